//! What holds for every edit of every organisation.
//!
//! A failing case is printed with the edits that lead to it, made as few as can be; keep it as a test of its own.

use herschik::file;
use herschik::i18n::{Language, Message};
use herschik::model::{
    AddPosition, AddRelation, AddUnit, Beneath, CatalogueKey, CatalogueRow, ChangeSet, Command, Date, DefineRow,
    Document, EditPosition, EditRelation, EditUnit, Endpoint, FactStatus, Fte, Leadership, MergeUnits, MovePositions,
    MoveUnits, OrderKey, Organisation, Place, Position, PositionId, Predecessor, Records, Relation, RelationId,
    RelationKindId, RemovePositions, RemoveRelations, RemoveRow, RemoveUnits, RenameOrganisation, RenameUnit,
    ReorderUnit, SetLeadership, SetTasks, SetUnitKind, SplitPart, SplitUnit, TakeOver, Target, TargetId, Task, Unit,
    UnitDetail, UnitId, UnitKind, UnitKindId,
};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::{assert_sound, sample, saved, town_records};

/// Numbers from which an edit is made that fits the organisation at that moment, more often than not.
#[derive(Clone, Debug)]
pub struct Draw {
    which: u8,
    first: Index,
    second: Index,
    third: Index,
    number: u8,
    flag: bool,
}

pub fn draws() -> impl Strategy<Value = Vec<Draw>> {
    let draw = (any::<u8>(), any::<Index>(), any::<Index>(), any::<Index>(), any::<u8>(), any::<bool>())
        .prop_map(|(which, first, second, third, number, flag)| Draw { which, first, second, third, number, flag });
    proptest::collection::vec(draw, 1..14)
}

const EDITS: u8 = 22;

impl Draw {
    /// An edit of `organisation`; `step` makes new ids new.
    pub fn command(&self, organisation: &Organisation, step: usize) -> Command {
        let units: Vec<UnitId> = organisation.units().map(|(id, _)| id.clone()).collect();
        let positions: Vec<PositionId> = organisation.positions().map(|(id, _)| id.clone()).collect();
        let relations: Vec<RelationId> = organisation.relations().map(|(id, _)| id.clone()).collect();
        let kinds: Vec<UnitKindId> = organisation.vocabulary().unit_kinds.keys().cloned().collect();
        let relation_kinds: Vec<RelationKindId> = organisation.vocabulary().relation_kinds.keys().cloned().collect();
        let unit = pick(&units, self.first, "gone");
        let other = pick(&units, self.second, "gone");
        let third = pick(&units, self.third, "gone");
        let other_unit = other.clone();
        let position = pick(&positions, self.first, "gone");
        let kind = pick(&kinds, self.third, "gone");
        let name = if self.number == 0 { "  ".to_owned() } else { format!("Name {}", self.number % 5) };
        let fresh = format!("new-{step}");
        match self.which % EDITS {
            0 => RenameOrganisation { title: name }.into(),
            1 => {
                let parent = self.flag.then_some(other);
                AddUnit { id: fresh.into(), name, kind, place: self.place_under(organisation, parent.as_ref()), parent }
                    .into()
            }
            2 => {
                let beneath = if self.flag { Beneath::MoveUp } else { Beneath::RemoveToo };
                RemoveUnits { units: vec![unit, other], beneath }.into()
            }
            3 => RenameUnit { unit, name }.into(),
            4 => EditUnit { unit, detail: self.detail() }.into(),
            5 => SetUnitKind { units: vec![unit, other], kind }.into(),
            6 | 7 => {
                let to = (!self.number.is_multiple_of(8)).then_some(third);
                MoveUnits { units: vec![unit, other], place: self.place_under(organisation, to.as_ref()), to }.into()
            }
            8 => ReorderUnit { unit, by: i32::from(self.number) - 128 }.into(),
            9 => {
                let leadership = Leadership::ALL[usize::from(self.number) % Leadership::ALL.len()];
                SetLeadership { units: vec![unit, other], leadership }.into()
            }
            10 => {
                let tasks = (0..self.number % 4).map(|task| Task::new(format!("Task {task}"))).collect();
                SetTasks { unit, tasks }.into()
            }
            11 => self.split(organisation, unit, &fresh).into(),
            12 => {
                MergeUnits { units: vec![unit, other.clone(), third, other], id: fresh.into(), name, kind: None }.into()
            }
            13 => AddPosition { id: fresh.into(), unit, title: name, leading: self.flag }.into(),
            14 => {
                let mut content = Position::new(unit, name, OrderKey::between(None, None).unwrap());
                content.occupied_fte = self.flag.then(|| Fte::from_hundredths(self.number.into()));
                content.leading = self.number.is_multiple_of(3);
                EditPosition { position, content }.into()
            }
            15 => {
                let positions = vec![position, pick(&positions, self.second, "gone")];
                if self.flag {
                    MovePositions { positions, to: third }.into()
                } else {
                    RemovePositions { positions }.into()
                }
            }
            16 => {
                let kind = pick(&relation_kinds, self.third, "gone");
                let end = |unit: UnitId, is_position: bool| match is_position {
                    true => Endpoint::Position(pick(&positions, self.second, "gone")),
                    false => unit.into(),
                };
                let (from, to) = (end(unit, self.number.is_multiple_of(3)), end(other, self.number.is_multiple_of(5)));
                AddRelation { id: fresh.into(), kind, from, to, label: self.flag.then_some(name) }.into()
            }
            17 => {
                let mut content = Relation::new(pick(&relation_kinds, self.third, "gone"), unit, other);
                content.label = self.flag.then_some(name);
                content.months = vec![1 + self.number % 12];
                EditRelation { relation: pick(&relations, self.first, "gone"), content }.into()
            }
            18 => {
                let mut target = Target { title: name, ..Target::default() };
                target.unit = self.flag.then_some(unit);
                DefineRow { row: CatalogueRow::Target(fresh.into(), target) }.into()
            }
            19 => {
                let targets: Vec<TargetId> = organisation.targets().map(|(id, _)| id.clone()).collect();
                let row = match targets.is_empty() {
                    false => CatalogueKey::Target(pick(&targets, self.first, "gone")),
                    true => CatalogueKey::UnitKind(kind),
                };
                RemoveRow { row }.into()
            }
            20 => RemoveRelations { relations: vec![pick(&relations, self.first, "gone")] }.into(),
            _ => {
                // From an organisation that another edit was made in.
                let edits = [2, 3, 4, 6, 11, 12, 13, 15, 16];
                let which = edits[usize::from(self.number) % edits.len()];
                let mut other = Document::new(organisation.clone());
                let _ = other.apply(&Draw { which, ..self.clone() }.command(organisation, step + 1_000));
                let to = self.flag.then_some(third);
                let place = self.place_under(organisation, to.as_ref());
                TakeOver::of(other.organisation(), organisation, &[unit, other_unit], to, place).into()
            }
        }
    }

