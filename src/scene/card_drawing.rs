//! How a card is drawn: as a box or as a line, with its text.

use std::borrow::Cow;

use super::band::BandPattern;
use super::card::{Card, baseline_pt, symbol_shape};
use super::card_style::CardShape;
use super::figures::{hatch, push_bar};
use super::look::CardLook;
use super::primitive::{Colour, Primitive, Stroke};
use super::style::{SIZES, Theme};
use crate::geometry::{Point, Rect, Segment};
use crate::model::StrokeStyle;
use crate::text::{self, Weight};

/// Above and below the band of a box with hardly round corners.
const BAND_INSET_PT: f64 = 4.0;
/// How much of the radius of its corners the band of a box stays away from its ends.
const BAND_INSET_SHARE: f64 = 0.7;
/// Between two outlines.
const DOUBLE_PT: f64 = 3.0;
/// Between a line from above and the text that it comes to.
const STUB_GAP_PT: f64 = 4.0;

impl Card {
    /// Its shapes at `rect`, from back to front.
    pub fn primitives<'a>(&'a self, rect: Rect, theme: Theme, shapes: &mut Vec<Primitive<'a>>) {
        self.primitives_in(rect, &CardLook::plain(self, theme), shapes);
    }

    /// Its shapes at `rect` in other colours than its own, from back to front.
    pub fn primitives_in<'a>(&'a self, rect: Rect, look: &CardLook, shapes: &mut Vec<Primitive<'a>>) {
        match self.face.shape {
            CardShape::Box => self.box_primitives(rect, look, shapes),
            CardShape::Line => self.line_primitives(rect, look, shapes),
        }
        self.text_primitives(rect, look, shapes);
    }

    fn box_primitives<'a>(&'a self, rect: Rect, look: &CardLook, shapes: &mut Vec<Primitive<'a>>) {
        let radius_pt = self.face.corner_pt.min(rect.height / 2.0);
        shapes.push(Primitive::Rect { rect, radius_pt, fill: Some(look.fill), stroke: Some(look.edge) });
        if look.is_doubled {
            let radius_pt = (radius_pt - DOUBLE_PT).max(0.0);
            let stroke = Some(Stroke { pattern: StrokeStyle::Solid, ..look.edge });
            shapes.push(Primitive::Rect { rect: rect.expanded(-DOUBLE_PT), radius_pt, fill: None, stroke });
        }
        if let Some(texture) = look.texture {
            // Not under the band and what is beside it.
            let left = rect.left + self.face.text_left_pt() - 2.0;
            let within = Rect::from_edges(left, rect.top, rect.right(), rect.bottom()).expanded(-self.face.line_pt);
            texture.shapes(within, shapes);
        }
        shapes.extend(look.hatch.map(|colour| hatch(rect, colour)));
        let inset = BAND_INSET_PT.max(radius_pt * BAND_INSET_SHARE);
        let height = (rect.height - 2.0 * inset).max(BAND_INSET_PT);
        // Beside a thick outline, not over it.
        let is_apart = look.band.is_some() || self.face.line_pt > SIZES.line;
        let left = rect.left + if is_apart { self.face.line_pt / 2.0 + 1.5 } else { 0.0 };
        let band = |width| Rect::new(left, rect.centre().y - height / 2.0, width, height);
        match look.band {
            Some(pattern) => {
                let band = band(BandPattern::WIDTH_PT);
                // A pattern is seen on what the card is filled with, not on what lies over that.
                shapes.push(filled(band, look.fill));
                pattern.shapes(band, look.band_colour, shapes);
            }
            None => shapes.push(Primitive::Rect {
                rect: band(SIZES.band),
                radius_pt: SIZES.band / 2.0,
                fill: Some(look.band_colour),
                stroke: None,
            }),
        }
        let symbol = Rect::new(
            rect.right() - SIZES.text_right - SIZES.symbol,
            rect.top + self.face.text_top_pt() + (SIZES.name_line - SIZES.symbol) / 2.0,
            SIZES.symbol,
            SIZES.symbol,
        );
        if look.texture.is_some() {
            shapes.push(filled(symbol.expanded(2.0), look.fill));
        }
        shapes.push(symbol_shape(self.symbol, symbol, look.kind));
    }

    /// A line with the mark of the kind at its end; behind the text nothing, unless that says something.
    fn line_primitives<'a>(&'a self, rect: Rect, look: &CardLook, shapes: &mut Vec<Primitive<'a>>) {
        if look.has_ground {
            shapes.push(filled(rect, look.fill));
            if let Some(texture) = look.texture {
                texture.shapes(rect, shapes);
            }
            shapes.extend(look.hatch.map(|colour| hatch(rect, colour)));
        }
        let text_top = self.text_top(rect);
        let is_met_from_above = self.face.is_centred && !self.face.is_top;
        if is_met_from_above && text_top - STUB_GAP_PT > rect.top && !look.has_ground {
            let x = rect.centre().x;
            let segment = Segment::new(Point::new(x, rect.top), Point::new(x, text_top - STUB_GAP_PT));
            let stroke = Stroke { colour: look.connector, width_pt: self.face.line_pt, pattern: StrokeStyle::Solid };
            shapes.push(Primitive::Line { segment, stroke });
        }
        let thick = self.face.rule_pt();
        let end = Point::new(rect.right() - SIZES.symbol / 2.0, rect.bottom() - thick / 2.0);
        match look.band {
            _ if look.edge.pattern != StrokeStyle::Solid => {
                let segment = Segment::new(Point::new(rect.left, end.y), Point::new(rect.right(), end.y));
                let stroke = Stroke { colour: look.rule, width_pt: thick, pattern: look.edge.pattern };
                shapes.push(Primitive::Line { segment, stroke });
            }
            Some(pattern) => {
                let wide = thick.max(BandPattern::WIDTH_PT * 0.75);
                let band = Rect::new(rect.left, rect.bottom() - wide, rect.width, wide);
                shapes.push(filled(band, look.fill));
                pattern.shapes(band, look.rule, shapes);
            }
            None => shapes.push(filled(Rect::new(rect.left, rect.bottom() - thick, rect.width, thick), look.rule)),
        }
        let symbol = Rect::new(end.x, end.y, 0.0, 0.0).expanded(SIZES.symbol / 2.0);
        shapes.push(Primitive::Circle { centre: end, radius_pt: SIZES.symbol / 2.0 + 2.0, fill: look.fill });
        shapes.push(symbol_shape(self.symbol, symbol, look.kind));
    }

    /// Where its first line begins: of a box at the top, of a line so that the last one stands on that.
    fn text_top(&self, rect: Rect) -> f64 {
        match self.face.shape {
            CardShape::Box => rect.top + self.face.text_top_pt(),
            CardShape::Line => rect.bottom() - self.face.text_bottom_pt() - self.text_height_pt(),
        }
    }

    /// Where the lines of its name stand at `rect`, as bars: for a card that is too small to be read.
    pub fn name_bars(&self, rect: Rect, mut put: impl FnMut(Rect)) {
        let mut top = self.text_top(rect);
        for line in &self.name {
            put(Rect::new(self.line_left(rect, line.width_pt), top + 4.0, line.width_pt, SIZES.name_line - 8.0));
            top += SIZES.name_line;
        }
    }

    /// Where a line of text of that width begins.
    fn line_left(&self, rect: Rect, width_pt: f64) -> f64 {
        match self.face.is_centred {
            true => rect.centre().x - width_pt / 2.0,
            false => rect.left + self.face.text_left_pt(),
        }
    }

    fn text_primitives<'a>(&'a self, rect: Rect, look: &CardLook, shapes: &mut Vec<Primitive<'a>>) {
        let (left, right) = (rect.left + self.face.text_left_pt(), rect.right() - self.face.text_right_pt());
        let mut top = self.text_top(rect);
        // Under text there are no lines.
        let plate = look.texture.map(|_| look.fill);
        for line in &self.name {
            let at = Point::new(self.line_left(rect, line.width_pt), top);
            put_text(&line.text, at, false, Weight::SemiBold, look.ink, plate, shapes);
            top += SIZES.name_line;
        }
        let detail = |shapes: &mut Vec<Primitive<'a>>, text: &'a str, at_right: bool, top: f64, colour: Colour| {
            let at = Point::new(if at_right { right } else { left }, top);
            put_text(text, at, at_right, Weight::Regular, colour, plate, shapes);
        };
        let leadership_colour = if self.is_vacant { look.vacancy } else { look.muted };
        for (row, line) in self.leadership.iter().enumerate() {
            let at = Point::new(self.line_left(rect, line.width_pt), top + row as f64 * SIZES.detail_line);
            put_text(&line.text, at, false, Weight::Regular, leadership_colour, plate, shapes);
        }
        if !self.figure.is_empty() && self.face.is_centred {
            let width_pt = text::width_pt(&self.figure, Weight::Regular, SIZES.detail);
            let beneath = top + self.leadership.len() as f64 * SIZES.detail_line;
            let at = Point::new(self.line_left(rect, width_pt), beneath);
            put_text(&self.figure, at, false, Weight::Regular, look.muted, plate, shapes);
        } else if !self.figure.is_empty() {
            detail(shapes, &self.figure, true, top, look.muted);
        }
        top += self.leadership_rows() as f64 * SIZES.detail_line;
        for row in &self.figures {
            detail(shapes, &row.label, false, top, look.muted);
            detail(shapes, &row.value, true, top, look.ink);
            if let (Some(share), Some(_)) = (row.bar, row.amount) {
                let bar = Rect::new(left, top + SIZES.detail_line + 1.0, right - left, SIZES.bar);
                if let Some(fill) = plate {
                    shapes.push(filled(bar.expanded(1.0), fill));
                }
                push_bar(bar, share, look.kind, look.fill, shapes);
            }
            top += row.height_pt();
        }
        if !self.hidden.is_empty() {
            let width_pt =
                if self.face.is_centred { text::width_pt(&self.hidden, Weight::Regular, SIZES.detail) } else { 0.0 };
            let at = Point::new(self.line_left(rect, width_pt), top);
            put_text(&self.hidden, at, false, Weight::Regular, look.muted, plate, shapes);
        }
    }
}

/// A line of text whose upper left corner, or upper right one, is `at`; under it what it is read on, if that is not there.
fn put_text<'a>(
    words: &'a str,
    at: Point,
    ends_at: bool,
    weight: Weight,
    colour: Colour,
    plate: Option<Colour>,
    shapes: &mut Vec<Primitive<'a>>,
) {
    let (size_pt, line_pt) = match weight {
        Weight::SemiBold => (SIZES.name, SIZES.name_line),
        Weight::Regular => (SIZES.detail, SIZES.detail_line),
    };
    if let Some(fill) = plate {
        let width = text::width_pt(words, weight, size_pt) + 4.0;
        let left = if ends_at { at.x + 2.0 - width } else { at.x - 2.0 };
        shapes.push(filled(Rect::new(left, at.y, width, line_pt), fill));
    }
    let at = Point::new(at.x, baseline_pt(at.y, line_pt, weight, size_pt));
    shapes.push(Primitive::Text { text: Cow::from(words), at, ends_at, size_pt, weight, colour });
}

fn filled<'a>(rect: Rect, fill: Colour) -> Primitive<'a> {
    Primitive::Rect { rect, radius_pt: 0.0, fill: Some(fill), stroke: None }
}
