//! What a PDF must stand: hostile names, nothing at all, more than paper holds, broken logos, shapes without a size.

use std::sync::Arc;

use herschik::export::{ComposeInput, ExportError, Format, Item, PictureOptions, PublishOptions, Watch, compose};
use herschik::geometry::{Point, Rect, Size};
use herschik::i18n::Language;
use herschik::model::{Organisation, Scenarios, StrokeStyle};
use herschik::report::Block;
use herschik::scene::{Colour, Logo, LogoKind, Primitive, Stroke, Style, Theme};
use herschik::text::Weight;

use super::{assert_says_all, heading, item, of_role, published, read, with_words};
use crate::support::{sample, town_records};

#[test]
fn hostile_names_are_text_that_can_be_copied() {
    let names = [
        "<script>alert('x')</script> & \"zo\"",
        "Team 👩🏽‍🚒 Brandweer 漢字",
        "צוות רווחה",
        "فريق الرعاية",
        "q\u{301}e\u{301}n a\u{308}\u{323}b",
        "\u{feff}vreemd\u{202e}om\u{0}\u{7}\u{fffe}\u{e000}",
        "ﬁets ﬀ \u{a0}vast\u{2011}aan \u{2028} Α Ω Ж",
        "(haakje \\ en ) nog een",
        "·",
    ];
    for name in names.into_iter().chain([&*"Afdeling met een heel lange naam ".repeat(10)]) {
        let mut records = town_records();
        records.properties.title = name.to_owned();
        records.properties.language = Some("nl/../\u{0}".to_owned());
        for unit in records.units.values_mut() {
            unit.name = name.to_owned();
        }
        let publication = published(Organisation::from_records(records).unwrap());
        let words =
            vec![heading(1, name), Block::Paragraph(name.to_owned()), Block::List(vec![item(name, Vec::new())])];
        let pdf = read(&with_words(publication, words));
        assert_eq!(pdf.catalog_text("Lang").as_deref(), Some("nl"));
        let said = pdf.lines(0).concat();
        for c in name.chars().filter(|c| c.is_alphanumeric()) {
            assert!(said.contains(c), "{c:?} of {name:?} is not in {said:?}");
        }
    }
}

#[test]
fn text_from_left_to_right_is_copied_as_it_was_written() {
    let mut records = town_records();
    let lines = ["Team 漢 Brand", "q\u{301}uote quote", "vast aan", "Ĳ Één € 5"];
    for (unit, line) in records.units.values_mut().zip(lines.into_iter().cycle()) {
        unit.name = line.to_owned();
    }
    let publication = published(Organisation::from_records(records).unwrap());
    assert_says_all(&read(&publication), &publication);
}

#[test]
fn one_unit_and_none_are_written() {
    let records = town_records();
    let root = records.units.iter().find(|(_, unit)| unit.parent.is_none()).map(|(id, _)| id.clone()).unwrap();
    let mut publication = published(sample());
    let mut options = PublishOptions::default();
    options.content.top = Some(root);
    options.content.levels = Some(1);
    let scenarios: Scenarios = Organisation::from_records(records).unwrap().into();
    let scenario = scenarios.start();
    let (style, language) = (Style::of_theme(Theme::Dark), Language::English);
    let one = compose(&ComposeInput {
        scenarios: &scenarios,
        scenario,
        options: &options,
        style: &style,
        language,
        tells_all: true,
    });
    assert_eq!(one.charts[0].scene.cards().len(), 1);
    let pdf = read(&one);
    assert_says_all(&pdf, &one);
    let elements = pdf.elements();
    let alt = of_role(&elements, "Figure")[0].alt.clone().unwrap();
    assert!(alt.starts_with(&one.alternative.short), "{alt}");
    let nothing = published(Organisation::default());
    assert_eq!(read(&nothing).page_count(), 1);
    publication.pages.clear();
    let refused = Format::Pdf.write(&publication, 0..1, &PictureOptions::default(), Watch::NOBODY);
    assert!(matches!(refused, Err(ExportError::Refused(_))), "{refused:?}");
}

