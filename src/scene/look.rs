//! The colours that a card is drawn in: by its kind and theme, by a figure, and by what a comparison says of it.

use super::band::BandPattern;
use super::card::Card;
use super::card_style::CardShape;
use super::figures::Heat;
use super::heat_look::{HeatLook, Texture};
use super::primitive::{Colour, Stroke};
use super::style::{ColourRole, SIZES, Theme, standing_out};
use crate::compare::Mark;
use crate::model::StrokeStyle;

/// The outline of a card that a comparison marks: at least this, and so much of its own.
const MARKED_LINE_PT: f64 = 1.8;
const MARKED_LINE_SHARE: f64 = 1.4;

/// The colours that one card is drawn in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CardLook {
    /// The card itself.
    pub fill: Colour,
    /// Around it.
    pub edge: Stroke,
    /// The mark of its kind, and its bars.
    pub kind: Colour,
    /// Its band: in the colour of its kind, or at the top in the organisation's own.
    pub band_colour: Colour,
    /// Its name.
    pub ink: Colour,
    /// What is read second.
    pub muted: Colour,
    /// That its head is missing.
    pub vacancy: Colour,
    /// Lines all over it: it has no amount where others have a colour for theirs.
    pub hatch: Option<Colour>,
    /// Lines all over it that say its step on a scale, where there are no colours.
    pub texture: Option<Texture>,
    /// What its band looks like where there are no colours; `None` where it is in the colour of its kind.
    pub band: Option<BandPattern>,
    /// Whether it has a second outline within the first: what is different where colours cannot say it.
    pub is_doubled: bool,
    /// Of a card that is a line: the colour of that.
    pub rule: Colour,
    /// Of a card that is a line: whether what is behind its text is filled.
    pub has_ground: bool,
    /// The lines between cards.
    pub connector: Colour,
}

impl CardLook {
    /// As a card looks by itself: where its colour says a figure, in that colour.
    pub fn plain(card: &Card, theme: Theme) -> Self {
        let unmarked = Self::unmarked(card, theme);
        let is_filled = card.face.is_top && card.face.shape == CardShape::Box && card.heat.is_none();
        match theme.top_fill(card.face.accent).filter(|_| is_filled) {
            Some(fill) => unmarked.filled(fill, theme),
            None => unmarked,
        }
    }

    /// As a card looks wherever it stands.
    fn unmarked(card: &Card, theme: Theme) -> Self {
        let uncoloured = Self::uncoloured(card, theme);
        match &card.heat {
            Some(held) => uncoloured.coloured(held.heat, theme),
            None => uncoloured,
        }
    }

    fn uncoloured(card: &Card, theme: Theme) -> Self {
        let face = &card.face;
        let edge = if card.is_dashed { ColourRole::Muted } else { ColourRole::CardEdge };
        let kind = match face.kind {
            Some(own) => theme.kind_colour(own),
            None => theme.vocabulary_colour(card.kind_colour),
        };
        let band = face.accent.filter(|_| face.is_top).map_or(kind, |own| theme.kind_colour(own));
        let ink = theme.colour(ColourRole::Ink);
        let (fill, [kind, band_colour]) = match face.shape {
            CardShape::Box => (theme.colour(ColourRole::Card), [kind, band]),
            CardShape::Line => {
                let ground = theme.colour(ColourRole::Ground);
                let on_ground = |colour| standing_out(colour, ground, ink, theme.least_line_contrast());
                (ground, [kind, band].map(on_ground))
            }
        };
        Self {
            fill,
            edge: Stroke {
                colour: theme.colour(edge),
                width_pt: face.line_pt,
                pattern: if card.is_dashed { StrokeStyle::Dashed } else { StrokeStyle::Solid },
            },
            kind,
            band_colour,
            ink,
            muted: theme.colour(ColourRole::Muted),
            vacancy: theme.colour(ColourRole::Vacancy),
            hatch: None,
            texture: None,
            band: theme.has_patterns().then_some(face.pattern),
            is_doubled: false,
            rule: band_colour,
            has_ground: false,
            connector: theme.colour(ColourRole::Connector),
        }
    }

