//! From a style to JSON: always the same keys in the same order, absent rather than null.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use super::{FORMAT, Style, VERSION};
use crate::model::UnitKindId;
use crate::scene::card_style::{CardShape, Density};

#[derive(Serialize)]
struct StyleRecord<'a> {
    format: &'static str,
    version: u64,
    name: &'a str,
    theme: &'static str,
    cards: CardsRecord<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<LogoRecord>,
}

#[derive(Serialize)]
struct CardsRecord<'a> {
    shape: CardShape,
    corner_pt: f64,
    line_pt: f64,
    density: Density,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    kind_colours: BTreeMap<&'a UnitKindId, String>,
}

#[derive(Serialize)]
struct LogoRecord {
    media_type: &'static str,
    data: String,
}

pub(super) fn write(style: &Style) -> Vec<u8> {
    let cards = &style.cards;
    let record = StyleRecord {
        format: FORMAT,
        version: VERSION,
        name: &style.name,
        theme: style.theme.id(),
        cards: CardsRecord {
            shape: cards.shape,
            corner_pt: cards.corner_pt,
            line_pt: cards.line_pt,
            density: cards.density,
            kind_colours: cards.kind_colours.iter().map(|(kind, colour)| (kind, colour.to_hex())).collect(),
        },
        accent: style.accent.map(|accent| accent.to_hex()),
        logo: style
            .logo
            .as_ref()
            .map(|logo| LogoRecord { media_type: logo.media_type.media_type(), data: STANDARD.encode(&logo.bytes) }),
    };
    let mut bytes = serde_json::to_vec_pretty(&record)
        .unwrap_or_else(|error| unreachable!("texts and numbers can be written: {error}"));
    bytes.push(b'\n');
    bytes
}
