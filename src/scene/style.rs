//! Colours and sizes of a chart, by role. The only place in which they stand.

use super::figures::Heat;
use super::primitive::Colour;

/// On what a chart is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// A bright screen or a projector.
    #[default]
    Light,
    /// A dark screen.
    Dark,
    /// Paper: white, without grounds that cost ink.
    Print,
}

impl Theme {
    /// Every theme, in the order in which it is offered.
    pub const ALL: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::Print];

    /// The word on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Print => "print",
        }
    }

    /// The theme with that word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }

    /// The colour of a role in this theme.
    pub const fn colour(self, role: ColourRole) -> Colour {
        let [light, dark, print] = role.colours();
        Colour::from_rgb(match self {
            Theme::Light => light,
            Theme::Dark => dark,
            Theme::Print => print,
        })
    }

    /// How much of the colour of a mark the card of what is different has, 0 to 1. Paper has least: it costs ink.
    pub(super) const fn tint_share(self) -> f64 {
        match self {
            Theme::Light => 0.07,
            Theme::Dark => 0.12,
            Theme::Print => 0.05,
        }
    }

    /// The colour of a card whose amount stands at a place of a scale.
    ///
    /// Five steps that differ as much in lightness as in hue, so that they stay apart for whoever does not see colours, and in
    /// grey: from pale to deep where the ground is bright, from deep to bright where it is dark.
    pub const fn heat_colour(self, heat: Heat) -> Colour {
        let steps: [u32; 5] = match self {
            Theme::Light | Theme::Print => [0xf2efcc, 0xabd8b5, 0x63bcba, 0x379abb, 0x2d73af],
            Theme::Dark => [0x1a3a60, 0x0b587e, 0x00798b, 0x479a81, 0xa2b163],
        };
        match heat {
            Heat::Step(step) if (step as usize) < steps.len() => Colour::from_rgb(steps[step as usize]),
            Heat::Step(_) => Colour::from_rgb(steps[steps.len() - 1]),
            Heat::Unknown => self.colour(ColourRole::Card),
        }
    }

    /// A kind's own colour, lightened or darkened until it stands out from the card (3:1, WCAG 2.2, 1.4.11).
    pub fn kind_colour(self, own: Colour) -> Colour {
        standing_out(own, self.colour(ColourRole::Card), self.colour(ColourRole::Ink))
    }
}

/// A colour, taken towards `away` until it stands out from what is behind it (3:1, WCAG 2.2, 1.4.11).
pub(super) fn standing_out(own: Colour, behind: Colour, away: Colour) -> Colour {
    let steps = (0..=10).map(|step| own.mixed(away, f64::from(step) / 10.0));
    steps.into_iter().find(|colour| colour.contrast(behind) >= 3.0).unwrap_or(away)
}

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColourRole {
    /// Behind the cards.
    Ground,
    /// The card itself.
    Card,
    /// Around a card.
    CardEdge,
    /// Names.
    Ink,
    /// What is read second: leadership, figures.
    Muted,
    /// Between cards.
    Connector,
    /// What is missing: a vacancy.
    Vacancy,
    /// The band of a kind without a colour of its own.
    Kind,
    /// What a comparison finds new.
    MarkNew,
    /// What stands elsewhere.
    MarkMoved,
    /// What is different.
    MarkChanged,
    /// What lapses.
    MarkGone,
    /// The sign on the badge of one of these.
    OnMark,
    /// Text on a colour of a scale on which [`Ink`](Self::Ink) cannot be read.
    OnHeat,
    /// The lines over a card whose amount nobody said.
    Hatch,
}

impl ColourRole {
    /// Every role.
    pub const ALL: [ColourRole; 15] = [
        ColourRole::Ground,
        ColourRole::Card,
        ColourRole::CardEdge,
        ColourRole::Ink,
        ColourRole::Muted,
        ColourRole::Connector,
        ColourRole::Vacancy,
        ColourRole::Kind,
        ColourRole::MarkNew,
        ColourRole::MarkMoved,
        ColourRole::MarkChanged,
        ColourRole::MarkGone,
        ColourRole::OnMark,
        ColourRole::OnHeat,
        ColourRole::Hatch,
    ];

