//! Taking units over from one scenario into another.

use herschik::i18n::Language;
use herschik::model::{
    Beneath, Command, CommandError, Document, MoveUnits, Organisation, Place, PositionId, RelationId, RemoveUnits,
    RenameUnit, TakeOver, UnitId,
};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::model_laws::{draws, organisations};
use crate::support::{assert_sound, ids_under, town, unit, units};

fn after(edits: &[Command]) -> Organisation {
    let mut document = Document::new(town());
    for edit in edits {
        document.apply(edit).unwrap();
    }
    document.organisation().clone()
}

fn taken_over(into: Organisation, command: &TakeOver) -> Result<Document, CommandError> {
    let mut document = Document::new(into);
    document.apply(&Command::from(command.clone()))?;
    Ok(document)
}

/// What the taken units are in both: equal but for where the tops stand.
fn assert_as_there(from: &Organisation, into: &Organisation, command: &TakeOver) {
    for top in &command.tops {
        assert_eq!(into.unit(top).unwrap().parent, command.to);
        assert_eq!(into.subtree(top), from.subtree(top), "under {top}");
    }
    let is_taken = |unit: Option<&UnitId>| unit.is_some_and(|unit| command.units.contains_key(unit));
    for id in command.units.keys() {
        let (mut here, there) = (into.unit(id).unwrap().clone(), from.unit(id).unwrap().clone());
        if command.tops.contains(id) {
            (here.parent, here.order) = (there.parent.clone(), there.order.clone());
        }
        assert_eq!(here, there, "{id}");
        assert_eq!(into.positions_of(id), from.positions_of(id), "positions of {id}");
        let within = |organisation: &Organisation| -> Vec<RelationId> {
            let own = organisation.relations_of(id).into_iter();
            let inside = own.filter(|(_, relation)| {
                is_taken(organisation.unit_at(&relation.from)) && is_taken(organisation.unit_at(&relation.to))
            });
            inside.map(|(relation, _)| relation.clone()).collect()
        };
        assert_eq!(within(into), within(from), "relations within, of {id}");
    }
}

#[test]
fn a_unit_that_is_new_there_comes_with_its_positions_and_relations() {
    let into = after(&[RemoveUnits { units: units(&["stad"]), beneath: Beneath::RemoveToo }.into()]);
    let command = TakeOver::of(&town(), &into, &units(&["a"]), Some(unit("dienst")), Place::First);
    let document = taken_over(into, &command).unwrap();
    let organisation = document.organisation();
    assert_sound(organisation);
    assert_as_there(&town(), organisation, &command);
    assert_eq!(ids_under(organisation, Some("dienst")), ["a", "d"]);
    assert!(organisation.position(&PositionId::from("a-head")).is_some());
    assert!(organisation.relation(&RelationId::from("a-d")).is_some());
    let said = document.history().undoable().unwrap().description.say(Language::Dutch);
    assert_eq!(said, "‘Unit a’ overgenomen");
}

#[test]
fn a_relation_of_which_an_end_is_missing_stays_behind() {
    let into = after(&[RemoveUnits { units: units(&["stad", "d"]), beneath: Beneath::RemoveToo }.into()]);
    let command = TakeOver::of(&town(), &into, &units(&["a"]), Some(unit("dienst")), Place::Last);
    let document = taken_over(into, &command).unwrap();
    assert!(document.organisation().relation(&RelationId::from("a-d")).is_none());
    assert_sound(document.organisation());
}

#[test]
fn what_is_there_already_is_moved_and_brought_up_to_date_and_what_is_not_taken_stands_beside_it() {
    let from = after(&[
        RenameUnit { unit: unit("stad"), name: "Stad en Land".to_owned() }.into(),
        MoveUnits { units: units(&["d"]), to: Some(unit("stad")), place: Place::First }.into(),
        RemoveUnits { units: units(&["c"]), beneath: Beneath::RemoveToo }.into(),
    ]);
    let command = TakeOver::to_its_place(&from, &town(), &units(&["stad"]));
    let document = taken_over(town(), &command).unwrap();
    let organisation = document.organisation();
    assert_as_there(&from, organisation, &command);
    assert_eq!(ids_under(organisation, Some("stad")), ["d", "a", "b"]);
    assert_eq!(ids_under(organisation, Some("town")), ["stad", "c", "dienst"]);
    assert_eq!(organisation.name_of(&unit("stad")), "Stad en Land");
    assert_sound(organisation);
}

