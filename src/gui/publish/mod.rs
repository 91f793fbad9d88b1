//! The publish dialog: what is published, how it will look, what the file reveals, and saving or copying it.
//!
//! `options_ui` changes the [`Choices`], `preview` shows what comes of them, `page_strip` turns its pages, `reveals` says who
//! gets to read what, `foot` has the buttons; `worker` is the thread that the slow work is done on. `seen` and `remembered` are
//! what it begins with. Writing to the disk is `dispatch/publish.rs`.

mod facts;
mod foot;
mod options_ui;
mod page_strip;
mod preview;
mod remembered;
mod reveals;
mod seen;
mod worker;

pub use foot::{Files, Outcome, Said, Saving};
pub use preview::Composition;
pub use remembered::Remembered;
pub use seen::Seen;
pub use worker::{Progress, State, Task};

use std::sync::Arc;

use egui::{Id, Key, Modal, Modifiers, Rect, Ui, UiBuilder, Vec2};

use super::context::PanelContext;
use super::dialog::parts::{self, FirstFocus};
use super::outbox::{Outbox, Request};
use crate::export::{ExportError, Format, PictureOptions, Publication, PublishOptions};
use crate::i18n::Language;
use crate::model::{ScenarioId, Scenarios};
use crate::scene::Style;
use facts::Facts;
use options_ui::About;
use preview::Preview;

/// Between the dialog and the edge of the window, in screen points.
const AROUND_PT: f32 = 24.0;
/// Between the dialog's edge and what it holds, in screen points.
const INSIDE_PT: i8 = 20;
/// No larger than this, in screen points: beyond it the eye has too far to go.
const MOST: Vec2 = Vec2::new(2_200.0, 1_400.0);
/// Width of the options, in screen points.
const OPTIONS_PT: f32 = 348.0;
/// Height of the title, in screen points.
const HEAD_PT: f32 = 32.0;
/// Height of the buttons, in screen points.
const FOOT_PT: f32 = 36.0;
/// The field of the title.
const TITLE_ID: &str = "publishing-title";
/// Between the parts, in screen points.
const GAP_PT: f32 = 12.0;

/// What the publish dialog asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishAsk {
    /// Choose a file, and write it.
    Save,
    /// Replace the files that are there already.
    Replace,
    /// Put the page that is shown on the clipboard.
    Copy,
    /// Choose a style file, and take the style from it.
    OpenStyle,
    /// Choose a file, and write the style to it.
    SaveStyle,
    /// Choose a picture, and take it as the logo of the style.
    OpenLogo,
    /// The dialog is done with.
    Close,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// How it is written.
    pub format: Format,
    /// The colours, and how cards look.
    pub style: Style,
    /// Which scenario is published.
    pub scenario: ScenarioId,
    /// Everything else.
    pub options: PublishOptions,
}

/// The dialog while it is open, and a picture on its way to the clipboard.
#[derive(Default)]
pub struct Publishing {
    open: Option<Open>,
    /// A picture on its way to the clipboard.
    pub copying: Option<Task<Result<egui::ColorImage, ExportError>>>,
    /// What was chosen in this session, and what was on the screen then.
    last: Option<(Seen, Choices)>,
    /// Tells one dialog from the next, so that it does not inherit focus.
    serial: u64,
    /// Whether text was being typed in the last frame: Escape leaves that first.
    was_typing: bool,
}

/// The dialog while it is open.
pub struct Open {
    seen: Seen,
    choices: Choices,
    scenarios: Arc<Scenarios>,
    language: Language,
    facts: Facts,
    preview: Preview,
    /// How the writing is.
    pub saving: Saving,
    /// What came of the last attempt.
    pub said: Option<Said>,
    first: FirstFocus,
    /// How high what the file reveals was in the last frame.
    reveals_pt: f32,
}

