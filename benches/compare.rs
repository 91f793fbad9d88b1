//! What it costs to compare two organisations: `cargo bench --bench compare`.

mod synthetic;

use divan::Bencher;
use herschik::compare::{Difference, headline, sentence};
use herschik::i18n::Language;
use herschik::model::{Fte, Organisation, Records, UnitId};
use synthetic::{SIZES, organisation};

fn main() {
    divan::main();
}

/// Two organisations that are the same.
#[divan::bench(args = SIZES)]
fn without_a_difference(bencher: Bencher, count: usize) {
    let (from, to) = (organisation(count), organisation(count));
    bencher.bench(|| Difference::between(divan::black_box(&from), &to));
}

/// A redesign: of every hundred units one moves, two have another name and one goes; three positions have another amount.
#[divan::bench(args = SIZES)]
fn a_redesign(bencher: Bencher, count: usize) {
    let from = organisation(count);
    let to = changed(&from, 100);
    bencher.bench(|| Difference::between(divan::black_box(&from), &to));
}

/// The same for every fourth unit: more than any redesign touches.
#[divan::bench(args = SIZES)]
fn an_upheaval(bencher: Bencher, count: usize) {
    let from = organisation(count);
    let to = changed(&from, 4);
    bencher.bench(|| Difference::between(divan::black_box(&from), &to));
}

/// Five scenarios of 20,000 units, each against where it starts: what a whole table of scenarios costs.
#[divan::bench]
fn five_scenarios(bencher: Bencher) {
    let start = organisation(20_000);
    let scenarios = [20, 40, 60, 80, 100].map(|one_in| changed(&start, one_in));
    bencher.bench(|| {
        let differences = scenarios.iter().map(|scenario| Difference::between(divan::black_box(&start), scenario));
        differences.map(|difference| difference.changes.len()).sum::<usize>()
    });
}

/// Every sentence of a redesign.
#[divan::bench(args = SIZES)]
fn sentences(bencher: Bencher, count: usize) {
    let from = organisation(count);
    let to = changed(&from, 100);
    let difference = Difference::between(&from, &to);
    bencher.bench(|| {
        let said = difference.changes.iter().map(|change| sentence(change, &from, &to).say(Language::Dutch).len());
        said.sum::<usize>() + headline(&difference).say(Language::Dutch).len()
    });
}

/// The organisation in which something is different of every `one_in` units.
fn changed(organisation: &Organisation, one_in: usize) -> Organisation {
    let mut records = organisation.records();
    let ids: Vec<UnitId> = records.units.keys().cloned().collect();
    let parents: Vec<&UnitId> = ids.iter().filter(|id| !organisation.children(id).is_empty()).collect();
    for (index, id) in ids.iter().enumerate().skip(1) {
        let is_leaf = organisation.children(id).is_empty();
        match index % one_in {
            0 => rename(&mut records, id),
            1 if is_leaf => {
                // Units with parts stay where they are, so this makes no ring.
                records
                    .units
                    .entry(id.clone())
                    .and_modify(|unit| unit.parent = Some(parents[index % parents.len().min(index / 20 + 1)].clone()));
            }
            2 if is_leaf => {
                records.units.remove(id);
                records.positions.remove(&format!("p-{index:06}").into());
            }
            _ => {}
        }
        if index.is_multiple_of(one_in / 2) {
            rename(&mut records, id);
        }
        let position = records.positions.get_mut(&format!("p-{index:06}").into());
        if let Some(position) = position.filter(|_| index % one_in < 3) {
            position.formation_fte = Some(Fte::from_hundredths(1_050));
        }
    }
    Organisation::from_records(records).expect("made to be right")
}

fn rename(records: &mut Records, id: &UnitId) {
    if let Some(unit) = records.units.get_mut(id) {
        unit.name = format!("{} nieuw", unit.name);
    }
}
