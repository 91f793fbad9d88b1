//! What is seen of the preview, and how it is gone about in.

use egui::{
    Color32, Id, Key, Mesh, Modifiers, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};
use egui::{pos2, vec2};
use egui_phosphor::regular as icon;

use super::making::{Composition, Look, Wanted, scale_and_centre};
use super::{AROUND_PT, Picture, Preview, ZOOM};
use crate::geometry;
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::i18n::Message;

/// How far an arrow key goes, in screen points.
const STEP_PT: f32 = 60.0;
/// Side of a square of the pattern behind what is transparent, in screen points.
const SQUARE_PT: f32 = 10.0;

impl Preview {
    /// Shows the page in the room that is left.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, composition: Composition, is_transparent: bool) {
        let room = ui.available_rect_before_wrap();
        let response = ui.interact(room, Id::new("publishing-preview"), Sense::click_and_drag());
        let painter = ui.painter_at(room);
        painter.rect_filled(room, theme::RADIUS, ctx.palette.ground);
        self.listen(ui, &response, room);
        let wanted = Wanted {
            composition,
            page: self.page,
            look: self.look(),
            room: room.size() - Vec2::splat(2.0 * AROUND_PT),
            px_per_screen_pt: ui.ctx().pixels_per_point(),
            most_side_px: ui.input(|input| input.max_texture_side),
            is_transparent,
        };
        if self.asked.as_ref() != Some(&wanted) {
            self.asked = Some(wanted.clone());
            self.next = Some(wanted);
        }
        self.go_on(ui.ctx());
        if let Some(picture) = &self.picture {
            let place = self.place(picture, room);
            if is_transparent {
                chequer(&painter, ctx, place.page.intersect(room));
            }
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(picture.texture.id(), place.shown, whole, Color32::WHITE);
            painter.rect_stroke(place.page, 0, Stroke::new(1.0, ctx.palette.hairline), StrokeKind::Outside);
        }
        if let Some(why) = &self.failed {
            let font = theme::regular(theme::BODY_PT);
            let galley = ui.painter().layout(ctx.say(why), font, ctx.palette.error, room.width() - 48.0);
            let at = room.center() - galley.size() / 2.0;
            painter.rect_filled(Rect::from_min_size(at, galley.size()).expand(10.0), theme::RADIUS, ctx.palette.panel);
            painter.galley(at, galley, ctx.palette.error);
        }
        if self.is_working() {
            working_sign(ui, ctx, &painter, room);
        }
        if response.has_focus() {
            let edge = Stroke::new(2.0, ctx.palette.accent);
            painter.rect_stroke(room, theme::RADIUS, edge, StrokeKind::Inside);
        }
        let name = self.name(ctx);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
    }

    /// What who does not see it hears.
    fn name(&self, ctx: &PanelContext<'_>) -> String {
        let why = self.failed.as_ref().map(|why| ctx.say(why));
        let Some(publication) = self.publication() else {
            return why.unwrap_or_else(|| ctx.text("publishing-preview-none").to_owned());
        };
        let page = publication.pages.get(self.page).map_or("", |page| &page.name);
        let message = Message::new("publishing-preview").with("page", self.page + 1);
        let said = ctx.say(&message.with("count", publication.pages.len()).with("name", page));
        let working = self.is_working().then(|| ctx.text("publishing-working").to_owned());
        [Some(said), why, working].into_iter().flatten().collect::<Vec<_>>().join(". ")
    }

    /// Where the page of a picture stands on the screen, and where the picture.
    fn place(&self, picture: &Picture, room: Rect) -> Place {
        let (scale, centre) = self.scale_and_centre(picture.page_size, room);
        let on_screen = |rect: geometry::Rect| {
            let from =
                |x: f64, y: f64| room.center() + vec2(((x - centre.x) * scale) as f32, ((y - centre.y) * scale) as f32);
            Rect::from_min_max(from(rect.left, rect.top), from(rect.right(), rect.bottom()))
        };
        let page = geometry::Rect::new(0.0, 0.0, picture.page_size.width, picture.page_size.height);
        Place { page: on_screen(page), shown: on_screen(picture.shown) }
    }

    fn scale_and_centre(&self, page: geometry::Size, room: Rect) -> (f64, geometry::Point) {
        scale_and_centre(self.look(), page, room.size() - Vec2::splat(2.0 * AROUND_PT))
    }

    /// Turning pages, going about and zooming, by keys and by pointer.
    fn listen(&mut self, ui: &Ui, response: &egui::Response, room: Rect) {
        if !ui.ctx().text_edit_focused() && !egui::Popup::is_any_open(ui.ctx()) {
            for (key, by) in [(Key::PageUp, -1), (Key::PageDown, 1)] {
                if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                    self.turn(by);
                }
            }
        }
        if response.clicked() || response.dragged() {
            response.request_focus();
        }
        let Some(page) = self.picture.as_ref().map(|picture| picture.page_size) else { return };
        let (scale, centre) = self.scale_and_centre(page, room);
        let (mut moved, mut zoomed, mut at) = (response.drag_delta(), 1.0, room.center());
        if response.hovered() {
            moved += ui.input(|input| input.smooth_scroll_delta());
            zoomed = f64::from(ui.input(|input| input.zoom_delta()));
            at = ui.input(|input| input.pointer.hover_pos()).unwrap_or(at);
        }
        if response.has_focus() {
            let filter =
                egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..egui::EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            moved += arrows(ui);
            for (key, factor) in [(Key::Plus, 1.25), (Key::Equals, 1.25), (Key::Minus, 0.8)] {
                if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                    zoomed *= factor;
                }
            }
        }
        if zoomed != 1.0 {
            let to = (scale * zoomed).clamp(*ZOOM.start(), *ZOOM.end());
            // What is under the pointer stays there.
            let off = (at - room.center()) * (1.0 / scale - 1.0 / to) as f32;
            let centre = within(geometry::Point::new(centre.x + f64::from(off.x), centre.y + f64::from(off.y)), page);
            self.look = Some(Look::At { scale: to, centre });
        } else if moved != Vec2::ZERO && self.look() != Look::Fit {
            let (x, y) = (centre.x - f64::from(moved.x) / scale, centre.y - f64::from(moved.y) / scale);
            self.look = Some(Look::At { scale, centre: within(geometry::Point::new(x, y), page) });
        }
    }
}