#[test]
fn it_comes_to_its_own_place_or_to_the_top_where_there_is_no_unit_above_it() {
    let without_b = after(&[RemoveUnits { units: units(&["b"]), beneath: Beneath::RemoveToo }.into()]);
    let command = TakeOver::to_its_place(&town(), &without_b, &units(&["b"]));
    let document = taken_over(without_b, &command).unwrap();
    assert_eq!(ids_under(document.organisation(), Some("stad")), ["a", "b", "c"]);

    let without_stad = after(&[RemoveUnits { units: units(&["stad"]), beneath: Beneath::RemoveToo }.into()]);
    let command = TakeOver::to_its_place(&town(), &without_stad, &units(&["b"]));
    let document = taken_over(without_stad, &command).unwrap();
    assert_eq!(document.organisation().unit(&unit("b")).unwrap().parent, None);
}

#[test]
fn it_is_refused_beneath_itself_where_it_is_already_so_and_in_a_locked_scenario() {
    let beneath = TakeOver::of(&town(), &town(), &units(&["stad"]), Some(unit("a")), Place::Last);
    let refused = taken_over(town(), &beneath).unwrap_err();
    assert_eq!(refused, CommandError::BeneathItself { unit: unit("a"), to: unit("a") });
    let same = TakeOver::to_its_place(&town(), &town(), &units(&["stad"]));
    assert_eq!(taken_over(town(), &same).unwrap_err(), CommandError::NothingChanges);
    let nowhere = TakeOver::of(&town(), &town(), &units(&["a"]), Some(unit("gone")), Place::Last);
    assert_eq!(taken_over(town(), &nowhere).unwrap_err(), CommandError::UnknownUnit { unit: unit("gone") });
}

#[test]
fn kinds_and_functions_come_along() {
    let mut records = town().records();
    records.vocabulary.unit_kinds.clear();
    records.vocabulary.relation_kinds.clear();
    let bare = Organisation::from_records(records).unwrap();
    let command = TakeOver::of(&town(), &bare, &units(&["a"]), Some(unit("dienst")), Place::Last);
    let document = taken_over(bare, &command).unwrap();
    let vocabulary = document.organisation().vocabulary();
    assert_eq!(vocabulary.unit_kinds.keys().map(|kind| kind.as_str()).collect::<Vec<_>>(), ["team"]);
    assert_eq!(vocabulary.relation_kinds.len(), 1);
}

proptest! {
    /// Whatever the two organisations are: what is taken over is there as it was, all is sound, and undo takes it back.
    #[test]
    fn what_is_taken_over_is_as_it_was_there(
        start in organisations(),
        here in draws(),
        there in draws(),
        first in any::<Index>(),
        second in any::<Index>(),
        under in any::<Index>(),
        at_top in any::<bool>(),
    ) {
        let edited = |draws: &[crate::model_laws::Draw]| {
            let mut document = Document::new(start.clone());
            for (step, draw) in draws.iter().enumerate() {
                let command = draw.command(document.organisation(), step);
                let _ = document.apply(&command);
            }
            document.organisation().clone()
        };
        let (into, from) = (edited(&here), edited(&there));
        let ids: Vec<UnitId> = from.units().map(|(id, _)| id.clone()).collect();
        let places: Vec<UnitId> = into.units().map(|(id, _)| id.clone()).collect();
        prop_assume!(!ids.is_empty());
        let chosen = [first.get(&ids).clone(), second.get(&ids).clone()];
        let to = (!at_top && !places.is_empty()).then(|| under.get(&places).clone());
        let command = TakeOver::of(&from, &into, &chosen, to, Place::Last);
        if let Ok(mut document) = taken_over(into.clone(), &command) {
            assert_sound(document.organisation());
            assert_as_there(&from, document.organisation(), &command);
            document.undo().unwrap();
            assert_eq!(document.organisation(), &into);
        }
    }
}