impl Publishing {
    /// Opens it. What was chosen before holds as long as the screen shows the same.
    pub fn open(&mut self, mut seen: Seen, scenarios: Scenarios, remembered: &Remembered, language: Language) {
        let same = self.last.as_ref().filter(|(of, _)| of.shows_as(&seen)).map(|(_, choices)| choices.clone());
        let mut choices = same.unwrap_or_else(|| Choices {
            format: remembered.format(),
            style: remembered.style(),
            scenario: seen.scenario.clone(),
            options: seen.with(&remembered::fitting(&remembered.options, &scenarios, &seen.scenario)),
        });
        if scenarios.get(&choices.scenario).is_none() {
            choices.scenario.clone_from(&seen.scenario);
        }
        choices.options = remembered::fitting(&choices.options, &scenarios, &choices.scenario);
        choices.options.content.with_holders = false;
        // What was chosen before is still to choose from.
        seen.parts.extend(choices.options.content.top.clone().filter(|top| !seen.parts.contains(top)));
        self.open = Some(Open {
            facts: Facts::of(&scenarios, &choices.scenario, &seen.parts, language),
            seen,
            choices,
            scenarios: Arc::new(scenarios),
            language,
            preview: Preview::default(),
            saving: Saving::default(),
            said: None,
            first: FirstFocus::default(),
            reveals_pt: 0.0,
        });
        self.serial += 1;
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The dialog, if it is open.
    pub fn opened(&mut self) -> Option<&mut Open> {
        self.open.as_mut()
    }

    /// Puts it away; what was chosen is given back, to be remembered.
    pub fn close(&mut self) -> Option<Remembered> {
        let open = self.open.take()?;
        let remembered = open.remembered();
        self.last = Some((open.seen, open.choices));
        Some(remembered)
    }

    /// Forgets what was chosen: another file is open.
    pub fn forget(&mut self) {
        *self = Self { serial: self.serial, ..Self::default() };
    }

    /// Waits for all that is being made.
    pub fn settle(&mut self, ctx: &egui::Context) {
        if let Some(open) = &mut self.open {
            open.preview.settle(ctx);
            if let Saving::Working(task) = &mut open.saving {
                task.settle();
            }
        }
        if let Some(task) = &mut self.copying {
            task.settle();
        }
    }

    /// Shows it over everything.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let is_copying = self.copying.is_some();
        let Some(open) = &mut self.open else { return };
        let egui_ctx = ui.ctx().clone();
        let id = Id::new(("publish", self.serial));
        let frame = parts::frame(ui, ctx, INSIDE_PT);
        // Enter belongs to what has the keyboard; where nothing has it, or the title, it saves.
        let is_free = egui_ctx.memory(|memory| memory.focused().is_none_or(|focused| focused == Id::new(TITLE_ID)));
        let enter = is_free && !egui::Popup::is_any_open(&egui_ctx) && ui.input(|input| input.key_pressed(Key::Enter));
        let size = (egui_ctx.content_rect().size() - Vec2::splat(2.0 * AROUND_PT)).min(MOST);
        let inside = size - Vec2::splat(2.0 * f32::from(INSIDE_PT));
        let shown = Modal::new(id).area(Modal::default_area(id)).frame(frame).show(&egui_ctx, |ui| {
            ui.set_min_size(inside);
            ui.set_max_size(inside);
            ui.spacing_mut().item_spacing = Vec2::splat(8.0);
            open.ui(ui, ctx, enter, is_copying, out);
        });
        let escaped = shown.is_top_modal
            && !shown.any_popup_open
            && egui_ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escaped && !self.was_typing {
            open.put_away(out);
        }
        self.was_typing = egui_ctx.text_edit_focused();
    }
}

impl Open {
    /// How it is written.
    pub fn format(&self) -> Format {
        self.choices.format
    }

    /// What a picture of pixels, and one of shapes, is like.
    pub fn picture(&self) -> PictureOptions {
        self.choices.options.picture
    }

    /// What the publication is made of.
    pub fn composition(&self) -> Composition {
        let Choices { style, scenario, options, .. } = &self.choices;
        // What only matters to the writing makes no other publication.
        let options = PublishOptions { picture: PictureOptions::default(), ..options.clone() };
        let (scenarios, language) = (self.scenarios.clone(), self.language);
        Composition { scenarios, scenario: scenario.clone(), options, style: style.clone(), language }
    }

    /// The publication, if it is made already.
    pub fn publication(&self) -> Option<Arc<Publication>> {
        self.preview.publication_of(&self.composition())
    }

    /// The style that was chosen.
    pub fn style(&mut self) -> &mut Style {
        &mut self.choices.style
    }

    /// Asks whether these files are to replace what is there.
    pub fn ask_about(&mut self, files: Files, taken: usize) {
        self.saving = Saving::Taken(files, taken);
        self.first = FirstFocus::default();
    }

