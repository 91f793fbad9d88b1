//! From JSON to a style.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::error::StyleError;
use super::logo::{Logo, MOST_BYTES};
use super::{FORMAT, Style, VERSION};
use crate::model::UnitKindId;
use crate::model::extra::unique_table;
use crate::scene::card_style::{CardShape, CardStyle, Density};
use crate::scene::primitive::Colour;
use crate::scene::style::Theme;

/// What the first look at a file tells.
#[derive(Deserialize)]
struct Header {
    format: Option<Value>,
    version: Option<Value>,
}

#[derive(Deserialize)]
struct StyleRecord {
    name: String,
    theme: String,
    #[serde(default)]
    cards: CardsRecord,
    accent: Option<String>,
    logo: Option<LogoRecord>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct CardsRecord {
    shape: CardShape,
    corner_pt: Option<f64>,
    line_pt: Option<f64>,
    density: Density,
    #[serde(deserialize_with = "unique_table")]
    kind_colours: BTreeMap<UnitKindId, String>,
}

#[derive(Deserialize)]
struct LogoRecord {
    media_type: String,
    data: String,
}

pub(super) fn read(bytes: &[u8]) -> Result<Style, StyleError> {
    let text = std::str::from_utf8(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes));
    let text = text.map_err(|_| StyleError::OtherJson)?;
    let header: Header = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Data => StyleError::OtherJson,
        _ => not_json(&error),
    })?;
    // A list may be read as a header too: its elements in order.
    if header.format != Some(Value::from(FORMAT)) || text.trim_start().starts_with('[') {
        return Err(StyleError::OtherJson);
    }
    let version = header.version.unwrap_or(Value::Null);
    match version.as_u64() {
        Some(VERSION) => {}
        Some(found) if found > VERSION => return Err(StyleError::NewerVersion { found }),
        _ => return Err(StyleError::UnknownVersion { found: version.to_string() }),
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let record: StyleRecord = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let error = error.inner();
        StyleError::WrongValue { path, line: error.line(), detail: words_of(error) }
    })?;
    style_of(record)
}

fn style_of(record: StyleRecord) -> Result<Style, StyleError> {
    let theme = Theme::from_id(&record.theme).ok_or(StyleError::UnknownTheme { found: record.theme })?;
    let own = Style::of_theme(theme).cards;
    let cards = record.cards;
    let kind_colours = cards.kind_colours.into_iter().map(|(kind, text)| {
        let colour = colour(&format!("cards.kind_colours.{kind}"), &text)?;
        Ok((kind, colour))
    });
    let cards = CardStyle {
        shape: cards.shape,
        corner_pt: within("cards.corner_pt", cards.corner_pt.unwrap_or(own.corner_pt), CardStyle::CORNERS_PT)?,
        line_pt: within("cards.line_pt", cards.line_pt.unwrap_or(own.line_pt), CardStyle::LINES_PT)?,
        density: cards.density,
        kind_colours: kind_colours.collect::<Result<_, _>>()?,
    };
    let accent = record.accent.map(|text| colour("accent", &text)).transpose()?;
    let logo = record.logo.map(logo_of).transpose()?;
    Ok(Style { name: record.name, theme, cards, logo, accent })
}

fn colour(path: &str, text: &str) -> Result<Colour, StyleError> {
    Colour::from_hex(text).ok_or_else(|| StyleError::NotAColour { path: path.to_owned(), found: text.to_owned() })
}

fn within(path: &'static str, found: f64, bounds: (f64, f64)) -> Result<f64, StyleError> {
    let is_within = (bounds.0..=bounds.1).contains(&found);
    is_within.then_some(found).ok_or(StyleError::OutOfBounds { path, found, bounds })
}

fn logo_of(record: LogoRecord) -> Result<Logo, StyleError> {
    // Of base64 four signs are three bytes.
    let most_signs = MOST_BYTES.div_ceil(3) * 4;
    if record.data.len() > most_signs {
        return Err(StyleError::LogoTooLarge { bytes: record.data.len() / 4 * 3 });
    }
    let bytes = STANDARD.decode(record.data).map_err(|_| StyleError::LogoNotBase64)?;
    let logo = Logo::from_bytes(&bytes)?;
    match record.media_type == logo.media_type.media_type() {
        true => Ok(logo),
        false => Err(StyleError::LogoOfOtherKind { found: logo.media_type }),
    }
}

fn not_json(error: &serde_json::Error) -> StyleError {
    StyleError::NotJson { line: error.line(), column: error.column(), detail: words_of(error) }
}

/// The reader's words without the place, which the sentence gives itself.
fn words_of(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.split(" at line ").next().unwrap_or_default().to_owned()
}
