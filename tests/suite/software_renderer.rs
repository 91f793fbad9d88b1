//! Pictures of a window without a graphics card: a software rasteriser for `egui_kittest`.
//!
//! Give it to a harness, then ask for pictures; it needs neither wgpu nor a system package:
//!
//! ```ignore
//! let mut window = Harness::builder().with_size([1280.0, 800.0]).renderer(SoftwareRenderer::default()).build_ui(draw);
//! window.render().unwrap().save("window.png").unwrap();
//! ```
//!
//! The rules are those of `egui_wgpu`'s predictable mode: corners snapped to 1/256 pixel, the top-left rule, colours
//! mixed by barycentric weights, textures sampled bilinearly and clamped at their edge (`TextureOptions` are ignored),
//! premultiplied blending in gamma space, eight bits per channel after every triangle. Which pixels a triangle covers
//! is computed in integers, and the rest in plain `f32` arithmetic, so a list of shapes gives the same bytes every time.
//!
//! Imports egui and `egui_kittest` only. Tests of the rasteriser itself are at the end.

use std::collections::BTreeMap;

use egui::epaint::{ImageDelta, Mesh, Primitive, TextureId, Vertex};
use egui::{Color32, ColorImage, FullOutput, ImageData, Pos2, Rect, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Draws egui's triangles into an image, on one background colour; default: opaque white.
pub struct SoftwareRenderer {
    background: Color32,
    textures: BTreeMap<TextureId, ColorImage>,
    /// Freed by the last frame, which may still show them; dropped when the next frame comes.
    freed: Vec<TextureId>,
}

impl SoftwareRenderer {
    /// Returns a renderer that clears the picture to `background` instead of white.
    pub fn on(background: Color32) -> Self {
        Self { background, textures: BTreeMap::new(), freed: Vec::new() }
    }
}

impl Default for SoftwareRenderer {
    fn default() -> Self {
        Self::on(Color32::WHITE)
    }
}

impl TestRenderer for SoftwareRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for id in self.freed.drain(..) {
            self.textures.remove(&id);
        }
        for (id, images) in delta.set.drain() {
            for image in images {
                set_texture(&mut self.textures, id, &image);
            }
        }
        self.freed.extend(delta.free.drain());
    }

    /// Draws `output` as an image of the window's size in pixels; alpha is premultiplied.
    /// Errors: a paint callback in `output`, or a texture that egui never announced or has freed.
    fn render(&mut self, ctx: &egui::Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let pixels_per_point = ctx.pixels_per_point();
        let size_px = ctx.content_rect().size() * pixels_per_point;
        let mut picture = Picture::new(size_px.x.round() as usize, size_px.y.round() as usize, self.background);
        for clipped in ctx.tessellate(output.shapes.clone(), pixels_per_point) {
            let mesh = match clipped.primitive {
                Primitive::Mesh(mesh) => mesh,
                Primitive::Callback(_) => {
                    return Err("cannot draw a paint callback: SoftwareRenderer draws shapes only".to_owned());
                }
            };
            let id = mesh.texture_id;
            let texture =
                self.textures.get(&id).ok_or_else(|| format!("cannot draw texture {id:?}: it is not loaded"))?;
            picture.draw_mesh(&mesh, texture, clipped.clip_rect, pixels_per_point);
        }
        Ok(picture.into_image())
    }
}

/// Replaces texture `id`, or the part of it that `delta` holds. Panics when the part is outside the texture.
fn set_texture(textures: &mut BTreeMap<TextureId, ColorImage>, id: TextureId, delta: &ImageDelta) {
    let ImageData::Color(part) = &delta.image;
    let Some([left, top]) = delta.pos else {
        textures.insert(id, ColorImage::clone(part));
        return;
    };
    let whole = textures.get_mut(&id).expect("egui sends a whole texture before a part of it");
    let (whole_width, width) = (whole.width(), part.width());
    for row in 0..part.height() {
        let start = (top + row) * whole_width + left;
        whole.pixels[start..start + width].copy_from_slice(&part.pixels[row * width..(row + 1) * width]);
    }
}

/// Steps per pixel that corners are snapped to.
const STEPS: i64 = 256;
/// From a pixel's left or top side to its centre, in steps.
const HALF: i64 = STEPS / 2;

/// A colour while it is computed: red, green, blue, alpha, premultiplied, each 0 to 255.
type Mix = [f32; 4];

