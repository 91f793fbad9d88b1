//! The panel at the right of the board: what is chosen, where it goes or comes from with which share, and how much of its core
//! tasks changes.

use egui::{Button, Id, Label, Painter, Pos2, RichText, ScrollArea, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::facts::{Facts, Which};
use super::row::{badge, details_of, is_left_over, is_open, sign};
use super::threshold::{self, read_percent};
use super::{Chosen, edits};
use crate::compare::placement::{PlacementBasis, PlacementKind, PlacementRow};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::gui::widget::form::{row, text_row};
use crate::i18n::{Message, number};
use crate::model::{Command, EditPosition, Fte, Organisation, Position, PositionId};

/// Width of a field with a percentage, in screen points.
const PERCENT_PT: f32 = 56.0;

/// Shows the panel.
pub fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    facts: &Facts,
    organisations: [&Organisation; 2],
    chosen: &Chosen,
    fields: &mut Fields,
    out: &mut Outbox,
) {
    fields.begin();
    ScrollArea::vertical().id_salt("placement-details").auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 12.0);
        let side = chosen.side();
        match chosen.positions.as_slice() {
            [] => nothing_chosen(ui, ctx),
            [id] => {
                if let Some(position) = organisations[side.index()].position(id) {
                    let panel = Panel { ctx, facts, organisations, side };
                    panel.ui(ui, id, position, fields, out);
                }
            }
            several => {
                let words = Message::new("placement-several").with("count", several.len());
                heading(ui, ctx, &ctx.say(&words));
                actions(ui, ctx, facts, organisations[1], side, several, out);
            }
        }
        ui.add_space(16.0);
        heading(ui, ctx, ctx.text("placement-threshold-title"));
        threshold::ui(ui, ctx, fields, out);
        ui.add_space(24.0);
    });
    fields.end(out);
}

fn heading(ui: &mut Ui, ctx: &PanelContext<'_>, text: &str) {
    ui.add(Label::new(RichText::new(text).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink)).wrap());
    ui.add_space(4.0);
}

fn muted(ui: &mut Ui, ctx: &PanelContext<'_>, text: &str) {
    ui.add(Label::new(RichText::new(text).color(ctx.palette.muted)).wrap());
}

/// How the board is worked with, and what the signs mean.
fn nothing_chosen(ui: &mut Ui, ctx: &PanelContext<'_>) {
    heading(ui, ctx, ctx.text("placement"));
    for key in ["placement-help-drag", "placement-help-keys", "placement-help-proposals"] {
        muted(ui, ctx, ctx.text(key));
        ui.add_space(4.0);
    }
    ui.add_space(8.0);
    for kind in PlacementKind::ALL {
        sign_line(ui, ctx, &ctx.say(&kind.name()), |painter, at| badge(painter, ctx.palette, at, kind));
    }
}

/// A sign with words beside it.
fn sign_line(ui: &mut Ui, ctx: &PanelContext<'_>, words: &str, draw: impl FnOnce(&Painter, Pos2)) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(16.0, 24.0), egui::Sense::hover());
        draw(ui.painter(), rect.center());
        ui.add(Label::new(RichText::new(words).color(ctx.palette.ink)).wrap());
    });
}

/// What can be done with what is chosen, a button each.
fn actions(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    facts: &Facts,
    to: &Organisation,
    side: Which,
    chosen: &[PositionId],
    out: &mut Outbox,
) {
    let has =
        |is: &dyn Fn(&PlacementRow) -> bool| chosen.iter().any(|id| facts.rows_of(side, id).any(|(_, row)| is(row)));
    ui.add_space(4.0);
    let offered: &[Action] = match side {
        Which::Earlier => {
            &[Action::PlacePosition, Action::AcceptProposal, Action::LapsePosition, Action::TakePlacementBack]
        }
        Which::Later => &[Action::AcceptProposal, Action::TakePlacementBack],
    };
    for action in offered {
        let row = action.row();
        let name = ctx.text(row.label);
        let words = format!("{}  {name}", row.icon);
        let is_possible = match action {
            Action::AcceptProposal => has(&|row| is_open(row.basis) && row.to.is_some()),
            Action::LapsePosition => edits::lapse(to, chosen).is_some(),
            Action::TakePlacementBack => has(&|row| row.basis == PlacementBasis::Said && row.from.is_some()),
            _ => true,
        };
        let button = Button::new(words).min_size(Vec2::new(ui.available_width(), theme::TARGET_PT));
        let response = ui.add_enabled(is_possible, button);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, is_possible, name));
        if response.on_hover_text(action.shortcut_text()).clicked() {
            out.act(*action);
        }
    }
}

/// The panel of one position.
struct Panel<'a> {
    ctx: &'a PanelContext<'a>,
    facts: &'a Facts,
    organisations: [&'a Organisation; 2],
    side: Which,
}

