//! What is in a publication: parts, comparison, words around the chart, and what it does not tell.

use std::collections::BTreeSet;

use herschik::export::{
    Chart, Comparison, ComparisonWay, Fitting, Format, Item, PaperSize, Picture, PictureOptions, Publication,
    PublishOptions, Watch, Watermark,
};
use herschik::i18n::Language;
use herschik::model::{
    Document, Organisation, ScenarioDetail, ScenarioEdit, ScenarioId, ScenarioStatus, Scenarios, Unit, UnitId,
};

use crate::publish_sheets::{assert_orderly, composed, composed_of, keys, sample, says, texts};
use crate::support::{town, town_records, unit};

#[test]
fn an_overview_ends_where_the_pages_of_its_parts_begin() {
    let scenarios = sample("dordrecht");
    for size in [None, Some(PaperSize::A3)] {
        let publication = composed(&scenarios, |asked| {
            asked.content.each = Some("cluster".into());
            asked.paper.size = size;
        });
        assert_orderly(&publication, if size.is_some() { 28.0 } else { 23.9 }, "annex");
        let organisation = scenarios.start_organisation();
        let clusters: Vec<&UnitId> =
            organisation.units().filter(|(_, unit)| unit.kind == "cluster".into()).map(|(id, _)| id).collect();
        assert_eq!((publication.pages.len(), publication.charts.len()), (clusters.len() + 1, clusters.len() + 1));
        let [overview, parts @ ..] = publication.charts.as_slice() else { panic!() };
        assert_eq!(publication.pages[0].name, "Overzicht");
        for cluster in &clusters {
            let card = overview.scene.card_of(cluster).unwrap();
            assert_eq!(overview.scene.subtree(card).len(), 1, "{cluster}");
        }
        let mut shown = BTreeSet::new();
        for (part, page) in parts.iter().zip(&publication.pages[1..]) {
            let top = &part.scene.cards()[0].unit;
            assert!(clusters.contains(&top) && page.name == organisation.name_of(top));
            shown.extend(part.scene.cards().iter().map(|card| card.unit.clone()));
            assert!(says(page, "Gemeente Dordrecht"), "{}", page.name);
        }
        let whole = composed(&scenarios, |_| ());
        let all: BTreeSet<UnitId> = whole.charts[0].scene.cards().iter().map(|card| card.unit.clone()).collect();
        let overview: BTreeSet<UnitId> = overview.scene.cards().iter().map(|card| card.unit.clone()).collect();
        assert!(clusters.iter().all(|cluster| shown.contains(*cluster)));
        assert!(overview.is_subset(&all) && all.iter().any(|unit| !overview.contains(unit)));
        for unit in all.iter().filter(|unit| clusters.iter().any(|cluster| organisation.is_within(unit, cluster))) {
            assert!(shown.contains(unit), "{unit} is on no page of a cluster");
        }
    }
}

#[test]
fn a_part_ends_where_the_page_of_a_part_under_it_begins() {
    let of_each = |organisation: Organisation| {
        let publication = composed(&organisation.into(), |asked| asked.content.each = Some("cluster".into()));
        let cards = |chart: &Chart| chart.scene.cards().iter().map(|card| card.unit.to_string()).collect::<Vec<_>>();
        publication.charts.iter().map(cards).collect::<Vec<_>>()
    };
    let shown = of_each(town());
    let wanted: [&[&str]; 4] =
        [&["town", "stad", "dienst"], &["town", "stad", "dienst"], &["stad", "a", "b", "c"], &["dienst", "d"]];
    assert_eq!(shown, wanted);
    // How deep is asked goes for the pages of the parts; the overview goes to all of them.
    let publication = composed(&town().into(), |asked| {
        asked.content.each = Some("cluster".into());
        asked.content.levels = Some(1);
    });
    let counts: Vec<usize> = publication.charts.iter().map(|chart| chart.scene.cards().len()).collect();
    assert_eq!(counts, [3, 1, 1, 1]);
    // However deep they are nested, each is drawn on the overview, on its own page and on that of the one above it.
    let mut records = town_records();
    for depth in 0..200 {
        let above = if depth == 0 { unit("stad") } else { unit(&format!("n{}", depth - 1)) };
        let nested = Unit { parent: Some(above), ..records.units[&unit("stad")].clone() };
        records.units.insert(unit(&format!("n{depth}")), nested);
    }
    let shown = of_each(Organisation::from_records(records).unwrap());
    assert_eq!(shown.len(), 204);
    assert!(shown[3..203].iter().all(|cards| cards.len() <= 2), "{shown:?}");
}