/// The pixels drawn so far, row by row.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

/// The pixels that may be drawn: from the first, up to and without the last.
struct Clip {
    columns: [i64; 2],
    rows: [i64; 2],
}

/// One side of a triangle, as a linear function of the pixel: positive at centres inside, zero on the side itself.
struct Side {
    at_first_pixel: i64,
    per_column: i64,
    per_row: i64,
    /// The smallest value that counts as inside: 0 for a top or left side, else 1, so neighbours never share a pixel.
    least: i64,
}

impl Picture {
    fn new(width: usize, height: usize, background: Color32) -> Self {
        Self { width, height, pixels: vec![background.to_array(); width * height] }
    }

    fn into_image(self) -> RgbaImage {
        let bytes = self.pixels.into_flattened();
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes).expect("four bytes per pixel")
    }

    fn draw_mesh(&mut self, mesh: &Mesh, texture: &ColorImage, clip_in_points: Rect, pixels_per_point: f32) {
        let pixel = |points: f32, count: usize| ((points * pixels_per_point).round() as i64).clamp(0, count as i64);
        let Rect { min, max } = clip_in_points;
        let clip = Clip {
            columns: [pixel(min.x, self.width), pixel(max.x, self.width)],
            rows: [pixel(min.y, self.height), pixel(max.y, self.height)],
        };
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [corners[0], corners[1], corners[2]].map(|index| mesh.vertices[index as usize]);
            self.draw_triangle(corners, texture, &clip, pixels_per_point);
        }
    }

    fn draw_triangle(&mut self, mut corners: [Vertex; 3], texture: &ColorImage, clip: &Clip, pixels_per_point: f32) {
        let mut at = corners.map(|corner| snap(corner.pos, pixels_per_point));
        let mut area = cross(at[0], at[1], at[2]);
        if area == 0 {
            return;
        }
        if area < 0 {
            corners.swap(1, 2);
            at.swap(1, 2);
            area = -area;
        }
        // Each side lies opposite the corner of the same index: its value over `area` is that corner's weight.
        let sides = [Side::new(at[1], at[2]), Side::new(at[2], at[0]), Side::new(at[0], at[1])];
        let per_area = 1.0 / area as f32;
        let colours = corners.map(|corner| corner.color.to_array().map(f32::from));
        let [a, b, c] = corners;
        let one_texel = (a.uv == b.uv && b.uv == c.uv).then(|| sample(texture, a.uv));
        let one_colour = one_texel.filter(|_| a.color == b.color && b.color == c.color).map(|t| tint(colours[0], t));

        let ys = at.map(|[_, y]| y);
        let top = ys[0].min(ys[1]).min(ys[2]);
        let bottom = ys[0].max(ys[1]).max(ys[2]);
        for row in clip.rows[0].max((top - HALF) / STEPS)..clip.rows[1].min((bottom + HALF) / STEPS) {
            let [first, last] = columns_inside(&sides, row, clip.columns);
            if first >= last {
                continue;
            }
            let start = row as usize * self.width;
            let line = &mut self.pixels[start + first as usize..start + last as usize];
            match one_colour {
                Some(colour) if colour[3] == 255.0 => line.fill(colour.map(to_byte)),
                Some(colour) => line.iter_mut().for_each(|pixel| blend(pixel, colour)),
                None => {
                    for (column, pixel) in (first..last).zip(line) {
                        let weight = |side: usize| sides[side].at(column, row) as f32 * per_area;
                        let [u, v, w] = [weight(0), weight(1), weight(2)];
                        let mix = |a: f32, b: f32, c: f32| a * u + b * v + c * w;
                        let texel = one_texel.unwrap_or_else(|| {
                            sample(texture, Pos2::new(mix(a.uv.x, b.uv.x, c.uv.x), mix(a.uv.y, b.uv.y, c.uv.y)))
                        });
                        let [a, b, c] = &colours;
                        blend(pixel, tint([0, 1, 2, 3].map(|i| mix(a[i], b[i], c[i])), texel));
                    }
                }
            }
        }
    }
}

