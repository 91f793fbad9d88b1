//! What writing a chart as PDF costs: `cargo bench --bench publish_pdf`. To stay under: 60 ms at 2,000 units, so that the whole
//! program stays under 120 (Graphviz: 2,378).
//!
//! `write` is the writer alone; `compose_and_write` what the program does with a file that has been read; `with_words` has the
//! text version behind it, an item a unit.

mod synthetic;

use divan::Bencher;
use herschik::export::{ComposeInput, Format, PictureOptions, Publication, PublishOptions, Watch, compose};
use herschik::i18n::Language;
use herschik::model::Scenarios;
use herschik::report::{Block, Item};
use herschik::scene::Theme;
use synthetic::organisation;

const SIZES: [usize; 3] = [200, 2_000, 20_000];

fn main() {
    divan::main();
}

fn composed(scenarios: &Scenarios) -> Publication {
    let (options, scenario) = (&PublishOptions::default(), scenarios.start());
    compose(&ComposeInput {
        scenarios,
        scenario,
        options,
        style: &Style::of_theme(Theme::Print),
        language: Language::Dutch,
    })
}

fn written(publication: &Publication) -> Vec<u8> {
    let pages = 0..publication.pages.len();
    Format::Pdf.write(publication, pages, &PictureOptions::default(), Watch::NOBODY).expect("it is accessible")
}

#[divan::bench(args = SIZES)]
fn write(bencher: Bencher<'_, '_>, count: usize) {
    let publication = composed(&organisation(count).into());
    bencher.bench_local(|| written(divan::black_box(&publication)));
}

#[divan::bench(args = SIZES)]
fn compose_and_write(bencher: Bencher<'_, '_>, count: usize) {
    let scenarios = organisation(count).into();
    bencher.bench_local(|| written(&composed(divan::black_box(&scenarios))));
}

#[divan::bench(args = SIZES)]
fn with_words(bencher: Bencher<'_, '_>, count: usize) {
    let mut publication = composed(&organisation(count).into());
    let items = (0..count / 5).map(|number| {
        let under = (0..4).map(|team| Item { text: format!("Team {number}.{team}"), ..Item::default() }).collect();
        Item { text: format!("Cluster {number}, met 4 teams"), unit: None, items: under }
    });
    publication.alternative.blocks = vec![Block::List(items.collect())];
    bencher.bench_local(|| written(divan::black_box(&publication)));
}
