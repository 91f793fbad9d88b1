//! What each edit does, and what it refuses.

use herschik::i18n::Language;
use herschik::model::{
    AddPosition, AddRelation, AddUnit, Beneath, CatalogueKey, CatalogueRow, Command, CommandError, DefineRow, Document,
    EditOrganisation, EditPosition, EditRelation, EditUnit, Endpoint, Fte, Leadership, Meeting, MergeUnits,
    MovePositions, MoveUnits, Organisation, OrganisationDetail, Place, Position, PositionId, PositionPredecessor,
    Predecessor, Relation, RelationId, RemovePositions, RemoveRelations, RemoveRow, RemoveUnits, RenameOrganisation,
    RenameUnit, ReorderUnit, SetLeadership, SetTasks, SetUnitKind, SplitPart, SplitUnit, Task, Unit, UnitDetail,
    UnitKind, UnitKindId,
};

use crate::support::{assert_sound, ids_under, order_key, town, town_records, unit, units};

/// The town after an edit, sound, with the sentence that says what was done.
#[track_caller]
fn after(command: impl Into<Command>) -> (Organisation, String) {
    let mut document = Document::new(town());
    let said = document.apply(&command.into()).unwrap();
    assert_sound(document.organisation());
    (document.organisation().clone(), said.say(Language::English))
}

/// Why the town refuses an edit, as a value and as a sentence; it must be as it was.
#[track_caller]
fn refused(command: impl Into<Command>) -> (CommandError, String) {
    let mut document = Document::new(town());
    let error = document.apply(&command.into()).unwrap_err();
    assert_eq!(document.organisation(), &town());
    assert!(!document.has_unsaved_changes() && document.history().undoable().is_none());
    let said = error.message(document.organisation()).say(Language::English);
    (error, said)
}

fn positions(ids: &[&str]) -> Vec<PositionId> {
    ids.iter().copied().map(PositionId::from).collect()
}

fn part(id: &str) -> SplitPart {
    let (id, name) = (unit(id), format!("Part {id}"));
    SplitPart { id, name, children: vec![], positions: vec![], tasks: vec![], share_percent: None }
}

#[test]
fn the_organisation_gets_another_title() {
    let (town, said) = after(RenameOrganisation { title: "  Village ".to_owned() });
    assert_eq!(town.properties().title, "Village");
    assert_eq!(said, "Renamed the organisation to ‘Village’");
    assert_eq!(refused(RenameOrganisation { title: " ".to_owned() }).0, CommandError::EmptyName);
    assert_eq!(refused(RenameOrganisation { title: "Town".to_owned() }).0, CommandError::NothingChanges);
}

fn add(id: &str, kind: &str, parent: Option<&str>, place: Place) -> AddUnit {
    AddUnit { id: unit(id), name: " New ".to_owned(), kind: UnitKindId::from(kind), parent: parent.map(unit), place }
}

#[test]
fn a_unit_is_added_at_its_place() {
    for (place, expected) in [
        (Place::First, ["new", "a", "b", "c"]),
        (Place::Last, ["a", "b", "c", "new"]),
        (Place::Before(unit("b")), ["a", "new", "b", "c"]),
        (Place::After(unit("b")), ["a", "b", "new", "c"]),
    ] {
        let (town, said) = after(add("new", "team", Some("stad"), place));
        assert_eq!(ids_under(&town, Some("stad")), expected);
        let new = town.unit(&unit("new")).unwrap();
        assert_eq!((new.name.as_str(), new.leadership), ("New", Leadership::Vacant));
        assert_eq!(said.trim(), "Added ‘ New ’ under ‘Unit stad’");
    }
    assert_eq!(ids_under(&after(add("new", "team", None, Place::First)).0, None), ["new", "town"]);
}

#[test]
fn a_unit_outside_the_line_needs_no_head() {
    let (town, _) = after(add("new", "consultation", Some("stad"), Place::Last));
    assert_eq!(town.unit(&unit("new")).unwrap().leadership, Leadership::None);
}

