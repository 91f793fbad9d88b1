//! Share of overhead: how much of the formation is of units that support the others.

use super::{Better, Definition, Figure, Reading, share_percent};
use crate::metric::{Amount, Figures, Measure, Measured};

/// See its definition in `assets/locales/`.
pub(super) const OVERHEAD_SHARE: Figure = Figure {
    definition: Definition {
        id: "overhead-share",
        name: "figure-overhead-share",
        help: "figure-overhead-share-help",
        measure: Measure::Percent,
        better: Better::Lower,
    },
    read: |measured| Reading::Whole(share(measured, measured.totals.whole(), false)),
    of_unit: Some(|measured, place| share(measured, measured.totals.subtree(place), is_within(measured, place))),
    of_sums: None,
};

/// `None` where no kind of unit is said to be overhead, and where no formation is known.
fn share(measured: &Measured<'_>, figures: &Figures, is_all: bool) -> Option<Amount> {
    let mut kinds = measured.organisation.vocabulary().unit_kinds.values();
    if !kinds.any(|kind| kind.overhead) {
        return None;
    }
    let formation = figures.formation_fte?;
    let overhead = if is_all { formation } else { figures.overhead_fte.unwrap_or_default() };
    share_percent(overhead.hundredths(), formation.hundredths())
}

/// Whether a unit above the one at a place is overhead.
fn is_within(measured: &Measured<'_>, place: usize) -> bool {
    let above = |place: &usize| measured.line.parents()[*place].map(|parent| parent as usize);
    let mut ancestors = std::iter::successors(above(&place), above);
    ancestors.any(|place| measured.line.kind(measured.organisation, place).is_some_and(|kind| kind.overhead))
}