impl Panel<'_> {
    fn ui(&self, ui: &mut Ui, id: &PositionId, position: &Position, fields: &mut Fields, out: &mut Outbox) {
        let (ctx, organisation) = (self.ctx, self.organisations[self.side.index()]);
        let title = RichText::new(&position.title).font(theme::semibold(theme::TITLE_PT)).color(ctx.palette.ink);
        ui.add(Label::new(title).wrap());
        muted(ui, ctx, organisation.name_of(&position.unit));
        let about = details_of(ctx, organisation, position);
        if !about.is_empty() {
            muted(ui, ctx, &about);
        }
        ui.add_space(12.0);
        let key = if self.side == Which::Earlier { "placement-goes-to" } else { "placement-comes-from" };
        heading(ui, ctx, ctx.text(key));
        for (place, link) in self.facts.rows_of(self.side, id) {
            self.link(ui, place, link, fields, out);
        }
        if self.side == Which::Earlier {
            self.shares_note(ui, id);
        } else {
            self.core_tasks(ui, id, position, fields, out);
            self.places(ui, id);
        }
        ui.add_space(8.0);
        actions(ui, ctx, self.facts, self.organisations[1], self.side, std::slice::from_ref(id), out);
    }

    /// One row of the placement: what stands across, its share, and taking it away.
    fn link(&self, ui: &mut Ui, place: usize, link: &PlacementRow, fields: &mut Fields, out: &mut Outbox) {
        let ctx = self.ctx;
        let other = self.side.other();
        let across = other.of(link).and_then(|id| self.organisations[other.index()].position(id));
        let kind = ctx.say(&link.kind.name());
        let words = match link.basis {
            _ if is_left_over(link) => ctx.text("placement-left-over").to_owned(),
            PlacementBasis::Proposed => ctx.say(&Message::new("placement-proposed").with("what", kind)),
            PlacementBasis::Said | PlacementBasis::Same => kind,
        };
        sign_line(ui, ctx, &words, |painter, at| sign(painter, ctx.palette, at, link));
        let Some(across) = across else { return };
        ui.indent(("placement-link", place), |ui| {
            ui.add(Label::new(RichText::new(&across.title).color(ctx.palette.ink)).wrap());
            let unit = self.organisations[other.index()].name_of(&across.unit);
            ui.add(Label::new(RichText::new(unit).size(theme::SMALL_PT).color(ctx.palette.muted)).wrap());
            self.share_ui(ui, link, &across.title, fields, out);
        });
        ui.add_space(4.0);
    }

    fn share_ui(&self, ui: &mut Ui, link: &PlacementRow, title: &str, fields: &mut Fields, out: &mut Outbox) {
        let (ctx, to) = (self.ctx, self.organisations[1]);
        let Some((from, at)) = link.from.as_ref().zip(link.to.as_ref()) else { return };
        let edit = |share_percent| edits::share(to, from, at, share_percent).map(Command::from);
        row(ui, ctx, ctx.text("placement-share"), |ui| {
            let held = link.share_percent.map(|percent| percent.to_string()).unwrap_or_default();
            let look = Look {
                lines: 1,
                hint: ctx.text("placement-share-all"),
                width_pt: Some(PERCENT_PT),
                is_number: true,
                ..Look::default()
            };
            let label = format!("{}: {title}", ctx.text("placement-share"));
            let id = Id::new(("placement-share", from, at));
            fields.show(ui, out, ctx.palette, id, &held, &label, look, |text| {
                read_percent(text, 1).map(edit).map_err(|key| ctx.text(key).to_owned())
            });
            ui.label(RichText::new("%").color(ctx.palette.muted));
            if link.basis == PlacementBasis::Said {
                let name = ctx.text("placement-take-back");
                let button = Button::new(RichText::new(icon::X).color(ctx.palette.muted)).frame(false);
                let response = ui.add(button.min_size(Vec2::splat(24.0)));
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{name}: {title}")));
                if response.on_hover_text(name).clicked()
                    && let Some(edit) = edits::unlink(to, from, at)
                {
                    out.edit(edit);
                }
            }
        });
    }

    /// Says so when more than the whole is given away.
    fn shares_note(&self, ui: &mut Ui, id: &PositionId) {
        let sum: u32 =
            self.facts.rows_of(Which::Earlier, id).filter_map(|(_, link)| link.share_percent).map(u32::from).sum();
        if sum > 100 {
            let words = self.ctx.say(&Message::new("placement-share-above").with("percent", sum));
            let words = format!("{}  {words}", icon::WARNING);
            ui.add(Label::new(RichText::new(words).color(self.ctx.palette.warning)).wrap());
        }
    }

    fn core_tasks(&self, ui: &mut Ui, id: &PositionId, position: &Position, fields: &mut Fields, out: &mut Outbox) {
        let held = position.core_tasks_changed_percent.map(|percent| percent.to_string()).unwrap_or_default();
        let field = Id::new(("placement-core-tasks", id));
        text_row(ui, self.ctx, out, fields, field, "placement-core-tasks", (&held, 1), &|text| {
            let content = Position { core_tasks_changed_percent: read_percent(text, 0)?, ..position.clone() };
            Ok(Command::from(EditPosition { position: id.clone(), content }))
        });
    }

    /// Places, candidates and what is vacant then.
    fn places(&self, ui: &mut Ui, id: &PositionId) {
        let ctx = self.ctx;
        let places = self.facts.places.get(id).copied().unwrap_or_default();
        let says = |fte: Option<Fte>| {
            fte.map_or_else(
                || ctx.text("placement-unknown").to_owned(),
                |fte| number::fte(ctx.language, fte.hundredths()),
            )
        };
        for (key, fte) in [
            ("placement-places", places.places_fte),
            ("placement-candidates", places.candidates_fte),
            ("placement-vacant", places.vacant_fte()),
        ] {
            row(ui, ctx, ctx.text(key), |ui| {
                ui.label(says(fte));
            });
        }
    }
}
