//! Which unit did this one come from?

use egui::Ui;

use super::parts;
use super::unit_search::{SearchLook, UnitSearch};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::i18n::Message;
use crate::model::{Command, EditUnit, Organisation, Predecessor, UnitDetail, UnitId};

/// Asks for one more unit that a unit came from.
#[derive(Debug)]
pub struct AddPredecessorDialog {
    heir: UnitId,
    search: UnitSearch,
}

impl AddPredecessorDialog {
    /// About this unit.
    pub fn new(heir: UnitId) -> Self {
        Self { heir, search: UnitSearch::default() }
    }

    fn command(&self, organisation: &Organisation, origin: &UnitId) -> Option<Command> {
        let mut predecessors = organisation.unit(&self.heir)?.predecessors.clone();
        predecessors.push(Predecessor { unit: origin.clone(), share_percent: None, extra: Default::default() });
        Some(EditUnit { unit: self.heir.clone(), detail: UnitDetail::Predecessors(predecessors) }.into())
    }
}

impl Face for AddPredecessorDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let organisation = ctx.organisation();
        let title = Message::new("dialog-predecessor-title").with("unit", organisation.name_of(&self.heir));
        parts::title(ui, ctx, &ctx.say(&title));
        let mut search = std::mem::take(&mut self.search);
        let judge = |origin: &Option<UnitId>| {
            let refused = self.command(organisation, origin.as_ref()?)?.plan(organisation).err()?;
            Some(ctx.say(&refused.message(organisation)))
        };
        let look = SearchLook { label: ctx.text("dialog-predecessor-search"), top: None, judge: &judge };
        let is_taken = search.ui(ui, ctx, &look);
        self.search = search;
        let chosen = self.search.chosen().and_then(Option::as_ref);
        let command = chosen.and_then(|origin| self.command(organisation, origin));
        let (is_added, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("dialog-relation-go"), command.is_some());
            (go.clicked() || enter || is_taken, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        match command {
            Some(command) if is_added => {
                out.edit(command);
                Flow::Close
            }
            _ if is_cancelled => Flow::Close,
            _ => Flow::Stay,
        }
    }

    fn width(&self) -> f32 {
        520.0
    }

    fn still_holds(&self, organisation: &Organisation) -> bool {
        organisation.unit(&self.heir).is_some()
    }
}
