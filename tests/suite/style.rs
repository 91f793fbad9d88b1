//! Styles on charts: themes that can be read, and cards as boxes and lines in all of them.

use std::collections::BTreeMap;

use herschik::compare::Difference;
use herschik::geometry::{Point, Segment};
use herschik::i18n::Language;
use herschik::layout::Form;
use herschik::metric::Totals;
use herschik::model::{Line, Organisation, UnitKindId};
use herschik::scene::{
    CardAmounts, CardFigures, CardShape, CardStyle, ChartSource, Colour, Density, Overlay, Scene, Style, Theme,
    ViewOptions, contrast_findings,
};

use crate::support::{sample_of, svg_of, town};

#[test]
fn the_programs_own_styles_can_be_read_on_every_sample() {
    for name in ["aalsmeer", "almelo", "almere", "almere-college", "dordrecht"] {
        let organisation = sample_of(name);
        for (style, shape) in
            Style::built_in().into_iter().flat_map(|style| CardShape::ALL.map(|shape| (style.clone(), shape)))
        {
            let style = Style { cards: CardStyle { shape, ..style.cards }, ..style };
            let findings = contrast_findings(&style, &organisation.vocabulary().unit_kinds);
            let said: Vec<String> = findings.iter().map(|finding| finding.message().to_string()).collect();
            assert!(said.is_empty(), "{name}: {said:#?}");
        }
    }
}

#[test]
fn a_colour_that_cannot_be_seen_is_named_with_its_style_and_what_is_drawn_instead() {
    let pale = Colour::from_rgb(0xfff3a0);
    let kinds = sample_of("dordrecht").vocabulary().unit_kinds.clone();
    let mut style = Style { name: "Zon".to_owned(), accent: Some(pale), ..Style::default() };
    style.cards.kind_colours = BTreeMap::from([(UnitKindId::from("cluster"), pale)]);
    let findings = contrast_findings(&style, &kinds);
    let said: Vec<String> = findings.iter().map(|finding| finding.message().say(Language::Dutch)).collect();
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(said.iter().all(|said| said.contains("‘Zon’") && said.contains("#fff3a0") && said.contains("1,1")));
    assert!(said.iter().any(|said| said.contains("huisstijlkleur") && said.contains("4,5")), "{said:#?}");
    assert!(said.iter().any(|said| said.contains("‘Cluster’")), "{said:#?}");
    // What is drawn can be seen.
    for finding in &findings {
        let (_, drawn) = finding.instead.unwrap();
        assert!(drawn.contrast(Colour::from_rgb(0xffffff)) >= finding.needed);
    }
    let svg = dressed_svg(&sample_of("dordrecht"), &style, &ViewOptions { levels: Some(2), ..ViewOptions::default() });
    assert!(!svg.contains("#fff3a0") && svg.contains(&findings[0].instead.unwrap().1.to_hex()));
}

#[test]
fn a_colour_of_the_style_goes_before_that_of_the_vocabulary() {
    let own = Colour::from_rgb(0x9c0060);
    let mut style = Style::of_theme(Theme::Quiet);
    style.cards.kind_colours = BTreeMap::from([(UnitKindId::from("cluster"), own)]);
    let options = ViewOptions { levels: Some(3), ..ViewOptions::default() };
    let svg = dressed_svg(&sample_of("dordrecht"), &style, &options);
    let group = svg.split("<g id=\"unit-cluster-stad\">").nth(1).unwrap().split("</g>").next().unwrap();
    let frame = svg.split("<g id=\"frame\">").nth(1).unwrap();
    assert!(group.contains("#9c0060") && frame.contains("#9c0060"));
    assert!(!dressed_svg(&sample_of("dordrecht"), &Style::default(), &options).contains("#9c0060"));
}

fn dressed_svg(organisation: &Organisation, style: &Style, options: &ViewOptions) -> String {
    let scene = scene_of(organisation, style, options);
    svg_of(&scene, None, style.theme)
}

fn scene_of(organisation: &Organisation, style: &Style, options: &ViewOptions) -> Scene {
    let line = Line::of(organisation);
    let totals = Totals::of(organisation, &line);
    Scene::build(organisation, &line, &totals, &style.dressed(options.clone()))
}

fn overlay_of(style: &Style, figures: CardFigures) -> Overlay {
    let (from, to) = (sample_of("almelo.json#was"), sample_of("almelo.json#wordt"));
    let options = style.dressed(ViewOptions { figures, ..ViewOptions::default() });
    let lines = [&from, &to].map(Line::of);
    let totals = [Totals::of(&from, &lines[0]), Totals::of(&to, &lines[1])];
    let amounts = [&from, &to].map(|organisation| CardAmounts::of(organisation, &options.figures));
    let side = |organisation, index: usize| ChartSource {
        organisation,
        line: &lines[index],
        totals: &totals[index],
        amounts: &amounts[index],
    };
    Overlay::build(side(&from, 0), side(&to, 1), &Difference::between(&from, &to), &options)
}

fn dressed_styles() -> impl Iterator<Item = Style> {
    let shapes = CardShape::ALL.into_iter().flat_map(|shape| Density::ALL.map(|density| (shape, density)));
    shapes.map(|(shape, density)| {
        let style = Style::of_theme(Theme::Quiet);
        Style { cards: CardStyle { shape, density, ..style.cards }, ..style }
    })
}

