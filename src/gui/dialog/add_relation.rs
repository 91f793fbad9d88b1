//! Which relation does this unit get, and with which one?

use egui::{RichText, Ui};

use super::parts;
use super::unit_search::{SearchLook, UnitSearch};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::fresh_id::fresh_id;
use crate::gui::outbox::Outbox;
use crate::i18n::Message;
use crate::model::{AddRelation, Command, Endpoint, Organisation, RelationId, RelationKindId, UnitId};

/// Asks for a relation besides the line.
#[derive(Debug)]
pub struct AddRelationDialog {
    from: UnitId,
    id: RelationId,
    kinds: Vec<RelationKindId>,
    kind_names: Vec<String>,
    kind: usize,
    search: UnitSearch,
    label: String,
    refusal: Option<String>,
}

impl AddRelationDialog {
    /// A relation of this unit, with another one if that is known.
    pub fn new(from: UnitId, to: Option<UnitId>, ctx: &PanelContext<'_>) -> Self {
        let mut rows: Vec<_> = ctx.organisation().vocabulary().relation_kinds.iter().collect();
        rows.sort_by_key(|(_, kind)| kind.name.as_str());
        Self {
            from,
            id: RelationId::from(fresh_id("r")),
            kinds: rows.iter().map(|(id, _)| (*id).clone()).collect(),
            kind_names: rows.iter().map(|(_, kind)| kind.name.clone()).collect(),
            kind: 0,
            search: to.map_or_else(UnitSearch::default, |to| UnitSearch::for_unit(ctx.organisation().name_of(&to))),
            label: String::new(),
            refusal: None,
        }
    }

    fn command(&self, to: &UnitId) -> Option<AddRelation> {
        let label = Some(self.label.trim()).filter(|label| !label.is_empty()).map(str::to_owned);
        let kind = self.kinds.get(self.kind)?.clone();
        let (from, to) = (Endpoint::Unit(self.from.clone()), Endpoint::Unit(to.clone()));
        Some(AddRelation { id: self.id.clone(), kind, from, to, label })
    }
}

impl Face for AddRelationDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let organisation = ctx.organisation();
        let name = organisation.name_of(&self.from);
        parts::title(ui, ctx, &ctx.say(&Message::new("dialog-relation-title").with("unit", name)));
        if self.kinds.is_empty() {
            parts::hint(ui, ctx, ctx.text("dialog-relation-no-kinds"));
            let is_closed = parts::buttons(ui, |ui| parts::primary(ui, ctx, ctx.text("close"), true).clicked());
            return if is_closed || enter { Flow::Close } else { Flow::Stay };
        }
        let label = ui.label(RichText::new(ctx.text("dialog-relation-kind")).color(ctx.palette.muted));
        let width = ui.available_width();
        if parts::choice(ui, "relation_kind", label.id, width, &mut self.kind, &self.kind_names) {
            self.search.judge_anew();
        }
        let mut search = std::mem::take(&mut self.search);
        let judge = |to: &Option<UnitId>| {
            let refused = Command::from(self.command(to.as_ref()?)?).plan(organisation).err()?;
            Some(ctx.say(&refused.message(organisation)))
        };
        let look = SearchLook { label: ctx.text("dialog-relation-with"), top: None, judge: &judge };
        let is_taken = search.ui(ui, ctx, &look);
        self.search = search;
        let id = ui.id().with("relation-label");
        let empty = ctx.text("dialog-relation-label-hint");
        parts::field(ui, ctx, id, ctx.text("dialog-relation-label"), &mut self.label, empty);
        parts::refusal(ui, ctx, self.refusal.as_ref());
        let command = self.search.chosen().and_then(Option::as_ref).and_then(|to| self.command(to));
        let (is_added, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("dialog-relation-go"), command.is_some());
            (go.clicked() || enter || is_taken, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        if let Some(command) = command.filter(|_| is_added) {
            match parts::edit_or_say(ctx, command, out) {
                Ok(()) => return Flow::Close,
                Err(reason) => self.refusal = Some(reason),
            }
        }
        if is_cancelled { Flow::Close } else { Flow::Stay }
    }

    fn width(&self) -> f32 {
        520.0
    }

    fn still_holds(&self, organisation: &Organisation) -> bool {
        organisation.unit(&self.from).is_some()
    }
}
