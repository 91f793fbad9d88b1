//! What an earlier position had, divided over what becomes of it.

use std::collections::BTreeMap;

use crate::compare::placement::{Placement, PlacementRow};
use crate::model::{Fte, Organisation, PositionId};

/// For each row the part of the formation of its earlier position that goes there, whole hundredths; `None` for what is new
/// and where nobody said. The rows of a position have together what their shares are of it, to the hundredth.
pub(super) fn formation<'a>(placement: &'a Placement, from: &Organisation) -> Vec<Option<Fte>> {
    // By position: the share of the rows that were seen, in hundredths of a percent, and what they got.
    let mut given: BTreeMap<&PositionId, (i128, i128)> = BTreeMap::new();
    let part = |(row, share): (&'a PlacementRow, i64)| {
        let id = row.from.as_ref()?;
        let whole = i128::from(from.position(id)?.formation_fte?.hundredths());
        let (share_sum, fte_sum) = given.entry(id).or_default();
        *share_sum += i128::from(share);
        // A third three times is 99.99%, which is meant to be the whole.
        let reached = if *share_sum > 9_900 && *share_sum < 10_000 { 10_000 } else { *share_sum };
        let fte = (whole * reached + 5_000).div_euclid(10_000) - *fte_sum;
        *fte_sum += fte;
        i64::try_from(fte).ok().map(Fte::from_hundredths)
    };
    placement.rows.iter().zip(placement.shares()).map(part).collect()
}
