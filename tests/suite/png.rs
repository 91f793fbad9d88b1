//! Pictures of pixels: the same picture as the SVG, whole or in part, as a file that says how large it is.

use std::io::Cursor;
use std::sync::Mutex;

use herschik::export::{
    Comparison, ComparisonWay, ComposeInput, ContentOptions, ExportError, Format, Item, PictureOptions, Publication,
    PublishOptions, Raster, Resolution, Watch, compose, raster,
};
use herschik::file;
use herschik::geometry::{Point, Rect};
use herschik::i18n::Language;
use herschik::model::{Organisation, Scenarios};
use herschik::scene::{CardFigures, Colour, Logo, LogoKind, Style, Theme};
use herschik::text::{Weight, font_bytes};
use resvg::{tiny_skia, usvg};

use crate::support::{path_of, town_records, unit};

fn published(scenarios: &Scenarios, scenario: &str, content: ContentOptions, theme: Theme) -> Publication {
    let options = PublishOptions { content, ..PublishOptions::default() };
    let scenario = scenarios.find(scenario).unwrap();
    compose(&ComposeInput {
        scenarios,
        scenario,
        options: &options,
        style: &Style::of_theme(theme),
        language: Language::Dutch,
        tells_all: true,
    })
}

fn scenarios_of(sample: &str) -> Scenarios {
    file::load(&std::fs::read(path_of("sample-orgs").join(sample)).unwrap()).unwrap().scenarios
}

fn dordrecht() -> Publication {
    let scenarios = scenarios_of("dordrecht.json");
    let content = ContentOptions { levels: Some(3), ..ContentOptions::default() };
    published(&scenarios, scenarios.start().as_str(), content, Theme::Light)
}

/// Cards that are coloured by a figure, and hatched where nobody said it.
fn almere() -> Publication {
    let scenarios = scenarios_of("almere.json");
    let figures = CardFigures { heat: Some("formation-fte".to_owned()), ..CardFigures::default() };
    let content = ContentOptions { levels: Some(3), figures, ..ContentOptions::default() };
    published(&scenarios, scenarios.start().as_str(), content, Theme::Light)
}

/// Dashes, badges, arrows and relations.
fn almelo(theme: Theme) -> Publication {
    let scenarios = scenarios_of("almelo.json");
    let was = scenarios.find("was").unwrap().clone();
    let relations = scenarios.get(&was).unwrap().organisation().vocabulary().relation_kinds.keys().cloned().collect();
    let content = ContentOptions {
        top: Some(unit("uitvoering-sociaal")),
        comparison: Some(Comparison { with: was, way: ComparisonWay::Overlay }),
        figures: CardFigures { texts: vec!["positions".to_owned()], ..CardFigures::default() },
        relations,
        ..ContentOptions::default()
    };
    published(&scenarios, "wordt", content, theme)
}

fn with_watermark_and_logo(mut publication: Publication) -> Publication {
    let svg =
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20L10 10z" fill="#a00"/></svg>"##;
    publication.logo = Some(std::sync::Arc::new(Logo { media_type: LogoKind::Svg, bytes: svg.as_bytes().into() }));
    let page = &mut publication.pages[0];
    let right = page.size.width;
    page.around.push(Item::Logo(Rect::new(right - 110.0, 10.0, 100.0, 40.0)));
    page.behind.push(Item::Watermark {
        text: "concept".to_owned(),
        centre: Point::new(right / 2.0, page.size.height / 2.0),
        size_pt: 160.0,
        turned_degrees: 30.0,
        colour: Colour::from_rgb(0xdd_dd_dd),
    });
    publication
}

fn whole(publication: &Publication, px_per_pt: f64, is_transparent: bool) -> Raster {
    raster(publication, 0, publication.pages[0].bounds(), px_per_pt, is_transparent, Watch::NOBODY).unwrap()
}

