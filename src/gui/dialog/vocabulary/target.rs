//! Something to be reached by a day.

use egui::{Id, Ui};

use super::define;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{date_row, name_row, notes_row, row, sources_row, status_choice, text_row};
use crate::gui::widget::tick_box::TickBox;
use crate::i18n::number;
use crate::model::{CatalogueRow, Target, TargetId};

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &TargetId,
    target: &Target,
) {
    let edit = |target: Target| define(CatalogueRow::Target(id.clone(), target));
    let salt = Id::new(("target", id));
    name_row(ui, ctx, out, fields, salt, &target.title, &|title| edit(Target { title, ..target.clone() }));
    let amount = target.amount_eur.map(|amount| number::decimal(ctx.language, amount.hundredths()));
    text_row(ui, ctx, out, fields, salt, "target-amount", (&amount.unwrap_or_default(), 1), &|text| {
        Ok(edit(Target { amount_eur: amount_from(text)?, ..target.clone() }))
    });
    let fte = target.fte.map(|fte| number::decimal(ctx.language, fte.hundredths()));
    text_row(ui, ctx, out, fields, salt, "target-fte", (&fte.unwrap_or_default(), 1), &|text| {
        Ok(edit(Target { fte: amount_from(text)?, ..target.clone() }))
    });
    date_row(ui, ctx, out, fields, salt, "target-due", target.due, &|due| edit(Target { due, ..target.clone() }));
    let mut one_off = target.one_off;
    row(ui, ctx, "", |ui| {
        if ui.add(TickBox::new(&mut one_off, ctx.text("target-one-off"))).changed() {
            out.edit(edit(Target { one_off, ..target.clone() }));
        }
    });
    if let Some(status) = status_choice(ui, ctx, salt, target.status) {
        out.edit(edit(Target { status, ..target.clone() }));
    }
    sources_row(ui, ctx, out, fields, salt, &target.sources, &|sources| edit(Target { sources, ..target.clone() }));
    notes_row(ui, ctx, out, fields, salt, target.notes.as_deref(), &|notes| edit(Target { notes, ..target.clone() }));
}

/// An amount as people write it, with points between thousands; nothing for an empty text.
fn amount_from<T: std::str::FromStr>(text: &str) -> Result<Option<T>, &'static str> {
    let plain: String = text.chars().filter(|c| !matches!(c, ' ' | '€' | '\u{a0}')).collect();
    let plain = match plain.rfind(',') {
        Some(_) => plain.replace('.', ""),
        None if is_grouped(&plain) => plain.replace('.', ""),
        None => plain,
    };
    match plain.as_str() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| "inspector-not-an-amount"),
    }
}

/// Whether points stand before groups of three digits: `441.875`.
fn is_grouped(text: &str) -> bool {
    let mut groups = text.split('.');
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.trim_start_matches('-').len()));
    let mut rest = groups.peekable();
    first && rest.peek().is_some() && rest.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::amount_from;
    use crate::model::Money;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let cents = |text: &str| amount_from::<Money>(text).unwrap().map(Money::hundredths);
        assert_eq!(cents("€ 441.875"), Some(44_187_500));
        assert_eq!(cents("441.875,50"), Some(44_187_550));
        assert_eq!(cents("1.5"), Some(150));
        assert_eq!(cents("-1.000.000"), Some(-100_000_000));
        assert_eq!(cents("  "), None);
        assert!(amount_from::<Money>("veel").is_err());
    }
}
