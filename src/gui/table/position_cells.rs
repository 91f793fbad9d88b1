//! The cells of the table of positions: what each holds, and what becomes of a position when one is filled in.

use super::column::{Column, PositionColumn};
use super::plan::{Names, day};
use super::source::Source;
use super::unit_cells::{choice, lines, one_line};
use super::value::{Value, read_amount};
use super::words;
use crate::i18n::Message;
use crate::model::{Command, EditPosition, Fte, MovePositions, Organisation, Position, PositionId};

/// What a cell of a position holds.
pub fn value<'a>(source: &Source<'a>, id: &str, position: &'a Position, column: &Column) -> Value<'a> {
    let column = match column {
        Column::Position(column) => *column,
        Column::Own(name) => return Value::text(position.fields.get(name).map(String::as_str)),
        Column::Unit(_) => return Value::text(None),
    };
    let function = source.organisation.function_of(position);
    match column {
        PositionColumn::Title => Value::text(Some(&position.title)),
        PositionColumn::Unit => Value::text(Some(source.organisation.name_of(&position.unit))),
        PositionColumn::Function => Value::text(function.map(|function| function.title.as_str())),
        PositionColumn::Code => Value::text(function.and_then(|function| function.code.as_deref())),
        PositionColumn::Hr21 => {
            let parts = function.map(|function| [function.hr21_profile.as_deref(), function.hr21_code.as_deref()]);
            let parts: Vec<&str> = parts.into_iter().flatten().flatten().collect();
            Value::Text(parts.join(" ").into())
        }
        PositionColumn::Scales => Value::Text(source.organisation.scales_of(position).join(", ").into()),
        PositionColumn::Formation => Value::Amount(position.formation_fte),
        PositionColumn::Occupied => Value::Amount(position.occupied_fte),
        PositionColumn::Vacant => {
            Value::Amount(position.formation_fte.zip(position.occupied_fte).map(|(whole, held)| whole - held))
        }
        PositionColumn::Leading => choice(source, position.leading),
        PositionColumn::Acting => choice(source, position.acting),
        PositionColumn::Temporary => choice(source, position.temporary),
        PositionColumn::Provisional => choice(source, position.provisional_grading),
        PositionColumn::Establishment => choice(source, position.establishment),
        PositionColumn::Headcount => Value::Count(position.headcount.map(u64::from)),
        PositionColumn::Affiliation => Value::text(position.affiliation.as_deref()),
        PositionColumn::Status => choice(source, position.status),
        PositionColumn::ValidFrom => Value::Day(position.valid_from),
        PositionColumn::ValidUntil => Value::Day(position.valid_until),
        PositionColumn::Notes => Value::text(position.notes.as_deref()),
        PositionColumn::Sources => Value::lines(&position.sources),
        PositionColumn::Id => Value::Text(id.to_owned().into()),
    }
}

/// Fills in a cell of a position that is being edited; refuses what does not fit there.
pub fn fill(
    source: &Source<'_>,
    names: &Names,
    position: &mut Position,
    column: PositionColumn,
    typed: &str,
) -> Result<(), Message> {
    let said = || Some(typed.trim().to_owned()).filter(|text| !text.is_empty());
    match column {
        PositionColumn::Title => {
            position.title = one_line(typed).ok_or_else(|| Message::new("table-refused-empty"))?;
        }
        PositionColumn::Unit => position.unit = names.unit(typed.trim(), Some(&position.unit))?,
        PositionColumn::Function => {
            position.function = match typed.trim() {
                "" => None,
                name => Some(names.function(name, position.function.as_ref())?),
            }
        }
        PositionColumn::Scales => {
            let scales = typed.split([',', ';', '\n']).map(str::trim).filter(|scale| !scale.is_empty());
            let scales: Vec<String> = scales.map(str::to_owned).collect();
            // Those of the function hold by themselves.
            position.scales = match source.organisation.function_of(position) {
                Some(function) if function.scales == scales => Vec::new(),
                _ => scales,
            };
        }
        PositionColumn::Formation => position.formation_fte = amount(typed)?,
        PositionColumn::Occupied => position.occupied_fte = amount(typed)?,
        PositionColumn::Leading => position.leading = words::read(source.language, typed)?,
        PositionColumn::Acting => position.acting = words::read(source.language, typed)?,
        PositionColumn::Temporary => position.temporary = words::read(source.language, typed)?,
        PositionColumn::Provisional => position.provisional_grading = words::read(source.language, typed)?,
        PositionColumn::Establishment => position.establishment = words::read(source.language, typed)?,
        PositionColumn::Headcount => position.headcount = whole(typed)?,
        PositionColumn::Affiliation => position.affiliation = said(),
        PositionColumn::Status => position.status = words::read(source.language, typed)?,
        PositionColumn::ValidFrom => position.valid_from = day(typed)?,
        PositionColumn::ValidUntil => position.valid_until = day(typed)?,
        PositionColumn::Notes => position.notes = said(),
        PositionColumn::Sources => position.sources = lines(typed),
        PositionColumn::Code | PositionColumn::Hr21 | PositionColumn::Vacant | PositionColumn::Id => {
            return Err(Message::new("table-refused-read-only"));
        }
    }
    Ok(())
}

fn amount(typed: &str) -> Result<Option<Fte>, Message> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let amount = read_amount(typed).filter(|fte| *fte >= Fte::default());
    amount.map(Some).ok_or_else(|| Message::new("table-refused-amount").with("value", typed))
}

fn whole(typed: &str) -> Result<Option<u32>, Message> {
    match typed.trim() {
        "" => Ok(None),
        digits => digits.parse().map(Some).map_err(|_| Message::new("table-refused-whole").with("value", typed)),
    }
}

/// The edits that make a position what it became.
pub fn commands(organisation: &Organisation, id: &PositionId, after: Position) -> Vec<Command> {
    let Some(before) = organisation.position(id) else { return Vec::new() };
    let to = after.unit.clone();
    let content = Position { unit: before.unit.clone(), ..after };
    let mut commands: Vec<Command> = Vec::new();
    if *before != content {
        commands.push(EditPosition { position: id.clone(), content }.into());
    }
    if before.unit != to {
        commands.push(MovePositions { positions: vec![id.clone()], to }.into());
    }
    commands
}
