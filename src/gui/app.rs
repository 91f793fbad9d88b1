//! The application: what is open, and one frame of its window.

use std::path::{Path, PathBuf};

use egui::{Frame, Key, Margin, Stroke, Ui};

use super::action::{Action, Group, Scope};
use super::canvas;
use super::context::WindowContext;
use super::dialog::{DialogKind, Dialogs};
use super::file_picker::FilePicker;
use super::functions::FunctionsView;
use super::lists::ListsView;
use super::network::Network;
use super::notice::{self, Notice};
use super::outbox::{Outbox, Request};
use super::panel::changes::{self, Changes};
use super::panel::inspector::Inspector;
use super::panel::outline::{self, Outline};
use super::panel::signals::SignalsPanel;
use super::panel::status_bar::StatusBar;
use super::panel::top_bar::TopBar;
use super::panes::Panes;
use super::phases::PhasesView;
use super::placement::{self, PlacementBoard};
use super::publish::Publishing;
use super::score_card::ScoreCardView;
use super::settings::Settings;
use super::start_screen::{StartContext, StartScreen};
use super::table::{self, TableView};
use super::theme::{self, Palette};
use super::view_state::{Centre, ViewState};
use crate::i18n::Language;
use crate::model::{Document, Organisation};

/// Below this width the outline gives way to the chart, in screen points.
const NARROW_PT: f32 = 860.0;

/// With what the application begins.
pub struct Start {
    /// A file to open at once.
    pub path: Option<PathBuf>,
    /// What the user chose before.
    pub settings: Settings,
    /// Where that is kept; `None` to keep it nowhere.
    pub settings_path: Option<PathBuf>,
    /// How files are chosen.
    pub picker: Box<dyn FilePicker>,
}

/// What waits for the answer about unsaved changes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Pending {
    /// End the program.
    Quit,
    /// Go to the start screen.
    StartScreen,
    /// Choose a file to open.
    ChooseFile,
    /// Open a file.
    OpenPath(PathBuf),
    /// Open a sample.
    OpenSample(&'static str),
    /// Begin with an empty organisation of this name.
    BeginEmpty(String),
}

/// The application.
pub struct App {
    pub(super) document: Document,
    pub(super) is_open: bool,
    pub(super) path: Option<PathBuf>,
    /// What the file held when it was last read or written.
    pub(super) on_disk: Option<Vec<u8>>,
    /// The version of the file, when it must be kept beside the first save.
    pub(super) migrated_from: Option<u64>,
    pub(super) view: ViewState,
    pub(super) panes: Panes,
    pub(super) dialogs: Dialogs,
    pub(super) publishing: Publishing,
    pub(super) picker: Box<dyn FilePicker>,
    pub(super) settings: Settings,
    pub(super) settings_path: Option<PathBuf>,
    pub(super) notice: Option<Notice>,
    pub(super) pending: Option<Pending>,
    pub(super) may_quit: bool,
    /// What is to have the keyboard, and in how many frames more that is to be said: a dialog keeps it for one after it closed.
    pub(super) wants_keyboard: Option<(egui::Id, u8)>,
    /// Whether text was being edited in the last frame: egui takes the keyboard away on Escape before anybody hears of it.
    was_editing: bool,
    /// What had the keyboard in the last frame.
    had_keyboard: Option<egui::Id>,
    outline: Outline,
    pub(super) inspector: Inspector,
    pub(super) changes: Changes,
    pub(super) signals: SignalsPanel,
    pub(super) network: Network,
    pub(super) table: TableView,
    pub(super) score_card: ScoreCardView,
    pub(super) functions: FunctionsView,
    pub(super) phases: PhasesView,
    pub(super) placement: PlacementBoard,
    pub(super) lists: ListsView,
    pub(super) top_bar: TopBar,
    pub(super) status_bar: StatusBar,
    start_screen: StartScreen,
    shown_title: String,
    frames: u64,
}

/// Groups of actions on what is selected.
const ABOUT_CHART: [Group; 2] = [Group::Unit, Group::Chart];

