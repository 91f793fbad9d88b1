//! The organisation's own mark in a PDF: pixels as pixels, shapes as shapes.

use std::sync::Arc;

use krilla::Data;
use krilla::geom::{Rect, Size, Transform};
use krilla::image::Image;
use krilla::surface::Surface;
use krilla_svg::{SurfaceExt, SvgSettings};
use resvg::usvg;

use crate::scene::{Logo, LogoKind};

/// Draws it as large as fits, in the middle. One that cannot be read is left out.
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
            let Ok(tree) = usvg::Tree::from_data(&logo.bytes, &options()) else { return };
            let size = (tree.size().width(), tree.size().height());
            // Its text as shapes: its letters are decoration, and need not have a meaning for who listens.
            let settings = SvgSettings { embed_text: false, ..SvgSettings::default() };
            in_room(surface, room, size, |surface, size| {
                surface.draw_svg(&tree, size, settings);
            });
        }
    }
}

/// No fonts of the machine and no other files: a logo is all in one.
fn options() -> usvg::Options<'static> {
    let image_href_resolver =
        usvg::ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..usvg::ImageHrefResolver::default() };
    usvg::Options { resources_dir: None, fontdb: Arc::default(), image_href_resolver, ..usvg::Options::default() }
}

fn in_room(
    surface: &mut Surface<'_>,
    room: Rect,
    (width, height): (f32, f32),
    draw: impl FnOnce(&mut Surface<'_>, Size),
) {
    let scale = (room.width() / width).min(room.height() / height);
    let Some(size) = Size::from_wh(width * scale, height * scale) else { return };
    let left = room.left() + (room.width() - size.width()) / 2.0;
    let top = room.top() + (room.height() - size.height()) / 2.0;
    surface.push_transform(&Transform::from_translate(left, top));
    draw(surface, size);
    surface.pop();
}