    /// The same in a colour of a scale; what cannot be read on it becomes ink.
    fn coloured(self, heat: Heat, theme: Theme) -> Self {
        let Heat::Step(step) = heat else {
            let fill = theme.heat_colour(heat);
            return Self { fill, hatch: Some(theme.colour(ColourRole::Hatch)), has_ground: true, ..self };
        };
        let HeatLook { fill, edge, ink, muted, vacancy, texture } = HeatLook::of(step, theme);
        let least = theme.least_line_contrast();
        let says_something = self.edge.pattern != StrokeStyle::Solid && !theme.is_of_window();
        let edge = if says_something { standing_out(edge, fill, ink, least) } else { edge };
        let edge = Stroke { colour: edge, ..self.edge };
        let [kind, band] = [self.kind, self.band_colour].map(|colour| standing_out(colour, fill, ink, least));
        let (band_colour, rule) = (band, band);
        let (hatch, has_ground) = (None, true);
        Self { fill, edge, kind, band_colour, ink, muted, vacancy, hatch, texture, rule, has_ground, ..self }
    }

    /// The same filled with a colour of its own, which gives way where no text could be read on it.
    fn filled(self, own: Colour, theme: Theme) -> Self {
        let least = theme.least_text_contrast();
        let [dark, bright] = match theme.is_dark() {
            true => [ColourRole::Ground, ColourRole::Ink],
            false => [ColourRole::Ink, ColourRole::OnHeat],
        }
        .map(|role| theme.colour(role));
        let ink = if bright.contrast(own) >= least.min(dark.contrast(own)) { bright } else { dark };
        let away = if ink == bright { dark } else { bright };
        let fill = standing_out(own, ink, away, least);
        let quieter = (0..=3).rev().map(|tenths| ink.mixed(fill, f64::from(tenths) / 10.0));
        let muted = quieter.into_iter().find(|colour| colour.contrast(fill) >= least).unwrap_or(ink);
        let vacancy = Some(self.vacancy).filter(|colour| colour.contrast(fill) >= least).unwrap_or(ink);
        let line = theme.least_line_contrast();
        let [kind, band_colour] = [self.kind, self.band_colour].map(|colour| standing_out(colour, fill, ink, line));
        let is_dashed = self.edge.pattern != StrokeStyle::Solid;
        let edge = Stroke { colour: if is_dashed { muted } else { fill }, ..self.edge };
        Self { fill, edge, kind, band_colour, ink, muted, vacancy, ..self }
    }

    /// As a card looks in a comparison: what is different is bright, what is not is quiet. A colour that says a figure stays
    /// as it is: what is different has its outline then.
    pub fn marked(card: &Card, mark: Mark, theme: Theme) -> Self {
        let plain = Self::unmarked(card, theme);
        let is_coloured = card.heat.is_some();
        let Some(colour) = mark_colour(mark, theme) else {
            return if is_coloured { plain } else { plain.quiet(theme) };
        };
        let is_hint = mark == Mark::Carried;
        let tinted = match card.face.shape {
            CardShape::Box => theme.colour(theme.tinted()),
            CardShape::Line => plain.fill,
        };
        let fill = match is_coloured {
            true => plain.fill,
            false => tinted.mixed(colour, if is_hint { 0.03 } else { theme.tint_share() }),
        };
        let edge = mark_stroke(mark, colour, card, theme);
        let [kind, band_colour] = [plain.kind, plain.band_colour].map(|colour| match theme.is_of_window() {
            true => colour,
            false => standing_out(colour, fill, plain.ink, theme.least_line_contrast()),
        });
        Self {
            fill,
            edge,
            kind,
            band_colour,
            is_doubled: theme.has_patterns() && mark == Mark::Changed,
            rule: if is_hint { band_colour } else { colour },
            has_ground: plain.has_ground || (!is_hint && fill != plain.fill),
            ..plain
        }
    }