impl App {
    /// The application in a window, with a file or the start screen.
    pub fn new(ctx: &egui::Context, start: Start) -> Self {
        theme::install(ctx);
        let Start { path, settings, settings_path, picker } = start;
        let mut view = ViewState { reduced_motion: settings.reduced_motion, ..ViewState::default() };
        view.panels = settings.panels;
        view.hidden_figures.clone_from(&settings.hidden_figures);
        view.options.figures.clone_from(&settings.card_figures);
        view.options.language = settings.language();
        // A projector is bright: where the system says nothing, so is the window.
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        ctx.set_theme(settings.theme.preference());
        let mut app = Self {
            document: Document::default(),
            is_open: false,
            path: None,
            on_disk: None,
            migrated_from: None,
            view,
            panes: Panes::default(),
            dialogs: Dialogs::default(),
            publishing: Publishing::default(),
            picker,
            settings,
            settings_path,
            notice: None,
            pending: None,
            may_quit: false,
            wants_keyboard: None,
            was_editing: false,
            had_keyboard: None,
            outline: Outline::default(),
            inspector: Inspector::default(),
            changes: Changes::default(),
            signals: SignalsPanel::default(),
            network: Network::default(),
            table: TableView::default(),
            score_card: ScoreCardView::default(),
            functions: FunctionsView::default(),
            phases: PhasesView::default(),
            placement: PlacementBoard::default(),
            lists: ListsView::default(),
            top_bar: TopBar::default(),
            status_bar: StatusBar::default(),
            start_screen: StartScreen::default(),
            shown_title: String::new(),
            frames: 0,
        };
        if let Some(path) = path {
            app.open_path(&path);
        }
        app
    }

    /// The scenarios, and which of them is worked on.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The organisation as it is now.
    pub fn organisation(&self) -> &Organisation {
        self.document.organisation()
    }

    /// The file that is open; `None` before the first save.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether there are changes that are not in the file.
    pub fn has_unsaved_changes(&self) -> bool {
        self.is_open && self.document.has_unsaved_changes()
    }

    pub(super) fn language(&self) -> Language {
        self.settings.language()
    }

    /// Draws one frame and carries out what was asked for in it.
    pub fn ui(&mut self, ui: &mut Ui) {
        self.frames += 1;
        let ctx = ui.ctx().clone();
        let mut out = Outbox::default();
        self.listen(&ctx, &mut out);
        self.refresh(&ctx, None);
        match self.is_open {
            true => self.workbench(ui, &mut out),
            false => self.start(ui, &mut out),
        }
        let window = window(&self.document, &self.view, &self.path, &self.settings, &ctx);
        // What the window draws itself to choose a file comes in its place.
        if !self.picker.is_in_window() {
            self.publishing.ui(ui, &self.panes.context(window), &mut out);
        }
        self.dialogs.ui(ui, &self.panes.context(window), &mut out);
        self.picker.ui(&ctx);
        if self.view.shows_frame_counter {
            self.frame_counter(&ctx);
        }
        // The picture of an edit does not wait for what the checks find in it.
        if self.panes.refresh_signals(&self.document) {
            ctx.request_repaint();
        }
        let requests = out.take();
        if !requests.is_empty() {
            ctx.request_repaint();
        }
        for request in requests {
            self.carry_out(&ctx, request);
        }
        self.was_editing = ctx.text_edit_focused();
        self.give_keyboard(&ctx);
        self.say_title(&ctx);
    }

    /// Gives the keyboard to what is to have it.
    fn give_keyboard(&mut self, ctx: &egui::Context) {
        if let Some((id, frames)) = self.wants_keyboard.take() {
            ctx.memory_mut(|memory| memory.request_focus(id));
            ctx.request_repaint();
            self.wants_keyboard = frames.checked_sub(1).map(|left| (id, left));
        }
    }

