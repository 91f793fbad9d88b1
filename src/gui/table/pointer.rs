//! The pointer in the table: to a cell, over a range, into the editor, and the menu of a row.

use egui::{Modifiers, Ui};
use egui_phosphor::regular as icon;

use super::TableView;
use super::cursor::{Cursor, Place};
use super::grid::grid_id;
use super::keys::Ask;
use super::source::Source;
use crate::gui::action::Action;
use crate::gui::canvas::select_mode;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::widget::action_menu::action_menu;

impl TableView {
    /// A press goes to a cell, dragging makes a range, a double click edits, the other button opens the menu.
    #[allow(clippy::too_many_arguments)] // What is read, what is asked, and where the pointer is.
    pub(super) fn hear_pointer(
        &mut self,
        ui: &Ui,
        ctx: &PanelContext<'_>,
        out: &mut Outbox,
        source: &Source<'_>,
        response: &egui::Response,
        pointed: Option<Place>,
        ask: &mut Option<Ask>,
    ) {
        let state = &mut self.sheets[self.sheet as usize];
        let modifiers = ui.input(|input| input.modifiers);
        let is_pressed = response.is_pointer_button_down_on() && ui.input(|input| input.pointer.any_pressed());
        if let Some(place) = pointed {
            let next = Cursor::on(&self.rows, place);
            let anchor = state.cursor.as_ref().map(|cursor| cursor.anchor);
            let keeps_range = ui.input(|input| input.pointer.secondary_down())
                && state.cursor.as_ref().is_some_and(|cursor| cursor.holds(place));
            let grows = (is_pressed && modifiers.shift) || response.dragged_by(egui::PointerButton::Primary);
            if grows && let (Some(anchor), Some(next)) = (anchor, next.clone()) {
                state.cursor = Some(Cursor { anchor, ..next });
            } else if is_pressed && !keeps_range {
                state.cursor = next;
                let unit = source.unit(&self.rows.shown()[place.0]);
                out.ask(Request::Select(unit.clone(), select_mode(Modifiers { shift: false, ..modifiers })));
                self.shown_selection = Some(unit.clone());
            }
            if is_pressed {
                response.request_focus();
                self.said = None;
            }
            if response.double_clicked() {
                *ask = Some(Ask::Edit(None));
            }
        }
        response.context_menu(|ui| {
            ui.set_min_width(220.0);
            let has_cell = self.sheets[self.sheet as usize].cursor.is_some();
            for (sign, key, what) in [
                (icon::PENCIL_SIMPLE, "table-edit-cell", Ask::Edit(None)),
                (icon::COPY, "table-copy", Ask::Copy),
                (icon::ERASER, "table-clear", Ask::Clear),
                (icon::TREE_STRUCTURE, "table-show-on-chart", Ask::ShowOnChart),
            ] {
                let name = ctx.text(key);
                let button = egui::Button::new(format!("{sign}   {name}")).frame_when_inactive(false);
                let row = ui.add_enabled(has_cell, button);
                row.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, has_cell, name));
                if row.clicked() {
                    *ask = Some(what);
                    ui.close();
                }
            }
            let paste = ui.add(
                egui::Button::new(format!("{}   {}", icon::CLIPBOARD, ctx.text("table-paste")))
                    .frame_when_inactive(false),
            );
            if paste.clicked() {
                ui.memory_mut(|memory| memory.request_focus(grid_id()));
                ui.ctx().send_viewport_cmd(egui::ViewportCommand::RequestPaste);
                ui.close();
            }
            ui.separator();
            action_menu(ui, ctx, out, &[Action::AddChild, Action::AddSibling, Action::MoveTo, Action::Delete]);
        });
    }
}
