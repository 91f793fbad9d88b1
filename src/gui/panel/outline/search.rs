//! What a search finds: units with the place of the hit marked, and filters among which units is searched.

use egui::text::LayoutJob;
use egui::{Align, ComboBox, Id, Key, Rect, RichText, ScrollArea, Sense, TextFormat, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request, SelectMode};
use crate::gui::theme;
use crate::gui::widget::kind_mark::kind_mark;
use crate::gui::widget::tick_box::TickBox;
use crate::i18n::{Message, text};
use crate::search::{Filters, Found, Hit, HitField, Index, Query};

/// Height of a hit, in screen points.
const HIT_PT: f32 = 44.0;
/// More hits than this are not listed.
const MOST_HITS: usize = 500;

/// A search, with what it found last.
#[derive(Default)]
pub struct Search {
    /// What is searched for.
    pub text: String,
    filters: Filters,
    shows_filters: bool,
    /// The organisation read for searching, and of which revision.
    index: Option<(u64, Index)>,
    /// For what was found.
    of: Option<(u64, String, Filters)>,
    found: Found,
    marked: usize,
}

impl Search {
    /// Whether something is searched for.
    pub fn is_on(&self) -> bool {
        !self.text.trim().is_empty() || !self.filters.is_empty()
    }

    /// Forgets what is searched for.
    pub fn clear(&mut self) {
        self.text.clear();
        self.filters = Filters::default();
    }

    /// Brings what was found up to date. Reads the organisation only when something is searched for.
    pub fn refresh(&mut self, ctx: &PanelContext<'_>) {
        if !self.is_on() {
            return;
        }
        let revision = ctx.document.revision();
        let of = (revision, self.text.trim().to_owned(), self.filters.clone());
        if self.of.as_ref() == Some(&of) {
            return;
        }
        let is_fresh = self.index.as_ref().is_some_and(|(held, _)| *held == revision);
        if !is_fresh {
            self.index = Some((revision, Index::of(ctx.organisation())));
        }
        if let Some((_, index)) = &self.index {
            let query = Query { filters: self.filters.clone(), most_hits: MOST_HITS, ..Query::new(self.text.trim()) };
            self.found = index.hits(&query);
        }
        self.marked = 0;
        self.of = Some(of);
    }

    /// Walks the hits while the field has the keyboard; Enter goes to the marked one.
    pub fn keys(&mut self, ui: &Ui, has_keyboard: bool, goes: bool, out: &mut Outbox) {
        if !self.is_on() {
            return;
        }
        let last = self.found.hits.len().saturating_sub(1);
        if has_keyboard {
            let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
            if pressed(Key::ArrowDown) {
                self.marked = (self.marked + 1).min(last);
            }
            if pressed(Key::ArrowUp) {
                self.marked = self.marked.saturating_sub(1);
            }
        }
        if goes && let Some(hit) = self.found.hits.get(self.marked) {
            out.ask(Request::FlyTo(hit.unit.clone()));
        }
    }

    /// The button that opens the filters.
    pub fn filter_button(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let name = ctx.text("search-filters");
        let colour = if self.filters.is_empty() { ctx.palette.muted } else { ctx.palette.accent };
        let words = RichText::new(icon::FUNNEL).color(colour);
        let response = ui.add(egui::Button::new(words).frame(false).min_size(Vec2::splat(24.0)));
        let is_open = self.shows_filters;
        response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Button, true, is_open, name));
        if response.on_hover_text(name).clicked() {
            self.shows_filters = !self.shows_filters;
        }
    }

    /// The filters, when they are open or one is set.
    pub fn filters_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        if !self.shows_filters && self.filters.is_empty() {
            return;
        }
        let organisation = ctx.organisation();
        let mut kinds: Vec<_> = organisation.vocabulary().unit_kinds.iter().collect();
        kinds.sort_by_key(|(id, kind)| (kind.rank, *id));
        let rows = kinds.into_iter().map(|(id, kind)| (id.clone(), kind.name.clone())).collect::<Vec<_>>();
        set_choice(ui, ctx, "search-filter-kind", &mut self.filters.kinds, rows);
        let mut scales: Vec<String> =
            organisation.positions().flat_map(|(_, position)| organisation.scales_of(position)).cloned().collect();
        scales.sort_by_key(|scale| (scale.chars().take_while(char::is_ascii_digit).count(), scale.clone()));
        scales.dedup();
        if !scales.is_empty() {
            let rows = scales.into_iter().map(|scale| (scale.clone(), scale)).collect();
            set_choice(ui, ctx, "search-filter-scale", &mut self.filters.scales, rows);
        }
        ui.add(TickBox::new(&mut self.filters.only_vacancies, ctx.text("search-filter-vacancies")));
        let chosen = self.filters.under.clone().or_else(|| ctx.view.primary().cloned());
        if let Some(unit) = chosen {
            let mut is_on = self.filters.under.is_some();
            let words = Message::new("search-filter-under").with("unit", organisation.name_of(&unit));
            if ui.add(TickBox::new(&mut is_on, ctx.say(&words))).changed() {
                self.filters.under = is_on.then_some(unit);
            }
        }
        if !self.filters.is_empty() && ui.button(ctx.text("search-filters-clear")).clicked() {
            self.filters = Filters::default();
        }
    }

    /// How many units were found, and each hit.
    pub fn hits_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let words = Message::new("outline-hits").with("count", self.found.unit_count);
        ui.label(RichText::new(ctx.say(&words)).size(theme::SMALL_PT).color(ctx.palette.muted));
        if self.found.hits.is_empty() {
            ui.add(egui::Label::new(RichText::new(ctx.text("outline-no-hits")).color(ctx.palette.muted)).wrap());
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let hits = &self.found.hits;
        let area = ScrollArea::vertical().id_salt("search-hits").auto_shrink([false, false]);
        area.show_rows(ui, HIT_PT, hits.len(), |ui, range| {
            for place in range {
                hit_ui(ui, ctx, out, &hits[place], place == self.marked);
            }
        });
    }
}

