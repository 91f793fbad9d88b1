//! How a row of a side is drawn: the heading of a unit, and a position with where it goes or comes from.

use egui::{Align2, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::facts::Which;
use super::link;
use super::list::{LINK_PT, POSITION_PT, drawn_links};
use super::side::{INSIDE_PT, Look, counted, list_id};
use crate::compare::placement::{PlacementBasis, PlacementKind, PlacementRow};
use crate::gui::outbox::Outbox;
use crate::gui::theme::{self, Palette};
use crate::gui::widget::kind_mark::kind_mark;
use crate::i18n::{Message, number};
use crate::model::{Organisation, Position, PositionId, UnitId};
use crate::scene::ColourRole;
use crate::text::{Weight, ellipsize};

/// Below this width codes stand in the hint only, in screen points.
const CODE_FROM_PT: f32 = 400.0;

/// Where the columns of a side stand.
pub struct Columns {
    /// Titles of positions.
    pub title: Rect,
    /// Codes of functions, where there is room.
    pub code: Option<Rect>,
    /// Pay scales.
    pub scale: Rect,
    /// Amounts.
    pub fte: Rect,
}

impl Columns {
    /// The columns of a row.
    pub fn of(row: Rect) -> Self {
        let inside = row.shrink2(Vec2::new(INSIDE_PT, 0.0));
        let fte = inside.with_min_x(inside.right() - 72.0);
        let scale = inside.with_min_x(fte.left() - 60.0).with_max_x(fte.left() - 4.0);
        let code = (row.width() >= CODE_FROM_PT)
            .then(|| inside.with_min_x(scale.left() - 68.0).with_max_x(scale.left() - 8.0));
        let end = code.map_or(scale.left(), |code| code.left());
        Self { title: inside.with_max_x(end - 8.0), code, scale, fte }
    }
}

/// Draws the rows of a side.
pub struct Pen<'a> {
    /// What it is drawn from.
    pub look: &'a Look<'a>,
    /// The side.
    pub which: Which,
    /// Whether the side has the keyboard.
    pub has_keyboard: bool,
}

