//! A page in bands of rows, made by two at a time and handed over in order: the whole of a large picture is never held.

use std::sync::mpsc::{channel, sync_channel};
use std::thread;

use super::brush::{Brush, Scale};
use super::canvas::{PixelBytes, pixel_of};
use super::coverage::Window;
use super::logo::LogoPixels;
use crate::export::{ExportError, Item, Page, Part, PartKind, Picture, Publication};
use crate::geometry::{Point, Rect};
use crate::scene::{ColourRole, Primitive, Theme};

/// How many make bands.
const WORKERS: usize = 2;

/// What a band takes in memory, about.
const BAND_BYTES: usize = 6 << 20;

/// A page that is ready to be drawn.
pub(super) struct Sheet<'a> {
    theme: Theme,
    /// Behind everything, as a pixel.
    ground: u32,
    scale: Scale,
    whole: Window,
    behind: Vec<Drawable<'a>>,
    pictures: Vec<PlacedPicture<'a>>,
    around: Vec<Drawable<'a>>,
}

enum Drawable<'a> {
    Item(&'a Item),
    Logo(LogoPixels),
}

/// A chart on the page, with what of it can be seen.
struct PlacedPicture<'a> {
    scale: Scale,
    clip: Window,
    connectors: Vec<Primitive<'a>>,
    /// The parts, with the rows from which and up to which they reach.
    parts: Vec<(i32, i32, Part<'a>)>,
}

impl<'a> Sheet<'a> {
    /// What a rectangle of a page shows, as so many pixels.
    pub fn new(
        publication: &'a Publication,
        page: &'a Page,
        shown: Rect,
        px_per_pt: f64,
        size_px: (u32, u32),
        is_transparent: bool,
    ) -> Self {
        let scale = Scale { px_per_pt, origin: Point::new(-shown.left * px_per_pt, -shown.top * px_per_pt) };
        let whole = Window { left: 0, top: 0, right: size_px.0 as i32, bottom: size_px.1 as i32 };
        let drawable = |item: &'a Item| match (item, &publication.logo) {
            (Item::Logo(rect), logo) => LogoPixels::of(logo.as_ref()?, scale.edges(*rect)).map(Drawable::Logo),
            _ => Some(Drawable::Item(item)),
        };
        let ground = pixel_of(publication.theme.colour(ColourRole::Ground));
        Self {
            theme: publication.theme,
            ground: if is_transparent { 0 } else { ground },
            scale,
            whole,
            behind: page.behind.iter().filter_map(drawable).collect(),
            pictures: page
                .pictures
                .iter()
                .map(|picture| PlacedPicture::of(publication, page, picture, scale))
                .collect(),
            around: page.around.iter().filter_map(drawable).collect(),
        }
    }

    /// As many rows as make a band of a handy size.
    pub fn handy_rows(&self) -> usize {
        (BAND_BYTES / (self.whole.right.max(1) as usize * 4)).clamp(16, 1_024)
    }

    /// Has bands of `rows` rows made and hands each over, from the top.
    ///
    /// Errors: those of `take`, with which it ends at once.
    pub fn in_bands(
        &self,
        rows: usize,
        layout: PixelBytes,
        mut take: impl FnMut(&[u8]) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let tops = (0..self.whole.bottom).step_by(rows.max(1));
        let bands: Vec<Window> = tops
            .map(|top| Window {
                top,
                bottom: (i64::from(top) + rows as i64).min(self.whole.bottom.into()) as i32,
                ..self.whole
            })
            .collect();
        if bands.len() < 2 {
            let (mut brush, mut bytes) = (Brush::new(), Vec::new());
            return bands.iter().try_for_each(|&band| {
                self.draw(band, &mut brush, layout, &mut bytes);
                take(&bytes)
            });
        }
        thread::scope(|scope| {
            let bands = &bands;
            let lanes: Vec<_> = (0..WORKERS)
                .map(|worker| {
                    let (give, made) = sync_channel::<Vec<u8>>(1);
                    // What has been taken is filled again: fresh memory costs as much as drawing does.
                    let (give_back, used) = channel::<Vec<u8>>();
                    scope.spawn(move || {
                        let mut brush = Brush::new();
                        for &band in bands.iter().skip(worker).step_by(WORKERS) {
                            let mut bytes = used.try_recv().unwrap_or_default();
                            self.draw(band, &mut brush, layout, &mut bytes);
                            if give.send(bytes).is_err() {
                                return;
                            }
                        }
                    });
                    (made, give_back)
                })
                .collect();
            for index in 0..bands.len() {
                let (made, give_back) = &lanes[index % WORKERS];
                // Only a worker that panicked gives nothing; the scope passes that on.
                let Ok(bytes) = made.recv() else { return Err(ExportError::Cancelled) };
                take(&bytes)?;
                // A worker that has made its last band takes nothing back.
                let _ = give_back.send(bytes);
            }
            Ok(())
        })
    }

    fn draw(&self, band: Window, brush: &mut Brush, layout: PixelBytes, bytes: &mut Vec<u8>) {
        brush.canvas.begin(band, self.ground);
        self.draw_items(&self.behind, brush);
        let mut shapes = Vec::new();
        for picture in &self.pictures {
            brush.canvas.clip = picture.clip.within(&band);
            if brush.canvas.clip.is_empty() {
                continue;
            }
            let here = picture.parts.iter().filter(|(top, bottom, _)| *top < band.bottom && *bottom > band.top);
            for (_, _, part) in here {
                if part.kind == PartKind::Connectors {
                    picture.connectors.iter().for_each(|line| brush.draw(line, picture.scale));
                    continue;
                }
                shapes.clear();
                part.shapes(self.theme, &mut shapes);
                shapes.iter().for_each(|shape| brush.draw(shape, picture.scale));
            }
        }
        brush.canvas.clip = band;
        self.draw_items(&self.around, brush);
        brush.canvas.write_to(bytes, layout);
    }

    fn draw_items(&self, items: &[Drawable<'_>], brush: &mut Brush) {
        for item in items {
            match item {
                Drawable::Item(Item::Shape(shape)) => brush.draw(shape, self.scale),
                Drawable::Item(Item::Watermark { text, centre, size_pt, turned_degrees, colour }) => {
                    let size_px = size_pt * self.scale.px_per_pt;
                    brush.draw_turned(text, self.scale.point(*centre), size_px, *turned_degrees, *colour);
                }
                Drawable::Logo(logo) => logo.draw(&mut brush.canvas),
                Drawable::Item(Item::Logo(_)) => {}
            }
        }
    }
}

