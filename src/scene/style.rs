//! Sizes of a chart, by role, and what its colours are taken from. The only place in which sizes stand.

pub(super) use super::theme::standing_out;
pub use super::theme::{ColourRole, Theme};

/// Sizes of a chart, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// Width of a card that is not stacked; a stacked one is narrower by its indent, so that right edges line up.
    pub card_width: f64,
    /// No card is narrower.
    pub least_card_width: f64,
    /// From the left edge to the text.
    pub text_left: f64,
    /// From the text to the right edge.
    pub text_right: f64,
    /// Above and below the text.
    pub text_top: f64,
    /// Width of the band in the colour of the kind.
    pub band: f64,
    /// Corners of a card.
    pub radius: f64,
    /// Names.
    pub name: f64,
    /// From one line of a name to the next.
    pub name_line: f64,
    /// Leadership and figures.
    pub detail: f64,
    /// From one line of detail to the next.
    pub detail_line: f64,
    /// A bar of a figure.
    pub bar: f64,
    /// What a bar adds to its line of detail.
    pub bar_line: f64,
    /// The mark of a kind.
    pub symbol: f64,
    /// The title of a published chart.
    pub title: f64,
    /// Width of connectors and outlines.
    pub line: f64,
}

/// The sizes that every chart has.
pub const SIZES: Sizes = Sizes {
    card_width: 192.0,
    least_card_width: 128.0,
    text_left: 14.0,
    text_right: 10.0,
    text_top: 7.0,
    band: 4.0,
    radius: 5.0,
    name: 13.0,
    name_line: 17.0,
    detail: 11.0,
    detail_line: 15.0,
    bar: 4.0,
    bar_line: 8.0,
    symbol: 7.0,
    title: 20.0,
    line: 1.2,
};