    fn place_under(&self, organisation: &Organisation, parent: Option<&UnitId>) -> Place {
        let siblings: Vec<UnitId> = organisation.siblings_under(parent).into_iter().map(|(id, _)| id.clone()).collect();
        match self.number % 5 {
            0 => Place::First,
            1 => Place::Before(pick(&siblings, self.third, "gone")),
            2 => Place::After(pick(&siblings, self.third, "gone")),
            _ => Place::Last,
        }
    }

    fn detail(&self) -> UnitDetail {
        let text = if self.flag { format!("Text {}", self.number) } else { String::new() };
        match self.number % 8 {
            6 => UnitDetail::Status(FactStatus::Proposed),
            7 => UnitDetail::ValidFrom(Date::parse("2024-07-01").filter(|_| self.flag)),
            0 => UnitDetail::ShortName(text),
            1 => UnitDetail::Informal(self.flag),
            2 => UnitDetail::External(self.flag),
            3 => UnitDetail::Locations(vec![text]),
            4 => UnitDetail::FormerNames(vec![text, "Old".to_owned()]),
            5 => UnitDetail::Predecessors(vec![Predecessor {
                unit: UnitId::from(if self.flag { "a" } else { "lapsed" }),
                share_percent: Some(self.number).filter(|percent| (1..=100).contains(percent)),
                extra: Default::default(),
            }]),
            _ => UnitDetail::Notes(text),
        }
    }

