//! The cells of the table of units: what each holds, and what becomes of a unit when one is filled in.

use std::borrow::Cow;

use super::column::{Column, UnitColumn};
use super::plan::{Names, day};
use super::source::Source;
use super::value::Value;
use super::words::{self, Word};
use crate::i18n::{Message, text};
use crate::model::{
    Command, EditUnit, MoveUnits, Organisation, Place, RenameUnit, SetLeadership, SetUnitKind, Unit, UnitDetail, UnitId,
};

/// What a cell of the unit at a place of the line holds.
pub fn value<'a>(source: &Source<'a>, place: usize, column: &Column) -> Value<'a> {
    let (id, unit) = source.line.unit(source.organisation, place);
    let column = match column {
        Column::Unit(column) => *column,
        Column::Own(name) => return Value::text(unit.fields.get(name).map(String::as_str)),
        Column::Position(_) => return Value::text(None),
    };
    let (own, whole) = (source.totals.own(place), source.totals.subtree(place));
    match column {
        UnitColumn::Name => Value::text(Some(&unit.name)),
        UnitColumn::Kind => {
            let kind = source.organisation.kind_of(unit);
            Value::text(Some(kind.map_or(unit.kind.as_str(), |kind| &kind.name)))
        }
        UnitColumn::Parent => Value::text(unit.parent.as_ref().map(|parent| source.organisation.name_of(parent))),
        UnitColumn::Leadership => choice(source, unit.leadership),
        UnitColumn::Heads => {
            let heads = source.organisation.heads(id);
            match heads.as_slice() {
                [] => Value::text(None),
                [(_, one)] => Value::text(Some(&one.title)),
                several => {
                    let titles: Vec<&str> = several.iter().map(|(_, head)| head.title.as_str()).collect();
                    Value::Text(Cow::Owned(titles.join(" · ")))
                }
            }
        }
        UnitColumn::Tasks => count(unit.tasks.len()),
        UnitColumn::Positions => count(own.positions),
        UnitColumn::FormationOwn => Value::Amount(own.formation_fte),
        UnitColumn::FormationAll => Value::Amount(whole.formation_fte),
        UnitColumn::Occupied => Value::Amount(whole.occupied_fte),
        UnitColumn::Vacant => Value::Amount(whole.vacant_fte()),
        UnitColumn::OfficialName => Value::text(unit.official_name.as_deref()),
        UnitColumn::ShortName => Value::text(unit.short_name.as_deref()),
        UnitColumn::PublicName => Value::text(unit.public_name.as_deref()),
        UnitColumn::FormerNames => Value::lines(&unit.former_names),
        UnitColumn::Informal => choice(source, unit.informal),
        UnitColumn::External => choice(source, unit.external),
        UnitColumn::Locations => Value::lines(&unit.locations),
        UnitColumn::Districts => Value::lines(&unit.districts),
        UnitColumn::Status => choice(source, unit.status),
        UnitColumn::ValidFrom => Value::Day(unit.valid_from),
        UnitColumn::ValidUntil => Value::Day(unit.valid_until),
        UnitColumn::Notes => Value::text(unit.notes.as_deref()),
        UnitColumn::Sources => Value::lines(&unit.sources),
        UnitColumn::Id => Value::text(Some(id.as_str())),
    }
}

fn count(count: usize) -> Value<'static> {
    Value::Count(Some(count as u64))
}

