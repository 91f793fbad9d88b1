//! The band of a kind: in its colour, or in a pattern where there are no colours.

use super::primitive::{Colour, Primitive};
use crate::geometry::{Point, Rect};

/// What a band looks like where colours cannot tell kinds apart. In an order in which neighbours differ most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BandPattern {
    /// Full.
    #[default]
    Solid,
    /// An outline.
    Open,
    /// Short bars across.
    Ladder,
    /// Dots in a row.
    Dots,
    /// Two lines along it.
    Rails,
    /// Squares, left and right by turns.
    Chequer,
    /// Long pieces.
    Dashes,
    /// Slanting bars.
    Slashes,
    /// One line along it.
    Thin,
    /// A line with short bars across.
    Comb,
}

impl BandPattern {
    /// Every pattern.
    pub const ALL: [BandPattern; 10] = [
        BandPattern::Solid,
        BandPattern::Open,
        BandPattern::Ladder,
        BandPattern::Dots,
        BandPattern::Rails,
        BandPattern::Chequer,
        BandPattern::Dashes,
        BandPattern::Slashes,
        BandPattern::Thin,
        BandPattern::Comb,
    ];

    /// The pattern of the kind at a place; after the last the first comes again.
    pub fn at(place: usize) -> Self {
        Self::ALL[place % Self::ALL.len()]
    }

    /// How wide a band must be for its pattern to be seen, in points.
    pub(super) const WIDTH_PT: f64 = 6.0;

    /// Its shapes in `rect`, along the longer side of that.
    pub(super) fn shapes(self, rect: Rect, ink: Colour, shapes: &mut Vec<Primitive<'_>>) {
        let is_upright = rect.height >= rect.width;
        let (length, width) = if is_upright { (rect.height, rect.width) } else { (rect.width, rect.height) };
        // From distances along and across the band to places.
        let place = |along: f64, across: f64| match is_upright {
            true => Point::new(rect.left + across, rect.top + along),
            false => Point::new(rect.left + along, rect.top + across),
        };
        let block = |along: f64, across: f64, long: f64, wide: f64| {
            let (from, to) = (place(along, across), place((along + long).min(length), across + wide));
            let rect = Rect::from_edges(from.x, from.y, to.x, to.y);
            Primitive::Rect { rect, radius_pt: 0.0, fill: Some(ink), stroke: None }
        };
        let steps = |step: f64| (0..(length / step).ceil().max(1.0) as u32).map(move |index| f64::from(index) * step);
        let thin = width / 5.0;
        match self {
            Self::Solid => shapes.push(block(0.0, 0.0, length, width)),
            Self::Open => {
                shapes.push(block(0.0, 0.0, thin, width));
                shapes.push(block(length - thin, 0.0, thin, width));
                shapes.push(block(0.0, 0.0, length, thin));
                shapes.push(block(0.0, width - thin, length, thin));
            }
            Self::Ladder => shapes.extend(steps(width * 0.67).map(|along| block(along, 0.0, width * 0.33, width))),
            Self::Dots => {
                let radius_pt = width * 0.38;
                let middles = steps(width).map(|along| along + width / 2.0);
                let dots = middles.filter(|along| along + radius_pt <= length + 0.5);
                shapes.extend(dots.map(|along| Primitive::Circle {
                    centre: place(along, width / 2.0),
                    radius_pt,
                    fill: ink,
                }));
            }
            Self::Rails => {
                shapes.push(block(0.0, 0.0, length, width / 3.0));
                shapes.push(block(0.0, width * 2.0 / 3.0, length, width / 3.0));
            }
            Self::Chequer => {
                let side = width / 2.0;
                let squares = steps(side).enumerate();
                shapes.extend(squares.map(|(index, along)| block(along, side * (index % 2) as f64, side, side)));
            }
            Self::Dashes => shapes.extend(steps(width * 2.0).map(|along| block(along, 0.0, width * 1.3, width))),
            Self::Slashes => {
                let thick = width * 0.4;
                let slashes = steps(width * 0.85).filter(|along| along + thick + width * 0.6 <= length + 0.5);
                shapes.extend(slashes.map(|along| {
                    let lean = width * 0.6;
                    let points = vec![
                        place(along + lean, 0.0),
                        place(along + lean + thick, 0.0),
                        place(along + thick, width),
                        place(along, width),
                    ];
                    Primitive::Polygon { points, fill: ink }
                }));
            }
            Self::Thin => shapes.push(block(0.0, width * 0.36, length, width * 0.28)),
            Self::Comb => {
                shapes.push(block(0.0, 0.0, length, thin));
                shapes.extend(steps(width * 0.8).map(|along| block(along, 0.0, thin, width)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(pattern: BandPattern, rect: Rect) -> Vec<Primitive<'static>> {
        let mut shapes = Vec::new();
        pattern.shapes(rect, Colour::from_rgb(0), &mut shapes);
        shapes
    }

    #[test]
    fn patterns_differ_and_stay_in_their_band_upright_and_level() {
        for rect in [Rect::new(3.0, 5.0, 6.0, 36.0), Rect::new(3.0, 5.0, 150.0, 5.0), Rect::new(0.0, 0.0, 6.0, 13.0)] {
            for (index, pattern) in BandPattern::ALL.into_iter().enumerate() {
                let shapes = drawn(pattern, rect);
                assert!(!shapes.is_empty(), "{pattern:?}");
                for shape in &shapes {
                    let bounds = match shape {
                        Primitive::Rect { rect, .. } => *rect,
                        Primitive::Circle { centre, radius_pt, .. } => {
                            Rect::new(centre.x, centre.y, 0.0, 0.0).expanded(*radius_pt)
                        }
                        Primitive::Polygon { points, .. } => {
                            let around = points.iter().map(|point| Rect::new(point.x, point.y, 0.0, 0.0));
                            around.reduce(|all, point| all.union(&point)).unwrap()
                        }
                        other => panic!("{other:?}"),
                    };
                    let room = rect.expanded(0.51);
                    assert!(room.left <= bounds.left && bounds.right() <= room.right(), "{pattern:?} {bounds:?}");
                    assert!(room.top <= bounds.top && bounds.bottom() <= room.bottom(), "{pattern:?} {bounds:?}");
                }
                for other in &BandPattern::ALL[..index] {
                    assert_ne!(shapes, drawn(*other, rect), "{pattern:?} {other:?}");
                }
            }
        }
    }
}
