//! Structure and tasks: the annex of a regulation, a numbered row for each unit with its leadership, its parts and its tasks.

use super::words::{maybe, say, words};
use super::{List, ReportInput, Scope, Sheet};
use crate::i18n::{Language, Message};
use crate::model::{Leadership, Line, Organisation, Task, Unit, UnitId};
use crate::report::table::{Cell, Table};

/// See its help in `assets/locales/`. Source: Dordrecht, organisatieregeling, the annexes; Almere, the same.
pub(super) const STRUCTURE_AND_TASKS: List = List {
    id: "structure-and-tasks",
    aliases: &["structuur-en-taken"],
    name: "report-structure-and-tasks",
    help: "report-structure-and-tasks-help",
    scope: Scope::One,
    has_fields: false,
    has_unit: true,
    counts_people: false,
    make,
};

fn make(input: &ReportInput<'_>, language: Language) -> Vec<Sheet> {
    let organisation = input.to_organisation();
    let line = Line::of(organisation);
    let places = input.places(organisation, &line);
    let top = places.clone().next().map_or(0, |place| line.depth(place) as usize);
    // At each depth, how many siblings were numbered.
    let mut numbers: Vec<usize> = Vec::new();
    let mut rows = Vec::new();
    let mut skipped_until = places.start;
    for place in places {
        let (id, unit) = line.unit(organisation, place);
        if place < skipped_until {
            continue;
        }
        if unit.external {
            skipped_until = line.subtree(place).end;
            continue;
        }
        let depth = line.depth(place) as usize - top;
        numbers.resize(depth + 1, 0);
        numbers[depth] += 1;
        // Ends in a point: a spreadsheet would take 1.2 for the first of February.
        let number: String = numbers.iter().map(|number| format!("{number}.")).collect();
        rows.push(vec![
            Cell::Text(number),
            Cell::text(unit.official_name.as_ref().unwrap_or(&unit.name)),
            kind(organisation, unit, language),
            leadership(organisation, id, unit, language),
            parts(organisation, id),
            tasks(&unit.tasks),
        ]);
    }
    let columns = vec![
        words("number", "report-number", language),
        words("unit", "report-unit", language),
        words("kind", "report-unit-kind", language),
        words("leadership", "report-leadership", language),
        words("structure", "report-structure", language),
        words("tasks", "report-tasks", language),
    ];
    vec![Sheet::new("structure-and-tasks", "report-structure-and-tasks", Table { columns, rows }, language)]
}

fn kind(organisation: &Organisation, unit: &Unit, language: Language) -> Cell {
    let name = organisation.kind_of(unit).map_or(unit.kind.as_str(), |kind| &kind.name);
    if unit.informal {
        Cell::Text(Message::new("report-informal").with("kind", name).say(language))
    } else {
        maybe(Some(name))
    }
}

/// By which function it is led; never by whom.
fn leadership(organisation: &Organisation, id: &UnitId, unit: &Unit, language: Language) -> Cell {
    let heads = |unit: &UnitId| -> Vec<&str> {
        organisation.heads(unit).into_iter().map(|(_, position)| position.title.as_str()).collect()
    };
    let own = heads(id).join("\n");
    match unit.leadership {
        Leadership::Own | Leadership::Collegial if !own.is_empty() => Cell::Text(own),
        Leadership::Own | Leadership::Vacant => Cell::Text(say("leadership-vacant", language)),
        Leadership::Collegial => Cell::Text(say("leadership-collegial", language)),
        Leadership::None => Cell::Text(say("leadership-none", language)),
        Leadership::ByParent => {
            let above = unit.parent.as_ref().map(heads).unwrap_or_default();
            if above.is_empty() {
                Cell::Text(say("leadership-by-parent", language))
            } else {
                Cell::Text(Message::new("report-led-by").with("head", above.join(", ")).say(language))
            }
        }
    }
}

/// The units directly under it, one on a line.
fn parts(organisation: &Organisation, id: &UnitId) -> Cell {
    let names: Vec<&str> = organisation
        .children(id)
        .into_iter()
        .filter(|(_, unit)| !unit.external)
        .map(|(_, unit)| unit.name.as_str())
        .collect();
    maybe(Some(&names.join("\n")))
}

/// The tasks, one on a line with its letter; its parts behind it.
fn tasks(tasks: &[Task]) -> Cell {
    let said = |(place, task): (usize, &Task)| {
        let parts = if task.parts.is_empty() { String::new() } else { format!(": {}", task.parts.join(", ")) };
        format!("{}. {}{parts}", letters(place), task.label)
    };
    let lines: Vec<String> = tasks.iter().enumerate().map(said).collect();
    maybe(Some(&lines.join("\n")))
}

/// The letter of an item: a to z, then aa.
fn letters(place: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(place % 26).unwrap_or_default());
    if place < 26 { letter.to_string() } else { letters(place / 26 - 1) + &letter.to_string() }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn items_have_letters_however_many_there_are() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