    /// The page that is shown, from 0.
    pub fn page(&self) -> usize {
        self.preview.page
    }

    /// The unit that stands at the top, by name.
    pub fn top_name(&self) -> Option<&str> {
        let top = self.choices.options.content.top.as_ref()?;
        self.facts.parts.iter().find(|(unit, _)| unit == top).map(|(_, name)| name.as_str())
    }

    /// What the settings keep. Names of holders are asked for each time, and a title belongs to a publication.
    pub fn remembered(&self) -> Remembered {
        let mut options = self.choices.options.clone();
        options.content.with_holders = false;
        options.frame.title = None;
        Remembered {
            format: self.choices.format.extension().to_owned(),
            style: remembered::style_in_words(&self.choices.style),
            options,
        }
    }

    /// Escape: what is being written is stopped, a question is answered with no, else the dialog goes.
    fn put_away(&mut self, out: &mut Outbox) {
        match &self.saving {
            Saving::Working(task) => task.stop(),
            Saving::Taken(..) => self.saving = Saving::Idle,
            Saving::Idle => out.ask(Request::Publish(PublishAsk::Close)),
        }
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, is_copying: bool, out: &mut Outbox) {
        let all = ui.available_rect_before_wrap();
        let is_busy = !matches!(self.saving, Saving::Idle);
        let (head, rest) = all.split_top_bottom_at_y(all.top() + HEAD_PT);
        let (rest, foot) = rest.split_top_bottom_at_y(rest.bottom() - FOOT_PT);
        let info = if self.reveals_pt > 0.0 { self.reveals_pt + GAP_PT } else { 0.0 };
        let (body, info) = rest.split_top_bottom_at_y(rest.bottom() - GAP_PT - info);
        let (left, right) = body.split_left_right_at_x(body.left() + OPTIONS_PT.min(body.width() * 0.45));
        within(ui, head, "head", |ui| parts::title(ui, ctx, ctx.text("publishing-heading")));
        let page = self.preview.publication().and_then(|made| made.pages.get(self.preview.page)).map(|page| page.size);
        within(ui, left, "options", |ui| {
            if is_busy {
                ui.disable();
            }
            let before = self.choices.clone();
            options_ui::ui(ui, ctx, &mut self.choices, &About { facts: &self.facts, seen: &self.seen, page }, out);
            self.changed(&before);
        });
        let right = right.with_min_x(right.left() + GAP_PT);
        let (strip, paper) = right.split_top_bottom_at_y(right.top() + page_strip::HEIGHT_PT);
        within(ui, strip, "strip", |ui| page_strip::ui(ui, ctx, &mut self.preview));
        let composition = self.composition();
        let can_be_transparent = matches!(self.choices.format, Format::Png | Format::Svg);
        let is_transparent = self.choices.options.picture.is_transparent && can_be_transparent;
        within(ui, paper.with_min_y(paper.top() + 6.0), "preview", |ui| {
            self.preview.ui(ui, ctx, composition, is_transparent);
        });
        let with_holders = self.choices.options.content.with_holders && self.facts.holders > 0;
        let publication = self.preview.publication().cloned();
        let info = info.with_min_y(info.top() + GAP_PT * 0.5);
        let most = (all.height() * 0.16).clamp(48.0, 132.0);
        let format = self.choices.format;
        self.reveals_pt =
            within(ui, info, "reveals", |ui| reveals::ui(ui, ctx, publication.as_deref(), format, with_holders, most));
        within(ui, foot, "foot", |ui| foot::ui(ui, ctx, self, enter, is_copying, out));
    }

    /// Takes notice of what was chosen anew.
    fn changed(&mut self, before: &Choices) {
        if self.choices == *before {
            return;
        }
        self.said = None;
        if self.choices.scenario != before.scenario {
            self.facts = Facts::of(&self.scenarios, &self.choices.scenario, &self.seen.parts, self.language);
            let (options, scenario) = (&self.choices.options, &self.choices.scenario);
            self.choices.options = remembered::fitting(options, &self.scenarios, scenario);
        }
    }
}

/// A part of the dialog in its own place.
fn within<R>(ui: &mut Ui, rect: Rect, salt: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt));
    child.set_clip_rect(rect.expand(4.0).intersect(ui.clip_rect()));
    contents(&mut child)
}
