//! The organisation's own mark in a PDF: pixels as pixels, shapes as shapes.

use krilla::Data;
use krilla::geom::{Rect, Size, Transform};
use krilla::image::Image;
use krilla::surface::Surface;
use krilla_svg::{SurfaceExt, SvgSettings};

use crate::scene::{Logo, LogoKind};

/// Draws it as large as fits, in the upper right, as every format does. One that cannot be read is left out.
pub(super) fn draw(surface: &mut Surface<'_>, logo: &Logo, room: Rect) {
    match logo.media_type {
        LogoKind::Png => {
            let Ok(image) = Image::from_png(Data::from(logo.bytes.to_vec()), true) else { return };
            let (width_px, height_px) = image.size();
            in_room(surface, room, (width_px as f32, height_px as f32), |surface, size| {
                surface.draw_image(image, size);
            });
        }
        LogoKind::Svg => {
            let Some(tree) = logo.svg_tree() else { return };
            let size = (tree.size().width(), tree.size().height());
            // Its text as shapes: its letters are decoration, and need not have a meaning for who listens.
            let settings = SvgSettings { embed_text: false, ..SvgSettings::default() };
            in_room(surface, room, size, |surface, size| {
                surface.draw_svg(&tree, size, settings);
            });
        }
    }
}

fn in_room(
    surface: &mut Surface<'_>,
    room: Rect,
    (width, height): (f32, f32),
    draw: impl FnOnce(&mut Surface<'_>, Size),
) {
    let scale = (room.width() / width).min(room.height() / height);
    let Some(size) = Size::from_wh(width * scale, height * scale) else { return };
    surface.push_transform(&Transform::from_translate(room.right() - size.width(), room.top()));
    draw(surface, size);
    surface.pop();
}
