//! The mark of a kind of unit, as on its card.

use egui::{Painter, Rect};

use crate::gui::canvas;
use crate::gui::theme::Palette;
use crate::model::UnitKind;
use crate::scene::{Colour, LegendRow};

/// Draws the mark of `kind` in the middle of `rect`.
pub fn kind_mark(painter: &Painter, palette: &Palette, rect: Rect, kind: Option<&UnitKind>) {
    let row = LegendRow {
        kind: None,
        label: String::new(),
        count: 0,
        colour: kind.and_then(|kind| Colour::from_hex(kind.colour.as_deref()?)),
        symbol: Some(kind.map(|kind| kind.symbol).unwrap_or_default()),
    };
    canvas::legend_mark(painter, palette, rect.center(), &row);
}
