//! Text fields that commit on Enter or when the keyboard leaves them, and are put back by Escape.
//!
//! What is typed belongs to what the field was opened for: when the selection changes under a field, its text is still
//! committed there, never to what is selected next.

use egui::{Id, Key, Response, TextEdit, Ui};

use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme::{self, Palette};
use crate::model::Command;

/// How a field looks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// Lines it has at least; 1 takes no line breaks.
    pub lines: usize,
    /// A single line that is broken where the field ends, so that nothing of it is hidden.
    pub wraps: bool,
    /// What it says while it is empty.
    pub hint: &'static str,
    /// Set in the semibold font at the size of a title.
    pub is_title: bool,
    /// Its width; the rest of the row when absent.
    pub width_pt: Option<f32>,
    /// Text runs to the right edge.
    pub is_number: bool,
}

/// What is being typed in one field.
#[derive(Clone, Debug, Default, PartialEq)]
struct Buffer {
    value: String,
    text: String,
}

/// The fields of one panel. What they commit is an edit of the organisation unless said otherwise.
#[derive(Debug)]
pub struct Fields<E = Command> {
    pending: Option<(Id, E)>,
    is_pending_shown: bool,
}

impl<E> Default for Fields<E> {
    fn default() -> Self {
        Self { pending: None, is_pending_shown: false }
    }
}

impl<E: Clone + Into<Request>> Fields<E> {
    /// Begins a frame.
    pub fn begin(&mut self) {
        self.is_pending_shown = false;
    }

    /// Ends a frame: commits what was typed in a field that is no longer there.
    pub fn end(&mut self, out: &mut Outbox) {
        if !self.is_pending_shown
            && let Some((_, command)) = self.pending.take()
        {
            out.ask(command.into());
        }
    }

    /// What is being typed and not yet committed, as an edit: for who is about to save or close.
    pub fn take_pending(&mut self) -> Option<E> {
        self.pending.take().map(|(_, command)| command)
    }

    /// A field named `label` that holds `value`. `command` makes the edit of what was typed, or says what is wrong with it.
    #[allow(clippy::too_many_arguments)] // A field has an identity, a value, a name, a look and a meaning.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        out: &mut Outbox,
        palette: &Palette,
        id: Id,
        value: &str,
        label: &str,
        look: Look,
        command: impl Fn(&str) -> Result<Option<E>, String>,
    ) -> Response {
        let mut buffer: Buffer = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        if !has_focus && buffer.value != value || buffer == Buffer::default() {
            buffer = Buffer { value: value.to_owned(), text: value.to_owned() };
        }
        let refusal = if buffer.text == buffer.value { None } else { command(&buffer.text).err() };
        if look.wraps && has_focus && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter)) {
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
        let mut edit = match look.lines {
            0 | 1 if !look.wraps => TextEdit::singleline(&mut buffer.text),
            lines => TextEdit::multiline(&mut buffer.text).desired_rows(lines),
        };
        edit = edit.id(id).hint_text(look.hint).margin(egui::Margin::symmetric(6, 5));
        edit = edit.desired_width(look.width_pt.map_or(f32::INFINITY, |width| width - 12.0));
        if look.is_title {
            edit = edit.font(theme::semibold(theme::TITLE_PT)).background_color(palette.panel);
        }
        if look.is_number {
            edit = edit.horizontal_align(egui::Align::Max);
        }
        if refusal.is_some() {
            edit = edit.text_color(palette.error);
        }
        let response = ui.add(edit);
        if look.wraps && buffer.text.contains('\n') {
            buffer.text = buffer.text.replace(['\r', '\n'], " ");
        }
        let typed = buffer.text.clone();
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, value, &*typed, "");
            info.label = Some(label.to_owned());
            info
        });
        let made = if buffer.text == buffer.value { Ok(None) } else { command(&buffer.text) };
        if response.has_focus() {
            self.pending = match &made {
                Ok(Some(command)) => Some((id, command.clone())),
                _ => self.pending.take().filter(|(pending, _)| *pending != id),
            };
        }
        if self.pending.as_ref().is_some_and(|(pending, _)| *pending == id) {
            self.is_pending_shown = true;
        }
        if response.lost_focus() {
            let is_put_back = ui.input(|input| input.key_pressed(Key::Escape));
            if self.pending.as_ref().is_some_and(|(pending, _)| *pending == id) {
                self.pending = None;
            }
            if let (Ok(Some(command)), false) = (made, is_put_back) {
                out.ask(command.into());
            }
            buffer = Buffer { value: value.to_owned(), text: if is_put_back { value.to_owned() } else { buffer.text } };
        }
        if let Some(refusal) = refusal {
            ui.painter().rect_stroke(
                response.rect,
                theme::RADIUS,
                egui::Stroke::new(1.0, palette.error),
                egui::StrokeKind::Inside,
            );
            response.clone().on_hover_text(refusal);
        }
        ui.data_mut(|data| data.insert_temp(id, buffer));
        response
    }
}
