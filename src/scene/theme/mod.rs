//! The colours of a chart, by role and theme. The only place in which they stand: to change one, its palette.
//!
//! `light` and `dark` are the window's, the others are to publish. `role` is what a colour is for, `palette` what a theme
//! has to say. Contrast: text 4.5:1 (WCAG 2.2, 1.4.3), lines that mean something 3:1 (1.4.11); of the theme for high
//! contrast 7:1 (1.4.6) and 4.5:1.

mod blue;
mod contrast;
mod dark;
mod light;
mod palette;
mod presentation;
mod print;
mod quiet;
mod role;
#[cfg(test)]
mod tests;

pub use role::ColourRole;

use super::figures::Heat;
use super::primitive::Colour;
use super::style::SIZES;
use crate::i18n::Message;
use palette::{Palette, TopCard};

/// On what a chart is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// A bright screen or a projector.
    #[default]
    Light,
    /// A dark screen.
    Dark,
    /// A white page with soft greys and thin lines: what a chart is published in unless another is asked for.
    Quiet,
    /// The blues of a Dutch municipality.
    Blue,
    /// Black on white with thick lines.
    Contrast,
    /// Paper, without any colour: patterns instead.
    Print,
    /// A projector, from the back row.
    Presentation,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 7] =
        [Theme::Light, Theme::Dark, Theme::Quiet, Theme::Blue, Theme::Contrast, Theme::Print, Theme::Presentation];

    /// Those to publish in, in the order in which they are offered.
    pub const PUBLISHED: [Theme; 5] = [Theme::Quiet, Theme::Blue, Theme::Contrast, Theme::Print, Theme::Presentation];

    /// The word on the command line and in files.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Quiet => "quiet",
            Theme::Blue => "blue",
            Theme::Contrast => "contrast",
            Theme::Print => "print",
            Theme::Presentation => "presentation",
        }
    }

    /// The theme with that word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }

    /// What people call it.
    pub fn name(self) -> Message {
        match self {
            Theme::Light => Message::new("style-theme-light"),
            Theme::Dark => Message::new("style-theme-dark"),
            Theme::Quiet => Message::new("style-theme-quiet"),
            Theme::Blue => Message::new("style-theme-blue"),
            Theme::Contrast => Message::new("style-theme-contrast"),
            Theme::Print => Message::new("style-theme-print"),
            Theme::Presentation => Message::new("style-theme-presentation"),
        }
    }

    const fn palette(self) -> &'static Palette {
        match self {
            Theme::Light => &light::PALETTE,
            Theme::Dark => &dark::PALETTE,
            Theme::Quiet => &quiet::PALETTE,
            Theme::Blue => &blue::PALETTE,
            Theme::Contrast => &contrast::PALETTE,
            Theme::Print => &print::PALETTE,
            Theme::Presentation => &presentation::PALETTE,
        }
    }

    /// The colour of a role in this theme.
    pub const fn colour(self, role: ColourRole) -> Colour {
        Colour::from_rgb(self.palette().of(role))
    }

    /// Whether its ground is dark and what stands on it bright.
    pub const fn is_dark(self) -> bool {
        matches!(self, Theme::Dark | Theme::Presentation)
    }

    /// Whether patterns say what colours say in the others: it has no colours.
    pub const fn has_patterns(self) -> bool {
        matches!(self, Theme::Print)
    }

    /// Whether it is one of the window's own.
    pub(super) const fn is_of_window(self) -> bool {
        matches!(self, Theme::Light | Theme::Dark)
    }

    /// The least contrast of text with what is behind it.
    pub const fn least_text_contrast(self) -> f64 {
        if matches!(self, Theme::Contrast) { 7.0 } else { 4.5 }
    }

    /// The least contrast of a line that means something with what is behind it.
    pub const fn least_line_contrast(self) -> f64 {
        if matches!(self, Theme::Contrast) { 4.5 } else { 3.0 }
    }

    /// The size of the title of a published chart.
    pub const fn title_pt(self) -> f64 {
        if matches!(self, Theme::Presentation) { SIZES.title * 1.6 } else { SIZES.title }
    }

    /// How much of the ink the edge of a card in a colour of a scale has, 0 to 1.
    pub(super) const fn heat_edge_share(self) -> f64 {
        if matches!(self, Theme::Contrast) { 1.0 } else { 0.3 }
    }

    /// How much of the colour of a mark the card of what is different has, 0 to 1. Paper has none: it costs ink.
    pub(super) const fn tint_share(self) -> f64 {
        self.palette().tint_share
    }

    /// What a comparison tints: bright pages themselves, so that no tint is muddied by that of the cards.
    pub(super) const fn tinted(self) -> ColourRole {
        if self.is_dark() || self.is_of_window() { ColourRole::Card } else { ColourRole::Ground }
    }

    /// What the cards at the top are filled with; `None` where they look as any other. An organisation's own colour goes
    /// before that of the theme.
    pub(super) fn top_fill(self, own: Option<Colour>) -> Option<Colour> {
        match self.palette().top {
            TopCard::AsOthers => None,
            TopCard::Filled(rgb) => Some(own.unwrap_or(Colour::from_rgb(rgb))),
        }
    }

    /// The colour of a card whose amount stands at a place of a scale.
    ///
    /// Five steps that differ as much in lightness as in hue, so that they stay apart for whoever does not see colours, and in
    /// grey: from pale to deep where the ground is bright, from deep to bright where it is dark.
    pub const fn heat_colour(self, heat: Heat) -> Colour {
        let steps = &self.palette().heat;
        match heat {
            Heat::Step(step) if (step as usize) < steps.len() => Colour::from_rgb(steps[step as usize]),
            Heat::Step(_) => Colour::from_rgb(steps[steps.len() - 1]),
            Heat::Unknown => self.colour(ColourRole::Card),
        }
    }

    /// A colour of the organisation's own, lightened or darkened until it stands out from the card (3:1, WCAG 2.2, 1.4.11).
    /// A theme without colours has none of it.
    pub fn kind_colour(self, own: Colour) -> Colour {
        if self.has_patterns() {
            return self.colour(ColourRole::Kind);
        }
        let (card, ink) = (self.colour(ColourRole::Card), self.colour(ColourRole::Ink));
        standing_out(own, card, ink, self.least_line_contrast())
    }

    /// The colour of a kind by the vocabulary: as [`Self::kind_colour`], in the tone of the theme.
    pub fn vocabulary_colour(self, own: Option<Colour>) -> Colour {
        let kind = self.colour(ColourRole::Kind);
        let share = match self {
            Theme::Quiet => 0.35,
            Theme::Blue => 0.45,
            Theme::Presentation => 0.35,
            _ => 0.0,
        };
        self.kind_colour(own.map_or(kind, |own| own.mixed(kind, share)))
    }

    /// The title: in the organisation's own colour where it has one, taken so far that it can be read.
    pub fn title_colour(self, own: Option<Colour>) -> Colour {
        let title = self.colour(ColourRole::Title);
        match own.filter(|_| !self.has_patterns()) {
            Some(own) => {
                let ground = self.colour(ColourRole::Ground);
                standing_out(own, ground, self.colour(ColourRole::Ink), self.least_text_contrast())
            }
            None => title,
        }
    }
}

/// A colour, taken towards `away` until it has at least that contrast with what is behind it.
pub(super) fn standing_out(own: Colour, behind: Colour, away: Colour, least: f64) -> Colour {
    let steps = (0..=10).map(|step| own.mixed(away, f64::from(step) / 10.0));
    steps.into_iter().find(|colour| colour.contrast(behind) >= least).unwrap_or(away)
}
