//! How cards are drawn, whatever the theme: as boxes or lines, how round, how thick, how much room.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::band::BandPattern;
use super::primitive::Colour;
use super::style::SIZES;
use crate::layout::LayoutOptions;
use crate::model::UnitKindId;

/// What a card is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CardShape {
    /// A box with a band in the colour of its kind.
    #[default]
    Box,
    /// No box: the text over a line in the colour of its kind.
    Line,
}

/// How much room there is in and between cards. Text is of one size always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Density {
    /// As much as possible on a page.
    Compact,
    /// What the window has.
    #[default]
    Normal,
    /// Room to breathe.
    Roomy,
}

/// How cards are drawn. Default: what the window has.
#[derive(Clone, Debug, PartialEq)]
pub struct CardStyle {
    /// Box or line. Default: box.
    pub shape: CardShape,
    /// How round the corners are, in points; within [`Self::CORNERS_PT`]. Default: 5.
    pub corner_pt: f64,
    /// How thick outlines and connectors are, in points; within [`Self::LINES_PT`]. Default: 1.2.
    pub line_pt: f64,
    /// How much room there is. Default: normal.
    pub density: Density,
    /// Colours of kinds that go before those of the vocabulary. Default: none.
    pub kind_colours: BTreeMap<UnitKindId, Colour>,
}

impl Default for CardStyle {
    fn default() -> Self {
        Self {
            shape: CardShape::Box,
            corner_pt: SIZES.radius,
            line_pt: SIZES.line,
            density: Density::Normal,
            kind_colours: BTreeMap::new(),
        }
    }
}

impl CardShape {
    /// Every shape, in the order in which it is offered.
    pub const ALL: [CardShape; 2] = [CardShape::Box, CardShape::Line];
}

impl Density {
    /// Every density, from little room to much.
    pub const ALL: [Density; 3] = [Density::Compact, Density::Normal, Density::Roomy];

    /// Above and below the text of a card.
    pub(super) const fn padding_pt(self) -> f64 {
        match self {
            Density::Compact => 4.0,
            Density::Normal => SIZES.text_top,
            Density::Roomy => 11.0,
        }
    }

    /// The distances between cards.
    pub(super) fn layout_options(self) -> LayoutOptions {
        let normal = LayoutOptions::default();
        let times = match self {
            Density::Compact => 0.7,
            Density::Normal => return normal,
            Density::Roomy => 1.5,
        };
        LayoutOptions {
            sibling_gap_pt: normal.sibling_gap_pt * times,
            subtree_gap_pt: normal.subtree_gap_pt * times,
            level_gap_pt: normal.level_gap_pt * times,
            stack_gap_pt: normal.stack_gap_pt * times,
            ..normal
        }
    }
}

impl CardStyle {
    /// The least and the most that corners may be round.
    pub const CORNERS_PT: (f64, f64) = (0.0, 16.0);
    /// The least and the most that lines may be thick.
    pub const LINES_PT: (f64, f64) = (0.5, 4.0);

    /// The same within bounds: what is out of them, or no number, is brought to the nearest.
    pub(super) fn face(&self, accent: Option<Colour>) -> CardFace {
        let within = |value: f64, (least, most): (f64, f64), or: f64| match value.is_nan() {
            true => or,
            false => value.clamp(least, most),
        };
        CardFace {
            shape: self.shape,
            corner_pt: within(self.corner_pt, Self::CORNERS_PT, SIZES.radius),
            line_pt: within(self.line_pt, Self::LINES_PT, SIZES.line),
            padding_pt: self.density.padding_pt(),
            accent,
            kind: None,
            pattern: BandPattern::default(),
            is_top: false,
            is_centred: false,
        }
    }
}

/// What one card keeps of the style that it is drawn in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CardFace {
    /// Box or line.
    pub shape: CardShape,
    /// How round its corners are.
    pub corner_pt: f64,
    /// How thick its outline is.
    pub line_pt: f64,
    /// Above and below its text.
    pub padding_pt: f64,
    /// The organisation's own colour.
    pub accent: Option<Colour>,
    /// The colour that the style gives its kind.
    pub kind: Option<Colour>,
    /// What its band looks like where there are no colours.
    pub pattern: BandPattern,
    /// Whether nothing stands above it.
    pub is_top: bool,
    /// As a line: whether the lines between cards come to it from above; then its text is centred under them.
    pub is_centred: bool,
}

impl Default for CardFace {
    fn default() -> Self {
        CardStyle::default().face(None)
    }
}

impl CardFace {
    /// As a line: how thick that is.
    pub(super) fn rule_pt(&self) -> f64 {
        (self.line_pt * 2.0).max(1.6)
    }

    /// From the left edge to the text.
    pub(super) fn text_left_pt(&self) -> f64 {
        match self.shape {
            CardShape::Box => SIZES.text_left,
            CardShape::Line => 6.0,
        }
    }

    /// From the text to the right edge.
    pub(super) fn text_right_pt(&self) -> f64 {
        match self.shape {
            CardShape::Box => SIZES.text_right,
            CardShape::Line => 6.0,
        }
    }

    /// Above the text.
    pub(super) fn text_top_pt(&self) -> f64 {
        match self.shape {
            CardShape::Box => self.padding_pt,
            CardShape::Line => self.padding_pt * 0.5,
        }
    }

    /// Below the text: of a line, with the line itself.
    pub(super) fn text_bottom_pt(&self) -> f64 {
        match self.shape {
            CardShape::Box => self.padding_pt,
            CardShape::Line => self.padding_pt * 0.5 + self.rule_pt(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_what_the_window_has() {
        let face = CardFace::default();
        assert_eq!((face.corner_pt, face.line_pt, face.padding_pt), (SIZES.radius, SIZES.line, SIZES.text_top));
        assert_eq!(Density::default().layout_options(), LayoutOptions::default());
    }

    #[test]
    fn what_is_out_of_bounds_is_brought_within() {
        let wild = CardStyle { corner_pt: 900.0, line_pt: f64::NAN, ..CardStyle::default() };
        assert_eq!((wild.face(None).corner_pt, wild.face(None).line_pt), (16.0, SIZES.line));
    }
}
