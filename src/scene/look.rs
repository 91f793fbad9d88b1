//! The colours that a card is drawn in: by its kind and theme, by a figure, and by what a comparison says of it.

use std::sync::LazyLock;

use super::card::Card;
use super::figures::{HEAT_EDGE_SHARE, HEAT_STEPS, Heat};
use super::primitive::{Colour, Stroke};
use super::style::{ColourRole, SIZES, Theme, standing_out};
use crate::compare::Mark;
use crate::model::StrokeStyle;

/// Text keeps at least this contrast with the card (WCAG 2.2, 1.4.3).
const LEAST_TEXT_CONTRAST: f64 = 4.5;
/// The outline of a card that a comparison marks.
const MARKED_LINE_PT: f64 = 1.8;

/// The colours that one card is drawn in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CardLook {
    /// The card itself.
    pub fill: Colour,
    /// Around it.
    pub edge: Stroke,
    /// Its band and the mark of its kind.
    pub kind: Colour,
    /// Its name.
    pub ink: Colour,
    /// What is read second.
    pub muted: Colour,
    /// That its head is missing.
    pub vacancy: Colour,
    /// Lines all over it: it has no amount where others have a colour for theirs.
    pub hatch: Option<Colour>,
}

impl CardLook {
    /// As a card looks by itself: where its colour says a figure, in that colour.
    pub fn plain(card: &Card, theme: Theme) -> Self {
        let uncoloured = Self::uncoloured(card, theme);
        match &card.heat {
            Some(held) => uncoloured.coloured(held.heat, theme),
            None => uncoloured,
        }
    }

    fn uncoloured(card: &Card, theme: Theme) -> Self {
        let edge = if card.is_dashed { ColourRole::Muted } else { ColourRole::CardEdge };
        Self {
            fill: theme.colour(ColourRole::Card),
            edge: Stroke {
                colour: theme.colour(edge),
                width_pt: SIZES.line,
                pattern: if card.is_dashed { StrokeStyle::Dashed } else { StrokeStyle::Solid },
            },
            kind: theme.kind_colour(card.kind_colour.unwrap_or(theme.colour(ColourRole::Kind))),
            ink: theme.colour(ColourRole::Ink),
            muted: theme.colour(ColourRole::Muted),
            vacancy: theme.colour(ColourRole::Vacancy),
            hatch: None,
        }
    }

    /// The same in a colour of a scale; what cannot be read on it becomes ink.
    fn coloured(self, heat: Heat, theme: Theme) -> Self {
        let Heat::Step(step) = heat else {
            return Self { hatch: Some(theme.colour(ColourRole::Hatch)), ..self };
        };
        let HeatLook { fill, edge, ink, muted, vacancy } = HeatLook::of(step, theme);
        let edge = Stroke { colour: edge, ..self.edge };
        Self { fill, edge, kind: standing_out(self.kind, fill, ink), ink, muted, vacancy, hatch: None }
    }

    /// As a card looks in a comparison: what is different is bright, what is not is quiet. A colour that says a figure stays
    /// as it is: what is different has its outline then.
    pub fn marked(card: &Card, mark: Mark, theme: Theme) -> Self {
        let plain = Self::plain(card, theme);
        let is_coloured = card.heat.is_some();
        let Some(colour) = mark_colour(mark, theme) else {
            return if is_coloured { plain } else { plain.quiet(theme) };
        };
        let is_hint = mark == Mark::Carried;
        let is_dashed = card.is_dashed || mark == Mark::Gone;
        Self {
            fill: match is_coloured {
                true => plain.fill,
                false => plain.fill.mixed(colour, if is_hint { 0.03 } else { theme.tint_share() }),
            },
            edge: Stroke {
                colour,
                width_pt: if is_hint { SIZES.line } else { MARKED_LINE_PT },
                pattern: if is_dashed { StrokeStyle::Dashed } else { StrokeStyle::Solid },
            },
            ..plain
        }
    }

    /// As the old place of a unit looks that stands elsewhere now: an empty shape with its name.
    pub fn ghost(card: &Card, theme: Theme) -> Self {
        let quiet = Self::uncoloured(card, theme).quiet(theme);
        let ground = theme.colour(ColourRole::Ground);
        Self { fill: ground, edge: Self::ghost_edge(theme), ink: theme.colour(ColourRole::Muted), ..quiet }
    }

    /// Around such a shape.
    pub(super) fn ghost_edge(theme: Theme) -> Stroke {
        let colour = theme.colour(ColourRole::MarkMoved);
        Stroke { colour, width_pt: SIZES.line, pattern: StrokeStyle::Dashed }
    }

    fn quiet(self, theme: Theme) -> Self {
        let ground = theme.colour(ColourRole::Ground);
        let fill = self.fill.mixed(ground, 0.5);
        let quieter = |colour: Colour, most: u8| {
            let steps = (0..=most).rev().map(|tenths| colour.mixed(fill, f64::from(tenths) / 10.0));
            steps.into_iter().find(|quiet| quiet.contrast(fill) >= LEAST_TEXT_CONTRAST).unwrap_or(colour)
        };
        Self {
            fill,
            edge: Stroke { colour: self.edge.colour.mixed(fill, 0.3), ..self.edge },
            kind: self.kind.mixed(fill, 0.5),
            ink: quieter(self.ink, 4),
            muted: quieter(self.muted, 2),
            vacancy: quieter(self.vacancy, 2),
            hatch: self.hatch,
        }
    }
}

/// The colours that go with one colour of a scale.
#[derive(Clone, Copy, Debug)]
struct HeatLook {
    fill: Colour,
    edge: Colour,
    ink: Colour,
    muted: Colour,
    vacancy: Colour,
}

