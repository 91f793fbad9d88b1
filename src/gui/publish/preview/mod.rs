//! The page as it will be written: made on a thread of its own, where the newest request wins, and looked at as a whole or closer.

mod face;
mod making;

use std::sync::Arc;

use egui::{TextureHandle, TextureOptions};

use super::worker::{State, Task};
use crate::export::{ExportError, Publication};
use crate::geometry;
use crate::i18n::Message;
pub use making::{Composition, Look};
use making::{Made, Wanted};

/// Screen points to a point of the page at 100 %.
pub const ACTUAL: f64 = 96.0 / 72.0;
/// How close a page is looked at, in screen points to one of its own.
const ZOOM: std::ops::RangeInclusive<f64> = 0.02..=12.0;
/// Between the page and the edge of the room for it, in screen points.
const AROUND_PT: f32 = 14.0;

/// The picture that is shown.
struct Picture {
    texture: TextureHandle,
    page_size: geometry::Size,
    /// What of the page it shows.
    shown: geometry::Rect,
}

/// The preview.
#[derive(Default)]
pub struct Preview {
    /// Which page, from 0.
    pub page: usize,
    look: Option<Look>,
    asked: Option<Wanted>,
    next: Option<Wanted>,
    task: Option<Task<Made>>,
    held: Option<(Composition, Arc<Publication>)>,
    picture: Option<Picture>,
    failed: Option<Message>,
}

impl Preview {
    /// The publication that was made last, even when another is being made.
    pub fn publication(&self) -> Option<&Arc<Publication>> {
        self.held.as_ref().map(|(_, publication)| publication)
    }

    /// The publication of this, if it is the one that was made last.
    pub fn publication_of(&self, composition: &Composition) -> Option<Arc<Publication>> {
        self.held.as_ref().filter(|(held, _)| held == composition).map(|(_, publication)| publication.clone())
    }

    /// How it is looked at.
    pub fn look(&self) -> Look {
        self.look.unwrap_or(Look::Fit)
    }

    /// Looks at it as a whole.
    pub fn fit(&mut self) {
        self.look = None;
    }

    /// Looks at it at a scale, in screen points to a point of the page.
    pub fn zoom_to(&mut self, scale: f64) {
        let Some(picture) = &self.picture else { return };
        let centre = match self.look() {
            Look::At { centre, .. } => centre,
            Look::Fit => geometry::Point::new(picture.page_size.width / 2.0, picture.page_size.height / 2.0),
        };
        self.look = Some(Look::At { scale: scale.clamp(*ZOOM.start(), *ZOOM.end()), centre });
    }

    /// Goes to another page.
    pub fn turn(&mut self, by: isize) {
        let count = self.publication().map_or(1, |publication| publication.pages.len().max(1));
        self.page = self.page.saturating_add_signed(by).min(count - 1);
    }

    /// Whether a picture is being made.
    pub fn is_working(&self) -> bool {
        self.task.is_some() || self.next.is_some()
    }

    /// Waits until what was asked for is there.
    pub fn settle(&mut self, ctx: &egui::Context) {
        while let Some(task) = &mut self.task {
            task.settle();
            self.go_on(ctx);
        }
    }

    /// Takes what is ready, and begins what was asked for last.
    fn go_on(&mut self, ctx: &egui::Context) {
        if let Some(task) = &self.task {
            match task.poll() {
                State::Working => {
                    if self.next.is_some() {
                        task.stop();
                    }
                    return;
                }
                State::Done(made) => self.take(ctx, made),
                State::BrokenOff => self.failed = Some(Message::new("publishing-broke-off")),
            }
            self.task = None;
        }
        let Some(wanted) = self.next.take() else { return };
        let known = self.publication_of(&wanted.composition);
        self.task = Some(Task::start(ctx, "preview", move |progress| wanted.make(known, progress)));
    }

    fn take(&mut self, ctx: &egui::Context, made: Made) {
        let Made { composition, publication, page, shown, image } = made;
        let page_size = publication.pages.get(page).map(|page| page.size).unwrap_or_default();
        self.page = self.page.min(publication.pages.len().saturating_sub(1));
        self.held = Some((composition, publication));
        match image {
            Ok(image) => {
                let texture = match self.picture.take() {
                    Some(Picture { mut texture, .. }) => {
                        texture.set(image, TextureOptions::LINEAR);
                        texture
                    }
                    None => ctx.load_texture("publishing-preview", image, TextureOptions::LINEAR),
                };
                self.picture = Some(Picture { texture, page_size, shown });
                self.failed = None;
            }
            // What comes after it shows more.
            Err(ExportError::Cancelled) => {}
            Err(error) => self.failed = Some(error.message()),
        }
    }
}
