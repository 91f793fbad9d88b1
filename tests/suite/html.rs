//! The published web page: well-formed, complete, alone, and safe from what names hold. `tests/html` drives it in a browser.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use herschik::export::{
    Chart, ComposeInput, ContentOptions, ExportError, Format, Page, Picture, PictureOptions, Publication,
    PublishOptions, Watch, compose,
};
use herschik::file;
use herschik::i18n::Language;
use herschik::layout::Form;
use herschik::metric::Totals;
use herschik::model::{Line, Organisation, Records, Unit, UnitId, UnitKindId};
use herschik::report::Alternative;
use herschik::scene::{Scene, Style, Theme, ViewOptions};
use herschik::text::Weight;
use roxmltree::{Document, Node, ParsingOptions};

use crate::support::{order_key, path_of, town_records};

const SAMPLES: [&str; 5] = ["aalsmeer", "almelo", "almere", "almere-college", "dordrecht"];

/// Names that mean something where they stand.
const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "Onderwijs & Jeugd",
    "\"quotes\" and 'others'",
    "</style><style>*{display:none}</style>",
    "]]> <![CDATA[ --> <!--",
    "line\u{2028}and\u{2029}paragraph",
    "محكمة / בית משפט",
    "👩‍👩‍👧 e\u{301}\u{301}\u{301}",
    "javascript:alert(1)#unit-a",
];

fn written(publication: &Publication) -> String {
    let pages = 0..publication.pages.len();
    let bytes = Format::Html.write(publication, pages, &PictureOptions::default(), Watch::NOBODY).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn parsed(html: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, nodes_limit: u32::MAX, ..ParsingOptions::default() };
    Document::parse_with_options(html, options).unwrap()
}

fn publication_of(sample: &str, form: Form) -> Publication {
    let scenarios = file::load(&std::fs::read(path_of("sample-orgs").join(format!("{sample}.json"))).unwrap());
    let scenarios = scenarios.unwrap().scenarios;
    let kinds = scenarios.get(scenarios.start()).unwrap().organisation().vocabulary().relation_kinds.keys();
    let content = ContentOptions { form: Some(form), relations: kinds.cloned().collect(), ..ContentOptions::default() };
    compose(&ComposeInput {
        scenarios: &scenarios,
        scenario: scenarios.start(),
        options: &PublishOptions { content, ..PublishOptions::default() },
        style: &Style::of_theme(Theme::Print),
        language: Language::Dutch,
        tells_all: true,
    })
}

fn chart_of(organisation: &Organisation) -> Chart {
    let line = Line::of(organisation);
    let totals = Totals::of(organisation, &line);
    Chart { scene: Scene::build(organisation, &line, &totals, &ViewOptions::default()), ..Chart::default() }
}

/// A town of which the units have these names.
fn town_named(names: &[String]) -> Records {
    let mut records = town_records();
    for (name, place) in names.iter().zip(1..) {
        let id = UnitId::from(format!("named {place} <{place}>").as_str());
        let order = order_key(&format!("{place:06}1"));
        let mut unit = Unit::new(name.clone(), UnitKindId::from("team"), Some(UnitId::from("stad")), order);
        unit.leadership = herschik::model::Leadership::Vacant;
        records.units.insert(id, unit);
    }
    records
}

fn with_class<'a>(document: &'a Document<'_>, class: &str) -> Vec<Node<'a, 'a>> {
    let class = class.to_owned();
    document.descendants().filter(move |node| node.attribute("class") == Some(&class)).collect()
}

/// Names are unique and links lead somewhere; a list of what was found.
fn assert_linked(document: &Document<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for name in document.descendants().filter_map(|node| node.attribute("id")) {
        assert!(names.insert(name.to_owned()), "{name} stands twice");
    }
    for node in document.descendants() {
        for attribute in ["aria-labelledby", "aria-describedby", "for", "data-text"] {
            let named = node.attribute(attribute).into_iter().flat_map(|value| value.split(' '));
            named.for_each(|name| assert!(names.contains(name), "{attribute} {name} is nowhere"));
        }
        if let Some(link) = node.attribute("href") {
            assert!(names.contains(link.strip_prefix('#').unwrap()), "{link} leads nowhere");
        }
    }
    names
}

