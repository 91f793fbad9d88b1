//! Which tabs there is room for, how wide each is, and where one lands that is dragged. Screen points.

/// A tab is not made narrower than this; the rest goes into the menu at the end.
pub const LEAST_TAB_PT: f32 = 60.0;
/// Between two tabs.
pub const GAP_PT: f32 = 2.0;

/// The tabs that are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fitted {
    /// Each by its place in the row, with its width.
    pub shown: Vec<(usize, f32)>,
    /// Places of those that are in the menu.
    pub hidden: Vec<usize>,
}

/// Fits tabs of these natural widths into `room`: first the widest become narrower, then the last ones go into a menu that
/// takes `menu` points. The one at `current` is always shown.
pub fn fit(natural: &[f32], current: usize, room: f32, menu: f32) -> Fitted {
    let all: Vec<usize> = (0..natural.len()).collect();
    if let Some(shown) = squeezed(natural, &all, room) {
        return Fitted { shown, hidden: Vec::new() };
    }
    let mut shown = all;
    let mut hidden = Vec::new();
    while shown.len() > 1 {
        let last = if shown.last() == Some(&current) { shown.len() - 2 } else { shown.len() - 1 };
        hidden.insert(0, shown.remove(last));
        if let Some(shown) = squeezed(natural, &shown, room - menu) {
            hidden.sort_unstable();
            return Fitted { shown, hidden };
        }
    }
    hidden.sort_unstable();
    let width = (room - menu).max(0.0);
    Fitted { shown: shown.into_iter().map(|place| (place, width)).collect(), hidden }
}

/// The widths that these tabs get together in `room`; `None` when one would become too narrow.
fn squeezed(natural: &[f32], places: &[usize], room: f32) -> Option<Vec<(usize, f32)>> {
    let room = room - GAP_PT * places.len() as f32;
    let mut widths: Vec<f32> = places.iter().map(|&place| natural[place]).collect();
    widths.sort_by(f32::total_cmp);
    // The narrow ones keep their width; the others share what is left.
    let (mut left, mut most) = (room, f32::INFINITY);
    for (index, width) in widths.iter().enumerate() {
        let share = left / (widths.len() - index) as f32;
        if *width > share {
            most = share.floor();
            break;
        }
        left -= width;
    }
    let is_readable = places.iter().all(|&place| natural[place].min(most) >= natural[place].min(LEAST_TAB_PT));
    is_readable.then(|| places.iter().map(|&place| (place, natural[place].min(most))).collect())
}

/// By how many places a tab moves that is let go at `x`. `middles` are the middles of the tabs that are shown, by their place
/// in the row; the one at place 0 stays first.
pub fn moved_by(middles: &[(usize, f32)], dragged: usize, x: f32) -> i32 {
    let others = middles.iter().filter(|(place, _)| *place != 0 && *place != dragged);
    let before = others.filter(|(_, middle)| *middle < x).map(|(place, _)| *place).max();
    // Places among the others, of which the starting point is none.
    let to = match before {
        None => 0,
        Some(place) if place > dragged => place - 1,
        Some(place) => place,
    };
    to as i32 - (dragged as i32 - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_that_fit_keep_their_width() {
        let fitted = fit(&[50.0, 60.0, 70.0], 0, 300.0, 40.0);
        assert_eq!(fitted.shown, [(0, 50.0), (1, 60.0), (2, 70.0)]);
    }

    #[test]
    fn the_widest_become_narrower_first() {
        let fitted = fit(&[50.0, 200.0, 300.0], 0, 50.0 + 100.0 + 100.0 + 3.0 * GAP_PT, 40.0);
        assert_eq!(fitted.shown, [(0, 50.0), (1, 100.0), (2, 100.0)]);
        assert!(fitted.hidden.is_empty());
    }

    #[test]
    fn the_last_ones_go_into_the_menu_but_never_the_current_one() {
        let natural = [100.0; 8];
        for current in 0..natural.len() {
            for room in [0.0, 60.0, 120.0, 300.0, 500.0, 900.0] {
                let fitted = fit(&natural, current, room, 40.0);
                assert!(fitted.shown.iter().any(|(place, _)| *place == current), "{current} in {room}");
                let taken: f32 = fitted.shown.iter().map(|(_, width)| width + GAP_PT).sum();
                let menu = if fitted.hidden.is_empty() { 0.0 } else { 40.0 };
                assert!(taken + menu <= room.max(42.0) + GAP_PT, "{taken} in {room}");
                let mut places: Vec<usize> = fitted.shown.iter().map(|(place, _)| *place).collect();
                assert!(places.is_sorted());
                places.extend(&fitted.hidden);
                places.sort_unstable();
                assert_eq!(places, (0..natural.len()).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn a_tab_lands_where_it_is_let_go() {
        let middles = [(0, 10.0), (1, 20.0), (2, 30.0), (3, 40.0)];
        assert_eq!(moved_by(&middles, 3, 5.0), -2);
        assert_eq!(moved_by(&middles, 3, 25.0), -1);
        assert_eq!(moved_by(&middles, 3, 45.0), 0);
        assert_eq!(moved_by(&middles, 1, 45.0), 2);
        assert_eq!(moved_by(&middles, 1, 31.0), 1);
        assert_eq!(moved_by(&middles, 2, 29.0), 0);
    }
}
