//! The strip above the board: between which scenarios, how many of each kind, what is left over, and taking over all that is
//! proposed.

use egui::{
    Align, Button, Color32, ComboBox, Layout, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;

use super::facts::{Facts, Pair, Sums};
use super::list::Filter;
use super::row::badge;
use super::side::counted;
use crate::compare::placement::PlacementKind;
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::i18n::{Message, number};
use crate::model::ScenarioId;

/// Below this width the sums stand in the second line, in screen points.
const WIDE_FROM_PT: f32 = 820.0;

/// Shows the strip.
pub fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    pair: &Pair,
    facts: &Facts,
    filter: &mut Option<Filter>,
    from: &mut Option<ScenarioId>,
    out: &mut Outbox,
) {
    let is_wide = ui.available_width() >= WIDE_FROM_PT;
    ui.horizontal(|ui| {
        ui.set_min_height(36.0);
        ui.label(RichText::new(ctx.text("placement")).font(theme::semibold(theme::SECTION_PT)));
        ui.add_space(8.0);
        between(ui, ctx, pair, from);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(8.0);
            accept_all(ui, ctx, facts.proposals, out);
            if is_wide {
                ui.add_space(8.0);
                sums(ui, ctx, facts.sums);
            }
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        left_over(ui, ctx, facts.left_over.len(), filter);
        for kind in PlacementKind::ALL {
            let count = facts.counts.get(&kind).copied().unwrap_or_default();
            chip(ui, ctx, filter, Filter::Kind(kind), Some(kind), &ctx.say(&kind.name()), count);
        }
        chip(ui, ctx, filter, Filter::Proposals, None, ctx.text("placement-proposals"), facts.proposals);
        if !is_wide {
            sums(ui, ctx, facts.sums);
        }
    });
    ui.add_space(4.0);
}

/// What was (to be chosen), and what it becomes.
fn between(ui: &mut Ui, ctx: &PanelContext<'_>, pair: &Pair, from: &mut Option<ScenarioId>) {
    let scenarios = ctx.document.scenarios();
    let name = |id: &ScenarioId| ctx.say(&scenarios.name_of(id));
    let width = (ui.available_width() * 0.2).clamp(96.0, 200.0);
    let label = ctx.text("placement-choose-from");
    let combo = ComboBox::from_id_salt("placement-from").selected_text(name(&pair.from)).truncate().width(width);
    let response = combo.show_ui(ui, |ui| {
        for (id, _) in scenarios.in_order().into_iter().filter(|(id, _)| **id != pair.to) {
            if ui.selectable_label(*id == pair.from, name(id)).clicked() {
                *from = Some(id.clone());
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, label));
    response.response.on_hover_text(label);
    ui.label(RichText::new(icon::ARROW_RIGHT).color(ctx.palette.muted));
    let to = name(&pair.to);
    let most = (ui.available_width() * 0.2).max(60.0);
    let shown = crate::text::ellipsize(&to, crate::text::Weight::SemiBold, f64::from(theme::BODY_PT), f64::from(most));
    let words = RichText::new(shown.into_owned()).font(theme::semibold(theme::BODY_PT)).color(ctx.palette.accent);
    ui.label(words).on_hover_text(to);
}

fn accept_all(ui: &mut Ui, ctx: &PanelContext<'_>, count: usize, out: &mut Outbox) {
    let name = ctx.say(&Message::new("placement-accept-all").with("count", count));
    let (fill, ink) = match count {
        0 => (ctx.palette.field, ctx.palette.faint),
        _ => (ctx.palette.accent, ctx.palette.on_accent),
    };
    let button = Button::new(RichText::new(&name).color(ink)).fill(fill).min_size(Vec2::new(0.0, 30.0));
    let response = ui.add_enabled(count > 0, button);
    let hint = format!("{} ({})", ctx.text("placement-accept-all-hint"), Action::AcceptAllProposals.shortcut_text());
    if response.on_hover_text(hint).clicked() {
        out.act(Action::AcceptAllProposals);
    }
}

/// How much is left over: always in sight, and loud until it is nothing.
fn left_over(ui: &mut Ui, ctx: &PanelContext<'_>, count: usize, filter: &mut Option<Filter>) {
    let palette = ctx.palette;
    let text = ctx.say(&Message::new("placement-left-over-count").with("count", count));
    let (sign, ink) = match count {
        0 => (icon::CHECK_CIRCLE, palette.muted),
        _ => (icon::WARNING, palette.warning),
    };
    let shown = format!("{sign}  {text}");
    let is_on = *filter == Some(Filter::LeftOver);
    if pill(ui, ctx, is_on, &shown, &text, None, theme::semibold(theme::SMALL_PT + 1.0), ink) {
        *filter = if is_on { None } else { Some(Filter::LeftOver) };
    }
}

fn chip(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    filter: &mut Option<Filter>,
    own: Filter,
    kind: Option<PlacementKind>,
    word: &str,
    count: usize,
) {
    let is_on = *filter == Some(own);
    let shown = format!("{word}  {}", counted(ctx, count));
    let name = format!("{word}: {}", counted(ctx, count));
    let ink = if count == 0 { ctx.palette.faint } else { ctx.palette.ink };
    if pill(ui, ctx, is_on, &shown, &name, kind, theme::regular(theme::SMALL_PT + 1.0), ink) {
        *filter = if is_on { None } else { Some(own) };
    }
}

/// A button that chooses among the rows; whether it was pressed.
#[allow(clippy::too_many_arguments)] // A button has a state, words for the eye and for the ear, and a look.
fn pill(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    is_on: bool,
    shown: &str,
    name: &str,
    kind: Option<PlacementKind>,
    font: egui::FontId,
    ink: Color32,
) -> bool {
    let palette = ctx.palette;
    let galley = ui.painter().layout_no_wrap(shown.to_owned(), font, ink);
    let sign_pt = if kind.is_some() { 20.0 } else { 0.0 };
    let size = Vec2::new(galley.size().x + sign_pt + 14.0, theme::TARGET_PT - 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let (fill, edge) = match is_on {
        true => (palette.accent_soft, palette.accent),
        false if response.hovered() => (palette.hover, palette.hairline),
        false => (Color32::TRANSPARENT, palette.hairline),
    };
    let edge = if response.has_focus() { palette.accent } else { edge };
    ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    if let Some(kind) = kind {
        badge(ui.painter(), palette, rect.left_center() + Vec2::new(14.0, 0.0), kind);
    }
    let at = rect.left_center() + Vec2::new(7.0 + sign_pt, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, name));
    response.on_hover_text(ctx.text("placement-filter-hint")).clicked()
}

/// Places against candidates, with how many posts say nothing about it.
fn sums(ui: &mut Ui, ctx: &PanelContext<'_>, sums: Sums) {
    let fte = |amount: Option<crate::model::Fte>| {
        amount
            .map_or_else(|| ctx.text("placement-unknown").to_owned(), |fte| number::fte(ctx.language, fte.hundredths()))
    };
    let message = Message::new("placement-sums")
        .with("places", fte(sums.places_fte))
        .with("candidates", fte(sums.candidates_fte));
    let words = ctx.say(&message);
    let hint = Message::new("placement-sums-hint")
        .with("places", sums.places_unknown)
        .with("candidates", sums.candidates_unknown);
    let label = egui::Label::new(RichText::new(words).size(theme::SMALL_PT + 1.0).color(ctx.palette.muted));
    ui.add(label.truncate()).on_hover_text(ctx.say(&hint));
}
