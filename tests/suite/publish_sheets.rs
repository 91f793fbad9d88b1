//! A chart on paper: laws over every sample, size and way of fitting.

use std::collections::BTreeSet;

use herschik::export::{
    ComposeInput, Fitting, Format, Item, Orientation, Page, PaperSize, Publication, PublishOptions, compose,
};
use herschik::file;
use herschik::geometry::{Point, Rect};
use herschik::i18n::Language;
use herschik::layout::Form;
use herschik::model::{Organisation, Records, ScenarioId, Scenarios, Unit, UnitKind, UnitKindId};
use herschik::scene::{Primitive, SIZES, Style, Theme};
use herschik::text::width_pt;

use crate::support::{order_key, path_of, town, town_records, unit};

const SAMPLES: [&str; 5] = ["aalsmeer", "almelo", "almere-college", "almere", "dordrecht"];

pub fn sample(name: &str) -> Scenarios {
    file::load(&std::fs::read(path_of(&format!("sample-orgs/{name}.json"))).unwrap()).unwrap().scenarios
}

pub fn composed_of(scenarios: &Scenarios, scenario: &ScenarioId, options: &PublishOptions) -> Publication {
    let (style, language) = (Style::of_theme(Theme::Print), Language::Dutch);
    compose(&ComposeInput { scenarios, scenario, options, style: &style, language, tells_all: true })
}

pub fn composed(scenarios: &Scenarios, ask: impl FnOnce(&mut PublishOptions)) -> Publication {
    let mut options = PublishOptions::default();
    ask(&mut options);
    composed_of(scenarios, scenarios.start(), &options)
}

/// What a line of text takes up, about.
fn text_rect(shape: &Primitive<'_>) -> Option<Rect> {
    let Primitive::Text { text, at, ends_at, size_pt, weight, .. } = shape else { return None };
    let width = width_pt(text, *weight, *size_pt);
    let left = if *ends_at { at.x - width } else { at.x };
    Some(Rect::new(left, at.y - size_pt * 0.75, width, *size_pt))
}

pub fn texts(page: &Page) -> impl Iterator<Item = (&str, Rect)> {
    page.around.iter().filter_map(|item| match item {
        Item::Shape(shape @ Primitive::Text { text, .. }) => Some((&**text, text_rect(shape)?)),
        _ => None,
    })
}

pub fn says(page: &Page, words: &str) -> bool {
    texts(page).any(|(text, _)| text.contains(words))
}

pub fn keys(publication: &Publication) -> Vec<&'static str> {
    publication.notes.iter().map(|note| note.key()).collect()
}

#[track_caller]
fn assert_inside(inner: Rect, outer: Rect, words: &str) {
    let slack = 0.01;
    assert!(
        inner.left >= outer.left - slack
            && inner.top >= outer.top - slack
            && inner.right() <= outer.right() + slack
            && inner.bottom() <= outer.bottom() + slack,
        "{words}: {inner:?} is not in {outer:?}"
    );
}

/// What holds for every page: nothing stands off it, nothing around the chart stands on the chart.
#[track_caller]
pub fn assert_orderly(publication: &Publication, margin_pt: f64, words: &str) {
    assert!(!publication.pages.is_empty() && !publication.charts.is_empty(), "{words}");
    for page in &publication.pages {
        let words = format!("{words}, {}", page.name);
        let inside = page.bounds().expanded(-margin_pt);
        assert!(!page.pictures.is_empty(), "{words}");
        for picture in &page.pictures {
            let chart = &publication.charts[picture.chart];
            assert!(picture.scale.is_finite() && picture.scale > 0.0, "{words}");
            assert_inside(picture.clip, page.bounds(), &words);
            for (text, rect) in texts(page) {
                assert_inside(rect, inside, &format!("{words}: {text}"));
                for card in 0..chart.scene.cards().len() {
                    let card = picture.rect_on_page(chart.scene.rect(card));
                    let is_seen = card.intersects(&picture.clip);
                    assert!(!is_seen || !clipped(card, picture.clip).intersects(&rect), "{words}: {text} on a card");
                }
            }
        }
    }
}

