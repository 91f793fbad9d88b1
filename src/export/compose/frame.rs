//! What stands around a chart: title, scenario, logo above it; legend, page number, page map beneath.

use super::furniture::Furniture;
use super::legend::Legend;
use super::shapes::Lettering;
use super::sheet::Sheet;
use crate::export::{FrameOptions, Item};
use crate::geometry::{Point, Rect, Size};
use crate::i18n::{Language, Message};
use crate::scene::{Colour, ColourRole, Theme};
use crate::text::Weight;

/// A logo is at most so much wider than high.
const LOGO_SHARE: f64 = 3.2;
/// A title has at most so many lines; one that is longer is set smaller, as far as this share.
const MOST_TITLE_LINES: usize = 6;
const LEAST_TITLE_SHARE: f64 = 0.6;
/// The chart has at least this share of the height between the margins of a sheet, or the legend is left out.
const LEAST_AREA_SHARE: f64 = 0.4;
/// By this factor a legend is made smaller until it fits.
const SMALLER_LEGEND: f64 = 0.8;

/// What stands around one chart.
pub(super) struct FrameWords<'a> {
    /// The title; `None` where none is to stand there.
    pub title: Option<&'a str>,
    /// What it is a part of, and the scenario: under the title.
    pub line: String,
    /// Whether the page has a number.
    pub has_number: bool,
    /// What is kept free in the lower right corner for a map of the pages.
    pub map: Size,
}

/// What stands around a chart, placed.
pub(super) struct Frame {
    pub items: Vec<Item>,
    /// What is left for the chart.
    pub area: Rect,
    /// Where the page number ends: the lower right corner of its line.
    pub number_at: Option<Point>,
    /// Where the map of the pages has room.
    pub map: Rect,
    /// Whether the legend is left out for want of room.
    pub is_unexplained: bool,
}

/// Who draws what stands around a chart.
#[derive(Clone, Copy)]
pub(super) struct Framer<'a> {
    pub options: &'a FrameOptions,
    pub theme: Theme,
    pub title_colour: Colour,
    pub language: Language,
    /// Whether there is a logo at all.
    pub has_logo: bool,
    pub furniture: Furniture,
}

/// The header of a page.
pub(super) struct Header {
    pub items: Vec<Item>,
    /// How high it is; 0 when there is nothing.
    pub height: f64,
}

