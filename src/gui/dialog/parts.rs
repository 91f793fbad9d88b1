//! What dialogs are made of: headings, fields, buttons, rows of a list.

use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, LayoutJob, TextWrapping};
use egui::{
    Align, Button, Color32, ComboBox, FontId, Frame, Galley, Id, Key, Label, Layout, Margin, Modifiers, Response,
    RichText, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme::{self, BODY_PT, RADIUS, SECTION_PT, SMALL_PT, TARGET_PT, TITLE_PT};
use crate::model::Command;

/// Height of a row in a list.
const ROW_PT: f32 = 32.0;
/// Where the name begins in a row, after its sign.
const ROW_NAME_AT_PT: f32 = 36.0;
/// Between the edge of a row and what it says.
const ROW_INSIDE_PT: f32 = 10.0;
/// How often a dialog asks for the keyboard before it lets be.
const FOCUS_TRIES: u8 = 4;

/// Gives the keyboard to the first field, once.
#[derive(Debug, Default)]
pub struct FirstFocus {
    tries: u8,
}

impl FirstFocus {
    /// Gives it to this one; whether it arrived just now.
    pub fn give(&mut self, response: &Response) -> bool {
        if self.tries >= FOCUS_TRIES {
            return false;
        }
        if self.tries > 0 && response.has_focus() {
            self.tries = FOCUS_TRIES;
            return true;
        }
        self.tries += 1;
        response.request_focus();
        response.ctx.request_repaint();
        false
    }
}

/// What a dialog stands on.
pub fn frame(ui: &Ui, ctx: &PanelContext<'_>, inside_pt: i8) -> Frame {
    Frame::new()
        .fill(ctx.palette.panel)
        .stroke(Stroke::new(1.0, ctx.palette.hairline))
        .corner_radius(ui.visuals().window_corner_radius)
        .shadow(ui.visuals().window_shadow)
        .inner_margin(Margin::same(inside_pt))
}

/// The heading of a dialog.
pub fn title(ui: &mut Ui, ctx: &PanelContext<'_>, text: &str) {
    ui.add(Label::new(RichText::new(text).font(theme::semibold(TITLE_PT)).color(ctx.palette.ink)).wrap());
}

/// A heading within a dialog.
pub fn section(ui: &mut Ui, ctx: &PanelContext<'_>, text: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(text).font(theme::semibold(SECTION_PT)).color(ctx.palette.ink));
}

/// A sentence that explains.
pub fn hint(ui: &mut Ui, ctx: &PanelContext<'_>, text: &str) {
    ui.add(Label::new(RichText::new(text).color(ctx.palette.muted)).wrap());
}

/// Why it cannot be done, when that is so.
pub fn refusal(ui: &mut Ui, ctx: &PanelContext<'_>, text: Option<&String>) {
    if let Some(text) = text {
        ui.add(Label::new(RichText::new(text).color(ctx.palette.error)).wrap());
    }
}

/// The row of buttons at the foot, from the right: the primary one comes first, also for the keyboard.
pub fn buttons<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(8.0);
    let size = Vec2::new(ui.available_width(), TARGET_PT + 4.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), content).inner
}

/// The button that does what the dialog is for.
pub fn primary(ui: &mut Ui, ctx: &PanelContext<'_>, text: &str, is_enabled: bool) -> Response {
    let words = RichText::new(text).font(theme::semibold(BODY_PT)).color(ctx.palette.on_accent);
    let button = Button::new(words).fill(ctx.palette.accent).stroke(Stroke::NONE).min_size(Vec2::new(88.0, TARGET_PT));
    let response = ui.add_enabled(is_enabled, button);
    focus_ring(ui, ctx, response)
}

/// Any other button.
pub fn flat(ui: &mut Ui, ctx: &PanelContext<'_>, text: &str) -> Response {
    coloured(ui, ctx, text, ctx.palette.ink)
}

/// A button that takes something away.
pub fn destructive(ui: &mut Ui, ctx: &PanelContext<'_>, text: &str) -> Response {
    coloured(ui, ctx, text, ctx.palette.error)
}

/// A button of one sign, with its name for who does not see it.
pub fn icon_button(ui: &mut Ui, ctx: &PanelContext<'_>, icon: &str, name: &str) -> Response {
    let button = Button::new(RichText::new(icon).color(ctx.palette.muted))
        .frame_when_inactive(false)
        .min_size(Vec2::splat(TARGET_PT));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    focus_ring(ui, ctx, response.on_hover_text(name))
}

fn coloured(ui: &mut Ui, ctx: &PanelContext<'_>, text: &str, colour: Color32) -> Response {
    let button =
        Button::new(RichText::new(text).color(colour)).frame_when_inactive(false).min_size(Vec2::new(0.0, TARGET_PT));
    let response = ui.add(button);
    focus_ring(ui, ctx, response)
}

fn focus_ring(ui: &Ui, ctx: &PanelContext<'_>, response: Response) -> Response {
    if response.has_focus() {
        let edge = Stroke::new(2.0, ctx.palette.accent);
        ui.painter().rect_stroke(response.rect.expand(2.0), RADIUS + 2, edge, StrokeKind::Inside);
    }
    response
}

/// A label with a field of one line under it.
pub fn field(ui: &mut Ui, ctx: &PanelContext<'_>, id: Id, label: &str, text: &mut String, empty: &str) -> Response {
    let label = ui.label(RichText::new(label).color(ctx.palette.muted));
    bare_field(ui, ctx, id, text, empty).labelled_by(label.id)
}