fn clipped(rect: Rect, clip: Rect) -> Rect {
    let (left, top) = (rect.left.max(clip.left), rect.top.max(clip.top));
    Rect::from_edges(left, top, rect.right().min(clip.right()).max(left), rect.bottom().min(clip.bottom()).max(top))
}

#[test]
fn on_one_sheet_all_of_a_chart_stands_inside_the_margins_or_the_small_text_is_noted() {
    for name in SAMPLES {
        let scenarios = sample(name);
        for size in PaperSize::ALL {
            for orientation in [Orientation::Automatic, Orientation::Portrait, Orientation::Landscape] {
                let words = format!("{name} {} {orientation:?}", size.id());
                let publication = composed(&scenarios, |asked| {
                    asked.paper.size = Some(size);
                    asked.paper.orientation = orientation;
                });
                let margin_pt = 10.0 * 72.0 / 25.4;
                assert_orderly(&publication, margin_pt, &words);
                let [page] = publication.pages.as_slice() else { panic!("{words}: {}", publication.pages.len()) };
                let (short, long) = size.sides_mm();
                let sides = [page.size.width, page.size.height].map(|side| side * 25.4 / 72.0);
                assert!((sides[0].min(sides[1]) - short).abs() < 1e-6 && (sides[0].max(sides[1]) - long).abs() < 1e-6);
                match orientation {
                    Orientation::Portrait => assert!(page.size.height > page.size.width),
                    Orientation::Landscape => assert!(page.size.width > page.size.height),
                    Orientation::Automatic => {}
                }
                let picture = &page.pictures[0];
                let chart = &publication.charts[picture.chart];
                let inside = page.bounds().expanded(-margin_pt);
                for card in 0..chart.scene.cards().len() {
                    assert_inside(picture.rect_on_page(chart.scene.rect(card)), inside, &words);
                }
                let text_pt = picture.scale * SIZES.detail;
                let is_noted = keys(&publication).contains(&"publish-note-small-text");
                assert_eq!(is_noted, text_pt < 6.0 - 1e-6, "{words}: {text_pt}");
            }
        }
    }
}

#[test]
fn the_arrangement_that_is_chosen_is_not_much_smaller_than_any() {
    for name in SAMPLES {
        let scenarios = sample(name);
        for size in [PaperSize::A4, PaperSize::A1, PaperSize::Wide] {
            let scale_of = |form| {
                let publication = composed(&scenarios, |asked| {
                    asked.paper.size = Some(size);
                    asked.content.form = form;
                });
                publication.pages[0].pictures[0].scale
            };
            let chosen = scale_of(None);
            for form in Form::ALL {
                let other = scale_of(Some(*form));
                // What people know, and what fills the sheet, goes before what is somewhat larger.
                assert!(chosen >= other * 0.6, "{name} {}: {chosen} and {form:?} {other}", size.id());
            }
        }
    }
}

#[test]
fn where_text_is_too_small_no_other_form_or_way_of_the_sheet_would_make_it_larger() {
    for name in SAMPLES {
        let scenarios = sample(name);
        for size in [PaperSize::A4, PaperSize::A3] {
            let scale_of = |form, orientation| {
                let publication = composed(&scenarios, |asked| {
                    asked.paper.size = Some(size);
                    asked.paper.orientation = orientation;
                    asked.paper.least_text_pt = Some(20.0);
                    asked.content.form = form;
                });
                assert!(keys(&publication).contains(&"publish-note-small-text"), "{name}");
                publication.pages[0].pictures[0].scale
            };
            let chosen = scale_of(None, Orientation::Automatic);
            for form in Form::ALL {
                for way in [Orientation::Portrait, Orientation::Landscape] {
                    let other = scale_of(Some(*form), way);
                    assert!(chosen >= other * 0.999, "{name} {}: {chosen} and {form:?} {way:?} {other}", size.id());
                }
            }
        }
    }
}

