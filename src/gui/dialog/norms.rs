//! What the organisation asks of itself, and the figures that its sources say.

use egui::{ComboBox, Id, ScrollArea, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::{Face, Flow, parts};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::gui::widget::form::day_text;
use crate::i18n::number;
use crate::metric::figure;
use crate::model::{
    Command, Date, Decimal, EditOrganisation, Norms, OrganisationDetail, SpanNorm, StatedFigure, UnitId,
};

/// How wide the name of a norm, a field for a number and a field for a day are.
const NAME_PT: f32 = 240.0;
const NUMBER_PT: f32 = 88.0;
const DAY_PT: f32 = 104.0;
const CHOICE_PT: f32 = 168.0;

/// Edits the norms and the figures that sources say; every field is an edit of its own.
#[derive(Debug, Default)]
pub struct NormsDialog {
    fields: Fields,
}

impl Face for NormsDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        parts::title(ui, ctx, ctx.text("norms-title"));
        parts::hint(ui, ctx, ctx.text("norms-hint"));
        self.fields.begin();
        let room = (ui.ctx().content_rect().height() - 240.0).max(160.0);
        ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            self.norms_ui(ui, ctx, out);
            self.stated_ui(ui, ctx, out);
        });
        self.fields.end(out);
        let close = parts::buttons(ui, |ui| parts::primary(ui, ctx, ctx.text("close"), true).clicked());
        let is_typing = ui.ctx().text_edit_focused();
        if close || (enter && !is_typing) {
            return Flow::Close;
        }
        Flow::Stay
    }

    fn width(&self) -> f32 {
        720.0
    }

    fn put_away(&self, _: &mut Outbox) {}
}

