//! What is published looks as what the window shows, to the eye: card by card, the two pictures of a sample laid over each other.

use egui::Rect as ScreenRect;
use egui_kittest::kittest::{By, Queryable};
use herschik::export::{Chart, Publication, Raster, Watch, raster};
use herschik::metric::Totals;
use herschik::model::Line;
use herschik::scene::{Scene, Theme, ViewOptions};
use image::RgbaImage;

use crate::support::{path_of, sample_of};
use crate::window::{WIDE, Window};

/// The window sets letters in steps of a few per cent, so they stand a little elsewhere: squares of this side are compared by
/// what they are on the whole.
const SQUARE_PX: usize = 16;
/// Around a card, where a part of a pixel is its neighbour's.
const EDGE_PX: f32 = 2.0;

/// Letters are set by two programs: so far apart may the squares of a card be, of 255.
const MOST_APART: f64 = 20.0;

/// How light each square of a picture is, 0 to 255, row after row.
fn squares(width: usize, height: usize, light: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let across = width / SQUARE_PX;
    let square = |index: usize| {
        let (left, top) = (index % across * SQUARE_PX, index / across * SQUARE_PX);
        let all = (0..SQUARE_PX * SQUARE_PX).map(|at| light(left + at % SQUARE_PX, top + at / SQUARE_PX));
        all.sum::<f64>() / (SQUARE_PX * SQUARE_PX) as f64
    };
    (0..across * (height / SQUARE_PX)).map(square).collect()
}

fn lightness(rgb: &[u8]) -> f64 {
    0.299 * f64::from(rgb[0]) + 0.587 * f64::from(rgb[1]) + 0.114 * f64::from(rgb[2])
}

fn of_window(picture: &RgbaImage, shown: ScreenRect, width: usize, height: usize) -> Vec<f64> {
    let (left, top) = (shown.left().round() as usize, shown.top().round() as usize);
    squares(width, height, |x, y| lightness(&picture.get_pixel((left + x) as u32, (top + y) as u32).0))
}

fn of_raster(raster: &Raster, width: usize, height: usize) -> Vec<f64> {
    squares(width, height, |x, y| lightness(&raster.rgba[(y * raster.width_px as usize + x) * 4..]))
}

fn difference(ours: &[f64], theirs: &[f64]) -> f64 {
    ours.iter().zip(theirs).map(|(our, their)| (our - their).abs()).sum::<f64>() / ours.len().max(1) as f64
}

#[test]
fn the_picture_is_the_one_that_the_window_shows() {
    let organisation = sample_of("almere-college");
    let (line, options) = (Line::of(&organisation), ViewOptions::default());
    let scene = Scene::build(&organisation, &line, &Totals::of(&organisation, &line), &options);
    let publication = Publication::of_chart(Chart { scene, ..Chart::default() }, Theme::Light);
    let (scene, picture) = (&publication.charts[0].scene, publication.pages[0].pictures[0]);

    let mut window = Window::on(&std::fs::read(path_of("sample-orgs/almere-college.json")).unwrap(), WIDE);
    let painted = window.harness.render().unwrap();
    let whole = ScreenRect::from_min_size(egui::Pos2::ZERO, WIDE.into());
    let mut pairs = Vec::new();
    for (card, held) in scene.cards().iter().enumerate() {
        let name = &organisation.unit(&held.unit).unwrap().name;
        // The outline has an item of that name too, of another shape.
        let scale_of = |screen: &ScreenRect| f64::from(screen.width()) / scene.rect(card).width;
        let is_card = |screen: &ScreenRect| {
            let height = scene.rect(card).height * scale_of(screen);
            whole.contains_rect(*screen) && (f64::from(screen.height()) - height).abs() < 1.0
        };
        let named = window.harness.query_all(By::new().role(egui::accesskit::Role::TreeItem).label(name));
        let Some(screen) = named.map(|node| node.rect()).find(is_card).filter(|screen| screen.width() > 60.0) else {
            continue;
        };
        let scale = scale_of(&screen);
        let inner = screen.shrink(EDGE_PX);
        let edge_pt = f64::from(EDGE_PX) / scale;
        let shown = picture.rect_on_page(scene.rect(card)).expanded(-edge_pt);
        let made = raster(&publication, 0, shown, scale, false, Watch::NOBODY).unwrap();
        let size = |ours: f32, theirs: u32| (ours as usize).min(theirs as usize);
        let (width, height) = (size(inner.width(), made.width_px), size(inner.height(), made.height_px));
        pairs.push((name.clone(), of_window(&painted, inner, width, height), of_raster(&made, width, height)));
    }
    assert!(pairs.len() >= 10, "only {} cards can be seen", pairs.len());
    let (mut own_sum, mut other_sum) = (0.0, 0.0);
    for (index, (name, window, published)) in pairs.iter().enumerate() {
        let own = difference(window, published);
        assert!(own < MOST_APART, "{name}: {own:.1} of 255");
        let (other, _, stranger) = &pairs[(index + 1) % pairs.len()];
        if other != name && stranger.len() == window.len() {
            own_sum += own;
            other_sum += difference(window, stranger);
        }
    }
    // Other cards of the same size are further away on the whole: the comparison sees what is written.
    assert!(own_sum > 0.0 && own_sum < other_sum, "own {own_sum:.1}, others {other_sum:.1}");
}
