//! Edits of the organisation, and what leads to one: dragging, cutting, adding, removing.

use egui::Context;

use crate::gui::app::App;
use crate::gui::dialog::DialogKind;
use crate::gui::fresh_id::fresh_id;
use crate::gui::notice::Notice;
use crate::gui::view_state::{Drag, DropTarget};
use crate::i18n::Message;
use crate::model::{
    AddUnit, Beneath, Command, CommandError, Document, MoveUnits, Organisation, Place, RemoveUnits, ReorderUnit,
    ScenarioId, TakeOver, Unit, UnitId, UnitKindId,
};

impl App {
    /// Carries out an edit; says what it did, or why not.
    pub(super) fn edit(&mut self, ctx: &Context, command: &Command) {
        match self.document.apply(command) {
            Ok(message) => {
                self.notice = Some(Notice { message, offers_undo: true });
                self.after_change(ctx);
            }
            Err(error) => {
                let message = error.message(self.document.organisation());
                self.notice = Some(Notice { message, offers_undo: false });
            }
        }
    }

    /// Carries out several edits as one step; says what they did, or why there is none of them.
    pub(super) fn edit_all(&mut self, ctx: &Context, commands: &[Command]) {
        if commands.is_empty() {
            return;
        }
        match self.document.apply_all(commands) {
            Ok(message) => {
                self.notice = Some(Notice { message, offers_undo: true });
                self.after_change(ctx);
            }
            Err((_, error)) => {
                let reason = error.message(self.document.organisation());
                let message = Message::new("notice-nothing-edited").with("reason", reason);
                self.notice = Some(Notice { message, offers_undo: false });
            }
        }
    }

    /// Puts right what a change of the organisation may have upset.
    pub(super) fn after_change(&mut self, ctx: &Context) {
        self.view.forget_missing(self.document.organisation());
        self.refresh(ctx, None);
    }

    pub(super) fn step(&mut self, ctx: &Context, key: &'static str, step: fn(&mut Document) -> Option<Message>) {
        if let Some(what) = step(&mut self.document) {
            self.notice = Some(Notice { message: Message::new(key).with("what", what), offers_undo: false });
            self.after_change(ctx);
        }
    }

    pub(super) fn cut(&mut self, ctx: &Context) {
        let units: Vec<_> = self.organisation().topmost(&self.view.selection).into_iter().cloned().collect();
        let first = units.first().map_or("", |unit| self.organisation().name_of(unit));
        let message = Message::new("notice-cut").with("unit", first).with("count", units.len());
        // Without text on the clipboard a window says nothing of Ctrl+V.
        let names: Vec<&str> = units.iter().map(|unit| self.organisation().name_of(unit)).collect();
        ctx.copy_text(names.join("\n"));
        self.notice = Some(Notice { message, offers_undo: false });
        self.view.cut = units;
    }

    pub(super) fn paste_under(&mut self, ctx: &Context) {
        let units = self.view.cut.clone();
        let to = self.view.primary().cloned();
        let before = self.document.revision();
        self.edit(ctx, &MoveUnits { units: units.clone(), to, place: Place::Last }.into());
        if self.document.revision() != before {
            self.view.cut.clear();
            self.view.selection = units;
        }
    }

    /// Finds out what dropping what is carried on a place of a scenario would do.
    pub(super) fn drag_over(&mut self, scenario: &ScenarioId, parent: Option<UnitId>, place: Place) {
        let Some(drag) = &self.view.drag else { return };
        let scenarios = self.document.scenarios();
        let (Some(state), Some(command)) =
            (scenarios.get(scenario), drop_command(&self.document, drag, scenario, parent.clone(), place.clone()))
        else {
            return;
        };
        let organisation = state.organisation();
        let verdict = match self.document.plan_in(scenario, &command) {
            Ok(_) if drag.from == *scenario => Ok(landing_message(organisation, parent.as_ref(), &place)),
            Ok(_) => {
                let landing = landing_message(organisation, parent.as_ref(), &place);
                let name = scenarios.name_of(scenario);
                Ok(Message::new("drop-take-over").with("scenario", name).with("landing", landing))
            }
            Err(error) => Err(error.message(organisation)),
        };
        if let Some(drag) = &mut self.view.drag {
            drag.target = Some(DropTarget { scenario: scenario.clone(), parent, place, verdict });
        }
    }

    pub(super) fn drop_here(&mut self, ctx: &Context) {
        let Some(mut drag) = self.view.drag.take() else { return };
        let Some(DropTarget { scenario, parent, place, .. }) = drag.target.take() else { return };
        let Some(command) = drop_command(&self.document, &drag, &scenario, parent, place) else { return };
        if drag.from == scenario {
            self.work_on(ctx, &scenario);
            self.view.selection = drag.units;
            self.edit(ctx, &command);
        } else {
            self.carry_over(ctx, &drag.units, &scenario, &command);
        }
    }

    pub(super) fn add_beside(&mut self, ctx: &Context) {
        let Some(unit) = self.view.primary().cloned() else { return };
        let Some(record) = self.organisation().unit(&unit) else { return };
        let (parent, kind) = (record.parent.clone(), record.kind.clone());
        self.add_unit(ctx, parent, Place::After(unit), Some(kind));
    }

