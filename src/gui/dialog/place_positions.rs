//! Which later position do these earlier ones become?

use egui::{Id, Key, Ui};
use egui_phosphor::regular as icon;

use super::parts::{self, FirstFocus, ListRow};
use super::ranking::{self, Query};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::placement;
use crate::i18n::Message;
use crate::model::{PositionId, ScenarioId};

/// The most positions that are shown at a time.
const MOST_ROWS: usize = 40;
/// How high the list becomes at most, in screen points.
const LIST_PT: f32 = 320.0;

/// Asks for a position of the scenario that is worked on.
#[derive(Debug)]
pub struct PlacePositionsDialog {
    positions: Vec<PositionId>,
    from: ScenarioId,
    text: String,
    first: FirstFocus,
    /// What was found, for what was typed and the state of the organisation.
    found: Vec<PositionId>,
    found_for: Option<(String, u64)>,
    marked: Option<usize>,
}

impl PlacePositionsDialog {
    /// About these positions of the scenario `from`.
    pub fn new(positions: Vec<PositionId>, from: ScenarioId) -> Self {
        let (text, first, found, found_for) = (String::new(), FirstFocus::default(), Vec::new(), None);
        Self { positions, from, text, first, found, found_for, marked: None }
    }

    fn title(&self, ctx: &PanelContext<'_>) -> String {
        let from = ctx.document.scenarios().get(&self.from);
        let first = self.positions.first().and_then(|id| from?.organisation().position(id));
        let title = first.map_or("", |position| position.title.as_str());
        let message = Message::new("dialog-place-title").with("count", self.positions.len()).with("position", title);
        ctx.say(&message)
    }

    /// Looks by title and by unit; while nothing is typed those with the same function come first.
    fn look_for(&mut self, ctx: &PanelContext<'_>) {
        let now = (self.text.clone(), ctx.document.revision());
        if self.found_for.as_ref() == Some(&now) {
            return;
        }
        let organisation = ctx.organisation();
        let query = Query::new(&self.text);
        let from = ctx.document.scenarios().get(&self.from);
        let first = self.positions.first().and_then(|id| from?.organisation().position(id));
        let scored = organisation.positions().filter_map(|(id, position)| {
            if query.is_empty() {
                let same = first.is_some_and(|first| first.function.is_some() && first.function == position.function);
                return Some((u32::from(same), id.clone()));
            }
            let with_unit = format!("{} {}", position.title, organisation.name_of(&position.unit));
            let score = query.score(&position.title).max(query.score(&with_unit));
            score.map(|score| (score, id.clone()))
        });
        self.found = ranking::best(scored, MOST_ROWS);
        self.marked = (!query.is_empty() && !self.found.is_empty()).then_some(0);
        self.found_for = Some(now);
    }

    fn rows(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, walked: bool, field: Id) -> bool {
        let organisation = ctx.organisation();
        let mut is_taken = false;
        for (place, id) in self.found.iter().enumerate() {
            let Some(position) = organisation.position(id) else { continue };
            let row = ListRow {
                icon: icon::IDENTIFICATION_BADGE,
                name: &position.title,
                detail: organisation.name_of(&position.unit),
                is_marked: self.marked == Some(place),
                refusal: None,
            };
            let response = parts::list_row(ui, ctx, row);
            if walked && self.marked == Some(place) {
                response.scroll_to_me_animation(None, egui::style::ScrollAnimation::none());
            }
            if response.clicked() {
                self.marked = Some(place);
                ui.memory_mut(|memory| memory.request_focus(field));
            }
            is_taken |= response.double_clicked();
        }
        is_taken
    }
}

impl Face for PlacePositionsDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        parts::title(ui, ctx, &self.title(ctx));
        let id = ui.id().with("place-search");
        let count = self.found.len();
        let walked = ui.memory(|memory| memory.has_focus(id)) && parts::walk(ui, &mut self.marked, count, |_| true);
        let label = ctx.text("dialog-place-search");
        let response = parts::field(ui, ctx, id, label, &mut self.text, ctx.text("dialog-place-hint"));
        self.first.give(&response);
        // Enter on a list without a choice changes nothing: typing goes on.
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            response.request_focus();
        }
        self.look_for(ctx);
        if self.found.is_empty() {
            parts::hint(ui, ctx, ctx.text("dialog-nothing-found"));
        }
        let is_taken = parts::list(ui, LIST_PT, |ui| self.rows(ui, ctx, walked, id));
        let at = self.marked.and_then(|place| self.found.get(place));
        let edit = at.and_then(|at| placement::place(ctx.organisation(), &self.positions, at));
        if at.is_some() && edit.is_none() {
            parts::hint(ui, ctx, ctx.text("dialog-place-already"));
        }
        let (is_done, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("dialog-place-go"), edit.is_some());
            (go.clicked() || enter || is_taken, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        match edit {
            Some(edit) if is_done => {
                out.edit(edit);
                Flow::Close
            }
            _ if is_cancelled => Flow::Close,
            _ => Flow::Stay,
        }
    }

    fn width(&self) -> f32 {
        520.0
    }
}
