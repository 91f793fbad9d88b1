//! The strip at the bottom: the figures of the organisation as it is now.

use egui::{Align, Layout, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::scenario_words::name;
use crate::gui::theme;
use crate::gui::widget::severity::{severity_colour, severity_sign};
use crate::i18n::{Message, number};
use crate::metric::stated::differing_figures;
use crate::metric::{Figures, Totals};
use crate::model::{Fte, Line};
use crate::text::Weight;

/// A longer name of a scenario is cut, in screen points.
const MOST_NAME_PT: f64 = 140.0;
/// From this width on a figure is said with what it is in the starting point, in screen points.
const BEFORE_FROM_PT: f32 = 1_300.0;

/// The strip.
#[derive(Debug, Default)]
pub struct StatusBar {
    /// The figures of the starting point, and of which revision they are.
    start: Option<(u64, StartFigures)>,
}

/// What the figures of a scenario are compared with.
#[derive(Clone, Copy, Debug)]
struct StartFigures {
    units: usize,
    formation_fte: Option<Fte>,
    occupied_fte: Option<Fte>,
}

/// An amount with its words, and what it was where there is something to compare it with.
struct Compared {
    now: String,
    before: Option<String>,
    /// With its sign.
    difference: Option<String>,
}

impl Compared {
    fn alone(now: String) -> Self {
        Self { now, before: None, difference: None }
    }

    /// `say` makes words of a number.
    fn of(now: i64, before: Option<i64>, say: impl Fn(i64) -> String) -> Self {
        let before = before.filter(|before| *before != now);
        let difference = before.map(|before| {
            let sign = if now > before { '+' } else { '−' };
            format!("{sign}{}", say((now - before).abs()))
        });
        Self { now: say(now), before: before.map(&say), difference }
    }
}

impl StatusBar {
    /// Shows the strip.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let start = self.start_figures(ctx);
        let whole = ctx.totals.whole();
        let is_wide = ui.available_width() > 900.0;
        let says_before = ui.available_width() >= BEFORE_FROM_PT;
        ui.horizontal(|ui| {
            ui.set_min_height(theme::TARGET_PT);
            ui.spacing_mut().item_spacing.x = 6.0;
            if ctx.document.scenarios().len() > 1 {
                scenario_ui(ui, ctx, out);
            }
            let count = |count: i64| number::whole(ctx.language, count);
            let units = ctx.organisation().unit_count() as i64;
            let units = Compared::of(units, start.map(|start| start.units as i64), count);
            figure(ui, ctx, "status-units", &units, says_before, None);
            if is_wide {
                let layers = Compared::alone(count(i64::from(ctx.totals.layers())));
                figure(ui, ctx, "status-layers", &layers, says_before, None);
            }
            let unknown = Some(ctx.text("status-unknown"));
            for (key, id, amount, before) in [
                ("status-formation", "formation-fte", whole.formation_fte, start.and_then(|start| start.formation_fte)),
                ("status-occupied", "occupied-fte", whole.occupied_fte, start.and_then(|start| start.occupied_fte)),
                ("status-vacant", "vacant-fte", whole.vacant_fte(), None),
            ] {
                match amount {
                    Some(amount) => {
                        let say = |hundredths| number::fte(ctx.language, hundredths);
                        let amount = Compared::of(amount.hundredths(), before.map(Fte::hundredths), say);
                        figure(ui, ctx, key, &amount, says_before, None);
                    }
                    None => figure(ui, ctx, key, &Compared::alone("–".to_owned()), says_before, unknown),
                }
                stated_ui(ui, ctx, id);
            }
            if is_wide && (start.is_none() || says_before) {
                let leading = Compared::alone(count(whole.leading_positions as i64));
                figure(ui, ctx, "status-leading", &leading, says_before, None);
            }
            signals(ui, ctx, out);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let zoom = format!("{:.0} %", ctx.camera.zoom * 100.0);
                ui.label(RichText::new(zoom).size(theme::SMALL_PT).color(ctx.palette.muted));
            });
        });
    }

    /// The figures of the starting point; `None` while that is what is worked on.
    fn start_figures(&mut self, ctx: &PanelContext<'_>) -> Option<StartFigures> {
        let scenarios = ctx.document.scenarios();
        if ctx.document.current() == scenarios.start() {
            return None;
        }
        let revision = ctx.document.revision_of(scenarios.start());
        if self.start.is_none_or(|(held, _)| held != revision) {
            let organisation = scenarios.start_organisation();
            let totals = Totals::of(organisation, &Line::of(organisation));
            let Figures { formation_fte, occupied_fte, .. } = *totals.whole();
            let figures = StartFigures { units: organisation.unit_count(), formation_fte, occupied_fte };
            self.start = Some((revision, figures));
        }
        self.start.map(|(_, figures)| figures)
    }
}

