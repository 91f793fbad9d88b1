//! Making a picture of a page, on a thread of its own.

use std::sync::Arc;

use egui::{ColorImage, Vec2};

use crate::export::{ComposeInput, ExportError, Publication, PublishOptions, compose, raster};
use crate::geometry::{Point, Rect, Size};
use crate::gui::publish::worker::Progress;
use crate::i18n::Language;
use crate::model::{ScenarioId, Scenarios};
use crate::scene::Style;

/// A page that is smaller than the room for it is not shown larger than this.
const MOST_WHEN_FITTING: f64 = 2.0;

/// What a publication is made of.
#[derive(Clone)]
pub struct Composition {
    /// The file.
    pub scenarios: Arc<Scenarios>,
    /// Which scenario is published.
    pub scenario: ScenarioId,
    /// What is asked, without what only matters to the writing of a file.
    pub options: PublishOptions,
    /// The colours, and how cards look.
    pub style: Style,
    /// The language of what the program itself says.
    pub language: Language,
}

impl PartialEq for Composition {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.scenarios, &other.scenarios)
            && (&self.scenario, &self.style, self.language) == (&other.scenario, &other.style, other.language)
            && self.options == other.options
    }
}

impl Composition {
    /// The publication.
    pub fn compose(&self) -> Publication {
        let Self { scenarios, scenario, options, style, language } = self;
        compose(&ComposeInput { scenarios, scenario, options, style, language: *language, tells_all: true })
    }
}

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    /// As a whole.
    Fit,
    /// Closer.
    At {
        /// Screen points to a point of the page.
        scale: f64,
        /// The point of the page in the middle.
        centre: Point,
    },
}

/// A picture that is asked for.
#[derive(Clone, PartialEq)]
pub(super) struct Wanted {
    pub composition: Composition,
    pub page: usize,
    pub look: Look,
    /// The room for it, in screen points.
    pub room: Vec2,
    /// Pixels to a point of the screen.
    pub px_per_screen_pt: f32,
    /// No picture may be wider or higher.
    pub most_side_px: usize,
    /// Whether what is behind the cards shines through.
    pub is_transparent: bool,
}

/// What the thread made.
pub(super) struct Made {
    pub composition: Composition,
    pub publication: Arc<Publication>,
    pub page: usize,
    /// What of the page the picture shows.
    pub shown: Rect,
    pub image: Result<ColorImage, ExportError>,
}

impl Wanted {
    pub fn make(self, known: Option<Arc<Publication>>, progress: &Progress) -> Made {
        let publication = known.unwrap_or_else(|| Arc::new(self.composition.compose()));
        let page = self.page.min(publication.pages.len().saturating_sub(1));
        let size = publication.pages.get(page).map(|page| page.size).unwrap_or_default();
        let (scale, centre) = scale_and_centre(self.look, size, self.room);
        // A little more than what is seen, so that the edge of the room is not empty.
        let (half_width, half_height) = (
            (f64::from(self.room.x / 2.0 + super::AROUND_PT) / scale).max(1.0),
            (f64::from(self.room.y / 2.0 + super::AROUND_PT) / scale).max(1.0),
        );
        let left = (centre.x - half_width).max(0.0);
        let top = (centre.y - half_height).max(0.0);
        let right = (centre.x + half_width).min(size.width).max(left);
        let bottom = (centre.y + half_height).min(size.height).max(top);
        let shown = Rect::from_edges(left, top, right, bottom);
        let most = self.most_side_px as f64 / shown.width.max(shown.height).max(1.0);
        let px_per_pt = (scale * f64::from(self.px_per_screen_pt)).min(most);
        let image = progress.watched(0.0, 1.0, |watch| {
            let made = raster(&publication, page, shown, px_per_pt, self.is_transparent, watch)?;
            Ok(ColorImage::from_rgba_unmultiplied([made.width_px as usize, made.height_px as usize], &made.rgba))
        });
        Made { composition: self.composition, publication, page, shown, image }
    }
}

/// Screen points to a point of the page, and the point of the page in the middle of the room.
pub(super) fn scale_and_centre(look: Look, page: Size, room: Vec2) -> (f64, Point) {
    match look {
        // Another page may be smaller than the one that was looked at.
        Look::At { scale, centre } => {
            (scale, Point::new(centre.x.clamp(0.0, page.width.max(0.0)), centre.y.clamp(0.0, page.height.max(0.0))))
        }
        Look::Fit => {
            let across = f64::from(room.x.max(1.0)) / page.width.max(1.0);
            let down = f64::from(room.y.max(1.0)) / page.height.max(1.0);
            (across.min(down).min(MOST_WHEN_FITTING), Point::new(page.width / 2.0, page.height / 2.0))
        }
    }
}
