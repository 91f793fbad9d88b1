//! The bar at the top: what is open, its scenarios, search, undo, the form of the chart, the menu, and saving.

use egui::{Align, Button, Color32, Id, Layout, Response, RichText, Sense, Stroke, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::gui::action::{Action, Group};
use crate::gui::card_figures::CardFiguresMenu;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::panel::more_views::{self, MORE_VIEWS};
use crate::gui::panel::scenario_tabs::ScenarioTabs;
use crate::gui::theme;
use crate::gui::view_state::Centre;
use crate::gui::widget::action_menu::action_menu;
use crate::i18n::Message;
use crate::layout::Form;
use crate::model::ScenarioId;

/// What the middle of the window can show, in this order.
const VIEWS: [(Action, Centre); 5] = [
    (Action::ShowChart, Centre::Chart),
    (Action::ShowNetwork, Centre::Network),
    (Action::ShowTable, Centre::Table),
    (Action::ShowCompare, Centre::Compare),
    (Action::ShowScoreCard, Centre::ScoreCard),
];
/// Below this width the forms stand in the menu only, in screen points.
const FORMS_FROM_PT: f32 = 1_120.0;
/// The sign of the program, with what stands beside it.
const LOGO_PT: f32 = 36.0;
/// A button of one sign, with what stands beside it.
const SIGN_PT: f32 = 36.0;
/// Between groups of buttons.
const GROUP_PT: f32 = 14.0;
/// The title is not made narrower than this.
const LEAST_TITLE_PT: f32 = 120.0;
/// A narrower search field says too little: a sign stands for it.
const LEAST_SEARCH_PT: f32 = 130.0;
const MOST_SEARCH_PT: f32 = 340.0;
const LEAST_SAVE_PT: f32 = 84.0;
/// Beside the sign of a button of one sign.
pub(super) const SIGN_PADDING_PT: f32 = 6.0;

/// The bar.
#[derive(Debug, Default)]
pub struct TopBar {
    tabs: ScenarioTabs,
    card_figures: CardFiguresMenu,
}

/// How the width of the bar is shared out, in screen points.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shares {
    title: f32,
    tabs: f32,
    /// The search field; `None` where a sign stands for it.
    search: Option<f32>,
    has_forms: bool,
    /// Whether all views have signs of their own.
    has_all_views: bool,
    /// Whether the button for export has words, and what makes the chart fit has a sign.
    has_export_words: bool,
}

/// What the parts of the bar would take.
#[derive(Clone, Copy, Debug)]
struct Wanted {
    title: f32,
    tabs: f32,
    /// The buttons at the right that are always there.
    buttons: f32,
    forms: f32,
    export_words: f32,
}

impl Shares {
    /// Tabs come before the words of a button, these before the forms, these before the search field; a long title is cut.
    fn of(width: f32, wanted: &Wanted) -> Self {
        let title_at_least = wanted.title.min(LEAST_TITLE_PT);
        let free = width - LOGO_PT - wanted.buttons - GROUP_PT;
        let more_views = (MORE_VIEWS.len() - 1) as f32 * SIGN_PT;
        let has_all_views = free - more_views >= wanted.title.min(LEAST_TITLE_PT) + wanted.tabs + SIGN_PT;
        let free = if has_all_views { free - more_views } else { free };
        let has_room = |taken: f32| free - taken >= title_at_least + wanted.tabs + SIGN_PT;
        let has_export_words = has_room(wanted.export_words);
        let taken = if has_export_words { wanted.export_words } else { 0.0 };
        let has_forms = wanted.forms > 0.0 && has_export_words && has_room(taken + wanted.forms);
        let free = free - taken - if has_forms { wanted.forms } else { 0.0 };
        let left = free - wanted.title.min(width * 0.26).max(title_at_least) - wanted.tabs - GROUP_PT;
        let search = (left >= LEAST_SEARCH_PT).then(|| left.min(MOST_SEARCH_PT));
        let free = if search.is_some() { free } else { free - SIGN_PT };
        let title = wanted.title.min(width * 0.26).min(free - wanted.tabs).max(title_at_least);
        let tabs = wanted.tabs.min(free - title).max(0.0);
        Self { title, tabs, search, has_forms, has_all_views, has_export_words }
    }
}

