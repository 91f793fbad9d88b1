//! What it costs to publish a chart: `cargo bench --bench publish`.

mod synthetic;

use divan::Bencher;
use divan::counter::ItemsCount;
use herschik::export::{ComposeInput, Format, PictureOptions, Publication, PublishOptions, Resolution, Watch, compose};
use herschik::geometry::{Point, Rect, Size};
use herschik::i18n::Language;
use herschik::model::Scenarios;
use herschik::scene::{Style, Theme};
use synthetic::{SIZES, organisation};

fn main() {
    divan::main();
}

fn published(count: usize) -> Publication {
    let scenarios = Scenarios::from(organisation(count));
    let (options, scenario) = (PublishOptions::default(), scenarios.start().clone());
    let input = ComposeInput {
        scenarios: &scenarios,
        scenario: &scenario,
        options: &options,
        style: &Style::of_theme(Theme::Print),
        language: Language::Dutch,
        tells_all: true,
    };
    compose(&input)
}

/// The chart as large as it gets on an A0 sheet.
fn on_a0(mut publication: Publication) -> Publication {
    let size = Size::new(3_370.39, 2_383.94);
    let clip = Rect::new(0.0, 0.0, size.width, size.height);
    let bounds = publication.charts[0].bounds();
    let page = &mut publication.pages[0];
    let scale = (size.width / bounds.width).min(size.height / bounds.height);
    let origin = Point::new(-bounds.left * scale, -bounds.top * scale);
    page.pictures.iter_mut().for_each(|picture| (picture.scale, picture.origin, picture.clip) = (scale, origin, clip));
    page.size = size;
    page.around.clear();
    publication
}

fn png(bencher: Bencher<'_, '_>, publication: &Publication, options: &PictureOptions) {
    let bytes = Format::Png.write(publication, 0..1, options, Watch::NOBODY).expect("a picture");
    let side = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) as usize;
    bencher.counter(ItemsCount::new(side(16) * side(20))).bench(|| {
        Format::Png.write(publication, 0..1, divan::black_box(options), Watch::NOBODY).map(|file| file.len())
    });
}

/// An A0 sheet at 300 dots to an inch; items are pixels.
#[divan::bench(args = [SIZES[0], SIZES[1], SIZES[2]], sample_count = 5)]
fn png_a0_at_300_dpi(bencher: Bencher, count: usize) {
    let options = PictureOptions { resolution: Resolution::Dpi(300.0), ..PictureOptions::default() };
    png(bencher, &on_a0(published(count)), &options);
}

/// As large as the chart is, 14,043 pixels wide; items are pixels.
#[divan::bench(args = [SIZES[1]], sample_count = 5)]
fn png_by_width(bencher: Bencher, count: usize) {
    let options = PictureOptions { resolution: Resolution::WidthPx(14_043), ..PictureOptions::default() };
    png(bencher, &published(count), &options);
}

/// What a window shows of it: a preview of 1,600 by 1,000 pixels of an A0 sheet.
#[divan::bench(args = [SIZES[1], SIZES[2]], sample_count = 20)]
fn preview(bencher: Bencher, count: usize) {
    let publication = on_a0(published(count));
    let shown = publication.pages[0].bounds();
    let px_per_pt = 1_600.0 / shown.width;
    bencher.bench(|| {
        herschik::export::raster(&publication, 0, shown, divan::black_box(px_per_pt), false, Watch::NOBODY)
            .map(|made| made.rgba.len())
    });
}
