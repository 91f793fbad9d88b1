//! The scenarios by the day on which they begin to hold, each with a line from the one that it is based on; and which one
//! holds on a day.
//!
//! The starting point holds before all others and stands first, whether it has a day or not. Others without a day stand apart.

use egui::{Align2, Color32, Id, Painter, Rect, Response, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2};
use egui::{WidgetInfo, WidgetType, pos2};

use super::parts::{self, FirstFocus};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::scenario_words::{alerts, name, status_and_day};
use crate::gui::theme::{self, BODY_PT, RADIUS, SMALL_PT};
use crate::i18n::Message;
use crate::model::{Date, ScenarioId};

/// Height of a scenario's row.
const ROW_PT: f32 = 40.0;
/// Height of the years above them.
const AXIS_PT: f32 = 22.0;
/// Where the line begins, after the starting point without a day.
const BEGIN_PT: f32 = 16.0;
/// What is kept free at the right of the last day, for its name.
const NAME_PT: f32 = 220.0;
/// Radius of the mark of a day.
const MARK_PT: f32 = 6.0;
/// How high the rows become at most.
const LIST_PT: f32 = 400.0;
/// With more years than this, they are not all named.
const MOST_YEARS: i64 = 8;

/// Shows when which scenario holds.
#[derive(Debug, Default)]
pub struct TimelineDialog {
    day: String,
    first: FirstFocus,
}

/// A scenario on the line.
struct Mark {
    scenario: ScenarioId,
    base: Option<ScenarioId>,
    /// Its first day, counted from 1 January of the year 0; `None` for a starting point that was there before all.
    day: Option<i64>,
}

/// Where days stand.
struct Scale {
    first_day: i64,
    last_day: i64,
    left: f32,
    width: f32,
}

impl Scale {
    fn x(&self, day: i64) -> f32 {
        let span = (self.last_day - self.first_day).max(1) as f32;
        self.left + (day - self.first_day) as f32 / span * self.width
    }
}

/// The scenarios on the line by their days, the starting point first; and those without a day.
fn marks(ctx: &PanelContext<'_>) -> (Vec<Mark>, Vec<ScenarioId>) {
    let scenarios = ctx.document.scenarios();
    let (mut on_line, mut apart) = (Vec::new(), Vec::new());
    for (id, state) in scenarios.in_order() {
        let day = state.scenario().effective_date.map(day_number);
        match day {
            None if id != scenarios.start() => apart.push(id.clone()),
            day => on_line.push(Mark { scenario: id.clone(), base: scenarios.base_of(id).cloned(), day }),
        }
    }
    on_line.sort_by_key(|mark| (mark.day, scenarios.path_to_start(&mark.scenario).count()));
    (on_line, apart)
}

