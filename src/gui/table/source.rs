//! What the cells are read from, and which row is which.

use std::borrow::Cow;

use super::column::{Column, Sheet};
use super::value::Value;
use super::{position_cells, unit_cells};
use crate::gui::context::PanelContext;
use crate::i18n::Language;
use crate::metric::Totals;
use crate::model::{Line, Organisation, PositionId, UnitId};

/// An organisation with its figures, in a language.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// Its units in reading order.
    pub line: &'a Line,
    /// Its figures, by place in `line`.
    pub totals: &'a Totals,
    /// The language that words and figures are written in.
    pub language: Language,
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowId {
    /// A unit.
    Unit(UnitId),
    /// A position.
    Position(PositionId),
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub id: RowId,
    /// The place in the line of the unit itself, or of the unit that the position belongs to.
    pub place: usize,
}

impl<'a> Source<'a> {
    /// What a panel may read of it.
    pub fn of(ctx: &PanelContext<'a>) -> Self {
        Self { organisation: ctx.organisation(), line: ctx.line, totals: ctx.totals, language: ctx.language }
    }

    /// Every row of a table, in reading order.
    pub fn rows(&self, sheet: Sheet) -> Vec<Row> {
        let units = (0..self.line.len()).map(|place| (place, self.line.unit(self.organisation, place).0));
        match sheet {
            Sheet::Units => units.map(|(place, id)| Row { id: RowId::Unit(id.clone()), place }).collect(),
            Sheet::Positions => units
                .flat_map(|(place, unit)| {
                    let positions = self.organisation.positions_of(unit).into_iter();
                    positions.map(move |(id, _)| Row { id: RowId::Position(id.clone()), place })
                })
                .collect(),
        }
    }

    /// What a cell holds; nothing when its row is no longer there.
    pub fn value(&self, row: &Row, column: &Column) -> Value<'a> {
        match &row.id {
            RowId::Unit(_) => unit_cells::value(self, row.place, column),
            RowId::Position(id) => match self.organisation.position(id) {
                Some(position) => position_cells::value(self, id.as_str(), position, column),
                None => Value::text(None),
            },
        }
    }

    /// What a row is called.
    pub fn name(&self, row: &Row) -> Cow<'a, str> {
        match &row.id {
            RowId::Unit(_) => Cow::Borrowed(self.line.unit(self.organisation, row.place).1.name.as_str()),
            RowId::Position(id) => {
                Cow::Borrowed(self.organisation.position(id).map_or("", |position| position.title.as_str()))
            }
        }
    }

    /// The unit that a row is about, or that its position belongs to.
    pub fn unit(&self, row: &Row) -> &'a UnitId {
        self.line.unit(self.organisation, row.place).0
    }
}