#[test]
fn a_unit_is_not_added_where_or_as_it_cannot_be() {
    let nameless = AddUnit { name: "\t".to_owned(), ..add("new", "team", None, Place::Last) };
    for (command, expected, words) in [
        (add("a", "team", None, Place::Last), CommandError::IdTaken { id: "a".to_owned() }, "‘a’ is in use"),
        (
            add("a", "team", Some("stad"), Place::After(unit("a"))),
            CommandError::IdTaken { id: "a".into() },
            "‘a’ is in use",
        ),
        (add("new", "x", None, Place::Last), CommandError::UnknownKind { kind: "x".to_owned() }, "Kind ‘x’"),
        (add("new", "team", Some("x"), Place::Last), CommandError::UnknownUnit { unit: unit("x") }, "no unit ‘x’"),
        (
            add("new", "team", Some("stad"), Place::Before(unit("d"))),
            CommandError::NotASibling { unit: unit("d"), parent: Some(unit("stad")) },
            "‘Unit d’ does not stand among the units of ‘Unit stad’",
        ),
        (nameless, CommandError::EmptyName, "The name is empty"),
    ] {
        let (error, said) = refused(command);
        assert_eq!(error, expected);
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn the_units_under_one_that_goes_take_its_place() {
    let (town, said) = after(RemoveUnits { units: units(&["stad"]), beneath: Beneath::MoveUp });
    assert_eq!(ids_under(&town, Some("town")), ["a", "b", "c", "dienst"]);
    assert_eq!(town.positions().count(), 3);
    assert_eq!(said, "Removed ‘Unit stad’");
}

#[test]
fn the_units_under_one_that_goes_go_with_it() {
    let (town, said) = after(RemoveUnits { units: units(&["a", "stad"]), beneath: Beneath::RemoveToo });
    assert_eq!(ids_under(&town, Some("town")), ["dienst"]);
    assert_eq!((town.unit_count(), town.positions().count(), town.relations().count()), (3, 0, 0));
    assert_eq!(said, "Removed 2 units");
}

#[test]
fn a_unit_and_the_one_above_it_go_in_either_order() {
    for order in [["stad", "a"], ["a", "stad"]] {
        let (town, _) = after(RemoveUnits { units: units(&order), beneath: Beneath::MoveUp });
        assert_eq!(ids_under(&town, Some("town")), ["b", "c", "dienst"]);
    }
}

#[test]
fn a_unit_that_is_not_there_cannot_go() {
    let command = RemoveUnits { units: units(&["a", "gone"]), beneath: Beneath::MoveUp };
    assert_eq!(refused(command).0, CommandError::UnknownUnit { unit: unit("gone") });
}

#[test]
fn a_unit_gets_another_name() {
    let (town, said) = after(RenameUnit { unit: unit("a"), name: " Green ".to_owned() });
    assert_eq!(town.unit(&unit("a")).unwrap().name, "Green");
    assert_eq!(said, "Renamed ‘Unit a’ to ‘Green’");
    assert_eq!(refused(RenameUnit { unit: unit("a"), name: String::new() }).0, CommandError::EmptyName);
    assert_eq!(refused(RenameUnit { unit: unit("a"), name: "Unit a".to_owned() }).0, CommandError::NothingChanges);
    let (error, said) = refused(RenameUnit { unit: unit("gone"), name: "x".to_owned() });
    assert_eq!(error, CommandError::UnknownUnit { unit: unit("gone") });
    assert_eq!(said, "There is no unit ‘gone’ (any more). Choose one that is there.");
}

#[test]
fn every_detail_of_a_unit_can_be_edited_and_taken_away() {
    type Read = fn(&Unit) -> String;
    let list = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>();
    let cases: [(UnitDetail, Read, &str); 10] = [
        (UnitDetail::OfficialName(" x ".into()), |unit| unit.official_name.clone().unwrap_or_default(), "x"),
        (UnitDetail::ShortName("x".into()), |unit| unit.short_name.clone().unwrap_or_default(), "x"),
        (UnitDetail::PublicName("x".into()), |unit| unit.public_name.clone().unwrap_or_default(), "x"),
        (UnitDetail::FormerNames(list(&["x", " "])), |unit| unit.former_names.join("+"), "x"),
        (UnitDetail::Informal(true), |unit| unit.informal.to_string(), "true"),
        (UnitDetail::External(true), |unit| unit.external.to_string(), "true"),
        (UnitDetail::Locations(list(&["x", "y"])), |unit| unit.locations.join("+"), "x+y"),
        (UnitDetail::Districts(list(&["x"])), |unit| unit.districts.join("+"), "x"),
        (UnitDetail::Notes("x".into()), |unit| unit.notes.clone().unwrap_or_default(), "x"),
        (UnitDetail::Sources(list(&["x"])), |unit| unit.sources.join("+"), "x"),
    ];
    for (detail, read, expected) in cases {
        let (town, said) = after(EditUnit { unit: unit("a"), detail });
        assert_eq!(read(town.unit(&unit("a")).unwrap()), expected);
        assert_eq!(said, "Changed the details of ‘Unit a’");
    }
    let empty = EditUnit { unit: unit("a"), detail: UnitDetail::Notes("  ".to_owned()) };
    assert_eq!(refused(empty).0, CommandError::NothingChanges);
    let gone = EditUnit { unit: unit("gone"), detail: UnitDetail::Informal(true) };
    assert_eq!(refused(gone).0, CommandError::UnknownUnit { unit: unit("gone") });
}

#[test]
fn predecessors_are_edited_by_hand() {
    let origin = |id: &str, share_percent| Predecessor { unit: unit(id), share_percent, extra: Default::default() };
    let edit = |origins: Vec<Predecessor>| EditUnit { unit: unit("a"), detail: UnitDetail::Predecessors(origins) };
    let origins = vec![origin("b", Some(60)), origin("lapsed long ago", None), origin("c", Some(100))];
    let (town, said) = after(edit(origins.clone()));
    assert_eq!(town.unit(&unit("a")).unwrap().predecessors, origins);
    assert_eq!(said, "Changed the details of ‘Unit a’");

    let (error, said) = refused(edit(vec![origin("b", None), origin("a", None)]));
    assert_eq!(error, CommandError::OwnPredecessor { unit: unit("a") });
    assert_eq!(said, "‘Unit a’ cannot have come from itself. Choose another unit.");
    let (error, said) = refused(edit(vec![origin("b", Some(1)), origin("b", Some(2))]));
    assert_eq!(error, CommandError::PredecessorTwice { unit: unit("a"), predecessor: unit("b") });
    assert_eq!(said, "‘Unit b’ is already named as where ‘Unit a’ came from. Change the share there.");
    for percent in [0, 101, 255] {
        let (error, said) = refused(edit(vec![origin("b", Some(percent))]));
        assert_eq!(error, CommandError::NoShare { percent });
        assert!(said.starts_with(&format!("{percent}% cannot be a share.")), "{said}");
    }
    assert_eq!(refused(edit(Vec::new())).0, CommandError::NothingChanges);
}

#[test]
fn units_become_of_another_kind() {
    let kind = UnitKindId::from("cluster");
    let (town, said) = after(SetUnitKind { units: units(&["a", "b"]), kind: kind.clone() });
    assert!(["a", "b"].into_iter().all(|id| town.unit(&unit(id)).unwrap().kind == kind));
    assert_eq!(said, "Changed the kind of 2 units to cluster");
    let unknown = SetUnitKind { units: units(&["a"]), kind: UnitKindId::from("x") };
    assert_eq!(refused(unknown).0, CommandError::UnknownKind { kind: "x".to_owned() });
    assert_eq!(refused(SetUnitKind { units: units(&["stad"]), kind }).0, CommandError::NothingChanges);
}

#[test]
fn a_unit_moves_with_all_that_is_under_it() {
    let (town, said) = after(MoveUnits { units: units(&["stad"]), to: Some(unit("dienst")), place: Place::First });
    assert_eq!(ids_under(&town, Some("dienst")), ["stad", "d"]);
    assert_eq!(ids_under(&town, Some("stad")), ["a", "b", "c"]);
    assert_eq!(said, "Moved ‘Unit stad’ to ‘Unit dienst’");
}

#[test]
fn units_move_in_the_order_given_and_one_under_another_stays_with_it() {
    let to_d =
        |ids: &[&str]| MoveUnits { units: units(ids), to: Some(unit("dienst")), place: Place::Before(unit("d")) };
    assert_eq!(ids_under(&after(to_d(&["c", "a"])).0, Some("dienst")), ["c", "a", "d"]);
    let (town, _) = after(to_d(&["a", "stad"]));
    assert_eq!(ids_under(&town, Some("dienst")), ["stad", "d"]);
    assert_eq!(ids_under(&town, Some("stad")), ["a", "b", "c"]);
}

#[test]
fn units_move_to_the_top_and_among_their_siblings() {
    let (town, said) = after(MoveUnits { units: units(&["a"]), to: None, place: Place::Last });
    assert_eq!(ids_under(&town, None), ["town", "a"]);
    assert_eq!(said, "Moved ‘Unit a’ to the top");
    let among = MoveUnits { units: units(&["c"]), to: Some(unit("stad")), place: Place::Before(unit("a")) };
    let (town, said) = after(among);
    assert_eq!(ids_under(&town, Some("stad")), ["c", "a", "b"]);
    assert_eq!(said, "Put ‘Unit c’ in another place");
    let beside_itself = MoveUnits { units: units(&["b", "a"]), to: Some(unit("stad")), place: Place::After(unit("b")) };
    assert_eq!(ids_under(&after(beside_itself).0, Some("stad")), ["b", "a", "c"]);
}

#[test]
fn a_unit_does_not_move_where_it_cannot_be() {
    let to = |ids: &[&str], to: &str| MoveUnits { units: units(ids), to: Some(unit(to)), place: Place::Last };
    let (error, said) = refused(to(&["stad"], "a"));
    assert_eq!(error, CommandError::BeneathItself { unit: unit("stad"), to: unit("a") });
    assert_eq!(
        said,
        "‘Unit stad’ cannot stand under ‘Unit a’, which is one of its own sub-units. Move ‘Unit a’ out first."
    );
    let (error, said) = refused(to(&["stad"], "stad"));
    assert_eq!(error, CommandError::BeneathItself { unit: unit("stad"), to: unit("stad") });
    assert!(said.contains("cannot stand under itself"), "{said}");
    assert_eq!(refused(to(&["a"], "gone")).0, CommandError::UnknownUnit { unit: unit("gone") });
    assert_eq!(refused(to(&["gone"], "a")).0, CommandError::UnknownUnit { unit: unit("gone") });
    assert_eq!(refused(to(&["c"], "stad")).0, CommandError::NothingChanges);
    assert_eq!(refused(to(&[], "stad")).0, CommandError::NothingChanges);
    let at_top = MoveUnits { units: units(&["a"]), to: None, place: Place::After(unit("b")) };
    assert_eq!(refused(at_top).0, CommandError::NotASibling { unit: unit("b"), parent: None });
}

#[test]
fn a_place_beside_itself_in_another_unit_is_no_place() {
    let command = MoveUnits { units: units(&["a"]), to: Some(unit("dienst")), place: Place::After(unit("a")) };
    assert_eq!(refused(command).0, CommandError::NotASibling { unit: unit("a"), parent: Some(unit("dienst")) });
}

#[test]
fn one_key_for_two_siblings_gives_way_at_the_first_move() {
    let mut records = town_records();
    for id in ["a", "b", "c"] {
        records.units.get_mut(&unit(id)).unwrap().order = order_key("4");
    }
    let mut document = Document::new(Organisation::from_records(records).unwrap());
    let command = MoveUnits { units: units(&["d"]), to: Some(unit("stad")), place: Place::Before(unit("b")) };
    document.apply(&command.into()).unwrap();
    assert_eq!(ids_under(document.organisation(), Some("stad")), ["a", "d", "b", "c"]);
    assert_sound(document.organisation());
}

#[test]
fn a_unit_goes_some_places_on_and_stops_at_the_edge() {
    for (id, by, expected) in [
        ("a", 1, ["b", "a", "c"]),
        ("c", -1, ["a", "c", "b"]),
        ("a", i32::MAX, ["b", "c", "a"]),
        ("c", i32::MIN, ["c", "a", "b"]),
    ] {
        let (town, said) = after(ReorderUnit { unit: unit(id), by });
        assert_eq!(ids_under(&town, Some("stad")), expected);
        assert_eq!(said, format!("Put ‘Unit {id}’ in another place"));
    }
    for (id, by) in [("a", -1), ("c", 3), ("b", 0), ("town", 1)] {
        assert_eq!(refused(ReorderUnit { unit: unit(id), by }).0, CommandError::NothingChanges);
    }
    assert_eq!(refused(ReorderUnit { unit: unit("gone"), by: 1 }).0, CommandError::UnknownUnit { unit: unit("gone") });
}

#[test]
fn leadership_is_said() {
    let (town, said) = after(SetLeadership { units: units(&["a", "b"]), leadership: Leadership::ByParent });
    assert_eq!(town.unit(&unit("b")).unwrap().leadership, Leadership::ByParent);
    assert_eq!(said, "Changed the leadership of 2 units");
    let (error, said) = refused(SetLeadership { units: units(&["a", "town"]), leadership: Leadership::ByParent });
    assert_eq!(error, CommandError::NothingAbove { unit: unit("town") });
    assert!(said.starts_with("There is nothing above ‘Unit town’"), "{said}");
    let same = SetLeadership { units: units(&["a"]), leadership: Leadership::Own };
    assert_eq!(refused(same).0, CommandError::NothingChanges);
}

#[test]
fn tasks_are_replaced_whole() {
    let tasks = vec![Task::new("Mowing"), Task::new("Digging")];
    let (town, said) = after(SetTasks { unit: unit("a"), tasks: tasks.clone() });
    assert_eq!(town.unit(&unit("a")).unwrap().tasks, tasks);
    assert_eq!(said, "Changed the tasks of ‘Unit a’");
    assert_eq!(refused(SetTasks { unit: unit("a"), tasks: vec![Task::new(" ")] }).0, CommandError::EmptyName);
    assert_eq!(refused(SetTasks { unit: unit("d"), tasks: vec![] }).0, CommandError::NothingChanges);
}

#[test]
fn a_split_unit_lapses_and_its_parts_divide_what_it_had() {
    let second = SplitPart { children: units(&["b"]), share_percent: Some(30), ..part("y") };
    let (town, said) = after(SplitUnit { unit: unit("stad"), parts: vec![part("x"), second] });
    assert_eq!(ids_under(&town, Some("town")), ["x", "y", "dienst"]);
    assert_eq!(
        (ids_under(&town, Some("x")), ids_under(&town, Some("y"))),
        (vec!["a".into(), "c".into()], vec!["b".into()])
    );
    let predecessors = &town.unit(&unit("y")).unwrap().predecessors;
    assert_eq!((predecessors[0].unit.as_str(), predecessors[0].share_percent), ("stad", Some(30)));
    assert_eq!(said, "Split ‘Unit stad’ into 2 parts");
}

#[test]
fn a_split_gives_tasks_positions_relations_and_leadership_to_its_parts() {
    let second = SplitPart { positions: positions(&["a-gardener"]), tasks: vec![1], ..part("y") };
    let (town, _) = after(SplitUnit { unit: unit("a"), parts: vec![part("x"), second] });
    let labels = |id: &str| town.unit(&unit(id)).unwrap().tasks[0].label.clone();
    assert_eq!((labels("x"), labels("y")), ("Weeding".to_owned(), "Mowing".to_owned()));
    let leadership = |id: &str| town.unit(&unit(id)).unwrap().leadership;
    assert_eq!((leadership("x"), leadership("y")), (Leadership::Own, Leadership::Vacant));
    assert_eq!(town.positions_of(&unit("y"))[0].0.as_str(), "a-gardener");
    assert_eq!(town.relation(&RelationId::from("a-d")).unwrap().from, unit("x").into());
}

#[test]
fn a_split_that_does_not_add_up_is_refused() {
    let split = |parts: Vec<SplitPart>| SplitUnit { unit: unit("a"), parts };
    assert_eq!(refused(split(vec![])).0, CommandError::TooFewParts { unit: unit("a") });
    assert_eq!(refused(split(vec![part("x")])).0, CommandError::TooFewParts { unit: unit("a") });
    assert_eq!(refused(split(vec![part("x"), part("x")])).0, CommandError::IdTaken { id: "x".to_owned() });
    assert_eq!(refused(split(vec![part("x"), part("a")])).0, CommandError::IdTaken { id: "a".to_owned() });
    for (wish, what) in [
        (SplitPart { children: units(&["b"]), ..part("y") }, "Unit b"),
        (SplitPart { positions: positions(&["b-head"]), ..part("y") }, "Position b-head"),
        (SplitPart { tasks: vec![2], ..part("y") }, "?"),
        (SplitPart { tasks: vec![0, 0], ..part("y") }, "Weeding"),
    ] {
        let (error, said) = refused(split(vec![part("x"), wish]));
        assert_eq!(error, CommandError::NotToDivide { unit: unit("a"), what: what.to_owned() });
        assert!(said.starts_with(&format!("‘{what}’ cannot be given")), "{said}");
    }
    let nameless = SplitPart { name: String::new(), ..part("y") };
    assert_eq!(refused(split(vec![part("x"), nameless])).0, CommandError::EmptyName);
}

fn merge(ids: &[&str]) -> MergeUnits {
    MergeUnits { units: units(ids), id: unit("m"), name: " Merged ".to_owned(), kind: None }
}

#[test]
fn merged_units_lapse_and_one_has_what_they_had() {
    let (town, said) = after(merge(&["b", "a", "d"]));
    assert_eq!(ids_under(&town, Some("stad")), ["m", "c"]);
    assert!(ids_under(&town, Some("dienst")).is_empty());
    let merged = town.unit(&unit("m")).unwrap();
    let tasks: Vec<&str> = merged.tasks.iter().map(|task| task.label.as_str()).collect();
    assert_eq!((merged.name.as_str(), tasks), ("Merged", vec!["Sweeping", "Weeding", "Mowing"]));
    assert_eq!(merged.leadership, Leadership::Collegial);
    assert_eq!(merged.predecessors.len(), 3);
    assert_eq!(merged.former_names, ["Unit b", "Unit a", "Unit d"]);
    assert_eq!(town.positions_of(&unit("m")).len(), 3);
    assert_eq!(town.relations().count(), 0, "a relation between two that merge goes");
    assert_eq!(said, "Merged 3 units into ‘Merged’");
}

#[test]
fn a_merge_and_a_split_lose_nothing_that_a_unit_held() {
    let mut records = town_records();
    for (id, said) in [("a", "first"), ("b", "second")] {
        let held = records.units.get_mut(&unit(id)).unwrap();
        held.notes = Some(said.to_owned());
        held.districts = vec!["West".to_owned(), said.to_owned()];
        held.sources = vec![said.to_owned()];
        held.former_names = vec![format!("Old {id}")];
        held.fields = [("cost centre".to_owned(), said.to_owned()), (said.to_owned(), "yes".to_owned())].into();
        let months = if id == "a" { vec![3, 11] } else { vec![1, 11] };
        held.meeting = Some(Meeting { purpose: Some(said.to_owned()), months, ..Meeting::default() });
    }
    let town = Organisation::from_records(records).unwrap();
    let mut document = Document::new(town);
    document.apply(&merge(&["a", "b"]).into()).unwrap();
    let merged = document.organisation().unit(&unit("m")).unwrap();
    assert_eq!(merged.notes.as_deref(), Some("Unit a: first\nUnit b: second"));
    assert_eq!(merged.districts, ["West", "first", "second"]);
    assert_eq!(merged.sources, ["first", "second"]);
    assert_eq!(merged.fields["cost centre"], "first; second");
    assert_eq!(merged.fields.len(), 3);
    let meeting = merged.meeting.as_ref().unwrap();
    assert_eq!((meeting.purpose.as_deref(), &meeting.months[..]), (Some("first; second"), &[1, 3, 11][..]));
    assert_eq!(merged.former_names, ["Unit a", "Old a", "Unit b", "Old b"]);

    document.apply(&SplitUnit { unit: unit("m"), parts: vec![part("x"), part("y")] }.into()).unwrap();
    let first = document.organisation().unit(&unit("x")).unwrap();
    assert_eq!(first.notes.as_deref(), Some("Unit a: first\nUnit b: second"));
    assert_eq!(first.former_names, ["Merged", "Unit a", "Old a", "Unit b", "Old b"]);
    let second = document.organisation().unit(&unit("y")).unwrap();
    assert_eq!((second.districts.len(), second.sources.len(), second.notes.is_none()), (3, 2, true));
}

#[test]
fn a_unit_named_twice_in_a_merge_is_merged_once() {
    let (town, _) = after(merge(&["a", "b", "b", "a"]));
    let merged = town.unit(&unit("m")).unwrap();
    assert_eq!((merged.tasks.len(), merged.predecessors.len()), (3, 2));
}

#[test]
fn a_merge_that_cannot_be_is_refused() {
    assert_eq!(refused(merge(&["a"])).0, CommandError::TooFewUnits);
    assert_eq!(refused(merge(&["a", "a"])).0, CommandError::TooFewUnits);
    assert_eq!(refused(merge(&["a", "gone"])).0, CommandError::UnknownUnit { unit: unit("gone") });
    let (error, said) = refused(merge(&["a", "stad"]));
    assert_eq!(error, CommandError::MergeWithinItself { above: unit("stad"), unit: unit("a") });
    assert!(said.starts_with("‘Unit a’ stands under ‘Unit stad’"), "{said}");
    assert_eq!(refused(MergeUnits { id: unit("c"), ..merge(&["a", "b"]) }).0, CommandError::IdTaken { id: "c".into() });
    let kind = Some(UnitKindId::from("x"));
    assert_eq!(refused(MergeUnits { kind, ..merge(&["a", "b"]) }).0, CommandError::UnknownKind { kind: "x".into() });
}

#[test]
fn a_position_is_added_edited_moved_and_removed() {
    let add = |id: &str, of: &str| AddPosition {
        id: PositionId::from(id),
        unit: unit(of),
        title: " Foreman ".to_owned(),
        leading: true,
    };
    let (town, said) = after(add("new", "a"));
    let held = town.positions_of(&unit("a"));
    assert_eq!((held[2].1.title.as_str(), held[2].1.leading), ("Foreman", true));
    assert_eq!(said, "Added position ‘Foreman’ to ‘Unit a’");
    assert_eq!(refused(add("a-head", "a")).0, CommandError::IdTaken { id: "a-head".to_owned() });
    assert_eq!(refused(add("new", "gone")).0, CommandError::UnknownUnit { unit: unit("gone") });

    let mut content = Position::new(unit("d"), "Head gardener", order_key("z"));
    content.occupied_fte = Some(Fte::from_hundredths(67));
    let edit = |id: &str| EditPosition { position: PositionId::from(id), content: content.clone() };
    let (town, said) = after(edit("a-gardener"));
    let edited = town.position(&PositionId::from("a-gardener")).unwrap();
    assert_eq!((edited.unit.as_str(), edited.order.as_str()), ("a", "6"), "it stays in its place");
    assert_eq!((edited.occupied_fte, edited.formation_fte), (Some(Fte::from_hundredths(67)), None));
    assert_eq!(said, "Changed position ‘Head gardener’ of ‘Unit a’");
    let gone = CommandError::UnknownPosition { position: PositionId::from("gone") };
    assert_eq!(refused(edit("gone")).0, gone);

    let moving = |ids: &[&str], to: &str| MovePositions { positions: positions(ids), to: unit(to) };
    let (town, said) = after(moving(&["a-gardener", "a-head"], "b"));
    let held: Vec<_> = town.positions_of(&unit("b")).into_iter().map(|(id, _)| id.to_string()).collect();
    assert_eq!(held, ["b-head", "a-gardener", "a-head"]);
    assert_eq!(said, "Moved 2 positions to ‘Unit b’");
    assert_eq!(refused(moving(&["a-head"], "a")).0, CommandError::NothingChanges);
    assert_eq!(refused(moving(&["gone"], "a")).0, gone);
    assert_eq!(refused(moving(&["a-head"], "gone")).0, CommandError::UnknownUnit { unit: unit("gone") });

    let (town, said) = after(RemovePositions { positions: positions(&["a-head"]) });
    assert_eq!(town.positions().count(), 2);
    assert_eq!(said, "Removed position ‘Position a-head’");
    assert_eq!(refused(RemovePositions { positions: positions(&["a-head", "gone"]) }).0, gone);
}

#[test]
fn a_position_cannot_refer_to_a_function_that_is_not_there() {
    let mut content = Position::new(unit("a"), "Gardener", order_key("6"));
    content.function = Some("f-9".into());
    let (error, said) = refused(EditPosition { position: PositionId::from("a-gardener"), content });
    assert_eq!(error, CommandError::UnknownFunction { function: "f-9".into() });
    assert!(said.starts_with("The function ‘f-9’ is not in the catalogue"), "{said}");
}

#[test]
fn a_relation_is_added_and_removed() {
    let add = |id: &str, from: &str, to: &str| AddRelation {
        id: RelationId::from(id),
        kind: "advises".into(),
        from: unit(from).into(),
        to: unit(to).into(),
        label: Some(" gardens ".to_owned()),
    };
    let (town, said) = after(add("new", "b", "d"));
    assert_eq!(town.relation(&RelationId::from("new")).unwrap().label.as_deref(), Some("gardens"));
    assert_eq!(said, "Added a relation from ‘Unit b’ to ‘Unit d’");
    assert_eq!(refused(add("a-d", "b", "d")).0, CommandError::IdTaken { id: "a-d".to_owned() });
    assert_eq!(refused(add("new", "a", "a")).0, CommandError::RelationToItself { end: unit("a").into() });
    assert_eq!(
        refused(add("new", "a", "d")).0,
        CommandError::RelationExists { from: unit("a").into(), to: unit("d").into() }
    );
    assert_eq!(refused(add("new", "a", "gone")).0, CommandError::UnknownUnit { unit: unit("gone") });
    let unknown = AddRelation { kind: "x".into(), ..add("new", "b", "d") };
    assert_eq!(refused(unknown).0, CommandError::UnknownKind { kind: "x".to_owned() });

    let (town, said) = after(RemoveRelations { relations: vec!["a-d".into()] });
    assert_eq!(town.relations().count(), 0);
    assert_eq!(said, "Removed the relation from ‘Unit a’ to ‘Unit d’");
    let gone = RemoveRelations { relations: vec!["gone".into()] };
    assert_eq!(refused(gone).0, CommandError::UnknownRelation { relation: "gone".into() });
}

#[test]
fn a_relation_of_a_position_goes_with_it() {
    let gardener = Endpoint::Position("a-gardener".into());
    let add = AddRelation {
        id: "new".into(),
        kind: "advises".into(),
        from: gardener.clone(),
        to: unit("d").into(),
        label: None,
    };
    let (with_it, said) = after(add.clone());
    let title = &with_it.position(&"a-gardener".into()).unwrap().title;
    assert_eq!(said, format!("Added a relation from ‘{title} (Unit a)’ to ‘Unit d’"));
    let relations_of =
        |town: &Organisation, id: &str| town.relations_of(&unit(id)).iter().map(|row| row.0.to_string()).collect();
    let held: Vec<String> = relations_of(&with_it, "a");
    assert_eq!(held, ["a-d", "new"]);

    let mut document = Document::new(with_it);
    document.apply(&MovePositions { positions: positions(&["a-gardener"]), to: unit("b") }.into()).unwrap();
    let moved: Vec<String> = relations_of(document.organisation(), "b");
    assert_eq!(moved, ["new"], "it follows the position to its new unit");
    document.apply(&RemoveUnits { units: units(&["b"]), beneath: Beneath::RemoveToo }.into()).unwrap();
    assert_eq!(document.organisation().relation(&"new".into()), None, "it goes with the position");
    while document.undo().is_some() {}
    assert_sound(document.organisation());

    let unknown = AddRelation { from: Endpoint::Position("gone".into()), ..add };
    assert_eq!(refused(unknown).0, CommandError::UnknownPosition { position: "gone".into() });
}

#[test]
fn a_relation_keeps_its_ends_when_it_is_edited() {
    let mut content = Relation::new("advises".into(), unit("b"), unit("c"));
    content.label = Some("hedges".to_owned());
    content.months = vec![3, 11];
    let (town, said) = after(EditRelation { relation: "a-d".into(), content: content.clone() });
    let held = town.relation(&"a-d".into()).unwrap();
    assert_eq!((held.from.clone(), held.to.clone()), (unit("a").into(), unit("d").into()));
    assert_eq!((held.label.as_deref(), &held.months[..]), (Some("hedges"), &[3, 11][..]));
    assert_eq!(said, "Edited the relation from ‘Unit a’ to ‘Unit d’");
    content.months = vec![13];
    let refusal = refused(EditRelation { relation: "a-d".into(), content }).0;
    assert_eq!(refusal, CommandError::BadValue { value: "13".to_owned() });
}

#[test]
fn a_row_of_a_catalogue_is_defined_and_removed_when_nothing_uses_it() {
    let define = |colour: &str| {
        let kind = UnitKind { colour: Some(colour.to_owned()), ..UnitKind::new("Pool") };
        DefineRow { row: CatalogueRow::UnitKind("pool".into(), kind) }
    };
    let (town, said) = after(define("#00aa11"));
    assert_eq!(town.vocabulary().unit_kinds[&UnitKindId::from("pool")].name, "Pool");
    assert_eq!(said, "Defined ‘Pool’");
    assert_eq!(refused(define("green")).0, CommandError::BadValue { value: "green".to_owned() });
    let used = town_records().units[&unit("a")].kind.clone();
    let CommandError::InUse { count, .. } = refused(RemoveRow { row: CatalogueKey::UnitKind(used) }).0 else {
        panic!("a kind that is used stays")
    };
    assert!(count > 1);
    let mut document = Document::new(town);
    document.apply(&RemoveRow { row: CatalogueKey::UnitKind("pool".into()) }.into()).unwrap();
    assert!(!document.organisation().vocabulary().unit_kinds.contains_key(&UnitKindId::from("pool")));
    let gone = RemoveRow { row: CatalogueKey::Target("gone".into()) };
    assert_eq!(refused(gone).0, CommandError::UnknownRow { id: "gone".to_owned() });
}

#[test]
fn what_holds_for_the_whole_is_edited() {
    let (town, _) = after(EditOrganisation { detail: OrganisationDetail::Notes(" Two beds. ".to_owned()) });
    assert_eq!(town.properties().notes.as_deref(), Some("Two beds."));
}

#[test]
fn a_plan_changes_nothing_and_a_list_is_done_whole_or_not_at_all() {
    let town = town();
    let rename = Command::from(RenameUnit { unit: unit("a"), name: "Green".to_owned() });
    let planned = rename.plan(&town).unwrap();
    assert_eq!(planned.units.updated.keys().collect::<Vec<_>>(), [&unit("a")]);
    assert_eq!(town, crate::support::town());

    let mut document = Document::new(town.clone());
    let bad = Command::from(RenameUnit { unit: unit("gone"), name: "x".to_owned() });
    let refused = document.apply_all(&[rename.clone(), bad]);
    assert_eq!(refused, Err((1, CommandError::UnknownUnit { unit: unit("gone") })));
    assert_eq!((document.organisation(), document.has_unsaved_changes()), (&town, false));
    document.apply_all(&[rename]).unwrap();
    assert_eq!(document.organisation().unit(&unit("a")).unwrap().name, "Green");
    document.undo().unwrap();
    assert_eq!((document.organisation(), document.history().undoable()), (&town, None));
}

#[test]
fn several_edits_together_are_one_step() {
    let town = town();
    let mut document = Document::new(town.clone());
    let rename = |name: &str| Command::from(RenameUnit { unit: unit("a"), name: name.to_owned() });
    let lead = Command::from(SetLeadership { units: units(&["b"]), leadership: Leadership::Vacant });
    let said = document.apply_all(&[rename("Green"), lead, rename("Blue")]).unwrap();
    assert_eq!(said.to_string(), "3 details changed");
    let after = document.organisation().clone();
    assert_eq!(after.unit(&unit("a")).unwrap().name, "Blue");
    assert_eq!(document.undo(), Some(said));
    assert_eq!(document.organisation(), &town);
    document.redo().unwrap();
    assert_eq!(document.organisation(), &after);

    let back = [rename("Red"), rename("Blue")];
    assert_eq!(document.apply_all(&back), Err((2, CommandError::NothingChanges)));
    assert_eq!(document.apply_all(&[]), Err((0, CommandError::NothingChanges)));
}

#[test]
fn a_new_edit_after_undo_drops_what_could_be_redone() {
    let mut document = Document::new(town());
    let rename = |name: &str| Command::from(RenameUnit { unit: unit("a"), name: name.to_owned() });
    document.apply(&rename("One")).unwrap();
    document.mark_saved();
    document.undo().unwrap();
    assert!(document.has_unsaved_changes() && document.history().redoable().is_some());
    document.apply(&rename("Two")).unwrap();
    assert_eq!((document.redo(), document.has_unsaved_changes()), (None, true));
    document.undo().unwrap();
    assert!(document.has_unsaved_changes(), "the saved state can no longer be reached");
    assert_eq!(document.undo(), None);
}

#[test]
fn an_edit_with_a_misspelt_field_is_no_edit() {
    let value = serde_json::json!({ "command": "move_units", "units": ["a"], "too": "dienst" });
    assert!(Command::from_value(value.clone()).unwrap_err().to_string().contains("too"));
    assert!(serde_json::from_value::<Command>(value).is_err(), "or it would go to the top");
}

#[test]
fn what_a_position_comes_from_is_checked_whichever_edit_says_it() {
    let mut document = Document::new(town());
    let content = document.organisation().position(&"a-head".into()).unwrap().clone();
    let mut edit = |change: &dyn Fn(&mut Position)| {
        let mut content = content.clone();
        change(&mut content);
        document.apply(&EditPosition { position: "a-head".into(), content }.into()).map(|_| ())
    };
    let origin = |share_percent| PositionPredecessor { position: "q".into(), share_percent, extra: Default::default() };
    assert_eq!(edit(&|row| row.predecessors = vec![origin(Some(0))]), Err(CommandError::NoShare { percent: 0 }));
    assert!(edit(&|row| row.predecessors = vec![origin(None), origin(None)]).is_err());
    assert!(edit(&|row| row.core_tasks_changed_percent = Some(101)).is_err());
    assert_eq!(edit(&|row| row.core_tasks_changed_percent = Some(100)), Ok(()));
}
