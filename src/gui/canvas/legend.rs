//! The legend at the lower left: what the marks mean, and a switch for each kind of units and of relations.

use egui::{Pos2, Rect as ScreenRect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2};
use egui_phosphor::regular as icon;

use super::camera::View;
use super::{figure_legend, overlay, paint};
use crate::geometry::Point;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::gui::view_state::Camera;
use crate::i18n::{Message, number};
use crate::model::{RelationKind, RelationKindId};
use crate::scene::{Colour, ColourRole, LegendRow, Primitive};

/// A row is this high: a finger and WCAG 2.5.8 ask for 24.
const ROW_PT: f32 = 24.0;
/// The widest legend.
const MOST_WIDTH_PT: f32 = 300.0;

/// The legend, with what it remembers from frame to frame.
#[derive(Debug, Default)]
pub struct Legend {
    shows_left_out: bool,
    shows_relations: bool,
}

/// What one row shows.
struct Switch<'a> {
    label: &'a str,
    count: usize,
    /// Whether it is on the chart; `None` for a heading.
    is_on: Option<bool>,
}

impl Legend {
    /// Shows the legend over the chart that takes up `screen`; nothing where there is no room. Without `has_switches` it says
    /// only what bars and colours mean.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        screen: ScreenRect,
        has_switches: bool,
        out: &mut Outbox,
    ) {
        let figures = ctx.scene.figure_legend();
        let has_switches = has_switches && screen.width() >= 420.0 && screen.height() >= 320.0;
        let shown = if has_switches { ctx.scene.legend() } else { &[] };
        let has_kinds = has_switches && !(shown.is_empty() && ctx.scene.left_out().is_empty());
        if (!has_kinds && figures.is_empty()) || screen.width() < 280.0 || screen.height() < 240.0 {
            return;
        }
        let relations = if has_switches { relation_kinds(ctx) } else { Vec::new() };
        let open_rows = if self.shows_relations { relations.len() + notes(ctx).len() } else { 0 };
        let left_out = if has_switches { ctx.scene.left_out() } else { &[] };
        let left_out_rows = if self.shows_left_out { left_out.len() } else { 0 } + usize::from(!left_out.is_empty());
        let rows = shown.len() + left_out_rows + usize::from(!relations.is_empty()) + open_rows;
        let height = rows as f32 * ROW_PT + figure_legend::height_pt(figures) + 12.0;
        let height = height.min(screen.height() * 0.62);
        let size = Vec2::new(self.width(ui, ctx, &relations), height);
        let rect = ScreenRect::from_min_size(screen.left_bottom() + Vec2::new(12.0, -12.0 - size.y), size);
        // What is under the legend is not clicked through it.
        ui.interact(rect, ui.id().with("legend-ground"), Sense::click_and_drag());
        ui.painter().rect(rect, 8, ctx.palette.panel, Stroke::new(1.0, ctx.palette.hairline), StrokeKind::Inside);
        ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(Vec2::new(6.0, 6.0))), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                figure_legend::ui(ui, ctx);
                for row in shown {
                    kind_row(ui, ctx, row, true, out);
                }
                if has_switches {
                    self.left_out_ui(ui, ctx, out);
                }
                self.relations_ui(ui, ctx, &relations, out);
            });
        });
    }

    fn left_out_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let left_out = ctx.scene.left_out();
        if left_out.is_empty() {
            return;
        }
        let count = left_out.iter().map(|row| row.count).sum();
        if heading(ui, ctx, ctx.text("legend-left-out"), count, self.shows_left_out).clicked() {
            self.shows_left_out = !self.shows_left_out;
        }
        for row in left_out.iter().filter(|_| self.shows_left_out) {
            kind_row(ui, ctx, row, false, out);
        }
    }

    fn relations_ui(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        relations: &[(&RelationKindId, Option<&RelationKind>, usize)],
        out: &mut Outbox,
    ) {
        if relations.is_empty() {
            return;
        }
        let count = relations.iter().map(|(_, _, count)| count).sum();
        let label = ctx.text("legend-relations");
        if heading(ui, ctx, label, count, self.shows_relations).clicked() {
            self.shows_relations = !self.shows_relations;
        }
        if !self.shows_relations {
            return;
        }
        for &(id, kind, count) in relations {
            let is_on = ctx.view.relation_kinds.contains(id);
            let label = kind.map_or(id.as_str(), |kind| kind.name.as_str());
            let (response, mark) = row(ui, ctx, &Switch { label, count, is_on: Some(is_on) });
            if let Some(kind) = kind {
                relation_sample(ui, ctx, mark, kind);
            }
            response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Checkbox, true, is_on, label));
            if response.on_hover_text(ctx.text("legend-switch-relation")).clicked() {
                out.ask(Request::SwitchRelationKind(id.clone()));
            }
        }
        for note in notes(ctx) {
            let words = egui::RichText::new(note).size(theme::SMALL_PT).color(ctx.palette.warning);
            ui.add(egui::Label::new(words).wrap());
        }
    }

    fn width(
        &self,
        ui: &Ui,
        ctx: &PanelContext<'_>,
        relations: &[(&RelationKindId, Option<&RelationKind>, usize)],
    ) -> f32 {
        let kinds = ctx.scene.legend().iter().chain(ctx.scene.left_out()).map(|row| row.label.as_str());
        let names = relations.iter().map(|(id, kind, _)| kind.map_or(id.as_str(), |kind| kind.name.as_str()));
        let opened = if self.shows_relations { usize::MAX } else { 0 };
        let headings = [ctx.text("legend-relations"), ctx.text("legend-left-out")];
        let figures = figure_legend::words(ctx.scene.figure_legend());
        let words = figures.chain(kinds).chain(headings).chain(names.take(opened));
        let font = theme::regular(theme::SMALL_PT);
        let width =
            |words: &str| ui.painter().layout_no_wrap(words.to_owned(), font.clone(), ctx.palette.muted).size().x;
        (words.map(width).fold(0.0, f32::max) + 92.0).min(MOST_WIDTH_PT)
    }
}