#[test]
fn what_is_not_there_is_noted_and_the_rest_is_drawn() {
    let scenarios = Scenarios::from(town());
    let publication = composed(&scenarios, |asked| {
        asked.content.each = Some("opgave".into());
        asked.content.top = Some(unit("gone"));
        asked.content.comparison = Some(Comparison { with: "gone".into(), way: ComparisonWay::SideBySide });
    });
    assert_eq!(keys(&publication), ["publish-note-no-unit", "publish-note-no-comparison", "publish-note-each-none"]);
    assert_eq!((publication.pages.len(), publication.charts.len()), (1, 1));
    assert_eq!(publication.charts[0].scene.cards().len(), 7);
}

#[test]
fn two_scenarios_stand_beside_each_other_at_one_scale_with_marks() {
    let scenarios = sample("almelo");
    for size in [None, Some(PaperSize::A3), Some(PaperSize::A0), Some(PaperSize::Wide)] {
        let mut options = PublishOptions::default();
        options.content.comparison = Some(Comparison { with: "was".into(), way: ComparisonWay::SideBySide });
        options.paper.size = size;
        let publication = composed_of(&scenarios, &"wordt".into(), &options);
        assert_orderly(&publication, 23.9, "beside");
        let [page] = publication.pages.as_slice() else { panic!("{}", publication.pages.len()) };
        let [was, wordt] = page.pictures.as_slice() else { panic!("{}", page.pictures.len()) };
        assert_eq!((was.chart, wordt.chart, was.scale), (0, 1, wordt.scale));
        let bounds = |picture: &Picture| picture.rect_on_page(publication.charts[picture.chart].scene.bounds());
        assert!(bounds(was).right() < bounds(wordt).left);
        assert!((bounds(was).top - bounds(wordt).top).abs() < 1.0);
        assert!(publication.charts[0].scene.card_of(&unit("wijkgerichte-uitvoering")).is_some());
        for caption in ["Was · in werking", "Wordt · concept · per 1 oktober 2023"] {
            assert!(says(page, caption), "{size:?}: {caption}");
        }
        // One explanation for both.
        for word in ["Vervalt", "Nieuw"] {
            assert_eq!(texts(page).filter(|(text, _)| text.eq_ignore_ascii_case(word)).count(), 1, "{word}");
        }
    }
}

#[test]
fn the_line_under_the_title_says_scenario_status_and_day() {
    let scenarios = sample("almelo");
    let line = |scenario: &str, ask: &dyn Fn(&mut PublishOptions)| {
        let mut options = PublishOptions::default();
        ask(&mut options);
        composed_of(&scenarios, &scenario.into(), &options)
    };
    assert!(says(&line("wordt", &|_| ()).pages[0], "Scenario Wordt · concept · per 1 oktober 2023"));
    assert!(says(&line("was", &|_| ()).pages[0], "Scenario Was · in werking"));
    assert!(!says(&line("wordt", &|asked| asked.frame.has_scenario = false).pages[0], "Wordt"));
    let compared = line("wordt", &|asked| {
        asked.content.comparison = Some(Comparison { with: "was".into(), way: ComparisonWay::Overlay });
    });
    assert!(says(&compared.pages[0], "vergeleken met Was"));
    // A file without scenarios has none to name.
    let plain = composed(&sample("almere"), |_| ());
    assert!(texts(&plain.pages[0]).all(|(text, _)| !text.contains("cenario") && !text.contains("oncept")));
}