    pub(super) fn add_under(&mut self, ctx: &Context) {
        let Some(unit) = self.view.primary().cloned() else { return };
        self.add_unit(ctx, Some(unit), Place::Last, None);
    }

    pub(super) fn add_unit(&mut self, ctx: &Context, parent: Option<UnitId>, place: Place, kind: Option<UnitKindId>) {
        let organisation = self.document.organisation();
        let Some(kind) = kind.or_else(|| kind_under(organisation, parent.as_ref())) else {
            self.notice = Some(Notice { message: Message::new("notice-no-kinds"), offers_undo: false });
            return;
        };
        let kind_name = organisation.vocabulary().unit_kinds.get(&kind).map_or("", |row| &row.name);
        let name = Message::new("new-unit-name").with("kind", kind_name.to_lowercase()).say(self.language());
        let id = UnitId::from(fresh_id("u"));
        if let Some(parent) = &parent {
            self.view.options.collapsed.remove(parent);
        }
        let before = self.document.revision();
        self.edit(ctx, &AddUnit { id: id.clone(), name, kind, parent, place }.into());
        if self.document.revision() != before {
            self.rename_in_place(ctx, id);
        }
    }

    pub(super) fn rename_in_place(&mut self, ctx: &Context, unit: UnitId) {
        if self.is_locked() {
            let name = self.document.scenarios().name_of(self.document.current());
            let message = CommandError::ScenarioLocked { name }.message(self.organisation());
            self.notice = Some(Notice { message, offers_undo: false });
            return;
        }
        self.fly_to(ctx, &unit);
        self.view.renaming = Some(unit);
    }

    pub(super) fn delete(&mut self, ctx: &Context) {
        let units = self.view.selection.clone();
        let has_beneath = units.iter().any(|unit| !self.organisation().children(unit).is_empty());
        if has_beneath {
            self.open_dialog(ctx, DialogKind::Remove(units));
        } else {
            self.edit(ctx, &RemoveUnits { units, beneath: Beneath::RemoveToo }.into());
        }
    }

    pub(super) fn reorder(&mut self, ctx: &Context, by: i32) {
        if let Some(unit) = self.view.primary().cloned() {
            self.edit(ctx, &ReorderUnit { unit, by }.into());
        }
    }

    pub(super) fn about_primary(&mut self, ctx: &Context, kind: fn(UnitId) -> DialogKind) {
        if let Some(unit) = self.view.primary().cloned() {
            self.open_dialog(ctx, kind(unit));
        }
    }
}

/// The edit that a drop is: a move in the scenario that the units are from, a taking over in any other.
fn drop_command(
    document: &Document,
    drag: &Drag,
    scenario: &ScenarioId,
    to: Option<UnitId>,
    place: Place,
) -> Option<Command> {
    let units = drag.units.clone();
    if drag.from == *scenario {
        return Some(MoveUnits { units, to, place }.into());
    }
    let (from, into) = (document.scenarios().get(&drag.from)?, document.scenarios().get(scenario)?);
    Some(TakeOver::of(from.organisation(), into.organisation(), &units, to, place).into())
}

/// What a drop would do, in a few words: "Naar Cluster Stad, na Sport".
fn landing_message(organisation: &Organisation, parent: Option<&UnitId>, place: &Place) -> Message {
    let (key, beside) = match place {
        Place::Before(unit) => ("drop-before", Some(unit)),
        Place::After(unit) => ("drop-after", Some(unit)),
        Place::First | Place::Last => ("drop-under", None),
    };
    let parent = match parent {
        Some(parent) => Message::new("drop-unit").with("name", organisation.name_of(parent)),
        None => Message::new("drop-top"),
    };
    let message = Message::new(key).with("parent", parent);
    match beside {
        Some(unit) => message.with("beside", organisation.name_of(unit)),
        None => message,
    }
}

/// The kind of a new unit under `parent`: that of its parts, or the next one down in the vocabulary.
fn kind_under(organisation: &Organisation, parent: Option<&UnitId>) -> Option<UnitKindId> {
    let siblings = organisation.siblings_under(parent);
    let is_shown = |unit: &Unit| organisation.kind_of(unit).is_none_or(|kind| !kind.off_chart);
    if let Some((_, sibling)) = siblings.iter().rfind(|(_, sibling)| is_shown(sibling)) {
        return Some(sibling.kind.clone());
    }
    let kinds = &organisation.vocabulary().unit_kinds;
    let above = parent.and_then(|parent| organisation.unit(parent));
    let rank = above.and_then(|unit| organisation.kind_of(unit)).map_or(i32::MIN, |kind| kind.rank);
    let in_line = kinds.iter().filter(|(_, kind)| kind.line && !kind.beside_line);
    let next = in_line.filter(|(_, kind)| kind.rank > rank).min_by_key(|(id, kind)| (kind.rank, *id));
    next.map(|(id, _)| id.clone())
        .or_else(|| above.map(|unit| unit.kind.clone()))
        .or_else(|| kinds.keys().next().cloned())
}
