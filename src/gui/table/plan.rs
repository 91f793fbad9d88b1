//! From filled-in cells to edits: every cell is read first, and when one is refused there is no edit at all.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::column::Column;
use super::source::{Row, RowId, Source};
use super::{position_cells, unit_cells};
use crate::i18n::Message;
use crate::model::{Command, Date, FunctionId, Organisation, Position, PositionId, Unit, UnitId};
use crate::text::plain;

/// Units and functions by their folded names and ids, made when the first is looked for.
pub struct Names<'a> {
    organisation: &'a Organisation,
    units: OnceCell<BTreeMap<String, Vec<&'a UnitId>>>,
    functions: OnceCell<BTreeMap<String, Vec<&'a FunctionId>>>,
}

impl<'a> Names<'a> {
    fn of(organisation: &'a Organisation) -> Self {
        Self { organisation, units: OnceCell::new(), functions: OnceCell::new() }
    }

    /// The unit with a name or an id; of several with that name the one that is `now` there.
    pub fn unit(&self, name: &str, now: Option<&UnitId>) -> Result<UnitId, Message> {
        let id = UnitId::from(name);
        if self.organisation.unit(&id).is_some() {
            return Ok(id);
        }
        let units = self.units.get_or_init(|| {
            let mut units: BTreeMap<String, Vec<&UnitId>> = BTreeMap::new();
            for (id, unit) in self.organisation.units() {
                units.entry(plain(&unit.name)).or_default().push(id);
            }
            units
        });
        the_one(units, name, now, "table-refused-no-unit", "table-refused-several-units")
    }

    /// The function with a title, a code or an id; of several with that title the one that is `now` there.
    pub fn function(&self, name: &str, now: Option<&FunctionId>) -> Result<FunctionId, Message> {
        let id = FunctionId::from(name);
        if self.organisation.function(&id).is_some() {
            return Ok(id);
        }
        let functions = self.functions.get_or_init(|| {
            let mut functions: BTreeMap<String, Vec<&FunctionId>> = BTreeMap::new();
            for (id, function) in self.organisation.functions() {
                for name in [Some(&function.title), function.code.as_ref()].into_iter().flatten() {
                    functions.entry(plain(name)).or_default().push(id);
                }
            }
            functions
        });
        the_one(functions, name, now, "table-refused-no-function", "table-refused-several-functions")
    }
}

fn the_one<Id: Clone + PartialEq>(
    table: &BTreeMap<String, Vec<&Id>>,
    name: &str,
    now: Option<&Id>,
    none: &'static str,
    several: &'static str,
) -> Result<Id, Message> {
    match table.get(&plain(name)).map_or(&[][..], Vec::as_slice) {
        [] => Err(Message::new(none).with("value", name)),
        [one] => Ok((*one).clone()),
        same => match now.filter(|now| same.contains(now)) {
            Some(now) => Ok(now.clone()),
            None => Err(Message::new(several).with("value", name).with("count", same.len())),
        },
    }
}

/// Rows that are being filled in.
pub struct Plan<'a> {
    source: Source<'a>,
    names: Names<'a>,
    order: Vec<RowId>,
    units: BTreeMap<UnitId, Unit>,
    positions: BTreeMap<PositionId, Position>,
}

impl<'a> Plan<'a> {
    /// Nothing is filled in yet.
    pub fn new(source: Source<'a>) -> Self {
        let names = Names::of(source.organisation);
        Self { source, names, order: Vec::new(), units: BTreeMap::new(), positions: BTreeMap::new() }
    }

    /// Fills in a cell with what was typed or pasted. What the cell says already changes nothing.
    ///
    /// Errors: why it does not fit there.
    pub fn fill(&mut self, row: &Row, column: &Column, typed: &str) -> Result<(), Message> {
        if self.source.value(row, column).written(self.source.language) == typed {
            return Ok(());
        }
        let organisation = self.source.organisation;
        match &row.id {
            RowId::Unit(id) => {
                if !self.units.contains_key(id) {
                    let Some(unit) = organisation.unit(id) else { return Ok(()) };
                    self.units.insert(id.clone(), unit.clone());
                    self.order.push(row.id.clone());
                }
                let Some(unit) = self.units.get_mut(id) else { return Ok(()) };
                match column {
                    Column::Unit(column) => unit_cells::fill(&self.source, &self.names, unit, *column, typed),
                    Column::Own(name) => {
                        own_field(&mut unit.fields, name, typed);
                        Ok(())
                    }
                    Column::Position(_) => Ok(()),
                }
            }
            RowId::Position(id) => {
                if !self.positions.contains_key(id) {
                    let Some(position) = organisation.position(id) else { return Ok(()) };
                    self.positions.insert(id.clone(), position.clone());
                    self.order.push(row.id.clone());
                }
                let Some(position) = self.positions.get_mut(id) else { return Ok(()) };
                match column {
                    Column::Position(column) => {
                        position_cells::fill(&self.source, &self.names, position, *column, typed)
                    }
                    Column::Own(name) => {
                        own_field(&mut position.fields, name, typed);
                        Ok(())
                    }
                    Column::Unit(_) => Ok(()),
                }
            }
        }
    }

    /// The edits, in the order of the rows; none when everything was so already.
    pub fn commands(mut self) -> Vec<Command> {
        let organisation = self.source.organisation;
        let mut commands = Vec::new();
        for row in self.order {
            commands.extend(match &row {
                RowId::Unit(id) => {
                    self.units.remove(id).map(|unit| unit_cells::commands(organisation, id, unit)).unwrap_or_default()
                }
                RowId::Position(id) => {
                    let after = self.positions.remove(id);
                    after.map(|after| position_cells::commands(organisation, id, after)).unwrap_or_default()
                }
            });
        }
        commands
    }
}

/// The edits that fill in one cell. Errors: why it does not fit there, or why the organisation refuses it.
pub fn one_cell(source: Source<'_>, row: &Row, column: &Column, typed: &str) -> Result<Vec<Command>, Message> {
    let mut plan = Plan::new(source);
    plan.fill(row, column, typed)?;
    let commands = plan.commands();
    for command in &commands {
        command.plan(source.organisation).map_err(|error| error.message(source.organisation))?;
    }
    Ok(commands)
}

/// The day that was typed; none when nothing was.
pub fn day(typed: &str) -> Result<Option<Date>, Message> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    Date::parse(typed).map(Some).ok_or_else(|| Message::new("table-refused-day").with("value", typed))
}

fn own_field(fields: &mut BTreeMap<String, String>, name: &str, typed: &str) {
    match typed.trim() {
        "" => fields.remove(name),
        text => fields.insert(name.to_owned(), text.to_owned()),
    };
}