impl Pen<'_> {
    /// The heading of a unit.
    pub fn unit(&self, ui: &Ui, rect: Rect, id: &UnitId, count: usize, is_closed: bool, list: &Response) {
        let (ctx, organisation) = (self.look.ctx, self.look.organisations[self.which.index()]);
        let palette = ctx.palette;
        let is_hovered = list.hovered() && list.hover_pos().is_some_and(|at| rect.contains(at));
        let fill = if is_hovered { palette.hover } else { palette.ground };
        ui.painter().rect_filled(rect, 0, fill);
        let caret = if is_closed { icon::CARET_RIGHT } else { icon::CARET_DOWN };
        let at = Pos2::new(rect.left() + 6.0, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, caret, theme::regular(theme::SMALL_PT), palette.muted);
        let name = organisation.name_of(id);
        let kind = organisation.unit(id).and_then(|unit| organisation.kind_of(unit));
        let mark = Rect::from_center_size(Pos2::new(rect.left() + INSIDE_PT + 8.0, rect.center().y), Vec2::splat(8.0));
        kind_mark(ui.painter(), palette, mark, kind);
        let room = rect.with_min_x(mark.right() + 8.0).with_max_x(rect.right() - 48.0);
        let is_cut = words(ui.painter(), room, name, true, theme::BODY_PT, palette.ink);
        let counted = counted(ctx, count);
        words_right(ui.painter(), rect.with_max_x(rect.right() - INSIDE_PT), &counted, theme::SMALL_PT, palette.muted);
        let response = ui.interact(rect, list_id(self.which).with(("unit", id)), Sense::hover());
        let said = ctx.say(&Message::new("placement-unit").with("unit", name).with("count", count));
        response.widget_info(|| WidgetInfo::selected(WidgetType::CollapsingHeader, true, !is_closed, &said));
        let above =
            organisation.unit(id).and_then(|unit| unit.parent.as_ref()).map(|above| organisation.name_of(above));
        if is_cut || above.is_some() {
            response.on_hover_ui(|ui| {
                ui.label(name);
                if let Some(above) = above {
                    ui.label(egui::RichText::new(above).color(palette.muted));
                }
            });
        }
    }

    /// A position with its links.
    #[allow(clippy::too_many_arguments)] // A row has a place on the screen, something to say, and a look.
    pub fn position(
        &self,
        ui: &mut Ui,
        rect: Rect,
        id: &PositionId,
        links: &[usize],
        is_target: bool,
        list: &Response,
        out: &mut Outbox,
    ) {
        let (look, palette) = (self.look, self.look.ctx.palette);
        let organisation = look.organisations[self.which.index()];
        let Some(position) = organisation.position(id) else { return };
        let is_chosen = look.chosen.on(self.which).contains(id);
        let is_across = look.chosen.side() != self.which && look.across.contains(id);
        self.ground(ui, rect, is_chosen, is_across, is_target, list);
        let first = rect.with_max_y(rect.top() + POSITION_PT);
        self.first_line(ui, first, organisation, position, is_chosen);
        let response = ui.interact(first, list_id(self.which).with(("position", id)), Sense::hover());
        let said = self.sentence(organisation, position, links);
        response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, is_chosen, &said));
        response.on_hover_ui(|ui| {
            ui.set_max_width(360.0);
            ui.strong(&position.title);
            let details = details(look, organisation, position);
            if !details.is_empty() {
                ui.label(details);
            }
        });
        let shown = drawn_links(links.len());
        for (place, link) in links.iter().take(shown).enumerate() {
            link::ui(ui, self, line(first, place), *link, out);
        }
        if links.len() > shown {
            let more = look.ctx.say(&Message::new("placement-more").with("count", links.len() - shown));
            let room = line(first, shown).with_min_x(rect.left() + INSIDE_PT + 24.0);
            words(ui.painter(), room, &more, false, theme::SMALL_PT, palette.muted);
        }
        let has_cursor = self.has_keyboard && look.chosen.on(self.which).last() == Some(id);
        if has_cursor {
            let edge = Stroke::new(2.0, palette.accent);
            ui.painter().rect_stroke(rect.shrink(1.0), theme::RADIUS, edge, StrokeKind::Inside);
        }
    }

    fn ground(&self, ui: &Ui, rect: Rect, is_chosen: bool, is_across: bool, is_target: bool, list: &Response) {
        let palette = self.look.ctx.palette;
        let painter = ui.painter();
        let is_hovered = list.hovered() && list.hover_pos().is_some_and(|at| rect.contains(at));
        let fill = match () {
            () if is_chosen || is_target => palette.accent_soft,
            () if is_hovered => palette.hover,
            () => palette.panel,
        };
        painter.rect_filled(rect, 0, fill);
        painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
        if is_chosen {
            let bar = Rect::from_min_size(rect.min + Vec2::new(0.0, 4.0), Vec2::new(3.0, rect.height() - 8.0));
            painter.rect_filled(bar, 1, palette.accent);
        }
        if is_across || is_target {
            let edge = Stroke::new(if is_target { 2.0 } else { 1.5 }, palette.accent);
            painter.rect_stroke(rect.shrink2(Vec2::new(3.0, 2.0)), theme::RADIUS, edge, StrokeKind::Inside);
        }
    }

    fn first_line(&self, ui: &Ui, rect: Rect, organisation: &Organisation, position: &Position, is_chosen: bool) {
        let palette = self.look.ctx.palette;
        let columns = Columns::of(rect);
        let painter = ui.painter();
        let ink = if is_chosen { palette.accent } else { palette.ink };
        let code = organisation.function_of(position).and_then(|function| function.code.as_deref());
        let scales = organisation.scales_of(position).join(", ");
        // A title has the room of columns that say nothing.
        let end = match (columns.code, code, scales.is_empty()) {
            (Some(_), Some(_), _) => columns.title.right(),
            (_, _, false) => columns.scale.left() - 8.0,
            _ => columns.fte.left() - 8.0,
        };
        words(painter, columns.title.with_max_x(end), &position.title, is_chosen, theme::BODY_PT, ink);
        if let (Some(room), Some(code)) = (columns.code, code) {
            words(painter, room, code, false, theme::BODY_PT, palette.muted);
        }
        words(painter, columns.scale, &scales, false, theme::BODY_PT, palette.muted);
        let amount = position
            .formation_fte
            .map_or_else(|| "–".to_owned(), |fte| number::decimal(self.look.ctx.language, fte.hundredths()));
        words_right(painter, columns.fte, &amount, theme::BODY_PT, palette.muted);
    }

    /// A position as a sentence, with what becomes of it or what it comes from.
    fn sentence(&self, organisation: &Organisation, position: &Position, links: &[usize]) -> String {
        let mut said = vec![position.title.clone(), organisation.name_of(&position.unit).to_owned()];
        said.push(details(self.look, organisation, position));
        said.extend(links.iter().map(|&place| link::sentence(self.look, self.which, place)));
        said.retain(|part| !part.is_empty());
        said.join(", ")
    }
}

