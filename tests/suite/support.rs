//! What several subjects share: the sample, small organisations, golden files, and a checker of every rule.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use herschik::export::{Chart, Format, PictureOptions, Publication, SvgText, Watch};
use herschik::file;
use herschik::model::{
    ChangeSet, Endpoint, FieldChanges, Leadership, Line, OrderKey, Organisation, Position, PositionId, Record,
    RecordChanges, Records, Relation, RelationId, RelationKind, RelationKindId, Symbol, Task, Unit, UnitId, UnitKind,
    UnitKindId,
};
use herschik::scene::{Marks, Scene, Theme};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The path of a file of this repository.
pub fn path_of(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

pub fn sample_path() -> PathBuf {
    path_of("sample-orgs/dordrecht.json")
}

pub fn sample_bytes() -> Vec<u8> {
    std::fs::read(sample_path()).unwrap()
}

/// A scenario of a sample; its starting point when none is named.
pub fn sample_scenario(file_name: &str, scenario: Option<&str>) -> Organisation {
    let scenarios = file::load(&std::fs::read(path_of("sample-orgs").join(file_name)).unwrap()).unwrap().scenarios;
    let id = scenario.map_or(scenarios.start(), |asked| scenarios.find(asked).unwrap());
    scenarios.get(id).unwrap().organisation().clone()
}

/// A sample, or a scenario of one: `almere`, `almelo.json#wordt`.
pub fn sample_of(name: &str) -> Organisation {
    let (file, scenario) = name.split_once('#').map_or((name, None), |(file, scenario)| (file, Some(scenario)));
    sample_scenario(&format!("{}.json", file.trim_end_matches(".json")), scenario)
}

pub fn sample() -> Organisation {
    file::load(&sample_bytes()).unwrap().scenarios.into_start()
}

/// The bytes of a file with this organisation and no scenarios.
pub fn saved(organisation: &Organisation) -> Vec<u8> {
    file::save(&organisation.clone().into())
}

pub fn unit(id: &str) -> UnitId {
    UnitId::from(id)
}

pub fn units(ids: &[&str]) -> Vec<UnitId> {
    ids.iter().copied().map(UnitId::from).collect()
}

/// Ids of the units under `parent`, in order.
pub fn ids_under(organisation: &Organisation, parent: Option<&str>) -> Vec<String> {
    let parent = parent.map(UnitId::from);
    organisation.siblings_under(parent.as_ref()).into_iter().map(|(id, _)| id.to_string()).collect()
}

/// Almelo before anybody said what becomes of a position in "wordt".
#[cfg(feature = "gui")]
pub fn almelo_before_placing() -> Vec<u8> {
    let bytes = std::fs::read(path_of("sample-orgs/almelo.json")).unwrap();
    let mut document = herschik::model::Document::new(file::load(&bytes).unwrap().scenarios);
    document.work_on(&"wordt".into());
    let organisation = document.organisation();
    let said = organisation.positions().filter(|(_, position)| !position.predecessors.is_empty());
    let positions = said.map(|(id, _)| (id.clone(), Vec::new())).collect();
    let lapsed = organisation.properties().lapsed_positions.iter().map(|id| (id.clone(), false)).collect();
    document.apply(&herschik::model::SetPredecessors { positions, lapsed }.into()).unwrap();
    file::save(document.scenarios())
}

/// An organisation with one unit `town`, under it `stad` (`a`, `b`, `c`) and `dienst` (`d`), and something of everything.
///
/// `a` has two tasks, two positions of which one leads, and a relation to `d`; `b` has one task and one leading position.
pub fn town() -> Organisation {
    Organisation::from_records(town_records()).unwrap()
}

pub fn town_records() -> Records {
    let mut records = Records::default();
    records.properties.title = "Town".to_owned();
    for (key, line) in [("cluster", true), ("team", true), ("consultation", false)] {
        let kind = UnitKind { line, ..UnitKind::new(key) };
        records.vocabulary.unit_kinds.insert(UnitKindId::from(key), kind);
    }
    let advises = RelationKind {
        name: "advises".to_owned(),
        inverse: None,
        colour: None,
        symbol: Symbol::default(),
        stroke: Default::default(),
        extra: Default::default(),
    };
    records.vocabulary.relation_kinds.insert(RelationKindId::from("advises"), advises);
    for (id, parent, kind, order, leadership) in [
        ("town", None, "cluster", "5", Leadership::None),
        ("stad", Some("town"), "cluster", "3", Leadership::Vacant),
        ("dienst", Some("town"), "cluster", "6", Leadership::Vacant),
        ("a", Some("stad"), "team", "2", Leadership::Own),
        ("b", Some("stad"), "team", "4", Leadership::Own),
        ("c", Some("stad"), "team", "6", Leadership::ByParent),
        ("d", Some("dienst"), "team", "5", Leadership::None),
    ] {
        let name = format!("Unit {id}");
        let mut record = Unit::new(name, UnitKindId::from(kind), parent.map(UnitId::from), order_key(order));
        record.leadership = leadership;
        records.units.insert(unit(id), record);
    }
    let mut tasks = |id: &str, labels: &[&str]| {
        if let Some(unit) = records.units.get_mut(&unit(id)) {
            unit.tasks = labels.iter().copied().map(Task::new).collect();
        }
    };
    tasks("a", &["Weeding", "Mowing"]);
    tasks("b", &["Sweeping"]);
    for (id, of, leading) in [("a-head", "a", true), ("a-gardener", "a", false), ("b-head", "b", true)] {
        let order = order_key(if leading { "3" } else { "6" });
        let mut position = Position::new(unit(of), format!("Position {id}"), order);
        position.leading = leading;
        position.formation_fte = Some("1.00".parse().unwrap());
        records.positions.insert(PositionId::from(id), position);
    }
    let relation = Relation::new(RelationKindId::from("advises"), unit("a"), unit("d"));
    records.relations.insert(RelationId::from("a-d"), relation);
    records
}

pub fn order_key(text: &str) -> OrderKey {
    OrderKey::try_from(text.to_owned()).unwrap()
}

/// Checks every rule of an organisation that was edited by commands alone: see [`assert_keeps_rules`]; no two share a place.
#[track_caller]
pub fn assert_sound(organisation: &Organisation) {
    assert_keeps_rules(organisation);
    assert_orders_unique(&organisation.records());
}

/// Checks every rule of an organisation from its records alone, and that each way of reading it agrees with them.
#[track_caller]
pub fn assert_keeps_rules(organisation: &Organisation) {
    let records = organisation.records();
    let parent_of = |id: &UnitId| records.units[id].parent.as_ref();
    for (id, unit) in &records.units {
        assert!(!id.as_str().is_empty() && !unit.name.trim().is_empty(), "{id} has no id or no name");
        let mut above = unit.parent.as_ref();
        for _ in 0..=records.units.len() {
            let Some(parent) = above else { break };
            assert!(records.units.contains_key(parent), "{id} stands under {parent}, which is not there");
            above = parent_of(parent);
        }
        assert_eq!(above, None, "{id} stands in a ring");
    }
    for (id, position) in &records.positions {
        assert!(!id.as_str().is_empty() && !position.title.trim().is_empty(), "{id} has no id or no title");
        assert!(records.units.contains_key(&position.unit), "position {id} is nowhere");
        assert!(position.function.as_ref().is_none_or(|function| records.functions.contains_key(function)), "{id}");
    }
    for (id, relation) in &records.relations {
        assert!(unit_at(&records, &relation.from).is_some() && unit_at(&records, &relation.to).is_some(), "{id}");
        assert_ne!(relation.from, relation.to, "relation {id}");
    }
    assert_reads_alike(organisation, &records);
}

/// The unit that stands for an end of a relation, when it is there.
fn unit_at<'a>(records: &'a Records, end: &'a Endpoint) -> Option<&'a UnitId> {
    match end {
        Endpoint::Unit(unit) => records.units.contains_key(unit).then_some(unit),
        Endpoint::Position(position) => records.positions.get(position).map(|position| &position.unit),
    }
}

fn assert_orders_unique(records: &Records) {
    let mut taken = BTreeSet::new();
    for (id, unit) in &records.units {
        assert!(taken.insert((unit.parent.as_ref(), &unit.order)), "{id} shares its place with a sibling");
    }
    let mut taken = BTreeSet::new();
    for (id, position) in &records.positions {
        assert!(taken.insert((&position.unit, &position.order)), "{id} shares its place in its unit");
    }
}

fn assert_reads_alike(organisation: &Organisation, records: &Records) {
    assert_eq!(organisation.unit_count(), records.units.len());
    let mut under: BTreeMap<Option<&UnitId>, Vec<(&OrderKey, &UnitId)>> = BTreeMap::new();
    for (id, unit) in &records.units {
        under.entry(unit.parent.as_ref()).or_default().push((&unit.order, id));
        let found: BTreeSet<_> = organisation.positions_of(id).into_iter().map(|(position, _)| position).collect();
        let held = records.positions.iter().filter(|(_, position)| position.unit == *id);
        assert_eq!(found, held.map(|(position, _)| position).collect(), "positions of {id}");
        let found: Vec<_> = organisation.relations_of(id).into_iter().map(|(relation, _)| relation).collect();
        let ends_here = |end| unit_at(records, end) == Some(id);
        let held =
            records.relations.iter().filter(|(_, relation)| ends_here(&relation.from) || ends_here(&relation.to));
        assert_eq!(found, held.map(|(relation, _)| relation).collect::<Vec<_>>(), "relations of {id}");
    }
    let mut in_reading_order = Vec::new();
    for siblings in under.values_mut() {
        siblings.sort();
    }
    let mut agenda: Vec<&UnitId> = under.get(&None).into_iter().flatten().rev().map(|(_, id)| *id).collect();
    while let Some(id) = agenda.pop() {
        in_reading_order.push(id);
        let children: Vec<&UnitId> = under.get(&Some(id)).into_iter().flatten().map(|(_, child)| *child).collect();
        let found: Vec<_> = organisation.children(id).into_iter().map(|(child, _)| child).collect();
        assert_eq!(found, children, "under {id}");
        agenda.extend(children.into_iter().rev());
    }
    let line = Line::of(organisation);
    let found: Vec<_> = (0..line.len()).map(|place| line.unit(organisation, place).0).collect();
    assert_eq!(found, in_reading_order, "the line");
    for place in 0..line.len() {
        let (id, unit) = line.unit(organisation, place);
        assert_eq!(line.place(organisation, id), Some(place));
        assert_eq!(
            line.parents()[place].map(|parent| line.unit(organisation, parent as usize).0),
            unit.parent.as_ref()
        );
        assert_eq!(line.depth(place) as usize, organisation.ancestors(id).count());
        assert_eq!(line.subtree(place).len(), organisation.subtree(id).len());
    }
}

/// The organisation with a change, carried out record by record on what stands in the file.
pub fn with_changes(organisation: &Organisation, set: &ChangeSet) -> Organisation {
    let mut records = organisation.records();
    records.properties = with_fields(&records.properties, &set.properties);
    change_table(&mut records.vocabulary.unit_kinds, &set.unit_kinds);
    change_table(&mut records.vocabulary.relation_kinds, &set.relation_kinds);
    change_table(&mut records.functions, &set.functions);
    change_table(&mut records.units, &set.units);
    change_table(&mut records.positions, &set.positions);
    change_table(&mut records.relations, &set.relations);
    change_table(&mut records.targets, &set.targets);
    change_table(&mut records.budgets, &set.budgets);
    Organisation::from_records(records).unwrap()
}

fn change_table<R: Record>(table: &mut BTreeMap<R::Id, R>, changes: &RecordChanges<R>) {
    for (id, record) in &changes.removed {
        assert_eq!(table.remove(id).as_ref(), Some(record), "{id} goes as it was");
    }
    for (id, record) in &changes.added {
        assert!(table.insert(id.clone(), record.clone()).is_none(), "{id} was not there");
    }
    for (id, fields) in &changes.updated {
        let changed = with_fields(&table[id], fields);
        table.insert(id.clone(), changed);
    }
}

fn with_fields<R: Serialize + DeserializeOwned>(record: &R, changes: &FieldChanges) -> R {
    let mut object = serde_json::to_value(record).unwrap();
    let fields = object.as_object_mut().unwrap();
    for (name, change) in changes.iter() {
        assert_ne!(change.before, change.after, "{name}");
        assert_eq!(fields.remove(name), change.before, "{name}");
        fields.extend(change.after.clone().map(|value| (name.to_owned(), value)));
    }
    serde_json::from_value(object).unwrap()
}

/// Compares text with the file `name` of this repository; `UPDATE_GOLDEN=1` writes the file instead.
#[track_caller]
pub fn golden(name: &str, text: &str) {
    let path = path_of(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let held = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(held == text, "{name} is out of date: run the test with UPDATE_GOLDEN=1 and read the difference");
}

/// A chart by itself as SVG.
pub fn svg_of(scene: &Scene, marks: Option<&Marks>, theme: Theme) -> String {
    let chart = Chart { scene: scene.clone(), marks: marks.cloned(), ..Chart::default() };
    let publication = Publication::of_chart(chart, theme);
    let options = PictureOptions { text: SvgText::Plain, ..PictureOptions::default() };
    let written = Format::Svg.write(&publication, 0..1, &options, Watch::NOBODY);
    String::from_utf8(written.unwrap()).unwrap()
}
