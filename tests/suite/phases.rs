//! Phases and targets: Almelo's by hand, and the law that nothing gets lost between one phase and the next.

use herschik::file;
use herschik::i18n::Language;
use herschik::metric::{Amount, Measure};
use herschik::model::{
    CatalogueRow, Date, DefineRow, Document, EditPosition, Fte, Money, Organisation, Position, PositionId,
    RemovePositions, ScenarioEdit, ScenarioId, Scenarios, Target, TargetId,
};
use herschik::report::phases::{Phase, Phases, ends, phases_table, targets_table};
use herschik::report::table;
use proptest::prelude::*;

use crate::model_laws::{Draw, draws, organisations};
use crate::support::{path_of, town, unit};

fn almelo() -> Scenarios {
    file::load(&std::fs::read(path_of("sample-orgs/almelo.json")).unwrap()).unwrap().scenarios
}

fn phases(scenarios: &Scenarios, last: &str) -> Phases {
    Phases::of(scenarios, scenarios.find(last).unwrap())
}

fn fte(text: &str) -> Fte {
    text.parse().unwrap()
}

fn euro(text: &str) -> Money {
    text.parse().unwrap()
}

fn names(phases: &Phases) -> Vec<String> {
    phases.phases.iter().map(|phase| phase.name.say(Language::Dutch)).collect()
}

/// § 8 of the plan: phase 1 adds 11 + 7 + 4 + 2 = 24 fte by new positions; that the head of the Sociale Recherche goes from 0.67
/// to 1 fte is not among them. Phases 2 and 3 say what is to be saved and not on which positions.
#[test]
fn almelo_adds_24_fte_in_phase_1_and_says_what_is_to_be_saved_after_it() {
    let phases = phases(&almelo(), "fase-3");
    assert_eq!(names(&phases), ["Was", "Wordt", "Fase 2", "Fase 3"]);
    let [was, wordt, second, third] = &phases.phases[..] else { panic!("four phases") };
    assert_eq!((was.formation_fte, was.fte), (Some(fte("0.67")), None));
    let first = wordt.fte.unwrap();
    assert_eq!(first.structural.new, fte("24.00"));
    assert_eq!(first.structural.raised, fte("0.33"));
    assert_eq!((first.structural.gone, first.structural.lowered), (fte("0.00"), fte("0.00")));
    assert_eq!(first.one_off, Default::default());
    assert_eq!(first.known, 15, "14 rows with an amount, and one that got more");
    assert_eq!(first.unknown, 43 - 14 + 21, "added and gone without an amount");
    assert_eq!(wordt.balance(Measure::Fte), Some(Amount::Fte(fte("24.33"))));
    assert_eq!(wordt.formation_fte, Some(fte("25.00")));
    for phase in [second, third] {
        assert_eq!(phase.balance(Measure::Fte), Some(Amount::Fte(fte("0.00"))));
        assert_eq!(phase.verdict_of(&phases), "ja, er verandert niets");
    }
    assert_eq!(wordt.verdict_of(&phases), "nee, 24,33 fte erbij");
    assert_eq!(phases.since_start(3, Measure::Fte), Some(Amount::Fte(fte("24.33"))));
    assert_eq!(wordt.balance(Measure::Euro), None, "of most positions nobody says how many there are");
}

