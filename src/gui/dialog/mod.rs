//! What floats over the window and asks for something. To add one: a kind here, a file with its face.

mod add_predecessor;
mod add_relation;
mod conflicts;
mod failure;
mod keys;
mod merge;
mod merge_functions;
mod move_to;
mod new_organisation;
mod norms;
mod palette;
pub(in crate::gui) mod parts;
mod place_positions;
mod ranking;
mod remove;
mod scenario;
mod split;
mod take_over;
#[cfg(test)]
mod tests;
mod timeline;
mod unit_search;
mod unsaved;
mod vocabulary;

use egui::{Align2, Id, Key, Modal, Modifiers, Ui, Vec2};

use super::context::PanelContext;
use super::outbox::Outbox;
use crate::i18n::Message;
use crate::model::{FunctionId, Organisation, PositionId, ScenarioId, UnitId};
use move_to::{MoveToDialog, Moved};

/// Between a dialog and the edge of the window, in screen points.
const AROUND_PT: f32 = 32.0;
/// Between the palette and the top of the window, in screen points.
const PALETTE_TOP_PT: f32 = 72.0;
/// Between a dialog's edge and what it holds, in screen points.
const INSIDE_PT: i8 = 20;

/// A dialog, with what it is about.
#[derive(Clone, Debug, PartialEq)]
pub enum DialogKind {
    /// Find an action or a unit, and do it or go there.
    Palette,
    /// Unsaved changes would be lost by what was asked for.
    Unsaved,
    /// Units with others beneath them are to be removed: what becomes of those?
    Remove(Vec<UnitId>),
    /// Where do these units go?
    MoveTo(Vec<UnitId>),
    /// Into which scenario are these units taken over?
    TakeOver(Vec<UnitId>),
    /// Where does this position go?
    MovePosition(PositionId),
    /// Which position do these of another scenario become?
    PlacePositions(Vec<PositionId>, ScenarioId),
    /// What are kinds, functions, targets and amounts called here?
    Vocabulary,
    /// What does the organisation ask of itself, and which figures do its sources say?
    Norms,
    /// Into which parts is this unit split?
    Split(UnitId),
    /// What is the unit called that these become?
    Merge(Vec<UnitId>),
    /// In which other function does this one go up?
    MergeFunctions(FunctionId),
    /// Which relation does this unit get, and with which one?
    AddRelation(UnitId, Option<UnitId>),
    /// Which unit did this one come from?
    AddPredecessor(UnitId),
    /// What is the new organisation called?
    NewOrganisation,
    /// What is said about this scenario?
    Scenario(ScenarioId),
    /// On which scenario is this one based from now on?
    BaseScenario(ScenarioId),
    /// Is this scenario to be the starting point?
    MakeStart(ScenarioId),
    /// What becomes of what is open between this scenario and the one that it is based on?
    Conflicts(ScenarioId),
    /// When does which scenario hold?
    Timeline,
    /// Every key.
    Keys,
}

/// Something that went wrong, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What was being done.
    pub title: Message,
    /// What happened and what to do.
    pub message: Message,
}

/// What becomes of a dialog after a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flow {
    /// It stays.
    Stay,
    /// It is done with.
    Close,
}

/// The face of a dialog: what it shows and asks for.
trait Face {
    /// Shows it. `enter` says that Enter was pressed where it means the primary button.
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow;

    /// How wide it is, in screen points, where the window has room for that.
    fn width(&self) -> f32 {
        440.0
    }

    /// Whether what it is about is still there: a file may be dropped on the window behind it.
    fn still_holds(&self, _: &Organisation) -> bool {
        true
    }

    /// Whether a click beside it puts it away; not where that would lose what was filled in.
    fn goes_by_click_beside(&self) -> bool {
        false
    }

    /// Whether it hangs under the top of the window, so that it does not move when it grows.
    fn hangs_from_top(&self) -> bool {
        false
    }

    /// What is asked for when it is put away without an answer.
    fn put_away(&self, _: &mut Outbox) {}
}

/// The dialog that is open, if one is. A next one takes its place.
#[derive(Default)]
pub struct Dialogs {
    face: Option<Box<dyn Face>>,
    /// Tells one dialog from the next, so that it does not inherit place, focus or text.
    serial: u64,
}

