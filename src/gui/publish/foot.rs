//! At the foot: the buttons, how far the writing is, and what came of it.

use std::path::PathBuf;

use egui::text::LayoutJob;
use egui::{Align, Label, Layout, ProgressBar, Ui, Vec2};

use super::{Open, PublishAsk, Task};
use crate::gui::context::PanelContext;
use crate::gui::dialog::parts;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::i18n::Message;

/// Files with what is to stand in them.
pub type Files = Vec<(PathBuf, Vec<u8>)>;

/// What came of writing.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// The files are there: how many, and the first.
    Saved(usize, PathBuf),
    /// Of several files so many are there already: nothing is written yet.
    Taken(Files, usize),
    /// It was stopped; nothing is written.
    Stopped,
    /// It could not be done; nothing is written.
    Failed(Message),
}

/// How the writing is.
#[derive(Default)]
pub enum Saving {
    /// Nothing is being written.
    #[default]
    Idle,
    /// It is being made and written.
    Working(Task<Outcome>),
    /// These are made, but so many are there already: are they replaced?
    Taken(Files, usize),
}

/// What came of the last attempt, as it is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The words.
    pub message: Message,
    /// Whether it went wrong.
    pub is_failure: bool,
}

/// Shows the foot.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, open: &mut Open, enter: bool, is_copying: bool, out: &mut Outbox) {
    let size = Vec2::new(ui.available_width(), ui.available_height());
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| match &open.saving {
        Saving::Idle => idle(ui, ctx, open, enter, is_copying, out),
        Saving::Working(task) => working(ui, ctx, task),
        Saving::Taken(files, taken) => {
            let question = Message::new("publishing-taken").with("taken", *taken).with("count", files.len());
            let replace = parts::primary(ui, ctx, ctx.text("publishing-replace"), true);
            open.first.give(&replace);
            if replace.clicked() || enter {
                out.ask(Request::Publish(PublishAsk::Replace));
            }
            if parts::flat(ui, ctx, ctx.text("cancel")).clicked() {
                open.saving = Saving::Idle;
            }
            say(ui, &ctx.say(&question), ctx.palette.warning);
        }
    });
}

fn idle(ui: &mut Ui, ctx: &PanelContext<'_>, open: &mut Open, enter: bool, is_copying: bool, out: &mut Outbox) {
    let save = parts::primary(ui, ctx, ctx.text("publishing-save"), true);
    open.first.give(&save);
    if save.clicked() || enter {
        out.ask(Request::Publish(PublishAsk::Save));
    }
    let copied = ui.add_enabled_ui(!is_copying, |ui| parts::flat(ui, ctx, ctx.text("publishing-copy")).clicked());
    if copied.inner {
        out.ask(Request::Publish(PublishAsk::Copy));
    }
    if parts::flat(ui, ctx, ctx.text("close")).clicked() {
        out.ask(Request::Publish(PublishAsk::Close));
    }
    if let Some(Said { message, is_failure }) = &open.said {
        let colour = if *is_failure { ctx.palette.error } else { ctx.palette.muted };
        say(ui, &ctx.say(message), colour);
    }
}

fn working(ui: &mut Ui, ctx: &PanelContext<'_>, task: &Task<Outcome>) {
    if parts::flat(ui, ctx, ctx.text("publishing-stop")).clicked() {
        task.stop();
    }
    let percent = (task.done() * 100.0).round() as i64;
    let words = ctx.say(&Message::new("publishing-making").with("percent", percent));
    let bar = ProgressBar::new(task.done()).text(words).desired_width(ui.available_width().min(420.0));
    ui.add(bar.fill(ctx.palette.accent_soft).desired_height(theme::TARGET_PT - 4.0));
}

/// Says something in what is left of the row, from the left, on two lines at most; all of it when the pointer is over it.
fn say(ui: &mut Ui, words: &str, colour: egui::Color32) {
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let font = egui::TextStyle::Body.resolve(ui.style());
        let mut job = LayoutJob::simple(words.to_owned(), font, colour, ui.available_width());
        job.wrap.max_rows = 2;
        ui.add(Label::new(job).wrap().show_tooltip_when_elided(false)).on_hover_text(words);
    });
}