impl TimelineDialog {
    /// The field with a day, and the scenario that holds on it.
    fn as_at(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Option<Date> {
        let label = ui.label(RichText::new(ctx.text("timeline-as-at")).color(ctx.palette.muted));
        let (day, response) = ui
            .horizontal(|ui| {
                let edit = egui::TextEdit::singleline(&mut self.day)
                    .id(Id::new("timeline-day"))
                    .hint_text(RichText::new(ctx.text("timeline-day-hint")).color(ctx.palette.faint))
                    .margin(egui::Margin::symmetric(10, 6))
                    .desired_width(120.0);
                let response = ui.add(edit).labelled_by(label.id);
                self.first.give(&response);
                let typed = self.day.trim();
                let day = Date::parse(typed);
                match day {
                    Some(day) => {
                        let holds = ctx.document.scenarios().as_at(day);
                        let words = Message::new("timeline-holds").with("name", name(ctx, holds));
                        ui.label(RichText::new(ctx.say(&words)).font(theme::semibold(BODY_PT)));
                        let goes = parts::flat(ui, ctx, ctx.text("timeline-go")).clicked();
                        if goes || enter {
                            out.ask(Request::WorkOn(holds.clone()));
                        }
                    }
                    None if !typed.is_empty() => {
                        ui.label(RichText::new(ctx.text("inspector-not-a-day")).color(ctx.palette.error));
                    }
                    None => {}
                }
                (day, response)
            })
            .inner;
        if enter {
            // Enter took the keyboard from the field.
            response.request_focus();
        }
        day
    }

    fn line(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, on_line: &[Mark], as_at: Option<Date>) {
        let size = Vec2::new(ui.available_width(), AXIS_PT + ROW_PT * on_line.len() as f32);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let rows = rect.with_min_y(rect.top() + AXIS_PT);
        let as_at = as_at.map(day_number);
        let scale = scale(rect, on_line, as_at);
        if let Some(scale) = &scale {
            years(ui.painter(), ctx, rect, scale);
        }
        let x_of = |mark: &Mark| match (mark.day, &scale) {
            (Some(day), Some(scale)) => scale.x(day),
            _ => rect.left() + MARK_PT + 2.0,
        };
        let centre = |place: usize| pos2(x_of(&on_line[place]), rows.top() + ROW_PT * (place as f32 + 0.5));
        let thread = Stroke::new(1.5, ctx.palette.faint);
        for (place, mark) in on_line.iter().enumerate() {
            let base = on_line.iter().position(|other| Some(&other.scenario) == mark.base.as_ref());
            if let Some(base) = base {
                let (from, to) = (centre(base), centre(place));
                ui.painter().vline(from.x, from.y..=to.y, thread);
                ui.painter().hline(from.x..=to.x, to.y, thread);
            }
        }
        if let (Some(day), Some(scale)) = (as_at, &scale) {
            ui.painter().vline(scale.x(day), rect.y_range(), Stroke::new(1.5, ctx.palette.accent));
        }
        for (place, mark) in on_line.iter().enumerate() {
            let row = Rect::from_min_size(
                pos2(rows.left(), rows.top() + ROW_PT * place as f32),
                Vec2::new(rows.width(), ROW_PT),
            );
            let dot = centre(place);
            let words = row.with_min_x(dot.x + MARK_PT + 4.0);
            let response = scenario_ui(ui, ctx, &mark.scenario, words);
            let is_current = mark.scenario == *ctx.document.current();
            let (fill, edge) = match is_current {
                true => (ctx.palette.accent, ctx.palette.accent),
                false => (ctx.palette.panel, ctx.palette.muted),
            };
            ui.painter().circle(dot, MARK_PT, fill, Stroke::new(2.0, edge));
            if response.clicked() {
                out.ask(Request::WorkOn(mark.scenario.clone()));
            }
        }
    }
}

/// A scenario by its name and what is said of it, as a button in `rect`.
fn scenario_ui(ui: &Ui, ctx: &PanelContext<'_>, scenario: &ScenarioId, rect: Rect) -> Response {
    let scenarios = ctx.document.scenarios();
    let is_current = scenario == ctx.document.current();
    let font = if is_current { theme::semibold(BODY_PT) } else { theme::regular(BODY_PT) };
    let ink = if is_current { ctx.palette.accent } else { ctx.palette.ink };
    let room = rect.width() - 20.0;
    let title = parts::one_line(ui, &name(ctx, scenario), font, ink, room);
    let said = status_and_day(ctx, scenario);
    let detail = parts::one_line(ui, &said, theme::regular(SMALL_PT), ctx.palette.muted, room);
    let width = title.size().x.max(detail.size().x) + 16.0;
    let rect = Rect::from_min_size(rect.min + Vec2::new(0.0, 1.0), Vec2::new(width, ROW_PT - 2.0));
    let response = ui.interact(rect, Id::new(("timeline", scenario)), Sense::click());
    let base = scenarios.base_of(scenario).map(|base| Message::new("scenario-based-on").with("name", name(ctx, base)));
    let described = [name(ctx, scenario), said].into_iter().chain(base.map(|base| ctx.say(&base)));
    let described = described.chain(alerts(ctx, scenario)).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, is_current, &described));
    let fill = match () {
        () if is_current => ctx.palette.accent_soft,
        () if response.hovered() => ctx.palette.hover,
        () => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, RADIUS, fill);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, RADIUS, Stroke::new(2.0, ctx.palette.accent), StrokeKind::Inside);
    }
    let at = rect.min + Vec2::new(8.0, 3.0);
    ui.painter().galley(at, title.clone(), ink);
    ui.painter().galley(at + Vec2::new(0.0, title.size().y), detail, ctx.palette.muted);
    response.on_hover_text(described)
}