    /// Two parts; the second asks for every other thing.
    fn split(&self, organisation: &Organisation, unit: UnitId, fresh: &str) -> SplitUnit {
        let is_odd = |(place, _): &(usize, _)| place % 2 == usize::from(self.flag);
        let children = organisation.children(&unit).into_iter().map(|(id, _)| id.clone()).enumerate();
        let positions = organisation.positions_of(&unit).into_iter().map(|(id, _)| id.clone()).enumerate();
        let tasks = organisation.unit(&unit).map_or(0, |unit| unit.tasks.len());
        let second = SplitPart {
            id: format!("{fresh}-second").into(),
            name: "Second".to_owned(),
            children: children.filter(|(place, _)| is_odd(&(*place, ()))).map(|(_, child)| child).collect(),
            positions: positions.filter(|(place, _)| is_odd(&(*place, ()))).map(|(_, position)| position).collect(),
            tasks: (0..tasks).filter(|&task| is_odd(&(task, ()))).collect(),
            share_percent: self.flag.then_some(40),
        };
        let first = SplitPart {
            id: format!("{fresh}-first").into(),
            name: "First".to_owned(),
            children: Vec::new(),
            positions: Vec::new(),
            tasks: Vec::new(),
            share_percent: None,
        };
        SplitUnit { unit, parts: vec![first, second] }
    }
}

fn pick<I: Clone + for<'a> From<&'a str>>(from: &[I], index: Index, otherwise: &str) -> I {
    if from.is_empty() { I::from(otherwise) } else { index.get(from).clone() }
}

/// Organisations of up to ten units, with everything a file can hold of units, positions and relations.
pub fn organisations() -> impl Strategy<Value = Organisation> {
    let unit = (any::<Index>(), 0..4_u8, 0..5_usize, 0..4_u8, 0..3_u8, any::<bool>());
    let relation = (any::<Index>(), any::<Index>());
    (proptest::collection::vec(unit, 0..10), proptest::collection::vec(relation, 0..4)).prop_map(
        |(units, relations)| {
            let mut records = Records { vocabulary: town_records().vocabulary, ..Records::default() };
            for kind in ["cluster", "team"] {
                records.vocabulary.unit_kinds.insert(UnitKindId::from(kind), UnitKind::new(kind));
            }
            let keys: Vec<OrderKey> = OrderKey::spread(units.len()).collect();
            let id_of = |number: usize| UnitId::from(format!("u{number}"));
            for (number, (above, kind, leadership, tasks, positions, flag)) in units.iter().enumerate() {
                let kind = ["cluster", "team", "consultation", "not-in-vocabulary"][usize::from(*kind)];
                // Ids count down the line, so it is a forest; the first few may be at the top.
                let parent = (number > 0 && above.index(5) > 0).then(|| id_of(above.index(number)));
                let mut unit = Unit::new(format!("Unit {number}"), kind.into(), parent, keys[number].clone());
                unit.leadership = Leadership::ALL[*leadership];
                unit.informal = *flag;
                unit.tasks = (0..*tasks).map(|task| Task::new(format!("Task {number}.{task}"))).collect();
                records.units.insert(id_of(number), unit);
                for (place, key) in (0..*positions).zip(OrderKey::spread(3)) {
                    let mut position = Position::new(id_of(number), "Officer", key);
                    position.leading = place == 0;
                    position.formation_fte = flag.then(|| Fte::from_hundredths(67));
                    records.positions.insert(PositionId::from(format!("p{number}-{place}")), position);
                }
            }
            for (number, (from, to)) in relations.iter().enumerate().filter(|_| units.len() > 1) {
                let (from, to) = (from.index(units.len()), to.index(units.len()));
                if from != to {
                    let relation = Relation::new(RelationKindId::from("advises"), id_of(from), id_of(to));
                    records.relations.insert(RelationId::from(format!("r{number}")), relation);
                }
            }
            Organisation::from_records(records).unwrap()
        },
    )
}

/// Carries out the edits one by one and checks every law at each; returns how many were done.
fn hold_the_laws(start: Organisation, draws: &[Draw]) -> usize {
    assert_sound(&start);
    let start_bytes = saved(&start);
    let mut document = Document::new(start.clone());
    let mut done = 0;
    for (step, draw) in draws.iter().enumerate() {
        let before = document.organisation().clone();
        let command = draw.command(&before, step);
        assert_eq!(as_written(&command), command, "its serialised form");
        let revision = document.revision();
        match document.apply(&command) {
            Ok(said) => {
                done += 1;
                assert_said(&said);
                check_step(&mut document, &before, &command);
            }
            Err(refused) => {
                assert_said(&refused.message(&before));
                assert_eq!(document.organisation(), &before, "refused: {command:?}");
                assert_eq!(document.revision(), revision, "refused: {command:?}");
            }
        }
    }
    let end = document.organisation().clone();
    let bytes = saved(&end);
    let loaded = file::load(&bytes).unwrap().scenarios.into_start();
    assert_eq!(loaded, end);
    assert_eq!(saved(&loaded), bytes);

    let undone = std::iter::from_fn(|| document.undo()).count();
    assert_eq!(undone, done);
    assert_eq!(document.organisation(), &start);
    assert_eq!(file::save(document.scenarios()), start_bytes);
    assert!(!document.has_unsaved_changes());
    let redone = std::iter::from_fn(|| document.redo()).count();
    assert_eq!(redone, done);
    assert_eq!(document.organisation(), &end);
    done
}

