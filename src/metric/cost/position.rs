//! What one post costs a year, and how that is known.

use super::CostBasis;
use crate::i18n::Message;
use crate::model::{Money, Organisation, Position, compare_scales};

/// What a post costs a year.
#[derive(Clone, Debug, PartialEq)]
pub enum PositionCost<'a> {
    /// What the post says itself; it wins.
    Stated(Money),
    /// Its formation times the amount of its scale.
    Reckoned {
        /// The amount.
        cost: Money,
        /// The scale that it was reckoned with.
        scale: &'a str,
        /// Whether the post has other scales too, all lower.
        is_highest_of_several: bool,
    },
    /// Nobody knows.
    Unknown(NoCost<'a>),
}

/// Why the cost of a post is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCost<'a> {
    /// The organisation chose no salary table.
    NoTable,
    /// The post does not say its formation.
    NoFormation,
    /// Neither the post nor its function says a scale.
    NoScale,
    /// The table has no such scale.
    NotInTable(&'a str),
}

impl<'a> PositionCost<'a> {
    /// What `position` costs in `organisation`, which reckons with `basis`. Of several scales the highest counts: a budget
    /// must be enough.
    pub fn of(organisation: &'a Organisation, basis: Option<&CostBasis<'_>>, position: &'a Position) -> Self {
        if let Some(cost) = position.cost_eur_per_year {
            return Self::Stated(cost);
        }
        let Some(basis) = basis else { return Self::Unknown(NoCost::NoTable) };
        let Some(fte) = position.formation_fte else { return Self::Unknown(NoCost::NoFormation) };
        let scales = organisation.scales_of(position);
        let Some(scale) = scales.iter().max_by(|a, b| compare_scales(a, b)) else {
            return Self::Unknown(NoCost::NoScale);
        };
        match basis.cost(scale, fte) {
            Some(cost) => Self::Reckoned { cost, scale, is_highest_of_several: scales.len() > 1 },
            None => Self::Unknown(NoCost::NotInTable(scale)),
        }
    }

    /// The amount, where it is known.
    pub fn amount(&self) -> Option<Money> {
        match self {
            Self::Stated(cost) | Self::Reckoned { cost, .. } => Some(*cost),
            Self::Unknown(_) => None,
        }
    }

    /// How it is known, or why it is not: "schaal 10".
    pub fn message(&self) -> Message {
        let of_scale = |key, scale: &str| Message::new(key).with("scale", scale);
        match self {
            Self::Stated(_) => Message::new("cost-of-position-stated"),
            Self::Reckoned { scale, is_highest_of_several: false, .. } => of_scale("cost-of-position-scale", scale),
            Self::Reckoned { scale, .. } => of_scale("cost-of-position-highest-scale", scale),
            Self::Unknown(NoCost::NoTable) => Message::new("cost-of-position-no-table"),
            Self::Unknown(NoCost::NoFormation) => Message::new("cost-of-position-no-formation"),
            Self::Unknown(NoCost::NoScale) => Message::new("cost-of-position-no-scale"),
            Self::Unknown(NoCost::NotInTable(scale)) => of_scale("cost-of-position-not-in-table", scale),
        }
    }
}
