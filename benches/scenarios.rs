//! What it costs to work with five scenarios: `cargo bench --bench scenarios`.

mod synthetic;

use divan::Bencher;
use herschik::compare::Difference;
use herschik::file;
use herschik::layout::Form;
use herschik::metric::Totals;
use herschik::model::{
    ChangeSet, Document, Line, MoveUnits, Organisation, Place, RenameUnit, ScenarioEdit, ScenarioId, UnitId,
};
use herschik::scene::{Scene, ViewOptions};
use synthetic::{SIZES, organisation};

/// How many scenarios there are besides the starting point.
const SCENARIOS: usize = 5;

fn main() {
    divan::main();
}

fn unit(index: usize) -> UnitId {
    UnitId::from(format!("u-{index:06}"))
}

fn scenario(index: usize) -> ScenarioId {
    ScenarioId::from(format!("s-{index}"))
}

/// A starting point of `count` units with five scenarios, the last on the one before it. Each renames and moves one unit in fifty.
fn document(count: usize) -> Document {
    let start = organisation(count);
    let mut document = Document::new(start.clone());
    for index in 0..SCENARIOS {
        let based_on = if index + 1 == SCENARIOS { scenario(index - 1) } else { ScenarioId::from("start") };
        let base = document.scenarios().get(&based_on).expect("it is there").organisation().clone();
        let changed = redesigned(&base, count, index);
        let changes = Box::new(ChangeSet::between(&base, &changed));
        let name = format!("Variant {index}");
        document
            .edit_scenarios(&ScenarioEdit::Add { id: scenario(index), name, based_on, changes })
            .expect("a sound scenario");
    }
    document.work_on(&ScenarioId::from("start"));
    document
}

fn redesigned(base: &Organisation, count: usize, seed: usize) -> Organisation {
    let mut records = base.records();
    for index in (1 + seed..count).step_by(50) {
        let Some(record) = records.units.get_mut(&unit(index)) else { continue };
        record.name = format!("{} {seed}", record.name);
        if base.children(&unit(index)).is_empty() {
            record.parent = Some(unit(seed));
        }
    }
    Organisation::from_records(records).expect("leaves move under the top")
}

/// An edit of the starting point that every scenario follows.
#[divan::bench(args = &SIZES[1..3])]
fn edit_the_starting_point(bencher: Bencher, count: usize) {
    let mut document = document(count);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let rename = RenameUnit { unit: unit(count / 2), name: format!("Correctie {turn}") };
        document.apply(&rename.into()).expect("a new name");
    });
}

/// A move in the starting point that every scenario follows, and taking it back.
#[divan::bench(args = &SIZES[1..3])]
fn edit_the_starting_point_and_undo(bencher: Bencher, count: usize) {
    let mut document = document(count);
    let leaf = (1..count).rev().map(unit).find(|unit| document.organisation().children(unit).is_empty());
    let leaf = leaf.expect("most units have no parts");
    bencher.bench_local(|| {
        let to = MoveUnits { units: vec![leaf.clone()], to: Some(unit(1)), place: Place::First };
        document.apply(&to.into()).expect("it stands elsewhere");
        document.undo().expect("a step");
    });
}

/// Another scenario: its line, figures and chart.
#[divan::bench(args = &SIZES[1..3])]
fn switch(bencher: Bencher, count: usize) {
    let mut document = document(count);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        document.work_on(&scenario(turn % SCENARIOS));
        let organisation = document.organisation();
        let line = Line::of(organisation);
        let totals = Totals::of(organisation, &line);
        let options = ViewOptions { form: Form::Hark, ..ViewOptions::default() };
        Scene::build(organisation, &line, &totals, &options).cards().len()
    });
}

/// What a scenario differs by from the starting point.
#[divan::bench(args = &SIZES[1..3])]
fn compare(bencher: Bencher, count: usize) {
    let document = document(count);
    let other = document.scenarios().get(&scenario(SCENARIOS - 1)).expect("it is there").organisation();
    bencher.bench_local(|| Difference::between(document.organisation(), other));
}

/// From bytes to all scenarios.
#[divan::bench(args = &SIZES[1..3], sample_count = 20)]
fn open(bencher: Bencher, count: usize) {
    let bytes = file::save(document(count).scenarios());
    bencher.bench_local(|| file::load(&bytes).map(|loaded| loaded.scenarios.len()));
}

/// From all scenarios to bytes.
#[divan::bench(args = &SIZES[1..3], sample_count = 20)]
fn save(bencher: Bencher, count: usize) {
    let document = document(count);
    bencher.bench_local(|| file::save(document.scenarios()));
}
