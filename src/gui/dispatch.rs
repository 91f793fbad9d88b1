//! Carrying out what was asked for. The only place in the window with effects: the document, the disk, the settings.

use std::path::{Path, PathBuf};

use egui::{Context, ThemePreference};

use super::action::Action;
use super::app::{App, Pending};
use super::canvas::{self, Canvas};
use super::dialog::{DialogKind, Failure};
use super::file_picker::{PickPurpose, PickRequest, Picked};
use super::fresh_id::fresh_id;
use super::notice::Notice;
use super::outbox::{Request, SelectMode, UnsavedAnswer};
use super::samples;
use super::settings::ThemeChoice;
use super::theme::Palette;
use super::view_state::{Camera, Drag, DropTarget};
use crate::export::Format;
use crate::file::{self, durable};
use crate::i18n::{self, Language, Message};
use crate::layout::Form;
use crate::model::{
    AddUnit, Beneath, Command, Document, MoveUnits, Organisation, Place, RemoveUnits, ReorderUnit, UnitId, UnitKindId,
};
use crate::scene::{Scene, StackFrom, Theme};

/// How much one key press zooms.
const KEY_ZOOM_FACTOR: f64 = 1.25;
/// A chart that would open smaller than this opens with its lower levels closed.
const LEAST_OPENING_ZOOM: f64 = 0.55;

