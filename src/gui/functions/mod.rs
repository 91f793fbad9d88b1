//! The catalogue of functions (functiehuis): a table to search and sort, the details of one function with where it is used, and
//! the positions that have no function yet.
//!
//! `lines` works out what is shown, `grid` is the table, `form` and `used` are the details, `unlinked_list` the positions
//! without a function. It reads and asks, as every panel does.

mod form;
mod grid;
mod lines;
mod unlinked_list;
mod used;
mod words;

use egui::{Align, Frame, Id, Label, Layout, Margin, RichText, ScrollArea, TextEdit, Ui};
use egui_phosphor::regular as icon;

use super::context::PanelContext;
use super::dialog::DialogKind;
use super::dialog::parts;
use super::fresh_id::fresh_id;
use super::outbox::{Outbox, Request};
use super::panel::inspector::locked;
use super::theme;
use super::widget::committed_field::Fields;
use crate::i18n::Message;
use crate::model::{CatalogueKey, CatalogueRow, Command, DefineRow, FunctionId, JobFunction, PositionId, RemoveRow};
use crate::model::{Organisation, ScenarioId};
use grid::Grid;
use lines::{Line, Sort, Unlinked};
use unlinked_list::button;

/// Width of the details at first, in screen points.
const DETAILS_PT: f32 = 360.0;

/// The id of the field to search in.
pub fn search_id() -> Id {
    Id::new("functions-search")
}

/// What of the catalogue is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    /// Its rows.
    #[default]
    Catalogue,
    /// Positions that have no row of it.
    Unlinked,
}

/// The catalogue in the window, with what it remembers from frame to frame.
#[derive(Default)]
pub struct FunctionsView {
    mode: Mode,
    search: String,
    sort: Option<Sort>,
    chosen: Option<FunctionId>,
    /// A function that was asked for in the last frame, and is there in this one.
    added: Option<FunctionId>,
    reveals: bool,
    fields: Fields,
    refusal: Option<String>,
    /// For which state of the organisation the rest was worked out.
    of: Option<(ScenarioId, u64)>,
    lines: Vec<Line>,
    unlinked: Vec<Unlinked>,
    unlinked_count: usize,
    /// The lines that are shown, and for which search and sort.
    shown: Vec<usize>,
    shown_for: Option<(String, Option<Sort>)>,
    /// The positions of the function whose details are shown.
    used: Option<(FunctionId, Vec<PositionId>)>,
}

