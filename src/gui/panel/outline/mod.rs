//! The panel at the left: every unit as a tree, or what a search finds.
//!
//! Only rows that are seen are laid out; the list of rows is made anew when the organisation or what is open changes.

mod rows;
mod search;

use egui::{Align, Id, Key, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::gui::action::Action;
use crate::gui::canvas;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request, SelectMode};
use crate::gui::theme;
use crate::gui::widget::action_menu::action_menu;
use crate::gui::widget::kind_mark::kind_mark;
use crate::i18n::number;
use crate::model::{Place, UnitId};
use crate::text::Weight;
use rows::{Row, Rows};
use search::Search;

/// Height of a row, in screen points.
const ROW_PT: f32 = 26.0;
/// How far a level is indented, in screen points.
const INDENT_PT: f32 = 14.0;

/// The panel.
#[derive(Default)]
pub struct Outline {
    search: Search,
    rows: Rows,
    shown_selection: Option<UnitId>,
}

/// The id of the search field.
pub fn search_id() -> Id {
    Id::new("outline-search")
}

fn tree_id() -> Id {
    Id::new("outline-tree")
}

/// Whether the tree has the keyboard when `id` has it.
pub fn has_keyboard(id: Id) -> bool {
    id == tree_id()
}

impl Outline {
    /// Shows the panel.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.add_space(6.0);
            let heading = RichText::new(ctx.text("outline-heading")).font(theme::semibold(theme::SECTION_PT));
            ui.label(heading.color(ctx.palette.ink));
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                let count = number::whole(ctx.language, ctx.line.len() as i64);
                ui.label(RichText::new(count).size(theme::SMALL_PT).color(ctx.palette.muted));
            });
        });
        ui.add_space(4.0);
        self.search_ui(ui, ctx, out);
        ui.add_space(4.0);
        self.search.refresh(ctx);
        if self.search.is_on() {
            self.search.hits_ui(ui, ctx, out);
            return;
        }
        self.rows.refresh(ctx);
        self.reveal_selection(ctx);
        self.list_ui(ui, ctx, out);
    }

    fn search_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let hint = ctx.text("outline-filter");
        let response = ui
            .horizontal(|ui| {
                let width = ui.available_width() - 32.0;
                let edit = TextEdit::singleline(&mut self.search.text)
                    .id(search_id())
                    .hint_text(RichText::new(hint).color(ctx.palette.faint))
                    .margin(egui::Margin::symmetric(8, 5))
                    .desired_width(width - 16.0);
                let response = ui.add(edit);
                self.search.filter_button(ui, ctx);
                response
            })
            .inner;
        let typed = self.search.text.clone();
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, "", &*typed, hint);
            info.label = Some(hint.to_owned());
            info
        });
        let mut goes = false;
        if response.lost_focus() {
            let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
            if escape {
                self.search.clear();
            }
            goes = enter;
        }
        self.search.refresh(ctx);
        self.search.keys(ui, response.has_focus(), goes, out);
        self.search.filters_ui(ui, ctx);
    }

    /// Opens what hides a unit that was selected elsewhere, so that its row can be scrolled to.
    fn reveal_selection(&mut self, ctx: &PanelContext<'_>) {
        let primary = ctx.view.primary();
        if primary == self.shown_selection.as_ref() {
            return;
        }
        self.shown_selection = primary.cloned();
        if let Some(unit) = primary
            && self.rows.open_above(ctx, unit)
        {
            self.rows.refresh(ctx);
        }
        self.rows.scroll_to = primary.and_then(|unit| self.rows.all().iter().position(|row| row.unit == *unit));
    }

    fn list_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        if self.rows.all().is_empty() {
            ui.add(egui::Label::new(RichText::new(ctx.text("chart-empty")).color(ctx.palette.muted)).wrap());
            return;
        }
        let over = ui.available_rect_before_wrap();
        let tree = ui.interact(over, tree_id(), Sense::click());
        tree.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, ctx.text("outline-name")));
        if tree.has_focus() {
            self.keys(ui, ctx, out);
        }
        let count = self.rows.all().len();
        let mut toggled = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical().id_salt("outline").auto_shrink([false, false]);
        if let Some(row) = self.rows.scroll_to.take() {
            let top = row as f32 * ROW_PT;
            let seen = self.rows.seen;
            if top < seen.min || top + ROW_PT > seen.max {
                area = area.vertical_scroll_offset((top - over.height() / 2.0).max(0.0));
            }
        }
        let shown = area.show_rows(ui, ROW_PT, count, |ui, range| {
            for place in range {
                let row = &self.rows.all()[place];
                if row_ui(ui, ctx, out, row) {
                    toggled = Some(row.unit.clone());
                }
            }
        });
        let top = shown.state.offset.y;
        self.rows.seen = egui::Rangef::new(top, top + shown.inner_rect.height());
        if let Some(unit) = toggled {
            self.rows.toggle(&unit);
        }
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let is_released = ui.input(|input| input.pointer.primary_released());
        if ctx.view.drag.is_some() && is_released && pointer.is_some_and(|place| over.contains(place)) {
            out.ask(Request::DropHere);
        }
    }

    /// Walks the tree by keys.
    fn keys(&mut self, ui: &Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let filter = egui::EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(tree_id(), filter));
        let rows = self.rows.all();
        let here = ctx.view.primary().and_then(|unit| rows.iter().position(|row| row.unit == *unit));
        let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        let last = rows.len().saturating_sub(1);
        let next = if pressed(Key::ArrowDown) {
            Some(here.map_or(0, |here| (here + 1).min(last)))
        } else if pressed(Key::ArrowUp) {
            Some(here.map_or(0, |here| here.saturating_sub(1)))
        } else if pressed(Key::Home) {
            Some(0)
        } else if pressed(Key::End) {
            Some(last)
        } else {
            None
        };
        if let Some(next) = next {
            out.ask(Request::Select(rows[next].unit.clone(), SelectMode::Only));
        }
        let Some(here) = here else { return };
        let (unit, is_open, has_parts) = (rows[here].unit.clone(), rows[here].is_open, rows[here].has_parts);
        if pressed(Key::ArrowRight) && has_parts && !is_open || pressed(Key::ArrowLeft) && is_open {
            self.rows.toggle(&unit);
        }
        if pressed(Key::Enter) {
            out.ask(Request::FlyTo(unit));
        }
    }
}

