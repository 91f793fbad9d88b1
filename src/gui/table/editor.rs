//! The field that opens over a cell: text, or a list to choose from. Enter and Tab commit, Escape puts back.

use egui::{Align, EventFilter, Frame, Id, Key, Margin, Modifiers, Rect, RichText, Sense, Stroke, TextEdit, Ui};

use super::column::{Column, Entry};
use super::keys::takes_key;
use super::source::RowId;
use crate::gui::theme::{self, Palette};
use crate::text::plain;

/// The least width of the field, in screen points.
const LEAST_PT: f32 = 160.0;
/// The height of a list above which it scrolls, in screen points.
const LIST_PT: f32 = 320.0;
/// Lines that a field for several has at least.
const LINES: usize = 3;

/// A cell that is being edited.
#[derive(Clone, Debug)]
pub struct Editor {
    /// Its row.
    pub row: RowId,
    /// Its column.
    pub column: Column,
    /// The text as it is now; of a list, what is marked in it.
    pub text: String,
    /// Why the text was refused.
    pub refusal: Option<String>,
    offered: Vec<String>,
    is_new: bool,
    selects_all: bool,
}

/// What became of an editor in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It stays open.
    Open,
    /// The text holds; the cursor goes so many columns on.
    Commit(isize),
    /// The text holds if it may: the user went elsewhere.
    Leave,
    /// The cell stays as it was.
    Cancel,
}

fn field_id() -> Id {
    Id::new("table-cell-editor")
}

impl Editor {
    /// Opens on a cell that holds `value`. `typed` replaces it, as when typing begins without opening first; `offered` is what
    /// a list chooses from.
    pub fn open(row: RowId, column: Column, value: String, typed: Option<String>, offered: Vec<String>) -> Self {
        let selects_all = typed.is_none();
        let text = match (&typed, offered.is_empty()) {
            (Some(typed), true) => typed.clone(),
            (Some(typed), false) => beginning_with(&offered, typed).unwrap_or(value),
            (None, _) => value,
        };
        Self { row, column, text, refusal: None, offered, is_new: true, selects_all }
    }

