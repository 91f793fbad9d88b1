//! What it costs to read the figures of an organisation: `cargo bench --bench metric`.

mod synthetic;

use divan::Bencher;
use herschik::metric::{Measured, figure};
use herschik::model::{Line, Organisation, UnitId};
use herschik::report::{ScoreCard, ScoreCardColumn, ScoreFigure};
use synthetic::{SIZES, organisation};

fn main() {
    divan::main();
}

/// Everything that a figure is read from.
#[divan::bench(args = SIZES)]
fn measured(bencher: Bencher, count: usize) {
    let organisation = organisation(count);
    bencher.bench(|| Measured::of(divan::black_box(&organisation)).spans.layers());
}

/// The line alone, which is the most of that.
#[divan::bench(args = SIZES)]
fn line(bencher: Bencher, count: usize) {
    let organisation = organisation(count);
    bencher.bench(|| Line::of(divan::black_box(&organisation)).len());
}

/// Every figure of what was measured, without signals.
#[divan::bench(args = SIZES)]
fn every_figure(bencher: Bencher, count: usize) {
    let organisation = organisation(count);
    let measured = Measured::of(&organisation);
    bencher.bench(|| figure::ALL.iter().map(|figure| (figure.read)(divan::black_box(&measured))).collect::<Vec<_>>());
}

/// The whole score card of a starting point and two scenarios, with signals and differences.
#[divan::bench(args = SIZES)]
fn score_card_of_three(bencher: Bencher, count: usize) {
    let start = organisation(count);
    let (first, second) = (without_every(&start, 100), without_every(&start, 7));
    let columns = [("start", &start), ("first", &first), ("second", &second)]
        .map(|(name, organisation)| ScoreCardColumn { name, organisation, ancestors: &[] });
    let figures = ScoreFigure::all();
    bencher.bench(|| ScoreCard::of(divan::black_box(&columns), &figures).rows.len());
}

/// The organisation without the post of one in so many units.
fn without_every(organisation: &Organisation, one_in: usize) -> Organisation {
    let mut records = organisation.records();
    let ids: Vec<UnitId> = records.units.keys().step_by(one_in).cloned().collect();
    records.positions.retain(|_, position| ids.binary_search(&position.unit).is_err());
    Organisation::from_records(records).expect("made to be right")
}
