//! One tab: how it looks, what it is called for who does not see it, and what it says on hover.

use egui::{Color32, FontId, Id, Painter, Pos2, Rect, Response, RichText, Sense, Stroke, StrokeKind, Ui, Vec2};
use egui::{WidgetInfo, WidgetType, pos2};
use egui_phosphor::regular as icon;

use crate::gui::context::PanelContext;
use crate::gui::scenario_words::{ChangesOf, alerts, name, status_and_day};
use crate::gui::theme::{self, BODY_PT, SMALL_PT};
use crate::i18n::Message;
use crate::model::ScenarioId;
use crate::text::{Weight, ellipsize};

/// How high a tab is.
pub const HEIGHT_PT: f32 = 30.0;
/// Between the edge of a tab and what it says.
const INSIDE_PT: f32 = 10.0;
/// What the lock takes.
const LOCK_PT: f32 = 18.0;
/// The least width of the badge with what is open, and what stands before it.
const BADGE_PT: f32 = 18.0;
const BADGE_GAP_PT: f32 = 6.0;

/// A scenario in the row.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Which.
    pub scenario: ScenarioId,
    /// What it is called.
    pub name: String,
    /// Whether it is the starting point.
    pub is_start: bool,
    /// Whether it is worked on.
    pub is_current: bool,
    /// Whether there is no other.
    pub is_alone: bool,
    /// Whether it is closed to edits.
    pub is_locked: bool,
    /// How many questions are open in it.
    pub open: usize,
}

impl Tab {
    fn weight(&self) -> Weight {
        if self.is_current && !self.is_alone { Weight::SemiBold } else { Weight::Regular }
    }

    fn font(&self) -> FontId {
        match self.weight() {
            Weight::SemiBold => theme::semibold(BODY_PT),
            Weight::Regular => theme::regular(BODY_PT),
        }
    }

    /// What its signs take beside the name.
    fn signs_pt(&self) -> f32 {
        let lock = if self.is_locked { LOCK_PT } else { 0.0 };
        let digits = self.open.to_string().len() as f32;
        lock + if self.open > 0 { BADGE_GAP_PT + BADGE_PT.max(8.0 + 7.0 * digits) } else { 0.0 }
    }

    /// How wide it is with its whole name. The semibold name is measured for every tab, so that none moves when another is
    /// chosen.
    pub fn natural_width_pt(&self, ui: &Ui) -> f32 {
        let galley = ui.painter().layout_no_wrap(self.name.clone(), theme::semibold(BODY_PT), Color32::PLACEHOLDER);
        (galley.size().x + 2.0 * INSIDE_PT + self.signs_pt()).ceil()
    }

    /// Shows it `width` wide.
    pub fn ui(&self, ui: &mut Ui, ctx: &PanelContext<'_>, width: f32, is_dragged: bool) -> Response {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(width, HEIGHT_PT), Sense::hover());
        let response = ui.interact(rect, Id::new(("scenario-tab", &self.scenario)), Sense::click_and_drag());
        let described = std::iter::once(self.name.clone()).chain(alerts(ctx, &self.scenario)).collect::<Vec<_>>();
        let described = described.join(", ");
        let is_current = self.is_current;
        response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, is_current, &described));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(egui::accesskit::Role::Tab));
        let palette = ctx.palette;
        let fill = match () {
            () if is_dragged => palette.hover,
            () if self.is_current && !self.is_alone => palette.accent_soft,
            () if response.hovered() => palette.hover,
            () => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, theme::RADIUS, fill);
        if response.has_focus() {
            ui.painter().rect_stroke(rect, theme::RADIUS, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
        }
        let ink = match () {
            () if is_dragged || self.is_alone => palette.muted,
            () if self.is_current => palette.accent,
            () => palette.ink,
        };
        self.paint(ui.painter(), ctx, rect, ink);
        response
    }

    /// Name, lock and badge within `rect`.
    fn paint(&self, painter: &Painter, ctx: &PanelContext<'_>, rect: Rect, ink: Color32) {
        let room = f64::from((rect.width() - 2.0 * INSIDE_PT - self.signs_pt()).max(0.0)) + 0.5;
        let words = ellipsize(&self.name, self.weight(), f64::from(BODY_PT), room).into_owned();
        let galley = painter.layout_no_wrap(words, self.font(), ink);
        let mut x = rect.left() + INSIDE_PT;
        painter.galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley.clone(), ink);
        x += galley.size().x;
        if self.is_locked {
            let lock = painter.layout_no_wrap(icon::LOCK_SIMPLE.to_owned(), theme::regular(BODY_PT), ctx.palette.muted);
            painter.galley(pos2(x + 4.0, rect.center().y - lock.size().y / 2.0), lock, ctx.palette.muted);
            x += LOCK_PT;
        }
        if self.open > 0 {
            let ink = ctx.palette.panel;
            let count = painter.layout_no_wrap(self.open.to_string(), theme::semibold(SMALL_PT), ink);
            let width = (count.size().x + 8.0).max(BADGE_PT);
            let centre = pos2(x + BADGE_GAP_PT + width / 2.0, rect.center().y);
            let pill = Rect::from_center_size(centre, Vec2::new(width, BADGE_PT));
            painter.rect_filled(pill, BADGE_PT / 2.0, ctx.palette.warning);
            painter.galley(pill.center() - count.size() / 2.0, count, ink);
        }
    }

    /// The tab beside the pointer, while it is dragged.
    pub fn ghost(&self, painter: &Painter, ctx: &PanelContext<'_>, pointer: Pos2) {
        let galley = painter.layout_no_wrap(self.name.clone(), theme::semibold(BODY_PT), ctx.palette.accent);
        let size = Vec2::new(galley.size().x + 2.0 * INSIDE_PT, HEIGHT_PT);
        let rect = Rect::from_min_size(pointer + Vec2::new(8.0, 4.0), size);
        let edge = Stroke::new(1.0, ctx.palette.accent);
        painter.rect(rect, theme::RADIUS, ctx.palette.accent_soft, edge, StrokeKind::Inside);
        painter.galley(
            rect.min + Vec2::new(INSIDE_PT, (HEIGHT_PT - galley.size().y) / 2.0),
            galley,
            ctx.palette.accent,
        );
    }

    /// Status, first day, what it is based on, how much it changes, and what is to be heeded.
    pub fn tooltip(&self, ui: &mut Ui, ctx: &PanelContext<'_>, changes: &mut ChangesOf) {
        ui.set_max_width(320.0);
        ui.label(RichText::new(&self.name).font(theme::semibold(BODY_PT)).color(ctx.palette.ink));
        let mut lines = vec![status_and_day(ctx, &self.scenario)];
        if let Some(base) = ctx.document.scenarios().base_of(&self.scenario) {
            lines.push(ctx.say(&Message::new("scenario-based-on").with("name", name(ctx, base))));
        }
        if let Some(changed) = changes.get(ctx.document, &self.scenario) {
            lines.push(ctx.say(&Message::new("scenario-changes").with("count", changed.count)));
        }
        lines.extend(alerts(ctx, &self.scenario));
        for line in lines {
            ui.label(RichText::new(line).color(ctx.palette.muted));
        }
    }
}