/// Which scenario the figures are of; a click shows what is said about it.
fn scenario_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let current = ctx.document.current();
    let name = name(ctx, current);
    let shown = crate::text::ellipsize(&name, Weight::SemiBold, f64::from(theme::BODY_PT), MOST_NAME_PT);
    let is_locked = ctx.document.scenarios().get(current).is_some_and(|state| state.scenario().locked);
    let lock = if is_locked { format!("  {}", icon::LOCK_SIMPLE) } else { String::new() };
    let words = RichText::new(format!("{shown}{lock}")).font(theme::semibold(theme::BODY_PT)).color(ctx.palette.accent);
    let response = ui.add(egui::Button::new(words).fill(egui::Color32::TRANSPARENT));
    let described = ctx.say(&Message::new("status-scenario").with("name", &name));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &described));
    let is_start = current == ctx.document.scenarios().start();
    let hover = if is_start { described } else { ctx.text("status-compared").to_owned() };
    if response.on_hover_text(hover).clicked() {
        out.act(Action::ScenarioDetails);
    }
    ui.add_space(6.0);
}

/// One figure: what it is, quiet; how much it is, strong; where it differs what it was, and by how much.
fn figure(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    key: &'static str,
    amount: &Compared,
    says_before: bool,
    why: Option<&str>,
) {
    ui.label(RichText::new(ctx.text(key)).size(theme::SMALL_PT).color(ctx.palette.muted));
    if let Some(before) = amount.before.as_ref().filter(|_| says_before) {
        ui.label(RichText::new(format!("{before}  {}", icon::ARROW_RIGHT)).color(ctx.palette.muted));
    }
    let response = ui.label(RichText::new(&amount.now).font(theme::semibold(theme::BODY_PT)).color(ctx.palette.ink));
    if let Some(why) = why {
        response.on_hover_text(why);
    }
    if let Some(difference) = &amount.difference {
        let words = RichText::new(difference).font(theme::semibold(theme::SMALL_PT)).color(ctx.palette.accent);
        ui.label(words).on_hover_text(ctx.text("status-compared"));
    }
    ui.add_space(12.0);
}

/// A mark where a source says another total than the records add up to, with both in words.
fn stated_ui(ui: &mut Ui, ctx: &PanelContext<'_>, figure: &str) {
    if ctx.organisation().properties().stated_figures.is_empty() {
        return;
    }
    let stated = differing_figures(&ctx.measured(), figure);
    let words: Vec<String> = stated.iter().map(|stated| ctx.say(&stated.message())).collect();
    if words.is_empty() {
        return;
    }
    let words = words.join("\n");
    // The mark belongs to the figure before it.
    ui.add_space(-14.0);
    let response = ui.label(RichText::new(icon::INFO).color(ctx.palette.muted));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    response.on_hover_text(&words);
    ui.add_space(12.0);
}

/// How many signals there are; a click shows them, or puts them away.
fn signals(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let open = &ctx.signals.open;
    let worst = open.iter().map(|finding| finding.severity).max();
    let (sign, colour) = match worst {
        Some(severity) => (severity_sign(severity), severity_colour(ctx.palette, severity)),
        None => (icon::CHECK_CIRCLE, ctx.palette.muted),
    };
    let count = ctx.say(&Message::new("status-findings").with("count", open.len()));
    let words = RichText::new(format!("{sign}  {count}")).color(colour);
    let is_on = ctx.view.panels.signals;
    let fill = if is_on { ctx.palette.accent_soft } else { egui::Color32::TRANSPARENT };
    let response = ui.add(egui::Button::new(words).fill(fill));
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Button, true, is_on, &count));
    let key = Action::ToggleSignals.shortcut_text();
    let hover = format!("{} ({key})", ctx.text(Action::ToggleSignals.row().label));
    if response.on_hover_text(hover).clicked() {
        out.act(Action::ToggleSignals);
    }
}
