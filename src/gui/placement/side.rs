//! One side of the board: its name and search field, and the rows that are in view.

use std::collections::BTreeSet;

use egui::{
    Id, Pos2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo, WidgetType,
    accesskit,
};
use egui_phosphor::regular as icon;

use super::drag::{Drag, Landing};
use super::facts::{Facts, Which};
use super::list::{self, List, Row};
use super::row::{self, words};
use super::{Chosen, SideState};
use crate::compare::placement::PlacementKind;
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::action_menu::action_menu;
use crate::i18n::{Message, number};
use crate::model::{Organisation, PositionId};

/// Height of the name of a side with its search field, in screen points.
const NAME_PT: f32 = 44.0;
/// Height of the titles of the columns, in screen points.
const TITLES_PT: f32 = 24.0;
/// Height of the strip for what lapses, in screen points.
const LAPSE_PT: f32 = 40.0;
/// Between the edge of a side and what it says, in screen points.
pub const INSIDE_PT: f32 = 16.0;
/// Under the last row, where a note may float, in screen points.
const BELOW_PT: f32 = 72.0;
/// So near its edge what is carried makes a list scroll, in screen points.
const EDGE_PT: f32 = 36.0;
/// What can be done with positions from their menu.
const MENU: &[Action] =
    &[Action::PlacePosition, Action::AcceptProposal, Action::LapsePosition, Action::TakePlacementBack];

/// What a side is drawn from.
pub struct Look<'a> {
    /// What panels may read.
    pub ctx: &'a PanelContext<'a>,
    /// What there is.
    pub facts: &'a Facts,
    /// The two organisations.
    pub organisations: [&'a Organisation; 2],
    /// What is chosen.
    pub chosen: &'a Chosen,
    /// What stands across from that.
    pub across: &'a BTreeSet<PositionId>,
}

/// What became of a side.
pub struct Shown {
    /// The whole of its rows.
    pub response: Response,
    /// Where the first row begins.
    pub origin: Pos2,
    /// The strip for what lapses.
    pub lapse: Option<Rect>,
    /// Whether that strip was pressed.
    pub asks_for_lapsed: bool,
}

impl Shown {
    /// The row at a place of the screen.
    pub fn row_at(&self, list: &List, at: Pos2) -> Option<Row> {
        if !self.response.rect.contains(at) {
            return None;
        }
        list.rows().get(list.at(at.y - self.origin.y)?).cloned()
    }
}

/// The id of the rows of a side: what has the keyboard.
pub fn list_id(which: Which) -> Id {
    Id::new(("placement-list", which))
}

/// The id of the search field of a side.
pub fn search_id(which: Which) -> Id {
    Id::new(("placement-search", which))
}