impl App {
    /// Carries out one request.
    pub(super) fn carry_out(&mut self, ctx: &Context, request: Request) {
        match request {
            Request::Edit(command) => self.edit(ctx, &command),
            Request::Act(action) => self.act(ctx, action),
            Request::Select(unit, mode) => self.select(unit, mode),
            Request::ClearSelection => self.view.selection.clear(),
            Request::FlyTo(unit) => self.fly_to(ctx, &unit),
            Request::ToggleCollapsed(unit) => self.toggle_collapsed(ctx, &[unit]),
            Request::RenameInPlace(unit) => self.rename_in_place(ctx, unit),
            Request::EndRename => self.view.renaming = None,
            Request::LiftUnits(units) => {
                let units: Vec<_> = self.organisation().topmost(&units).into_iter().cloned().collect();
                self.view.drag = (!units.is_empty()).then_some(Drag { units, target: None });
            }
            Request::DragOver { parent, place } => self.drag_over(parent, place),
            Request::DragNowhere => {
                if let Some(drag) = &mut self.view.drag {
                    drag.target = None;
                }
            }
            Request::DropHere => self.drop_here(ctx),
            Request::LookAt(centre, zoom) => self.view.camera = Camera { centre, zoom: canvas::clamped(zoom) },
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

    /// Carries out an edit; says what it did, or why not.
    fn edit(&mut self, ctx: &Context, command: &Command) {
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

    /// Puts right what a change of the organisation may have upset.
    fn after_change(&mut self, ctx: &Context) {
        self.view.forget_missing(self.document.organisation());
        self.refresh(ctx, None);
    }

    fn act(&mut self, ctx: &Context, action: Action) {
        if !self.is_open && !action.works_without_file() {
            return;
        }
        let ends_typing =
            matches!(action, Action::Save | Action::SaveAs | Action::Quit | Action::StartScreen | Action::Open);
        if ends_typing && let Some(command) = self.inspector.take_pending() {
            self.edit(ctx, &command);
        }
        match action {
            Action::New => self.open_dialog(ctx, DialogKind::NewOrganisation),
            Action::Open => self.unless_unsaved(ctx, Pending::ChooseFile),
            Action::Save => self.save(ctx),
            Action::SaveAs => self.choose_where_to_save(ctx),
            Action::ExportSvg => self.choose_where_to_export(ctx),
            Action::StartScreen => self.unless_unsaved(ctx, Pending::StartScreen),
            Action::Quit => self.unless_unsaved(ctx, Pending::Quit),
            Action::Undo => self.step(ctx, "notice-undone", Document::undo),
            Action::Redo => self.step(ctx, "notice-redone", Document::redo),
            Action::Cut => self.cut(),
            Action::PasteUnder => self.paste_under(ctx),
            Action::SelectAll => {
                self.view.selection = self.derived.scene.cards().iter().map(|card| card.unit.clone()).collect();
            }
            Action::ClearSelection => {
                self.view.selection.clear();
                self.view.cut.clear();
            }
            Action::Find => {
                self.view.panels.outline = true;
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
            Action::Split => self.about_primary(ctx, DialogKind::Split),
            Action::Merge => self.open_dialog(ctx, DialogKind::Merge(self.view.selection.clone())),
            Action::AddRelation => self.about_primary(ctx, DialogKind::AddRelation),
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
                self.canvas.fit_when_shown();
            }
            Action::ShowWhole => {
                self.view.options.top = None;
                self.view.options.levels = None;
                self.refresh(ctx, None);
                self.canvas.fit_when_shown();
            }
            Action::ZoomIn => self.zoom(ctx, KEY_ZOOM_FACTOR),
            Action::ZoomOut => self.zoom(ctx, 1.0 / KEY_ZOOM_FACTOR),
            Action::ActualSize => self.zoom(ctx, 1.0 / self.view.camera.zoom),
            Action::Fit => self.fit(ctx),
            Action::ZoomToSelection => {
                let to = self.canvas.framing(&self.derived.scene, &self.view.selection);
                self.fly(ctx, to);
            }
            Action::FormHark => self.set_form(ctx, Form::Hark),
            Action::FormTopDown => self.set_form(ctx, Form::TopDown),
            Action::FormLeftToRight => self.set_form(ctx, Form::LeftToRight),
            Action::StackEarlier => self.stack_from(ctx, -1),
            Action::StackLater => self.stack_from(ctx, 1),
            Action::StackByItself => {
                self.view.options.stack_from = StackFrom::Lowest;
                self.refresh(ctx, None);
            }
            _ => self.act_on_window(ctx, action),
        }
    }

    /// Actions that concern the window only.
    fn act_on_window(&mut self, ctx: &Context, action: Action) {
        let panels = &mut self.view.panels;
        match action {
            Action::NextPanel => return self.next_panel(ctx),
            Action::Keys => return self.open_dialog(ctx, DialogKind::Keys),
            Action::ToggleFrameCounter => {
                self.view.shows_frame_counter = !self.view.shows_frame_counter;
                return;
            }
            Action::ToggleOutline => panels.outline = !panels.outline,
            Action::ToggleInspector => panels.inspector = !panels.inspector,
            Action::ToggleMinimap => panels.minimap = !panels.minimap,
            Action::ToggleLegend => panels.legend = !panels.legend,
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

    fn select(&mut self, unit: UnitId, mode: SelectMode) {
        let selection = &mut self.view.selection;
        match mode {
            SelectMode::Only => *selection = vec![unit],
            SelectMode::Toggle => match selection.iter().position(|held| *held == unit) {
                Some(place) => {
                    selection.remove(place);
                }
                None => selection.push(unit),
            },
            SelectMode::Range => {
                let organisation = self.document.organisation();
                let from = selection.first().cloned().unwrap_or_else(|| unit.clone());
                *selection = between_siblings(organisation, &from, &unit);
            }
        }
    }

    fn fly_to(&mut self, ctx: &Context, unit: &UnitId) {
        let organisation = self.document.organisation();
        if organisation.unit(unit).is_none() {
            return;
        }
        for above in organisation.ancestors(unit) {
            self.view.options.collapsed.remove(above);
        }
        if self.view.options.top.as_ref().is_some_and(|top| !organisation.is_within(unit, top)) {
            self.view.options.top = None;
        }
        self.view.selection = vec![unit.clone()];
        self.refresh(ctx, None);
        if self.derived.scene.card_of(unit).is_none() {
            self.view.options.levels = None;
            self.refresh(ctx, None);
        }
        let to = self.canvas.revealing(&self.derived.scene, unit, self.view.camera);
        self.fly(ctx, to);
    }

    fn fly(&mut self, ctx: &Context, to: Option<Camera>) {
        let Some(to) = to else { return };
        let now_s = ctx.input(|input| input.time);
        self.view.camera = self.canvas.fly(self.view.camera, to, now_s, self.view.reduced_motion);
    }

    fn zoom(&mut self, ctx: &Context, factor: f64) {
        let Camera { centre, zoom } = self.view.camera;
        self.fly(ctx, Some(Camera { centre, zoom: canvas::clamped(zoom * factor) }));
    }

    fn go(&mut self, ctx: &Context, key: egui::Key) {
        let scene = &self.derived.scene;
        let here = self.view.primary().and_then(|unit| scene.card_of(unit));
        let next = match here {
            Some(card) => Canvas::neighbour(scene, card, key, self.view.options.form),
            None => (!scene.cards().is_empty()).then_some(0),
        };
        if let Some(card) = next {
            let unit = scene.cards()[card].unit.clone();
            let to = self.canvas.revealing(scene, &unit, self.view.camera);
            self.view.selection = vec![unit];
            self.fly(ctx, to);
        }
    }

    fn step(&mut self, ctx: &Context, key: &'static str, step: fn(&mut Document) -> Option<Message>) {
        if let Some(what) = step(&mut self.document) {
            self.notice = Some(Notice { message: Message::new(key).with("what", what), offers_undo: false });
            self.after_change(ctx);
        }
    }

    fn cut(&mut self) {
        let units: Vec<_> = self.organisation().topmost(&self.view.selection).into_iter().cloned().collect();
        let first = units.first().map_or("", |unit| self.organisation().name_of(unit));
        let message = Message::new("notice-cut").with("unit", first).with("count", units.len());
        self.notice = Some(Notice { message, offers_undo: false });
        self.view.cut = units;
    }

    fn paste_under(&mut self, ctx: &Context) {
        let units = self.view.cut.clone();
        let to = self.view.primary().cloned();
        let before = self.document.revision();
        self.edit(ctx, &MoveUnits { units: units.clone(), to, place: Place::Last }.into());
        if self.document.revision() != before {
            self.view.cut.clear();
            self.view.selection = units;
        }
    }

    fn drag_over(&mut self, parent: Option<UnitId>, place: Place) {
        let Some(drag) = &mut self.view.drag else { return };
        let organisation = self.document.organisation();
        let command = Command::from(MoveUnits { units: drag.units.clone(), to: parent.clone(), place: place.clone() });
        let verdict = match command.plan(organisation) {
            Ok(_) => Ok(landing_message(organisation, parent.as_ref(), &place)),
            Err(error) => Err(error.message(organisation)),
        };
        drag.target = Some(DropTarget { parent, place, verdict });
    }

    fn drop_here(&mut self, ctx: &Context) {
        let Some(Drag { units, target }) = self.view.drag.take() else { return };
        let Some(DropTarget { parent, place, .. }) = target else { return };
        self.view.selection.clone_from(&units);
        self.edit(ctx, &MoveUnits { units, to: parent, place }.into());
    }

    fn add_beside(&mut self, ctx: &Context) {
        let Some(unit) = self.view.primary().cloned() else { return };
        let Some(record) = self.organisation().unit(&unit) else { return };
        let (parent, kind) = (record.parent.clone(), record.kind.clone());
        self.add_unit(ctx, parent, Place::After(unit), Some(kind));
    }

    fn add_under(&mut self, ctx: &Context) {
        let Some(unit) = self.view.primary().cloned() else { return };
        self.add_unit(ctx, Some(unit), Place::Last, None);
    }

    fn add_unit(&mut self, ctx: &Context, parent: Option<UnitId>, place: Place, kind: Option<UnitKindId>) {
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

    fn rename_in_place(&mut self, ctx: &Context, unit: UnitId) {
        self.fly_to(ctx, &unit);
        self.view.renaming = Some(unit);
    }

    fn delete(&mut self, ctx: &Context) {
        let units = self.view.selection.clone();
        let has_beneath = units.iter().any(|unit| !self.organisation().children(unit).is_empty());
        if has_beneath {
            self.open_dialog(ctx, DialogKind::Remove(units));
        } else {
            self.edit(ctx, &RemoveUnits { units, beneath: Beneath::RemoveToo }.into());
        }
    }

    fn reorder(&mut self, ctx: &Context, by: i32) {
        if let Some(unit) = self.view.primary().cloned() {
            self.edit(ctx, &ReorderUnit { unit, by }.into());
        }
    }

    fn about_primary(&mut self, ctx: &Context, kind: fn(UnitId) -> DialogKind) {
        if let Some(unit) = self.view.primary().cloned() {
            self.open_dialog(ctx, kind(unit));
        }
    }

    /// Opens or closes units. A level limit gives way: what it hid is closed unit by unit instead.
    fn toggle_collapsed(&mut self, ctx: &Context, units: &[UnitId]) {
        if let Some(levels) = self.view.options.levels.take() {
            self.collapse_where(|depth| depth + 1 == levels);
        }
        for unit in units {
            let collapsed = &mut self.view.options.collapsed;
            if !collapsed.remove(unit) {
                collapsed.insert(unit.clone());
            }
        }
        self.refresh(ctx, units.first());
    }

    fn collapse_where(&mut self, is_level: impl Fn(u32) -> bool) {
        let (organisation, line) = (self.document.organisation(), &self.derived.line);
        let closed = (0..line.len()).filter(|&place| is_level(line.depth(place)) && line.subtree(place).len() > 1);
        self.view.options.collapsed.extend(closed.map(|place| line.unit(organisation, place).0.clone()));
    }

    fn collapse_from(&mut self, ctx: &Context, level: u32) {
        self.view.options.levels = None;
        self.collapse_where(|depth| depth >= level);
        self.refresh(ctx, None);
    }

    fn show_levels(&mut self, ctx: &Context, by: i32) {
        let all = self.derived.totals.layers().max(1);
        let shown = self.view.options.levels.unwrap_or(all).saturating_add_signed(by).clamp(1, all);
        self.view.options.collapsed.clear();
        self.view.options.levels = (shown < all).then_some(shown);
        self.refresh(ctx, None);
        self.fit(ctx);
    }

    fn fit(&mut self, ctx: &Context) {
        let now_s = ctx.input(|input| input.time);
        let from = self.view.camera;
        self.view.camera = self.canvas.fit(&self.derived.scene, from, now_s, self.view.reduced_motion);
    }

    fn set_form(&mut self, ctx: &Context, form: Form) {
        self.view.options.form = form;
        self.refresh(ctx, None);
        self.canvas.fit_when_shown();
    }

    fn stack_from(&mut self, ctx: &Context, by: i32) {
        let level = match self.view.options.stack_from {
            StackFrom::Level(level) => level,
            StackFrom::Lowest => 2,
        };
        let level = level.saturating_add_signed(by).clamp(1, 20);
        self.view.options.form = Form::Hark;
        self.view.options.stack_from = StackFrom::Level(level);
        self.notice =
            Some(Notice { message: Message::new("notice-stack-from").with("level", level), offers_undo: false });
        self.refresh(ctx, None);
    }

    /// The keyboard goes on to the next panel: chart, outline, inspector, top bar.
    fn next_panel(&self, ctx: &Context) {
        let ring = [
            canvas::canvas_id(),
            egui::Id::new("outline-search"),
            egui::Id::new("inspector-first"),
            egui::Id::new("top-bar-search"),
        ];
        ctx.memory_mut(|memory| {
            let here = memory.focused().and_then(|id| ring.iter().position(|held| *held == id)).unwrap_or_default();
            memory.request_focus(ring[(here + 1) % ring.len()]);
        });
    }

    /// Does what is pending, after asking about unsaved changes.
    fn unless_unsaved(&mut self, ctx: &Context, pending: Pending) {
        if self.has_unsaved_changes() {
            self.pending = Some(pending);
            self.open_dialog(ctx, DialogKind::Unsaved);
        } else {
            self.go_on(ctx, pending);
        }
    }

    fn answered(&mut self, ctx: &Context, answer: UnsavedAnswer) {
        self.dialogs.close();
        match answer {
            UnsavedAnswer::Stay => self.pending = None,
            UnsavedAnswer::Discard => {
                if let Some(pending) = self.pending.take() {
                    self.go_on(ctx, pending);
                }
            }
            // Without a file name the picker comes first; `saved` goes on once the file is written.
            UnsavedAnswer::Save => self.save(ctx),
        }
    }

    fn go_on(&mut self, ctx: &Context, pending: Pending) {
        match pending {
            Pending::Quit => {
                self.may_quit = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Pending::StartScreen => {
                self.show(Organisation::default(), None, None);
                self.is_open = false;
            }
            Pending::ChooseFile => self.ask_file(ctx, PickPurpose::OpenFile, String::new()),
            Pending::OpenPath(path) => self.open_path(&path),
            Pending::OpenSample(id) => self.open_sample(id),
            Pending::BeginEmpty(title) => {
                let organisation = samples::empty_organisation(&title);
                self.show(organisation, None, None);
                self.view.selection = self.organisation().roots().into_iter().map(|(id, _)| id.clone()).collect();
            }
        }
    }

    /// Opens a file; says what is wrong with one that cannot be read, and leaves what is open as it is.
    pub(super) fn open_path(&mut self, path: &Path) {
        let read = durable::read(path).map_err(|error| error.message());
        let loaded = read.and_then(|bytes| match file::load(&bytes) {
            Ok(loaded) => Ok((loaded, bytes)),
            Err(error) => Err(error.message()),
        });
        match loaded {
            Ok((loaded, bytes)) => {
                self.migrated_from = loaded.migrated_from;
                self.show(loaded.organisation, Some(path.to_owned()), Some(bytes));
                self.remember(path);
            }
            Err(message) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                self.fail(Message::new("failure-open").with("name", name), message);
            }
        }
    }

    fn open_sample(&mut self, id: &str) {
        let Some(sample) = samples::ALL.iter().find(|sample| sample.id == id) else { return };
        match file::load(sample.bytes) {
            Ok(loaded) => self.show(loaded.organisation, None, None),
            Err(error) => self.fail(Message::new("failure-open").with("name", id), error.message()),
        }
    }

    fn show(&mut self, organisation: Organisation, path: Option<PathBuf>, bytes: Option<Vec<u8>>) {
        self.document = Document::new(organisation);
        self.path = path;
        self.on_disk = bytes;
        self.is_open = true;
        self.notice = None;
        self.derived.reset();
        let options = std::mem::take(&mut self.view.options);
        self.view.options.language = options.language;
        self.view.selection.clear();
        self.view.cut.clear();
        self.view.renaming = None;
        self.view.drag = None;
        self.derived.refresh(&self.document, &self.view.options);
        self.close_until_readable();
        self.canvas.fit_when_shown();
    }

    /// Closes the lowest levels of a chart that would be too small to read as a whole.
    fn close_until_readable(&mut self) {
        let fits = |canvas: &Canvas, scene: &Scene| canvas.fitting(scene).zoom >= LEAST_OPENING_ZOOM;
        let mut level = self.derived.totals.layers().saturating_sub(1);
        while level > 1 && !fits(&self.canvas, &self.derived.scene) {
            level -= 1;
            self.collapse_where(|depth| depth == level);
            self.derived.refresh(&self.document, &self.view.options);
        }
    }

    fn save(&mut self, ctx: &Context) {
        let Some(path) = self.path.clone() else { return self.choose_where_to_save(ctx) };
        if let (Some(known), Ok(now)) = (&self.on_disk, durable::read(&path))
            && *known != now
        {
            let name = path.display().to_string();
            self.pending = None;
            return self.fail(Message::new("failure-save"), Message::new("failure-changed-on-disk").with("path", name));
        }
        self.save_to(ctx, path);
    }

    fn save_to(&mut self, ctx: &Context, path: PathBuf) {
        if let (Some(version), Some(old)) = (self.migrated_from, &self.on_disk) {
            let backup = path.with_extension(format!("v{version}.bak"));
            if let Err(error) = durable::write(&backup, old) {
                self.pending = None;
                return self.fail(Message::new("failure-save"), error.message());
            }
            self.migrated_from = None;
        }
        let bytes = file::save(self.document.organisation());
        match durable::write(&path, &bytes) {
            Ok(()) => {
                self.document.mark_saved();
                self.remember(&path);
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                let message = Message::new("notice-saved").with("name", name);
                self.notice = Some(Notice { message, offers_undo: false });
                self.path = Some(path);
                self.on_disk = Some(bytes);
                if let Some(pending) = self.pending.take() {
                    self.go_on(ctx, pending);
                }
            }
            Err(error) => {
                self.pending = None;
                self.fail(Message::new("failure-save"), error.message());
            }
        }
    }

    fn export_to(&mut self, ctx: &Context, path: &Path) {
        let format = Format::of_path(path).unwrap_or(Format::Svg);
        let theme = match Palette::of(ctx).is_dark {
            true => Theme::Dark,
            false => Theme::Print,
        };
        let language = self.organisation().properties().language.clone().unwrap_or_default();
        let bytes = format.write(&self.derived.scene, theme, &language);
        match durable::write(path, &bytes) {
            Ok(()) => {
                let message = Message::new("notice-exported").with("path", path.display().to_string());
                self.notice = Some(Notice { message, offers_undo: false });
            }
            Err(error) => self.fail(Message::new("failure-export"), error.message()),
        }
    }

    fn choose_where_to_save(&mut self, ctx: &Context) {
        let name = self.suggested_name("json");
        self.ask_file(ctx, PickPurpose::SaveFile, name);
    }

    fn choose_where_to_export(&mut self, ctx: &Context) {
        let name = self.suggested_name(Format::Svg.extension());
        self.ask_file(ctx, PickPurpose::ExportSvg, name);
    }

    /// The name of the file that is open with another ending, or one made of the title.
    fn suggested_name(&self, extension: &str) -> String {
        let stem = self.path.as_deref().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        let stem = stem.unwrap_or_else(|| {
            let title = self.organisation().properties().title.to_lowercase();
            let slug: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
            slug.trim_matches('-').to_owned()
        });
        let stem = if stem.is_empty() { i18n::text(self.language(), "file-stem").to_owned() } else { stem };
        format!("{stem}.{extension}")
    }

    fn ask_file(&mut self, ctx: &Context, purpose: PickPurpose, file_name: String) {
        let folder = self.path.as_deref().and_then(Path::parent).map(Path::to_owned);
        let (language, built_in) = (self.language(), self.settings.built_in_file_dialog);
        self.picker.ask(ctx, PickRequest { purpose, folder, file_name, language, built_in });
    }

    /// Goes on with a file that was chosen.
    pub(super) fn picked(&mut self, ctx: &Context, picked: Picked) {
        let Some(path) = picked.path else {
            self.pending = None;
            return;
        };
        match picked.purpose {
            PickPurpose::OpenFile => self.open_path(&path),
            PickPurpose::SaveFile => self.save_to(ctx, path),
            PickPurpose::ExportSvg => self.export_to(ctx, &path),
        }
    }

    fn fail(&mut self, title: Message, message: Message) {
        self.dialogs.fail(Failure { title, message });
    }

    fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.settings.remember(path);
        self.keep_settings();
    }

    /// Writes the settings. They are not worth an interruption: when it fails they hold for this session only.
    fn keep_settings(&self) {
        if let Some(path) = &self.settings_path {
            let _ = self.settings.save(path);
        }
    }
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
    if let Some((_, sibling)) = organisation.siblings_under(parent).last() {
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

/// The siblings from one unit to another; the second alone when they are not siblings.
fn between_siblings(organisation: &Organisation, from: &UnitId, to: &UnitId) -> Vec<UnitId> {
    let parent = |unit: &UnitId| organisation.unit(unit).map(|unit| unit.parent.clone());
    let (Some(one), Some(other)) = (parent(from), parent(to)) else { return vec![to.clone()] };
    if one != other {
        return vec![to.clone()];
    }
    let siblings: Vec<_> = organisation.siblings_under(one.as_ref()).into_iter().map(|(id, _)| id.clone()).collect();
    let place = |unit: &UnitId| siblings.iter().position(|sibling| sibling == unit).unwrap_or_default();
    let (a, b) = (place(from), place(to));
    let mut range = siblings[a.min(b)..=a.max(b)].to_vec();
    if a > b {
        range.reverse();
    }
    range
}
