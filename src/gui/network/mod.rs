//! The network: units, positions and outside parties with the relations between them, beside the line.
//!
//! `choice` is what takes part, `projection` the small graph made of it, `arrangement` where its cards stand, `face` what
//! they say and `cluster` which belong together; `picture` makes these ready for the `egui_graphs` widget, that `pane` shows with
//! `card_shape` and `strand_shape`. `bar` and `strip` are the controls around it, `words` says all of it. Nothing
//! of it is kept: it is made anew when the document, the choice or the centre changes.

mod arrangement;
mod bar;
mod card_shape;
mod choice;
mod cluster;
mod empty;
mod face;
mod pane;
mod picture;
mod projection;
mod still;
mod strand_shape;
mod strip;
mod words;

#[cfg(test)]
mod tests;

use egui::{Frame, Key, Margin, Modifiers, Ui, Vec2};

use super::context::PanelContext;
use super::outbox::{Outbox, Request, SelectMode};
use crate::i18n::Language;
use crate::model::UnitId;
use choice::{Choice, Form};
use pane::{Deed, Pane};
use picture::Picture;
use projection::Projection;
use strip::{Contents, Strip};

/// Below this width the strip stays away until it is asked for, in screen points.
const STRIP_FROM_PT: f32 = 700.0;
/// The width of the strip, in screen points.
const STRIP_PT: f32 = 288.0;
/// The drawing is laid out anew when the view changes by this much, in screen points.
const SPACE_STEP_PT: f32 = 40.0;

/// On what the network depends.
#[derive(Clone, Debug, PartialEq)]
struct Source {
    revision: u64,
    title: String,
    form: Form,
    centre: Option<UnitId>,
    choice: Choice,
    language: Language,
    is_dark: bool,
    space: Vec2,
}

/// The network in the window, with what it remembers from frame to frame.
#[derive(Default)]
pub struct Network {
    form: Form,
    choice: Choice,
    /// The unit that all stands around.
    centre: Option<UnitId>,
    /// What was selected in the last frame: a selection made elsewhere becomes the centre.
    seen_selection: Option<UnitId>,
    /// What was selected here, which becomes the centre on a second click only.
    own_selection: Option<UnitId>,
    source: Option<Source>,
    contents: Contents,
    heading: String,
    left_out: Option<String>,
    has_nothing: bool,
    pane: Pane,
    strip: Strip,
    wants_strip: Option<bool>,
}

impl Network {
    /// Shows the whole drawing.
    pub fn fit(&mut self) {
        self.pane.fit();
    }

