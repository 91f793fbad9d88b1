//! What a comparison says of the cards of a chart: a mark for each, its badge, and what the marks mean.

use std::borrow::Cow;

use super::Scene;
use super::arrow::MoveArrow;
use super::card::{Card, baseline_pt};
use super::look::{CardLook, mark_colour};
use super::primitive::{Colour, Primitive, Stroke};
use super::style::{ColourRole, SIZES, Theme};
use crate::compare::{Difference, Mark};
use crate::geometry::{Point, Rect, Segment};
use crate::i18n::{self, Language, Message};
use crate::model::StrokeStyle;
use crate::text::{self, Weight};

/// The radius of a badge.
const BADGE_PT: f64 = 7.5;
/// The ring around a badge that keeps it apart from what it lies on.
const RING_PT: f64 = 1.5;
/// How far the middle of a badge lies inside the corner of its card.
const BADGE_INSET_PT: f64 = 3.0;
/// How wide the lines of a sign are.
const SIGN_LINE_PT: f64 = 1.7;
/// The marks that are explained, in the order in which they are.
const EXPLAINED: [Mark; 5] = [Mark::New, Mark::Moved, Mark::Changed, Mark::Gone, Mark::Carried];

/// The marks of the cards of one scene.
///
/// In the chart of the earlier organisation nothing is new, in that of the later one nothing is gone: each shows its own
/// units only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// By card.
    marks: Vec<Mark>,
    /// By card: the gravest mark of it and of what stands under it.
    gravest: Vec<Mark>,
    /// By card: whether it is the old place of a unit that has another card; empty where none is.
    ghosts: Vec<bool>,
    arrows: Vec<MoveArrow>,
}

/// What one mark means, and how often it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkRow {
    /// The mark.
    pub mark: Mark,
    /// The word for it.
    pub label: &'static str,
    /// How many cards have it.
    pub count: usize,
}

impl Marks {
    /// What `difference` says of the cards of `scene`, which is the chart of one of its two organisations.
    ///
    /// Cost: linear in the cards.
    pub fn of(scene: &Scene, difference: &Difference) -> Self {
        Self::of_cards(scene, scene.cards().iter().map(|card| difference.mark(&card.unit)).collect())
    }

    /// These marks, one for each card of `scene`.
    pub(super) fn of_cards(scene: &Scene, marks: Vec<Mark>) -> Self {
        let mut gravest = marks.clone();
        for card in (0..gravest.len()).rev() {
            if let Some(parent) = scene.parent(card) {
                gravest[parent] = gravest[parent].max(gravest[card]);
            }
        }
        Self { marks, gravest, ghosts: Vec::new(), arrows: Vec::new() }
    }