impl<'a> PlacedPicture<'a> {
    fn of(publication: &'a Publication, page: &Page, picture: &Picture, of_page: Scale) -> Self {
        let chart = &publication.charts[picture.chart];
        let scale = Scale { px_per_pt: of_page.px_per_pt * picture.scale, origin: of_page.point(picture.origin) };
        let edges = of_page.edges(picture.clip);
        let whole = |px: f64| px.round() as i32;
        let clip = if picture.clip == page.bounds() {
            Window { left: i32::MIN, top: i32::MIN, right: i32::MAX, bottom: i32::MAX }
        } else {
            let (left, top) = (whole(edges.left), whole(edges.top));
            Window { left, top, right: whole(edges.right), bottom: whole(edges.bottom) }
        };
        let mut parts = Vec::new();
        let mut connectors = Vec::new();
        for part in chart.parts().filter(|part| picture.shows(part)) {
            let edges = scale.edges(part.bounds());
            parts.push((edges.top.floor() as i32, edges.bottom.ceil() as i32, part));
            if part.kind == PartKind::Connectors {
                part.shapes(publication.theme, &mut connectors);
            }
        }
        Self { scale, clip, connectors, parts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Chart, Watch};
    use crate::metric::Totals;
    use crate::model::Line;
    use crate::scene::{RelationChoice, RelationLines, Scene, ViewOptions};

    /// Almelo with every relation, a word across it, and a piece of it again, smaller and cut off.
    fn publication() -> Publication {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-orgs/almelo.json");
        let scenarios = crate::file::load(&std::fs::read(path).unwrap()).unwrap().scenarios;
        let organisation = scenarios.into_start();
        let line = Line::of(&organisation);
        let scene = Scene::build(&organisation, &line, &Totals::of(&organisation, &line), &ViewOptions::default());
        let kinds = organisation.vocabulary().relation_kinds.keys().cloned().collect();
        let relations = RelationLines::build(&organisation, &scene, &RelationChoice { kinds, units: Vec::new() });
        assert!(!relations.lines().is_empty());
        let mut publication = Publication::of_chart(Chart { scene, relations, ..Chart::default() }, Theme::Light);
        let page = &mut publication.pages[0];
        let centre = page.bounds().centre();
        let colour = crate::scene::Colour::from_rgb(0xc0_c8_d4);
        let text = "concept".to_owned();
        page.behind.push(Item::Watermark { text, centre, size_pt: 120.0, turned_degrees: 33.0, colour });
        let clip = Rect::new(31.3, 47.7, 300.0, 200.0);
        page.pictures.push(Picture { chart: 0, scale: 0.37, origin: Point::new(-20.0, 5.0), clip });
        publication
    }

    #[test]
    fn a_picture_in_bands_is_the_picture_made_at_once() {
        let publication = publication();
        let page = &publication.pages[0];
        for px_per_pt in [0.31, 1.37] {
            let size = super::super::size_px(page.bounds(), px_per_pt, 1e9).unwrap();
            for layout in [PixelBytes::Rgb, PixelBytes::Rgba] {
                let is_clear = layout == PixelBytes::Rgba;
                let sheet = Sheet::new(&publication, page, page.bounds(), px_per_pt, size, is_clear);
                let made = |rows: usize| {
                    let mut bytes = Vec::new();
                    sheet
                        .in_bands(rows, layout, |band| {
                            bytes.extend_from_slice(band);
                            Ok(())
                        })
                        .unwrap();
                    bytes
                };
                let at_once = made(usize::MAX >> 1);
                assert_eq!(at_once.len(), (size.0 * size.1) as usize * if is_clear { 4 } else { 3 });
                for rows in [1, 16, 101] {
                    assert!(made(rows) == at_once, "{rows} rows at {px_per_pt}");
                }
            }
        }
    }

    #[test]
    fn who_waits_for_bands_can_stop_them() {
        let publication = publication();
        let page = &publication.pages[0];
        let size = super::super::size_px(page.bounds(), 1.0, 1e9).unwrap();
        let sheet = Sheet::new(&publication, page, page.bounds(), 1.0, size, false);
        let mut count = 0;
        let stopped = sheet.in_bands(16, PixelBytes::Rgb, |_| {
            count += 1;
            Watch::new(&|_| false).tell(0.5)
        });
        assert_eq!((stopped, count), (Err(ExportError::Cancelled), 1));
    }
}
