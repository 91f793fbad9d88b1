//! Units with others beneath them are to be removed: what becomes of those?

use std::collections::BTreeSet;

use egui::Ui;

use super::parts::{self, FirstFocus};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::i18n::Message;
use crate::model::{Beneath, Organisation, RemoveUnits, UnitId};

/// Asks what becomes of the units beneath.
#[derive(Debug)]
pub struct RemoveDialog {
    units: Vec<UnitId>,
    /// How many others stand beneath them.
    beneath: usize,
    first: FirstFocus,
}

impl RemoveDialog {
    /// About these units.
    pub fn new(units: Vec<UnitId>, ctx: &PanelContext<'_>) -> Self {
        let organisation = ctx.organisation();
        let tops = organisation.topmost(&units);
        let mut beneath: BTreeSet<&UnitId> = tops.into_iter().flat_map(|top| organisation.subtree(top)).collect();
        for unit in &units {
            beneath.remove(unit);
        }
        let beneath = beneath.len();
        Self { units, beneath, first: FirstFocus::default() }
    }
}

impl Face for RemoveDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let name = self.units.first().map_or("", |unit| ctx.organisation().name_of(unit));
        let title = Message::new("dialog-remove-title").with("count", self.units.len()).with("unit", name);
        parts::title(ui, ctx, &ctx.say(&title));
        let body = Message::new("dialog-remove-body").with("beneath", self.beneath);
        parts::hint(ui, ctx, &ctx.say(&body));
        let answer = parts::buttons(ui, |ui| {
            let move_up = parts::primary(ui, ctx, ctx.text("dialog-remove-move-up"), true);
            self.first.give(&move_up);
            let remove_too = parts::destructive(ui, ctx, ctx.text("dialog-remove-too"));
            let cancel = parts::flat(ui, ctx, ctx.text("cancel"));
            match () {
                () if move_up.clicked() || enter => Some(Some(Beneath::MoveUp)),
                () if remove_too.clicked() => Some(Some(Beneath::RemoveToo)),
                () if cancel.clicked() => Some(None),
                () => None,
            }
        });
        match answer {
            None => Flow::Stay,
            Some(beneath) => {
                if let Some(beneath) = beneath {
                    out.edit(RemoveUnits { units: self.units.clone(), beneath });
                }
                Flow::Close
            }
        }
    }

    fn width(&self) -> f32 {
        500.0
    }

    fn still_holds(&self, organisation: &Organisation) -> bool {
        self.units.iter().all(|unit| organisation.unit(unit).is_some())
    }

    fn goes_by_click_beside(&self) -> bool {
        true
    }
}
