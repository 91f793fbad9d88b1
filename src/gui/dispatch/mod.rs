//! Carrying out what was asked for. The only place in the window with effects.
//!
//! `edit` changes the organisation, `placement` what becomes of its positions, `scenario` the scenarios, `card_figures` what
//! cards show, `compare` what stands side by side, `view` how it is looked at, `files` the disk, `lists` what is made of lists, `publish` what is made of charts.
//! Each request and each action has its line here.

mod card_figures;
mod compare;
mod edit;
mod files;
mod lists;
mod placement;
mod publish;
mod publish_style;
mod scenario;
mod view;

use egui::{Context, ThemePreference};

use super::action::{Action, Group};
use super::app::{App, Pending};
use super::canvas;
use super::dialog::{DialogKind, Failure};
use super::outbox::Request;
use super::placement as board;
use super::settings::ThemeChoice;
use super::view_state::{Camera, Centre, Drag};
use crate::i18n::{Language, Message};
use crate::layout::Form;
use crate::model::{Document, Place};
use crate::scene::StackFrom;

/// How much one key press zooms.
const KEY_ZOOM_FACTOR: f64 = 1.25;

impl App {
    /// Carries out one request.
    pub(in crate::gui) fn carry_out(&mut self, ctx: &Context, request: Request) {
        match request {
            Request::Edit(command) => self.edit(ctx, &command),
            Request::EditAll(commands) => self.edit_all(ctx, &commands),
            Request::WorkOn(scenario) => self.work_on(ctx, &scenario),
            Request::EditScenarios(edit) => self.edit_scenarios(ctx, &edit),
            Request::OpenDialog(kind) => self.open_dialog(ctx, kind),
            Request::In(scenario, request) => self.carry_out_in(ctx, &scenario, *request),
            Request::ShowInPane(pane, scenario) => self.show_in_pane(ctx, pane, &scenario),
            Request::ClosePane(pane) => self.close_pane(ctx, pane),
            Request::ShowChange(place) => self.show_change(ctx, place),
            Request::TakeOver(units, scenario) => self.take_over(ctx, &units, &scenario),
            Request::Act(action) => self.act(ctx, action),
            Request::Select(unit, mode) => self.select(unit, mode),
            Request::ClearSelection => self.view.clear_selection(),
            Request::ShowFunction(function) => {
                self.show_centre(ctx, Centre::Functions);
                self.functions.choose(function);
            }
            Request::FlyTo(unit) => self.fly_to(ctx, &unit),
            Request::ToggleCollapsed(unit) => self.toggle_collapsed(ctx, &[unit]),
            Request::SwitchKind(kind) => self.switch_kind(ctx, kind),
            Request::SwitchRelationKind(kind) => {
                if !self.view.relation_kinds.remove(&kind) {
                    self.view.relation_kinds.insert(kind);
                }
            }
            Request::SwitchFigure(figure) => self.switch_figure(figure),
            Request::ScoreAgainst(scenario) => self.view.scored_against = Some(scenario),
            Request::ShowOnCards(figures) => self.show_on_cards(ctx, figures),
            Request::SaveList(extension) => self.choose_where_to_save_list(ctx, extension),
            Request::Publish(ask) => self.publish(ctx, ask),
            Request::Relate(from, to) => self.open_dialog(ctx, DialogKind::AddRelation(from, Some(to))),
            Request::AddPredecessor(unit) => self.open_dialog(ctx, DialogKind::AddPredecessor(unit)),
            Request::MovePosition(position) => self.open_dialog(ctx, DialogKind::MovePosition(position)),
            Request::RenameInPlace(unit) => self.rename_in_place(ctx, unit),
            Request::EndRename => self.view.renaming = None,
            Request::LiftUnits(units) => {
                let units: Vec<_> = self.organisation().topmost(&units).into_iter().cloned().collect();
                let from = self.document.current().clone();
                self.view.drag = (!units.is_empty()).then_some(Drag { units, from, target: None });
            }
            Request::DragOver { parent, place } => {
                let scenario = self.document.current().clone();
                self.drag_over(&scenario, parent, place);
            }
            Request::DragNowhere => {
                if let Some(drag) = &mut self.view.drag {
                    drag.target = None;
                }
            }
            Request::DropHere => self.drop_here(ctx),
            Request::LookAt(centre, zoom) => {
                let camera = Camera { centre, zoom: canvas::clamped(zoom) };
                self.panes.look_at(self.panes.focused_index(), camera);
            }
            Request::OpenPath(path) => self.unless_unsaved(ctx, Pending::OpenPath(path)),
            Request::OpenSample(id) => self.unless_unsaved(ctx, Pending::OpenSample(id)),
            Request::BeginEmpty(title) => self.unless_unsaved(ctx, Pending::BeginEmpty(title)),
            Request::Answer(answer) => self.answered(ctx, answer),
            Request::DismissNotice => self.notice = None,
            Request::ForgetRecent(path) => {
                self.settings.recent.retain(|recent| *recent != path);
                self.keep_settings();
            }
        }
    }