/// One row. Returns whether its parts are to be shown or hidden.
fn row_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, row: &Row) -> bool {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_PT), Sense::hover());
    let id = tree_id().with(&row.unit);
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let organisation = ctx.organisation();
    let Some(unit) = organisation.unit(&row.unit) else { return false };
    let kind = organisation.kind_of(unit);
    let is_selected = ctx.view.is_selected(&row.unit);
    let painter = ui.painter();
    if is_selected {
        painter.rect_filled(rect, theme::RADIUS, ctx.palette.accent_soft);
    } else if response.hovered() {
        painter.rect_filled(rect, theme::RADIUS, ctx.palette.hover);
    }
    let left = rect.left() + 4.0 + row.depth as f32 * INDENT_PT;
    let caret = Rect::from_center_size(egui::pos2(left + 8.0, rect.center().y), Vec2::splat(20.0));
    let mark = Rect::from_center_size(egui::pos2(left + 24.0, rect.center().y), Vec2::splat(8.0));
    kind_mark(painter, ctx.palette, mark, kind);
    if row.has_parts {
        let sign = if row.is_open { icon::CARET_DOWN } else { icon::CARET_RIGHT };
        painter.text(
            caret.center(),
            egui::Align2::CENTER_CENTER,
            sign,
            theme::regular(theme::SMALL_PT),
            ctx.palette.muted,
        );
    }
    let (font, ink, weight) = match is_selected {
        true => (theme::semibold(theme::BODY_PT), ctx.palette.accent, Weight::SemiBold),
        false => (theme::regular(theme::BODY_PT), ctx.palette.ink, Weight::Regular),
    };
    let room = f64::from(rect.right() - left - 42.0);
    let shown = crate::text::ellipsize(&unit.name, weight, f64::from(theme::BODY_PT), room).into_owned();
    let is_whole = shown == unit.name;
    let galley = painter.layout_no_wrap(shown, font, ink);
    painter.galley(egui::pos2(left + 36.0, rect.center().y - galley.size().y / 2.0), galley, ink);

    let kind_name = kind.map_or(unit.kind.as_str(), |kind| &kind.name);
    let name = format!("{}, {kind_name}", unit.name);
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::SelectableLabel, true, is_selected, &name));
    let on_caret = response.interact_pointer_pos().is_some_and(|place| row.has_parts && caret.contains(place));
    let toggles = response.clicked() && on_caret;
    if response.double_clicked() && !on_caret {
        out.ask(Request::FlyTo(row.unit.clone()));
    } else if response.clicked() && !on_caret {
        let mode = ui.input(|input| canvas::select_mode(input.modifiers));
        out.ask(Request::Select(row.unit.clone(), mode));
        ui.memory_mut(|memory| memory.request_focus(tree_id()));
    }
    if response.drag_started() {
        let units = if is_selected { ctx.view.selection.clone() } else { vec![row.unit.clone()] };
        out.ask(Request::LiftUnits(units));
    }
    if response.secondary_clicked() && !is_selected {
        out.ask(Request::Select(row.unit.clone(), SelectMode::Only));
    }
    drag_over(ui, ctx, out, row, rect);
    let response = if is_whole { response } else { response.on_hover_text(&unit.name) };
    response.context_menu(|ui| action_menu(ui, ctx, out, UNIT_MENU));
    toggles
}