    /// What comes from outside the panels: closing, dropped files, chosen files, keys.
    fn listen(&mut self, ctx: &egui::Context, out: &mut Outbox) {
        if ctx.input(|input| input.viewport().close_requested()) && self.has_unsaved_changes() && !self.may_quit {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            out.act(Action::Quit);
        } else if ctx.input(|input| input.viewport().close_requested()) {
            self.close_publish();
        }
        let dropped = ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).next());
        if let Some(path) = dropped {
            out.ask(Request::OpenPath(path));
        }
        if let Some(picked) = self.picker.poll() {
            self.picked(ctx, picked);
        }
        self.poll_publishing(ctx);
        if !self.dialogs.is_open() && !self.picker.is_open() && !self.publishing.is_open() {
            if self.is_open && self.view.centre.has_charts() && copies_image(ctx) {
                out.act(Action::CopyImage);
            }
            self.keyboard_in_panes(ctx);
            self.keys(ctx, out);
        }
    }

    /// Keyboard and work go together: the pane that gets the keyboard is worked in, and when another scenario is worked on the
    /// keyboard goes to its pane.
    fn keyboard_in_panes(&mut self, ctx: &egui::Context) {
        let focused = ctx.memory(|memory| memory.focused());
        let has_moved = focused != std::mem::replace(&mut self.had_keyboard, focused);
        let worked_in = self.panes.focused_index();
        match focused.and_then(canvas::pane_of_id).filter(|pane| *pane != worked_in) {
            Some(pane) if has_moved && pane < self.panes.count() => self.focus_pane(ctx, pane),
            Some(_) => {
                let id = canvas::canvas_id(worked_in);
                ctx.memory_mut(|memory| memory.request_focus(id));
                self.had_keyboard = Some(id);
            }
            None => {}
        }
    }

    /// Turns keys into actions. Those with the most modifiers go first: Ctrl+Shift+Z is not Ctrl+Z.
    fn keys(&mut self, ctx: &egui::Context, out: &mut Outbox) {
        if self.view.drag.is_some() && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape)) {
            self.view.drag = None;
            return;
        }
        let focused = ctx.memory(|memory| memory.focused());
        let edits_text = ctx.text_edit_focused() || self.was_editing;
        // An open menu hears plain keys itself: Escape closes it.
        let has_menu = egui::Popup::is_any_open(ctx);
        let is_on_chart = focused.is_none_or(|id| canvas::pane_of_id(id).is_some());
        let has_chart = self.view.centre.has_charts() && !edits_text && !has_menu && is_on_chart;
        let has_outline = !has_menu && focused.is_some_and(outline::has_keyboard);
        let has_table = self.view.centre == Centre::Table && focused.is_some_and(table::has_keyboard);
        let has_own_rows = self.view.centre.wants_room() || self.view.centre.is_whole();
        let mut actions: Vec<Action> = Action::ALL.to_vec();
        actions.sort_by_key(|action| {
            let held = action.row().shortcut.map(|shortcut| shortcut.modifiers);
            std::cmp::Reverse(held.map_or(0, |held| u8::from(held.shift) + u8::from(held.alt) + u8::from(held.command)))
        });
        let context = self.panes.context(window(&self.document, &self.view, &self.path, &self.settings, ctx));
        // A window gives Ctrl+X and Ctrl+V as events of their own, not as keys.
        if self.is_open && !edits_text && !has_table && !has_own_rows {
            let clipboard = ctx.input(|input| clipboard_action(&input.events));
            if let Some(action) = clipboard.filter(|action| action.is_enabled(&context)) {
                out.act(action);
            }
        }
        for action in actions {
            let row = action.row();
            let Some(shortcut) = row.shortcut else { continue };
            let is_chord = shortcut.modifiers.command || shortcut.modifiers.alt;
            let walks = matches!(
                shortcut.logical_key,
                Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight | Key::Enter | Key::Tab | Key::Space
            );
            let hears = match row.scope {
                Scope::Everywhere => true,
                Scope::Chart if has_table && table::OWN_KEYS.contains(&action) => false,
                // What is selected on a chart that is not there cannot be seen.
                Scope::Chart if has_own_rows && placement::NOT_HERE.contains(&action) => false,
                Scope::Chart if has_own_rows && !has_outline && ABOUT_CHART.contains(&row.group) => false,
                Scope::Chart if is_chord => !edits_text,
                Scope::Chart => has_chart || (has_outline && !walks),
            };
            let possible = self.is_open || action.works_without_file();
            if hears
                && possible
                && ctx.input_mut(|input| input.consume_shortcut(&shortcut))
                && action.is_enabled(&context)
            {
                out.act(action);
            }
        }
    }

    fn start(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let palette = Palette::of(ui.ctx());
        let context = StartContext { language: self.settings.language(), palette, recent: &self.settings.recent };
        egui::CentralPanel::default().frame(Frame::new().fill(palette.ground)).show(ui, |ui| {
            self.start_screen.ui(ui, &context, out);
        });
    }

    fn workbench(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let ctx = ui.ctx().clone();
        let window = window(&self.document, &self.view, &self.path, &self.settings, &ctx);
        let context = self.panes.context(window);
        let palette = context.palette;
        let flat = Frame::new().fill(palette.panel);
        let compares = self.panes.compares() && context.view.centre.compares();
        let is_narrow = ui.available_width() < NARROW_PT || context.view.centre.is_whole();
        let gives_room = compares || context.view.centre.wants_room();
        let has_outline = if gives_room { context.view.outlines_while_comparing } else { context.view.panels.outline };
        egui::Panel::top("top-bar").frame(flat.inner_margin(Margin::symmetric(16, 8))).show(ui, |ui| {
            self.top_bar.ui(ui, &context, out);
        });
        egui::Panel::bottom("status-bar").frame(flat.inner_margin(Margin::symmetric(16, 4))).show(ui, |ui| {
            self.status_bar.ui(ui, &context, out);
        });
        if context.view.panels.signals {
            egui::Panel::bottom("signals")
                .frame(flat.inner_margin(Margin { left: 16, right: 16, top: 8, bottom: 4 }))
                .default_size(216.0)
                .size_range(144.0..=480.0)
                .resizable(true)
                .show(ui, |ui| self.signals.ui(ui, &context, out));
        }
        if has_outline && !is_narrow {
            egui::Panel::left("outline")
                .frame(flat.inner_margin(Margin::symmetric(8, 8)))
                .default_size(248.0)
                .size_range(180.0..=480.0)
                .show(ui, |ui| self.outline.ui(ui, &context, out));
        }
        if context.view.panels.inspector && !context.view.centre.is_whole() {
            egui::Panel::right("inspector")
                .frame(flat.inner_margin(Margin { left: 16, right: 4, top: 12, bottom: 0 }))
                .default_size(304.0)
                .size_range(260.0..=520.0)
                .show(ui, |ui| {
                    if compares {
                        changes::tabs_ui(ui, &context, &self.panes, out);
                    }
                    match context.view.centre {
                        _ if compares && !context.view.inspects_while_comparing => {
                            self.changes.ui(ui, &context, &self.panes, out);
                        }
                        Centre::Placement => self.placement.details_ui(ui, &context, out),
                        _ => self.inspector.ui(ui, &context, out),
                    }
                });
        }
        egui::CentralPanel::default().frame(Frame::new().fill(palette.ground).stroke(Stroke::NONE)).show(ui, |ui| {
            let over = ui.available_rect_before_wrap();
            match window.view.centre {
                Centre::Chart | Centre::Compare | Centre::Overlay | Centre::Film => self.panes.ui(ui, window, out),
                Centre::Network => self.network.ui(ui, &self.panes.context(window), out),
                Centre::Table => self.table.ui(ui, &self.panes.context(window), out),
                Centre::ScoreCard => self.score_card.ui(ui, &self.panes.context(window), out),
                Centre::Functions => self.functions.ui(ui, &self.panes.context(window), out),
                Centre::Phases => self.phases.ui(ui, &self.panes.context(window), out),
                Centre::Placement => self.placement.ui(ui, &self.panes.context(window), out),
                Centre::Lists => self.lists.ui(ui, &self.panes.context(window), out),
            }
            if let Some(notice) = &self.notice {
                notice::ui(ui, &self.panes.context(window), notice, over, out);
            }
        });
        let is_let_go = ctx.input(|input| !input.pointer.any_down() && !input.pointer.any_released());
        if self.view.drag.is_some() && is_let_go {
            self.view.drag = None;
        }
    }

    /// Brings everything that follows from the document up to date; the view goes along with what did not move.
    pub(super) fn refresh(&mut self, ctx: &egui::Context, anchor: Option<&crate::model::UnitId>) {
        if !self.is_open {
            return;
        }
        let now_s = ctx.input(|input| input.time);
        if self.panes.refresh(&self.document, &self.view, anchor, now_s) {
            ctx.request_repaint();
        }
    }

    /// The unit of the signal that comes so many places after the one that is shown, which is shown from then on.
    pub(super) fn signal_beside(&mut self, ctx: &egui::Context, by: isize) -> Option<crate::model::UnitId> {
        let window = window(&self.document, &self.view, &self.path, &self.settings, ctx);
        self.signals.step(&self.panes.context(window), by)
    }

    /// Opens a dialog.
    pub(super) fn open_dialog(&mut self, ctx: &egui::Context, kind: DialogKind) {
        let window = window(&self.document, &self.view, &self.path, &self.settings, ctx);
        self.dialogs.open(kind, &self.panes.context(window));
    }

    fn say_title(&mut self, ctx: &egui::Context) {
        let name = match self.is_open {
            true => {
                let scenarios = self.document.scenarios();
                let scenario = scenarios.name_of(self.document.current()).say(self.language());
                let scenario = if scenarios.len() > 1 { format!(" · {scenario}") } else { String::new() };
                format!("{}{scenario} – Herschik", self.organisation().properties().title)
            }
            false => "Herschik".to_owned(),
        };
        if self.shown_title != name {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(name.clone()));
            self.shown_title = name;
        }
    }

    /// How many frames were drawn and how much of the chart the last one looked at.
    fn frame_counter(&self, ctx: &egui::Context) {
        let palette = Palette::of(ctx);
        let layer = egui::LayerId::new(egui::Order::Debug, egui::Id::new("frame-counter"));
        let visited: usize = self.panes.all().iter().map(|pane| pane.canvas.visited).sum();
        let words = format!("frame {} · {visited} cards · zoom {:.3}", self.frames, self.panes.focused().camera.zoom);
        let place = ctx.content_rect().center_top() + egui::vec2(0.0, 60.0);
        ctx.layer_painter(layer).text(
            place,
            egui::Align2::CENTER_TOP,
            words,
            theme::regular(theme::BODY_PT),
            palette.error,
        );
    }
}