impl NormsDialog {
    fn norms_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let norms = &ctx.organisation().properties().norms;
        parts::section(ui, ctx, ctx.text("norms-span"));
        let all = norms.span.clone().unwrap_or_default();
        self.span_row(ui, ctx, out, Id::new("norms-all"), ctx.text("norms-span-all"), &all, &|span| {
            edit_norms(Norms { span: said(span), ..norms.clone() })
        });
        let kinds = ctx.organisation().vocabulary().unit_kinds.iter().filter(|(_, kind)| kind.line);
        for (id, kind) in kinds {
            let own = norms.span_by_kind.get(id).cloned().unwrap_or_default();
            self.span_row(ui, ctx, out, Id::new(("norms-kind", id)), &kind.name, &own, &|span| {
                let mut span_by_kind = norms.span_by_kind.clone();
                match said(span) {
                    Some(span) => span_by_kind.insert(id.clone(), span),
                    None => span_by_kind.remove(id),
                };
                edit_norms(Norms { span_by_kind, ..norms.clone() })
            });
        }
        parts::section(ui, ctx, ctx.text("norms-other"));
        let layers = norms.layers_maximum;
        named(ui, ctx, ctx.text("norms-layers"), |ui| {
            self.number(ui, ctx, out, Id::new("norms-layers"), ctx.text("norms-layers"), layers, &|layers_maximum| {
                edit_norms(Norms { layers_maximum, ..norms.clone() })
            });
        });
        let percent = norms.changed_from_percent.map(u32::from);
        let name = ctx.text("norms-changed-from");
        named(ui, ctx, name, |ui| {
            self.number(ui, ctx, out, Id::new("norms-changed-from"), name, percent, &|percent| {
                let changed_from_percent = percent.map(|percent| u8::try_from(percent.min(100)).unwrap_or(100));
                edit_norms(Norms { changed_from_percent, ..norms.clone() })
            });
            ui.label("%");
        });
    }

    /// The least and the most of a span of control.
    #[allow(clippy::too_many_arguments)] // A row has an identity, a name, a value and a meaning.
    fn span_row(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        out: &mut Outbox,
        id: Id,
        name: &str,
        span: &SpanNorm,
        make: &dyn Fn(SpanNorm) -> Command,
    ) {
        named(ui, ctx, name, |ui| {
            for (key, value, is_maximum) in
                [("norms-minimum", span.minimum, false), ("norms-maximum", span.maximum, true)]
            {
                ui.label(egui::RichText::new(ctx.text(key)).color(ctx.palette.muted));
                let label = format!("{name}: {}", ctx.text(key));
                self.number(ui, ctx, out, id.with(key), &label, value, &|value| {
                    make(match is_maximum {
                        true => SpanNorm { maximum: value, ..span.clone() },
                        false => SpanNorm { minimum: value, ..span.clone() },
                    })
                });
                ui.add_space(8.0);
            }
        });
    }

    /// A field with a whole number; empty for none.
    #[allow(clippy::too_many_arguments)] // As above.
    fn number(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        out: &mut Outbox,
        id: Id,
        label: &str,
        value: Option<u32>,
        make: &dyn Fn(Option<u32>) -> Command,
    ) {
        let shown = value.map(|value| value.to_string()).unwrap_or_default();
        let look = Look { lines: 1, width_pt: Some(NUMBER_PT), is_number: true, hint: "–", ..Look::default() };
        self.fields.show(ui, out, ctx.palette, id, &shown, label, look, |text| match text.trim() {
            "" => Ok(Some(make(None))),
            text => {
                let number = text.parse().map_err(|_| ctx.text("norms-not-a-number").to_owned());
                number.map(|number| Some(make(Some(number))))
            }
        });
    }

    /// The figures that sources say, a row each.
    fn stated_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        parts::section(ui, ctx, ctx.text("stated-title"));
        parts::hint(ui, ctx, ctx.text("stated-hint"));
        let stated = &ctx.organisation().properties().stated_figures;
        for (place, held) in stated.iter().enumerate() {
            let with = |figure: StatedFigure| {
                let mut all = stated.clone();
                all[place] = figure;
                edit_stated(all)
            };
            ui.horizontal(|ui| {
                ui.push_id(("stated", place), |ui| self.stated_row(ui, ctx, out, place, held, &with));
                if parts::icon_button(ui, ctx, icon::TRASH, ctx.text("stated-remove")).clicked() {
                    let rest = stated.iter().enumerate().filter(|(other, _)| *other != place);
                    out.edit(edit_stated(rest.map(|(_, figure)| figure.clone()).collect()));
                }
            });
        }
        if parts::flat(ui, ctx, &format!("{}  {}", icon::PLUS, ctx.text("stated-add"))).clicked() {
            let figure = StatedFigure {
                figure: "formation-fte".to_owned(),
                unit: ctx.view.primary().filter(|unit| ctx.organisation().unit(unit).is_some()).cloned(),
                ..StatedFigure::default()
            };
            out.edit(edit_stated(stated.iter().cloned().chain([figure]).collect()));
        }
    }

    fn stated_row(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        out: &mut Outbox,
        place: usize,
        held: &StatedFigure,
        with: &dyn Fn(StatedFigure) -> Command,
    ) {
        figure_choice(ui, ctx, out, held, with);
        unit_choice(ui, ctx, out, held, with);
        let id = Id::new(("stated-field", place));
        let amount = number::decimal(ctx.language, held.amount.hundredths());
        let look = Look { lines: 1, width_pt: Some(NUMBER_PT), is_number: true, ..Look::default() };
        self.fields.show(ui, out, ctx.palette, id, &amount, ctx.text("stated-amount"), look, |text| {
            // People write points between thousands, and a comma before decimals.
            let plain = if text.contains(',') { text.replace('.', "") } else { text.to_owned() };
            let amount: Decimal = plain.trim().parse().map_err(|_| ctx.text("inspector-not-an-amount").to_owned())?;
            Ok(Some(with(StatedFigure { amount, ..held.clone() })))
        });
        let day = held.as_of.map(day_text).unwrap_or_default();
        let look = Look { lines: 1, width_pt: Some(DAY_PT), hint: "1-10-2023", ..Look::default() };
        self.fields.show(ui, out, ctx.palette, id.with("day"), &day, ctx.text("stated-day"), look, |text| {
            let as_of = match text.trim() {
                "" => None,
                text => Some(Date::parse(text).ok_or_else(|| ctx.text("inspector-not-a-day").to_owned())?),
            };
            Ok(Some(with(StatedFigure { as_of, ..held.clone() })))
        });
    }
}