/// Shows and says where what is dragged over a row would land.
fn drag_over(ui: &Ui, ctx: &PanelContext<'_>, out: &mut Outbox, row: &Row, rect: Rect) {
    let Some(drag) = &ctx.view.drag else { return };
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let seen = rect.intersect(ui.clip_rect());
    if !seen.contains(pointer) {
        return;
    }
    let parent = ctx.organisation().unit(&row.unit).and_then(|unit| unit.parent.clone());
    let (parent, place) = landing(&row.unit, parent, (pointer.y - rect.top()) / rect.height());
    let target = drag.target.as_ref().filter(|target| target.parent == parent && target.place == place);
    let Some(target) = target else {
        out.ask(Request::DragOver { parent, place });
        return;
    };
    let colour = if target.verdict.is_ok() { ctx.palette.accent } else { ctx.palette.error };
    let line = Stroke::new(2.0, colour);
    match place {
        Place::Before(_) => ui.painter().hline(rect.x_range(), rect.top(), line),
        Place::After(_) => ui.painter().hline(rect.x_range(), rect.bottom(), line),
        Place::First | Place::Last => ui.painter().rect_stroke(rect, theme::RADIUS, line, StrokeKind::Inside),
    };
}

/// Where what is dropped on a row lands: before it, after it, or under it in the middle. `share` is how far down.
fn landing(unit: &UnitId, parent: Option<UnitId>, share: f32) -> (Option<UnitId>, Place) {
    if share < 0.3 {
        (parent, Place::Before(unit.clone()))
    } else if share > 0.7 {
        (parent, Place::After(unit.clone()))
    } else {
        (Some(unit.clone()), Place::Last)
    }
}

const UNIT_MENU: &[Action] = &[
    Action::Rename,
    Action::AddChild,
    Action::AddSibling,
    Action::MoveTo,
    Action::MoveEarlier,
    Action::MoveLater,
    Action::Cut,
    Action::PasteUnder,
    Action::ShowOnlyThis,
    Action::Delete,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_row_is_under_it_and_its_edges_are_beside_it() {
        let (unit, parent) = (UnitId::from("sport"), Some(UnitId::from("stad")));
        assert_eq!(landing(&unit, parent.clone(), 0.1), (parent.clone(), Place::Before(unit.clone())));
        assert_eq!(landing(&unit, parent.clone(), 0.9), (parent.clone(), Place::After(unit.clone())));
        assert_eq!(landing(&unit, parent, 0.5), (Some(unit), Place::Last));
    }
}
