//! Beside the network: which kinds take part, and every relation that is seen, in words.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Button, RichText, ScrollArea, Sense, Stroke, TextWrapMode, Ui, Vec2};
use egui_phosphor::regular as icon;

use super::choice::Choice;
use super::picture;
use super::projection::BondKind;
use super::strand_shape;
use super::words::{self, Sentence};
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::gui::widget::kind_mark::kind_mark;
use crate::gui::widget::tick_box::TickBox;
use crate::i18n::{Message, number};
use crate::model::{RelationKindId, UnitId, UnitKindId};

/// More sentences than this are not read.
const MOST_SENTENCES: usize = 300;
/// The room for a sample of a line or the mark of a kind.
const SAMPLE: Vec2 = Vec2::new(26.0, 20.0);

/// What there is to choose from and to read.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// Kinds of relations within reach, whether or not they take part, with how many there are.
    pub relation_kinds: BTreeMap<RelationKindId, usize>,
    /// Kinds of units within reach, with how many there are.
    pub unit_kinds: BTreeMap<UnitKindId, usize>,
    /// Every relation that is seen.
    pub sentences: Vec<Sentence>,
}

/// Which parts are open.
#[derive(Debug)]
pub struct Strip {
    has_relation_kinds: bool,
    has_unit_kinds: bool,
    has_sentences: bool,
}

impl Default for Strip {
    fn default() -> Self {
        Self { has_relation_kinds: true, has_unit_kinds: false, has_sentences: true }
    }
}

impl Strip {
    /// Shows the strip; returns the unit that was gone to. `here` is the unit from which sentences are read.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        contents: &Contents,
        choice: &mut Choice,
        here: Option<&UnitId>,
    ) -> Option<UnitId> {
        let mut gone_to = None;
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            if section(ui, ctx, "network-relation-kinds", contents.relation_kinds.len(), &mut self.has_relation_kinds) {
                relation_kinds(ui, ctx, contents, choice);
            }
            if section(ui, ctx, "network-unit-kinds", contents.unit_kinds.len(), &mut self.has_unit_kinds) {
                unit_kinds(ui, ctx, contents, choice);
            }
            if section(ui, ctx, "network-in-words", contents.sentences.len(), &mut self.has_sentences) {
                gone_to = sentences(ui, ctx, &contents.sentences, here);
            }
            ui.add_space(16.0);
        });
        gone_to
    }
}

fn relation_kinds(ui: &mut Ui, ctx: &PanelContext<'_>, contents: &Contents, choice: &mut Choice) {
    all_or_none(ui, ctx, &mut choice.hidden_relation_kinds, &contents.relation_kinds);
    let mut kinds: Vec<_> = contents.relation_kinds.iter().collect();
    kinds.sort_by_key(|(id, _)| words::kind_name(ctx.organisation(), id));
    for (id, &count) in kinds {
        let strand = picture::strand(ctx, &BondKind::Relation(id.clone()));
        let name = words::kind_name(ctx.organisation(), id);
        kind_row(ui, ctx, name, count, id, &mut choice.hidden_relation_kinds, |ui, rect| {
            let middle = rect.center();
            let half = Vec2::new(rect.width() / 2.0 - 2.0, 0.0);
            let stroke = Stroke::new(2.0, strand.colour);
            ui.painter().extend(strand_shape::line(&[middle - half, middle + half], strand.stroke, stroke));
        });
    }
    ui.add(TickBox::new(&mut choice.with_line, ctx.text("network-with-line")));
    ui.add(TickBox::new(&mut choice.positions_apart, ctx.text("network-positions-apart")));
}

fn unit_kinds(ui: &mut Ui, ctx: &PanelContext<'_>, contents: &Contents, choice: &mut Choice) {
    all_or_none(ui, ctx, &mut choice.hidden_unit_kinds, &contents.unit_kinds);
    let kinds = &ctx.organisation().vocabulary().unit_kinds;
    let mut rows: Vec<_> = contents.unit_kinds.iter().collect();
    rows.sort_by_key(|(id, _)| (kinds.get(id).map_or(i32::MAX, |kind| kind.rank), *id));
    for (id, &count) in rows {
        let kind = kinds.get(id);
        let name = kind.map_or(id.as_str(), |kind| kind.plural.as_deref().unwrap_or(&kind.name));
        kind_row(ui, ctx, name, count, id, &mut choice.hidden_unit_kinds, |ui, rect| {
            kind_mark(ui.painter(), ctx.palette, rect, kind);
        });
    }
}

