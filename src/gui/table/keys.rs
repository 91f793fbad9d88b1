//! The keys of the table: walking, choosing a range, opening the editor, the clipboard.

use egui::{Event, Key, Modifiers, Ui};

use super::cursor::{Cursor, Place, moved};
use super::rows::Rows;

/// What the keys ask for.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Open the editor; with what was typed already.
    Edit(Option<String>),
    /// Copy what is chosen.
    Copy,
    /// Paste a text from the clipboard.
    Paste(String),
    /// Empty what is chosen.
    Clear,
    /// Show the row on the chart.
    ShowOnChart,
}

/// Whether a key was pressed with these modifiers and no others; nobody else hears of it.
pub fn takes_key(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| {
        let count = input.events.len();
        input.events.retain(|event| {
            !matches!(event, Event::Key { key: pressed_key, pressed: true, modifiers: held, .. }
                if *pressed_key == key && held.matches_exact(modifiers))
        });
        input.events.len() < count
    })
}

/// Moves the cursor and returns what else is asked for. `page` is how many rows are seen.
pub fn hear(ui: &Ui, cursor: &mut Option<Cursor>, rows: &Rows, column_count: usize, page: usize) -> Option<Ask> {
    if let Some(ask) = clipboard(ui) {
        return Some(ask);
    }
    let row_count = rows.shown().len();
    if row_count == 0 || column_count == 0 {
        return None;
    }
    walk(ui, cursor, rows, (row_count, column_count), page);
    if takes_key(ui, Modifiers::COMMAND, Key::A) {
        *cursor = Cursor::on(rows, (0, 0)).map(|first| Cursor { anchor: (row_count - 1, column_count - 1), ..first });
    }
    if takes_key(ui, Modifiers::NONE, Key::Escape) {
        *cursor = None;
    }
    cursor.as_ref()?;
    for (modifiers, key, ask) in [
        (Modifiers::NONE, Key::Enter, Ask::Edit(None)),
        (Modifiers::NONE, Key::F2, Ask::Edit(None)),
        (Modifiers::NONE, Key::Delete, Ask::Clear),
        (Modifiers::NONE, Key::Backspace, Ask::Clear),
        (Modifiers::COMMAND, Key::Enter, Ask::ShowOnChart),
    ] {
        if takes_key(ui, modifiers, key) {
            return Some(ask);
        }
    }
    let typed = typed_text(ui);
    (!typed.is_empty()).then_some(Ask::Edit(Some(typed)))
}

/// What was typed; nobody else hears of it.
fn typed_text(ui: &Ui) -> String {
    let mut typed = String::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
    });
    typed
}

fn clipboard(ui: &Ui) -> Option<Ask> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Copy => Some(Ask::Copy),
            Event::Paste(text) => Some(Ask::Paste(text.clone())),
            _ => None,
        })
    })
}

/// Arrows, Home, End, Page Up and Page Down; with Shift the range grows, with Ctrl they go to the end.
fn walk(ui: &Ui, cursor: &mut Option<Cursor>, rows: &Rows, (row_count, column_count): Place, page: usize) {
    const FAR: isize = isize::MAX;
    let page = isize::try_from(page.max(1)).unwrap_or(1);
    let (plain, ctrl) = (Modifiers::NONE, Modifiers::COMMAND);
    for (held, key, by) in [
        (plain, Key::ArrowUp, (-1, 0)),
        (plain, Key::ArrowDown, (1, 0)),
        (plain, Key::ArrowLeft, (0, -1)),
        (plain, Key::ArrowRight, (0, 1)),
        (plain, Key::PageUp, (-page, 0)),
        (plain, Key::PageDown, (page, 0)),
        (plain, Key::Home, (0, -FAR)),
        (plain, Key::End, (0, FAR)),
        (ctrl, Key::ArrowUp, (-FAR, 0)),
        (ctrl, Key::ArrowDown, (FAR, 0)),
        (ctrl, Key::ArrowLeft, (0, -FAR)),
        (ctrl, Key::ArrowRight, (0, FAR)),
        (ctrl, Key::Home, (-FAR, -FAR)),
        (ctrl, Key::End, (FAR, FAR)),
    ] {
        for (modifiers, grows) in [(held, false), (held | Modifiers::SHIFT, true)] {
            if !takes_key(ui, modifiers, key) {
                continue;
            }
            let Some(from) = cursor.as_ref() else {
                *cursor = Cursor::on(rows, (0, 0));
                continue;
            };
            let anchor = from.anchor;
            let next = Cursor::on(rows, moved(from.at, by, row_count, column_count));
            *cursor = next.map(|next| if grows { Cursor { anchor, ..next } } else { next });
        }
    }
}
