//! Where do these units go?

use egui::Ui;

use super::parts;
use super::unit_search::{SearchLook, UnitSearch};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::i18n::Message;
use crate::model::{Command, MoveUnits, Organisation, Place, UnitId};

/// Asks under which unit others go.
#[derive(Debug)]
pub struct MoveToDialog {
    units: Vec<UnitId>,
    search: UnitSearch,
}

impl MoveToDialog {
    /// About these units.
    pub fn new(units: Vec<UnitId>) -> Self {
        Self { units, search: UnitSearch::default() }
    }
}

impl Face for MoveToDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let organisation = ctx.organisation();
        let name = self.units.first().map_or("", |unit| organisation.name_of(unit));
        let title = Message::new("dialog-move-title").with("count", self.units.len()).with("unit", name);
        parts::title(ui, ctx, &ctx.say(&title));
        let move_to = |to: &Option<UnitId>| MoveUnits { units: self.units.clone(), to: to.clone(), place: Place::Last };
        let judge = |to: &Option<UnitId>| {
            let refused = Command::from(move_to(to)).plan(organisation).err();
            refused.map(|error| ctx.say(&error.message(organisation)))
        };
        let look =
            SearchLook { label: ctx.text("dialog-move-under"), top: Some(ctx.text("dialog-move-top")), judge: &judge };
        let is_taken = self.search.ui(ui, ctx, &look);
        let chosen = self.search.chosen();
        let (is_moved, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("dialog-move-go"), chosen.is_some());
            (go.clicked() || enter || is_taken, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        match chosen {
            Some(to) if is_moved => {
                out.edit(move_to(to));
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
        self.units.iter().all(|unit| organisation.unit(unit).is_some())
    }
}
