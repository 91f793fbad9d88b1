//! What the chosen figures are of each unit.

use super::CardFigures;
use crate::i18n::{Language, Message};
use crate::metric::cost::CostBasis;
use crate::metric::figure::Definition;
use crate::metric::{Amount, Measure, Measured};
use crate::model::Organisation;

/// The amounts of the figures that cards show, by place in the line. Worked out once for each state of an organisation:
/// charts are made of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardAmounts {
    /// In the order in which they stand on a card.
    columns: Vec<Column>,
    cost_basis: Option<Message>,
}

/// One figure, of every unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub definition: Definition,
    pub is_bar: bool,
    pub is_heat: bool,
    amounts: Vec<Option<Amount>>,
}

impl CardAmounts {
    /// The amounts of `figures` in `organisation`. Free when no figure is chosen, else linear in what the figures read.
    pub fn of(organisation: &Organisation, figures: &CardFigures) -> Self {
        if figures.in_order().is_empty() {
            Self::default()
        } else {
            Self::of_measured(&Measured::of(organisation), figures)
        }
    }

    /// The same of an organisation that is measured already: linear in its units.
    pub fn of_measured(measured: &Measured<'_>, figures: &CardFigures) -> Self {
        let places = 0..measured.line.len();
        let columns = figures.in_order().into_iter().filter_map(|figure| {
            let (id, of_unit) = (figure.definition.id, figure.of_unit?);
            Some(Column {
                definition: figure.definition,
                is_bar: figures.bar.as_deref() == Some(id),
                is_heat: figures.heat.as_deref() == Some(id),
                amounts: places.clone().map(|place| of_unit(measured, place)).collect(),
            })
        });
        let columns: Vec<Column> = columns.collect();
        let has_cost = columns.iter().any(|column| column.definition.measure == Measure::Euro);
        let cost_basis = has_cost.then(|| CostBasis::message_of(measured.organisation));
        Self { columns, cost_basis }
    }

    /// Whether no figure is shown.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// How cost is reckoned; `None` where none of the figures is one of cost.
    pub(super) fn cost_basis(&self) -> Option<&Message> {
        self.cost_basis.as_ref()
    }

    pub(super) fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// What the length of a bar says.
    pub(super) fn bar(&self) -> Option<&Definition> {
        self.columns.iter().find(|column| column.is_bar).map(|column| &column.definition)
    }

    /// What the colour of a card says.
    pub(super) fn heat(&self) -> Option<&Definition> {
        self.columns.iter().find(|column| column.is_heat).map(|column| &column.definition)
    }

    /// Whether a figure is shown.
    pub(in crate::scene) fn has(&self, id: &str) -> bool {
        self.columns.iter().any(|column| column.definition.id == id)
    }
}

impl Column {
    pub fn at(&self, place: usize) -> Option<Amount> {
        self.amounts.get(place).copied().flatten()
    }
}

/// What a figure is called where there is little room.
pub(super) fn short_name(definition: &Definition, language: Language) -> String {
    let short = match definition.id {
        "vacancy-rate" => "card-figure-vacancy-rate",
        "temporary-fte" => "card-figure-temporary-fte",
        "cost-per-year" => "card-figure-cost-per-year",
        "average-span" => "card-figure-average-span",
        "highest-span" => "card-figure-highest-span",
        _ => return definition.name().say(language),
    };
    Message::new(short).say(language)
}
