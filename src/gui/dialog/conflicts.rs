//! What a scenario and the one it is based on disagree about, to be decided one by one or all at once.

use egui::{
    Align, Color32, Layout, Rect, Response, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
};
use egui::{WidgetInfo, WidgetType};

use super::parts::{self, FirstFocus};
use super::{Face, Flow};
use crate::compare::{field_name, record_name, value};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::scenario_words::name;
use crate::gui::theme::{self, BODY_PT, RADIUS, SMALL_PT};
use crate::i18n::{Language, Message};
use crate::model::{Answer, Organisation, Question, ScenarioEdit, ScenarioId};

/// How many questions are shown at a time; the next ones come up as these are decided.
const MOST_SHOWN: usize = 60;
/// How high the list becomes at most, in screen points.
const LIST_PT: f32 = 440.0;
/// Between the edge of an answer and what it says.
const INSIDE_PT: f32 = 10.0;
/// Between the two answers.
const GAP_PT: f32 = 8.0;

/// Asks what is to become of each open conflict of a scenario.
#[derive(Debug)]
pub struct ConflictsDialog {
    scenario: ScenarioId,
    asked: Vec<Asked>,
    /// How many there are, shown or not.
    count: usize,
    asked_of: Option<(u64, Language)>,
    first: FirstFocus,
}

/// A question in words.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    question: Question,
    /// The record.
    about: String,
    /// The field, or what is asked about the record as a whole.
    what: String,
    /// What it was, where that is known.
    before: Option<String>,
    base: Side,
    own: Side,
}

/// An answer in words: what it does, and what there is then.
#[derive(Clone, Debug, PartialEq)]
struct Side {
    does: String,
    value: String,
}

impl ConflictsDialog {
    /// About this scenario.
    pub fn new(scenario: ScenarioId) -> Self {
        Self { scenario, asked: Vec::new(), count: 0, asked_of: None, first: FirstFocus::default() }
    }

    fn refresh(&mut self, ctx: &PanelContext<'_>) {
        let now = (ctx.document.revision_of_all(), ctx.language);
        if self.asked_of == Some(now) {
            return;
        }
        // The answer that had the keyboard is gone: the next question has it.
        self.first = FirstFocus::default();
        self.asked_of = Some(now);
        let questions = ctx.document.scenarios().questions(&self.scenario);
        self.count = questions.len();
        self.asked = questions
            .into_iter()
            .take(MOST_SHOWN)
            .filter_map(|question| asked(ctx, &self.scenario, question))
            .collect();
    }

    fn list(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let room = (ui.ctx().content_rect().height() - 300.0).clamp(120.0, LIST_PT);
        ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| {
            // The bar floats over the right edge.
            ui.set_width(ui.available_width() - 12.0);
            for (place, asked) in self.asked.iter().enumerate() {
                let answers = asked.ui(ui, ctx);
                if place == 0 {
                    self.first.give(&answers[0]);
                }
                for (response, answer) in answers.iter().zip([Answer::Base, Answer::Own]) {
                    if response.has_focus() && !ui.is_rect_visible(response.rect) {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        out.ask(asked.decided(&self.scenario, answer).into());
                    }
                }
                ui.add_space(12.0);
            }
            if self.count > self.asked.len() {
                let more = Message::new("conflicts-more").with("count", self.count - self.asked.len());
                parts::hint(ui, ctx, &ctx.say(&more));
            }
        });
    }
}

impl Asked {
    fn decided(&self, scenario: &ScenarioId, answer: Answer) -> ScenarioEdit {
        let Question { record, field, .. } = &self.question;
        let (table, id) = (record.table().to_owned(), record.id().to_owned());
        ScenarioEdit::Decide { id: scenario.clone(), table, record: id, field: field.clone(), answer }
    }

    /// The question with its two answers: that of the base, and the scenario's own.
    fn ui(&self, ui: &mut Ui, ctx: &PanelContext<'_>) -> [Response; 2] {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.label(RichText::new(&self.about).font(theme::semibold(BODY_PT)).color(ctx.palette.ink));
            ui.label(RichText::new(&self.what).color(ctx.palette.muted));
        });
        if let Some(before) = &self.before {
            let words = ctx.say(&Message::new("conflicts-before").with("value", before));
            ui.add(egui::Label::new(RichText::new(words).size(SMALL_PT).color(ctx.palette.muted)).wrap());
        }
        let width = (ui.available_width() - GAP_PT) / 2.0;
        let height = [&self.base, &self.own].map(|side| side.height(ui, width)).into_iter().fold(0.0, f32::max);
        let (row, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
        let size = Vec2::new(width, height);
        let left = Rect::from_min_size(row.min, size);
        let right = Rect::from_min_size(row.min + Vec2::new(width + GAP_PT, 0.0), size);
        let named = |side: &Side| format!("{}, {}: {}: {}", self.about, self.what, side.does, side.value);
        [self.base.ui(ui, ctx, left, &named(&self.base)), self.own.ui(ui, ctx, right, &named(&self.own))]
    }
}