#[test]
fn every_unit_of_every_sample_stands_in_the_chart_and_in_the_text() {
    for sample in SAMPLES {
        for &form in Form::ALL {
            let publication = publication_of(sample, form);
            let html = written(&publication);
            let document = parsed(&html);
            let names = assert_linked(&document);
            let scene = &publication.charts[0].scene;
            let cards = with_class(&document, "unit");
            assert_eq!(cards.len(), scene.cards().len(), "{sample} {form:?}");
            for (index, (card, node)) in scene.cards().iter().zip(cards).enumerate() {
                let title = node.first_element_child().unwrap().text().unwrap();
                assert!(title.starts_with(publication.charts[0].card_name(index).as_str()), "{title}");
                match node.attribute("data-text") {
                    Some(text) => assert!(names.contains(text)),
                    // A unit alone at the top is told before the lists.
                    None => assert_eq!(scene.children(None).collect::<Vec<_>>(), [index], "{} is not told", card.unit),
                }
                let above = scene.parent(index).map_or("-1".to_owned(), |parent| parent.to_string());
                assert_eq!(node.attribute("data-above"), Some(above.as_str()));
            }
            let told =
                document.descendants().filter(|node| node.attribute("id").is_some_and(|id| id.starts_with("text-")));
            assert!(told.count() + scene.children(None).count() >= scene.cards().len());
        }
    }
}

#[test]
fn the_page_asks_for_nothing_and_runs_nothing_but_its_own() {
    for sample in SAMPLES {
        let html = written(&publication_of(sample, Form::Hark));
        let document = parsed(&html);
        for node in document.descendants().filter(Node::is_element) {
            let tag = node.tag_name().name();
            assert!(!["link", "iframe", "object", "embed", "base", "form", "image", "use"].contains(&tag), "{tag}");
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(!name.starts_with("on") && name != "style", "{tag} {name}");
                if ["href", "src", "srcset", "action", "poster", "data"].contains(&name) {
                    assert!(value.starts_with('#') || value.starts_with("data:"), "{tag} {name} {value}");
                }
                if name == "content" {
                    assert!(!value.contains("http") && !value.contains("unsafe"), "{value}");
                }
            }
        }
        let code: Vec<&str> = document
            .descendants()
            .filter(|node| node.is_text())
            .filter_map(|node| {
                let parent = node.parent()?.tag_name().name();
                if ["script", "style"].contains(&parent) { node.text() } else { None }
            })
            .collect();
        assert!(code.len() >= 2);
        for text in code {
            let text = text.replace("http://www.w3.org/2000/svg", "").replace("reveal(", "");
            // The letters of the charts are in the page itself.
            let text = text.replace("url(data:font/ttf;base64,", "");
            for asked in
                ["http", "url(", "@import", "fetch(", "XMLHttp", "import(", "eval(", "sendBeacon", "storage", "cookie"]
            {
                assert!(!text.contains(asked), "{asked}");
            }
        }
    }
}

#[test]
fn names_stay_names() {
    let mut names: Vec<String> = HOSTILE.map(str::to_owned).to_vec();
    names.push("W".repeat(300));
    names.push("Zeer lange naam ".repeat(18));
    let mut records = town_named(&names);
    records.properties.title = HOSTILE[0].to_owned();
    records.properties.language = Some("ar\"><script>".to_owned());
    let organisation = Organisation::from_records(records).unwrap();
    let mut publication = Publication::of_chart(chart_of(&organisation), Theme::Light);
    publication.language_tag = "ar\"><script>".to_owned();
    publication.alternative = Arc::new(Alternative { short: HOSTILE.join(" "), ..Alternative::default() });
    let html = written(&publication);
    let document = parsed(&html);
    assert_linked(&document);
    let count = |tag: &str| document.descendants().filter(|node| node.has_tag_name(tag)).count();
    assert_eq!((count("script"), count("style")), (1, 1));
    assert_eq!(html.matches("<script").count(), 1);
    assert_eq!(html.matches("</style").count(), 1);
    let svg_script = document.descendants().filter(|node| node.tag_name().name() == "script").count();
    assert_eq!(svg_script, 1);
    let said: String = document.descendants().filter_map(|node| node.text()).collect();
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let said = squeezed(&said);
    for name in HOSTILE {
        assert!(said.contains(&squeezed(name)), "{name}");
    }
    let heading = document.descendants().find(|node| node.has_tag_name("h1")).unwrap();
    assert_eq!(heading.text(), Some(HOSTILE[0]));
    assert_eq!(heading.attribute("lang"), Some("ar\"><script>"));
}