impl HeatLook {
    /// Those of a step. Worked out once: of a large chart thousands of cards ask for it in every frame.
    fn of(step: u8, theme: Theme) -> Self {
        static ALL: LazyLock<Vec<HeatLook>> = LazyLock::new(|| {
            let steps = |theme| (0..HEAT_STEPS as u8).map(move |step| HeatLook::found(step, theme));
            Theme::ALL.into_iter().flat_map(steps).collect()
        });
        let theme_at = Theme::ALL.into_iter().position(|other| other == theme).unwrap_or_default();
        ALL[theme_at * HEAT_STEPS + usize::from(step).min(HEAT_STEPS - 1)]
    }

    fn found(step: u8, theme: Theme) -> Self {
        let fill = theme.heat_colour(Heat::Step(step));
        let is_readable = |colour: &Colour| colour.contrast(fill) >= LEAST_TEXT_CONTRAST;
        let or = |role, other| Some(theme.colour(role)).filter(is_readable).unwrap_or(other);
        let ink = or(ColourRole::Ink, theme.colour(ColourRole::OnHeat));
        let edge = fill.mixed(ink, HEAT_EDGE_SHARE);
        Self { fill, edge, ink, muted: or(ColourRole::Muted, ink), vacancy: or(ColourRole::Vacancy, ink) }
    }
}

/// The colour of a mark: of its badge, its outline and of what is too far away to have either. `None` where nothing is
/// different.
pub fn mark_colour(mark: Mark, theme: Theme) -> Option<Colour> {
    Some(match mark {
        Mark::New => theme.colour(ColourRole::MarkNew),
        Mark::Moved => theme.colour(ColourRole::MarkMoved),
        Mark::Changed => theme.colour(ColourRole::MarkChanged),
        Mark::Gone => theme.colour(ColourRole::MarkGone),
        Mark::Carried => theme.colour(ColourRole::CardEdge).mixed(theme.colour(ColourRole::MarkMoved), 0.4),
        Mark::Unchanged => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Symbol, UnitId};
    use crate::scene::figures::CardHeat;

    fn card(kind: Option<Colour>) -> Card {
        Card {
            unit: UnitId::from("team"),
            name: Vec::new(),
            leadership: Vec::new(),
            is_vacant: true,
            figure: String::new(),
            hidden: String::new(),
            hidden_count: 0,
            figures: Vec::new(),
            heat: None,
            kind_colour: kind,
            symbol: Symbol::default(),
            is_dashed: false,
        }
    }

    #[test]
    fn text_can_be_read_in_every_colour_of_a_scale_in_every_theme() {
        let heats = (0..HEAT_STEPS as u8).map(Heat::Step).chain([Heat::Unknown]);
        for (theme, heat) in Theme::ALL.into_iter().flat_map(|theme| heats.clone().map(move |heat| (theme, heat))) {
            for kind in [None, Some(0xffffff), Some(0x000000), Some(0x009cc2), Some(0x1274b9)] {
                let mut card = card(kind.map(Colour::from_rgb));
                card.heat = Some(CardHeat { amount: None, heat });
                let looks = MARKS.map(|mark| CardLook::marked(&card, mark, theme));
                for look in looks.into_iter().chain([CardLook::plain(&card, theme)]) {
                    assert_eq!(look.fill, theme.heat_colour(heat), "a mark does not change what the colour says");
                    for text in [look.ink, look.muted, look.vacancy] {
                        for behind in [Some(look.fill), look.hatch].into_iter().flatten() {
                            let contrast = text.contrast(behind);
                            assert!(contrast >= 4.5, "{theme:?} {heat:?} {text:?}: {contrast:.2}");
                        }
                    }
                    assert!(look.kind.contrast(look.fill) >= 3.0, "{theme:?} {heat:?} {kind:?}");
                    assert_eq!(look.hatch.is_some(), heat == Heat::Unknown);
                }
            }
        }
    }

    const MARKS: [Mark; 6] = [Mark::Unchanged, Mark::Carried, Mark::Changed, Mark::Moved, Mark::New, Mark::Gone];

    #[test]
    fn text_can_be_read_on_every_marked_card_in_every_theme() {
        for theme in Theme::ALL {
            for mark in MARKS {
                let look = CardLook::marked(&card(None), mark, theme);
                for text in [look.ink, look.muted, look.vacancy] {
                    let contrast = text.contrast(look.fill);
                    assert!(contrast >= 4.5, "{theme:?} {mark:?}: {contrast:.2}");
                }
            }
            let ghost = CardLook::ghost(&card(None), theme);
            assert!(ghost.ink.contrast(ghost.fill) >= 4.5 && ghost.edge.colour.contrast(ghost.fill) >= 3.0);
        }
    }

    #[test]
    fn outlines_of_what_is_different_stand_out_and_the_rest_is_quieter() {
        for theme in Theme::ALL {
            let plain = CardLook::plain(&card(None), theme);
            let quiet = CardLook::marked(&card(None), Mark::Unchanged, theme);
            assert!(quiet.ink.contrast(quiet.fill) < plain.ink.contrast(plain.fill));
            for mark in [Mark::Changed, Mark::Moved, Mark::New, Mark::Gone] {
                let look = CardLook::marked(&card(None), mark, theme);
                assert_eq!(look.edge.pattern == StrokeStyle::Dashed, mark == Mark::Gone);
                for behind in [look.fill, theme.colour(ColourRole::Ground)] {
                    let contrast = look.edge.colour.contrast(behind);
                    assert!(contrast >= 3.0, "{theme:?} {mark:?}: {contrast:.2}");
                }
            }
        }
    }
}
