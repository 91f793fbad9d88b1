//! Style files: what is written is read again, what is wrong is said with its place, and the command line takes them.

use std::fs;

use herschik::i18n::Language;
use herschik::model::UnitKindId;
use herschik::scene::{
    CardShape, CardStyle, Colour, Density, Logo, LogoKind, Style, StyleError, Theme, contrast_findings,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{path_of, sample_of};

const SVG_LOGO: &str = "<?xml version=\"1.0\"?><!-- mark --><svg xmlns=\"http://www.w3.org/2000/svg\" \
     width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\"/></svg>";

fn png_logo(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![7; (width * height) as usize]).unwrap();
    writer.finish().unwrap();
    bytes
}

fn file() -> Value {
    json!({ "format": "herschik-style", "version": 1, "name": "Ours", "theme": "blue" })
}

fn read(value: &Value) -> Result<Style, StyleError> {
    Style::from_json(value.to_string().as_bytes())
}

fn with(key: &str, value: Value) -> Value {
    let mut file = file();
    file[key] = value;
    file
}

fn colours() -> impl Strategy<Value = Colour> {
    (0_u32..0x100_0000).prop_map(Colour::from_rgb)
}

fn styles() -> impl Strategy<Value = Style> {
    let cards = (
        prop::sample::select(CardShape::ALL.to_vec()),
        0.0..=16.0_f64,
        0.5..=4.0_f64,
        prop::sample::select(Density::ALL.to_vec()),
        prop::collection::btree_map("[a-z-]{1,12}".prop_map(|id| UnitKindId::from(id.as_str())), colours(), 0..4),
    );
    let logo = prop::option::of(prop::sample::select(vec![png_logo(3, 2), SVG_LOGO.as_bytes().to_vec()]));
    let theme = prop::sample::select(Theme::ALL.to_vec());
    (".{0,20}", theme, cards, prop::option::of(colours()), logo).prop_map(|(name, theme, cards, accent, logo)| {
        let (shape, corner_pt, line_pt, density, kind_colours) = cards;
        let cards = CardStyle { shape, corner_pt, line_pt, density, kind_colours };
        Style { name, theme, cards, logo: logo.map(|bytes| Logo::from_bytes(&bytes).unwrap()), accent }
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(style in styles()) {
        let bytes = style.to_json();
        let read = Style::from_json(&bytes).unwrap();
        prop_assert_eq!(&read, &style);
        prop_assert_eq!(read.to_json(), bytes);
    }
}

#[test]
fn the_example_files_are_read_and_are_as_this_program_writes_them() {
    for (name, theme, shape) in
        [("gemeente-blauw", Theme::Blue, CardShape::Box), ("lijnen", Theme::Quiet, CardShape::Line)]
    {
        let bytes = fs::read(path_of(&format!("assets/styles/{name}.json"))).unwrap();
        let style = Style::from_json(&bytes).unwrap();
        assert_eq!((style.theme, style.cards.shape), (theme, shape));
        assert_eq!(String::from_utf8(style.to_json()).unwrap(), String::from_utf8(bytes).unwrap(), "{name}");
        let findings = contrast_findings(&style, &sample_of("dordrecht").vocabulary().unit_kinds);
        assert_eq!(findings, [], "{name}");
    }
}

#[test]
fn what_is_missing_is_that_of_the_theme_and_what_is_unknown_is_passed_over() {
    let mut file = with("of_tomorrow", json!({ "a": [1] }));
    file["cards"] = json!({ "density": "roomy", "shadow": true });
    let style = read(&file).unwrap();
    let own = Style::of_theme(Theme::Blue).cards;
    assert_eq!(style.cards, CardStyle { density: Density::Roomy, ..own });
    assert_eq!((style.name.as_str(), style.accent, style.logo), ("Ours", None, None));
    let marked = [b"\xef\xbb\xbf".as_slice(), file.to_string().as_bytes()].concat();
    assert!(Style::from_json(&marked).is_ok());
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let said = |file: &Value| read(file).unwrap_err().to_string();
    let refused = [
        (with("version", json!(2)), vec!["version 2", "newer"]),
        (with("version", json!("1")), vec!["\"1\""]),
        (with("format", json!("herschik")), vec!["herschik-style"]),
        (with("theme", json!("loud")), vec!["‘loud’", "presentation"]),
        (with("name", json!(7)), vec!["‘name’", "line 1"]),
        (with("accent", json!("blue")), vec!["‘accent’", "‘blue’", "#rrggbb"]),
        (with("cards", json!({ "kind_colours": { "team": "#12345" } })), vec!["‘cards.kind_colours.team’", "‘#12345’"]),
        (with("cards", json!({ "corner_pt": 17 })), vec!["‘cards.corner_pt’", "17", "16"]),
        (with("cards", json!({ "line_pt": 0.4 })), vec!["‘cards.line_pt’", "0.4", "0.5"]),
        (with("cards", json!({ "shape": "cloud" })), vec!["‘cards.shape’", "cloud"]),
    ];
    for (file, words) in &refused {
        for word in words {
            assert!(said(file).contains(word), "{word}: {}", said(file));
        }
    }
    assert!(matches!(Style::from_json(b"{\"format\":"), Err(StyleError::NotJson { line: 1, .. })));
    assert_eq!(Style::from_json(b"[1, 2]"), Err(StyleError::OtherJson));
    assert_eq!(Style::from_json(b"\xff\xfe"), Err(StyleError::OtherJson));
    let name = herschik::scene::StyleError::NewerVersion { found: 9 }.message().say(Language::Dutch);
    assert!(name.contains("versie 9"), "{name}");
}

#[test]
fn a_logo_is_a_small_picture_that_runs_nothing() {
    let png = Logo::from_bytes(&png_logo(30, 12)).unwrap();
    let svg = Logo::from_bytes(SVG_LOGO.as_bytes()).unwrap();
    let size = |logo: &Logo| logo.size_px().map(|size| (size.width, size.height));
    assert_eq!((png.media_type, size(&png)), (LogoKind::Png, Some((30.0, 12.0))));
    assert_eq!((svg.media_type, size(&svg)), (LogoKind::Svg, Some((40.0, 20.0))));
    let refused = |bytes: &[u8]| Logo::from_bytes(bytes).unwrap_err();
    assert_eq!(refused(&vec![0; Logo::MOST_BYTES + 1]), StyleError::LogoTooLarge { bytes: Logo::MOST_BYTES + 1 });
    for unreadable in [&b"GIF89a"[..], b"", b"\x89PNG\r\n\x1a\n", b"<html><svg/></html>", b"<svg"] {
        assert_eq!(refused(unreadable), StyleError::LogoUnreadable, "{unreadable:?}");
    }
    // A header says nothing of the rest, and a small file can be a large picture.
    let whole = png_logo(30, 12);
    assert_eq!(refused(&whole[..whole.len() - 20]), StyleError::LogoUnreadable);
    let (width_px, height_px) = (8_001.0, 8_000.0);
    let huge = png_logo(width_px as u32, height_px as u32);
    assert_eq!(refused(&huge), StyleError::LogoWithTooManyPixels { width_px, height_px });
    for running in ["<script>x</script>", "<g onload=\"x\"/>", "<a href=\"JavaScript:x\"/>"] {
        let svg = SVG_LOGO.replace("<rect", &format!("{running}<rect"));
        assert_eq!(refused(svg.as_bytes()), StyleError::LogoWithScript, "{running}");
    }
    let in_file = |media_type: &str, data: &str| read(&with("logo", json!({ "media_type": media_type, "data": data })));
    assert_eq!(in_file("image/png", "%%%"), Err(StyleError::LogoNotBase64));
    // "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"
    let data = "PHN2ZyB4bWxucz0naHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmcnIHdpZHRoPScxJyBoZWlnaHQ9JzEnLz4=";
    assert!(in_file("image/svg+xml", data).unwrap().logo.is_some());
    assert_eq!(in_file("image/png", data), Err(StyleError::LogoOfOtherKind { found: LogoKind::Svg }));
}

fn export(folder: &std::path::Path, style: &str) -> std::process::Output {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_herschik"));
    command.current_dir(folder).args(["--lang", "en", "export", "-o", "chart.svg", "--style", style]);
    command.arg(path_of("sample-orgs/almere.json")).output().unwrap()
}

#[test]
fn export_takes_the_word_of_a_theme_or_a_style_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("huisstijl.json"), with("accent", json!("#7a2d3c")).to_string()).unwrap();
    fs::write(path("newer.json"), with("version", json!(3)).to_string()).unwrap();
    let mut pictures = Vec::new();
    for style in Theme::ALL.map(Theme::id).into_iter().chain(["huisstijl.json"]) {
        let output = export(folder.path(), style);
        assert!(output.status.success(), "{style}: {}", String::from_utf8_lossy(&output.stderr));
        let picture = fs::read_to_string(path("chart.svg")).unwrap();
        assert!(!pictures.contains(&picture), "{style} looks as another does");
        pictures.push(picture);
    }
    assert!(pictures.last().unwrap().contains("#7a2d3c"));
    fs::remove_file(path("chart.svg")).unwrap();
    for (style, words) in [("loud", ["‘loud’", "presentation"]), ("newer.json", ["newer.json", "version 3"])] {
        let output = export(folder.path(), style);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2));
        assert!(words.iter().all(|word| said.contains(word)), "{said}");
        assert!(!path("chart.svg").exists());
    }
}