    /// Light, dark, print.
    const fn colours(self) -> [u32; 3] {
        match self {
            ColourRole::Ground => [0xf4f6f8, 0x14181f, 0xffffff],
            ColourRole::Card => [0xffffff, 0x1f2630, 0xffffff],
            ColourRole::CardEdge => [0xd3d9e1, 0x3a4453, 0x6b7280],
            ColourRole::Ink => [0x1b2430, 0xeef2f7, 0x000000],
            ColourRole::Muted => [0x55606f, 0xa9b4c3, 0x333333],
            ColourRole::Connector => [0x858f9d, 0x75829a, 0x444444],
            ColourRole::Vacancy => [0xa33a24, 0xff9a86, 0x7a1f0d],
            ColourRole::Kind => [0x7b8798, 0x8a97ab, 0x555555],
            ColourRole::MarkNew => [0x1d8549, 0x4cc27d, 0x14663a],
            ColourRole::MarkMoved => [0x2458d3, 0x7da4ff, 0x1c49b4],
            ColourRole::MarkChanged => [0xa26600, 0xe3a83f, 0x875500],
            ColourRole::MarkGone => [0xb3402e, 0xff8d7a, 0x98301f],
            ColourRole::OnMark => [0xffffff, 0x14181f, 0xffffff],
            ColourRole::OnHeat => [0xffffff, 0x14181f, 0xffffff],
            ColourRole::Hatch => [0xdfe4eb, 0x303947, 0xdddddd],
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::figures::HEAT_STEPS;

    #[test]
    fn text_can_be_read_on_what_it_stands_on_in_every_theme() {
        for theme in Theme::ALL {
            for text in [ColourRole::Ink, ColourRole::Muted, ColourRole::Vacancy] {
                for behind in [ColourRole::Card, ColourRole::Ground] {
                    let contrast = theme.colour(text).contrast(theme.colour(behind));
                    assert!(contrast >= 4.5, "{theme:?}: {text:?} on {behind:?} has {contrast:.2}");
                }
            }
            let connector = theme.colour(ColourRole::Connector).contrast(theme.colour(ColourRole::Ground));
            assert!(connector >= 3.0, "{theme:?}: connectors have {connector:.2}");
        }
    }

    #[test]
    fn colours_of_a_scale_are_evenly_apart_in_lightness_and_from_a_card_without_amount() {
        let lightness = |colour: Colour| {
            let luminance = colour.contrast(Colour::from_rgb(0)) * 0.05 - 0.05;
            116.0 * luminance.cbrt() - 16.0
        };
        for theme in Theme::ALL {
            let steps: Vec<f64> =
                (0..HEAT_STEPS as u8).map(|step| lightness(theme.heat_colour(Heat::Step(step)))).collect();
            let up = if theme == Theme::Dark { 1.0 } else { -1.0 };
            for pair in steps.windows(2) {
                let apart = (pair[1] - pair[0]) * up;
                assert!((10.5..=13.0).contains(&apart), "{theme:?}: {steps:?}");
            }
            let unknown = theme.heat_colour(Heat::Unknown);
            assert!((0..HEAT_STEPS as u8).all(|step| theme.heat_colour(Heat::Step(step)) != unknown));
        }
    }

    #[test]
    fn every_kind_stands_out_from_its_card() {
        for theme in Theme::ALL {
            for rgb in [0xffffff, 0x000000, 0xffff00, 0x1f2630, 0x2458d3] {
                let colour = theme.kind_colour(Colour::from_rgb(rgb));
                assert!(colour.contrast(theme.colour(ColourRole::Card)) >= 3.0, "{theme:?} {rgb:06x}");
            }
        }
    }
}