    fn act(&mut self, ctx: &Context, action: Action) {
        if !self.is_open && !action.works_without_file() {
            return;
        }
        let ends_typing =
            matches!(action, Action::Save | Action::SaveAs | Action::Quit | Action::StartScreen | Action::Open);
        if ends_typing {
            self.commit_what_is_typed(ctx);
        }
        match action {
            Action::New => self.open_dialog(ctx, DialogKind::NewOrganisation),
            Action::Open => self.unless_unsaved(ctx, Pending::ChooseFile),
            Action::Save => self.save(ctx),
            Action::SaveAs => self.choose_where_to_save(ctx),
            Action::Publish => self.open_publish(ctx),
            Action::CopyImage => self.copy_image(ctx),
            Action::StartScreen => self.unless_unsaved(ctx, Pending::StartScreen),
            Action::Quit => self.unless_unsaved(ctx, Pending::Quit),
            Action::Undo => self.step(ctx, "notice-undone", Document::undo),
            Action::Redo => self.step(ctx, "notice-redone", Document::redo),
            Action::Cut => self.cut(ctx),
            Action::PasteUnder => self.paste_under(ctx),
            Action::SelectAll => {
                self.view.selection =
                    self.panes.focused().derived.scene.cards().iter().map(|card| card.unit.clone()).collect();
            }
            Action::ClearSelection => {
                self.view.clear_selection();
                self.view.cut.clear();
            }
            Action::Find if self.view.centre == Centre::Functions => {
                self.wants_keyboard = Some((super::functions::search_id(), 2));
            }
            Action::Find if self.view.centre == Centre::Placement && self.placement.has_rows(&self.document) => {
                self.wants_keyboard = Some((board::search_id(), 2));
            }
            Action::Find => {
                self.view.panels.outline = true;
                self.view.outlines_while_comparing = true;
                self.wants_keyboard = Some((egui::Id::new("outline-search"), 2));
            }
            Action::Palette => self.open_dialog(ctx, DialogKind::Palette),
            Action::AddSibling => self.add_beside(ctx),
            Action::AddChild => self.add_under(ctx),
            Action::AddTop => self.add_unit(ctx, None, Place::Last, None),
            Action::Rename => {
                if let Some(unit) = self.view.primary().cloned() {
                    self.rename_in_place(ctx, unit);
                }
            }
            Action::Delete => self.delete(ctx),
            Action::MoveTo => self.open_dialog(ctx, DialogKind::MoveTo(self.view.selection.clone())),
            Action::MoveEarlier => self.reorder(ctx, -1),
            Action::MoveLater => self.reorder(ctx, 1),
            Action::Vocabulary => self.open_dialog(ctx, DialogKind::Vocabulary),
            Action::Norms => self.open_dialog(ctx, DialogKind::Norms),
            Action::Split => self.about_primary(ctx, DialogKind::Split),
            Action::Merge => self.open_dialog(ctx, DialogKind::Merge(self.view.selection.clone())),
            Action::AddRelation => self.about_primary(ctx, |unit| DialogKind::AddRelation(unit, None)),
            Action::GoUp => self.go(ctx, egui::Key::ArrowUp),
            Action::GoDown => self.go(ctx, egui::Key::ArrowDown),
            Action::GoLeft => self.go(ctx, egui::Key::ArrowLeft),
            Action::GoRight => self.go(ctx, egui::Key::ArrowRight),
            Action::ToggleCollapsed => self.toggle_collapsed(ctx, &self.view.selection.clone()),
            Action::CollapseAll => self.collapse_from(ctx, 1),
            Action::ExpandAll => {
                self.view.options.collapsed.clear();
                self.view.options.levels = None;
                self.refresh(ctx, None);
            }
            Action::FewerLevels => self.show_levels(ctx, -1),
            Action::MoreLevels => self.show_levels(ctx, 1),
            Action::ShowOnlyThis => {
                self.view.options.top = self.view.primary().cloned();
                self.refresh(ctx, None);
                self.panes.fit_when_shown();
            }
            Action::ShowWhole => {
                self.view.options.top = None;
                self.view.options.levels = None;
                self.refresh(ctx, None);
                self.panes.fit_when_shown();
            }
            Action::ZoomIn => self.zoom(ctx, KEY_ZOOM_FACTOR),
            Action::ZoomOut => self.zoom(ctx, 1.0 / KEY_ZOOM_FACTOR),
            Action::ActualSize => self.zoom(ctx, 1.0 / self.panes.seen().camera.zoom),
            Action::Fit if self.view.centre == Centre::Network => self.network.fit(),
            Action::Fit if self.view.centre == Centre::Film => self.panes.fit_film(),
            Action::Fit => self.fit(ctx),
            Action::ZoomToSelection => {
                let pane = self.panes.seen();
                let to = pane.canvas.framing(&pane.derived.scene, &self.view.selection);
                self.fly(ctx, to);
            }
            Action::ToggleRelations => self.toggle_relations(),
            Action::ToggleOwnRelations => self.view.hides_own_relations = !self.view.hides_own_relations,
            Action::FormHark => self.set_form(ctx, Form::Hark),
            Action::FormTopDown => self.set_form(ctx, Form::TopDown),
            Action::FormLeftToRight => self.set_form(ctx, Form::LeftToRight),
            Action::StackEarlier => self.stack_from(ctx, -1),
            Action::StackLater => self.stack_from(ctx, 1),
            Action::StackByItself => {
                self.view.options.stack_from = StackFrom::Lowest;
                self.refresh(ctx, None);
            }
            action if action.row().group == Group::Scenario => self.act_on_scenario(ctx, action),
            action if action.row().group == Group::Placement => self.act_on_placement(ctx, action),
            _ if self.act_on_panes(ctx, action) || self.act_on_cards(ctx, action) => {}
            _ => self.act_on_window(ctx, action),
        }
    }

