//! A field with the units that answer to it under it, one of which is taken.

use egui::{Id, Ui};
use egui_phosphor::regular as icon;

use super::Flow;
use super::parts::{self, FirstFocus, ListRow};
use super::ranking::{self, Query};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::i18n::Message;
use crate::model::{Command, Organisation, Unit, UnitId};

/// The most units that are shown at a time.
const MOST_ROWS: usize = 40;
/// How high the list becomes at most.
const LIST_PT: f32 = 288.0;

/// Where something may go: a unit, or the top.
pub type Target = Option<UnitId>;

/// A question for a unit, and the edit that the answer leads to.
pub struct Question<'a> {
    /// The name of the field.
    pub label: &'a str,
    /// Whether the top can be taken as well, and what it is called.
    pub top: Option<&'a str>,
    /// What the button says that carries out the edit.
    pub go: &'a str,
    /// The edit with a unit; `None` where there can be none.
    pub command: &'a dyn Fn(&Target) -> Option<Command>,
}

/// A search among the units, and the one that is marked.
#[derive(Debug, Default)]
pub struct UnitSearch {
    text: String,
    first: FirstFocus,
    /// What was found, with why it cannot be taken.
    found: Vec<(Target, Option<String>)>,
    /// For what it was found: the text and the revision.
    found_for: Option<(String, u64)>,
    marked: Option<usize>,
}

/// How a search is shown and what may be taken.
pub struct SearchLook<'a> {
    /// The name of the field.
    pub label: &'a str,
    /// Whether the top can be taken as well, and what it is called.
    pub top: Option<&'a str>,
    /// Why a unit cannot be taken.
    pub judge: &'a dyn Fn(&Target) -> Option<String>,
}

impl UnitSearch {
    /// A search that has begun with the name of a unit.
    pub fn for_unit(name: &str) -> Self {
        Self { text: name.to_owned(), ..Self::default() }
    }

    /// Judges anew: what may be taken has changed.
    pub fn judge_anew(&mut self) {
        self.found_for = None;
    }

    /// What is marked, when it can be taken.
    pub fn chosen(&self) -> Option<&Target> {
        let (target, refusal) = self.found.get(self.marked?)?;
        refusal.is_none().then_some(target)
    }

    /// Asks a question: the search and the buttons. A unit with which the edit would be refused says why.
    pub fn ask(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        enter: bool,
        out: &mut Outbox,
        question: &Question<'_>,
    ) -> Flow {
        let organisation = ctx.organisation();
        let judge = |target: &Target| {
            let refused = (question.command)(target)?.plan(organisation).err()?;
            Some(ctx.say(&refused.message(organisation)))
        };
        let look = SearchLook { label: question.label, top: question.top, judge: &judge };
        let is_taken = self.ui(ui, ctx, &look);
        let command = self.chosen().and_then(|target| (question.command)(target));
        let (is_done, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, question.go, command.is_some());
            (go.clicked() || enter || is_taken, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        match command {
            Some(command) if is_done => {
                out.edit(command);
                Flow::Close
            }
            _ if is_cancelled => Flow::Close,
            _ => Flow::Stay,
        }
    }

    /// Shows the field and the list; whether a row was clicked twice, which takes it.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, look: &SearchLook<'_>) -> bool {
        let id = ui.id().with("unit-search");
        let has_keyboard = ui.memory(|memory| memory.has_focus(id));
        let free =
            |found: &[(Target, Option<String>)], place: usize| found.get(place).is_some_and(|row| row.1.is_none());
        let mut walked = false;
        if has_keyboard {
            let found = &self.found;
            walked = parts::walk(ui, &mut self.marked, found.len(), |place| free(found, place));
        }
        let response = parts::field(ui, ctx, id, look.label, &mut self.text, ctx.text("dialog-search-units"));
        self.first.give(&response);
        // Enter on a list without a choice changes nothing: typing goes on.
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            response.request_focus();
        }
        let now = (self.text.clone(), ctx.document.revision());
        if self.found_for.as_ref() != Some(&now) {
            self.look_for(ctx, look);
            self.found_for = Some(now);
        }
        self.rows(ui, ctx, look, id, walked)
    }

    fn look_for(&mut self, ctx: &PanelContext<'_>, look: &SearchLook<'_>) {
        let before = self.chosen().cloned();
        let same_text = self.found_for.as_ref().is_none_or(|(text, _)| *text == self.text);
        let query = Query::new(&self.text);
        let organisation = ctx.organisation();
        let top = look.top.and_then(|name| query.score(name)).map(|score| (score, None));
        let units = (0..ctx.line.len()).filter_map(|place| {
            let (unit, record) = ctx.line.unit(organisation, place);
            score_of(&query, record).map(|score| (score, Some(unit.clone())))
        });
        let best = ranking::best(top.into_iter().chain(units), MOST_ROWS);
        self.found = best.into_iter().map(|target| (target.clone(), (look.judge)(&target))).collect();
        // Nothing typed marks nothing: Enter would take whichever comes first.
        let kept = before.filter(|_| same_text);
        self.marked = match kept {
            Some(target) => self.found.iter().position(|row| row.0 == target && row.1.is_none()),
            None if query.is_empty() => None,
            None => self.found.iter().position(|row| row.1.is_none()),
        };
    }

    fn rows(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, look: &SearchLook<'_>, field: Id, walked: bool) -> bool {
        if self.found.is_empty() {
            parts::hint(ui, ctx, ctx.text("dialog-nothing-found"));
            return false;
        }
        let organisation = ctx.organisation();
        let mut is_taken = false;
        let marked = &mut self.marked;
        parts::list(ui, LIST_PT, |ui| {
            for (place, (target, refusal)) in self.found.iter().enumerate() {
                let detail = target.as_ref().map_or(String::new(), |unit| detail_of(ctx, organisation, unit));
                let row = ListRow {
                    icon: if target.is_some() { icon::TREE_STRUCTURE } else { icon::ARROW_LINE_UP },
                    name: target.as_ref().map_or(look.top.unwrap_or_default(), |unit| organisation.name_of(unit)),
                    detail: &detail,
                    is_marked: *marked == Some(place),
                    refusal: refusal.as_deref(),
                };
                let response = parts::list_row(ui, ctx, row);
                if walked && *marked == Some(place) {
                    response.scroll_to_me_animation(None, egui::style::ScrollAnimation::none());
                }
                if response.clicked() {
                    *marked = Some(place);
                    ui.memory_mut(|memory| memory.request_focus(field));
                }
                is_taken |= response.double_clicked();
            }
        });
        is_taken
    }
}

/// How well a unit answers, by any of its names.
pub fn score_of(query: &Query, unit: &Unit) -> Option<u32> {
    let others = [&unit.short_name, &unit.official_name, &unit.public_name].into_iter().flatten();
    std::iter::once(&unit.name).chain(others).filter_map(|name| query.score(name)).max()
}

/// What tells a unit from others of its name: its kind and what it stands under.
pub fn detail_of(ctx: &PanelContext<'_>, organisation: &Organisation, unit: &UnitId) -> String {
    let Some(record) = organisation.unit(unit) else { return String::new() };
    let kind = organisation.kind_of(record).map_or(record.kind.as_str(), |kind| kind.name.as_str());
    match &record.parent {
        Some(parent) => {
            let message = Message::new("dialog-unit-detail").with("kind", kind);
            ctx.say(&message.with("parent", organisation.name_of(parent)))
        }
        None => kind.to_owned(),
    }
}
