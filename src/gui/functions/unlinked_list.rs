//! Positions without a function, by title, with the function that they may have.

use egui::{Align, Button, Label, Layout, RichText, ScrollArea, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::lines::Unlinked;
use crate::gui::context::PanelContext;
use crate::gui::dialog::parts;
use crate::gui::fresh_id::fresh_id;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::i18n::Message;
use crate::model::{
    CatalogueRow, Command, DefineRow, EditPosition, FunctionId, JobFunction, Organisation, Position, PositionId,
};

/// Height of a row, in screen points.
const ROW_PT: f32 = 44.0;

/// The edits that give positions a function.
pub fn link(organisation: &Organisation, positions: &[PositionId], function: &FunctionId) -> Vec<Command> {
    let edit = |id: &PositionId| {
        let content = Position { function: Some(function.clone()), ..organisation.position(id)?.clone() };
        Some(EditPosition { position: id.clone(), content }.into())
    };
    positions.iter().filter_map(edit).collect()
}

/// The edits that make a function of what positions are called, and give it to them.
fn make(organisation: &Organisation, group: &Unlinked) -> Vec<Command> {
    let function = FunctionId::from(fresh_id("f"));
    let row = JobFunction { title: group.title.trim().to_owned(), ..JobFunction::default() };
    let define: Command = DefineRow { row: CatalogueRow::Function(function.clone(), row) }.into();
    std::iter::once(define).chain(link(organisation, &group.positions, &function)).collect()
}

/// Shows the groups; a button links one, or all for which there is a suggestion.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, groups: &[Unlinked]) {
    let organisation = ctx.organisation();
    if groups.is_empty() {
        ui.add_space(48.0);
        ui.vertical_centered(|ui| {
            ui.label(RichText::new(ctx.text("functions-all-linked")).font(theme::semibold(theme::SECTION_PT)));
            parts::hint(ui, ctx, ctx.text("functions-all-linked-hint"));
        });
        return;
    }
    let suggested: Vec<&Unlinked> = groups.iter().filter(|group| group.suggestion.is_some()).collect();
    let count: usize = suggested.iter().map(|group| group.positions.len()).sum();
    ui.horizontal(|ui| {
        ui.set_min_height(36.0);
        let key = if count > 0 { "functions-suggested" } else { "functions-none-suggested" };
        let words = ctx.say(&Message::new(key).with("count", count));
        ui.add(Label::new(RichText::new(words).color(ctx.palette.muted)).truncate());
        if count > 0 {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(8.0);
                if button(ui, icon::LINK_SIMPLE, ctx.text("functions-link-all"), ctx.text("functions-link-all")) {
                    let link_group = |group: &&Unlinked| {
                        let function = group.suggestion.as_ref()?;
                        Some(link(organisation, &group.positions, function))
                    };
                    out.edit_all(suggested.iter().filter_map(link_group).flatten().collect());
                }
            });
        }
    });
    ui.separator();
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().id_salt("functions-unlinked").auto_shrink(false);
    area.show_rows(ui, ROW_PT, groups.len(), |ui, range| {
        for group in &groups[range] {
            ui.allocate_ui_with_layout(
                Vec2::new(ui.available_width(), ROW_PT),
                Layout::right_to_left(Align::Center),
                |ui| group_ui(ui, ctx, out, group),
            );
        }
    });
}

fn group_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, group: &Unlinked) {
    let organisation = ctx.organisation();
    ui.set_min_height(ROW_PT);
    let rect = ui.max_rect();
    let line = egui::Stroke::new(1.0, ctx.palette.hairline);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    ui.add_space(8.0);
    let row = group.suggestion.as_ref().and_then(|id| organisation.function(id).map(|row| (id, row)));
    let (sign, key) = match row {
        Some(_) => (icon::LINK_SIMPLE, "functions-link"),
        None => (icon::PLUS, "functions-make"),
    };
    let name = format!("{}: {}", ctx.text(key), group.title);
    if button(ui, sign, ctx.text(key), &name) {
        out.edit_all(match row {
            Some((function, _)) => link(organisation, &group.positions, function),
            None => make(organisation, group),
        });
    }
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.add_space(4.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        let title = Label::new(RichText::new(&group.title).color(ctx.palette.ink)).truncate();
        ui.add(title).on_hover_text(&group.title);
        let mut said = vec![ctx.say(&Message::new("functions-places").with("count", group.positions.len()))];
        said.extend(group.formation_fte.map(|fte| fte.say(ctx.language)));
        if let Some((_, row)) = row {
            let code = row.code.as_ref().map_or_else(String::new, |code| format!(" ({code})"));
            let function = format!("{}{code}", row.title);
            said.push(ctx.say(&Message::new("functions-fits").with("function", function)));
        }
        let words = said.join(" · ");
        ui.add(Label::new(RichText::new(words).size(theme::SMALL_PT + 1.0).color(ctx.palette.muted)).truncate());
    });
}

/// A flat button with a sign before its words; `name` is what a screen reader says.
pub fn button(ui: &mut Ui, sign: &str, words: &str, name: &str) -> bool {
    let response = ui.add(Button::new(format!("{sign}  {words}")).min_size(Vec2::new(0.0, theme::TARGET_PT)));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    response.clicked()
}