    /// Shows the network.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        self.follow_selection(ui, ctx);
        let has_room = ui.available_width() >= STRIP_FROM_PT;
        let has_strip = self.wants_strip.unwrap_or(has_room);
        let flat = Frame::new().fill(ctx.palette.panel);
        let bar = egui::Panel::top("network-bar").frame(flat.inner_margin(Margin::symmetric(16, 8)));
        let asked =
            bar.show(ui, |ui| bar::ui(ui, ctx, &self.heading, &mut self.form, &mut self.choice, has_strip)).inner;
        if asked.toggle_strip {
            self.wants_strip = Some(!has_strip);
        }
        if asked.fit {
            self.pane.fit();
        }
        if has_strip && !self.has_nothing {
            let width = STRIP_PT.min(ui.available_width() * 0.6);
            let strip = egui::Panel::right("network-strip").resizable(false).exact_size(width);
            let margin = Margin { left: 16, right: 4, top: 0, bottom: 0 };
            strip.frame(flat.inner_margin(margin)).show(ui, |ui| {
                let here = self.here(ctx).cloned();
                let gone_to = self.strip.ui(ui, ctx, &self.contents, &mut self.choice, here.as_ref());
                self.choose(gone_to, out);
            });
        }
        self.refresh(ctx, ui.available_size());
        match self.has_nothing {
            true => {
                let alone = self.centre.clone().filter(|_| self.form == Form::Around);
                if let Some(unit) = empty::ui(ui, ctx, alone.as_ref()) {
                    self.centre = Some(unit.clone());
                    self.choose(Some(unit), out);
                }
            }
            false => self.pane_ui(ui, ctx, out),
        }
    }

    /// What is selected elsewhere becomes the centre; what is gone is forgotten.
    fn follow_selection(&mut self, ui: &Ui, ctx: &PanelContext<'_>) {
        let primary = ctx.view.primary();
        if primary != self.seen_selection.as_ref() {
            self.seen_selection = primary.cloned();
            if primary.is_some() && primary != self.own_selection.as_ref() {
                self.centre = primary.cloned();
            }
            self.own_selection = None;
        }
        if self.centre.as_ref().is_some_and(|unit| ctx.organisation().unit(unit).is_none()) {
            self.centre = None;
        }
        let focused = ui.memory(|memory| memory.focused());
        let is_free = focused.is_none_or(|id| self.pane.has_keyboard(id));
        if is_free && primary.is_some() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
            self.centre = primary.cloned();
            self.form = Form::Around;
        }
    }

    /// The unit from which sentences are read.
    fn here<'a>(&'a self, ctx: &'a PanelContext<'_>) -> Option<&'a UnitId> {
        match self.form {
            Form::Around => self.centre.as_ref(),
            Form::Grouped | Form::Free => ctx.view.primary(),
        }
    }

    fn choose(&mut self, unit: Option<UnitId>, out: &mut Outbox) {
        if let Some(unit) = unit {
            self.own_selection = Some(unit.clone());
            out.ask(Request::Select(unit, SelectMode::Only));
        }
    }

    /// Makes everything anew when something that it depends on has changed.
    fn refresh(&mut self, ctx: &PanelContext<'_>, space: Vec2) {
        let stepped = |length: f32| (length / SPACE_STEP_PT).floor().max(1.0) * SPACE_STEP_PT;
        let source = Source {
            revision: ctx.document.revision(),
            title: ctx.organisation().properties().title.clone(),
            form: self.form,
            centre: self.centre.clone().filter(|_| self.form == Form::Around),
            choice: self.choice.clone(),
            language: ctx.language,
            is_dark: ctx.palette.is_dark,
            space: Vec2::new(stepped(space.x), stepped(space.y)),
        };
        if self.source.as_ref() == Some(&source) {
            return;
        }
        let is_other = self.source.as_ref().is_none_or(|before| {
            (before.form, &before.centre, &before.choice) != (source.form, &source.centre, &source.choice)
        });
        let organisation = ctx.organisation();
        let has_subject = source.form != Form::Around || source.centre.is_some();
        let projection = match has_subject {
            true => Projection::of(organisation, source.centre.as_ref(), &source.choice),
            false => Projection::default(),
        };
        let reach = match has_subject {
            true => Projection::of(organisation, source.centre.as_ref(), &source.choice.with_every_kind()),
            false => Projection::default(),
        };
        self.contents = Contents {
            relation_kinds: reach.relation_kinds(),
            unit_kinds: reach.unit_kinds(organisation),
            sentences: words::sentences(ctx, &projection),
        };
        self.has_nothing = !has_subject || reach.graph.edge_count() == 0;
        self.heading = match has_subject {
            true => words::heading(ctx, &projection, source.form),
            false => ctx.text("action-show-network").to_owned(),
        };
        self.left_out = words::left_out(ctx, &projection);
        self.pane.put(Picture::of(ctx, &projection, source.form, source.space), is_other);
        self.source = Some(source);
    }

    fn pane_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        if let Some(words) = &self.left_out {
            let note = egui::Panel::bottom("network-note").frame(Frame::new().inner_margin(Margin::symmetric(16, 6)));
            note.show_separator_line(false).show(ui, |ui| {
                ui.label(egui::RichText::new(words).color(ctx.palette.muted));
            });
        }
        let (deeds, response) = self.pane.ui(ui, ctx);
        if let (Some(response), Some(relations)) = (response, self.pane.hovered_relations()) {
            let held = relations.iter().filter_map(|id| ctx.organisation().relation(id));
            let words: Vec<String> = held.map(|relation| words::sentence(ctx, relation)).collect();
            response.on_hover_text_at_pointer(words.join("\n"));
        }
        for deed in deeds {
            match deed {
                Deed::Choose(unit) => self.choose(Some(unit), out),
                Deed::Centre(unit) => {
                    self.form = Form::Around;
                    self.centre = Some(unit.clone());
                    self.choose(Some(unit), out);
                }
                Deed::Nothing => out.ask(Request::ClearSelection),
            }
        }
    }
}
