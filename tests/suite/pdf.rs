//! Publications as PDF, read back by a reader of others: the text can be copied, the tags say what is drawn.
//! The writer itself checks PDF/UA-1 while it writes and gives no file where that fails.

mod odd;
mod reader;
mod words;

use std::sync::Arc;

use std::sync::atomic::{AtomicUsize, Ordering};

use herschik::export::{
    Chart, ComposeInput, ExportError, Format, PictureOptions, Publication, PublishOptions, Watch, compose,
};
use herschik::file;
use herschik::geometry::Rect;
use herschik::i18n::Language;
use herschik::model::{Organisation, Scenarios};
use herschik::report::{self, Alternative, Block};
use herschik::scene::{Style, Theme};

use crate::support::{path_of, sample};
use reader::{Element, ReadPdf};

const SAMPLES: [&str; 5] = ["aalsmeer", "almelo", "almere", "almere-college", "dordrecht"];

fn publication_of(scenarios: &Scenarios) -> Publication {
    let input = ComposeInput {
        scenarios,
        scenario: scenarios.start(),
        options: &PublishOptions::default(),
        style: &Style::of_theme(Theme::Print),
        language: Language::Dutch,
        tells_all: true,
    };
    // What is tested with words sets its own.
    let composed = compose(&input);
    let short = composed.alternative.short.clone();
    Publication { alternative: Arc::new(Alternative { short, ..Alternative::default() }), ..composed }
}

fn published(organisation: Organisation) -> Publication {
    publication_of(&organisation.into())
}

fn written(publication: &Publication) -> Vec<u8> {
    let pages = 0..publication.pages.len();
    Format::Pdf.write(publication, pages, &PictureOptions::default(), Watch::NOBODY).unwrap()
}

fn read(publication: &Publication) -> ReadPdf {
    ReadPdf::open(&written(publication))
}

/// The lines on the cards of a chart: names, leadership, figures.
fn card_lines(chart: &Chart) -> Vec<String> {
    let cards = chart.scene.cards().iter();
    let lines = cards.flat_map(|card| {
        let wrapped = card.name.iter().chain(&card.leadership).map(|line| line.text.to_string());
        wrapped.chain([card.figure.clone()].into_iter().filter(|figure| !figure.is_empty()))
    });
    lines.collect()
}

fn assert_says_all(pdf: &ReadPdf, publication: &Publication) {
    let said: Vec<String> = (0..pdf.page_count()).flat_map(|page| pdf.lines(page)).collect();
    for chart in &publication.charts {
        for line in card_lines(chart) {
            assert!(said.contains(&line), "{line:?} is not among {} lines", said.len());
        }
    }
}

fn item(text: &str, items: Vec<report::Item>) -> report::Item {
    report::Item { text: text.to_owned(), unit: None, items }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

fn with_words(mut publication: Publication, blocks: Vec<Block>) -> Publication {
    let (title, short) = (publication.title.clone(), "Het organogram van Stad.".to_owned());
    publication.alternative = Arc::new(Alternative { title, short, language: Language::Dutch, blocks });
    publication
}

fn of_role<'a>(elements: &'a [Element], role: &str) -> Vec<&'a Element> {
    elements.iter().filter(|element| element.role == role).collect()
}

/// The same chart on `count` pages.
fn many_pages(count: usize) -> Publication {
    let mut publication = published(sample());
    let first = publication.pages[0].clone();
    for number in 1..count {
        let mut page = first.clone();
        page.name = format!("Blad {number}");
        page.pictures[0].origin.x -= 300.0 * number as f64;
        page.pictures[0].clip = Rect::new(24.0, 90.0, 300.0, 300.0);
        publication.pages.push(page);
    }
    publication
}

#[test]
fn every_sample_is_accessible_and_says_all_that_its_cards_say() {
    for name in SAMPLES {
        let path = path_of("sample-orgs").join(format!("{name}.json"));
        let scenarios = file::load(&std::fs::read(path).unwrap()).unwrap().scenarios;
        let publication = publication_of(&scenarios);
        let pdf = read(&publication);
        assert_eq!(pdf.page_count(), 1, "{name}");
        assert_says_all(&pdf, &publication);
        let elements = pdf.elements();
        let headings = of_role(&elements, "H1");
        assert_eq!(headings.len(), 1, "{name}");
        assert_eq!(headings[0].text, publication.pages[0].heading, "{name}");
        let figures = of_role(&elements, "Figure");
        assert_eq!(figures.len(), 1, "{name}");
        let alt = figures[0].alt.as_deref().unwrap();
        assert!(alt.starts_with(&publication.alternative.short), "{name}: {alt}");
        assert!(figures[0].has_bounds, "{name}");
    }
}