#[test]
fn a_row_of_very_many_units_takes_no_more_sheets_than_can_be_laid_out() {
    let mut records = Records::default();
    records.properties.title = "Rij".to_owned();
    let kind = UnitKindId::from("team");
    records.vocabulary.unit_kinds.insert(kind.clone(), UnitKind::new("Team"));
    for number in 0..12_000 {
        let above = (number > 0).then(|| unit("u0"));
        let row = Unit::new(format!("Team {number}"), kind.clone(), above, order_key(&format!("{number:05}1")));
        records.units.insert(unit(&format!("u{number}")), row);
    }
    let publication = composed(&Organisation::from_records(records).unwrap().into(), |asked| {
        asked.paper.size = Some(PaperSize::A5);
        asked.paper.fitting = Fitting::Tiles;
        asked.paper.least_text_pt = Some(16.0);
        asked.content.form = Some(Form::TopDown);
    });
    assert!((1_000..=2_000).contains(&publication.pages.len()), "{}", publication.pages.len());
}

#[test]
fn a_chart_of_one_unit_does_not_fill_a_poster_and_stands_in_the_middle() {
    let mut records = Records::default();
    records.properties.title = "Alleen".to_owned();
    let one = Unit::new("Alleen".to_owned(), "team".into(), None, order_key("5"));
    records.units.insert(unit("alleen"), one);
    let scenarios = Scenarios::from(Organisation::from_records(records).unwrap());
    for size in PaperSize::ALL {
        let publication = composed(&scenarios, |asked| asked.paper.size = Some(size));
        let page = &publication.pages[0];
        let card = page.pictures[0].rect_on_page(publication.charts[0].scene.rect(0));
        assert!(card.width < page.size.width * 0.6, "{}: {card:?} on {:?}", size.id(), page.size);
        assert!((card.centre().x - page.size.width / 2.0).abs() < 1.0, "{}", size.id());
        assert!((card.centre().y / page.size.height - 0.5).abs() < 0.12, "{}", size.id());
    }
}

#[test]
fn tiles_show_every_card_whole_and_the_chart_without_holes() {
    for (name, size, least) in [
        ("dordrecht", PaperSize::A4, None),
        ("dordrecht", PaperSize::A5, Some(8.0)),
        ("almere", PaperSize::A4, Some(10.0)),
        ("almelo", PaperSize::A3, Some(9.0)),
        ("dordrecht", PaperSize::Wide, Some(11.0)),
    ] {
        for orientation in [Orientation::Automatic, Orientation::Portrait, Orientation::Landscape] {
            let words = format!("{name} {} {orientation:?}", size.id());
            let publication = composed(&sample(name), |asked| {
                asked.paper.size = Some(size);
                asked.paper.fitting = Fitting::Tiles;
                asked.paper.least_text_pt = least;
                asked.paper.orientation = orientation;
            });
            assert_orderly(&publication, 10.0 * 72.0 / 25.4, &words);
            assert!(publication.pages.len() > 1, "{words}");
            assert!(keys(&publication).is_empty(), "{words}: {:?}", publication.notes);
            let chart = &publication.charts[0];
            let scale = publication.pages[0].pictures[0].scale;
            assert!(scale * SIZES.detail >= least.unwrap_or(6.0) - 1e-6, "{words}: {scale}");
            let shown: Vec<Rect> = publication.pages.iter().map(shown_in_chart).collect();
            for card in 0..chart.scene.cards().len() {
                let rect = chart.scene.rect(card);
                let is_whole = shown.iter().any(|tile| {
                    tile.left <= rect.left
                        && tile.top <= rect.top
                        && rect.right() <= tile.right()
                        && rect.bottom() <= tile.bottom()
                });
                assert!(is_whole, "{words}: {}", chart.card_name(card));
            }
            for segment in &chart.scene.placement().segments {
                for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
                    let (from, to) = (segment.from, segment.to);
                    let at = Point::new(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
                    assert!(shown.iter().any(|tile| tile.contains(at)), "{words}: {at:?} is on no sheet");
                }
            }
            assert!(publication.pages.iter().all(|page| page.pictures[0].scale == scale), "{words}");
        }
    }
}