/// The laws of one edit that was carried out.
fn check_step(document: &mut Document, before: &Organisation, command: &Command) {
    let after = document.organisation().clone();
    assert_sound(&after);
    let changes = document.history().undoable().unwrap().change.of(document.current()).unwrap().clone();
    assert!(!changes.is_empty(), "{command:?} did nothing");
    assert_eq!(changes, ChangeSet::between(before, &after), "{command:?}");
    assert_eq!(changes.clone().reversed(), ChangeSet::between(&after, before), "{command:?}");
    let journal = serde_json::to_string(&changes).unwrap();
    assert_eq!(serde_json::from_str::<ChangeSet>(&journal).unwrap(), changes, "{journal}");
    if keeps_all_work(command) {
        assert_eq!(work_of(&after), work_of(before), "{command:?}");
    }

    document.undo().unwrap();
    assert_eq!(document.organisation(), before, "undo of {command:?}");
    assert_sound(document.organisation());
    document.redo().unwrap();
    assert_eq!(document.organisation(), &after, "redo of {command:?}");
    assert_sound(document.organisation());
}

fn as_written(command: &Command) -> Command {
    Command::from_value(serde_json::to_value(command).unwrap()).unwrap()
}

/// Edits that only put things elsewhere.
fn keeps_all_work(command: &Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::MoveUnits(_)
            | C::ReorderUnit(_)
            | C::SplitUnit(_)
            | C::MergeUnits(_)
            | C::MovePositions(_)
            | C::RenameUnit(_)
    )
}

/// Every position with its FTE, and every task, sorted.
fn work_of(organisation: &Organisation) -> (Vec<(&PositionId, Option<Fte>)>, Vec<&str>) {
    let positions = organisation.positions().map(|(id, position)| (id, position.formation_fte)).collect();
    let tasks = organisation.units().flat_map(|(_, unit)| unit.tasks.iter().map(|task| task.label.as_str()));
    let mut tasks: Vec<&str> = tasks.collect();
    tasks.sort_unstable();
    (positions, tasks)
}

/// A sentence that is there in both languages, with nothing left open.
pub fn assert_said(message: &Message) {
    for language in Language::ALL {
        let said = message.say(language);
        assert!(!said.trim().is_empty() && !said.contains(['⟨', '{', '}']), "{}: {said}", message.key());
    }
}

proptest! {
    #[test]
    fn every_edit_of_any_organisation_keeps_the_laws(start in organisations(), draws in draws()) {
        hold_the_laws(start, &draws);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_edit_of_the_sample_keeps_the_laws(draws in draws()) {
        hold_the_laws(sample(), &draws);
    }
}

/// Without this the laws might hold because nothing is ever done.
#[test]
fn the_edits_that_are_drawn_are_done_more_often_than_not() {
    let draw = |which: u8, number: u8| Draw {
        which,
        first: index(u64::from(number) << 56),
        second: index(u64::from(number.wrapping_mul(83)) << 56),
        third: index(u64::from(number.wrapping_mul(151)) << 56),
        number,
        flag: number.is_multiple_of(2),
    };
    let mut done_of = [0; EDITS as usize];
    for which in 0..EDITS {
        for number in 1..=40 {
            done_of[usize::from(which)] += hold_the_laws(town(), &[draw(which, number * 6)]);
        }
    }
    assert!(done_of.iter().all(|&done| done >= 5), "{done_of:?}");
    assert!(done_of.iter().sum::<usize>() > usize::from(EDITS) * 20, "{done_of:?}");
}

fn town() -> Organisation {
    crate::support::town()
}

/// The index that stands for this share of any list.
fn index(share: u64) -> Index {
    use proptest::strategy::{Strategy as _, ValueTree};
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&share.to_le_bytes());
    seed[8] = 1;
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    any::<Index>().new_tree(&mut TestRunner::new_with_rng(Config::default(), rng)).unwrap().current()
}
