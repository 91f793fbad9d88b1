//! The figures of an organisation: one file each, which says what the figure is and reads it.
//!
//! To add one: a file with its [`Figure`], its two lines below, and its name and its definition in `assets/locales/`.

mod above_establishment;
mod average_span;
mod cost_per_fte;
mod cost_per_year;
mod formation;
mod fte_targets;
mod highest_span;
mod layers;
mod managers;
mod money_targets;
mod occupied;
mod one_off;
mod one_off_cost;
mod overhead_share;
mod permanent;
mod positions;
mod posts;
mod signals;
mod structural;
mod structural_cost;
mod targets;
mod temporary;
mod units;
mod units_by_kind;
mod vacancy_rate;
mod vacant;
mod without_cost;

pub use signals::SIGNALS;

use super::{Amount, Figures, Measure, Measured};
use crate::i18n::Message;

/// Whether less or more of something is to be wished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Better {
    /// The less the better.
    Lower,
    /// The more the better.
    Higher,
    /// Neither: it depends on what the organisation wants.
    Neither,
}

impl Better {
    /// The word in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Higher => "higher",
            Self::Neither => "neither",
        }
    }
}

/// What a figure is, whatever it is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// A short key: `formation-fte`. For ever the same, for people's scripts name it.
    pub id: &'static str,
    /// The key of its name.
    pub name: &'static str,
    /// The key of its definition, with an example.
    pub help: &'static str,
    /// In what it is counted.
    pub measure: Measure,
    /// Whether less or more of it is to be wished.
    pub better: Better,
}

impl Definition {
    /// What people call it.
    pub fn name(&self) -> Message {
        Message::new(self.name)
    }

    /// Its definition, with an example.
    pub fn help(&self) -> Message {
        Message::new(self.help)
    }
}

/// A figure of one organisation.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// What it is.
    pub definition: Definition,
    /// What it is of an organisation.
    pub read: fn(&Measured<'_>) -> Reading,
    /// What it is of one unit with all under it; `None` for a figure that has no meaning for a unit.
    pub of_unit: Option<OfUnit>,
    /// What it is of sums over positions, such as those of a unit without what is under it; `None` for a figure that needs to
    /// know more.
    pub of_sums: Option<OfSums>,
}

impl Figure {
    /// What it is of the unit at a place of the line by itself, without what is under it; `None` where that is not known or
    /// has no meaning.
    pub fn of_unit_alone(&self, measured: &Measured<'_>, place: usize) -> Option<Amount> {
        (self.of_sums?)(measured.totals.own(place))
    }
}

/// Reads a figure of the unit at a place of the line, with all under it; `None` where the file does not say enough.
pub type OfUnit = fn(&Measured<'_>, usize) -> Option<Amount>;

/// Reads a figure of sums over positions; `None` where the file does not say enough.
pub type OfSums = fn(&Figures) -> Option<Amount>;

/// What a figure is of one organisation. An amount is `None` where the file does not say enough.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// One amount of the whole.
    Whole(Option<Amount>),
    /// An amount of each part: of each kind of units, of each target.
    Parts {
        /// The parts, in the order in which they are shown.
        parts: Vec<Part>,
        /// What it is of a part that is not among them: nought where the parts are counted.
        of_others: Option<Amount>,
    },
}

/// What a figure is of a part of the organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The part's own id; the same in each organisation that has the part.
    pub id: String,
    /// What people call it.
    pub name: Message,
    /// The amount.
    pub amount: Option<Amount>,
}

/// Every figure, in the order in which they are shown.
pub const ALL: &[Figure] = &[
    formation::FORMATION,
    occupied::OCCUPIED,
    vacant::VACANT,
    vacancy_rate::VACANCY_RATE,
    above_establishment::ABOVE_ESTABLISHMENT,
    permanent::PERMANENT,
    temporary::TEMPORARY,
    structural::STRUCTURAL,
    one_off::ONE_OFF,
    overhead_share::OVERHEAD_SHARE,
    cost_per_year::COST_PER_YEAR,
    structural_cost::STRUCTURAL_COST,
    one_off_cost::ONE_OFF_COST,
    cost_per_fte::COST_PER_FTE,
    without_cost::WITHOUT_COST,
    positions::POSITIONS,
    posts::POSTS,
    managers::MANAGERS,
    layers::LAYERS,
    average_span::AVERAGE_SPAN,
    highest_span::HIGHEST_SPAN,
    units::UNITS,
    units_by_kind::UNITS_BY_KIND,
    SIGNALS,
    fte_targets::FTE_TARGETS,
    money_targets::MONEY_TARGETS,
];

/// The figure with an id.
pub fn by_id(id: &str) -> Option<&'static Figure> {
    ALL.iter().find(|figure| figure.definition.id == id)
}

/// `part` of `whole` as a percentage, half away from nought; `None` of a whole of nought or less.
fn share_percent(part: i64, whole: i64) -> Option<Amount> {
    let (part, whole) = (i128::from(part) * 10_000, i128::from(whole));
    let half = if part < 0 { -whole / 2 } else { whole / 2 };
    (whole > 0).then(|| Amount::Percent(i64::try_from((part + half) / whole).unwrap_or(i64::MAX)))
}
