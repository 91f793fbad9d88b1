//! Headcount of posts: how many people the positions are meant for.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const POSTS: Figure = Figure {
    definition: Definition {
        id: "posts",
        name: "figure-posts",
        help: "figure-posts-help",
        measure: Measure::Count,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    Some(Amount::Count(i64::try_from(figures.posts).unwrap_or(i64::MAX)))
}