/// Shows a side.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    which: Which,
    state: &mut SideState,
    drag: Option<&Drag>,
    out: &mut Outbox,
) -> Shown {
    let organisation = look.organisations[which.index()];
    name(ui, look, which, &mut state.wanted.words);
    state.list.refresh(look.facts, which, organisation, &state.wanted);
    titles(ui, look);
    let strip = (which == Which::Later).then(|| lapse_strip(ui, look, drag));
    let view = ui.available_rect_before_wrap();
    let area = ScrollArea::vertical().id_salt(list_id(which)).auto_shrink(false).content_margin(0.0);
    let source = egui::containers::scroll_area::ScrollSource {
        drag: egui::containers::scroll_area::DragScroll::Never,
        ..Default::default()
    };
    let mut origin = view.min;
    let output = area.scroll_source(source).show_viewport(ui, |ui, viewport| {
        ui.set_width(view.width());
        ui.set_height(state.list.height_pt() + BELOW_PT);
        origin = ui.max_rect().min;
        let response = ui.interact(ui.clip_rect().intersect(view), list_id(which), Sense::click_and_drag());
        let filter = egui::EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(list_id(which), filter));
        reveal(ui, state, origin);
        let pen = row::Pen { look, which, has_keyboard: response.has_focus() };
        let seen = state.list.seen(viewport.top(), viewport.bottom());
        for place in seen.clone() {
            let (top, bottom) = state.list.extent(place);
            let rect = Rect::from_x_y_ranges(view.x_range(), origin.y + top..=origin.y + bottom);
            match &state.list.rows()[place] {
                Row::Unit(unit, count, is_closed) => pen.unit(ui, rect, unit, *count, *is_closed, &response),
                Row::Position(id, links) => {
                    let is_target =
                        matches!(drag.and_then(|drag| drag.landing.as_ref()), Some(Landing::At(at)) if at == id);
                    pen.position(ui, rect, id, links, is_target && which == Which::Later, &response, out);
                }
            }
        }
        if drag.is_some() {
            scroll_at_edge(ui, view);
        }
        response
    });
    let response = output.inner;
    if state.list.rows().is_empty() {
        nothing(ui, look, view, which);
    }
    if let (Which::Earlier, Some(Landing::Back)) = (which, drag.and_then(|drag| drag.landing.as_ref())) {
        let edge = Stroke::new(2.0, look.ctx.palette.accent);
        ui.painter().rect_stroke(view.shrink(4.0), theme::RADIUS, edge, StrokeKind::Inside);
    }
    let label = look.ctx.say(&side_name(look, which));
    ui.ctx().accesskit_node_builder(list_id(which), |node| {
        node.set_role(accesskit::Role::List);
        node.set_label(label);
    });
    response.context_menu(|ui| action_menu(ui, look.ctx, out, MENU));
    let (lapse, asks_for_lapsed) = strip.map_or((None, false), |(rect, is_pressed)| (Some(rect), is_pressed));
    Shown { response, origin, lapse, asks_for_lapsed }
}

fn side_name(look: &Look<'_>, which: Which) -> Message {
    let key = if which == Which::Earlier { "placement-earlier" } else { "placement-later" };
    Message::new(key).with("count", look.facts.count(which))
}

fn name(ui: &mut Ui, look: &Look<'_>, which: Which, typed: &mut String) {
    let ctx = look.ctx;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), NAME_PT), Sense::hover());
    let inside = rect.shrink2(Vec2::new(INSIDE_PT, 8.0));
    let field_pt = (inside.width() * 0.5).min(220.0);
    let field = inside.with_min_x(inside.right() - field_pt);
    let text = ctx.say(&side_name(look, which));
    let room = inside.with_max_x(field.left() - 8.0);
    words(ui.painter(), room, &text, true, theme::SECTION_PT, ctx.palette.ink);
    let label = ctx.text(if which == Which::Earlier { "placement-search-earlier" } else { "placement-search-later" });
    let hint = format!("{}  {}", icon::MAGNIFYING_GLASS, ctx.text("placement-search"));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(field));
    let edit = TextEdit::singleline(typed)
        .id(search_id(which))
        .hint_text(egui::RichText::new(hint).color(ctx.palette.faint))
        .margin(egui::Margin::symmetric(10, 5))
        .desired_width(field.width());
    let response = child.add(edit);
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, "", &*typed, "");
        info.label = Some(label.to_owned());
        info
    });
}

/// The titles of the columns.
fn titles(ui: &mut Ui, look: &Look<'_>) {
    let palette = look.ctx.palette;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), TITLES_PT), Sense::hover());
    let columns = row::Columns::of(rect);
    let painter = ui.painter();
    let small = theme::SMALL_PT;
    words(painter, columns.title, look.ctx.text("placement-column-position"), false, small, palette.muted);
    if let Some(code) = columns.code {
        words(painter, code, look.ctx.text("placement-column-code"), false, small, palette.muted);
    }
    words(painter, columns.scale, look.ctx.text("placement-column-scale"), false, small, palette.muted);
    row::words_right(painter, columns.fte, look.ctx.text("placement-column-fte"), small, palette.muted);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
}