/// A field of one line over the whole width. Who uses it gives it a name.
pub fn bare_field(ui: &mut Ui, ctx: &PanelContext<'_>, id: Id, text: &mut String, empty: &str) -> Response {
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(RichText::new(empty).color(ctx.palette.faint))
        .margin(Margin::symmetric(10, 6))
        .min_size(Vec2::new(0.0, TARGET_PT))
        .desired_width(ui.available_width());
    ui.add(edit)
}

/// Marks all text of a field, so that typing replaces it.
pub fn mark_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

/// A choice out of a few names; whether it became another.
pub fn choice(
    ui: &mut Ui,
    salt: impl Hash + Debug,
    label: Id,
    width: f32,
    chosen: &mut usize,
    names: &[String],
) -> bool {
    let before = *chosen;
    let shown = names.get(before).map_or("", String::as_str);
    let id = ui.id().with(salt);
    let response = ComboBox::from_id_salt(id).selected_text(shown).width(width).truncate().show_ui(ui, |ui| {
        ui.set_max_width(width.max(320.0));
        for (place, name) in names.iter().enumerate() {
            ui.selectable_value(chosen, place, name);
        }
    });
    response.response.labelled_by(label);
    *chosen != before
}

/// One row of a list that the arrow keys walk through while a field has the keyboard.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListRow<'a> {
    /// Its sign.
    pub icon: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// What is said of it at the right.
    pub detail: &'a str,
    /// Whether it is the one that Enter takes.
    pub is_marked: bool,
    /// Why it cannot be taken.
    pub refusal: Option<&'a str>,
}

/// Shows a row of a list.
pub fn list_row(ui: &mut Ui, ctx: &PanelContext<'_>, row: ListRow<'_>) -> Response {
    let is_enabled = row.refusal.is_none();
    // Not a stop for Tab: the arrow keys reach it from the field.
    let sense = if is_enabled { Sense::CLICK } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_PT), sense);
    let described = match row.detail {
        "" => row.name.to_owned(),
        detail => format!("{}, {detail}", row.name),
    };
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, is_enabled, row.is_marked, &described));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let palette = ctx.palette;
    let behind = match () {
        () if row.is_marked => Some(palette.accent_soft),
        () if is_enabled && response.hovered() => Some(palette.hover),
        () => None,
    };
    if let Some(behind) = behind {
        ui.painter().rect_filled(rect, RADIUS, behind);
    }
    let (ink, second) = if is_enabled { (palette.ink, palette.muted) } else { (palette.faint, palette.faint) };
    let inside = rect.shrink2(Vec2::new(ROW_INSIDE_PT, 0.0));
    let detail = one_line(ui, row.detail, theme::regular(SMALL_PT), second, inside.width() * 0.45);
    let room = inside.width() - ROW_NAME_AT_PT - detail.size().x;
    let name = one_line(ui, row.name, theme::regular(BODY_PT), ink, room);
    let icon = one_line(ui, row.icon, theme::regular(BODY_PT + 3.0), second, ROW_NAME_AT_PT);
    let is_cut = name.elided || detail.elided;
    let middle = |galley: &Galley| inside.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(inside.left(), middle(&icon)), icon.clone(), second);
    ui.painter().galley(pos2(inside.left() + ROW_NAME_AT_PT - ROW_INSIDE_PT, middle(&name)), name.clone(), ink);
    ui.painter().galley(pos2(inside.right() - detail.size().x, middle(&detail)), detail.clone(), second);
    match row.refusal {
        Some(reason) => response.on_hover_text(reason),
        None if is_cut => response.on_hover_text(described),
        None => response,
    }
}

/// Text on one line, with an ellipsis where it does not fit.
pub fn one_line(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    ui.painter().layout_job(job)
}

/// Walks through a list by the arrow keys, over what can be taken; whether it went on. Call it before the field is shown,
/// which would take the keys otherwise.
pub fn walk(ui: &mut Ui, marked: &mut Option<usize>, length: usize, is_free: impl Fn(usize) -> bool) -> bool {
    let (down, up) = ui.input_mut(|input| {
        let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        (down, input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp))
    });
    let before = *marked;
    for _ in 0..down {
        let from = marked.map_or(0, |place| place + 1);
        *marked = (from..length).find(|&place| is_free(place)).or(*marked);
    }
    for _ in 0..up {
        let to = marked.unwrap_or(0).min(length);
        *marked = (0..to).rev().find(|&place| is_free(place)).or(*marked);
    }
    before != *marked
}

/// A list that scrolls when it is long, and is never higher than the window leaves room for.
pub fn list<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let room = (ui.ctx().content_rect().height() - 320.0).max(96.0);
    let area = ScrollArea::vertical().max_height(height.min(room)).auto_shrink([false, true]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui)
    })
    .inner
}

/// Asks for an edit when it can be done; otherwise says why not, so that what was filled in stays.
pub fn edit_or_say(ctx: &PanelContext<'_>, command: impl Into<Command>, out: &mut Outbox) -> Result<(), String> {
    let command = command.into();
    match ctx.document.plan(&command) {
        Ok(_) => {
            out.edit(command);
            Ok(())
        }
        Err(error) => Err(ctx.say(&error.message(ctx.organisation()))),
    }
}
