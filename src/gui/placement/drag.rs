//! Carrying posts over the board: from left to right they are placed, onto the strip they lapse, back to the left they are
//! taken back. Escape lets go of them where they were.

use egui::{Align2, CursorIcon, Id, Key, LayerId, Modifiers, Order, Pos2, Rect, Ui, Vec2};

use super::facts::Which;
use super::list::{LINK_PT, POSITION_PT, Row, drawn_links};
use super::side::Shown;
use super::{PlacementBoard, edits};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::i18n::Message;
use crate::model::{Organisation, PositionId, SetPredecessors};
use crate::text::{Weight, ellipsize};

/// What is carried, and where it would land.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// What is carried.
    pub carried: Carried,
    /// Where it would land; `None` over nothing where it could.
    pub landing: Option<Landing>,
}

/// What is carried.
#[derive(Clone, Debug, PartialEq)]
pub enum Carried {
    /// Earlier positions.
    Posts(Vec<PositionId>),
    /// That a later position (the second) comes from an earlier one.
    Link(PositionId, PositionId),
}

/// Where it would land.
#[derive(Clone, Debug, PartialEq)]
pub enum Landing {
    /// On a later position.
    At(PositionId),
    /// On the strip for what lapses.
    Lapse,
    /// On the earlier side: taken back.
    Back,
}

impl Drag {
    fn posts(&self) -> &[PositionId] {
        match &self.carried {
            Carried::Posts(posts) => posts,
            Carried::Link(from, _) => std::slice::from_ref(from),
        }
    }

    /// The edit that letting go here is; `None` for none.
    fn edit(&self, to: &Organisation) -> Option<SetPredecessors> {
        match (&self.carried, self.landing.as_ref()?) {
            (Carried::Posts(posts), Landing::At(at)) => edits::place(to, posts, at),
            (Carried::Link(from, old), Landing::At(at)) => edits::place_elsewhere(to, from, old, at),
            (_, Landing::Lapse) => edits::lapse(to, self.posts()),
            (Carried::Posts(posts), Landing::Back) => edits::take_back(to, posts),
            (Carried::Link(from, old), Landing::Back) => edits::unlink(to, from, old),
        }
    }

    /// What letting go would do, or why it would do nothing.
    fn verdict(&self, [from, to]: [&Organisation; 2]) -> Message {
        let posts = self.posts();
        let title = posts.first().and_then(|id| from.position(id)).map_or("", |position| position.title.as_str());
        let about = |key| Message::new(key).with("position", title).with("count", posts.len());
        let Some(landing) = &self.landing else { return about("placement-carried") };
        let is_possible = self.edit(to).is_some();
        match landing {
            Landing::At(at) => {
                let key = if is_possible { "placement-drop-at" } else { "placement-drop-there-already" };
                about(key).with("at", to.position(at).map_or("", |position| position.title.as_str()))
            }
            Landing::Lapse if is_possible => about("placement-drop-lapse"),
            Landing::Lapse => about("placement-drop-still-there"),
            Landing::Back if is_possible => about("placement-drop-back"),
            Landing::Back => about("placement-carried"),
        }
    }
}

/// Begins, goes on with and ends the carrying.
pub fn carry(
    ui: &Ui,
    ctx: &PanelContext<'_>,
    board: &mut PlacementBoard,
    organisations: [&Organisation; 2],
    shown: &[Shown; 2],
    out: &mut Outbox,
) {
    if board.drag.is_none() {
        begin(ui, board, shown);
    }
    let Some(drag) = &board.drag else { return };
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        board.drag = None;
        ui.ctx().request_repaint();
        return;
    }
    let (is_down, is_released, at) =
        ui.input(|input| (input.pointer.any_down(), input.pointer.any_released(), input.pointer.latest_pos()));
    let landing = at.and_then(|at| landing(board, shown, at));
    if landing != drag.landing {
        ui.ctx().request_repaint();
    }
    let drag = Drag { landing, ..drag.clone() };
    if is_released || !is_down {
        if let Some(edit) = drag.edit(organisations[1]) {
            out.edit(edit);
        }
        board.drag = None;
        ui.ctx().request_repaint();
        return;
    }
    if let Some(at) = at {
        let is_possible = drag.edit(organisations[1]).is_some();
        ui.ctx().set_cursor_icon(if is_possible { CursorIcon::Grabbing } else { CursorIcon::NoDrop });
        label(ui, ctx, at, &ctx.say(&drag.verdict(organisations)));
    }
    board.drag = Some(drag);
}

