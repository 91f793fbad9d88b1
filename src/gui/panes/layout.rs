//! Where panes stand: beside each other, and in two rows where they would become too narrow.

use egui::{Pos2, Rect, Vec2};

/// A pane narrower than this is of little use, in screen points.
const LEAST_WIDTH_PT: f32 = 300.0;
/// Between panes, in screen points.
const GAP_PT: f32 = 1.0;

/// The places of `count` panes in `room`, in reading order.
pub fn places(room: Rect, count: usize) -> Vec<Rect> {
    let fit = ((room.width() + GAP_PT) / (LEAST_WIDTH_PT + GAP_PT)).floor() as usize;
    let columns = if fit >= count { count } else { count.div_ceil(2) }.max(1);
    let rows = count.div_ceil(columns);
    let height = (room.height() - GAP_PT * (rows as f32 - 1.0)) / rows as f32;
    let place = |index: usize| {
        let (row, column) = (index / columns, index % columns);
        let in_row = (count - row * columns).min(columns) as f32;
        let width = (room.width() - GAP_PT * (in_row - 1.0)) / in_row;
        let at = Vec2::new(column as f32 * (width + GAP_PT), row as f32 * (height + GAP_PT));
        let (min, max) = (room.min + at, room.min + at + Vec2::new(width, height));
        Rect::from_min_max(Pos2::new(min.x.round(), min.y.round()), Pos2::new(max.x.round(), max.y.round()))
    };
    (0..count).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panes_fill_the_room_and_do_not_overlap() {
        for width in [480.0, 720.0, 1_040.0, 1_600.0] {
            for count in 1..=4 {
                let room = Rect::from_min_size(Pos2::new(10.0, 50.0), Vec2::new(width, 700.0));
                let places = places(room, count);
                let area: f32 = places.iter().map(|place| place.area()).sum();
                assert_eq!(places.len(), count);
                assert!(area > room.area() * 0.97 && area <= room.area() * 1.01, "{width} {count} {places:?}");
                for (index, place) in places.iter().enumerate() {
                    assert!(place.width() >= 230.0, "{width} {count} {place}");
                    let overlaps = |other: &Rect| place.intersect(*other).is_positive();
                    assert!(!places[index + 1..].iter().any(overlaps), "{places:?}");
                }
            }
        }
    }
}