/// What a reader of SVG makes of our SVG: the bundled letters, and as we have them not moved closer in pairs.
fn drawn_from_svg(publication: &Publication, like: &Raster) -> Vec<u8> {
    let svg = Format::Svg.write(publication, 0..1, &PictureOptions::default(), Watch::NOBODY).unwrap();
    let mut svg = String::from_utf8(svg).unwrap();
    if !svg.contains("font-kerning") {
        svg = svg.replacen("<svg ", "<svg style=\"font-kerning:none\" ", 1);
    }
    let mut fonts = usvg::fontdb::Database::new();
    Weight::ALL.into_iter().for_each(|weight| fonts.load_font_data(font_bytes(weight).to_vec()));
    let options = usvg::Options { fontdb: fonts.into(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&svg, &options).unwrap();
    let mut pixmap = tiny_skia::Pixmap::new(like.width_px, like.height_px).unwrap();
    let scale = like.width_px as f32 / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.take()
}

fn saved_for_a_look(name: &str, width_px: u32, height_px: u32, rgba: &[u8]) {
    if let Ok(folder) = std::env::var("PNG_LOOK") {
        let path = std::path::Path::new(&folder).join(name);
        image::save_buffer(path, rgba, width_px, height_px, image::ColorType::Rgba8).unwrap();
    }
}

/// How far two pictures are apart: as a share of what stands on the ground of the second, and as the mean of a channel in the
/// square of 32 pixels in which they differ most.
fn differences(a: &[u8], b: &[u8], width_px: u32) -> (f64, f64) {
    const SIDE: usize = 32;
    let across = (width_px as usize).div_ceil(SIDE);
    let rows = a.len() / 4 / width_px as usize;
    let mut sums = vec![0_u64; across * rows.div_ceil(SIDE)];
    let (mut ink, ground) = (0, &b[..4]);
    for (index, (a, b)) in a.iter().zip(b).enumerate() {
        let (y, x) = (index / 4 / width_px as usize, index / 4 % width_px as usize);
        sums[y / SIDE * across + x / SIDE] += u64::from(a.abs_diff(*b));
        ink += u64::from(ground[index % 4].abs_diff(*b));
    }
    let most = sums.iter().max().copied().unwrap_or_default() as f64;
    (sums.iter().sum::<u64>() as f64 / ink as f64, most / (SIDE * SIDE * 4) as f64)
}

#[test]
fn pixels_are_those_of_the_svg_to_the_eye() {
    let (screen, sharp) = (4.0 / 3.0, 8.0 / 3.0);
    for (name, publication, px_per_pt, most_share) in [
        ("dordrecht", dordrecht(), screen, 0.18),
        ("dordrecht", dordrecht(), sharp, 0.1),
        ("almere", almere(), screen, 0.24),
        ("almelo", almelo(Theme::Light), screen, 0.27),
        ("almelo-dark", almelo(Theme::Dark), screen, 0.15),
    ] {
        let ours = whole(&publication, px_per_pt, false);
        let theirs = drawn_from_svg(&publication, &ours);
        let (share, most) = differences(&ours.rgba, &theirs, ours.width_px);
        let look = |what: &str, rgba: &[u8]| {
            saved_for_a_look(&format!("{name}-{px_per_pt:.1}-{what}.png"), ours.width_px, ours.height_px, rgba);
        };
        look("ours", &ours.rgba);
        look("theirs", &theirs);
        let apart = ours.rgba.iter().zip(&theirs).enumerate();
        let apart = apart.map(|(index, (a, b))| if index % 4 == 3 { 255 } else { a.abs_diff(*b) });
        look("apart", &apart.collect::<Vec<u8>>());
        println!("{name} at {px_per_pt:.2}: {share:.4} of the ink, {most:.1} at most in a square");
        // Thin lines stand on whole pixels here; a letter, a badge or a hatch that is missing differs more.
        assert!(share < most_share, "{name} at {px_per_pt:.2}: {share:.4} of the ink");
        assert!(most < 20.0, "{name} at {px_per_pt:.2}: {most:.1} of 255 in a square of 32 pixels");
    }
}

#[test]
fn a_part_of_a_page_is_what_the_whole_shows_there() {
    let publication = with_watermark_and_logo(almelo(Theme::Print));
    let all = whole(&publication, 2.0, false);
    let shown = Rect::new(100.5, 60.0, 333.0, 222.5);
    let part = raster(&publication, 0, shown, 2.0, false, Watch::NOBODY).unwrap();
    assert_eq!((part.width_px, part.height_px), (666, 445));
    for (y, row) in part.rgba.chunks_exact(666 * 4).enumerate() {
        let start = ((120 + y) * all.width_px as usize + 201) * 4;
        assert!(row == &all.rgba[start..start + row.len()], "row {y}");
    }
}

#[test]
fn what_is_transparent_lies_on_any_ground() {
    let publication = with_watermark_and_logo(almelo(Theme::Light));
    let (opaque, clear) = (whole(&publication, 1.5, false), whole(&publication, 1.5, true));
    assert_eq!(clear.rgba[3], 0);
    assert!(opaque.rgba.chunks_exact(4).all(|pixel| pixel[3] == 255));
    let ground: Vec<u8> = opaque.rgba[..4].to_vec();
    for (on_ground, pixel) in opaque.rgba.chunks_exact(4).zip(clear.rgba.chunks_exact(4)) {
        let opacity = f64::from(pixel[3]) / 255.0;
        for channel in 0..3 {
            let laid = f64::from(pixel[channel]) * opacity + f64::from(ground[channel]) * (1.0 - opacity);
            assert!((laid - f64::from(on_ground[channel])).abs() <= 4.0, "{on_ground:?} {pixel:?}");
        }
    }
    let options = PictureOptions { is_transparent: true, resolution: Resolution::Dpi(108.0), ..Default::default() };
    let file = Format::Png.write(&publication, 0..1, &options, Watch::NOBODY).unwrap();
    let (info, pixels) = read(&file);
    assert_eq!(info.color_type, png::ColorType::Rgba);
    assert!(pixels == clear.rgba);
}

#[test]
fn work_that_is_stopped_leaves_nothing_and_tells_how_far_it_is() {
    let publication = dordrecht();
    let told = Mutex::new(Vec::new());
    let goes_on = |done: f64| {
        told.lock().unwrap().push(done);
        true
    };
    let options = PictureOptions { resolution: Resolution::Scale(3.0), ..Default::default() };
    Format::Png.write(&publication, 0..1, &options, Watch::new(&goes_on)).unwrap();
    let told = told.into_inner().unwrap();
    assert!(told.len() > 3 && told.is_sorted() && told.last() == Some(&1.0), "{told:?}");
    for at in [0.0, 0.3, 1.0] {
        let stops = |done: f64| done < at;
        let stopped = Format::Png.write(&publication, 0..1, &options, Watch::new(&stops));
        assert_eq!(stopped, Err(ExportError::Cancelled));
    }
}

fn read(file: &[u8]) -> (png::Info<'static>, Vec<u8>) {
    let mut reader = png::Decoder::new(Cursor::new(file)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    pixels.truncate(frame.buffer_size());
    reader.finish().unwrap();
    (reader.info().clone(), pixels)
}

#[test]
fn a_file_says_how_large_it_is_and_holds_the_pixels() {
    let publication = dordrecht();
    let page = publication.pages[0].size;
    for (resolution, dpi) in [
        (Resolution::Scale(1.0), 96.0),
        (Resolution::Scale(2.0), 192.0),
        (Resolution::Dpi(300.0), 300.0),
        (Resolution::WidthPx(1_234), 1_234.0 / page.width * 72.0),
    ] {
        let options = PictureOptions { resolution, ..Default::default() };
        let file = Format::Png.write(&publication, 0..1, &options, Watch::NOBODY).unwrap();
        assert!(file == Format::Png.write(&publication, 0..1, &options, Watch::NOBODY).unwrap(), "the same twice");
        let (info, pixels) = read(&file);
        let px = |pt: f64| (pt * dpi / 72.0).round() as u32;
        assert_eq!(info.size(), (px(page.width), px(page.height)));
        let size = info.pixel_dims.unwrap();
        assert_eq!(size.unit, png::Unit::Meter);
        assert_eq!((size.xppu, size.yppu), ((dpi / 0.0254_f64).round() as u32, (dpi / 0.0254).round() as u32));
        assert_eq!(info.uncompressed_latin1_text[0].text, publication.title);
        let expected = whole(&publication, dpi / 72.0, false);
        let rgb = expected.rgba.chunks_exact(4).flat_map(|pixel| &pixel[..3]);
        assert!(pixels.iter().eq(rgb), "{resolution:?}");
    }
}

#[test]
fn a_resolution_without_meaning_is_refused_and_none_is_lowered_in_silence() {
    let publication = dordrecht();
    let write = |resolution| {
        let options = PictureOptions { resolution, ..Default::default() };
        Format::Png.write(&publication, 0..1, &options, Watch::NOBODY)
    };
    for scale in [0.0, -1.0, f64::NAN, f64::INFINITY, 25.1] {
        assert!(matches!(write(Resolution::Scale(scale)), Err(ExportError::Refused(_))), "{scale}");
        assert!(matches!(write(Resolution::Dpi(scale * 96.0)), Err(ExportError::Refused(_))), "{scale}");
    }
    assert!(matches!(write(Resolution::WidthPx(0)), Err(ExportError::Refused(_))));
    let Err(ExportError::TooLarge { width_px, .. }) = write(Resolution::WidthPx(1_000_000)) else { panic!() };
    assert_eq!(width_px, 1_000_000.0);
    let shown = publication.pages[0].bounds();
    for px_per_pt in [1e4, f64::INFINITY, f64::NAN] {
        let made = raster(&publication, 0, shown, px_per_pt, false, Watch::NOBODY);
        assert!(matches!(made, Err(ExportError::TooLarge { .. })), "{px_per_pt}");
    }
    let no_page = Format::Png.write(&publication, 7..8, &PictureOptions::default(), Watch::NOBODY);
    assert!(matches!(no_page, Err(ExportError::Refused(_))));
}

#[test]
fn any_name_is_drawn() {
    let mut records = town_records();
    let long = "Zeer lange naam van een team ".repeat(11);
    let names = ["<script>alert('&\"')</script>", "שלום إدارة", "e\u{301}e\u{301}\u{323} 👩🏽‍🚒🇳🇱", &long];
    for (id, name) in ["stad", "a", "b", "d"].into_iter().zip(names) {
        records.units.get_mut(&unit(id)).unwrap().name = name.to_owned();
    }
    records.units.get_mut(&unit("c")).unwrap().name = "漢字\u{0}\u{7}\u{FFFE}\u{202E}x".to_owned();
    records.properties.title = "Gemeente 漢字 <b>".to_owned();
    let scenarios = Scenarios::from(Organisation::from_records(records).unwrap());
    let publication = published(&scenarios, scenarios.start().as_str(), ContentOptions::default(), Theme::Light);
    let page = &publication.pages[0];
    for px_per_pt in [0.01, 0.3, 2.0, 20.0] {
        let shown = Rect::new(0.0, 0.0, page.size.width, page.size.height.min(200.0));
        let made = raster(&publication, 0, shown, px_per_pt, false, Watch::NOBODY).unwrap();
        saved_for_a_look(&format!("hostile-{px_per_pt}.png"), made.width_px, made.height_px, &made.rgba);
        let ground = &made.rgba[..4];
        let inked = made.rgba.chunks_exact(4).filter(|pixel| *pixel != ground).count();
        assert!(px_per_pt < 0.1 || inked > 50, "{px_per_pt}: {inked}");
    }
    let file = Format::Png.write(&publication, 0..1, &PictureOptions::default(), Watch::NOBODY).unwrap();
    assert_eq!(read(&file).0.utf8_text[0].get_text().unwrap(), "Gemeente 漢字 <b>");
}

#[test]
fn a_mark_stands_in_the_upper_right_and_one_that_cannot_be_read_draws_nothing() {
    let plain = dordrecht();
    let width = plain.pages[0].size.width;
    let room = Rect::new(width - 100.0, 0.0, 100.0, 50.0);
    let with = |media_type, bytes: &[u8]| {
        let mut publication = plain.clone();
        publication.logo = Some(std::sync::Arc::new(Logo { media_type, bytes: bytes.into() }));
        publication.pages[0].around.push(Item::Logo(room));
        raster(&publication, 0, room, 2.0, false, Watch::NOBODY).unwrap()
    };
    let square = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#aa0000"/></svg>"##;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 400, 400);
    encoder.set_color(png::ColorType::Rgb);
    let red: Vec<u8> = [0xaa, 0, 0].repeat(400 * 400);
    encoder.write_header().unwrap().write_image_data(&red).unwrap();
    for (media_type, bytes) in [(LogoKind::Svg, square.as_bytes()), (LogoKind::Png, &file)] {
        let made = with(media_type, bytes);
        for (index, pixel) in made.rgba.chunks_exact(4).enumerate() {
            let is_mark = index % 200 >= 100;
            assert_eq!(pixel == [0xaa, 0, 0, 255], is_mark, "{media_type:?} {index}");
        }
    }
    let without = raster(&plain, 0, room, 2.0, false, Watch::NOBODY).unwrap();
    let outside = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><image width="10" height="10" href="/usr/share/pixmaps/debian-logo.png"/></svg>"##;
    let broken: [(LogoKind, &[u8]); 5] = [
        (LogoKind::Svg, b"<svg"),
        (LogoKind::Svg, outside.as_bytes()),
        (LogoKind::Png, b""),
        (LogoKind::Png, &file[..200]),
        (LogoKind::Png, square.as_bytes()),
    ];
    for (media_type, bytes) in broken {
        assert!(with(media_type, bytes) == without, "{media_type:?}");
    }
}
