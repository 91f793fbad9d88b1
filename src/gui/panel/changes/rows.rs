//! The rows of the list that are in view, and what a press on one asks for.

use egui::{Painter, Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use super::list::{List, Row};
use crate::compare::{self, Difference, Mark};
use crate::geometry::Point;
use crate::gui::canvas::{camera::View, paint};
use crate::gui::context::PanelContext;
use crate::gui::theme::{self, Palette};
use crate::gui::view_state::Camera;
use crate::i18n::number;
use crate::model::Organisation;
use crate::scene::{mark_sample, mark_word};

/// Where the sentence begins in a row, after its badge.
const WORDS_AT_PT: f32 = 34.0;
/// Above and below a sentence.
const ROW_INSIDE_PT: f32 = 7.0;
/// What is laid out above and below what is in view, so that a row does not come in halves.
const AROUND_PT: f32 = 80.0;

impl List {
    /// Shows the rows in view; returns the change that was pressed. `shown` is the one that is on the charts; with `scrolls`
    /// it is brought into view.
    pub fn rows_ui(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        difference: &Difference,
        between: [&Organisation; 2],
        shown: Option<usize>,
        scrolls: bool,
    ) -> Option<usize> {
        let mut chosen = None;
        let area = ScrollArea::vertical().id_salt("changes").auto_shrink([false, false]);
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(self.heights.iter().sum());
            let (origin, width) = (ui.max_rect().left_top(), ui.available_width() - 12.0);
            let mut top = 0.0;
            for index in 0..self.rows.len() {
                let height = self.heights[index];
                let row = self.rows[index];
                let rect = Rect::from_min_size(origin + Vec2::new(0.0, top), Vec2::new(width, height));
                let is_shown = matches!(row, Row::Change(place) if Some(place) == shown);
                if is_shown && scrolls {
                    ui.scroll_to_rect(rect.expand2(Vec2::new(0.0, height)), None);
                }
                top += height;
                if top < viewport.top() - AROUND_PT || top - height > viewport.bottom() + AROUND_PT {
                    continue;
                }
                match row {
                    Row::Heading(theme, count) => heading(ui, ctx, rect, theme, count),
                    Row::Change(place) => {
                        let mark = difference.changes[place].mark();
                        let sentence = self.sentence(place, ctx.language, difference, between[0], between[1]);
                        let (pressed, needed) = change(ui, ctx, rect, (place, mark, sentence), is_shown);
                        if pressed {
                            chosen = Some(place);
                        }
                        if (needed - height).abs() > 0.5 {
                            self.heights[index] = needed;
                            ui.ctx().request_repaint();
                        }
                    }
                }
            }
        });
        chosen
    }
}

fn heading(ui: &Ui, ctx: &PanelContext<'_>, rect: Rect, theme: compare::Theme, count: usize) {
    let words = ctx.say(&compare::theme_name(theme));
    let name = ui.painter().layout_no_wrap(words.clone(), theme::semibold(theme::BODY_PT), ctx.palette.muted);
    let count = number::whole(ctx.language, count as i64);
    let counted = ui.painter().layout_no_wrap(count.clone(), theme::regular(theme::SMALL_PT), ctx.palette.muted);
    let base = rect.bottom() - 6.0;
    let at = Pos2::new(rect.left() + 6.0, base - name.size().y);
    let count_at = Pos2::new(rect.right() - counted.size().x - 4.0, base - counted.size().y - 1.0);
    ui.painter().galley(at, name, ctx.palette.muted);
    ui.painter().galley(count_at, counted, ctx.palette.muted);
    let response = ui.interact(rect, ui.id().with(("heading", theme as u8)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{words}: {count}")));
}

/// One change. Returns whether it was pressed, and how high it has to be.
fn change(
    ui: &Ui,
    ctx: &PanelContext<'_>,
    rect: Rect,
    (place, mark, sentence): (usize, Mark, &str),
    is_shown: bool,
) -> (bool, f32) {
    let room = rect.width() - WORDS_AT_PT - 8.0;
    let galley =
        ui.painter().layout(sentence.to_owned(), theme::regular(theme::BODY_PT), ctx.palette.ink, room.max(60.0));
    let needed = galley.size().y + 2.0 * ROW_INSIDE_PT;
    let response = ui.interact(rect, ui.id().with(("change", place)), Sense::click());
    let painter = ui.painter();
    if is_shown {
        painter.rect_filled(rect, theme::RADIUS, ctx.palette.accent_soft);
        let bar = Rect::from_min_size(rect.min + Vec2::new(0.0, 6.0), Vec2::new(3.0, rect.height() - 12.0));
        painter.rect_filled(bar, 1, ctx.palette.accent);
    } else if response.hovered() {
        painter.rect_filled(rect, theme::RADIUS, ctx.palette.hover);
    }
    if response.has_focus() {
        let edge = Stroke::new(2.0, ctx.palette.accent);
        painter.rect_stroke(rect, theme::RADIUS, edge, StrokeKind::Inside);
    }
    badge(painter, ctx.palette, rect.left_top() + Vec2::new(18.0, ROW_INSIDE_PT + 9.0), mark);
    painter.galley(rect.left_top() + Vec2::new(WORDS_AT_PT, ROW_INSIDE_PT), galley, ctx.palette.ink);
    let name = match mark_word(mark, ctx.language) {
        Some(word) => format!("{word}: {sentence}"),
        None => sentence.to_owned(),
    };
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_shown, &name));
    (response.clicked(), needed)
}

/// The badge of a mark around a point of the screen.
pub(super) fn badge(painter: &Painter, palette: &Palette, centre: Pos2, mark: Mark) {
    let screen = Rect::from_center_size(centre, Vec2::splat(16.0));
    let view = View { camera: Camera::default(), screen };
    let mut shapes = Vec::new();
    mark_sample(mark, Point::default(), palette.chart_theme(), &mut shapes);
    for shape in &shapes {
        paint::primitive(painter, &view, shape);
    }
}
