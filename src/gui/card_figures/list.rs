//! Every figure that a card can show, by what it is about, with a switch for each way of showing it.

use egui::{
    Align, Button, Color32, Id, Layout, Response, RichText, ScrollArea, TextEdit, Ui, Vec2, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;

use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::i18n::Message;
use crate::metric::Measure;
use crate::metric::figure::Definition;
use crate::scene::{CardFigures, FigureWay};
use crate::text::plain;

/// A row is this high, in screen points.
const ROW_PT: f32 = 28.0;
/// A switch is this wide: its column has a heading.
const SWITCH_PT: f32 = 44.0;
/// How high the list becomes at most, in screen points.
const LIST_PT: f32 = 520.0;

/// What figures are about, in the order in which that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Category {
    Formation,
    Cost,
    Other,
}

impl Category {
    const ALL: [Category; 3] = [Category::Formation, Category::Cost, Category::Other];

    fn of(definition: &Definition) -> Self {
        match definition.measure {
            Measure::Fte => Self::Formation,
            Measure::Euro => Self::Cost,
            Measure::Count | Measure::Percent | Measure::Ratio => Self::Other,
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Formation => "cards-group-formation",
            Self::Cost => "cards-group-cost",
            Self::Other => "cards-group-other",
        }
    }
}

const fn sign_of(way: FigureWay) -> &'static str {
    match way {
        FigureWay::Text => icon::TEXT_T,
        FigureWay::Bar => icon::CHART_BAR_HORIZONTAL,
        FigureWay::Heat => icon::PAINT_BUCKET,
    }
}

const fn name_of(way: FigureWay) -> &'static str {
    match way {
        FigureWay::Text => "cards-way-text",
        FigureWay::Bar => "cards-way-bar",
        FigureWay::Heat => "cards-way-heat",
    }
}

/// The field in which one types what is looked for.
pub(super) fn search_ui(ui: &mut Ui, ctx: &PanelContext<'_>, typed: &mut String) -> Response {
    let name = ctx.text("cards-search");
    let edit = TextEdit::singleline(typed)
        .id(Id::new("card-figures-search"))
        .hint_text(RichText::new(format!("{}  {name}", icon::MAGNIFYING_GLASS)).color(ctx.palette.faint))
        .margin(egui::Margin::symmetric(10, 6))
        .desired_width(ui.available_width());
    let response = ui.add(edit);
    let typed = typed.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, &typed, &typed, name);
        info.label = Some(name.to_owned());
        info
    });
    response
}

/// The figures whose name has what was typed in it.
pub(super) fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, typed: &str, out: &mut Outbox) {
    let wanted = plain(typed.trim());
    let found: Vec<(&Definition, String)> = CardFigures::offered()
        .map(|figure| (&figure.definition, ctx.say(&figure.definition.name())))
        .filter(|(_, name)| plain(name).contains(&wanted))
        .collect();
    if found.is_empty() {
        ui.add_space(8.0);
        ui.label(RichText::new(ctx.text("dialog-nothing-found")).color(ctx.palette.muted));
        ui.add_space(8.0);
        return;
    }
    heading(ui, ctx);
    let room = (ui.ctx().content_rect().height() - 320.0).max(120.0);
    ScrollArea::vertical().max_height(LIST_PT.min(room)).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, 0.0);
        for category in Category::ALL {
            let mut rows = found.iter().filter(|(definition, _)| Category::of(definition) == category).peekable();
            if rows.peek().is_some() {
                let label = RichText::new(ctx.text(category.label())).size(theme::SMALL_PT).color(ctx.palette.muted);
                ui.add_space(6.0);
                ui.label(label);
            }
            for (definition, name) in rows {
                figure_row(ui, ctx, definition, name, out);
            }
        }
    });
}

/// What the switches do, over their columns.
fn heading(ui: &mut Ui, ctx: &PanelContext<'_>) {
    let size = Vec2::new(ui.available_width(), 20.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for way in FigureWay::ALL.into_iter().rev() {
            let words = RichText::new(ctx.text(name_of(way))).size(theme::SMALL_PT).color(ctx.palette.muted);
            ui.add_sized(Vec2::new(SWITCH_PT, 20.0), egui::Label::new(words));
        }
    });
}

fn figure_row(ui: &mut Ui, ctx: &PanelContext<'_>, definition: &Definition, name: &str, out: &mut Outbox) {
    let size = Vec2::new(ui.available_width(), ROW_PT);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        for way in FigureWay::ALL.into_iter().rev() {
            if switch(ui, ctx, definition, name, way).clicked() {
                out.ask(Request::ShowOnCards(ctx.view.options.figures.switched(definition.id, way)));
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let label = ui.add(egui::Label::new(RichText::new(name).color(ctx.palette.ink)).truncate());
            label.on_hover_text(ctx.say(&definition.help()));
        });
    });
}

fn switch(ui: &mut Ui, ctx: &PanelContext<'_>, definition: &Definition, name: &str, way: FigureWay) -> Response {
    let figures = &ctx.view.options.figures;
    let is_on = figures.shows(definition.id, way);
    let is_possible = way != FigureWay::Text || is_on || figures.has_room_for_text();
    let (ink, fill) = match (is_on, is_possible) {
        (true, _) => (ctx.palette.accent, ctx.palette.accent_soft),
        (false, true) => (ctx.palette.muted, Color32::TRANSPARENT),
        (false, false) => (ctx.palette.faint, Color32::TRANSPARENT),
    };
    let sign = RichText::new(sign_of(way)).size(15.0).color(ink);
    let button = Button::new(sign).fill(fill).min_size(Vec2::new(SWITCH_PT - 4.0, ROW_PT - 4.0));
    let response = ui.add_sized(Vec2::new(SWITCH_PT, ROW_PT), |ui: &mut Ui| {
        ui.centered_and_justified(|ui| ui.add_enabled(is_possible, button)).inner
    });
    let said = Message::new("cards-switch").with("name", name).with("way", ctx.text(name_of(way)));
    let said = ctx.say(&said);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, is_possible, is_on, &said));
    response.on_hover_text(said).on_disabled_hover_text(ctx.text("cards-full"))
}