    /// Shows the field over the cell at `cell`, which is called `name`.
    pub fn ui(&mut self, ui: &mut Ui, palette: &Palette, cell: Rect, name: &str) -> Outcome {
        // The field is drawn whatever was pressed: it would lose the keyboard, and a refusal leaves it open.
        let asked = if self.is_new { Outcome::Open } else { asked_by_key(ui) };
        let rows = match self.offered.len() {
            0 if self.has_lines() => LINES,
            0 => 1,
            words => words,
        };
        let height = (rows as f32 * cell.height()).min(LIST_PT);
        let top = cell.top().min(ui.clip_rect().bottom() - height).max(ui.clip_rect().top());
        let width = cell.width().max(LEAST_PT).min(ui.clip_rect().width());
        let left = cell.left().min(ui.clip_rect().right() - width);
        let room = Rect::from_min_size(egui::pos2(left, top), egui::vec2(width, height));
        let mut outcome = Outcome::Open;
        // Not an area of its own: that is only measured in its first frame, and cannot have the keyboard then.
        let mut over = ui.new_child(egui::UiBuilder::new().max_rect(room));
        let frame = Frame::new().fill(palette.panel).stroke(Stroke::new(2.0, palette.accent)).corner_radius(2);
        frame.show(&mut over, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            outcome = match self.offered.is_empty() {
                true => self.field_ui(ui, palette, cell, name),
                false => self.list_ui(ui, palette, cell, name),
            };
            if let Some(refusal) = &self.refusal {
                let words = RichText::new(refusal).size(theme::SMALL_PT).color(palette.error);
                Frame::new().inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
                    ui.add(egui::Label::new(words).wrap());
                });
            }
        });
        self.is_new = false;
        if asked == Outcome::Open { outcome } else { asked }
    }

    fn has_lines(&self) -> bool {
        self.column.spec().entry == Entry::Lines
    }

    fn field_ui(&mut self, ui: &mut Ui, palette: &Palette, cell: Rect, name: &str) -> Outcome {
        let id = field_id();
        let has_lines = self.has_lines();
        if self.is_new {
            ui.memory_mut(|memory| memory.request_focus(id));
            let length = self.text.chars().count();
            let from = if self.selects_all { 0 } else { length };
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            let cursor = egui::text::CCursor::new;
            state.cursor.set_char_range(Some(egui::text::CCursorRange::two(cursor(from), cursor(length))));
            state.store(ui.ctx(), id);
        }
        let before = self.text.clone();
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        let edit = match has_lines {
            // Alt+Enter goes on to the next line, as in a spreadsheet.
            true => TextEdit::multiline(&mut self.text)
                .desired_rows(LINES)
                .return_key(egui::KeyboardShortcut::new(Modifiers::ALT, Key::Enter)),
            false => TextEdit::singleline(&mut self.text),
        };
        let align = if self.column.spec().is_figure { Align::Max } else { Align::Min };
        let edit = edit
            .id(id)
            .event_filter(filter)
            .frame(Frame::new())
            .margin(Margin::symmetric(8, 4))
            .horizontal_align(align)
            .desired_width(f32::INFINITY)
            .min_size(egui::vec2(0.0, cell.height()))
            .text_color(if self.refusal.is_some() { palette.error } else { palette.ink });
        let response = ui.add(edit);
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, &before, &self.text, "");
            info.label = Some(name.to_owned());
            info
        });
        if self.text != before {
            self.refusal = None;
        }
        if !self.is_new && response.lost_focus() { Outcome::Leave } else { Outcome::Open }
    }

    fn list_ui(&mut self, ui: &mut Ui, palette: &Palette, cell: Rect, name: &str) -> Outcome {
        let id = field_id();
        let now = self.offered.iter().position(|word| *word == self.text);
        let last = self.offered.len() - 1;
        let next = ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            if pressed(Key::ArrowDown) {
                Some(now.map_or(0, |now| (now + 1).min(last)))
            } else if pressed(Key::ArrowUp) {
                Some(now.map_or(0, |now| now.saturating_sub(1)))
            } else if pressed(Key::Home) {
                Some(0)
            } else if pressed(Key::End) {
                Some(last)
            } else {
                None
            }
        });
        if let Some(next) = next {
            self.text.clone_from(&self.offered[next]);
        }
        let typed = ui.input(|input| {
            let texts = input.events.iter().filter_map(|event| match event {
                egui::Event::Text(text) => Some(text.clone()),
                _ => None,
            });
            texts.reduce(|_, last| last)
        });
        if let Some(word) = typed.filter(|_| !self.is_new).and_then(|typed| beginning_with(&self.offered, &typed)) {
            self.text = word;
        }
        let mut outcome = Outcome::Open;
        let list = egui::ScrollArea::vertical().max_height(LIST_PT).show(ui, |ui| {
            for word in &self.offered {
                let size = egui::vec2(ui.available_width(), cell.height());
                let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
                let is_marked = *word == self.text;
                let fill = match (is_marked, response.hovered()) {
                    (true, _) => palette.accent_soft,
                    (false, true) => palette.hover,
                    (false, false) => palette.panel,
                };
                ui.painter().rect_filled(rect, 0, fill);
                let ink = if is_marked { palette.accent } else { palette.ink };
                let galley = ui.painter().layout_no_wrap(word.clone(), theme::regular(theme::BODY_PT), ink);
                let place = egui::pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
                ui.painter().galley(place, galley, ink);
                response.widget_info(|| {
                    egui::WidgetInfo::selected(egui::WidgetType::SelectableLabel, true, is_marked, word)
                });
                if is_marked && (next.is_some() || self.is_new) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    self.text.clone_from(word);
                    outcome = Outcome::Commit(0);
                }
            }
        });
        let response = ui.interact(list.inner_rect, id, Sense::focusable_noninteractive());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, name));
        if self.is_new {
            response.request_focus();
        }
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let is_elsewhere = ui.input(|input| input.pointer.any_pressed())
            && !response.contains_pointer()
            && ui.input(|input| input.pointer.interact_pos()).is_none_or(|at| !list.inner_rect.contains(at));
        if outcome == Outcome::Open && !self.is_new && is_elsewhere { Outcome::Leave } else { outcome }
    }
}

/// What Enter, Tab and Escape ask for.
fn asked_by_key(ui: &Ui) -> Outcome {
    let keys = [
        (Modifiers::NONE, Key::Escape, Outcome::Cancel),
        (Modifiers::SHIFT, Key::Tab, Outcome::Commit(-1)),
        (Modifiers::NONE, Key::Tab, Outcome::Commit(1)),
        (Modifiers::NONE, Key::Enter, Outcome::Commit(0)),
    ];
    let pressed = keys.into_iter().find(|(modifiers, key, _)| takes_key(ui, *modifiers, *key));
    pressed.map_or(Outcome::Open, |(_, _, outcome)| outcome)
}

/// The word that begins with what was typed.
fn beginning_with(words: &[String], typed: &str) -> Option<String> {
    let typed = plain(typed);
    words.iter().find(|word| plain(word).starts_with(&typed)).cloned()
}