impl FunctionsView {
    /// Shows the catalogue and asks for what a hand does to it.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        self.fields.begin();
        self.refresh(ctx);
        Frame::new().fill(ctx.palette.panel).inner_margin(Margin { left: 16, right: 0, top: 8, bottom: 0 }).show(
            ui,
            |ui| {
                self.bar_ui(ui, ctx, out);
                ui.separator();
                egui::Panel::right("functions-details")
                    .frame(Frame::new().fill(ctx.palette.panel).inner_margin(Margin { left: 16, ..Margin::ZERO }))
                    .default_size(DETAILS_PT)
                    .size_range(280.0..=520.0)
                    .show(ui, |ui| self.details_ui(ui, ctx, out));
                match self.mode {
                    Mode::Catalogue => self.catalogue_ui(ui, ctx),
                    Mode::Unlinked => unlinked_list::ui(ui, ctx, out, &self.unlinked),
                }
            },
        );
        self.fields.end(out);
    }

    /// What is being typed and not yet committed, as an edit: for who is about to save or to show something else.
    pub fn take_pending(&mut self) -> Option<Command> {
        self.fields.take_pending()
    }

    /// Forgets everything: another document is open.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Shows the details of a function.
    pub fn choose(&mut self, function: FunctionId) {
        self.mode = Mode::Catalogue;
        self.chosen = Some(function);
        self.reveals = true;
        self.refusal = None;
    }

    fn refresh(&mut self, ctx: &PanelContext<'_>) {
        let organisation = ctx.organisation();
        let of = (ctx.scenario.clone(), ctx.document.revision());
        if self.of.as_ref() != Some(&of) {
            self.lines = lines::lines(organisation);
            self.unlinked = lines::unlinked(organisation);
            self.unlinked_count = self.unlinked.iter().map(|group| group.positions.len()).sum();
            (self.shown_for, self.used, self.refusal) = (None, None, None);
            self.of = Some(of);
        }
        if let Some(added) = self.added.take().filter(|added| organisation.function(added).is_some()) {
            self.choose(added);
        }
        if self.chosen.as_ref().is_some_and(|chosen| organisation.function(chosen).is_none()) {
            self.chosen = None;
        }
        let is_same = |(search, sort): &(String, Option<Sort>)| *search == self.search && *sort == self.sort;
        if !self.shown_for.as_ref().is_some_and(is_same) {
            self.shown = lines::shown(&self.lines, &self.search, self.sort);
            self.shown_for = Some((self.search.clone(), self.sort));
        }
    }

    /// The strip above the table: what it is, what is searched for, what else can be shown.
    fn bar_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.set_min_height(36.0);
            ui.label(RichText::new(ctx.text("vocabulary-functions")).font(theme::semibold(theme::SECTION_PT)));
            ui.add_space(8.0);
            let all = Message::new("functions-tab-all").with("count", self.lines.len());
            let without = Message::new("functions-tab-unlinked").with("count", self.unlinked_count);
            for (mode, words) in [(Mode::Catalogue, all), (Mode::Unlinked, without)] {
                if ui.selectable_label(self.mode == mode, ctx.say(&words)).clicked() {
                    self.mode = mode;
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(8.0);
                if button(ui, icon::PLUS, ctx.text("functions-add"), ctx.text("functions-add")) {
                    let id = FunctionId::from(fresh_id("f"));
                    let row = JobFunction { title: ctx.text("functions-new").to_owned(), ..JobFunction::default() };
                    out.edit(DefineRow { row: CatalogueRow::Function(id.clone(), row) });
                    self.added = Some(id);
                    self.search.clear();
                }
                if self.mode == Mode::Catalogue {
                    self.search_ui(ui, ctx);
                }
            });
        });
    }

    /// The field to search in; from it the arrow keys walk through the table.
    fn search_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let has_keyboard = ui.memory(|memory| memory.has_focus(search_id()));
        if has_keyboard {
            let places: Vec<&FunctionId> = self.shown.iter().map(|place| &self.lines[*place].id).collect();
            let mut marked = places.iter().position(|id| Some(*id) == self.chosen.as_ref());
            if parts::walk(ui, &mut marked, places.len(), |_| true)
                && let Some(id) = marked.and_then(|place| places.get(place))
            {
                self.choose((*id).clone());
            }
        }
        let edit = TextEdit::singleline(&mut self.search)
            .id(search_id())
            .hint_text(RichText::new(ctx.text("functions-search")).color(ctx.palette.faint))
            .margin(Margin::symmetric(10, 6))
            .desired_width((ui.available_width() - 24.0).clamp(80.0, 260.0));
        let response = ui.add(edit);
        let name = ctx.text("functions-search");
        let typed = self.search.clone();
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, "", &typed, name);
            info.label = Some(name.to_owned());
            info
        });
    }

    fn catalogue_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        if self.shown.is_empty() {
            ui.add_space(48.0);
            let (title, hint) = match self.lines.is_empty() {
                true => ("functions-empty", "functions-empty-hint"),
                false => ("functions-none-found", "functions-none-found-hint"),
            };
            ui.vertical_centered(|ui| {
                ui.label(RichText::new(ctx.text(title)).font(theme::semibold(theme::SECTION_PT)));
                parts::hint(ui, ctx, ctx.text(hint));
            });
            return;
        }
        let (lines, shown, chosen) = (&self.lines, &self.shown, self.chosen.as_ref());
        let reveals = std::mem::take(&mut self.reveals);
        let asked = Grid { ctx, lines, shown, sort: self.sort, chosen, reveals }.ui(ui);
        if let Some(column) = asked.sorted {
            let was = self.sort.filter(|sort| sort.column == column);
            // Of how much there is, the most is asked for first.
            let is_descending = was.map_or(column.is_figure(), |sort| !sort.is_descending);
            self.sort = Some(Sort { column, is_descending });
        }
        if let Some(function) = asked.chosen {
            self.choose(function);
            self.reveals = false;
        }
    }

    fn details_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let organisation = ctx.organisation();
        ScrollArea::vertical().id_salt("functions-details").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 16.0);
            ui.add_space(8.0);
            locked::ui(ui, ctx, out);
            let chosen = self.chosen.clone();
            let Some((id, row)) = chosen.and_then(|id| organisation.function(&id).map(|row| (id, row))) else {
                parts::hint(ui, ctx, ctx.text("functions-choose"));
                return;
            };
            let title = RichText::new(&row.title).font(theme::semibold(theme::SECTION_PT));
            ui.add(Label::new(title).wrap());
            form::ui(ui, ctx, out, &mut self.fields, &id, row);
            ui.add_space(8.0);
            self.actions_ui(ui, ctx, out, &id);
            self.suggestion_ui(ui, ctx, out, &id);
            ui.add_space(8.0);
            let used = used_of(&mut self.used, organisation, &id);
            used::ui(ui, ctx, out, (&id, row), used);
            ui.add_space(24.0);
        });
    }

    /// What can be done with a function besides editing it.
    fn actions_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, id: &FunctionId) {
        ui.horizontal_wrapped(|ui| {
            if button(ui, icon::ARROWS_MERGE, ctx.text("functions-merge"), ctx.text("functions-merge")) {
                out.ask(Request::OpenDialog(DialogKind::MergeFunctions(id.clone())));
            }
            if button(ui, icon::TRASH, ctx.text("vocabulary-remove"), ctx.text("vocabulary-remove")) {
                let row = CatalogueKey::Function(id.clone());
                self.refusal = parts::edit_or_say(ctx, RemoveRow { row }, out).err();
            }
        });
        parts::refusal(ui, ctx, self.refusal.as_ref());
    }

    /// Positions that are called as this function is, and have none.
    fn suggestion_ui(&self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, id: &FunctionId) {
        let groups = self.unlinked.iter().filter(|group| group.suggestion.as_ref() == Some(id));
        let positions: Vec<PositionId> = groups.flat_map(|group| group.positions.iter().cloned()).collect();
        if positions.is_empty() {
            return;
        }
        ui.add_space(8.0);
        let words = ctx.say(&Message::new("functions-called-so").with("count", positions.len()));
        parts::hint(ui, ctx, &words);
        if button(ui, icon::LINK_SIMPLE, ctx.text("functions-link"), ctx.text("functions-link")) {
            out.edit_all(unlinked_list::link(ctx.organisation(), &positions, id));
        }
    }
}

/// The positions of a function, worked out when it is another one.
fn used_of<'a>(
    used: &'a mut Option<(FunctionId, Vec<PositionId>)>,
    organisation: &Organisation,
    id: &FunctionId,
) -> &'a [PositionId] {
    if used.as_ref().is_none_or(|(held, _)| held != id) {
        *used = None;
    }
    let (_, positions) = used.get_or_insert_with(|| (id.clone(), used::positions_of(organisation, id)));
    positions
}