#[test]
fn several_charts_have_a_heading_each_and_a_table_of_contents() {
    let organisation = Organisation::from_records(town_records()).unwrap();
    let chart = chart_of(&organisation);
    let mut publication = Publication::of_chart(chart.clone(), Theme::Light);
    let first = publication.pages[0].clone();
    publication.charts.push(Chart { name: "Dienst".to_owned(), ..chart });
    let picture = Picture { chart: 1, ..first.pictures[0] };
    publication.pages.push(Page { name: "Dienst".to_owned(), pictures: vec![picture], ..first });
    // A chart that goes on on another page is still one chart.
    publication.pages.push(publication.pages[1].clone());
    let html = written(&publication);
    let document = parsed(&html);
    let names = assert_linked(&document);
    assert_eq!(with_class(&document, "picture").len(), 2);
    let headings: Vec<_> =
        document.descendants().filter(|node| node.has_tag_name("h2")).filter_map(|node| node.text()).collect();
    assert_eq!(headings[1..3], ["Town", "Dienst"], "{headings:?}");
    assert!(names.contains("unit-town") && names.contains("unit-2:town") && names.contains("part-1"));
    let nav = document.descendants().find(|node| node.has_tag_name("nav")).unwrap();
    assert_eq!(nav.descendants().filter(|node| node.has_tag_name("a")).count(), 3);
    // Only the second page: only its chart.
    let bytes = Format::Html.write(&publication, 1..2, &PictureOptions::default(), Watch::NOBODY).unwrap();
    let html = String::from_utf8(bytes).unwrap();
    assert_eq!(with_class(&parsed(&html), "picture").len(), 1);
}

#[test]
fn the_same_publication_is_the_same_file_and_can_be_stopped() {
    let publication = publication_of("dordrecht", Form::Hark);
    assert!(written(&publication) == written(&publication));
    let stopped = Watch::new(&|done| done < 0.5);
    let refused = Format::Html.write(&publication, 0..1, &PictureOptions::default(), stopped);
    assert_eq!(refused, Err(ExportError::Cancelled));
    assert_eq!(Format::of_path(Path::new("a/Chart.HTM")), Some(Format::Html));
    assert!(Format::Html.holds_all_pages());
}

#[test]
fn twenty_thousand_units_are_under_forty_megabytes() {
    let names: Vec<String> = (0..2_000).map(|place| format!("Team Beheer Openbare Ruimte {place}")).collect();
    let organisation = Organisation::from_records(town_named(&names)).unwrap();
    let publication = Publication::of_chart(chart_of(&organisation), Theme::Light);
    let count = publication.charts[0].scene.cards().len();
    assert!(count > 2_000);
    let html = written(&publication);
    assert!(html.len() / count < 2_000, "{} bytes a unit", html.len() / count);
    let document = parsed(&html);
    let script = document.descendants().find(|node| node.has_tag_name("script")).unwrap();
    let length: usize = script.children().filter_map(|node| node.text()).map(str::len).sum();
    assert!((1_000..31_000).contains(&length), "{length} bytes of script");
}

#[test]
fn the_words_of_a_page_are_in_one_font() {
    let mut records = town_records();
    records.units.retain(|id, _| id.as_str() == "town");
    records.positions.clear();
    records.relations.clear();
    let publication = Publication::of_chart(chart_of(&Organisation::from_records(records).unwrap()), Theme::Print);
    let html = written(&publication);
    for weight in [Weight::Regular, Weight::SemiBold] {
        let face =
            html.split("@font-face{").find(|face| face.contains(&format!("font-weight:{};", weight.css()))).unwrap();
        let data = face.split("base64,").nth(1).unwrap().split(')').next().unwrap();
        let font = STANDARD.decode(data).unwrap();
        let face = ttf_parser::Face::parse(&font, 0).unwrap();
        for c in "AZaz09 ,.;:?!()éë€–’".chars() {
            assert!(face.glyph_index(c).is_some(), "{c}");
        }
    }
}
