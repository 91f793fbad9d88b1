//! Every key.

use egui::{Align, Key, Label, Layout, RichText, ScrollArea, Ui, Vec2};

use super::parts::{self, FirstFocus};
use super::{Face, Flow};
use crate::gui::action::{Action, Group};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme::{BODY_PT, RADIUS, SMALL_PT, regular};

/// Below this width there is one column.
const TWO_COLUMNS_PT: f32 = 560.0;
/// Height of a row.
const ROW_PT: f32 = 24.0;
/// How far an arrow key scrolls, in screen points.
const STEP_PT: f32 = 64.0;

/// The list of keys.
#[derive(Debug, Default)]
pub struct KeysDialog {
    first: FirstFocus,
}

/// The groups over the columns, each under the column that is the shortest so far.
fn columns(count: usize) -> Vec<Vec<Group>> {
    let mut columns = vec![(0, Vec::new()); count.max(1)];
    for group in Group::ALL {
        let rows = 2 + Action::ALL.iter().filter(|action| action.row().group == group).count();
        if let Some((height, groups)) = columns.iter_mut().min_by_key(|(height, _)| *height) {
            *height += rows;
            groups.push(group);
        }
    }
    columns.into_iter().map(|(_, groups)| groups).collect()
}

fn group_ui(ui: &mut Ui, ctx: &PanelContext<'_>, group: Group) {
    parts::section(ui, ctx, ctx.text(group.label()));
    for action in Action::ALL.iter().filter(|action| action.row().group == group) {
        let size = Vec2::new(ui.available_width(), ROW_PT);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            let key = action.shortcut_text();
            if !key.is_empty() {
                key_cap(ui, ctx, &key);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let name = RichText::new(ctx.text(action.row().label)).color(ctx.palette.ink).size(BODY_PT);
                ui.add(Label::new(name).truncate());
            });
        });
    }
    ui.add_space(8.0);
}

fn key_cap(ui: &mut Ui, ctx: &PanelContext<'_>, key: &str) {
    let frame = egui::Frame::new().fill(ctx.palette.field).corner_radius(RADIUS - 2);
    frame.inner_margin(egui::Margin::symmetric(6, 2)).show(ui, |ui| {
        ui.label(RichText::new(key).font(regular(SMALL_PT)).color(ctx.palette.muted));
    });
}

/// How far the keyboard asks to scroll.
fn scrolled(ui: &Ui) -> f32 {
    ui.input(|input| {
        let asked = |key: Key, by: f32| if input.key_pressed(key) { by } else { 0.0 };
        asked(Key::ArrowUp, STEP_PT)
            + asked(Key::ArrowDown, -STEP_PT)
            + asked(Key::PageUp, 5.0 * STEP_PT)
            + asked(Key::PageDown, -5.0 * STEP_PT)
    })
}

impl Face for KeysDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, _: &mut Outbox) -> Flow {
        parts::title(ui, ctx, ctx.text("dialog-keys-title"));
        let height = (ui.ctx().content_rect().height() - 200.0).max(120.0);
        let step = scrolled(ui);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            if step != 0.0 {
                ui.scroll_with_delta(Vec2::new(0.0, step));
            }
            // The bar floats over the right edge.
            ui.set_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing = Vec2::new(24.0, 0.0);
            let columns = columns(if ui.available_width() < TWO_COLUMNS_PT { 1 } else { 2 });
            ui.columns(columns.len(), |uis| {
                for (ui, groups) in uis.iter_mut().zip(&columns) {
                    for group in groups {
                        group_ui(ui, ctx, *group);
                    }
                }
            });
        });
        let is_closed = parts::buttons(ui, |ui| {
            let close = parts::primary(ui, ctx, ctx.text("close"), true);
            self.first.give(&close);
            close.clicked()
        });
        if is_closed || enter { Flow::Close } else { Flow::Stay }
    }

    fn width(&self) -> f32 {
        760.0
    }

    fn goes_by_click_beside(&self) -> bool {
        true
    }
}
