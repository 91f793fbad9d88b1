//! What is the unit called that these become?

use egui::{RichText, Ui};

use super::parts::{self, FirstFocus};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::fresh_id::fresh_id;
use crate::gui::outbox::Outbox;
use crate::i18n::Message;
use crate::model::{MergeUnits, Organisation, UnitId, UnitKindId};

/// Asks for the name and the kind of what units become.
#[derive(Debug)]
pub struct MergeDialog {
    units: Vec<UnitId>,
    id: UnitId,
    name: String,
    kinds: Vec<UnitKindId>,
    kind_names: Vec<String>,
    kind: usize,
    first: FirstFocus,
    refusal: Option<String>,
}

impl MergeDialog {
    /// About these units; named after all of them, of the kind of the first.
    pub fn new(units: Vec<UnitId>, ctx: &PanelContext<'_>) -> Self {
        let organisation = ctx.organisation();
        let names: Vec<&str> = units.iter().map(|unit| organisation.name_of(unit)).collect();
        let name = match names.as_slice() {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => ctx.say(&Message::new("and").with("first", first.join(", ")).with("second", *last)),
        };
        let mut rows: Vec<_> = organisation.vocabulary().unit_kinds.iter().collect();
        rows.sort_by_key(|(_, kind)| (kind.rank, kind.name.as_str()));
        let own = units.first().and_then(|unit| organisation.unit(unit)).map(|unit| &unit.kind);
        let kind = rows.iter().position(|(id, _)| Some(*id) == own).unwrap_or_default();
        Self {
            id: UnitId::from(fresh_id("u")),
            name,
            kinds: rows.iter().map(|(id, _)| (*id).clone()).collect(),
            kind_names: rows.iter().map(|(_, kind)| kind.name.clone()).collect(),
            kind,
            units,
            first: FirstFocus::default(),
            refusal: None,
        }
    }
}

impl Face for MergeDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let title = Message::new("dialog-merge-title").with("count", self.units.len());
        parts::title(ui, ctx, &ctx.say(&title));
        parts::hint(ui, ctx, ctx.text("dialog-merge-hint"));
        let id = ui.id().with("merge-name");
        let response = parts::field(ui, ctx, id, ctx.text("dialog-name"), &mut self.name, "");
        if self.first.give(&response) {
            parts::mark_all(ui, id, &self.name);
        }
        let label = ui.label(RichText::new(ctx.text("dialog-kind")).color(ctx.palette.muted));
        let width = ui.available_width();
        parts::choice(ui, "merge_kind", label.id, width, &mut self.kind, &self.kind_names);
        parts::refusal(ui, ctx, self.refusal.as_ref());
        let has_name = !self.name.trim().is_empty();
        let (is_merged, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("dialog-merge-go"), has_name);
            (go.clicked() || (enter && has_name), parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        if is_merged {
            let (units, id) = (self.units.clone(), self.id.clone());
            let (name, kind) = (self.name.trim().to_owned(), self.kinds.get(self.kind).cloned());
            match parts::edit_or_say(ctx, MergeUnits { units, id, name, kind }, out) {
                Ok(()) => return Flow::Close,
                Err(reason) => self.refusal = Some(reason),
            }
        }
        if is_cancelled { Flow::Close } else { Flow::Stay }
    }

    fn still_holds(&self, organisation: &Organisation) -> bool {
        self.units.iter().all(|unit| organisation.unit(unit).is_some())
    }
}