    /// Actions that concern the window only.
    fn act_on_window(&mut self, ctx: &Context, action: Action) {
        let panels = &mut self.view.panels;
        match action {
            Action::NextPanel => return self.next_panel(ctx),
            Action::ShowChart => return self.show_centre(ctx, Centre::Chart),
            Action::ShowNetwork => return self.show_centre(ctx, Centre::Network),
            Action::ShowTable => return self.show_centre(ctx, Centre::Table),
            Action::ShowScoreCard => return self.show_centre(ctx, Centre::ScoreCard),
            Action::ShowFunctions => return self.show_centre(ctx, Centre::Functions),
            Action::ShowPhases => return self.show_centre(ctx, Centre::Phases),
            Action::ShowPlacement => return self.show_placement(ctx),
            Action::ShowLists => return self.show_centre(ctx, Centre::Lists),
            Action::SaveList => return self.choose_where_to_save_list(ctx, "xlsx"),
            Action::CopyList => return self.copy_list(ctx),
            Action::ExportScoreCard => return self.choose_where_to_export_score_card(ctx),
            Action::Keys => return self.open_dialog(ctx, DialogKind::Keys),
            Action::ToggleFrameCounter => {
                self.view.shows_frame_counter = !self.view.shows_frame_counter;
                return;
            }
            Action::ToggleOutline if self.panes.compares() || self.view.centre.wants_room() => {
                self.view.outlines_while_comparing = !self.view.outlines_while_comparing;
                return;
            }
            Action::ToggleOutline => panels.outline = !panels.outline,
            Action::ToggleInspector => panels.inspector = !panels.inspector,
            Action::ToggleMinimap => panels.minimap = !panels.minimap,
            Action::ToggleLegend => panels.legend = !panels.legend,
            Action::ToggleSignals => panels.signals = !panels.signals,
            Action::ToggleSignalMarks => panels.signal_marks = !panels.signal_marks,
            Action::NextSignal => return self.step_signals(ctx, 1),
            Action::PreviousSignal => return self.step_signals(ctx, -1),
            Action::ThemeSystem => self.settings.theme = ThemeChoice::System,
            Action::ThemeLight => self.settings.theme = ThemeChoice::Light,
            Action::ThemeDark => self.settings.theme = ThemeChoice::Dark,
            Action::LanguageDutch => self.settings.language = Some(Language::Dutch.tag().to_owned()),
            Action::LanguageEnglish => self.settings.language = Some(Language::English.tag().to_owned()),
            Action::ToggleReducedMotion => self.settings.reduced_motion = !self.settings.reduced_motion,
            Action::ToggleBuiltInFileDialog => {
                self.settings.built_in_file_dialog = !self.settings.built_in_file_dialog;
            }
            _ => return,
        }
        self.settings.panels = self.view.panels;
        self.view.reduced_motion = self.settings.reduced_motion;
        self.view.options.language = self.language();
        let preference: ThemePreference = self.settings.theme.preference();
        ctx.set_theme(preference);
        self.keep_settings();
        self.refresh(ctx, None);
    }

