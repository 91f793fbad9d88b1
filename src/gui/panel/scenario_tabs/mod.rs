//! The scenarios as tabs in the top bar: one click works on one, two clicks rename it, dragging puts it elsewhere in the row.
//!
//! `fitting` says which there is room for, `tab` draws one; here is what the row does.

mod fitting;
mod tab;

use egui::containers::menu::MenuButton;
use egui::{Button, Id, Key, RichText, Stroke, TextEdit, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::scenario_words::{ChangesOf, alerts, name};
use crate::gui::theme;
use crate::gui::widget::action_menu::action_menu;
use crate::i18n::Message;
use crate::model::{ScenarioDetail, ScenarioEdit, ScenarioId};
use fitting::{GAP_PT, fit, moved_by};
use tab::{HEIGHT_PT, Tab};

/// What the sign at the end takes that makes a scenario.
const PLUS_PT: f32 = 32.0;
/// What the menu takes with the tabs for which there is no room.
const MENU_PT: f32 = 52.0;
/// A name that is being edited has at least this.
const LEAST_FIELD_PT: f32 = 120.0;

/// What the menu of a tab offers; it is about the scenario that is worked on, which a right click makes of it.
const MENU: [Action; 13] = [
    Action::RenameScenario,
    Action::ScenarioDetails,
    Action::ToggleScenarioLock,
    Action::ScenarioConflicts,
    Action::NewScenario,
    Action::NewScenarioOnStart,
    Action::DuplicateScenario,
    Action::ScenarioFromFile,
    Action::ScenarioEarlier,
    Action::ScenarioLater,
    Action::RebaseScenario,
    Action::MakeScenarioStart,
    Action::DeleteScenario,
];

/// The row of tabs.
#[derive(Debug, Default)]
pub struct ScenarioTabs {
    renaming: Option<Renaming>,
    dragged: Option<ScenarioId>,
    changes: ChangesOf,
}

/// A name that is being edited in its tab.
#[derive(Debug)]
struct Renaming {
    scenario: ScenarioId,
    text: String,
    has_begun: bool,
}

impl ScenarioTabs {
    /// Edits the name of a scenario in its tab.
    pub fn rename(&mut self, scenario: ScenarioId, name: String) {
        self.renaming = Some(Renaming { scenario, text: name, has_begun: false });
    }

    /// How wide the row is when nothing is left out.
    pub fn natural_width_pt(&self, ui: &Ui, ctx: &PanelContext<'_>) -> f32 {
        let tabs = tabs_of(ctx);
        let widths = tabs.iter().map(|tab| self.width_of(ui, tab) + GAP_PT);
        widths.sum::<f32>() + PLUS_PT
    }

    fn width_of(&self, ui: &Ui, tab: &Tab) -> f32 {
        let width = tab.natural_width_pt(ui);
        let is_edited = self.renaming.as_ref().is_some_and(|renaming| renaming.scenario == tab.scenario);
        if is_edited { width.max(LEAST_FIELD_PT) } else { width }
    }

    /// Shows the row in `room` screen points.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, room: f32) {
        ui.spacing_mut().item_spacing.x = GAP_PT;
        let tabs = tabs_of(ctx);
        let natural: Vec<f32> = tabs.iter().map(|tab| self.width_of(ui, tab)).collect();
        let current = tabs.iter().position(|tab| tab.is_current).unwrap_or_default();
        let fitted = fit(&natural, current, room - PLUS_PT, MENU_PT);
        let mut middles = Vec::new();
        for (place, width) in &fitted.shown {
            let tab = &tabs[*place];
            let rect = match self.renaming.as_ref().is_some_and(|renaming| renaming.scenario == tab.scenario) {
                true => self.field(ui, ctx, out, tab, *width),
                false => self.tab(ui, ctx, out, tab, *width),
            };
            middles.push((*place, rect));
        }
        if self.renaming.as_ref().is_some_and(|renaming| tabs.iter().all(|tab| tab.scenario != renaming.scenario)) {
            self.renaming = None;
        }
        self.drag(ui, ctx, out, &tabs, &middles);
        if !fitted.hidden.is_empty() {
            let hidden: Vec<&Tab> = fitted.hidden.iter().map(|place| &tabs[*place]).collect();
            rest(ui, ctx, out, &hidden);
        }
        plus(ui, ctx, out);
    }

    /// A tab that waits for a click.
    fn tab(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, tab: &Tab, width: f32) -> egui::Rect {
        let response = tab.ui(ui, ctx, width, self.dragged.as_ref() == Some(&tab.scenario));
        if response.double_clicked() {
            self.rename(tab.scenario.clone(), tab.name.clone());
        } else if response.clicked() || response.secondary_clicked() {
            out.ask(Request::WorkOn(tab.scenario.clone()));
        }
        if response.drag_started_by(egui::PointerButton::Primary) && !tab.is_start {
            self.dragged = Some(tab.scenario.clone());
        }
        response.context_menu(|ui| action_menu(ui, ctx, out, &MENU));
        let rect = response.rect;
        if self.dragged.is_none() {
            let changes = &mut self.changes;
            response.on_hover_ui(|ui| tab.tooltip(ui, ctx, changes));
        }
        rect
    }

    /// The name of a scenario while it is edited. Enter and leaving the field commit, Escape puts back.
    fn field(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, tab: &Tab, width: f32) -> egui::Rect {
        let Some(renaming) = &mut self.renaming else { return egui::Rect::NOTHING };
        let id = Id::new(("scenario-name", &renaming.scenario));
        let edit = TextEdit::singleline(&mut renaming.text)
            .id(id)
            .margin(egui::Margin::symmetric(8, 5))
            .desired_width(width - 16.0)
            .hint_text(ctx.text("scenario-start-name"));
        let response = ui.add(edit);
        let typed = renaming.text.clone();
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(true, &tab.name, &*typed, "");
            info.label = Some(ctx.text("scenario-name-field").to_owned());
            info
        });
        if !renaming.has_begun {
            renaming.has_begun = true;
            response.request_focus();
            select_all(ui, id, typed.chars().count());
        } else if response.lost_focus() {
            let is_put_back = ui.input(|input| input.key_pressed(Key::Escape));
            let name = typed.trim();
            if !is_put_back && name != tab.name && (!name.is_empty() || tab.is_start) {
                let detail = ScenarioDetail::Name(name.to_owned());
                out.ask(ScenarioEdit::Edit { id: tab.scenario.clone(), detail }.into());
            }
            self.renaming = None;
        }
        response.rect
    }

    /// A tab on its way: a line where it would land, and there it goes when it is let go. Escape puts it back.
    fn drag(&mut self, ui: &Ui, ctx: &PanelContext<'_>, out: &mut Outbox, tabs: &[Tab], rects: &[(usize, egui::Rect)]) {
        let Some(dragged) = &self.dragged else { return };
        let place = tabs.iter().position(|tab| tab.scenario == *dragged);
        let is_put_back = ui.input(|input| input.key_pressed(Key::Escape));
        let (Some(place), Some(pointer), false) = (place, ui.ctx().pointer_latest_pos(), is_put_back) else {
            self.dragged = None;
            return;
        };
        let middles: Vec<(usize, f32)> = rects.iter().map(|(place, rect)| (*place, rect.center().x)).collect();
        let by = moved_by(&middles, place, pointer.x);
        if ui.input(|input| !input.pointer.primary_down()) {
            if by != 0 {
                out.ask(ScenarioEdit::Reorder { id: dragged.clone(), by }.into());
            }
            self.dragged = None;
            return;
        }
        let before = rects
            .iter()
            .filter(|(other, rect)| *other == 0 || (*other != place && rect.center().x < pointer.x))
            .max_by(|a, b| a.1.right().total_cmp(&b.1.right()));
        if let Some((_, rect)) = before.filter(|_| by != 0) {
            let x = rect.right() + GAP_PT / 2.0;
            let line = Stroke::new(2.0, ctx.palette.accent);
            ui.painter().vline(x, rect.y_range(), line);
        }
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        let layer = egui::LayerId::new(egui::Order::Tooltip, Id::new("scenario-tab-dragged"));
        tabs[place].ghost(&ui.ctx().layer_painter(layer), ctx, pointer);
    }
}

