//! Which units of a chart are shown at all: not those beneath a collapsed one, nor those below the depth limit.

/// Returns the indices that are shown, ascending.
///
/// `parents` holds the parent of each unit, before its children; `None` for a root. The children of a unit whose entry
/// in `collapsed` is true are hidden with all that is beneath them; a missing entry is false. With `depth_limit` only
/// units at that depth and above are shown, a root having depth 0; `None`: all. A unit whose parent does not come
/// before it is hidden.
///
/// ```
/// use herschik::layout::shown;
/// let parents = [None, Some(0), Some(1), Some(0)];
/// assert_eq!(shown(&parents, &[], None), [0, 1, 2, 3]);
/// assert_eq!(shown(&parents, &[], Some(1)), [0, 1, 3]);
/// assert_eq!(shown(&parents, &[false, true], None), [0, 1, 3]);
/// ```
pub fn shown(parents: &[Option<u32>], collapsed: &[bool], depth_limit: Option<u32>) -> Vec<u32> {
    // How many levels of descendants each unit may still show; `None` where the unit itself is hidden.
    let mut levels_below: Vec<Option<u32>> = Vec::with_capacity(parents.len());
    let mut shown = Vec::with_capacity(parents.len());
    let all_levels = depth_limit.unwrap_or(u32::MAX);
    for (index, parent) in parents.iter().enumerate() {
        let levels = match parent {
            None => Some(all_levels),
            Some(parent) => match levels_below.get(*parent as usize) {
                Some(Some(levels)) => levels.checked_sub(1),
                _ => None,
            },
        };
        let is_collapsed = collapsed.get(index).copied().unwrap_or_default();
        levels_below.push(levels.map(|levels| if is_collapsed { 0 } else { levels }));
        if levels.is_some() {
            shown.push(index as u32);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARENTS: [Option<u32>; 6] = [None, Some(0), Some(1), Some(0), None, Some(4)];

    #[test]
    fn all_units_are_shown_by_default() {
        assert_eq!(shown(&PARENTS, &[], None), [0, 1, 2, 3, 4, 5]);
        assert!(shown(&[], &[], None).is_empty());
    }

    #[test]
    fn a_collapsed_unit_hides_all_that_is_beneath_it() {
        assert_eq!(shown(&PARENTS, &[true], None), [0, 4, 5]);
        assert_eq!(shown(&PARENTS, &[false, true], None), [0, 1, 3, 4, 5]);
    }

    #[test]
    fn the_depth_limit_counts_from_the_root() {
        assert_eq!(shown(&PARENTS, &[], Some(0)), [0, 4]);
        assert_eq!(shown(&PARENTS, &[], Some(1)), [0, 1, 3, 4, 5]);
        assert_eq!(shown(&PARENTS, &[false, true], Some(2)), [0, 1, 3, 4, 5]);
    }

    #[test]
    fn a_unit_whose_parent_does_not_come_before_it_is_hidden() {
        assert_eq!(shown(&[None, Some(2), Some(0)], &[], None), [0, 2]);
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_is_shown() {
        let chain: Vec<Option<u32>> = (0..100_000u32).map(|i| i.checked_sub(1)).collect();
        assert_eq!(shown(&chain, &[], None).len(), 100_000);
    }
}