/// A kind: whether it takes part, its sample, its name, how many there are.
fn kind_row<Id: Ord + Clone>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    name: &str,
    count: usize,
    id: &Id,
    hidden: &mut BTreeSet<Id>,
    sample: impl FnOnce(&mut Ui, egui::Rect),
) {
    let mut takes_part = !hidden.contains(id);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(SAMPLE, Sense::hover());
        sample(ui, rect);
        let room = ui.available_width() - 36.0;
        let row = egui::vec2(room, theme::TARGET_PT);
        ui.allocate_ui_with_layout(row, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_width(room);
            let response = ui.add(TickBox::new(&mut takes_part, name));
            if response.on_hover_text(name).changed() {
                match takes_part {
                    true => hidden.remove(id),
                    false => hidden.insert(id.clone()),
                };
            }
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let count = number::whole(ctx.language, count as i64);
            ui.label(RichText::new(count).size(theme::SMALL_PT).color(ctx.palette.muted));
        });
    });
}

fn all_or_none<Id: Ord + Clone>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    hidden: &mut BTreeSet<Id>,
    kinds: &BTreeMap<Id, usize>,
) {
    ui.horizontal(|ui| {
        let link = |key| egui::Link::new(RichText::new(ctx.text(key)).size(theme::SMALL_PT).color(ctx.palette.accent));
        if ui.add(link("network-all")).clicked() {
            hidden.clear();
        }
        if ui.add(link("network-none")).clicked() {
            hidden.extend(kinds.keys().cloned());
        }
    });
}

/// Every relation as a row that goes to its other end.
fn sentences(ui: &mut Ui, ctx: &PanelContext<'_>, sentences: &[Sentence], here: Option<&UnitId>) -> Option<UnitId> {
    let mut gone_to = None;
    ui.style_mut().wrap_mode = Some(TextWrapMode::Wrap);
    for sentence in sentences.iter().take(MOST_SENTENCES) {
        let colour = picture::strand(ctx, &BondKind::Relation(sentence.kind.clone())).colour;
        let other = sentence.other_end(here);
        let ink = if ctx.view.is_selected(other) { ctx.palette.accent } else { ctx.palette.ink };
        let words = RichText::new(&sentence.words).color(ink);
        let size = egui::vec2(ui.available_width(), theme::TARGET_PT);
        let button = Button::new(words).frame_when_inactive(false).min_size(size);
        let response = ui.add(button);
        let rect = response.rect;
        let bar = egui::Rect::from_min_max(
            rect.min + Vec2::new(2.0, 6.0),
            egui::pos2(rect.left() + 5.0, rect.bottom() - 6.0),
        );
        ui.painter().rect_filled(bar, 1.5, colour);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &sentence.words));
        if response.clicked() {
            gone_to = Some(other.clone());
        }
    }
    if let Some(more) = sentences.len().checked_sub(MOST_SENTENCES).filter(|more| *more > 0) {
        let words = ctx.say(&Message::new("network-more-relations").with("count", more));
        ui.label(RichText::new(words).color(ctx.palette.muted));
    }
    gone_to
}

/// The heading of a part, which opens and closes it; whether it is open.
fn section(ui: &mut Ui, ctx: &PanelContext<'_>, key: &'static str, count: usize, is_open: &mut bool) -> bool {
    ui.add_space(10.0);
    let sign = if *is_open { icon::CARET_DOWN } else { icon::CARET_RIGHT };
    let name = ctx.text(key);
    let words = RichText::new(format!("{sign}  {name}")).font(theme::semibold(theme::BODY_PT)).color(ctx.palette.ink);
    let count = RichText::new(number::whole(ctx.language, count as i64)).size(theme::SMALL_PT).color(ctx.palette.muted);
    let size = egui::vec2(ui.available_width(), theme::TARGET_PT);
    let button = Button::new(words).shortcut_text(count).frame_when_inactive(false).min_size(size);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::CollapsingHeader, true, *is_open, name));
    if response.clicked() {
        *is_open = !*is_open;
    }
    *is_open
}
