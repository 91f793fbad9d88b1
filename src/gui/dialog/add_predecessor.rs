//! Which unit did this one come from?

use egui::Ui;

use super::parts;
use super::unit_search::{Question, UnitSearch};
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
}

/// The edit that says that `heir` came from `origin` too.
fn command(organisation: &Organisation, heir: &UnitId, origin: &UnitId) -> Option<Command> {
    let mut predecessors = organisation.unit(heir)?.predecessors.clone();
    predecessors.push(Predecessor { unit: origin.clone(), share_percent: None, extra: Default::default() });
    Some(EditUnit { unit: heir.clone(), detail: UnitDetail::Predecessors(predecessors) }.into())
}

impl Face for AddPredecessorDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let organisation = ctx.organisation();
        let title = Message::new("dialog-predecessor-title").with("unit", organisation.name_of(&self.heir));
        parts::title(ui, ctx, &ctx.say(&title));
        let Self { heir, search } = self;
        let command = |origin: &Option<UnitId>| command(organisation, heir, origin.as_ref()?);
        let (label, go) = (ctx.text("dialog-predecessor-search"), ctx.text("dialog-relation-go"));
        search.ask(ui, ctx, enter, out, &Question { label, top: None, go, command: &command })
    }

    fn width(&self) -> f32 {
        520.0
    }

    fn still_holds(&self, organisation: &Organisation) -> bool {
        organisation.unit(&self.heir).is_some()
    }
}
