//! How much there is by day, as a line with steps, beside what the targets ask for. What it shows stands in the tables too.

use egui::{Align2, Color32, RichText, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};
use egui_plot::{
    GridInput, GridMark, HoverPosition, Line, LineStyle, MarkerShape, Plot, PlotBounds, PlotPoint, PlotPoints, Points,
    Text,
};

use crate::gui::context::PanelContext;
use crate::gui::dialog::parts;
use crate::gui::theme;
use crate::gui::widget::form::day_text;
use crate::i18n::{Message, number};
use crate::metric::{Amount, Measure};
use crate::model::{Date, FactStatus};
use crate::report::phases::{Phase, Phases, TargetPoint};

/// With more days than this on the axis, only years are named.
const MOST_DAYS_WITH_QUARTERS: f64 = 800.0;
/// Radius of the mark of a phase, in screen points.
const MARK_PT: f32 = 5.0;

/// What is drawn: points in days and whole numbers of hundredths.
struct Picture {
    steps: Vec<[f64; 2]>,
    said: Vec<[f64; 2]>,
    placed: Vec<[f64; 2]>,
    target_steps: Vec<[f64; 2]>,
    targets: Vec<[f64; 2]>,
    proposed: Vec<[f64; 2]>,
    bounds: PlotBounds,
}

/// Shows the chart of a measure.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, phases: &Phases, measure: Measure, height: f32) {
    let targets: Vec<&TargetPoint> =
        phases.targets.iter().filter(|target| target.wanted.measure() == measure).collect();
    let has_levels = !phases.is_unknown(measure);
    if !has_levels && targets.is_empty() {
        let key = if measure == Measure::Euro { "phases-no-cost" } else { "phases-no-formation" };
        ui.add_space(8.0);
        parts::hint(ui, ctx, ctx.text(key));
        ui.add_space(8.0);
        return;
    }
    legend_ui(ui, ctx, measure, has_levels, &targets);
    let picture = picture(phases, &targets, measure, has_levels);
    let (palette, language) = (ctx.palette, ctx.language);
    let say_level = move |hundredths: f64| say(hundredths, measure).say(language);
    let plot = Plot::new(("phases-chart", measure))
        .height(height)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .sense(egui::Sense::hover())
        .show_background(false)
        .show_crosshair(false)
        .grid_color(palette.hairline)
        .y_axis_min_width(72.0)
        .x_grid_spacer(move |input| days_of_grid(&input))
        .x_axis_formatter(|mark, _| day_of(mark.value).map_or_else(String::new, day_text))
        .y_axis_formatter(move |mark, _| match measure {
            Measure::Euro => number::euro(language, mark.value.round() as i64),
            _ => number::decimal(language, mark.value.round() as i64),
        })
        .label_formatter(move |hover| match hover {
            HoverPosition::NearDataPoint { plot_name, position, .. } if !plot_name.is_empty() => {
                let day = day_of(position.x).map_or_else(String::new, day_text);
                Some(format!("{plot_name}\n{day}\n{}", say_level(position.y)))
            }
            _ => None,
        });
    let shown = plot.show(ui, |plot| {
        plot.set_plot_bounds(picture.bounds);
        let line = |points: &[[f64; 2]]| Line::new("", PlotPoints::from(points.to_vec())).allow_hover(false);
        if has_levels {
            plot.line(line(&picture.steps).color(palette.accent).width(2.5));
        }
        let dashes = LineStyle::Dashed { length: 8.0 };
        plot.line(line(&picture.target_steps).color(palette.warning).width(2.0).style(dashes));
        let mark = |name: &'static str, points: &[[f64; 2]], shape, colour: Color32, is_filled| {
            Points::new(ctx.text(name), PlotPoints::from(points.to_vec()))
                .shape(shape)
                .radius(MARK_PT)
                .color(colour)
                .filled(is_filled)
        };
        let own = if measure == Measure::Euro { "phases-cost" } else { "phases-formation" };
        if has_levels {
            plot.points(mark(own, &picture.said, MarkerShape::Circle, palette.accent, true));
            plot.points(mark(own, &picture.placed, MarkerShape::Circle, palette.accent, false));
        }
        let diamond = MarkerShape::Diamond;
        plot.points(mark("phases-target", &picture.targets, diamond, palette.warning, true));
        plot.points(mark("phases-proposed", &picture.proposed, diamond, palette.warning, false));
        if has_levels {
            for (phase, point) in phases.phases.iter().zip(levels(phases, measure)) {
                plot.text(label(ctx, &phase_words(ctx, phase), point, palette.ink, Align2::LEFT_BOTTOM));
            }
        }
        for target in &targets {
            let words = target.wanted.say(language);
            let words = ctx.say(&Message::new("phases-less").with("amount", words));
            plot.text(label(ctx, &words, point_of(target), palette.warning, Align2::LEFT_TOP));
        }
    });
    let described = described(ctx, phases, &targets, measure, has_levels);
    shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &described));
}