/// Where what lapses is let go; a press shows what was decided to. Returns where it is, and whether it was pressed.
fn lapse_strip(ui: &mut Ui, look: &Look<'_>, drag: Option<&Drag>) -> (Rect, bool) {
    let ctx = look.ctx;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), LAPSE_PT), Sense::hover());
    let strip = rect.shrink2(Vec2::new(INSIDE_PT - 4.0, 4.0));
    let response = ui.interact(strip, Id::new("placement-lapse"), Sense::click());
    let is_target = matches!(drag.and_then(|drag| drag.landing.as_ref()), Some(Landing::Lapse));
    let fill = match () {
        () if is_target => ctx.palette.accent_soft,
        () if response.hovered() => ctx.palette.hover,
        () => ctx.palette.panel,
    };
    let edge = if is_target || response.has_focus() { ctx.palette.accent } else { ctx.palette.faint };
    ui.painter().rect_filled(strip, theme::RADIUS, fill);
    row::dashed(ui.painter(), strip, Stroke::new(if is_target { 2.0 } else { 1.0 }, edge));
    row::badge(ui.painter(), ctx.palette, Pos2::new(strip.left() + 16.0, strip.center().y), PlacementKind::Lapsed);
    let message = Message::new("placement-lapse-strip").with("count", look.facts.lapsed_count());
    let text = ctx.say(&message);
    let room = strip.shrink2(Vec2::new(12.0, 0.0)).with_min_x(strip.left() + 32.0);
    words(ui.painter(), room, &text, false, theme::BODY_PT, ctx.palette.ink);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &text));
    let is_pressed = response.on_hover_text(ctx.text("placement-lapse-hint")).clicked();
    (strip, is_pressed)
}

/// Brings what is to be seen into view.
fn reveal(ui: &Ui, state: &mut SideState, origin: Pos2) {
    let Some(place) = state.reveals.take().and_then(|id| state.list.place_of(&id)) else { return };
    let (top, bottom) = state.list.extent(place);
    // A heading stays in sight above its first position.
    let y = egui::Rangef::new(origin.y + top - list::HEADING_PT, origin.y + bottom);
    let seen = ui.clip_rect().y_range();
    if y.min < seen.min || y.max > seen.max {
        let rect = Rect::from_x_y_ranges(ui.max_rect().x_range(), y);
        ui.scroll_to_rect_animation(rect, Some(egui::Align::Center), egui::style::ScrollAnimation::none());
    }
}

fn scroll_at_edge(ui: &Ui, view: Rect) {
    let Some(at) = ui.input(|input| input.pointer.latest_pos()).filter(|at| view.contains(*at)) else { return };
    let by = match () {
        () if at.y < view.top() + EDGE_PT => view.top() + EDGE_PT - at.y,
        () if at.y > view.bottom() - EDGE_PT => view.bottom() - EDGE_PT - at.y,
        () => return,
    };
    ui.scroll_with_delta_animation(Vec2::new(0.0, by * 0.5), egui::style::ScrollAnimation::none());
    ui.ctx().request_repaint();
}

/// What is said where there is no row.
fn nothing(ui: &Ui, look: &Look<'_>, view: Rect, which: Which) {
    let ctx = look.ctx;
    let key = if look.facts.count(which) == 0 { "placement-no-positions" } else { "placement-nothing-found" };
    let text = ctx.text(key);
    let width = (view.width() - 2.0 * INSIDE_PT).max(80.0);
    let galley = ui.painter().layout(text.to_owned(), theme::regular(theme::BODY_PT), ctx.palette.muted, width);
    let place = Rect::from_min_size(view.min + Vec2::splat(INSIDE_PT), galley.size());
    ui.painter().galley(place.min, galley, ctx.palette.muted);
    let response = ui.interact(place, list_id(which).with("nothing"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
}

/// How many of something, as it is written.
pub fn counted(ctx: &PanelContext<'_>, count: usize) -> String {
    number::whole(ctx.language, i64::try_from(count).unwrap_or(i64::MAX))
}