impl TopBar {
    /// Edits the name of a scenario in its tab.
    pub fn rename(&mut self, scenario: ScenarioId, name: String) {
        self.tabs.rename(scenario, name);
    }

    /// Shows the bar.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let width = ui.available_width();
        let shares = Shares::of(width, &self.wanted(ui, ctx, width));
        ui.horizontal(|ui| {
            ui.set_min_height(36.0);
            ui.spacing_mut().item_spacing.x = 0.0;
            logo(ui, ctx);
            ui.add_space(LOGO_PT - 28.0);
            title(ui, ctx, shares.title);
            ui.add_space(GROUP_PT);
            let size = Vec2::new(shares.tabs, 36.0);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                self.tabs.ui(ui, ctx, out, shares.tabs);
            });
            if let Some(width) = shares.search {
                ui.add_space(GROUP_PT);
                search(ui, ctx, out, width);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = SIGN_PT - 30.0;
                self.buttons(ui, ctx, out, &shares);
            });
        });
    }

    /// The buttons at the right, from the right.
    fn buttons(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, shares: &Shares) {
        save(ui, ctx, out);
        if shares.has_export_words {
            let name = ctx.text("top-export");
            if flat(ui, RichText::new(export_words(ctx)), name).clicked() {
                out.act(Action::Publish);
            }
        } else {
            sign(ui, ctx, out, Action::Publish, false, None);
        }
        menu(ui, ctx, out);
        let centre = ctx.view.centre;
        if fits(centre) && shares.has_export_words {
            sign(ui, ctx, out, Action::Fit, false, None);
        }
        if centre.has_cards() {
            ui.spacing_mut().button_padding.x = SIGN_PADDING_PT;
            self.card_figures.ui(ui, ctx, out);
        }
        if shares.has_forms {
            ui.add_space(GROUP_PT);
            let form = ctx.view.options.form;
            sign(ui, ctx, out, Action::FormLeftToRight, form == Form::LeftToRight, None);
            sign(ui, ctx, out, Action::FormTopDown, form == Form::TopDown, None);
            sign(ui, ctx, out, Action::FormHark, form == Form::Hark, None);
            ui.add_space(GROUP_PT);
        }
        if shares.has_all_views {
            for (action, own) in MORE_VIEWS.into_iter().rev() {
                sign(ui, ctx, out, action, centre == own, None);
            }
        } else {
            more_views::ui(ui, ctx, out);
        }
        for (action, own) in VIEWS.into_iter().rev() {
            let is_on = centre == own || (own == Centre::Compare && centre.compares());
            sign(ui, ctx, out, action, is_on, None);
        }
        ui.add_space(GROUP_PT);
        if shares.search.is_none() {
            sign(ui, ctx, out, Action::Palette, false, None);
        }
        let history = ctx.document.history();
        let what = |step: Option<&crate::model::Step>| step.map(|step| ctx.say(&step.description));
        sign(ui, ctx, out, Action::Redo, false, what(history.redoable()));
        sign(ui, ctx, out, Action::Undo, false, what(history.undoable()));
    }

    fn wanted(&self, ui: &Ui, ctx: &PanelContext<'_>, width: f32) -> Wanted {
        let measure =
            |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x;
        let body = |text: &str| measure(text, theme::regular(theme::BODY_PT));
        let padding = 2.0 * ui.spacing().button_padding.x;
        let properties = ctx.organisation().properties();
        let title = measure(&properties.title, theme::semibold(theme::SECTION_PT));
        let state = measure(&ctx.say(&state_of_file(ctx)), theme::regular(theme::SMALL_PT));
        let save = (body(ctx.text("save")) + padding).max(LEAST_SAVE_PT) + SIGN_PT - 30.0;
        let signs = (5 + VIEWS.len() + usize::from(ctx.view.centre.has_cards())) as f32;
        let fit = if fits(ctx.view.centre) { SIGN_PT } else { 0.0 };
        let has_forms = width >= FORMS_FROM_PT && ctx.view.centre == Centre::Chart;
        Wanted {
            title: title.max(state).ceil() + 2.0,
            tabs: self.tabs.natural_width_pt(ui, ctx),
            buttons: save + signs * SIGN_PT + GROUP_PT,
            forms: if has_forms { 3.0 * SIGN_PT + 2.0 * GROUP_PT } else { 0.0 },
            export_words: body(&export_words(ctx)) + padding - 30.0 + fit,
        }
    }
}