/// A text beside a mark.
fn label(_: &PanelContext<'_>, words: &str, point: [f64; 2], ink: Color32, anchor: Align2) -> Text {
    let words = RichText::new(format!("  {words}")).font(theme::semibold(theme::BODY_PT)).color(ink);
    Text::new("", PlotPoint::new(point[0], point[1]), words).anchor(anchor).allow_hover(false)
}

/// What stands at the mark of a phase.
fn phase_words(ctx: &PanelContext<'_>, phase: &Phase) -> String {
    let name =
        crate::text::ellipsize(&ctx.say(&phase.name), crate::text::Weight::SemiBold, f64::from(theme::BODY_PT), 160.0)
            .into_owned();
    match phase.day.is_said {
        true => name,
        false => format!("{name} ({})", ctx.text("phases-undated")),
    }
}

/// The amount for whole hundredths.
fn say(hundredths: f64, measure: Measure) -> Amount {
    let hundredths = hundredths.round() as i64;
    match measure {
        Measure::Euro => Amount::Euro(crate::model::Money::from_hundredths(hundredths)),
        _ => Amount::Fte(crate::model::Fte::from_hundredths(hundredths)),
    }
}

fn point_of(target: &TargetPoint) -> [f64; 2] {
    [target.due.day_number() as f64, target.level.whole_number() as f64]
}

/// Where the mark of each phase stands.
fn levels(phases: &Phases, measure: Measure) -> Vec<[f64; 2]> {
    let level = |phase: &Phase| phase.level(measure).map_or(0.0, |amount| amount.whole_number() as f64);
    phases.phases.iter().map(|phase| [phase.day.day as f64, level(phase)]).collect()
}

fn picture(phases: &Phases, targets: &[&TargetPoint], measure: Measure, has_levels: bool) -> Picture {
    let levels = levels(phases, measure);
    let (mut targets_set, mut proposed) = (Vec::new(), Vec::new());
    for target in targets {
        let is_set = !target.one_off && !matches!(target.status, FactStatus::Proposed | FactStatus::Mentioned);
        if is_set { &mut targets_set } else { &mut proposed }.push(point_of(target));
    }
    let shown: Vec<[f64; 2]> =
        if has_levels { levels.clone() } else { levels.iter().map(|point| [point[0], 0.0]).collect() };
    let all = || shown.iter().chain(&targets_set).chain(&proposed);
    let least = |axis: usize| all().map(|point| point[axis]).fold(f64::INFINITY, f64::min);
    let most = |axis: usize| all().map(|point| point[axis]).fold(f64::NEG_INFINITY, f64::max);
    // Room at the right for the name of the last mark, above and below for the names of the others.
    let (first, last) = (least(0), most(0).max(least(0) + 30.0));
    let (low, high) = (least(1), most(1).max(least(1) + 100.0));
    let (across, along) = ((high - low) * 0.18, last - first);
    let bounds = PlotBounds::from_min_max([first - along * 0.04, low - across], [last + along * 0.18, high + across]);
    let end = bounds.max()[0];
    let split = |is_said: bool| {
        let chosen = phases.phases.iter().zip(&levels).filter(move |(phase, _)| phase.day.is_said == is_said);
        chosen.map(|(_, point)| *point).collect::<Vec<_>>()
    };
    Picture {
        steps: steps(&levels, end),
        said: split(true),
        placed: split(false),
        target_steps: steps(&targets_set, end),
        targets: targets_set,
        proposed,
        bounds,
    }
}

/// A line that keeps its height up to the next point, and from the last point on.
fn steps(points: &[[f64; 2]], end: f64) -> Vec<[f64; 2]> {
    let mut line = Vec::with_capacity(2 * points.len());
    for (place, point) in points.iter().enumerate() {
        line.push(*point);
        line.push([points.get(place + 1).map_or(end, |next| next[0]), point[1]]);
    }
    line
}

fn day_of(number: f64) -> Option<Date> {
    Date::from_day_number(number.round() as i64)
}

