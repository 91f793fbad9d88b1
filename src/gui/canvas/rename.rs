//! The name of a unit, edited in its place on the chart.

use egui::{Id, Key, Rect as ScreenRect, Ui, Vec2};

use super::camera::View;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::model::{RenameUnit, UnitId};
use crate::scene::SIZES;

/// The field, with the text as it is now.
#[derive(Debug, Default)]
pub struct NameField {
    open: Option<(UnitId, String)>,
}

impl NameField {
    /// Shows the field over the card that is being renamed. Enter and leaving the field commit, Escape puts back.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, view: &View, out: &mut Outbox) {
        let Some(unit) = &ctx.view.renaming else {
            self.open = None;
            return;
        };
        let Some(record) = ctx.organisation().unit(unit) else { return };
        let Some(card) = ctx.scene.card_of(unit) else {
            out.ask(Request::EndRename);
            return;
        };
        let id = Id::new(("rename", unit));
        let begins = self.open.as_ref().is_none_or(|(open, _)| open != unit);
        if begins {
            self.open = Some((unit.clone(), record.name.clone()));
        }
        let Some((_, text)) = &mut self.open else { return };
        let rect = view.screen_rect(ctx.scene.rect(card));
        let size = (SIZES.name * view.camera.zoom).clamp(12.0, 24.0) as f32;
        let field = ScreenRect::from_min_size(
            rect.min + Vec2::new((6.0 * view.camera.zoom) as f32, 2.0),
            Vec2::new((rect.width() - 10.0).max(180.0), size + 14.0),
        );
        let edit = egui::TextEdit::singleline(text)
            .id(id)
            .font(theme::semibold(size))
            .margin(egui::Margin::symmetric(6, 4))
            .background_color(ctx.palette.panel);
        let response = ui.put(field, edit);
        ui.painter().rect_stroke(field, 6, egui::Stroke::new(2.0, ctx.palette.accent), egui::StrokeKind::Outside);
        if begins {
            response.request_focus();
            select_all(ui, id, text.chars().count());
        }
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, &record.name, &*text, "");
            info.label = Some(ctx.text("chart-rename").to_owned());
            info
        });
        if response.lost_focus() && !begins {
            let escaped = ui.input(|input| input.key_pressed(Key::Escape));
            let name = text.trim();
            if !escaped && !name.is_empty() && name != record.name {
                out.edit(RenameUnit { unit: unit.clone(), name: name.to_owned() });
            }
            out.ask(Request::EndRename);
        }
    }
}

fn select_all(ui: &Ui, id: Id, length: usize) {
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = egui::text::CCursorRange::two(egui::text::CCursor::new(0), egui::text::CCursor::new(length));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}