impl Framer<'_> {
    /// Title, line and logo of a page, from `at` on, `width_pt` wide.
    pub fn header(&self, words: &FrameWords<'_>, at: Point, width_pt: f64) -> Header {
        let Furniture { title_pt, line_pt, gap_pt, .. } = self.furniture;
        let logo = self.logo_size(width_pt);
        let room = width_pt - logo.map_or(0.0, |logo| logo.width + gap_pt);
        let mut items = Vec::new();
        let mut bottom = at.y;
        if let Some(title) = words.title {
            let mut lettering = self.title_lettering();
            while lettering.wrapped(title, room, usize::MAX).len() > MOST_TITLE_LINES - 1
                && lettering.size_pt > title_pt * LEAST_TITLE_SHARE
            {
                lettering.size_pt *= 0.9;
            }
            for line in lettering.wrapped(title, room, MOST_TITLE_LINES) {
                items.push(lettering.line(&line, Point::new(at.x, bottom)));
                bottom += lettering.line_pt();
            }
        }
        if !words.line.is_empty() {
            let lettering = self.lettering(Weight::Regular, line_pt, ColourRole::Muted);
            for line in lettering.wrapped(&words.line, room, MOST_TITLE_LINES) {
                items.push(lettering.line(&line, Point::new(at.x, bottom)));
                bottom += lettering.line_pt();
            }
        }
        let mut height = bottom - at.y;
        if let Some(logo) = logo {
            items.push(Item::Logo(Rect::new(at.x + width_pt - logo.width, at.y, logo.width, logo.height)));
            height = height.max(logo.height);
        }
        Header { items, height }
    }

    /// The frame of a sheet of paper; a legend that leaves the chart too little room is drawn smaller or, where that does not
    /// help, left out.
    pub fn on_paper(&self, words: &FrameWords<'_>, legend: &Legend, sheet: &Sheet) -> Frame {
        let wanted = (sheet.size.height - 2.0 * sheet.margin_pt) * LEAST_AREA_SHARE;
        let least = Furniture::least_legend_scale();
        let mut framer = *self;
        let frame = loop {
            let frame = framer.on_sheet(words, legend, sheet.size, sheet.margin_pt);
            if frame.area.height >= wanted {
                return frame;
            }
            let scale = &mut framer.furniture.legend_scale;
            if *scale <= least {
                break frame;
            }
            *scale = (*scale * SMALLER_LEGEND).max(least);
        };
        let bare = self.on_sheet(words, &Legend::default(), sheet.size, sheet.margin_pt);
        if bare.area.height <= frame.area.height { frame } else { Frame { is_unexplained: true, ..bare } }
    }

    /// The frame of a page with these margins.
    pub fn on_sheet(&self, words: &FrameWords<'_>, legend: &Legend, sheet: Size, margin_pt: f64) -> Frame {
        let Furniture { gap_pt, .. } = self.furniture;
        let room = Rect::from_edges(margin_pt, margin_pt, sheet.width - margin_pt, sheet.height - margin_pt);
        let Header { mut items, height } = self.header(words, Point::new(room.left, room.top), room.width);
        let top = room.top + if height > 0.0 { height + gap_pt } else { 0.0 };

        let number = self.number_lettering();
        let number_height = if words.has_number { number.line_pt() } else { 0.0 };
        let has_map = words.map.height > 0.0;
        let between = if has_map && words.has_number { gap_pt / 2.0 } else { 0.0 };
        let corner_width = words.map.width.max(if words.has_number { self.number_width_pt() } else { 0.0 });
        let corner_height = words.map.height + between + number_height;
        let (theme, language) = (self.theme, self.language);
        let legend_width = room.width - if corner_width > 0.0 { corner_width + 2.0 * gap_pt } else { 0.0 };
        let scale = self.furniture.legend_scale;
        let legend_height =
            if self.options.has_legend { legend.size(theme, language, legend_width, scale).height } else { 0.0 };
        let footer = legend_height.max(corner_height);
        let bottom = room.bottom() - if footer > 0.0 { footer + gap_pt } else { 0.0 };
        if legend_height > 0.0 {
            let at = Point::new(room.left, room.bottom() - legend_height);
            items.extend(legend.items(theme, language, legend_width, scale, at));
        }
        let map_bottom = room.bottom() - number_height - between;
        Frame {
            items,
            area: Rect::from_edges(room.left, top, room.right(), bottom.max(top + 1.0)),
            number_at: words.has_number.then(|| Point::new(room.right(), room.bottom())),
            map: Rect::new(
                room.right() - words.map.width,
                map_bottom - words.map.height,
                words.map.width,
                words.map.height,
            ),
            is_unexplained: false,
        }
    }

    /// A page number that ends at `at`.
    pub fn number(&self, number: &str, at: Point) -> Item {
        let lettering = self.number_lettering();
        lettering.line_to(number, Point::new(at.x, at.y - lettering.line_pt()))
    }

    /// How wide a page number is at most.
    pub fn number_width_pt(&self) -> f64 {
        let widest = Message::new("publish-page-number").with("page", "0000").with("count", "0000");
        self.number_lettering().width_pt(&widest.say(self.language))
    }

    pub fn number_lettering(&self) -> Lettering {
        self.lettering(Weight::Regular, self.furniture.note_pt, ColourRole::Muted)
    }

    pub fn title_lettering(&self) -> Lettering {
        Lettering { weight: Weight::SemiBold, size_pt: self.furniture.title_pt, colour: self.title_colour }
    }

    pub fn lettering(&self, weight: Weight, size_pt: f64, role: ColourRole) -> Lettering {
        Lettering { weight, size_pt, colour: self.theme.colour(role) }
    }

    /// What the logo may take up; `None` where there is none.
    fn logo_size(&self, width_pt: f64) -> Option<Size> {
        let is_shown = self.options.has_logo && self.has_logo;
        let Furniture { title_pt, line_pt, .. } = self.furniture;
        let height = title_pt * 1.4 + line_pt * 1.4;
        let width = (height * LOGO_SHARE).min(width_pt * 0.3);
        is_shown.then(|| Size::new(width, height))
    }
}