#[test]
fn what_is_not_decided_is_marked_as_such() {
    let has_watermark = |publication: &Publication| {
        publication.pages.iter().flat_map(|page| &page.behind).any(|item| matches!(item, Item::Watermark { .. }))
    };
    let decided = [ScenarioStatus::Adopted, ScenarioStatus::Final, ScenarioStatus::InForce];
    let mut document = Document::new(town());
    let based_on = document.current().clone();
    let id = ScenarioId::from("is");
    let add = ScenarioEdit::Add { id: id.clone(), name: "Is".to_owned(), based_on, changes: Box::default() };
    document.edit_scenarios(&add).unwrap();
    for status in ScenarioStatus::ALL {
        // The one that it begins with is no change.
        if status != ScenarioStatus::default() {
            let edit = ScenarioEdit::Edit { id: id.clone(), detail: ScenarioDetail::Status(status) };
            document.edit_scenarios(&edit).unwrap();
        }
        let of = |watermark| {
            let mut options = PublishOptions::default();
            options.frame.watermark = watermark;
            has_watermark(&composed_of(document.scenarios(), &id, &options))
        };
        assert_eq!(of(Watermark::Automatic), !decided.contains(&status), "{status:?}");
        assert!(of(Watermark::Always) && !of(Watermark::Never), "{status:?}");
    }
    // Of a starting point of which nobody said anything nothing is open.
    assert!(!has_watermark(&composed(&Scenarios::from(town()), |_| ())));
}

/// Every text that a publication shows or says of itself.
fn everything_in(publication: &Publication) -> String {
    let mut all = format!("{:?} {:?} {:?}", publication.alternative, publication.notes, publication.title);
    for page in 0..publication.pages.len() {
        let written = Format::Svg.write(publication, page..page + 1, &PictureOptions::default(), Watch::NOBODY);
        all += &String::from_utf8(written.unwrap()).unwrap();
    }
    all
}

fn with_holders() -> Scenarios {
    let mut records = town_records();
    for (id, position) in &mut records.positions {
        position.holder = Some(format!("HOLDER-X {id}"));
    }
    records.units.get_mut(&unit("b")).unwrap().name = "Unit b of wordt".to_owned();
    Organisation::from_records(records).unwrap().into()
}

#[test]
fn nobody_is_named_unless_that_is_asked_for() {
    let scenarios = with_holders();
    let ways = [None, Some(ComparisonWay::Later), Some(ComparisonWay::Overlay), Some(ComparisonWay::SideBySide)];
    for way in ways {
        for each in [None, Some("cluster")] {
            for size in [None, Some(PaperSize::A4)] {
                let of = |with_holders| {
                    composed(&scenarios, |asked| {
                        asked.content.each = each.map(Into::into);
                        asked.content.with_holders = with_holders;
                        let with = scenarios.start().clone();
                        asked.content.comparison = way.map(|way| Comparison { with, way });
                        asked.content.figures.texts = vec!["positions".to_owned()];
                        asked.content.relations = ["advises".into()].into();
                        asked.paper.size = size;
                    })
                };
                let (without, with) = (of(false), of(true));
                assert!(!everything_in(&without).contains("HOLDER-X"), "{way:?} {each:?} {size:?}");
                let reveals = |publication: &Publication| {
                    publication.reveals.iter().map(|reveal| reveal.say(Language::English)).collect::<Vec<_>>()
                };
                assert!(reveals(&without).iter().any(|said| said == "No names of people."), "{:?}", reveals(&without));
                // Of two units that their own head leads the head stands on the card; of the third post nobody reads.
                assert!(everything_in(&with).contains("HOLDER-X a-head"), "{way:?} {each:?} {size:?}");
                assert!(!everything_in(&with).contains("HOLDER-X a-gardener"));
                assert!(reveals(&with).iter().any(|said| said.contains("2 people")), "{:?}", reveals(&with));
            }
        }
    }
}

#[test]
fn it_says_what_the_file_reveals() {
    let mut options = PublishOptions::default();
    options.content.comparison = Some(Comparison { with: "was".into(), way: ComparisonWay::Later });
    options.content.figures.bar = Some("formation-fte".to_owned());
    let publication = composed_of(&sample("almelo"), &"wordt".into(), &options);
    let said: Vec<String> = publication.reveals.iter().map(|reveal| reveal.say(Language::Dutch)).collect();
    let cards = publication.charts[0].scene.cards().len();
    assert_eq!(said[0], format!("De namen van {cards} onderdelen."));
    for words in ["Geen namen van personen.", "Cijfers per onderdeel: ", "Het scenario (Wordt)", "anders is dan in Was"]
    {
        assert!(said.iter().any(|said| said.contains(words)), "{words}: {said:?}");
    }
    assert!(said.iter().all(|said| !said.contains('⟨') && !said.contains("{")), "{said:?}");
}