/// Where days stand within `rect`; `None` without a day.
fn scale(rect: Rect, on_line: &[Mark], as_at: Option<i64>) -> Option<Scale> {
    let days = on_line.iter().filter_map(|mark| mark.day).chain(as_at);
    let (first, last) = days.fold(None, |span: Option<(i64, i64)>, day| {
        Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
    })?;
    let has_one_before = on_line.iter().any(|mark| mark.day.is_none());
    let left = rect.left() + BEGIN_PT + if has_one_before { 72.0 } else { 0.0 };
    let width = (rect.right() - NAME_PT - left).max(1.0);
    Some(Scale { first_day: first, last_day: last, left, width })
}

/// The first day of each year, as a line and a number.
fn years(painter: &Painter, ctx: &PanelContext<'_>, rect: Rect, scale: &Scale) {
    let year_of = |day: i64| day.div_euclid(366)..day.div_euclid(365) + 2;
    let begins = |year: i64| days_before_year(year);
    let first = year_of(scale.first_day).find(|year| begins(*year + 1) > scale.first_day).unwrap_or_default();
    let last = year_of(scale.last_day).find(|year| begins(*year + 1) > scale.last_day).unwrap_or_default() + 1;
    let step = ((last - first) / MOST_YEARS).max(1);
    for year in (first..=last).step_by(step as usize) {
        let x = scale.x(begins(year));
        if x < scale.left - 1.0 || x > rect.right() - 24.0 {
            continue;
        }
        painter.vline(x, (rect.top() + 4.0)..=rect.bottom(), Stroke::new(1.0, ctx.palette.hairline));
        let place = pos2(x + 4.0, rect.top() + 2.0);
        painter.text(place, Align2::LEFT_TOP, year.to_string(), theme::regular(SMALL_PT), ctx.palette.muted);
    }
}

/// How many days there are before a year, since the year 0.
fn days_before_year(year: i64) -> i64 {
    let before = year - 1;
    year * 365 + before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400) + 1
}

/// A day as a number that grows by one each day.
fn day_number(date: Date) -> i64 {
    date.day_number()
}

impl Face for TimelineDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        parts::title(ui, ctx, ctx.text("timeline-title"));
        let as_at = self.as_at(ui, ctx, enter, out);
        let (on_line, apart) = marks(ctx);
        let room = (ui.ctx().content_rect().height() - 300.0).clamp(120.0, LIST_PT);
        ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| {
            Self::line(ui, ctx, out, &on_line, as_at);
            if !apart.is_empty() {
                parts::section(ui, ctx, ctx.text("timeline-without-day"));
                for scenario in &apart {
                    let size = Vec2::new(ui.available_width(), ROW_PT);
                    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                    if scenario_ui(ui, ctx, scenario, rect).clicked() {
                        out.ask(Request::WorkOn(scenario.clone()));
                    }
                }
            }
            if on_line.len() + apart.len() == 1 {
                parts::hint(ui, ctx, ctx.text("timeline-alone"));
            }
        });
        let current = Message::new("timeline-works-on").with("name", name(ctx, ctx.document.current()));
        let is_closed = parts::buttons(ui, |ui| {
            let is_closed = parts::primary(ui, ctx, ctx.text("close"), true).clicked();
            ui.label(RichText::new(ctx.say(&current)).color(ctx.palette.muted));
            is_closed
        });
        if is_closed { Flow::Close } else { Flow::Stay }
    }

    fn width(&self) -> f32 {
        760.0
    }

    fn goes_by_click_beside(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_each_other_over_months_years_and_leap_days() {
        let number = |text: &str| day_number(Date::parse(text).unwrap());
        for (day, next) in [
            ("2023-12-31", "2024-01-01"),
            ("2024-02-28", "2024-02-29"),
            ("2024-02-29", "2024-03-01"),
            ("2023-02-28", "2023-03-01"),
            ("2100-02-28", "2100-03-01"),
            ("1999-12-31", "2000-01-01"),
        ] {
            assert_eq!(number(next) - number(day), 1, "{day} {next}");
        }
        assert_eq!(number("2025-01-01") - number("2024-01-01"), 366);
    }
}