/// The tabs in their order.
fn tabs_of(ctx: &PanelContext<'_>) -> Vec<Tab> {
    let scenarios = ctx.document.scenarios();
    let is_alone = scenarios.len() == 1;
    let tab = |(id, state): (&ScenarioId, &crate::model::ScenarioState)| Tab {
        scenario: id.clone(),
        name: name(ctx, id),
        is_start: id == scenarios.start(),
        is_current: id == ctx.document.current(),
        is_alone,
        is_locked: state.scenario().locked,
        open: state.conflicts().len(),
    };
    scenarios.in_order().into_iter().map(tab).collect()
}

/// The tabs for which there is no room.
fn rest(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, tabs: &[&Tab]) {
    let open = tabs.iter().any(|tab| tab.open > 0);
    let colour = if open { ctx.palette.warning } else { ctx.palette.muted };
    let words = RichText::new(format!("+{} {}", tabs.len(), icon::CARET_DOWN)).color(colour);
    ui.spacing_mut().button_padding.x = 8.0;
    let button = Button::new(words).frame_when_inactive(false).min_size(Vec2::new(MENU_PT - GAP_PT, HEIGHT_PT));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(220.0);
        for tab in tabs {
            let said = std::iter::once(tab.name.clone()).chain(alerts(ctx, &tab.scenario)).collect::<Vec<_>>();
            let said = said.join(", ");
            if ui.add(Button::new(&said).frame_when_inactive(false)).clicked() {
                out.ask(Request::WorkOn(tab.scenario.clone()));
                ui.close();
            }
        }
    });
    let name = ctx.say(&Message::new("scenario-more").with("count", tabs.len()));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    response.on_hover_text(name);
}

/// Makes a scenario; its menu has the other ways to do that.
fn plus(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let words = RichText::new(icon::PLUS).size(theme::SECTION_PT).color(ctx.palette.muted);
    ui.spacing_mut().button_padding.x = 6.0;
    let button = Button::new(words).frame_when_inactive(false).min_size(Vec2::splat(HEIGHT_PT));
    let response = ui.add(button);
    let name = ctx.text(Action::NewScenario.row().label);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    if response.clicked() {
        out.act(Action::NewScenario);
    }
    let offered = [
        Action::NewScenario,
        Action::NewScenarioOnStart,
        Action::DuplicateScenario,
        Action::ScenarioFromFile,
        Action::ScenarioTimeline,
    ];
    response.context_menu(|ui| action_menu(ui, ctx, out, &offered));
    response.on_hover_text(format!("{name} ({})", Action::NewScenario.shortcut_text()));
}

fn select_all(ui: &Ui, id: Id, length: usize) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = egui::text::CCursorRange::two(egui::text::CCursor::new(0), egui::text::CCursor::new(length));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}