/// Whether Ctrl+Shift+C was pressed as a window gives it: as a copy, not as a key. Nobody else hears it then.
fn copies_image(ctx: &egui::Context) -> bool {
    ctx.input_mut(|input| {
        let has_shift = input.modifiers.shift && input.modifiers.command;
        let place = input.events.iter().position(|event| has_shift && matches!(event, egui::Event::Copy));
        place.map(|place| input.events.remove(place)).is_some()
    })
}

/// What cutting or pasting in this frame means outside of text.
fn clipboard_action(events: &[egui::Event]) -> Option<Action> {
    events.iter().find_map(|event| match event {
        egui::Event::Cut => Some(Action::Cut),
        egui::Event::Paste(_) => Some(Action::PasteUnder),
        _ => None,
    })
}

/// What is the same for every pane. A function of fields, so that panels can be borrowed beside it.
fn window<'a>(
    document: &'a Document,
    view: &'a ViewState,
    path: &'a Option<PathBuf>,
    settings: &Settings,
    ctx: &egui::Context,
) -> WindowContext<'a> {
    WindowContext {
        document,
        view,
        file_name: path.as_deref().and_then(Path::file_name).and_then(|name| name.to_str()),
        palette: Palette::of(ctx),
        language: settings.language(),
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        App::ui(self, ui);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