/// Lifts what the pointer was pressed on.
fn begin(ui: &Ui, board: &mut PlacementBoard, shown: &[Shown; 2]) {
    let Some(at) = ui.input(|input| input.pointer.press_origin()) else { return };
    let carried = [Which::Earlier, Which::Later].into_iter().zip(shown).find_map(|(which, shown)| {
        if !shown.response.drag_started_by(egui::PointerButton::Primary) {
            return None;
        }
        // A search field keeps the keyboard otherwise, and with it undo.
        shown.response.request_focus();
        let list = &board.sides[which.index()].list;
        let Row::Position(id, links) = shown.row_at(list, at)? else { return None };
        if which == Which::Earlier {
            let chosen = board.chosen.on(which);
            let posts = if chosen.contains(&id) { chosen.to_vec() } else { vec![id] };
            return Some(Carried::Posts(posts));
        }
        let (top, _) = list.extent(list.at(at.y - shown.origin.y)?);
        let line = (at.y - shown.origin.y - top - POSITION_PT) / LINK_PT;
        // Of a later position with one origin the whole row is taken hold of.
        let place = if line < 0.0 && links.len() == 1 { 0.0 } else { line.floor() };
        let place = (0.0..drawn_links(links.len()) as f32).contains(&place).then_some(place as usize)?;
        let row = board.facts.placement.rows.get(*links.get(place)?)?;
        let (from, to) = row.from.clone().zip(row.to.clone())?;
        Some(Carried::Link(from, to))
    });
    if let Some(carried) = carried {
        if let Carried::Posts(posts) = &carried
            && !board.chosen.on(Which::Earlier).contains(&posts[0])
        {
            board.chosen = super::Chosen { is_later: false, positions: posts.clone() };
        }
        board.drag = Some(Drag { carried, landing: None });
        ui.ctx().request_repaint();
    }
}

fn landing(board: &PlacementBoard, shown: &[Shown; 2], at: Pos2) -> Option<Landing> {
    let [earlier, later] = shown;
    if later.lapse.is_some_and(|strip| strip.contains(at)) {
        return Some(Landing::Lapse);
    }
    if earlier.response.rect.contains(at) {
        return Some(Landing::Back);
    }
    match later.row_at(&board.sides[Which::Later.index()].list, at)? {
        Row::Position(id, _) => Some(Landing::At(id)),
        Row::Unit(..) => None,
    }
}

/// What is carried and what letting go would do, beside the pointer.
fn label(ui: &Ui, ctx: &PanelContext<'_>, at: Pos2, text: &str) {
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::new("placement-carried")));
    let room = ui.ctx().content_rect().shrink(8.0);
    let shown =
        ellipsize(text, Weight::SemiBold, f64::from(theme::BODY_PT), f64::from(room.width() * 0.5)).into_owned();
    let galley = painter.layout_no_wrap(shown, theme::semibold(theme::BODY_PT), ctx.palette.on_float);
    let size = galley.size() + Vec2::new(24.0, 12.0);
    let mut rect = Align2::LEFT_TOP.anchor_size(at + Vec2::new(14.0, 10.0), size);
    rect = rect.translate(Vec2::new((room.right() - rect.right()).min(0.0), (room.bottom() - rect.bottom()).min(0.0)));
    painter.rect_filled(Rect::from_min_size(rect.min, size), theme::RADIUS, ctx.palette.float);
    painter.galley(rect.min + Vec2::new(12.0, 6.0), galley, ctx.palette.on_float);
}