#[test]
fn a_page_larger_than_a_pdf_can_have_is_smaller_and_that_is_said() {
    let mut publication = published(sample());
    assert_eq!(Format::Pdf.notes(&publication, 0..1), []);
    publication.pages[0].size = Size::new(2_900_000.0, 600.0);
    let notes = Format::Pdf.notes(&publication, 0..1);
    assert_eq!(notes.len(), 1);
    let said = notes[0].say(Language::Dutch);
    assert!(said.contains("5,08 m") && said.contains("0,5%"), "{said}");
    let pdf = read(&publication);
    assert_eq!(pdf.page_size(0).0, 14_400.0);
    assert_says_all(&pdf, &publication);
}

#[test]
fn logo_and_watermark_are_drawn_and_only_the_logo_is_heard() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20' fill='#258'/>\
               <text x='2' y='12'>logo</text><image href='/etc/hostname' width='9' height='9'/></svg>";
    let mut png_bytes = Vec::new();
    let mut encoder = image::RgbaImage::from_pixel(8, 4, image::Rgba([20, 90, 160, 200]));
    encoder.put_pixel(0, 0, image::Rgba([0, 0, 0, 0]));
    encoder.write_to(&mut std::io::Cursor::new(&mut png_bytes), image::ImageFormat::Png).unwrap();
    let broken = png_bytes[..20].to_vec();
    let logos = [
        (LogoKind::Svg, svg.as_bytes().to_vec()),
        (LogoKind::Png, png_bytes),
        (LogoKind::Svg, b"<svg".to_vec()),
        (LogoKind::Png, broken),
    ];
    for (media_type, bytes) in logos {
        let mut publication = published(sample());
        publication.logo = Some(Arc::new(Logo { media_type, bytes: bytes.into() }));
        let page = &mut publication.pages[0];
        page.around.push(Item::Logo(Rect::new(10.0, 10.0, 60.0, 30.0)));
        page.around.push(Item::Watermark {
            text: "CONCEPT".to_owned(),
            centre: page.bounds().centre(),
            size_pt: 90.0,
            turned_degrees: 30.0,
            colour: Colour::from_rgb(0xdd_dd_dd),
        });
        let pdf = read(&publication);
        assert_eq!(pdf.artifact_lines(0), ["CONCEPT"]);
        let elements = pdf.elements();
        let alts: Vec<&str> = of_role(&elements, "Figure").iter().filter_map(|figure| figure.alt.as_deref()).collect();
        assert_eq!(alts.len(), 2);
        assert_eq!(alts[1], "Logo");
    }
}

#[test]
fn every_shape_can_be_drawn_however_odd() {
    let colour = Colour::from_rgb(0x33_66_99);
    let mut publication = published(sample());
    let odd = [0.0, -5.0, 1e9, 1e-9, f64::NAN, f64::INFINITY];
    for (index, size) in odd.into_iter().enumerate() {
        let pattern = [StrokeStyle::Solid, StrokeStyle::Dashed, StrokeStyle::Dotted][index % 3];
        let stroke = Stroke { colour, width_pt: size.abs().min(3.0), pattern };
        let rect = Rect::new(20.0, 20.0, size, 12.0);
        let at = Point::new(size, 20.0);
        let shapes = [
            Primitive::Rect { rect, radius_pt: 4.0, fill: Some(colour), stroke: Some(stroke) },
            Primitive::Rect { rect, radius_pt: 0.0, fill: None, stroke: None },
            Primitive::Circle { centre: at, radius_pt: size, fill: colour },
            Primitive::Polygon { points: vec![at], fill: colour },
            Primitive::Polygon { points: Vec::new(), fill: colour },
            Primitive::Polyline { points: vec![at, at].into(), stroke },
            Primitive::Text {
                text: "CAPS".into(),
                at: Point::new(20.0, 20.0),
                ends_at: true,
                size_pt: 9.0,
                weight: Weight::SemiBold,
                colour,
            },
        ];
        publication.pages[0].around.extend(shapes.into_iter().map(Item::Shape));
        if size.is_finite() && size.abs() < 1e3 {
            publication.pages[0].around.push(Item::Shape(Primitive::Hatch { rect, stroke }));
        }
    }
    let pdf = read(&publication);
    assert_says_all(&pdf, &publication);
    assert_eq!(pdf.lines(0).iter().filter(|line| *line == "CAPS").count(), odd.len());
    assert_eq!(pdf.elements().iter().filter(|element| element.text == "CAPS").count(), odd.len());
}