impl Dialogs {
    /// Opens a dialog.
    pub fn open(&mut self, kind: DialogKind, ctx: &PanelContext<'_>) {
        let face: Box<dyn Face> = match kind {
            DialogKind::Palette => Box::new(palette::PaletteDialog::default()),
            DialogKind::Unsaved => Box::new(unsaved::UnsavedDialog::default()),
            DialogKind::Remove(units) => Box::new(remove::RemoveDialog::new(units, ctx)),
            DialogKind::MoveTo(units) => Box::new(MoveToDialog::new(Moved::Units(units))),
            DialogKind::TakeOver(units) => Box::new(take_over::TakeOverDialog::new(units, ctx)),
            DialogKind::MovePosition(position) => Box::new(MoveToDialog::new(Moved::Position(position))),
            DialogKind::PlacePositions(positions, from) => {
                Box::new(place_positions::PlacePositionsDialog::new(positions, from))
            }
            DialogKind::Vocabulary => Box::new(vocabulary::VocabularyDialog::default()),
            DialogKind::Norms => Box::new(norms::NormsDialog::default()),
            DialogKind::Split(unit) => Box::new(split::SplitDialog::new(unit, ctx)),
            DialogKind::Merge(units) => Box::new(merge::MergeDialog::new(units, ctx)),
            DialogKind::MergeFunctions(function) => Box::new(merge_functions::MergeFunctionsDialog::new(function)),
            DialogKind::AddRelation(from, to) => Box::new(add_relation::AddRelationDialog::new(from, to, ctx)),
            DialogKind::AddPredecessor(unit) => Box::new(add_predecessor::AddPredecessorDialog::new(unit)),
            DialogKind::NewOrganisation => Box::new(new_organisation::NewOrganisationDialog::default()),
            DialogKind::Scenario(scenario) => Box::new(scenario::ScenarioDialog::new(scenario)),
            DialogKind::BaseScenario(scenario) => Box::new(scenario::BaseDialog::new(scenario)),
            DialogKind::MakeStart(scenario) => Box::new(scenario::MakeStartDialog::new(scenario)),
            DialogKind::Conflicts(scenario) => Box::new(conflicts::ConflictsDialog::new(scenario)),
            DialogKind::Timeline => Box::new(timeline::TimelineDialog::default()),
            DialogKind::Keys => Box::new(keys::KeysDialog::default()),
        };
        self.show(face);
    }

    /// Says that something went wrong.
    pub fn fail(&mut self, failure: Failure) {
        self.show(Box::new(failure::FailureDialog::new(failure)));
    }

    fn show(&mut self, face: Box<dyn Face>) {
        self.face = Some(face);
        self.serial += 1;
    }

    /// Puts away the dialog that is open.
    pub fn close(&mut self) {
        self.face = None;
    }

    /// Whether a dialog is open.
    pub fn is_open(&self) -> bool {
        self.face.is_some()
    }

    /// Shows the dialog that is open, over everything.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let Some(face) = &mut self.face else { return };
        if !face.still_holds(ctx.organisation()) {
            self.face = None;
            return;
        }
        let egui_ctx = ui.ctx().clone();
        let id = Id::new(("dialog", self.serial));
        let mut area = Modal::default_area(id);
        if face.hangs_from_top() {
            area = area.anchor(Align2::CENTER_TOP, Vec2::new(0.0, PALETTE_TOP_PT));
        }
        let frame = parts::frame(ui, ctx, INSIDE_PT);
        // Enter belongs to a list or a button that has the keyboard; anywhere else it is the primary button.
        let is_free = egui_ctx.memory(|memory| memory.focused().is_none()) || egui_ctx.text_edit_focused();
        let has_popup = egui::Popup::is_any_open(&egui_ctx);
        let enter = is_free && !has_popup && ui.input(|input| input.key_pressed(Key::Enter));
        let width = face.width().min(egui_ctx.content_rect().width() - 2.0 * AROUND_PT);
        let shown = Modal::new(id).area(area).frame(frame).show(&egui_ctx, |ui| {
            ui.set_width(width - 2.0 * f32::from(INSIDE_PT));
            ui.spacing_mut().item_spacing = Vec2::splat(8.0);
            face.ui(ui, ctx, enter, out)
        });
        let escaped = shown.is_top_modal
            && !shown.any_popup_open
            && egui_ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let clicked_beside = face.goes_by_click_beside() && shown.backdrop_response.clicked();
        if shown.inner == Flow::Close {
            self.face = None;
        } else if escaped || clicked_beside {
            face.put_away(out);
            self.face = None;
        }
    }
}