/// Which figure it is; of those by kind each kind of the vocabulary.
fn figure_choice(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    held: &StatedFigure,
    with: &dyn Fn(StatedFigure) -> Command,
) {
    let kinds = &ctx.organisation().vocabulary().unit_kinds;
    let name = |figure: &str, kind: Option<&str>| {
        let named = figure::by_id(figure).map_or(figure.to_owned(), |figure| ctx.say(&figure.definition.name()));
        kind.map_or(named.clone(), |kind| format!("{named}: {kind}"))
    };
    let own_kind = held.kind.as_ref().map(|key| kinds.get(key).map_or(key.as_str(), |kind| kind.name.as_str()));
    let combo =
        ComboBox::from_id_salt("figure").selected_text(name(&held.figure, own_kind)).width(CHOICE_PT).truncate();
    let response = combo.show_ui(ui, |ui| {
        ui.set_max_width(320.0);
        for figure in figure::ALL.iter().map(|figure| figure.definition.id) {
            let is_by_kind = figure == "units-by-kind";
            let offered: Vec<_> = match is_by_kind {
                true => kinds.iter().map(|(id, kind)| (Some(id.clone()), Some(kind.name.as_str()))).collect(),
                false => vec![(None, None)],
            };
            for (kind, word) in offered {
                let is_on = held.figure == figure && held.kind == kind;
                if ui.selectable_label(is_on, name(figure, word)).clicked() && !is_on {
                    out.edit(with(StatedFigure { figure: figure.to_owned(), kind, ..held.clone() }));
                }
            }
        }
    });
    named_combo(&response.response, ctx.text("norms-stated-figure"));
}

/// Of what it is: the whole, the unit that it is of, or the one that is selected.
fn unit_choice(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    held: &StatedFigure,
    with: &dyn Fn(StatedFigure) -> Command,
) {
    let organisation = ctx.organisation();
    let name = |unit: Option<&UnitId>| match unit {
        Some(unit) => organisation.unit(unit).map_or(unit.to_string(), |unit| unit.name.clone()),
        None => ctx.text("stated-of-all").to_owned(),
    };
    let mut offered = vec![None, held.unit.clone(), ctx.view.primary().cloned()];
    offered.dedup();
    let combo = ComboBox::from_id_salt("unit").selected_text(name(held.unit.as_ref())).width(CHOICE_PT).truncate();
    let response = combo.show_ui(ui, |ui| {
        ui.set_max_width(320.0);
        for unit in offered {
            if ui.selectable_label(held.unit == unit, name(unit.as_ref())).clicked() && held.unit != unit {
                out.edit(with(StatedFigure { unit, ..held.clone() }));
            }
        }
    });
    named_combo(&response.response, ctx.text("stated-unit"));
}

fn named_combo(response: &egui::Response, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, name));
}

/// A row with a name of its own width.
fn named(ui: &mut Ui, ctx: &PanelContext<'_>, name: &str, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let size = egui::vec2(NAME_PT, theme::TARGET_PT);
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
        let galley = parts::one_line(ui, name, theme::regular(theme::BODY_PT), ctx.palette.ink, NAME_PT - 8.0);
        let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        if galley.elided {
            response.on_hover_text(name);
        }
        ui.painter().galley(at, galley, ctx.palette.ink);
        contents(ui);
    });
}

/// The norm, when it asks something.
fn said(span: SpanNorm) -> Option<SpanNorm> {
    (span != SpanNorm::default()).then_some(span)
}

fn edit_norms(norms: Norms) -> Command {
    EditOrganisation { detail: OrganisationDetail::Norms(norms) }.into()
}

fn edit_stated(figures: Vec<StatedFigure>) -> Command {
    EditOrganisation { detail: OrganisationDetail::StatedFigures(figures) }.into()
}