/// The place of a link under the first line of its position.
fn line(first: Rect, place: usize) -> Rect {
    first
        .translate(Vec2::new(0.0, POSITION_PT + LINK_PT * place as f32))
        .with_max_y(first.bottom() + LINK_PT * (place + 1) as f32)
}

/// Code, scales and amount of a position, in words.
pub fn details(look: &Look<'_>, organisation: &Organisation, position: &Position) -> String {
    details_of(look.ctx, organisation, position)
}

/// Code, scales and amount of a position, in words.
pub fn details_of(
    ctx: &crate::gui::context::PanelContext<'_>,
    organisation: &Organisation,
    position: &Position,
) -> String {
    let code = organisation.function_of(position).and_then(|function| function.code.clone());
    let scales = organisation.scales_of(position);
    let scales = (!scales.is_empty()).then(|| {
        ctx.say(&Message::new("placement-scale").with("scale", scales.join(", ")).with("count", scales.len()))
    });
    let fte = position.formation_fte.map(|fte| number::fte(ctx.language, fte.hundredths()));
    [code, scales, fte].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Words at the left of a place, with an ellipsis where they do not fit; whether they were cut.
pub fn words(painter: &Painter, rect: Rect, text: &str, is_strong: bool, size_pt: f32, ink: egui::Color32) -> bool {
    let (weight, font) = match is_strong {
        true => (Weight::SemiBold, theme::semibold(size_pt)),
        false => (Weight::Regular, theme::regular(size_pt)),
    };
    let shown = ellipsize(text, weight, f64::from(size_pt), f64::from(rect.width().max(0.0)));
    let is_cut = shown != text;
    painter.text(rect.left_center(), Align2::LEFT_CENTER, shown, font, ink);
    is_cut
}

/// Words at the right of a place.
pub fn words_right(painter: &Painter, rect: Rect, text: &str, size_pt: f32, ink: egui::Color32) {
    painter.text(rect.right_center(), Align2::RIGHT_CENTER, text, theme::regular(size_pt), ink);
}

/// A dashed line around a place: what is not decided.
pub fn dashed(painter: &Painter, rect: Rect, stroke: Stroke) {
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    painter.extend(Shape::dashed_line(&corners, stroke, 4.0, 3.0));
}

/// The colour of a kind of change.
pub fn colour_of(palette: &Palette, kind: PlacementKind) -> egui::Color32 {
    let role = match kind {
        PlacementKind::Unchanged => ColourRole::Muted,
        PlacementKind::SlightlyChanged => ColourRole::MarkMoved,
        PlacementKind::Changed => ColourRole::MarkChanged,
        PlacementKind::New => ColourRole::MarkNew,
        PlacementKind::Lapsed => ColourRole::MarkGone,
    };
    theme::colour(palette.chart_theme().colour(role))
}

/// The sign of a kind of change on its colour, around a point.
pub fn badge(painter: &Painter, palette: &Palette, centre: Pos2, kind: PlacementKind) {
    let rect = Rect::from_center_size(centre, Vec2::splat(16.0));
    painter.rect_filled(rect, 4, colour_of(palette, kind));
    let ink = theme::colour(palette.chart_theme().colour(ColourRole::OnMark));
    painter.text(centre, Align2::CENTER_CENTER, kind.sign(), theme::semibold(theme::BODY_PT), ink);
}

/// The sign of what is left over, around a point.
pub fn question(painter: &Painter, palette: &Palette, centre: Pos2) {
    let rect = Rect::from_center_size(centre, Vec2::splat(16.0));
    painter.rect_filled(rect, 4, palette.warning);
    let font = theme::semibold(theme::BODY_PT);
    painter.text(centre, Align2::CENTER_CENTER, "?", font, palette.panel);
}

/// Whether nobody decided something.
pub const fn is_open(basis: PlacementBasis) -> bool {
    matches!(basis, PlacementBasis::Proposed)
}

/// Whether a row says that nothing was found and nothing decided.
pub fn is_left_over(row: &PlacementRow) -> bool {
    row.kind == PlacementKind::Lapsed && is_open(row.basis)
}

/// The sign of a row, around a point.
pub fn sign(painter: &Painter, palette: &Palette, centre: Pos2, row: &PlacementRow) {
    match is_left_over(row) {
        true => question(painter, palette, centre),
        false => badge(painter, palette, centre, row.kind),
    }
}
