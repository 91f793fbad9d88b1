//! How much a position changes.

use crate::i18n::Message;
use crate::model::{Organisation, PositionId};

/// How much a position changes.
///
/// A change of name, district, manager or unit is none, and neither is a change of fewer core tasks than the organisation's
/// threshold: it is *slightly changed* (Almelo, organisatieplan Uitvoering Sociaal, § 7.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlacementKind {
    /// The same function with the same scale; none of its core tasks changes.
    Unchanged,
    /// Fewer core tasks change than the threshold.
    SlightlyChanged,
    /// As many core tasks change as the threshold, or more; or it is another function and nobody said how much changes.
    Changed,
    /// It was not there.
    New,
    /// It is not there any more, and nothing came in its place.
    Lapsed,
}

impl PlacementKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [PlacementKind; 5] = [
        PlacementKind::Unchanged,
        PlacementKind::SlightlyChanged,
        PlacementKind::Changed,
        PlacementKind::New,
        PlacementKind::Lapsed,
    ];

    /// The word in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::SlightlyChanged => "slightly-changed",
            Self::Changed => "changed",
            Self::New => "new",
            Self::Lapsed => "lapsed",
        }
    }

    /// What people call it.
    pub fn name(self) -> Message {
        Message::new(match self {
            Self::Unchanged => "placement-unchanged",
            Self::SlightlyChanged => "placement-slightly-changed",
            Self::Changed => "placement-changed",
            Self::New => "placement-new",
            Self::Lapsed => "placement-lapsed",
        })
    }

    /// The sign that goes with the name, so that no colour speaks alone.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Unchanged => "=",
            Self::SlightlyChanged => "≈",
            Self::Changed => "≠",
            Self::New => "+",
            Self::Lapsed => "−",
        }
    }

    /// How much an earlier position changes into a later one, both of which are there.
    ///
    /// By the share of core tasks that the later position says is changed; where it says nothing, by function and scale: the
    /// same function is unchanged, or slightly changed where its scales differ, and another function is changed.
    pub(super) fn of(from: &Organisation, to: &Organisation, earlier: &PositionId, later: &PositionId) -> Self {
        let (Some(before), Some(after)) = (from.position(earlier), to.position(later)) else {
            return Self::Changed;
        };
        // What the earlier state says already is about what came before it.
        let earlier_says = from.position(later).and_then(|earlier| earlier.core_tasks_changed_percent);
        if let Some(percent) = after.core_tasks_changed_percent.filter(|percent| Some(*percent) != earlier_says) {
            return match percent {
                0 => Self::Unchanged,
                percent if percent < to.properties().norms.changed_from_percent() => Self::SlightlyChanged,
                _ => Self::Changed,
            };
        }
        let is_same_function = match (&before.function, &after.function) {
            (Some(before), Some(after)) => before == after,
            (None, None) => earlier == later || before.title == after.title,
            _ => false,
        };
        let is_same_scale = from.scales_of(before) == to.scales_of(after);
        match (is_same_function, is_same_scale) {
            (true, true) => Self::Unchanged,
            (true, false) => Self::SlightlyChanged,
            (false, _) => Self::Changed,
        }
    }
}
