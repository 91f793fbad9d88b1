//! Working a change into what figures are read from.

use super::{Spans, Totals};
use crate::model::{Line, Organisation, OrganisationState, Touched};

/// Brings the line, totals and spans of an earlier state of `organisation`, in which it was at `state`, up to date with it.
///
/// Costs what was touched since and what stands above that, and a new line where units came, went or moved; where it is not
/// known what was touched, or it is everything, all is made anew. The result is the same.
pub fn bring_up_to_date(
    organisation: &Organisation,
    state: &mut OrganisationState,
    line: &mut Line,
    totals: &mut Totals,
    spans: &mut Spans,
) {
    let touched = organisation.touched_since(*state);
    *state = organisation.state();
    let Some(touched) = touched else {
        *line = Line::of(organisation);
        *totals = Totals::of(organisation, line);
        *spans = Spans::of(organisation, line);
        return;
    };
    if touched.is_line {
        *line = Line::of(organisation);
    }
    if touched.units.is_empty() && !touched.is_line {
        return;
    }
    let (own, above) = places(organisation, line, &touched);
    totals.update(organisation, line, &own, &above);
    spans.update(organisation, line, &own, &above);
}

/// The places that were touched and are there; and those with every place above them, from the last to the first: each
/// after what stands under it.
fn places(organisation: &Organisation, line: &Line, touched: &Touched) -> (Vec<usize>, Vec<usize>) {
    let own: Vec<usize> = touched.units.iter().filter_map(|unit| line.place(organisation, unit)).collect();
    let mut above = std::collections::BTreeSet::new();
    for &place in &own {
        let mut next = Some(place);
        while let Some(place) = next.filter(|place| above.insert(*place)) {
            next = line.parents()[place].map(|parent| parent as usize);
        }
    }
    (own, above.into_iter().rev().collect())
}