#[test]
fn the_document_says_what_it_is() {
    let publication = published(sample());
    let bytes = written(&publication);
    let pdf = ReadPdf::open(&bytes);
    assert_eq!(pdf.catalog_text("Lang").as_deref(), Some("nl"));
    assert!(pdf.is_marked() && pdf.shows_title());
    let xmp = pdf.xmp();
    assert!(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), "{xmp}");
    assert!(xmp.contains(&publication.title) && xmp.contains("Herschik"), "{xmp}");
    assert!(pdf.fonts(0).iter().any(|font| font.contains("+NotoSans")), "{:?}", pdf.fonts(0));
    assert_eq!(pdf.fonts(0).len(), 2);
    // Nothing of when, by whom and where it was made.
    let text = String::from_utf8_lossy(&bytes);
    for secret in ["/CreationDate", "/ModDate", "/Author", "CreateDate", env!("CARGO_MANIFEST_DIR")] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn the_same_is_written_the_same() {
    let publication = with_words(many_pages(3), vec![heading(1, "Stad"), Block::List(vec![item("Team", Vec::new())])]);
    assert_eq!(written(&publication), written(&publication.clone()));
}

#[test]
fn a_bookmark_leads_to_every_page_and_unit() {
    let publication = many_pages(3);
    let bookmarks = read(&publication).bookmarks();
    let scene = &publication.charts[0].scene;
    let named = |card: usize| scene.cards()[card].name.iter().map(|line| &*line.text).collect::<Vec<_>>().join(" ");
    assert_eq!(bookmarks[0], (0, publication.pages[0].name.clone()));
    assert_eq!(bookmarks[1], (1, named(0)), "the top of the chart under its page");
    for card in 0..scene.cards().len() {
        let mut depth = 1;
        let mut above = scene.parent(card);
        while let Some(card) = above {
            depth += 1;
            above = scene.parent(card);
        }
        assert!(bookmarks.contains(&(depth, named(card))), "{} at {depth}", named(card));
    }
    for name in ["Blad 1", "Blad 2"] {
        assert!(bookmarks.contains(&(1, name.to_owned())), "under the first page of the chart: {bookmarks:?}");
    }
}

#[test]
fn each_page_has_its_heading_and_figure_and_shows_only_its_own_units() {
    let publication = many_pages(3);
    let pdf = read(&publication);
    let elements = pdf.elements();
    assert_eq!(of_role(&elements, "H1").len(), 1);
    assert_eq!(of_role(&elements, "H2").len(), 2);
    let figures = of_role(&elements, "Figure");
    assert_eq!(figures.len(), 3);
    assert!(figures[1].alt.as_deref().unwrap().contains("Blad 1"), "{:?}", figures[1].alt);
    assert!(pdf.lines(1).len() < pdf.lines(0).len() / 2, "what is cut off is not in the file");
    let asked = Format::Pdf.write(&publication, 1..2, &PictureOptions::default(), Watch::NOBODY).unwrap();
    assert_eq!(ReadPdf::open(&asked).page_count(), 1);
}

#[test]
fn it_stops_when_it_is_told() {
    let publication = many_pages(4);
    let count = AtomicUsize::new(0);
    let all = |_: f64| {
        count.fetch_add(1, Ordering::Relaxed);
        true
    };
    let pages = || 0..publication.pages.len();
    let options = PictureOptions::default();
    Format::Pdf.write(&publication, pages(), &options, Watch::new(&all)).unwrap();
    let asked = count.load(Ordering::Relaxed);
    assert!(asked > 4, "{asked}");
    for stop_at in 0..asked {
        let left = AtomicUsize::new(stop_at);
        let tell = |_: f64| left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1)).is_ok();
        let stopped = Format::Pdf.write(&publication, pages(), &options, Watch::new(&tell));
        assert_eq!(stopped, Err(ExportError::Cancelled), "at {stop_at} of {asked}");
    }
}

#[test]
fn what_is_told_of_the_work_only_grows() {
    let told = std::sync::Mutex::new(Vec::new());
    let tell = |done: f64| {
        told.lock().unwrap().push(done);
        true
    };
    let publication = many_pages(3);
    Format::Pdf.write(&publication, 0..3, &PictureOptions::default(), Watch::new(&tell)).unwrap();
    let told = told.into_inner().unwrap();
    assert!(told.is_sorted() && told.last() == Some(&1.0), "{told:?}");
}
