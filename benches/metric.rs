//! What it costs to read the figures of an organisation: `cargo bench --bench metric`.

mod synthetic;

use divan::Bencher;
use herschik::metric::{Measured, Spans, Totals, bring_up_to_date, figure};
use herschik::model::{
    Document, EditPosition, Line, MoveUnits, Organisation, OrganisationState, Place, Position, PositionId, Scenarios,
    UnitId,
};
use herschik::report::{ScoreCard, ScoreCardColumn, ScoreFigure, signals_measured};
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

/// How many units a window shows at most.
const VISIBLE: usize = 200;

/// What is kept from edit to edit, and every figure of the whole and of the units that are seen.
#[derive(Default)]
struct Kept {
    state: OrganisationState,
    line: Line,
    totals: Totals,
    spans: Spans,
}

impl Kept {
    fn refresh(&mut self, organisation: &Organisation) -> usize {
        bring_up_to_date(organisation, &mut self.state, &mut self.line, &mut self.totals, &mut self.spans);
        let measured = Measured::with(organisation, &self.line, &self.totals, &self.spans);
        let mut known = 0;
        for figure in figure::ALL {
            divan::black_box((figure.read)(&measured));
            let of_unit = figure.of_unit.into_iter();
            let places = of_unit.flat_map(|of_unit| {
                let measured = &measured;
                (0..measured.line.len().min(VISIBLE)).filter_map(move |place| of_unit(measured, place))
            });
            known += places.count();
        }
        known
    }
}

/// After an edit of one post: its amounts are other, then as they were.
#[divan::bench(args = SIZES)]
fn figures_after_an_edit_of_a_post(bencher: Bencher, count: usize) {
    let mut document = Document::new(organisation(count));
    let (id, position) =
        document.organisation().positions().last().map(|(id, row)| (id.clone(), row.clone())).expect("one");
    let edit = |position: &PositionId, content: Position| EditPosition { position: position.clone(), content };
    let other = Position { formation_fte: "1.23".parse().ok(), ..position };
    document.apply(&edit(&id, other).into()).expect("an edit");
    let mut kept = Kept::default();
    kept.refresh(document.organisation());
    let mut is_done = true;
    bencher.bench_local(move || {
        if is_done {
            document.undo()
        } else {
            document.redo()
        };
        is_done = !is_done;
        kept.refresh(document.organisation())
    });
}

/// After a team went elsewhere, and back; with the edit itself.
#[divan::bench(args = SIZES)]
fn figures_after_a_moved_team(bencher: Bencher, count: usize) {
    let mut document = Document::new(organisation(count));
    let ids: Vec<UnitId> = document.organisation().units().map(|(id, _)| id.clone()).collect();
    let command = MoveUnits { units: vec![ids[ids.len() - 1].clone()], to: Some(ids[1].clone()), place: Place::First };
    document.apply(&command.into()).expect("a move");
    let mut kept = Kept::default();
    kept.refresh(document.organisation());
    let mut is_done = true;
    bencher.bench_local(move || {
        if is_done {
            document.undo()
        } else {
            document.redo()
        };
        is_done = !is_done;
        kept.refresh(document.organisation())
    });
}

/// What all checks find, of an organisation that is measured already: after an edit the window does it when the picture is
/// there.
#[divan::bench(args = SIZES)]
fn signals(bencher: Bencher, count: usize) {
    let scenarios = Scenarios::from(organisation(count));
    let start = scenarios.start().clone();
    let organisation = scenarios.start_organisation();
    let (line, totals) = (Line::of(organisation), Totals::of(organisation, &Line::of(organisation)));
    let spans = Spans::of(organisation, &line);
    bencher.bench(|| {
        let measured = Measured::with(organisation, &line, &totals, &spans);
        signals_measured(divan::black_box(&scenarios), &start, measured).open.len()
    });
}

/// The whole score card of a starting point and two scenarios, with signals and differences.
#[divan::bench(args = SIZES)]
fn score_card_of_three(bencher: Bencher, count: usize) {
    let start = organisation(count);
    let (first, second) = (without_every(&start, 100), without_every(&start, 7));
    let columns = [("start", &start), ("first", &first), ("second", &second)]
        .map(|(name, organisation)| ScoreCardColumn { name, organisation, ancestors: &[], scenario: None });
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
