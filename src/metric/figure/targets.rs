//! What the two figures of targets share.

use super::Part;
use crate::i18n::Message;
use crate::metric::{Amount, Figures, Measured};
use crate::model::{Target, TargetId};

/// The sums of what a target is set for: a unit with all under it, or the whole; `None` when the unit is not there.
pub(super) fn sums<'a>(measured: &'a Measured<'_>, target: &Target) -> Option<&'a Figures> {
    match &target.unit {
        Some(unit) => measured.line.place(measured.organisation, unit).map(|place| measured.totals.subtree(place)),
        None => Some(measured.totals.whole()),
    }
}

/// A part for each target in which `wanted` finds an amount: what is left of that after what `held`, the formation or the
/// cost that it is to be saved on, has gone down since the target was set. `None` where either is unknown.
///
/// A target counts from the last organisation on the way here that does not have it, such as the phase before; one that
/// the starting point has counts from there.
pub(super) fn distances(
    measured: &Measured<'_>,
    wanted: impl Fn(&Target) -> Option<Amount>,
    held: impl Fn(&Measured<'_>, &Target) -> Option<Amount>,
) -> Vec<Part> {
    // Several targets count from the same organisation, which is measured once.
    let mut ancestors: Vec<Option<Measured<'_>>> = vec![None; measured.ancestors.len()];
    let part = |(id, target): (&TargetId, &Target)| {
        let wanted = wanted(target)?;
        let without = measured.ancestors.iter().position(|ancestor| ancestor.target(id).is_none());
        let before = match without.or(measured.ancestors.len().checked_sub(1)) {
            Some(place) => &*ancestors[place].get_or_insert_with(|| Measured::of(measured.ancestors[place])),
            None => measured,
        };
        let distance = || wanted.minus(held(before, target)?.minus(held(measured, target)?)?);
        Some(Part { id: id.to_string(), name: name_of(target), amount: distance() })
    };
    measured.organisation.targets().filter_map(part).collect()
}

fn name_of(target: &Target) -> Message {
    match target.due {
        Some(due) => {
            let (year, month, day) = due.parts();
            Message::new("figure-target")
                .with("title", target.title.as_str())
                .with("day", day.to_string())
                .with("month", month.to_string())
                .with("year", year.to_string())
        }
        None => Message::new("figure-part").with("name", target.title.as_str()),
    }
}