    /// The marks of several charts, to explain them together; not to draw a chart with.
    pub fn explaining<'a>(several: impl IntoIterator<Item = &'a Marks>) -> Self {
        let mut found = Self::default();
        for marks in several {
            found.ghosts.resize(found.marks.len(), false);
            found.ghosts.extend(&marks.ghosts);
            found.marks.extend(&marks.marks);
        }
        found
    }

    /// The same with these arrows.
    pub fn with_arrows(self, arrows: Vec<MoveArrow>) -> Self {
        Self { arrows, ..self }
    }

    /// The same with ghosts, by card, and arrows.
    pub(super) fn with_ghosts(self, ghosts: Vec<bool>, arrows: Vec<MoveArrow>) -> Self {
        Self { ghosts, arrows, ..self }
    }

    /// The mark of a card.
    pub fn of_card(&self, card: usize) -> Mark {
        self.marks.get(card).copied().unwrap_or_default()
    }

    /// Whether a card is the old place of a unit that stands elsewhere on the same chart.
    pub fn is_ghost(&self, card: usize) -> bool {
        self.ghosts.get(card).copied().unwrap_or_default()
    }

    /// From the ghosts to the cards of what moved; none where they are too many.
    pub fn arrows(&self) -> &[MoveArrow] {
        &self.arrows
    }

    /// The colours of a card.
    pub fn look(&self, place: usize, card: &Card, theme: Theme) -> CardLook {
        match self.is_ghost(place) {
            true => CardLook::ghost(card, theme),
            false => CardLook::marked(card, self.of_card(place), theme),
        }
    }

    /// The shapes of a card at `rect`, from back to front.
    pub fn primitives<'a>(
        &self,
        place: usize,
        card: &'a Card,
        rect: Rect,
        theme: Theme,
        shapes: &mut Vec<Primitive<'a>>,
    ) {
        card.primitives_in(rect, &self.look(place, card, theme), shapes);
        if !self.is_ghost(place) {
            mark_badge(self.of_card(place), badge_place(rect), theme, shapes);
        }
    }

    /// The name of a card with what is different of it, as a reader of the chart hears it.
    pub fn name(&self, place: usize, name: &str, language: Language) -> String {
        match self.is_ghost(place) {
            true => Message::new("mark-stood-here").with("name", name).say(language),
            false => marked_name(name, self.of_card(place), language),
        }
    }

    /// The gravest mark of a card and of everything shown under it.
    pub fn gravest_of(&self, card: usize) -> Mark {
        self.gravest.get(card).copied().unwrap_or_default()
    }

    /// The marks that are there, and what they mean.
    pub fn rows(&self, language: Language) -> Vec<MarkRow> {
        let row = |mark: Mark| {
            let is_counted = |card: &usize| self.marks[*card] == mark && !self.is_ghost(*card);
            let count = (0..self.marks.len()).filter(is_counted).count();
            Some(MarkRow { mark, label: mark_word(mark, language)?, count }).filter(|row| row.count > 0)
        };
        EXPLAINED.into_iter().filter_map(row).collect()
    }

    /// What the marks mean, drawn: from `at` on to the right and, when `width_pt` is used up, down. Returns where the last
    /// row ends.
    pub fn legend(&self, language: Language, theme: Theme, at: Point, width_pt: f64) -> (Vec<Primitive<'static>>, f64) {
        let rows = self.rows(language).into_iter().map(|row| (Some(row.mark), row.label));
        let ghost = self.ghosts.contains(&true).then(|| (None, i18n::text(language, "mark-old-place")));
        let rows: Vec<_> = rows.chain(ghost).collect();
        let mut shapes = Vec::new();
        let line_pt = SIZES.detail_line.max(2.0 * BADGE_PT);
        let (mut left, mut top) = (at.x, at.y);
        for &(mark, label) in &rows {
            let width = 2.0 * BADGE_PT + 6.0 + text::width_pt(label, Weight::Regular, SIZES.detail);
            if left > at.x && left + width > at.x + width_pt {
                left = at.x;
                top += line_pt + 4.0;
            }
            let centre = Point::new(left + BADGE_PT, top + line_pt / 2.0);
            match mark {
                Some(mark) => mark_sample(mark, centre, theme, &mut shapes),
                None => shapes.push(small_card(centre, ColourRole::Ground, CardLook::ghost_edge(theme), theme)),
            }
            shapes.push(Primitive::Text {
                text: Cow::from(label),
                at: Point::new(left + 2.0 * BADGE_PT + 6.0, baseline_pt(top, line_pt, Weight::Regular, SIZES.detail)),
                ends_at: false,
                size_pt: SIZES.detail,
                weight: Weight::Regular,
                colour: theme.colour(ColourRole::Muted),
            });
            left += width + 20.0;
        }
        let bottom = if rows.is_empty() { at.y } else { top + line_pt };
        (shapes, bottom)
    }
}

/// The word for a mark; `None` where nothing is different.
pub fn mark_word(mark: Mark, language: Language) -> Option<&'static str> {
    Some(match mark {
        Mark::New => i18n::text(language, "mark-new"),
        Mark::Moved => i18n::text(language, "mark-moved"),
        Mark::Changed => i18n::text(language, "mark-changed"),
        Mark::Gone => i18n::text(language, "mark-gone"),
        Mark::Carried => i18n::text(language, "mark-carried"),
        Mark::Unchanged => return None,
    })
}

/// A name with the word for its mark, as a reader of the chart hears it; the name alone where nothing is different.
pub fn marked_name(name: &str, mark: Mark, language: Language) -> String {
    match mark_word(mark, language) {
        Some(word) => Message::new("mark-named").with("name", name).with("mark", word).say(language),
        None => name.to_owned(),
    }
}

impl Card {
    /// Its shapes at `rect` in a comparison, from back to front: the card in the colours of its mark, and the badge.
    pub fn primitives_marked<'a>(&'a self, rect: Rect, theme: Theme, mark: Mark, shapes: &mut Vec<Primitive<'a>>) {
        self.primitives_in(rect, &CardLook::marked(self, mark, theme), shapes);
        mark_badge(mark, badge_place(rect), theme, shapes);
    }
}

/// The middle of the badge of a card: at its top right corner, clear of its text and of the mark of its kind.
pub fn badge_place(card: Rect) -> Point {
    Point::new(card.right() - BADGE_INSET_PT, card.top + BADGE_INSET_PT)
}

