//! The strip above the score card: what it is, which figures, where it goes.

use egui::{Align, Button, Color32, Layout, PopupCloseBehavior, RichText, Ui};
use egui_phosphor::regular as icon;

use super::card::scored_against;
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::table::of_table;
use crate::gui::theme;
use crate::gui::widget::tick_box::TickBox;
use crate::i18n::Message;
use crate::report::{ScoreCard, ScoreFigure, as_table};

pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, card: &ScoreCard, out: &mut Outbox) {
    ui.horizontal(|ui| {
        ui.set_min_height(36.0);
        ui.label(RichText::new(ctx.text("score-card")).font(theme::semibold(theme::SECTION_PT)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.add_space(8.0);
            figures_menu(ui, ctx, out);
            if button(ui, icon::DOWNLOAD_SIMPLE, ctx.text("score-card-save")) {
                out.act(Action::ExportScoreCard);
            }
            if button(ui, icon::COPY, ctx.text("score-card-copy")) {
                let table = as_table(card, ctx.language);
                ui.ctx().copy_text(of_table(&table, table.rows.iter(), ctx.language));
            }
            if card.columns.len() > 1 {
                against_menu(ui, ctx, card, out);
            }
        });
    });
}

fn button(ui: &mut Ui, sign: &str, name: &str) -> bool {
    let response = ui.add(Button::new(format!("{sign}  {name}")).fill(Color32::TRANSPARENT));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
    response.clicked()
}

/// The scenario that the others are set against, out of all of them.
fn against_menu(ui: &mut Ui, ctx: &PanelContext<'_>, card: &ScoreCard, out: &mut Outbox) {
    let against = card.columns.first().map_or("", String::as_str);
    let name = ctx.say(&Message::new("score-card-against").with("name", against));
    let words = RichText::new(format!("{name}  {}", icon::CARET_DOWN)).color(ctx.palette.muted);
    let button = Button::new(words).fill(Color32::TRANSPARENT).truncate();
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_max_width(320.0);
        let scenarios = ctx.document.scenarios();
        for (id, _) in scenarios.in_order() {
            let is_chosen = id == scored_against(ctx.document, ctx.view);
            let label = ctx.say(&scenarios.name_of(id));
            if ui.add(Button::selectable(is_chosen, label).truncate()).clicked() {
                out.ask(Request::ScoreAgainst(id.clone()));
            }
        }
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &name));
}

/// Every figure with its definition; those that are ticked are shown.
fn figures_menu(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let name = ctx.text("score-card-figures");
    let words = RichText::new(format!("{}  {name}", icon::ROWS));
    let button = egui::containers::menu::MenuButton::from_button(Button::new(words).fill(Color32::TRANSPARENT))
        .config(egui::containers::menu::MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside));
    let (response, _) = button.ui(ui, |ui| {
        ui.set_max_width(360.0);
        egui::ScrollArea::vertical().max_height(480.0).show(ui, |ui| {
            for figure in ScoreFigure::all() {
                let definition = figure.definition();
                let mut is_shown = !ctx.view.hidden_figures.contains(definition.id);
                let response = ui.add(TickBox::new(&mut is_shown, ctx.say(&definition.name())));
                if response.on_hover_text(ctx.say(&definition.help())).changed() {
                    out.ask(Request::SwitchFigure(definition.id));
                }
            }
        });
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
}