impl Side {
    /// The side between two corners that follow each other clockwise.
    fn new(from: [i64; 2], to: [i64; 2]) -> Self {
        let [across, down] = [to[0] - from[0], to[1] - from[1]];
        let is_top_or_left = down < 0 || (down == 0 && across > 0);
        Self {
            at_first_pixel: cross(from, to, [HALF, HALF]),
            per_column: -down * STEPS,
            per_row: across * STEPS,
            least: if is_top_or_left { 0 } else { 1 },
        }
    }

    fn at(&self, column: i64, row: i64) -> i64 {
        self.at_first_pixel + self.per_column * column + self.per_row * row
    }
}

/// Returns the first column of `row` that is inside all `sides` and `within`, and the one after the last.
fn columns_inside(sides: &[Side; 3], row: i64, within: [i64; 2]) -> [i64; 2] {
    let [mut first, mut last] = within;
    for side in sides {
        let spare = side.at(0, row) - side.least;
        if side.per_column > 0 {
            first = first.max(-spare.div_euclid(side.per_column));
        } else if side.per_column < 0 {
            last = last.min(spare.div_euclid(-side.per_column) + 1);
        } else if spare < 0 {
            return [0, 0];
        }
    }
    [first, last]
}

/// Returns the corner in steps; what is a million pixels away or more is moved there, so that products fit in an `i64`.
fn snap(corner_in_points: Pos2, pixels_per_point: f32) -> [i64; 2] {
    let steps = |points: f32| ((points * pixels_per_point).clamp(-1e6, 1e6) * STEPS as f32).round() as i64;
    [steps(corner_in_points.x), steps(corner_in_points.y)]
}

/// Returns twice the area of the triangle `a`, `b`, `c`: positive when they follow each other clockwise on the screen.
fn cross(a: [i64; 2], b: [i64; 2], c: [i64; 2]) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// Returns the texture's colour at `uv`, mixed from the four nearest texels.
fn sample(texture: &ColorImage, uv: Pos2) -> Mix {
    let [width, height] = texture.size;
    let [x, y] = [uv.x * width as f32 - 0.5, uv.y * height as f32 - 0.5];
    let texel = |dx: f32, dy: f32| {
        // A negative number becomes 0 in the conversion.
        let [column, row] = [(x.floor() + dx) as usize, (y.floor() + dy) as usize];
        texture.pixels[row.min(height - 1) * width + column.min(width - 1)].to_array().map(f32::from)
    };
    let [right, below] = [x - x.floor(), y - y.floor()];
    let lerp = |a: Mix, b: Mix, t: f32| [0, 1, 2, 3].map(|i| a[i] + (b[i] - a[i]) * t);
    lerp(lerp(texel(0.0, 0.0), texel(1.0, 0.0), right), lerp(texel(0.0, 1.0), texel(1.0, 1.0), right), below)
}

fn tint(colour: Mix, texel: Mix) -> Mix {
    [0, 1, 2, 3].map(|i| colour[i] * texel[i] / 255.0)
}

fn blend(pixel: &mut [u8; 4], colour: Mix) {
    let kept = 1.0 - colour[3] / 255.0;
    *pixel = [0, 1, 2, 3].map(|i| to_byte(colour[i] + f32::from(pixel[i]) * kept));
}

fn to_byte(channel: f32) -> u8 {
    (channel + 0.5) as u8 // saturates
}

/// Returns the picture of an empty blue window of 40 x 40 points after `paint`.
fn painted(pixels_per_point: f32, paint: impl Fn(&egui::Painter)) -> Result<RgbaImage, String> {
    egui_kittest::Harness::builder()
        .with_size([40.0, 40.0])
        .with_pixels_per_point(pixels_per_point)
        .renderer(SoftwareRenderer::on(Color32::BLUE))
        .build_ui(|ui| paint(&ui.ctx().layer_painter(egui::LayerId::debug())))
        .render()
}

/// Asserts that the pixels inside `rect_px` have one colour and all others the other.
fn assert_only(picture: &RgbaImage, rect_px: Rect, inside: Color32, outside: Color32) {
    for (x, y, pixel) in picture.enumerate_pixels() {
        let centre = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
        let expected = if rect_px.contains(centre) { inside } else { outside };
        assert_eq!(pixel.0, expected.to_array(), "at {x}, {y}");
    }
}

fn rect(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
    Rect::from_min_max(Pos2::new(left, top), Pos2::new(right, bottom))
}

