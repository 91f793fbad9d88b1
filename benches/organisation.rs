//! What opening, editing and drawing cost without a window: `cargo bench --bench organisation`.

mod synthetic;

use divan::Bencher;
use herschik::export::{Chart, Format, PictureOptions, Publication, Watch};
use herschik::file;
use herschik::metric::Totals;
use herschik::model::{Command, Document, Line, MoveUnits, Place, UnitId};
use herschik::scene::{Scene, Theme, ViewOptions};
use herschik::search::{Index, Query};
use synthetic::{SIZES, organisation};

fn main() {
    divan::main();
}

/// From bytes to an organisation.
#[divan::bench(args = SIZES)]
fn open(bencher: Bencher, count: usize) {
    let bytes = file::save(&organisation(count).into());
    bencher.bench(|| file::load(divan::black_box(&bytes)));
}

/// From an organisation to bytes.
#[divan::bench(args = SIZES)]
fn save(bencher: Bencher, count: usize) {
    let organisation = organisation(count).into();
    bencher.bench(|| file::save(divan::black_box(&organisation)));
}

/// Line and figures, after each edit.
#[divan::bench(args = SIZES)]
fn line_and_totals(bencher: Bencher, count: usize) {
    let organisation = organisation(count);
    bencher.bench(|| {
        let line = Line::of(divan::black_box(&organisation));
        Totals::of(&organisation, &line)
    });
}

/// Everything that can be found, after each edit.
#[divan::bench(args = SIZES)]
fn search_index(bencher: Bencher, count: usize) {
    let organisation = organisation(count);
    bencher.bench(|| Index::of(divan::black_box(&organisation)));
}

/// A question with a typo, and as many hits as a list shows.
#[divan::bench(args = SIZES)]
fn search_query(bencher: Bencher, count: usize) {
    let index = Index::of(&organisation(count));
    let query = Query { most_hits: 500, ..Query::new("wie doet vastgeod?") };
    bencher.bench(|| index.hits(divan::black_box(&query)));
}

/// The scene with its text measured and its cards placed, after each edit.
#[divan::bench(args = SIZES)]
fn scene(bencher: Bencher, count: usize) {
    let organisation = organisation(count);
    let line = Line::of(&organisation);
    let totals = Totals::of(&organisation, &line);
    bencher.bench(|| Scene::build(divan::black_box(&organisation), &line, &totals, &ViewOptions::default()));
}

/// From drop to finished picture: the move, the line, the figures, the scene.
#[divan::bench(args = SIZES)]
fn drop_to_picture(bencher: Bencher, count: usize) {
    let mut document = Document::new(organisation(count));
    let (unit, homes) = a_move(&document);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let to = Some(homes[turn % 2].clone());
        let command = Command::from(MoveUnits { units: vec![unit.clone()], to, place: Place::Last });
        document.apply(&command).expect("a move there and back");
        let line = Line::of(document.organisation());
        let totals = Totals::of(document.organisation(), &line);
        Scene::build(document.organisation(), &line, &totals, &ViewOptions::default())
    });
}

/// The scene as SVG.
#[divan::bench(args = SIZES)]
fn svg(bencher: Bencher, count: usize) {
    let organisation = organisation(count);
    let line = Line::of(&organisation);
    let totals = Totals::of(&organisation, &line);
    let scene = Scene::build(&organisation, &line, &totals, &ViewOptions::default());
    let publication = Publication::of_chart(Chart { scene, ..Chart::default() }, Theme::Print);
    bencher
        .bench(|| Format::Svg.write(divan::black_box(&publication), 0..1, &PictureOptions::default(), Watch::NOBODY));
}

/// A unit without parts, and two others to stand under in turn; it stands last under the first.
fn a_move(document: &Document) -> (UnitId, [UnitId; 2]) {
    let organisation = document.organisation();
    let line = Line::of(organisation);
    let leaf = (0..line.len()).rev().find(|&place| line.subtree(place).len() == 1).expect("a unit without parts");
    let (unit, record) = line.unit(organisation, leaf);
    let home = record.parent.clone().expect("not the top");
    let parents = (0..line.len()).filter(|&place| line.subtree(place).len() > 1);
    let mut others = parents.map(|place| line.unit(organisation, place).0).filter(|other| **other != home);
    let other = others.next().expect("another unit with parts").clone();
    (unit.clone(), [home, other])
}