#[test]
fn what_is_not_to_stand_around_the_chart_does_not() {
    let scenarios = sample("almelo");
    for size in [None, Some(PaperSize::A4)] {
        let mut options = PublishOptions::default();
        options.content.each = Some("team".into());
        options.paper.size = size;
        let full = composed_of(&scenarios, &"wordt".into(), &options);
        assert!(full.pages.iter().all(|page| texts(page).count() > 3));
        options.frame.title = Some("Een eigen titel".to_owned());
        let titled = composed_of(&scenarios, &"wordt".into(), &options);
        assert!(titled.title == "Een eigen titel" && titled.pages.iter().all(|page| says(page, "Een eigen titel")));
        let frame = &mut options.frame;
        (frame.has_title, frame.has_legend, frame.has_scenario, frame.has_page_numbers) = (false, false, false, false);
        let bare = composed_of(&scenarios, &"wordt".into(), &options);
        assert!(bare.pages.iter().all(|page| page.around.is_empty()), "{size:?}");
        assert!(bare.pages.iter().all(|page| !page.heading.is_empty()), "who does not see it hears the heading");
    }
}

#[test]
fn hostile_names_stay_on_the_page() {
    let mut records = town_records();
    let nasty = "<script>&\"' \u{1}🏛 حي e\u{301} Aaneengeschrevensamenstelling ".repeat(6);
    for unit in records.units.values_mut() {
        unit.name = nasty.clone();
    }
    records.properties.title = nasty.clone();
    let scenarios = Scenarios::from(Organisation::from_records(records).unwrap());
    for size in [None, Some(PaperSize::A5), Some(PaperSize::A4)] {
        for fitting in [Fitting::OneSheet, Fitting::Tiles] {
            let publication = composed(&scenarios, |asked| {
                asked.content.each = Some("cluster".into());
                asked.paper.size = size;
                asked.paper.fitting = fitting;
                asked.paper.least_text_pt = Some(10.0);
            });
            assert_orderly(&publication, 23.9, &format!("{size:?} {fitting:?}"));
            for page in 0..publication.pages.len() {
                let written =
                    Format::Svg.write(&publication, page..page + 1, &PictureOptions::default(), Watch::NOBODY);
                let svg = String::from_utf8(written.unwrap()).unwrap();
                assert!(roxmltree::Document::parse(&svg).is_ok() && !svg.contains("<script"));
            }
        }
    }
}

#[test]
fn an_empty_organisation_is_a_page_too() {
    let scenarios = Scenarios::default();
    for size in [None, Some(PaperSize::A4)] {
        for fitting in [Fitting::OneSheet, Fitting::Tiles] {
            let publication = composed(&scenarios, |asked| {
                asked.paper.size = size;
                asked.paper.fitting = fitting;
            });
            let [page] = publication.pages.as_slice() else { panic!("{}", publication.pages.len()) };
            assert!(page.size.width.is_finite() && page.pictures.iter().all(|picture| picture.scale.is_finite()));
        }
    }
}

#[test]
fn equal_questions_get_equal_answers() {
    let svg = || {
        everything_in(&composed(&sample("dordrecht"), |asked| {
            asked.paper.size = Some(PaperSize::A4);
            asked.paper.fitting = Fitting::Tiles;
            asked.content.relations = ["advises".into(), "serves".into()].into();
        }))
    };
    assert!(svg() == svg());
}

/// What the text of a publication says, a block a line.
fn words(publication: &Publication) -> String {
    herschik::report::alternative::writer::plain::write(&publication.alternative)
}

#[test]
fn who_wants_no_scenario_named_has_none_named_anywhere() {
    let mut document = Document::new(town());
    let based_on = document.current().clone();
    let add = |id: &str| ScenarioEdit::Add {
        id: id.into(),
        name: format!("GEHEIM {id}"),
        based_on: based_on.clone(),
        changes: Box::default(),
    };
    for id in ["een", "twee"] {
        document.edit_scenarios(&add(id)).unwrap();
    }
    for way in [ComparisonWay::Later, ComparisonWay::Earlier, ComparisonWay::SideBySide, ComparisonWay::Overlay] {
        let mut options = PublishOptions::default();
        options.content.comparison = Some(Comparison { with: "een".into(), way });
        let said = |options: &PublishOptions| {
            let publication = composed_of(document.scenarios(), &"twee".into(), options);
            everything_in(&publication) + &words(&publication)
        };
        assert!(said(&options).contains("GEHEIM"), "{way:?}");
        options.frame.has_scenario = false;
        assert!(!said(&options).contains("GEHEIM"), "{way:?}");
        let publication = composed_of(document.scenarios(), &"twee".into(), &options);
        if way == ComparisonWay::SideBySide {
            assert!(says(&publication.pages[0], "Was") && says(&publication.pages[0], "Wordt"));
        }
    }
}