    /// As the old place of a unit looks that stands elsewhere now: an empty shape with its name.
    pub fn ghost(card: &Card, theme: Theme) -> Self {
        let quiet = Self::uncoloured(card, theme).quiet(theme);
        let ground = theme.colour(ColourRole::Ground);
        let edge = Stroke { width_pt: card.face.line_pt, ..Self::ghost_edge(theme) };
        Self { fill: ground, edge, rule: edge.colour, ink: theme.colour(ColourRole::Muted), ..quiet }
    }

    /// Around such a shape.
    pub(super) fn ghost_edge(theme: Theme) -> Stroke {
        let colour = theme.colour(ColourRole::MarkMoved);
        Stroke { colour, width_pt: SIZES.line, pattern: StrokeStyle::Dashed }
    }

    fn quiet(self, theme: Theme) -> Self {
        let ground = theme.colour(ColourRole::Ground);
        let fill = self.fill.mixed(ground, 0.5);
        let quieter = |colour: Colour, most: u8, least: f64| {
            let steps = (0..=most).rev().map(|tenths| colour.mixed(fill, f64::from(tenths) / 10.0));
            steps.into_iter().find(|quiet| quiet.contrast(fill) >= least).unwrap_or(colour)
        };
        let (text, line) = (theme.least_text_contrast(), theme.least_line_contrast());
        let [kind, band_colour] = [self.kind, self.band_colour].map(|colour| match theme.is_of_window() {
            true => colour.mixed(fill, 0.5),
            false => quieter(colour, 5, line),
        });
        // A broken outline says something on paper too.
        let says_something = self.edge.pattern != StrokeStyle::Solid && !theme.is_of_window();
        let edge = if says_something { quieter(self.edge.colour, 3, line) } else { self.edge.colour.mixed(fill, 0.3) };
        Self {
            fill,
            edge: Stroke { colour: edge, ..self.edge },
            kind,
            band_colour,
            ink: quieter(self.ink, 4, text),
            muted: quieter(self.muted, 2, text),
            vacancy: quieter(self.vacancy, 2, text),
            rule: band_colour,
            ..self
        }
    }
}

/// The outline of a card that a comparison marks. Without colours each mark has lines of its own.
fn mark_stroke(mark: Mark, colour: Colour, card: &Card, theme: Theme) -> Stroke {
    let own_pt = card.face.line_pt;
    let marked_pt = MARKED_LINE_PT.max(own_pt * MARKED_LINE_SHARE);
    let width_pt = match mark {
        Mark::Carried => own_pt,
        Mark::New | Mark::Moved if theme.has_patterns() => marked_pt * 1.4,
        Mark::Changed if theme.has_patterns() => own_pt.max(SIZES.line),
        _ => marked_pt,
    };
    let pattern = match mark {
        _ if card.is_dashed => StrokeStyle::Dashed,
        Mark::Gone => StrokeStyle::Dashed,
        Mark::Moved if theme.has_patterns() => StrokeStyle::Dotted,
        _ => StrokeStyle::Solid,
    };
    Stroke { colour, width_pt, pattern }
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
    use crate::scene::card_style::CardFace;
    use crate::scene::figures::{CardHeat, HEAT_STEPS};

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
            spoken: String::new(),
            face: CardFace::default(),
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
                            assert!(
                                contrast >= theme.least_text_contrast(),
                                "{theme:?} {heat:?} {text:?}: {contrast:.2}"
                            );
                        }
                    }
                    assert!(
                        look.kind.contrast(look.fill) >= theme.least_line_contrast(),
                        "{theme:?} {heat:?} {kind:?}"
                    );
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
                    assert!(contrast >= theme.least_text_contrast(), "{theme:?} {mark:?}: {contrast:.2}");
                }
            }
            let ghost = CardLook::ghost(&card(None), theme);
            assert!(
                ghost.ink.contrast(ghost.fill) >= theme.least_text_contrast()
                    && ghost.edge.colour.contrast(ghost.fill) >= theme.least_line_contrast()
            );
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
                    assert!(contrast >= theme.least_line_contrast(), "{theme:?} {mark:?}: {contrast:.2}");
                }
            }
        }
    }
}