/// What of its chart a page shows.
fn shown_in_chart(page: &Page) -> Rect {
    let picture = &page.pictures[0];
    let Rect { left, top, width, height } = picture.clip;
    let (x, y) = ((left - picture.origin.x) / picture.scale, (top - picture.origin.y) / picture.scale);
    Rect::new(x, y, width / picture.scale, height / picture.scale)
}

#[test]
fn sheets_name_each_other_both_ways_and_are_numbered() {
    let publication = composed(&sample("dordrecht"), |asked| {
        asked.paper.size = Some(PaperSize::A4);
        asked.paper.fitting = Fitting::Tiles;
        asked.paper.least_text_pt = Some(9.0);
    });
    let count = publication.pages.len();
    assert!(count >= 4, "{count}");
    let (mut forward, mut back) = (BTreeSet::new(), BTreeSet::new());
    for (index, page) in publication.pages.iter().enumerate() {
        assert!(says(page, &format!("{} van {count}", index + 1)), "{}", page.name);
        for (text, _) in texts(page) {
            let number = |words: &str| text.strip_prefix(words).map(|number| number.parse::<usize>().unwrap());
            forward.extend(number("verder op blad ").map(|to| (index + 1, to)));
            back.extend(number("vervolg van blad ").map(|from| (from, index + 1)));
        }
    }
    assert_eq!(forward, back);
    assert!(!forward.is_empty() && forward.iter().all(|&(from, to)| from < to && to <= count), "{forward:?}");
    let alone = composed(&sample("almere"), |asked| asked.paper.size = Some(PaperSize::A3));
    assert!(!says(&alone.pages[0], "1 van 1"));
}

#[test]
fn a_legend_that_would_take_the_sheet_is_left_out_and_that_is_said() {
    let mut records = town_records();
    for number in 0..90 {
        let kind = UnitKindId::from(format!("kind-{number}"));
        let name = format!("A kind of unit with quite a long name, the {number}th");
        records.vocabulary.unit_kinds.insert(kind.clone(), UnitKind::new(&name));
        let order = records.units[&unit("a")].order.clone();
        records.units.insert(unit(&format!("k{number}")), Unit::new(name, kind, Some(unit("stad")), order));
    }
    let scenarios = Organisation::from_records(records).unwrap().into();
    for fitting in [Fitting::OneSheet, Fitting::Tiles] {
        let asked = |size: PaperSize| {
            composed(&scenarios, |asked| {
                asked.paper.size = Some(size);
                asked.paper.fitting = fitting;
                asked.paper.orientation = Orientation::Landscape;
            })
        };
        let (small, large) = (asked(PaperSize::A5), asked(PaperSize::A1));
        let is_left_out = |publication: &Publication, format: Format| {
            let notes = format.notes(publication, 0..publication.pages.len());
            notes.iter().any(|note| note.key() == "publish-note-no-legend")
        };
        assert!(
            is_left_out(&small, Format::Pdf) && !is_left_out(&small, Format::Html),
            "a page on the web has its own"
        );
        assert!(small.pages.iter().all(|page| !says(page, "the 7th")));
        assert!(small.pages.len() < 40, "{} sheets", small.pages.len());
        assert!(!is_left_out(&large, Format::Pdf) && says(&large.pages[0], "the 7th"));
    }
}

#[test]
fn a_chart_that_fits_is_not_cut() {
    let publication = composed(&town().into(), |asked| {
        asked.paper.size = Some(PaperSize::A4);
        asked.paper.fitting = Fitting::Tiles;
    });
    assert_eq!(publication.pages.len(), 1);
    assert!(texts(&publication.pages[0]).all(|(text, _)| !text.contains("blad")));
}