#[test]
fn almelo_has_what_it_is_to_save_left_in_every_phase() {
    let phases = phases(&almelo(), "fase-3");
    let of = |phase: &Phase| -> Vec<(String, String, String, Option<Amount>)> {
        let said = |amount: Amount| amount.say(Language::Dutch);
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let targets = phase.targets.iter();
        targets.map(|held| (held.id.to_string(), day(held.due), said(held.wanted), held.left)).collect()
    };
    let cut = Amount::Fte(fte("24.00"));
    let (second, third) = (of(&phases.phases[2]), of(&phases.phases[3]));
    let wanted: Vec<(&str, &str, &str)> =
        second.iter().map(|(id, due, wanted, _)| (id.as_str(), due.as_str(), wanted.as_str())).collect();
    assert_eq!(
        wanted,
        [
            ("fase-2-schrappen", "2023-12-31", "24,0 fte"),
            ("taakstelling-2024-07-01", "2024-07-01", "€ 441.875"),
            ("taakstelling-2025-01-01", "2025-01-01", "€ 883.750"),
        ]
    );
    assert_eq!(second[0].3, Some(cut), "nothing is cut yet, so all is left");
    assert_eq!(second[1].3, None, "no cost is known");
    assert!(third.iter().any(|(id, due, ..)| id == "streven-2024-04-01" && due == "2024-04-01"));
    // What the cost was when these were set nobody knows, and so what it may be.
    assert!(phases.targets.iter().all(|point| point.level.whole_number() >= 0), "{:?}", phases.targets);
    // What phase 1 added is to go again: of 25 fte no more than 1 is to stay by the end of 2023.
    let point = phases.targets.iter().find(|point| point.id.as_str() == "fase-2-schrappen").unwrap();
    assert_eq!((point.due, point.level), (Date::parse("2023-12-31").unwrap(), Amount::Fte(fte("1.00"))));
}

#[test]
fn almelo_is_placed_in_time_with_its_start_before_all() {
    let phases = phases(&almelo(), "fase-3");
    let placed: Vec<(Option<String>, bool)> =
        phases.phases.iter().map(|phase| (phase.date.map(|day| day.to_string()), phase.day.is_said)).collect();
    let said = |day: &str| (Some(day.to_owned()), true);
    assert_eq!(placed, [(None, false), said("2023-10-01"), said("2023-12-31"), said("2024-04-01")]);
    assert!(phases.phases.windows(2).all(|pair| pair[0].day.day < pair[1].day.day));
    assert!(phases.phases[0].remarks(Language::Dutch)[0].contains("niet opgegeven"));
    let ends: Vec<String> = ends(&almelo()).iter().map(ToString::to_string).collect();
    assert_eq!(ends, ["pilot", "fase-3"]);
}

#[test]
fn tables_of_phases_have_the_numbers_in_every_format() {
    let phases = phases(&almelo(), "fase-3");
    let own = phases_table(&phases, Language::Dutch);
    let columns: Vec<&str> = own.columns.iter().map(|column| column.id.as_str()).collect();
    let cell = |row: usize, id: &str| {
        let place = columns.iter().position(|column| *column == id).unwrap();
        own.rows[row][place].say(Language::Dutch)
    };
    assert_eq!(cell(1, "effective_date"), "1-10-2023");
    assert_eq!(cell(1, "formation"), "25,0 fte");
    assert_eq!(cell(1, "fte_added"), "24,33 fte");
    assert_eq!(cell(1, "fte_cut"), "0,0 fte");
    assert_eq!(cell(1, "fte_balance"), "+24,33 fte");
    assert_eq!(cell(3, "fte_since_start"), "+24,33 fte");
    // CAO Gemeenten 1-7-2020, maxima a month, twelve months, 17.05% on top: eight team managers in scale 11 (5.118), three and
    // that of the Sociale Recherche in 12 (5.814), seven coaches and two account managers in 10 (4.450). The scale of the
    // quality workers is not said, and neither was that of the Sociale Recherche before, so all of it counts as more.
    // (8 × 5.118 + 4 × 5.814 + 9 × 4.450) × 12 × 1,1705.
    assert_eq!(cell(1, "cost_added"), "€ 1.464.295,50");
    assert_eq!(cell(1, "cost_balance"), "", "unknown is not nought");
    assert!(cell(1, "remarks").contains("Van 50 plaatsen die veranderen is geen fte opgegeven."));
    let targets = targets_table(&phases, Language::Dutch);
    for format in table::ALL {
        for table in [&own, &targets] {
            let text = String::from_utf8((format.write)(table, Language::Dutch)).unwrap();
            assert!(text.contains("Fase 2"), "{}", format.id);
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        }
    }
}