/// The first day of each quarter, or of each year where there are too many.
fn days_of_grid(input: &GridInput) -> Vec<GridMark> {
    let (from, to) = input.bounds;
    let years_only = to - from > MOST_DAYS_WITH_QUARTERS;
    let months: &[i32] = if years_only { &[1] } else { &[1, 4, 7, 10] };
    let (Some(first), Some(last)) = (day_of(from), day_of(to)) else { return Vec::new() };
    let years = i32::from(first.parts().0)..=i32::from(last.parts().0);
    let day = |(year, month): (i32, &i32)| Date::parse(&format!("{year:04}-{month:02}-01"));
    let days = years.flat_map(|year| months.iter().map(move |month| (year, month))).filter_map(day);
    let step_size = if years_only { 365.0 } else { 91.0 };
    days.map(|day| GridMark { value: day.day_number() as f64, step_size }).collect()
}

/// What the marks mean, above the chart.
fn legend_ui(ui: &mut Ui, ctx: &PanelContext<'_>, measure: Measure, has_levels: bool, targets: &[&TargetPoint]) {
    let palette = ctx.palette;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let mut entry = |key: &'static str, colour: Color32, is_dashed: bool| {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(28.0, 20.0), egui::Sense::hover());
            let ends = [rect.left_center(), rect.right_center()];
            let line = Stroke::new(2.5, colour);
            match is_dashed {
                true => ui.painter().extend(egui::Shape::dashed_line(&ends, line, 6.0, 4.0)),
                false => {
                    ui.painter().line_segment(ends, line);
                    ui.painter().circle_filled(rect.center(), MARK_PT - 1.0, colour);
                }
            }
            if is_dashed {
                let middle = rect.center();
                let corner = |x: f32, y: f32| pos2(middle.x + x, middle.y + y);
                let diamond = vec![corner(0.0, -5.0), corner(5.0, 0.0), corner(0.0, 5.0), corner(-5.0, 0.0)];
                ui.painter().add(egui::Shape::convex_polygon(diamond, colour, Stroke::NONE));
            }
            ui.label(RichText::new(ctx.text(key)).color(palette.muted));
            ui.add_space(12.0);
        };
        if has_levels {
            let own = if measure == Measure::Euro { "phases-cost" } else { "phases-formation" };
            entry(own, palette.accent, false);
        }
        if !targets.is_empty() {
            entry("phases-target-line", palette.warning, true);
        }
        if !has_levels {
            let key = if measure == Measure::Euro { "phases-no-cost" } else { "phases-no-formation" };
            ui.label(RichText::new(ctx.text(key)).color(palette.muted));
        }
    });
}

/// The chart in words: what a screen reader says of it.
fn described(
    ctx: &PanelContext<'_>,
    phases: &Phases,
    targets: &[&TargetPoint],
    measure: Measure,
    has_levels: bool,
) -> String {
    let phase = |phase: &Phase| {
        let level = phase.level(measure).map_or_else(String::new, |amount| amount.say(ctx.language));
        let day = phase.date.map_or_else(String::new, |day| format!(" {}", day_text(day)));
        format!("{}{day}: {level}", ctx.say(&phase.name))
    };
    let target = |target: &&TargetPoint| {
        let wanted = target.wanted.say(ctx.language);
        let less = ctx.say(&Message::new("phases-less").with("amount", wanted));
        format!("{} {}: {less}", target.title, day_text(target.due))
    };
    let levels = phases.phases.iter().filter(|_| has_levels).map(phase);
    let all: Vec<String> = levels.chain(targets.iter().map(target)).collect();
    format!("{}. {}", ctx.text("action-show-phases"), all.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_keeps_its_height_up_to_the_next_point_and_to_the_end() {
        let line = steps(&[[1.0, 5.0], [3.0, 8.0]], 10.0);
        assert_eq!(line, [[1.0, 5.0], [3.0, 5.0], [3.0, 8.0], [10.0, 8.0]]);
        assert!(steps(&[], 10.0).is_empty());
    }

    #[test]
    fn the_grid_has_the_first_days_of_quarters_and_of_years_where_there_are_many() {
        let number = |text: &str| Date::parse(text).unwrap().day_number() as f64;
        let days = |from: &str, to: &str| -> Vec<String> {
            let input = GridInput { bounds: (number(from), number(to)), base_step_size: 1.0 };
            days_of_grid(&input).iter().filter_map(|mark| day_of(mark.value)).map(day_text).collect()
        };
        assert!(days("2023-07-02", "2025-01-01").contains(&"1-10-2023".to_owned()));
        assert_eq!(days("2020-05-01", "2024-01-01"), ["1-1-2020", "1-1-2021", "1-1-2022", "1-1-2023", "1-1-2024"]);
    }
}
