//! The colours that go with a colour of a scale, and the lines that say its step where there are no colours.

use std::sync::LazyLock;

use super::figures::{HEAT_STEPS, Heat};
use super::primitive::{Colour, Primitive};
use super::style::{ColourRole, Theme};
use crate::geometry::Rect;

/// Level lines all over a card, the closer and the thicker the higher its amount: a photocopy keeps them where it loses greys.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Texture {
    /// From one line to the next.
    pub gap_pt: f64,
    /// How thick a line is.
    pub line_pt: f64,
    /// Their colour.
    pub colour: Colour,
}

impl Texture {
    /// The lines of a step; `None` for the lowest and the highest, which are told apart by their greys, and in themes with
    /// colours.
    pub(super) fn of(heat: Heat, theme: Theme) -> Option<Self> {
        let (gap_pt, line_pt) = match heat {
            Heat::Step(1) => (5.5, 0.6),
            Heat::Step(2) => (3.8, 0.8),
            Heat::Step(3) => (2.7, 1.0),
            _ => return None,
        };
        let colour = theme.colour(ColourRole::Connector);
        theme.has_patterns().then_some(Self { gap_pt, line_pt, colour })
    }

    /// Its lines in `rect`.
    pub(super) fn shapes(self, rect: Rect, shapes: &mut Vec<Primitive<'_>>) {
        let count = ((rect.height - self.line_pt) / self.gap_pt).floor().max(0.0) as u32;
        shapes.extend((1..=count).map(|line| Primitive::Rect {
            rect: Rect::new(rect.left, rect.top + f64::from(line) * self.gap_pt, rect.width, self.line_pt),
            radius_pt: 0.0,
            fill: Some(self.colour),
            stroke: None,
        }));
    }
}

/// The colours that go with one colour of a scale.
#[derive(Clone, Copy, Debug)]
pub(super) struct HeatLook {
    pub fill: Colour,
    pub edge: Colour,
    pub ink: Colour,
    pub muted: Colour,
    pub vacancy: Colour,
    pub texture: Option<Texture>,
}

impl HeatLook {
    /// Those of a step. Worked out once: of a large chart thousands of cards ask for it in every frame.
    pub fn of(step: u8, theme: Theme) -> Self {
        static ALL: LazyLock<Vec<HeatLook>> = LazyLock::new(|| {
            let steps = |theme| (0..HEAT_STEPS as u8).map(move |step| HeatLook::found(step, theme));
            Theme::ALL.into_iter().flat_map(steps).collect()
        });
        let theme_at = Theme::ALL.into_iter().position(|other| other == theme).unwrap_or_default();
        ALL[theme_at * HEAT_STEPS + usize::from(step).min(HEAT_STEPS - 1)]
    }

    fn found(step: u8, theme: Theme) -> Self {
        let fill = theme.heat_colour(Heat::Step(step));
        let is_readable = |colour: &Colour| colour.contrast(fill) >= theme.least_text_contrast();
        let or = |role, other| Some(theme.colour(role)).filter(is_readable).unwrap_or(other);
        let ink = or(ColourRole::Ink, theme.colour(ColourRole::OnHeat));
        let edge = fill.mixed(ink, theme.heat_edge_share());
        let (muted, vacancy) = (or(ColourRole::Muted, ink), or(ColourRole::Vacancy, ink));
        Self { fill, edge, ink, muted, vacancy, texture: Texture::of(Heat::Step(step), theme) }
    }
}