/// The kinds of relations that there are, with how many, in the order of their names.
fn relation_kinds<'a>(ctx: &PanelContext<'a>) -> Vec<(&'a RelationKindId, Option<&'a RelationKind>, usize)> {
    let kinds = &ctx.organisation().vocabulary().relation_kinds;
    let mut found: Vec<_> = ctx.relation_counts.iter().map(|(id, &count)| (id, kinds.get(id), count)).collect();
    found.sort_by_key(|(id, kind, _)| kind.map_or(id.as_str(), |kind| kind.name.as_str()));
    found
}

/// What is not drawn, and why.
fn notes(ctx: &PanelContext<'_>) -> Vec<String> {
    let too_many = ctx.relations.too_many.map(|count| Message::new("legend-too-many").with("count", count));
    let off_chart = Some(ctx.relations.off_chart).filter(|count| *count > 0);
    let off_chart = off_chart.map(|count| Message::new("legend-off-chart").with("count", count));
    too_many.into_iter().chain(off_chart).map(|message| ctx.say(&message)).collect()
}

/// A row that opens and closes what stands under it.
fn heading(ui: &mut Ui, ctx: &PanelContext<'_>, label: &str, count: usize, is_open: bool) -> Response {
    let (response, mark) = row(ui, ctx, &Switch { label, count, is_on: None });
    let sign = if is_open { icon::CARET_DOWN } else { icon::CARET_RIGHT };
    let font = egui::FontId::proportional(theme::SMALL_PT);
    ui.painter().text(mark.center(), egui::Align2::CENTER_CENTER, sign, font, ctx.palette.muted);
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::CollapsingHeader, true, is_open, label));
    response
}

fn kind_row(ui: &mut Ui, ctx: &PanelContext<'_>, row_of: &LegendRow, is_on: bool, out: &mut Outbox) {
    let (response, mark) = row(ui, ctx, &Switch { label: &row_of.label, count: row_of.count, is_on: Some(is_on) });
    overlay::legend_mark(ui.painter(), ctx.palette, mark.center(), row_of);
    let Some(kind) = &row_of.kind else { return };
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Checkbox, true, is_on, &row_of.label));
    let hint = if is_on { "legend-leave-out" } else { "legend-show" };
    if response.on_hover_text(ctx.text(hint)).clicked() {
        out.ask(Request::SwitchKind(kind.clone()));
    }
}

/// A row, and where its mark goes. What is off is struck through with an eye, not only paler.
fn row(ui: &mut Ui, ctx: &PanelContext<'_>, switch: &Switch<'_>) -> (Response, ScreenRect) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_PT), Sense::click());
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4, ctx.palette.hover);
    }
    let ink = if switch.is_on == Some(false) { ctx.palette.muted } else { ctx.palette.ink };
    let font = theme::regular(theme::SMALL_PT);
    let count = number::whole(ctx.language, switch.count as i64);
    let count = ui.painter().layout_no_wrap(count, font.clone(), ctx.palette.muted);
    if let Some(is_on) = switch.is_on {
        let eye = if is_on { icon::EYE } else { icon::EYE_SLASH };
        let eye_at = Pos2::new(rect.right() - 12.0, rect.center().y);
        let colour = if response.hovered() { ctx.palette.accent } else { ctx.palette.muted };
        let font = egui::FontId::proportional(theme::SMALL_PT + 1.0);
        ui.painter().text(eye_at, egui::Align2::CENTER_CENTER, eye, font, colour);
    }
    let count_left = rect.right() - 24.0 - count.size().x;
    ui.painter().galley(Pos2::new(count_left, rect.center().y - count.size().y / 2.0), count, ctx.palette.muted);
    let room = f64::from(count_left - rect.left() - 34.0);
    let size = f64::from(theme::SMALL_PT);
    let words = crate::text::ellipsize(switch.label, crate::text::Weight::Regular, size, room).into_owned();
    let words = ui.painter().layout_no_wrap(words, font, ink);
    ui.painter().galley(Pos2::new(rect.left() + 28.0, rect.center().y - words.size().y / 2.0), words, ink);
    let mark = ScreenRect::from_center_size(Pos2::new(rect.left() + 13.0, rect.center().y), Vec2::splat(16.0));
    (response, mark)
}

/// A piece of the line of a kind of relations.
fn relation_sample(ui: &Ui, ctx: &PanelContext<'_>, mark: ScreenRect, kind: &RelationKind) {
    let theme = ctx.palette.chart_theme();
    let colour = kind.colour.as_deref().and_then(Colour::from_hex);
    let colour = theme.kind_colour(colour.unwrap_or(theme.colour(ColourRole::Kind)));
    let view = View { camera: Camera::default(), screen: mark };
    let points = [Point::new(-9.0, 0.0), Point::new(9.0, 0.0)];
    let stroke = crate::scene::Stroke { colour, width_pt: 1.8, pattern: kind.stroke };
    paint::primitive(ui.painter(), &view, &Primitive::Polyline { points: std::borrow::Cow::Borrowed(&points), stroke });
}