/// The town in three phases: in the second the gardener goes and a coach comes, in the third the head of `b` gets less.
fn in_phases() -> Document {
    let mut records = town().records();
    let cost = |position: &mut Position, text: &str| position.cost_eur_per_year = Some(euro(text));
    for (id, text) in [("a-head", "100000"), ("a-gardener", "60000"), ("b-head", "90000.50")] {
        cost(records.positions.get_mut(&PositionId::from(id)).unwrap(), text);
    }
    let save = Target {
        title: "Save".to_owned(),
        fte: Some(fte("0.50")),
        amount_eur: Some(euro("30000")),
        due: Date::parse("2025-01-01"),
        ..Target::default()
    };
    records.targets.insert(TargetId::from("save"), save);
    let mut document = Document::new(Organisation::from_records(records).unwrap());
    let add = |document: &mut Document, id: &str, base: &str| {
        let (id, base) = (ScenarioId::from(id), ScenarioId::from(base));
        let name = format!("Phase {id}");
        let edit = ScenarioEdit::Add { id: id.clone(), name, based_on: base, changes: Box::default() };
        document.edit_scenarios(&edit).unwrap();
        document.work_on(&id);
    };
    add(&mut document, "one", "start");
    document.apply(&RemovePositions { positions: vec![PositionId::from("a-gardener")] }.into()).unwrap();
    let id = PositionId::from("coach");
    let title = "Coach".to_owned();
    let added = herschik::model::AddPosition { id: id.clone(), unit: unit("a"), title, leading: false };
    document.apply(&added.into()).unwrap();
    let mut coach = document.organisation().position(&id).unwrap().clone();
    (coach.formation_fte, coach.one_off) = (Some(fte("0.80")), true);
    cost(&mut coach, "60000");
    document.apply(&EditPosition { position: id, content: coach }.into()).unwrap();
    add(&mut document, "two", "one");
    let id = PositionId::from("b-head");
    let mut head = document.organisation().position(&id).unwrap().clone();
    head.formation_fte = Some(fte("0.70"));
    cost(&mut head, "63000.50");
    document.apply(&EditPosition { position: id, content: head }.into()).unwrap();
    document
}

#[test]
fn what_comes_and_goes_is_summed_apart_and_once_and_every_year_apart() {
    let document = in_phases();
    let phases = phases(document.scenarios(), "two");
    let one = &phases.phases[1];
    let (posts, money) = (one.fte.unwrap(), one.money.unwrap());
    assert_eq!((posts.structural.gone, posts.one_off.new), (fte("1.00"), fte("0.80")));
    assert_eq!((posts.all().added(), posts.all().cut()), (fte("0.80"), fte("1.00")));
    assert_eq!((money.all().added(), money.all().cut()), (euro("60000"), euro("60000")));
    assert_eq!(money.structural.net(), euro("-60000"));
    assert_eq!(one.balance(Measure::Euro), Some(Amount::Euro(euro("0"))));
    assert_eq!(one.verdict_of(&phases), "ja, in euro", "although 0,2 fte went");
    let two = &phases.phases[2];
    assert_eq!(two.fte.unwrap().structural.lowered, fte("0.30"));
    assert_eq!(two.verdict_of(&phases), "nee, € 27.000 eraf");
    assert_eq!(phases.since_start(2, Measure::Fte), Some(Amount::Fte(fte("-0.50"))));
    assert_eq!(phases.since_start(2, Measure::Euro), Some(Amount::Euro(euro("-27000"))));
    // Half an fte is saved, and 27,000 of the 30,000 euro.
    let left: Vec<Option<Amount>> = two.targets.iter().map(|target| target.left).collect();
    assert_eq!(left, [Some(Amount::Fte(fte("0.00"))), Some(Amount::Euro(euro("3000")))]);
    assert_eq!(two.targets[1].reached(), Some(Amount::Euro(euro("27000"))));
    let levels: Vec<Amount> = phases.targets.iter().map(|point| point.level).collect();
    assert_eq!(levels, [Amount::Fte(fte("2.50")), Amount::Euro(euro("220000.50"))]);
}

