//! What writing a chart as PDF costs: `cargo bench --bench publish_pdf`. To stay under: 60 ms at 2,000 units, so that the whole
//! program stays under 120 (Graphviz: 2,378).
//!
//! `write` is the writer alone; `compose_and_write` what the program does with a file that has been read.

mod synthetic;

use divan::Bencher;
use herschik::export::{ComposeInput, Format, PictureOptions, Publication, PublishOptions, Watch, compose};
use herschik::i18n::Language;
use herschik::model::Scenarios;
use herschik::scene::{Style, Theme};
use synthetic::{SIZES, organisation};

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
        tells_all: true,
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
