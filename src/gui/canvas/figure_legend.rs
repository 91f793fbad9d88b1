//! The part of the legend that says what the bars and the colours of the cards mean.

use egui::{Pos2, Rect as ScreenRect, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use super::camera::View;
use super::paint;
use crate::geometry::Rect;
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::gui::view_state::Camera;
use crate::i18n::number;
use crate::scene::{self, FigureLegend, Primitive, Theme};
use crate::text::{Weight, ellipsize};

/// A row is this high; nothing of it can be clicked.
const ROW_PT: f32 = 20.0;
/// Beneath the last row, where more follows.
const BENEATH_PT: f32 = 8.0;

/// How high it is.
pub fn height_pt(legend: &FigureLegend) -> f32 {
    match legend.is_empty() {
        true => 0.0,
        false => (words(legend).count() as f32).mul_add(ROW_PT, BENEATH_PT),
    }
}

/// All that it says, a row each.
pub fn words(legend: &FigureLegend) -> impl Iterator<Item = &str> {
    let steps = legend.steps.iter().map(|row| row.label.as_str());
    legend.heat.as_deref().into_iter().chain(steps).chain(legend.bar.as_deref()).chain(legend.cost_basis.as_deref())
}

/// Shows it.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>) {
    let legend = ctx.scene.figure_legend();
    if legend.is_empty() {
        return;
    }
    if let Some(heat) = &legend.heat {
        row(ui, ctx, heat, None, None);
    }
    for step in &legend.steps {
        let heat = step.heat;
        row(
            ui,
            ctx,
            &step.label,
            Some(step.count),
            Some(&|rect, theme, shapes: &mut Vec<Primitive<'_>>| {
                scene::heat_sample(heat, rect, theme, shapes);
            }),
        );
    }
    if let Some(bar) = &legend.bar {
        row(
            ui,
            ctx,
            bar,
            None,
            Some(&|rect, theme, shapes: &mut Vec<Primitive<'_>>| {
                scene::bar_sample(rect, theme, shapes);
            }),
        );
    }
    if let Some(basis) = &legend.cost_basis {
        row(ui, ctx, basis, None, None);
    }
    ui.add_space(BENEATH_PT);
}

type Draw<'a> = &'a dyn Fn(Rect, Theme, &mut Vec<Primitive<'_>>);

fn row(ui: &mut Ui, ctx: &PanelContext<'_>, words: &str, count: Option<usize>, sample: Option<Draw<'_>>) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_PT), Sense::hover());
    let (font, weight) = (theme::regular(theme::SMALL_PT), Weight::Regular);
    let mut left = rect.left() + 4.0;
    if let Some(draw) = sample {
        let place = ScreenRect::from_center_size(Pos2::new(left + 9.0, rect.center().y), Vec2::new(18.0, 11.0));
        let view = View { camera: Camera::default(), screen: place };
        let mut shapes = Vec::new();
        draw(Rect::new(-9.0, -5.5, 18.0, 11.0), ctx.palette.chart_theme(), &mut shapes);
        for shape in &shapes {
            paint::primitive(ui.painter(), &view, shape);
        }
        left += 24.0;
    }
    let mut right = rect.right() - 6.0;
    if let Some(count) = count {
        let count = number::whole(ctx.language, i64::try_from(count).unwrap_or(i64::MAX));
        let count = ui.painter().layout_no_wrap(count, font.clone(), ctx.palette.muted);
        right -= count.size().x;
        ui.painter().galley(Pos2::new(right, rect.center().y - count.size().y / 2.0), count, ctx.palette.muted);
        right -= 8.0;
    }
    let shown = ellipsize(words, weight, f64::from(theme::SMALL_PT), f64::from(right - left)).into_owned();
    let is_cut = shown != words;
    let galley = ui.painter().layout_no_wrap(shown, font, ctx.palette.ink);
    ui.painter().galley(Pos2::new(left, rect.center().y - galley.size().y / 2.0), galley, ctx.palette.ink);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    if is_cut {
        response.on_hover_text(words);
    }
}