#[test]
fn a_cost_that_is_known_of_a_part_is_no_balance() {
    let mut document = in_phases();
    let id = PositionId::from("extra");
    let title = "Extra".to_owned();
    let extra = herschik::model::AddPosition { id, unit: unit("a"), title, leading: false };
    document.apply(&extra.into()).unwrap();
    let phases = phases(document.scenarios(), "two");
    let two = &phases.phases[2];
    assert_eq!(two.balance(Measure::Euro), None);
    assert_eq!(two.verdict_of(&phases), "nee, 0,3 fte eraf", "so it is told in fte");
    assert_eq!(phases.since_start(2, Measure::Euro), None);
    assert!(two.remarks(Language::Dutch).iter().any(|remark| remark.contains("kosten niet bekend")));
}

#[test]
fn a_chain_of_one_has_no_changes_and_an_unknown_scenario_no_phases() {
    let scenarios = Scenarios::from(town());
    let phases = phases(&scenarios, "start");
    assert_eq!(phases.phases.len(), 1);
    assert!(phases.phases[0].fte.is_none() && phases.phases[0].balance(Measure::Fte).is_none());
    assert_eq!(phases.phases[0].formation_fte, Some(fte("3.00")));
    assert!(Phases::of(&scenarios, &ScenarioId::from("x")).phases.is_empty());
    assert_eq!(ends(&scenarios), [scenarios.start().clone()]);
}

trait Verdict {
    fn verdict_of(&self, phases: &Phases) -> String;
}

impl Verdict for Phase {
    fn verdict_of(&self, phases: &Phases) -> String {
        phases.verdict(self, Language::Dutch).unwrap_or_default()
    }
}

proptest! {
    #[test]
    fn what_there_is_goes_up_by_what_is_added_less_what_is_cut(
        start in organisations(),
        draws in draws(),
        targets in proptest::collection::vec(0..500_i64, 0..2),
    ) {
        let mut document = Document::new(start);
        for (number, saved) in targets.iter().enumerate() {
            let target = Target {
                title: "Save".to_owned(),
                fte: Some(Fte::from_hundredths(*saved)),
                due: Date::parse("2025-01-01"),
                ..Target::default()
            };
            let row = CatalogueRow::Target(TargetId::from(format!("t{number}")), target);
            document.apply(&DefineRow { row }.into()).unwrap();
        }
        let mut base = document.scenarios().start().clone();
        for (step, draw) in draws.iter().enumerate() {
            let id = ScenarioId::from(format!("s{step}"));
            let edit = ScenarioEdit::Add {
                id: id.clone(),
                name: format!("Phase {step}"),
                based_on: base.clone(),
                changes: Box::default(),
            };
            document.edit_scenarios(&edit).unwrap();
            document.work_on(&id);
            let draw: &Draw = draw;
            let _ = document.apply(&draw.command(document.organisation(), step));
            base = id;
        }
        let phases = Phases::of(document.scenarios(), &base);
        prop_assert_eq!(phases.phases.len(), draws.len() + 1);
        for pair in phases.phases.windows(2) {
            let (before, after) = (&pair[0], &pair[1]);
            let changes = after.fte.unwrap().all();
            let known = |phase: &Phase| phase.formation_fte.unwrap_or_default();
            prop_assert_eq!(known(after) - known(before), changes.net());
            prop_assert!(changes.added() >= Fte::default() && changes.cut() >= Fte::default());
            for target in &after.targets {
                let reached = target.reached();
                prop_assert_eq!(reached.and_then(|reached| target.wanted.minus(reached)), target.left);
            }
        }
        let rows = phases_table(&phases, Language::English).rows.len();
        prop_assert_eq!(rows, phases.phases.len());
    }
}