#[test]
fn boxes_and_lines_never_overlap_and_the_text_stays_within_and_of_one_size() {
    for style in dressed_styles() {
        for organisation in [sample_of("almere"), sample_of("almelo.json#wordt"), town()] {
            for &form in Form::ALL {
                let scene = scene_of(&organisation, &style, &ViewOptions { form, ..ViewOptions::default() });
                for card in 0..scene.cards().len() {
                    for other in 0..card {
                        assert!(!scene.rect(card).intersects(&scene.rect(other)), "{:?} {form:?}", style.cards);
                    }
                }
                let svg = svg_of(&scene, None, style.theme);
                let document = roxmltree::Document::parse(&svg).unwrap();
                for (card, held) in scene.cards().iter().enumerate() {
                    let (id, rect) = (format!("unit-{}", held.unit), scene.rect(card));
                    let group = document.descendants().find(|node| node.attribute("id") == Some(&id)).unwrap();
                    for text in group.children().filter(|node| node.has_tag_name("text")) {
                        let number = |name: &str| text.attribute(name).unwrap().parse::<f64>().unwrap();
                        let (x, baseline) = (number("x"), number("y"));
                        assert!(rect.top < baseline && baseline < rect.bottom() - 2.0, "{id} {:?}", style.cards);
                        assert!(rect.left <= x && x <= rect.right(), "{id} {:?}", style.cards);
                        assert!(["13.00", "11.00"].contains(&text.attribute("font-size").unwrap()));
                    }
                }
            }
        }
    }
}

/// Whether a point lies on a line that is upright or level.
fn lies_on(point: Point, line: &Segment) -> bool {
    line.bounds().expanded(0.02).contains(point)
}

#[test]
fn the_lines_of_every_card_hang_together_and_meet_the_cards() {
    for style in dressed_styles() {
        for name in ["almere", "almelo.json#wordt", "dordrecht"] {
            for &form in Form::ALL {
                let scene = scene_of(&sample_of(name), &style, &ViewOptions { form, ..ViewOptions::default() });
                for connector in &scene.placement().connectors {
                    let lines = scene.placement().segments_of(connector);
                    let touches = |a: &Segment, b: &Segment| {
                        [a.from, a.to].iter().any(|&end| lies_on(end, b))
                            || [b.from, b.to].iter().any(|&end| lies_on(end, a))
                    };
                    let mut reached = vec![0];
                    let mut next = 0;
                    while let Some(&line) = reached.get(next) {
                        let more = (0..lines.len()).filter(|&other| touches(&lines[line], &lines[other]));
                        let new: Vec<usize> = more.filter(|other| !reached.contains(other)).collect();
                        reached.extend(new);
                        next += 1;
                    }
                    assert_eq!(reached.len(), lines.len(), "{name} {form:?} {:?}", style.cards);
                    let parent = connector.parent as usize;
                    for card in scene.children(Some(parent)).chain([parent]) {
                        let rect = scene.rect(card).expanded(1.2);
                        let is_met = lines.iter().any(|line| rect.contains(line.from) || rect.contains(line.to));
                        assert!(is_met, "{name} {form:?} {:?} {}", style.cards, scene.cards()[card].unit);
                    }
                }
            }
        }
    }
}

#[test]
fn the_denser_the_smaller() {
    let of = |density| {
        let style = Style::default();
        let style = Style { cards: CardStyle { density, ..style.cards }, ..style };
        scene_of(&sample_of("dordrecht"), &style, &ViewOptions::default()).bounds()
    };
    let [compact, normal, roomy] = Density::ALL.map(of);
    assert!(compact.width < normal.width && normal.width < roomy.width);
    assert!(compact.height < normal.height && normal.height < roomy.height);
}

#[test]
fn black_and_white_has_no_colour_in_a_comparison_with_figures_either() {
    let figures = CardFigures {
        heat: Some("formation-fte".to_owned()),
        bar: Some("positions".to_owned()),
        ..CardFigures::default()
    };
    for shape in CardShape::ALL {
        let style = Style::of_theme(Theme::Print);
        let accent = Some(Colour::from_rgb(0xcc0033));
        let style = Style { cards: CardStyle { shape, ..style.cards }, accent, ..style };
        for figures in [CardFigures::default(), figures.clone()] {
            let overlay = overlay_of(&style, figures);
            let svg = svg_of(&overlay.scene, Some(&overlay.marks), Theme::Print);
            let mut seen = 0;
            for colour in svg.split("=\"#").skip(1).filter_map(|rest| Colour::from_hex(&format!("#{}", &rest[..6]))) {
                assert!(colour.red == colour.green && colour.green == colour.blue, "{}", colour.to_hex());
                seen += 1;
            }
            assert!(seen > 100, "{seen}");
        }
    }
}

#[test]
fn without_colours_every_kind_that_the_samples_show_has_a_pattern_of_its_own() {
    for name in ["aalsmeer", "almere", "almere-college", "dordrecht"] {
        let organisation = sample_of(name);
        let scene = scene_of(&organisation, &Style::of_theme(Theme::Print), &ViewOptions::default());
        let mut patterns = BTreeMap::new();
        for card in scene.cards() {
            let kind = &organisation.unit(&card.unit).unwrap().kind;
            let known = patterns.entry(kind.clone()).or_insert(card.face.pattern);
            assert_eq!(*known, card.face.pattern);
        }
        let all: Vec<_> = patterns.values().collect();
        for (index, pattern) in all.iter().enumerate() {
            assert!(!all[..index].contains(pattern), "{name}: {patterns:?}");
        }
    }
}