/// A choice of some out of many; what is chosen stands on the button.
fn set_choice<T: Ord + Clone>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    key: &'static str,
    chosen: &mut std::collections::BTreeSet<T>,
    rows: Vec<(T, String)>,
) {
    let names: Vec<&str> = rows.iter().filter(|(id, _)| chosen.contains(id)).map(|(_, name)| name.as_str()).collect();
    let shown = if names.is_empty() { ctx.text(key).to_owned() } else { names.join(", ") };
    let width = ui.available_width() - 4.0;
    let response = ComboBox::from_id_salt(key).selected_text(shown).width(width).truncate().show_ui(ui, |ui| {
        for (id, name) in rows {
            let mut is_on = chosen.contains(&id);
            if ui.add(TickBox::new(&mut is_on, name)).changed() {
                if is_on {
                    chosen.insert(id);
                } else {
                    chosen.remove(&id);
                }
            }
        }
    });
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, ctx.text(key)));
}

/// A hit: the unit's name, and under it where the words were found, marked.
fn hit_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, hit: &Hit, is_marked: bool) {
    let organisation = ctx.organisation();
    let Some(unit) = organisation.unit(&hit.unit) else { return };
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HIT_PT), Sense::hover());
    let id = Id::new("search-hit").with((&hit.unit, hit.field.label_key()));
    let response = ui.interact(rect, id, Sense::click());
    let is_selected = ctx.view.is_selected(&hit.unit);
    if is_selected || is_marked {
        ui.painter().rect_filled(rect, theme::RADIUS, ctx.palette.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme::RADIUS, ctx.palette.hover);
    }
    let mark = Rect::from_center_size(egui::pos2(rect.left() + 12.0, rect.top() + 14.0), Vec2::splat(8.0));
    kind_mark(ui.painter(), ctx.palette, mark, organisation.kind_of(unit));
    let is_name = hit.field == HitField::Name;
    let name_pieces: Vec<(&str, bool)> = if is_name { hit.pieces().collect() } else { vec![(&unit.name, false)] };
    line(ui, ctx, &name_pieces, theme::semibold(theme::BODY_PT), rect, 5.0);
    let label = text(ctx.language, hit.field.label_key());
    let above = unit.parent.as_ref().map_or("", |parent| organisation.name_of(parent));
    let lead = format!("{label}: ");
    let mut detail: Vec<(&str, bool)> = Vec::new();
    if is_name {
        detail.push((above, false));
    } else {
        detail.push((&lead, false));
        detail.extend(hit.pieces());
        if let Some((before, false)) = detail.get(1).copied() {
            detail[1] = (&before[near_end(before)..], false);
            if detail[1].0.len() < before.len() {
                detail.insert(1, ("…", false));
            }
        }
    }
    line(ui, ctx, &detail, theme::regular(theme::SMALL_PT), rect, 23.0);
    let said = if is_name { unit.name.clone() } else { format!("{}, {label}: {}", unit.name, hit.text) };
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::SelectableLabel, true, is_selected, &said));
    if response.double_clicked() {
        out.ask(Request::FlyTo(hit.unit.clone()));
    } else if response.clicked() {
        // Flying to what the chart leaves out would change the chart: that takes Enter or a double click.
        let is_left_out = organisation.kind_of(unit).is_some_and(|kind| kind.off_chart);
        out.ask(match is_left_out {
            true => Request::Select(hit.unit.clone(), SelectMode::Only),
            false => Request::FlyTo(hit.unit.clone()),
        });
    }
    response.on_hover_text(said);
}

/// From where on what stands before a mark is shown, so that the mark is seen in a narrow panel.
fn near_end(before: &str) -> usize {
    const MOST_BEFORE: usize = 16;
    let Some((start, _)) = before.char_indices().rev().nth(MOST_BEFORE) else { return 0 };
    let word = before[start..].find(' ').map(|space| start + space + 1);
    word.filter(|start| *start < before.len()).unwrap_or(start)
}

/// One line of text with what was searched for marked, by colour and by a line under it.
fn line(ui: &Ui, ctx: &PanelContext<'_>, pieces: &[(&str, bool)], font: egui::FontId, rect: Rect, top: f32) {
    let mut job = LayoutJob::default();
    job.wrap.max_rows = 1;
    job.wrap.max_width = rect.width() - 30.0;
    job.wrap.break_anywhere = true;
    for (piece, is_marked) in pieces {
        let color = if *is_marked { ctx.palette.accent } else { ctx.palette.ink };
        let underline = if *is_marked { egui::Stroke::new(1.0, color) } else { egui::Stroke::NONE };
        let format =
            TextFormat { font_id: font.clone(), color, underline, valign: Align::Center, ..Default::default() };
        job.append(piece, 0.0, format);
    }
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(egui::pos2(rect.left() + 24.0, rect.top() + top), galley, ctx.palette.ink);
}
