//! What is published: charts, on pages, with what stands around them. Every format writes this.

use std::sync::Arc;

use super::chart::{Chart, Part};
use crate::geometry::{Point, Rect, Size};
use crate::i18n::{Language, Message};
use crate::report::Alternative;
use crate::scene::{Colour, Logo, Primitive, Theme};

/// Everything that a file shows.
#[derive(Clone, Debug, Default)]
pub struct Publication {
    /// What it is called.
    pub title: String,
    /// The language of the names, as a BCP 47 tag.
    pub language_tag: String,
    /// The language of what the program itself says.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
    /// The organisation's own mark.
    pub logo: Option<Arc<Logo>>,
    /// The charts. The first is the whole, or what was asked for; then those of its parts, if there are.
    pub charts: Vec<Chart>,
    /// The pages, in order; at least one.
    pub pages: Vec<Page>,
    /// Whether the marks are explained.
    pub has_legend: bool,
    /// The same in words.
    pub alternative: Arc<Alternative>,
    /// Which scenario it is, with its status and day; empty where that is not to be said.
    pub scenario_line: String,
    /// How many of the pages have no legend for want of room.
    pub unexplained_pages: usize,
    /// What could not be done as it was asked.
    pub notes: Vec<Message>,
    /// What whoever gets the file can read in it.
    pub reveals: Vec<Message>,
}

/// One page. Lengths are in points of the page, from its upper left corner.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// What it is called: a bookmark, the end of a file name.
    pub name: String,
    /// How large it is.
    pub size: Size,
    /// What lies behind the charts; the ground is the theme's own.
    pub behind: Vec<Item>,
    /// The charts on it.
    pub pictures: Vec<Picture>,
    /// What stands around and before the charts: title, legend, page number, references.
    pub around: Vec<Item>,
    /// Of `around`, the heading in words, for who does not see it.
    pub heading: String,
}

/// A chart, or a piece of one, on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// Which of the charts.
    pub chart: usize,
    /// Points of the page to one of the chart.
    pub scale: f64,
    /// Where the chart's (0, 0) stands on the page.
    pub origin: Point,
    /// What of the page it may use; the rest is cut off.
    pub clip: Rect,
}

/// Something on a page besides the charts.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A shape.
    Shape(Primitive<'static>),
    /// The organisation's own mark, as large as fits.
    Logo(Rect),
    /// A word in large letters across the page, turned, in its own colour.
    Watermark {
        /// The word.
        text: String,
        /// Its middle.
        centre: Point,
        /// How high its letters are.
        size_pt: f64,
        /// How far it is turned, against the clock, in degrees.
        turned_degrees: f64,
        /// Its colour.
        colour: Colour,
    },
}

impl Picture {
    /// Where a point of the chart stands on the page.
    pub fn on_page(&self, point: Point) -> Point {
        Point::new(self.origin.x + point.x * self.scale, self.origin.y + point.y * self.scale)
    }

    /// What a rectangle of the chart takes up on the page.
    pub fn rect_on_page(&self, rect: Rect) -> Rect {
        let corner = self.on_page(Point::new(rect.left, rect.top));
        Rect::new(corner.x, corner.y, rect.width * self.scale, rect.height * self.scale)
    }

    /// Whether any of a part of the chart can be seen.
    pub fn shows(&self, part: &Part<'_>) -> bool {
        self.rect_on_page(part.bounds()).intersects(&self.clip)
    }
}

impl Page {
    /// All of it.
    pub fn bounds(&self) -> Rect {
        Rect::new(0.0, 0.0, self.size.width, self.size.height)
    }
}
