//! What it costs to make a list and to write it: `cargo bench --bench lists`.

mod synthetic;

use divan::Bencher;
use herschik::i18n::Language;
use herschik::model::Scenarios;
use herschik::report::list::{self, Report, ReportInput};
use herschik::report::writer;
use synthetic::{SIZES, organisation};

fn main() {
    divan::main();
}

fn made(scenarios: &Scenarios, list: &str) -> Report {
    let input = ReportInput::new(scenarios, scenarios.start(), scenarios.start());
    list::by_id(list).expect("a list").make(&input, Language::Dutch)
}

/// Every list of an organisation that is set against itself.
#[divan::bench(args = [SIZES[1], SIZES[2]])]
fn make_every_list(bencher: Bencher, count: usize) {
    let scenarios = Scenarios::from(organisation(count));
    bencher.bench(|| list::ALL.iter().map(|list| made(divan::black_box(&scenarios), list.id)).collect::<Vec<_>>());
}

/// The was-wordt list as a file.
#[divan::bench(args = [("xlsx", 20_000), ("ods", 20_000), ("html", 20_000), ("csv", 20_000)])]
fn write(bencher: Bencher, (format, count): (&str, usize)) {
    let scenarios = Scenarios::from(organisation(count));
    let report = made(&scenarios, "was-wordt");
    let writer = writer::by_id(format).expect("a format");
    bencher.bench(|| (writer.write)(divan::black_box(&report), Language::Dutch).len());
}