/// A round badge with the sign of a mark; nothing for a mark without one.
pub fn mark_badge(mark: Mark, centre: Point, theme: Theme, shapes: &mut Vec<Primitive<'_>>) {
    let Some(fill) = mark_colour(mark, theme).filter(|_| !mark.sign().is_empty()) else { return };
    let ring = theme.colour(ColourRole::Ground);
    shapes.push(Primitive::Circle { centre, radius_pt: BADGE_PT + RING_PT, fill: ring });
    shapes.push(badge_shape(mark, centre, fill, theme));
    let stroke =
        Stroke { colour: theme.colour(ColourRole::OnMark), width_pt: SIGN_LINE_PT, pattern: StrokeStyle::Solid };
    let point = |(x, y): (f64, f64)| Point::new(centre.x + x, centre.y + y);
    let line = |&(from, to): &(_, _)| Primitive::Line { segment: Segment::new(point(from), point(to)), stroke };
    shapes.extend(sign_lines(mark).iter().map(line));
}

/// The ground of a sign: round, and where colours cannot tell marks apart of a shape of its own.
fn badge_shape<'a>(mark: Mark, centre: Point, fill: Colour, theme: Theme) -> Primitive<'a> {
    let corners = |count: u32, turn: f64| {
        let corner = |index: u32| {
            let angle = std::f64::consts::TAU * f64::from(index) / f64::from(count) + turn;
            Point::new(centre.x + BADGE_PT * angle.cos(), centre.y + BADGE_PT * angle.sin())
        };
        Primitive::Polygon { points: (0..count).map(corner).collect(), fill }
    };
    match mark {
        Mark::Moved if theme.has_patterns() => corners(4, 0.0),
        Mark::Changed if theme.has_patterns() => corners(6, 0.0),
        Mark::Gone if theme.has_patterns() => corners(4, std::f64::consts::FRAC_PI_4),
        _ => Primitive::Circle { centre, radius_pt: BADGE_PT, fill },
    }
}

/// A mark as a legend shows it: its badge, or a small card in its colours where it has none.
pub fn mark_sample(mark: Mark, centre: Point, theme: Theme, shapes: &mut Vec<Primitive<'_>>) {
    if !mark.sign().is_empty() {
        return mark_badge(mark, centre, theme, shapes);
    }
    let colour = mark_colour(mark, theme).unwrap_or(theme.colour(ColourRole::CardEdge));
    let stroke = Stroke { colour, width_pt: SIZES.line, pattern: StrokeStyle::Solid };
    shapes.push(small_card(centre, ColourRole::Card, stroke, theme));
}

fn small_card(centre: Point, fill: ColourRole, stroke: Stroke, theme: Theme) -> Primitive<'static> {
    Primitive::Rect {
        rect: Rect::new(centre.x - BADGE_PT, centre.y - BADGE_PT * 0.6, BADGE_PT * 2.0, BADGE_PT * 1.2),
        radius_pt: 2.0,
        fill: Some(theme.colour(fill)),
        stroke: Some(stroke),
    }
}

type Ends = ((f64, f64), (f64, f64));

/// The lines of a sign, in points from its middle. Drawn, not written: every printer and screen shows them alike.
fn sign_lines(mark: Mark) -> &'static [Ends] {
    match mark {
        Mark::New => &[((-3.6, 0.0), (3.6, 0.0)), ((0.0, -3.6), (0.0, 3.6))],
        Mark::Gone => &[((-3.6, 0.0), (3.6, 0.0))],
        Mark::Moved => &[((-3.9, 0.0), (3.9, 0.0)), ((0.9, -3.0), (3.9, 0.0)), ((0.9, 3.0), (3.9, 0.0))],
        Mark::Changed => &[((-3.5, -1.7), (3.5, -1.7)), ((-3.5, 1.7), (3.5, 1.7)), ((-1.7, 4.1), (1.7, -4.1))],
        Mark::Carried | Mark::Unchanged => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_can_be_read_on_their_badges_and_stay_inside_them() {
        for mark in EXPLAINED {
            assert_eq!(sign_lines(mark).is_empty(), mark.sign().is_empty(), "{mark:?}");
            for ((from_x, from_y), (to_x, to_y)) in sign_lines(mark) {
                assert!(from_x.hypot(*from_y) < BADGE_PT - 1.0 && to_x.hypot(*to_y) < BADGE_PT - 1.0, "{mark:?}");
            }
            for theme in Theme::ALL {
                let badge = mark_colour(mark, theme).unwrap();
                let contrast = badge.contrast(theme.colour(ColourRole::OnMark));
                assert!(mark.sign().is_empty() || contrast >= 4.5, "{theme:?} {mark:?}: {contrast:.2}");
            }
        }
    }

    #[test]
    fn a_badge_lies_clear_of_the_mark_of_the_kind() {
        let card = Rect::new(0.0, 0.0, SIZES.card_width, 44.0);
        let centre = badge_place(card);
        let (x, y) = (
            card.right() - SIZES.text_right - centre.x,
            SIZES.text_top + (SIZES.name_line - SIZES.symbol) / 2.0 - centre.y,
        );
        assert!(x.hypot(y) > BADGE_PT + RING_PT);
    }
}