#[test]
fn rectangle_covers_its_pixels_and_no_other() {
    let orange = Color32::from_rgb(200, 100, 50);
    for scale in [1.0, 1.5, 2.0] {
        let picture = painted(scale, |painter| {
            painter.rect_filled(rect(4.0, 6.0, 20.0, 30.0), 0, orange);
        });
        let covered = Rect::from_min_max(Pos2::new(4.0, 6.0) * scale, Pos2::new(20.0, 30.0) * scale);
        assert_only(&picture.unwrap(), covered, orange, Color32::BLUE);
    }
}

#[test]
fn triangles_that_share_sides_paint_each_pixel_once_and_stay_inside_the_clip() {
    let half_red = Color32::from_rgba_premultiplied(128, 0, 0, 128);
    let picture = painted(1.0, |painter| {
        painter.rect_filled(rect(0.0, 0.0, 40.0, 40.0), 0, Color32::WHITE);
        let mut fan = Mesh::default();
        fan.colored_vertex(Pos2::new(18.5, 20.5), half_red); // on the centre of a pixel
        for (x, y) in
            [(-5e7, -5e7), (17.3, -90.0), (90.0, -30.0), (90.0, 20.5), (80.0, 95.0), (18.5, 99.0), (-5e7, 5e7)]
        {
            fan.colored_vertex(Pos2::new(x, y), half_red);
        }
        for corner in 1..=7 {
            fan.add_triangle(0, corner, corner % 7 + 1);
        }
        painter.with_clip_rect(rect(3.0, 4.0, 33.0, 38.0)).add(fan);
    });
    assert_only(&picture.unwrap(), rect(3.0, 4.0, 33.0, 38.0), Color32::from_rgb(255, 127, 127), Color32::WHITE);
}

#[test]
fn corners_and_texels_are_mixed_in_proportion() {
    let picture = painted(1.0, |painter| {
        let image = ColorImage::new([2, 1], vec![Color32::BLACK, Color32::BLACK]);
        let mut texture = painter.ctx().load_texture("two texels", image, egui::TextureOptions::LINEAR);
        let white = ColorImage::new([1, 1], vec![Color32::WHITE]);
        texture.set_partial([1, 0], white, egui::TextureOptions::LINEAR);
        painter.image(texture.id(), rect(0.0, 0.0, 40.0, 20.0), rect(0.0, 0.0, 1.0, 1.0), Color32::WHITE);

        let mut ramp = Mesh::default();
        for (x, y, colour) in [(0.0, 20.0, 0), (40.0, 20.0, 240), (0.0, 40.0, 0), (40.0, 40.0, 240)] {
            ramp.colored_vertex(Pos2::new(x, y), Color32::from_gray(colour));
        }
        ramp.add_triangle(0, 1, 2);
        ramp.add_triangle(2, 1, 3);
        painter.add(ramp);
    });
    let picture = picture.unwrap();
    let grey = |x: u32, y: u32| picture.get_pixel(x, y).0[0];
    // Texel centres at 10 and 30 points, pixel centres at the halves; the handle is gone, its texture is still drawn.
    assert_eq!([5, 9, 10, 19, 20, 29, 30, 35].map(|x| grey(x, 7)), [0, 0, 6, 121, 134, 249, 255, 255]);
    for x in 0..40 {
        assert_eq!([20, 30, 39].map(|y| grey(x, y)), [(x * 6 + 3) as u8; 3]);
    }
}

#[test]
fn text_is_drawn_the_same_every_time() {
    let draw = || {
        let text = |painter: &egui::Painter| {
            painter.rect_filled(rect(0.0, 0.0, 40.0, 40.0), 0, Color32::WHITE);
            painter.text(Pos2::new(2.0, 2.0), egui::Align2::LEFT_TOP, "Fté", egui::FontId::default(), Color32::BLACK);
        };
        painted(2.0, text).unwrap()
    };
    let picture = draw();
    let dark = picture.pixels().filter(|pixel| pixel.0[0] < 64).count();
    assert!((40..600).contains(&dark), "{dark} dark pixels");
    assert!(picture == draw());
}

#[test]
fn paint_callback_is_an_error() {
    let callback = || egui::epaint::PaintCallback { rect: rect(0.0, 0.0, 9.0, 9.0), callback: std::sync::Arc::new(()) };
    let error = painted(1.0, |painter| {
        painter.add(callback());
    })
    .unwrap_err();
    assert!(error.contains("paint callback"), "{error}");
}