/// Where things stand on the screen.
struct Place {
    page: Rect,
    shown: Rect,
}

/// The point of a page that is nearest to one that may be beside it.
fn within(point: geometry::Point, page: geometry::Size) -> geometry::Point {
    geometry::Point::new(point.x.clamp(0.0, page.width.max(0.0)), point.y.clamp(0.0, page.height.max(0.0)))
}

/// How far the arrow keys move the page.
fn arrows(ui: &Ui) -> Vec2 {
    let mut moved = Vec2::ZERO;
    for (key, by) in [
        (Key::ArrowLeft, vec2(STEP_PT, 0.0)),
        (Key::ArrowRight, vec2(-STEP_PT, 0.0)),
        (Key::ArrowUp, vec2(0.0, STEP_PT)),
        (Key::ArrowDown, vec2(0.0, -STEP_PT)),
    ] {
        let count = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        moved += by * count as f32;
    }
    moved
}

/// The pattern that says that nothing is there.
fn chequer(painter: &egui::Painter, ctx: &PanelContext<'_>, over: Rect) {
    if !over.is_positive() {
        return;
    }
    painter.rect_filled(over, 0, ctx.palette.panel);
    let mut mesh = Mesh::default();
    let (columns, rows) = ((over.width() / SQUARE_PT).ceil() as usize, (over.height() / SQUARE_PT).ceil() as usize);
    for row in 0..rows {
        for column in (row % 2..columns).step_by(2) {
            let corner: Pos2 = over.min + vec2(column as f32, row as f32) * SQUARE_PT;
            let square = Rect::from_min_size(corner, Vec2::splat(SQUARE_PT)).intersect(over);
            mesh.add_colored_rect(square, ctx.palette.hover);
        }
    }
    painter.add(mesh);
}

/// Says in the corner that another picture is on its way. It does not move: that would keep the window awake.
fn working_sign(ui: &Ui, ctx: &PanelContext<'_>, painter: &egui::Painter, room: Rect) {
    let words = format!("{}  {}", icon::HOURGLASS_MEDIUM, ctx.text("publishing-working"));
    let galley = ui.painter().layout_no_wrap(words, theme::regular(theme::SMALL_PT), ctx.palette.on_float);
    let size = galley.size() + vec2(16.0, 8.0);
    let rect = Rect::from_min_size(pos2(room.right() - size.x - 8.0, room.top() + 8.0), size);
    painter.rect_filled(rect, theme::RADIUS, ctx.palette.float);
    painter.galley(rect.min + vec2(8.0, 4.0), galley, ctx.palette.on_float);
}