/// Whether a view can be made to fit.
fn fits(centre: Centre) -> bool {
    !matches!(centre, Centre::Table | Centre::ScoreCard | Centre::Placement) && !centre.is_whole()
}

fn export_words(ctx: &PanelContext<'_>) -> String {
    format!("{}  {}", icon::EXPORT, ctx.text("top-export"))
}

/// How the organisation stands with its file.
fn state_of_file(ctx: &PanelContext<'_>) -> Message {
    match (ctx.file_name, ctx.document.has_unsaved_changes()) {
        (Some(name), false) => Message::new("top-saved").with("name", name),
        (Some(name), true) => Message::new("top-unsaved").with("name", name),
        (None, false) => Message::new("top-no-file"),
        (None, true) => Message::new("top-no-file-unsaved"),
    }
}

/// The sign of the program: a small rake.
fn logo(ui: &mut Ui, ctx: &PanelContext<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, 7, ctx.palette.accent);
    let ink = ctx.palette.on_accent;
    let at = |x: f32, y: f32| rect.min + Vec2::new(x, y);
    painter.rect_filled(egui::Rect::from_min_size(at(9.0, 6.0), Vec2::new(10.0, 5.0)), 1, ink);
    for x in [5.0, 11.5, 18.0] {
        painter.rect_filled(egui::Rect::from_min_size(at(x, 17.0), Vec2::new(5.0, 5.0)), 1, ink);
    }
    let line = Stroke::new(1.4, ink);
    painter.line_segment([at(14.0, 11.0), at(14.0, 17.0)], line);
    painter.line_segment([at(7.5, 14.0), at(20.5, 14.0)], line);
    painter.line_segment([at(7.5, 14.0), at(7.5, 17.0)], line);
    painter.line_segment([at(20.5, 14.0), at(20.5, 17.0)], line);
}

/// What the organisation is called, and how it stands with its file.
fn title(ui: &mut Ui, ctx: &PanelContext<'_>, width: f32) {
    ui.allocate_ui_with_layout(Vec2::new(width, 36.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let title = &ctx.organisation().properties().title;
        let words = RichText::new(title).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink);
        ui.add(egui::Label::new(words).truncate()).on_hover_text(title);
        let words = ctx.say(&state_of_file(ctx));
        let label = RichText::new(&words).size(theme::SMALL_PT).color(ctx.palette.muted);
        ui.add(egui::Label::new(label).truncate()).on_hover_text(words);
    });
}

/// What looks like a search field and opens the palette.
fn search(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, width: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 30.0), Sense::hover());
    let response = ui.interact(rect, Id::new("top-bar-search"), Sense::click());
    let fill = if response.hovered() { ctx.palette.hover } else { ctx.palette.field };
    let edge = if response.has_focus() { ctx.palette.accent } else { ctx.palette.hairline };
    ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    let key = Action::Palette.shortcut_text();
    let key = ui.painter().layout_no_wrap(key, theme::regular(theme::SMALL_PT), ctx.palette.muted);
    let key_at = egui::pos2(rect.right() - key.size().x - 10.0, rect.center().y - key.size().y / 2.0);
    let room = f64::from(key_at.x - rect.left() - 20.0);
    let hint = ctx.text("top-search");
    let regular = crate::text::Weight::Regular;
    let words = crate::text::ellipsize(hint, regular, f64::from(theme::BODY_PT), room).into_owned();
    let words = ui.painter().layout_no_wrap(words, theme::regular(theme::BODY_PT), ctx.palette.muted);
    let words_at = egui::pos2(rect.left() + 10.0, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(words_at, words, ctx.palette.muted);
    ui.painter().galley(key_at, key, ctx.palette.muted);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, hint));
    if response.clicked() {
        out.act(Action::Palette);
    }
}

