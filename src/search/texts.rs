//! Which texts of each record can be found. Who holds a position is not among them.

use std::collections::BTreeMap;

use super::HitField;
use crate::model::{JobFunction, Position, Task, Unit, UnitKind};

/// Tells the texts of a unit itself; its name comes first.
pub(super) fn of_unit(unit: &Unit, kind: Option<&UnitKind>, tell: &mut impl FnMut(HitField, &str)) {
    tell(HitField::Name, &unit.name);
    for (field, name) in [
        (HitField::OfficialName, &unit.official_name),
        (HitField::ShortName, &unit.short_name),
        (HitField::PublicName, &unit.public_name),
    ] {
        each(field, name, tell);
    }
    each(HitField::FormerName, &unit.former_names, tell);
    each(HitField::Kind, kind.map(|kind| &kind.name), tell);
    tasks(HitField::Task, &unit.tasks, tell);
    each(HitField::Location, &unit.locations, tell);
    each(HitField::District, &unit.districts, tell);
    own_fields(&unit.fields, tell);
    if let Some(meeting) = &unit.meeting {
        each(HitField::Purpose, &meeting.purpose, tell);
        each(HitField::Participant, &meeting.participants, tell);
    }
    each(HitField::Note, &unit.notes, tell);
}

/// Tells the texts of a position itself. Its `holder` is a person, and is not told.
pub(super) fn of_position(position: &Position, tell: &mut impl FnMut(HitField, &str)) {
    tell(HitField::Position, &position.title);
    tasks(HitField::PositionTask, &position.tasks, tell);
    each(HitField::Affiliation, &position.affiliation, tell);
    own_fields(&position.fields, tell);
    each(HitField::Note, &position.notes, tell);
}

/// Tells the texts of a function.
pub(super) fn of_function(function: &JobFunction, tell: &mut impl FnMut(HitField, &str)) {
    tell(HitField::Function, &function.title);
    each(HitField::Code, &function.code, tell);
    each(HitField::Code, &function.hr21_code, tell);
    each(HitField::Profile, &function.hr21_profile, tell);
    each(HitField::FormerTitle, &function.former_titles, tell);
    each(HitField::Note, &function.notes, tell);
}

fn each<'a>(field: HitField, texts: impl IntoIterator<Item = &'a String>, tell: &mut impl FnMut(HitField, &str)) {
    texts.into_iter().for_each(|text| tell(field, text));
}

fn tasks(field: HitField, tasks: &[Task], tell: &mut impl FnMut(HitField, &str)) {
    for task in tasks {
        tell(field, &task.label);
        each(field, &task.parts, tell);
    }
}

fn own_fields(fields: &BTreeMap<String, String>, tell: &mut impl FnMut(HitField, &str)) {
    for (name, value) in fields {
        tell(HitField::OwnField, &format!("{name}: {value}"));
    }
}
