//! The positions of a unit.

use egui::{Id, RichText, Ui};
use egui_phosphor::regular as icon;

use super::{add_button, position_details, section, sign_button};
use crate::gui::context::PanelContext;
use crate::gui::fresh_id::fresh_id;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::i18n::{Message, number};
use crate::model::{AddPosition, Command, EditPosition, Fte, Position, PositionId, RemovePositions, UnitId};

/// Every position with its title, scales and amounts.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields, unit: &UnitId) {
    let organisation = ctx.organisation();
    let positions = organisation.positions_of(unit);
    let total = ctx.line.place(organisation, unit).and_then(|place| ctx.totals.own(place).formation_fte);
    let total = total.map_or_else(String::new, |fte| number::fte(ctx.language, fte.hundredths()));
    section(ui, ctx, ctx.text("inspector-positions"), &total);
    if positions.is_empty() {
        ui.label(RichText::new(ctx.text("inspector-no-positions")).color(ctx.palette.muted));
    }
    for (id, position) in positions {
        position_ui(ui, ctx, out, fields, id, position);
    }
    if add_button(ui, ctx, ctx.text("inspector-add-position")) {
        let leads = organisation.heads(unit).is_empty();
        let kind = organisation.unit(unit).and_then(|unit| organisation.kind_of(unit));
        let title = kind.filter(|_| leads).and_then(|kind| kind.head_title.clone());
        let title = title.unwrap_or_else(|| ctx.text("inspector-new-position").to_owned());
        out.edit(AddPosition { id: PositionId::from(fresh_id("p")), unit: unit.clone(), title, leading: leads });
    }
}

fn position_ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &PositionId,
    position: &Position,
) {
    let edit = |content: Position| Command::from(EditPosition { position: id.clone(), content });
    let details = Id::new(("position-open", id));
    let mut is_open: bool = ui.data(|data| data.get_temp(details)).unwrap_or_default();
    ui.horizontal(|ui| {
        let width_pt = Some(ui.available_width() - 96.0);
        let look = Look { lines: 1, wraps: true, width_pt, ..Look::default() };
        let field = Id::new(("position-title", id));
        fields.show(ui, out, ctx.palette, field, &position.title, ctx.text("inspector-title"), look, |text| {
            if text.trim().is_empty() {
                return Err(ctx.text("inspector-title-empty").to_owned());
            }
            Ok(Some(edit(Position { title: text.trim().to_owned(), ..position.clone() })))
        });
        let (sign, name) = match position.leading {
            true => (icon::CROWN_SIMPLE, ctx.text("inspector-leads")),
            false => (icon::USER, ctx.text("inspector-does-not-lead")),
        };
        if sign_button(ui, ctx, sign, name).clicked() {
            out.edit(edit(Position { leading: !position.leading, ..position.clone() }));
        }
        let (sign, name) = match is_open {
            true => (icon::CARET_UP, ctx.text("inspector-less-of-position")),
            false => (icon::CARET_DOWN, ctx.text("inspector-more-of-position")),
        };
        if sign_button(ui, ctx, sign, name).clicked() {
            is_open = !is_open;
            ui.data_mut(|data| data.insert_temp(details, is_open));
        }
        if sign_button(ui, ctx, icon::TRASH, ctx.text("inspector-remove-position")).clicked() {
            out.edit(RemovePositions { positions: vec![id.clone()] });
        }
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let width = (ui.available_width() - 12.0) / 3.0;
        let look = Look { lines: 1, width_pt: Some(width), is_number: true, ..Look::default() };
        let fte_text =
            |fte: Option<Fte>| fte.map_or_else(String::new, |fte| number::decimal(ctx.language, fte.hundredths()));
        let hinted = |key: &'static str| Look { hint: ctx.text(key), ..look };
        let read = |text: &str| match text.trim() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| ctx.text("inspector-not-an-amount").to_owned()),
        };
        let scales = position.scales.join(", ");
        let field = Id::new(("position-scales", id));
        let scale_look = Look { is_number: false, ..hinted("inspector-scale-hint") };
        fields.show(ui, out, ctx.palette, field, &scales, ctx.text("inspector-scales"), scale_look, |text| {
            let scales = text.split([',', ';']).map(str::trim).filter(|scale| !scale.is_empty());
            let scales = scales.map(str::to_owned).collect();
            Ok(Some(edit(Position { scales, ..position.clone() })))
        });
        let (field, value) = (Id::new(("position-formation", id)), fte_text(position.formation_fte));
        let look = hinted("inspector-formation-hint");
        fields.show(ui, out, ctx.palette, field, &value, ctx.text("inspector-formation"), look, |text| {
            Ok(Some(edit(Position { formation_fte: read(text)?, ..position.clone() })))
        });
        let (field, value) = (Id::new(("position-occupied", id)), fte_text(position.occupied_fte));
        let look = hinted("inspector-occupied-hint");
        fields.show(ui, out, ctx.palette, field, &value, ctx.text("inspector-occupied"), look, |text| {
            Ok(Some(edit(Position { occupied_fte: read(text)?, ..position.clone() })))
        });
    });
    match &position.notes {
        _ if is_open => position_details::ui(ui, ctx, out, fields, id, position),
        Some(notes) => {
            let words = RichText::new(notes).size(theme::SMALL_PT).color(ctx.palette.muted);
            ui.add(egui::Label::new(words).wrap());
        }
        None => {}
    }
    if let Some(vacant) = position.formation_fte.zip(position.occupied_fte).map(|(whole, held)| whole - held)
        && vacant > Fte::default()
    {
        let message = Message::new("inspector-vacant").with("fte", number::fte(ctx.language, vacant.hundredths()));
        ui.label(RichText::new(ctx.say(&message)).size(theme::SMALL_PT).color(ctx.palette.warning));
    }
    ui.add_space(6.0);
}