impl Side {
    fn height(&self, ui: &Ui, width: f32) -> f32 {
        let room = width - 2.0 * INSIDE_PT;
        let high = |text: &str, size| {
            ui.painter().layout(text.to_owned(), theme::regular(size), Color32::PLACEHOLDER, room).size().y
        };
        high(&self.does, SMALL_PT) + high(&self.value, BODY_PT) + 2.0 + 2.0 * INSIDE_PT
    }

    fn ui(&self, ui: &mut Ui, ctx: &PanelContext<'_>, rect: Rect, named: &str) -> Response {
        let response = ui.interact(rect, ui.id().with(named), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, named));
        let fill = if response.hovered() { ctx.palette.hover } else { ctx.palette.field };
        let edge = match response.has_focus() {
            true => Stroke::new(2.0, ctx.palette.accent),
            false => Stroke::new(1.0, ctx.palette.hairline),
        };
        ui.painter().rect(rect, RADIUS, fill, edge, StrokeKind::Inside);
        let inside = UiBuilder::new().max_rect(rect.shrink(INSIDE_PT)).layout(Layout::top_down(Align::Min));
        ui.scope_builder(inside, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let does = RichText::new(&self.does).size(SMALL_PT).color(ctx.palette.accent);
            ui.add(egui::Label::new(does).wrap());
            ui.add(egui::Label::new(RichText::new(&self.value).color(ctx.palette.ink)).wrap());
        });
        response
    }
}

/// A question in words; `None` when the scenario is gone.
fn asked(ctx: &PanelContext<'_>, scenario: &ScenarioId, question: Question) -> Option<Asked> {
    let scenarios = ctx.document.scenarios();
    let base = scenarios.base_of(scenario)?;
    let (own_name, base_name) = (name(ctx, scenario), name(ctx, base));
    let (own, base) = (scenarios.get(scenario)?.organisation(), scenarios.get(base)?.organisation());
    let take = |key| ctx.say(&Message::new(key).with("name", &base_name));
    let keep = |key| ctx.say(&Message::new(key).with("name", &own_name));
    let record = &question.record;
    let Some(field) = &question.field else {
        let is_kept = question.own.is_some();
        let about = ctx.say(&record_name(if is_kept { own } else { base }, record));
        let keys = match is_kept {
            true => ["conflicts-kept", "conflicts-follow-lapse", "conflicts-lapses", "conflicts-stays"],
            false => ["conflicts-left-out", "conflicts-take", "conflicts-comes", "conflicts-stays-out"],
        };
        let [what, take_key, base_value, own_value] = keys;
        let side = |does, value| Side { does, value: ctx.text(value).to_owned() };
        return Some(Asked {
            about,
            what: take(what),
            before: None,
            base: side(take(take_key), base_value),
            own: side(keep("conflicts-keep"), own_value),
            question,
        });
    };
    let say = |organisation: &Organisation, held: Option<&serde_json::Value>| {
        ctx.say(&value(organisation, record, field, held))
    };
    Some(Asked {
        about: ctx.say(&record_name(own, record)),
        what: ctx.say(&field_name(field)),
        before: Some(say(base, question.before.as_ref())),
        base: Side { does: take("conflicts-take"), value: say(base, question.base.as_ref()) },
        own: Side { does: keep("conflicts-keep"), value: say(own, question.own.as_ref()) },
        question,
    })
}

impl Face for ConflictsDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, _: bool, out: &mut Outbox) -> Flow {
        self.refresh(ctx);
        let Some(base) = ctx.document.scenarios().base_of(&self.scenario).filter(|_| self.count > 0) else {
            return Flow::Close;
        };
        let (own_name, base_name) = (name(ctx, &self.scenario), name(ctx, base));
        let title = Message::new("conflicts-title").with("count", self.count).with("name", &own_name);
        parts::title(ui, ctx, &ctx.say(&title));
        let hint = Message::new("conflicts-hint").with("base", &base_name).with("name", &own_name);
        parts::hint(ui, ctx, &ctx.say(&hint));
        ui.add_space(4.0);
        self.list(ui, ctx, out);
        let mut all = None;
        let is_closed = parts::buttons(ui, |ui| {
            let is_closed = parts::flat(ui, ctx, ctx.text("close")).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                for (key, name, answer) in
                    [("conflicts-take-all", &base_name, Answer::Base), ("conflicts-keep-all", &own_name, Answer::Own)]
                {
                    if parts::flat(ui, ctx, &ctx.say(&Message::new(key).with("name", name))).clicked() {
                        all = Some(answer);
                    }
                }
            });
            is_closed
        });
        if let Some(answer) = all {
            out.ask(ScenarioEdit::DecideAll { id: self.scenario.clone(), answer }.into());
        }
        if is_closed { Flow::Close } else { Flow::Stay }
    }

    fn width(&self) -> f32 {
        640.0
    }
}