    /// Shows another view in the middle; a note about the last one would lie over it.
    fn show_centre(&mut self, ctx: &Context, centre: Centre) {
        if centre != self.view.centre {
            self.commit_what_is_typed(ctx);
        }
        self.view.centre = centre;
        self.notice = None;
    }

    /// The keyboard goes on to the next panel: charts, outline, inspector or list of changes, top bar.
    fn next_panel(&self, ctx: &Context) {
        let right = match self.panes.compares() && !self.view.inspects_while_comparing {
            true => "changes-search",
            false => "inspector-first",
        };
        let mut ring: Vec<egui::Id> = (0..self.panes.count()).map(canvas::canvas_id).collect();
        ring.extend(["outline-search", right, "top-bar-search"].map(egui::Id::new));
        ctx.memory_mut(|memory| {
            let here = memory.focused().and_then(|id| ring.iter().position(|held| *held == id)).unwrap_or_default();
            memory.request_focus(ring[(here + 1) % ring.len()]);
        });
    }

    /// Goes on to the signal that comes so many places after the one that is shown, and to its unit.
    fn step_signals(&mut self, ctx: &Context, by: isize) {
        self.view.panels.signals = true;
        if let Some(unit) = self.signal_beside(ctx, by) {
            self.fly_to(ctx, &unit);
        }
    }

    fn switch_figure(&mut self, figure: &'static str) {
        if !self.view.hidden_figures.remove(figure) {
            self.view.hidden_figures.insert(figure.to_owned());
        }
        self.settings.hidden_figures.clone_from(&self.view.hidden_figures);
        self.keep_settings();
    }

    fn fail(&mut self, title: Message, message: Message) {
        self.dialogs.fail(Failure { title, message });
    }

    /// Writes the settings. They are not worth an interruption: when it fails they hold for this session only.
    fn keep_settings(&self) {
        if let Some(path) = &self.settings_path {
            let _ = self.settings.save(path);
        }
    }
}