#[test]
fn each_of_two_charts_is_called_by_its_scenario_also_where_there_is_no_page_to_see() {
    let scenarios = sample("almelo");
    let mut options = PublishOptions::default();
    options.content.comparison = Some(Comparison { with: "was".into(), way: ComparisonWay::SideBySide });
    let publication = composed_of(&scenarios, &"wordt".into(), &options);
    let html = Format::Html.write(&publication, 0..1, &PictureOptions::default(), Watch::NOBODY).unwrap();
    let html = String::from_utf8(html).unwrap();
    for name in ["Was · in werking", "Wordt · concept · per 1 oktober 2023"] {
        let heading = format!("Almelo, Uitvoering Sociaal · {name}</h2>");
        assert_eq!(html.matches(&heading).count(), 1, "{name}");
    }
}

#[test]
fn a_change_is_told_as_deep_as_the_charts_show() {
    let scenarios = sample("almelo");
    let mut options = PublishOptions::default();
    options.content.comparison = Some(Comparison { with: "was".into(), way: ComparisonWay::Overlay });
    let tells =
        |options: &PublishOptions| words(&composed_of(&scenarios, &"wordt".into(), options)).contains("Wijkteam Noord");
    assert!(tells(&options));
    options.content.levels = Some(2);
    assert!(!tells(&options), "it is on no card");
}

#[test]
fn a_legend_that_is_not_wanted_stands_on_no_page() {
    let html = |has_legend| {
        let publication = composed(&Scenarios::from(town()), |asked| asked.frame.has_legend = has_legend);
        let html = Format::Html.write(&publication, 0..1, &PictureOptions::default(), Watch::NOBODY).unwrap();
        String::from_utf8(html).unwrap().contains("<ul class=\"legend\"")
    };
    assert!(html(true) && !html(false));
}

#[test]
fn the_watermark_also_speaks_for_the_scenario_that_is_shown_beside() {
    let scenarios = sample("almelo");
    let has_watermark = |way| {
        let mut options = PublishOptions::default();
        options.content.comparison = Some(Comparison { with: "wordt".into(), way });
        let publication = composed_of(&scenarios, &"was".into(), &options);
        publication.pages[0].behind.iter().any(|item| matches!(item, Item::Watermark { .. }))
    };
    assert!(has_watermark(ComparisonWay::SideBySide) && has_watermark(ComparisonWay::Earlier));
    assert!(!has_watermark(ComparisonWay::Later), "the earlier one is what is not decided");
}

#[test]
fn the_text_says_the_figures_that_the_cards_show() {
    let publication = composed(&sample("almelo"), |asked| {
        asked.content.figures.texts = vec!["positions".to_owned()];
        asked.content.figures.heat = Some("formation-fte".to_owned());
    });
    let said = words(&publication);
    let cards = publication.charts[0].scene.cards();
    let shown = cards.iter().flat_map(|card| &card.figures).filter(|row| row.amount.is_some());
    let mut count = 0;
    for row in shown {
        assert!(said.contains(&row.words()), "{}", row.words());
        count += 1;
    }
    assert!(count > 2, "{said}");
}

#[test]
fn letters_that_cannot_be_drawn_are_named_where_the_reader_cannot_fill_them_in() {
    let mut records = town_records();
    records.units.get_mut(&unit("a")).unwrap().name = "חינוך".to_owned();
    let publication = composed(&Organisation::from_records(records).unwrap().into(), |_| ());
    let is_noted = |format: Format| {
        format.notes(&publication, 0..1).iter().any(|note| note.say(Language::Dutch).contains("‘חינוך"))
    };
    assert_eq!([Format::Svg, Format::Png, Format::Pdf, Format::Html].map(is_noted), [false, true, true, false]);
}

#[test]
fn an_organisation_without_a_title_has_charts_with_names() {
    let mut records = town_records();
    records.properties.title.clear();
    let publication = composed(&Organisation::from_records(records).unwrap().into(), |_| ());
    assert_eq!(publication.charts[0].name, "Unit town");
}
