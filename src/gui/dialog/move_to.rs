//! Where do these units, or does this position, go?

use egui::Ui;

use super::parts;
use super::unit_search::{Question, UnitSearch};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::i18n::Message;
use crate::model::{Command, MovePositions, MoveUnits, Organisation, Place, PositionId, UnitId};

/// What goes elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum Moved {
    /// Units, with all under them.
    Units(Vec<UnitId>),
    /// A position.
    Position(PositionId),
}

impl Moved {
    /// The edit; `None` for a position at the top, where none can be.
    fn command(&self, to: &Option<UnitId>) -> Option<Command> {
        match self {
            Self::Units(units) => Some(MoveUnits { units: units.clone(), to: to.clone(), place: Place::Last }.into()),
            Self::Position(id) => Some(MovePositions { positions: vec![id.clone()], to: to.clone()? }.into()),
        }
    }
}

/// Asks under which unit something goes.
#[derive(Debug)]
pub struct MoveToDialog {
    moved: Moved,
    search: UnitSearch,
}

impl MoveToDialog {
    /// About this.
    pub fn new(moved: Moved) -> Self {
        Self { moved, search: UnitSearch::default() }
    }

    fn title(&self, organisation: &Organisation) -> Message {
        let (name, count) = match &self.moved {
            Moved::Units(units) => (units.first().map_or("", |unit| organisation.name_of(unit)), units.len()),
            Moved::Position(id) => (organisation.position(id).map_or("", |position| position.title.as_str()), 1),
        };
        Message::new("dialog-move-title").with("count", count).with("unit", name)
    }
}

impl Face for MoveToDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let organisation = ctx.organisation();
        parts::title(ui, ctx, &ctx.say(&self.title(organisation)));
        let Self { moved, search } = self;
        let top = matches!(moved, Moved::Units(_)).then(|| ctx.text("dialog-move-top"));
        let command = |to: &Option<UnitId>| moved.command(to);
        let (label, go) = (ctx.text("dialog-move-under"), ctx.text("dialog-move-go"));
        search.ask(ui, ctx, enter, out, &Question { label, top, go, command: &command })
    }

    fn width(&self) -> f32 {
        520.0
    }

    fn still_holds(&self, organisation: &Organisation) -> bool {
        match &self.moved {
            Moved::Units(units) => units.iter().all(|unit| organisation.unit(unit).is_some()),
            Moved::Position(position) => organisation.position(position).is_some(),
        }
    }
}
