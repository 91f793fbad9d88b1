//! Figures as a source says them, beside what follows from the records.
//!
//! A plan says that there are 262 fte and names posts of 25: both are true, and neither stands for the other.

use super::figure::{self, Reading};
use super::figures::is_own;
use super::{Amount, Measure, Measured};
use crate::i18n::Message;
use crate::model::{Fte, Money, Organisation, StatedFigure, UnitId, UnitKindId};

/// The figure of which a source may say how many units there are of one kind, in one unit.
const UNITS_BY_KIND: &str = "units-by-kind";

/// A figure that a source says, with what the records add up to.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated<'a> {
    /// What the source says, and where.
    pub record: &'a StatedFigure,
    /// The figure's name.
    pub name: Message,
    /// What the source says.
    pub amount: Amount,
    /// What the records add up to; `None` where they do not say enough, or the unit is not there.
    pub counted: Option<Amount>,
}

impl Stated<'_> {
    /// Both, with where the first stands: "262,0 fte volgens de bron (plan, § 8); in functies 25,0 fte".
    pub fn message(&self) -> Message {
        let source = self.record.source.as_deref().map_or_else(
            || Message::new("stated-without-source"),
            |source| Message::new("stated-source").with("source", source),
        );
        let message = |key| {
            let stated = self.amount.message();
            Message::new(key).with("name", self.name.clone()).with("stated", stated).with("source", source)
        };
        match self.counted {
            Some(counted) => message("stated-figure").with("counted", counted.message()),
            None => message("stated-figure-uncounted"),
        }
    }
}

/// What sources say of the figure with an id: of a unit with all under it, or of the whole; by kind of units or not.
pub fn stated_figure<'a>(
    organisation: &'a Organisation,
    figure: &str,
    unit: Option<&UnitId>,
    kind: Option<&UnitKindId>,
) -> Option<&'a StatedFigure> {
    let mut stated = organisation.properties().stated_figures.iter();
    stated.find(|stated| stated.figure == figure && stated.unit.as_ref() == unit && stated.kind.as_ref() == kind)
}

/// What a source says, in the figure's measure; `None` for a figure that the program does not know.
pub fn stated_amount(stated: &StatedFigure) -> Option<Amount> {
    let measure = figure::by_id(&stated.figure)?.definition.measure;
    let hundredths = stated.amount.hundredths();
    Some(match measure {
        Measure::Fte => Amount::Fte(Fte::from_hundredths(hundredths)),
        Measure::Count => Amount::Count(hundredths / 100),
        Measure::Euro => Amount::Euro(Money::from_hundredths(hundredths)),
        Measure::Percent => Amount::Percent(hundredths),
        Measure::Ratio => Amount::Ratio(hundredths),
    })
}

/// Everything that sources say in figures which the program knows, in the order of the file, each with what the records add
/// up to.
pub fn stated_figures<'a>(measured: &Measured<'a>) -> Vec<Stated<'a>> {
    measured.organisation.properties().stated_figures.iter().filter_map(|record| stated_of(measured, record)).collect()
}

/// How many units of a kind there are under the one at a place, with itself.
fn count_within(measured: &Measured<'_>, place: usize, kind: &UnitKindId) -> Amount {
    let units = measured.line.subtree(place).map(|place| measured.line.unit(measured.organisation, place).1);
    Amount::count(units.filter(|unit| unit.kind == *kind && is_own(unit)).count())
}

/// The same of the figure with an id only, where the records do not add up to what a source says.
pub fn differing_figures<'a>(measured: &Measured<'a>, figure: &str) -> Vec<Stated<'a>> {
    let records = measured.organisation.properties().stated_figures.iter().filter(|record| record.figure == figure);
    let stated = records.filter_map(|record| stated_of(measured, record));
    stated.filter(|stated| stated.counted != Some(stated.amount)).collect()
}

/// What a source says in one figure; `None` when the program does not know the figure, or the unit is not there.
pub fn stated_of<'a>(measured: &Measured<'_>, record: &'a StatedFigure) -> Option<Stated<'a>> {
    let amount = stated_amount(record)?;
    Some(Stated { record, name: name(measured, record)?, amount, counted: counted(measured, record) })
}

/// The figure's name, with the unit or the kind that it is of.
fn name(measured: &Measured<'_>, record: &StatedFigure) -> Option<Message> {
    let name = figure::by_id(&record.figure)?.definition.name();
    let of = |of: &str| Message::new("stated-of").with("figure", name.clone()).with("of", of);
    let kinds = &measured.organisation.vocabulary().unit_kinds;
    let plural = |kind: &UnitKindId| match kinds.get(kind) {
        Some(row) => row.plural.clone().unwrap_or_else(|| row.name.clone()),
        None => kind.to_string(),
    };
    Some(match (&record.unit, &record.kind) {
        (Some(unit), Some(kind)) => of(&format!("{} ({})", measured.organisation.name_of(unit), plural(kind))),
        (Some(unit), None) => of(measured.organisation.name_of(unit)),
        (None, Some(kind)) => of(&plural(kind)),
        (None, None) => name,
    })
}

/// What the records add up to.
fn counted(measured: &Measured<'_>, record: &StatedFigure) -> Option<Amount> {
    let figure = figure::by_id(&record.figure)?;
    if let Some(unit) = &record.unit {
        let place = measured.line.place(measured.organisation, unit)?;
        return match &record.kind {
            Some(kind) if figure.definition.id == UNITS_BY_KIND => Some(count_within(measured, place, kind)),
            _ => (figure.of_unit?)(measured, place),
        };
    }
    match (figure.read)(measured) {
        Reading::Whole(amount) => amount,
        Reading::Parts { parts, of_others } => {
            let kind = record.kind.as_ref()?;
            parts.iter().find(|part| part.id == kind.as_str()).map_or(of_others, |part| part.amount)
        }
    }
}