/// A flat button.
fn flat(ui: &mut Ui, words: RichText, name: &str) -> Response {
    let response = ui.add(Button::new(words).fill(Color32::TRANSPARENT).min_size(Vec2::new(0.0, 30.0)));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
    response
}

/// An action as a sign only; its name, key and what it would do show on hover.
fn sign(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, action: Action, is_on: bool, what: Option<String>) {
    let row = action.row();
    let is_enabled = action.is_enabled(ctx);
    let colour = if is_on { ctx.palette.accent } else { ctx.palette.ink };
    let fill = if is_on { ctx.palette.accent_soft } else { Color32::TRANSPARENT };
    ui.spacing_mut().button_padding.x = SIGN_PADDING_PT;
    let button = Button::new(RichText::new(row.icon).size(17.0).color(colour)).fill(fill).min_size(Vec2::splat(30.0));
    let response = ui.add_enabled(is_enabled, button);
    let name = ctx.text(row.label);
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Button, is_enabled, is_on, name));
    let key = action.shortcut_text();
    let hover = match what {
        Some(what) => format!("{name}: {what} ({key})"),
        None => format!("{name} ({key})"),
    };
    if response.on_hover_text(hover).clicked() {
        out.act(action);
    }
}

/// Every action, by group.
fn menu(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    ui.spacing_mut().button_padding.x = SIGN_PADDING_PT;
    let name = ctx.text("top-menu");
    let button =
        Button::new(RichText::new(icon::LIST).size(17.0)).fill(Color32::TRANSPARENT).min_size(Vec2::splat(30.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for group in Group::ALL {
            ui.menu_button(ctx.text(group.label()), |ui| {
                let actions: Vec<Action> =
                    Action::ALL.iter().copied().filter(|action| action.row().group == group).collect();
                egui::ScrollArea::vertical().max_height(640.0).show(ui, |ui| action_menu(ui, ctx, out, &actions));
            });
        }
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
}

/// Saving: the one button with the accent, while there is something to save.
fn save(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let name = ctx.text("save");
    let (fill, ink) = match ctx.document.has_unsaved_changes() {
        true => (ctx.palette.accent, ctx.palette.on_accent),
        false => (ctx.palette.field, ctx.palette.muted),
    };
    let button = Button::new(RichText::new(name).color(ink)).fill(fill).min_size(Vec2::new(LEAST_SAVE_PT, 30.0));
    let response = ui.add(button);
    if response.on_hover_text(Action::Save.shortcut_text()).clicked() {
        out.act(Action::Save);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANTED: Wanted = Wanted { title: 220.0, tabs: 330.0, buttons: 400.0, forms: 136.0, export_words: 80.0 };

    #[test]
    fn a_wide_bar_has_everything() {
        let shares = Shares::of(1_568.0, &WANTED);
        assert!(shares.has_forms && shares.has_export_words && shares.search.is_some(), "{shares:?}");
        assert_eq!((shares.title, shares.tabs), (220.0, 330.0));
    }

    #[test]
    fn a_narrow_bar_keeps_the_tabs_and_nothing_is_pushed_out() {
        for (width, tabs) in [(992.0, 330.0), (992.0, 900.0), (608.0, 330.0)] {
            let wanted = Wanted { tabs, ..WANTED };
            let shares = Shares::of(width, &wanted);
            let export = if shares.has_export_words { WANTED.export_words } else { 0.0 };
            let views = if shares.has_all_views { SIGN_PT } else { 0.0 };
            let palette = shares.search.map_or(SIGN_PT, |width| width + GROUP_PT);
            let taken = LOGO_PT + shares.title + GROUP_PT + shares.tabs + WANTED.buttons + views + export + palette;
            assert!(taken <= width + 0.5, "{taken} of {width}: {shares:?}");
            assert!(shares.title >= LEAST_TITLE_PT);
        }
        assert_eq!(Shares::of(992.0, &WANTED).tabs, 330.0);
    }
}