/// One of a few words.
pub fn choice<W: Word>(source: &Source<'_>, word: W) -> Value<'static> {
    Value::Choice(word.place(), text(source.language, word.key()))
}

/// Fills in a cell of a unit that is being edited; refuses what does not fit there.
pub fn fill(
    source: &Source<'_>,
    names: &Names,
    unit: &mut Unit,
    column: UnitColumn,
    typed: &str,
) -> Result<(), Message> {
    let said = || Some(typed.trim().to_owned()).filter(|text| !text.is_empty());
    match column {
        UnitColumn::Name => unit.name = one_line(typed).ok_or_else(|| Message::new("table-refused-empty"))?,
        UnitColumn::Kind => unit.kind = words::read_kind(source.organisation, typed)?,
        UnitColumn::Parent => {
            unit.parent = match typed.trim() {
                "" => None,
                name => Some(names.unit(name, unit.parent.as_ref())?),
            }
        }
        UnitColumn::Leadership => unit.leadership = words::read(source.language, typed)?,
        UnitColumn::OfficialName => unit.official_name = said(),
        UnitColumn::ShortName => unit.short_name = said(),
        UnitColumn::PublicName => unit.public_name = said(),
        UnitColumn::FormerNames => unit.former_names = lines(typed),
        UnitColumn::Informal => unit.informal = words::read(source.language, typed)?,
        UnitColumn::External => unit.external = words::read(source.language, typed)?,
        UnitColumn::Locations => unit.locations = lines(typed),
        UnitColumn::Districts => unit.districts = lines(typed),
        UnitColumn::Status => unit.status = words::read(source.language, typed)?,
        UnitColumn::ValidFrom => unit.valid_from = day(typed)?,
        UnitColumn::ValidUntil => unit.valid_until = day(typed)?,
        UnitColumn::Notes => unit.notes = said(),
        UnitColumn::Sources => unit.sources = lines(typed),
        UnitColumn::Heads
        | UnitColumn::Tasks
        | UnitColumn::Positions
        | UnitColumn::FormationOwn
        | UnitColumn::FormationAll
        | UnitColumn::Occupied
        | UnitColumn::Vacant
        | UnitColumn::Id => return Err(Message::new("table-refused-read-only")),
    }
    Ok(())
}

/// The text on one line; `None` when nothing is left.
pub fn one_line(typed: &str) -> Option<String> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The lines of a text, without the empty ones.
pub fn lines(typed: &str) -> Vec<String> {
    typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The edits that make a unit what it became.
pub fn commands(organisation: &Organisation, id: &UnitId, after: Unit) -> Vec<Command> {
    let Some(before) = organisation.unit(id) else { return Vec::new() };
    let mut commands: Vec<Command> = Vec::new();
    if before.name != after.name {
        commands.push(RenameUnit { unit: id.clone(), name: after.name }.into());
    }
    if before.parent != after.parent {
        commands.push(MoveUnits { units: vec![id.clone()], to: after.parent, place: Place::Last }.into());
    }
    if before.kind != after.kind {
        commands.push(SetUnitKind { units: vec![id.clone()], kind: after.kind }.into());
    }
    if before.leadership != after.leadership {
        commands.push(SetLeadership { units: vec![id.clone()], leadership: after.leadership }.into());
    }
    let mut edit = |differs: bool, detail: UnitDetail| {
        if differs {
            commands.push(EditUnit { unit: id.clone(), detail }.into());
        }
    };
    let said = Option::unwrap_or_default;
    edit(before.official_name != after.official_name, UnitDetail::OfficialName(said(after.official_name)));
    edit(before.short_name != after.short_name, UnitDetail::ShortName(said(after.short_name)));
    edit(before.public_name != after.public_name, UnitDetail::PublicName(said(after.public_name)));
    edit(before.former_names != after.former_names, UnitDetail::FormerNames(after.former_names));
    edit(before.informal != after.informal, UnitDetail::Informal(after.informal));
    edit(before.external != after.external, UnitDetail::External(after.external));
    edit(before.locations != after.locations, UnitDetail::Locations(after.locations));
    edit(before.districts != after.districts, UnitDetail::Districts(after.districts));
    edit(before.fields != after.fields, UnitDetail::Fields(after.fields));
    edit(before.status != after.status, UnitDetail::Status(after.status));
    edit(before.valid_from != after.valid_from, UnitDetail::ValidFrom(after.valid_from));
    edit(before.valid_until != after.valid_until, UnitDetail::ValidUntil(after.valid_until));
    edit(before.notes != after.notes, UnitDetail::Notes(said(after.notes)));
    edit(before.sources != after.sources, UnitDetail::Sources(after.sources));
    commands
}
