//! The panel at the bottom with the signals: which there are, what each is about, and how it is ended.
//!
//! `list` holds which rows there are and shows those in view, `filter` chooses among them, `detail` shows one with its ways
//! out and lets it be accepted.

mod detail;
mod filter;
mod list;

use egui::{RichText, Ui, Vec2};

use crate::check::Accepted;
use crate::finding::Finding;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::model::{FunctionId, Organisation, UnitId};
use list::List;

/// How much of the width the detail takes, and between which widths it stays, in screen points.
const DETAIL_SHARE: f32 = 0.4;
const LEAST_DETAIL_PT: f32 = 320.0;
const MOST_DETAIL_PT: f32 = 560.0;
/// Between the list and the detail.
const BETWEEN_PT: f32 = 16.0;

/// The panel, with what is being looked for and written in it.
#[derive(Debug, Default)]
pub struct SignalsPanel {
    list: List,
    /// The signal that is shown.
    shown: Option<SignalKey>,
    /// Whether that one is still to be brought into view.
    scrolls: bool,
    /// Why the signal that is shown may stay, while that is being written.
    reason: Option<String>,
    /// Whether the field for that is still to get the keyboard.
    wants_keyboard: bool,
}

/// What tells one signal from another, whatever its numbers are.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SignalKey {
    rule: &'static str,
    unit: Option<String>,
    subject: Option<String>,
}

impl SignalKey {
    fn of(finding: &Finding) -> Self {
        Self { rule: finding.rule, unit: finding.unit.clone(), subject: finding.subject.clone() }
    }

    fn is_of(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.unit == finding.unit && self.subject == finding.subject
    }
}

/// One of the signals, open or accepted.
#[derive(Clone, Copy)]
pub(super) enum Listed<'a> {
    /// To be looked at.
    Open(&'a Finding),
    /// Looked at, and it may stay.
    Accepted(&'a Accepted),
}

impl<'a> Listed<'a> {
    fn finding(self) -> &'a Finding {
        match self {
            Self::Open(finding) => finding,
            Self::Accepted(accepted) => &accepted.finding,
        }
    }
}

impl SignalsPanel {
    /// Shows the signal that comes so many places after the one that is shown, among those that the list shows; round at its
    /// ends. Returns the unit to look at.
    pub fn step(&mut self, ctx: &PanelContext<'_>, by: isize) -> Option<UnitId> {
        self.list.refresh(ctx);
        let listed = self.list.listed(ctx);
        let count = listed.len() as isize;
        if count == 0 {
            return None;
        }
        let own = self.shown.as_ref().and_then(|shown| listed.iter().position(|held| shown.is_of(held.finding())));
        let next = match own {
            Some(own) => (own as isize + by).rem_euclid(count),
            None if by > 0 => 0,
            None => count - 1,
        };
        let finding = listed[next as usize].finding();
        self.show(finding);
        self.scrolls = true;
        unit_to_look_at(ctx.organisation(), finding)
    }

    fn show(&mut self, finding: &Finding) {
        let key = SignalKey::of(finding);
        if self.shown.as_ref() != Some(&key) {
            self.reason = None;
        }
        self.shown = Some(key);
    }

    /// Shows the panel.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        self.list.refresh(ctx);
        self.list.filter_ui(ui, ctx, out);
        ui.add_space(4.0);
        let listed = self.list.listed(ctx);
        if listed.is_empty() {
            return self.nothing(ui, ctx);
        }
        let room = ui.available_size();
        let detail_width = (room.x * DETAIL_SHARE).clamp(LEAST_DETAIL_PT, MOST_DETAIL_PT);
        let list_width = room.x - detail_width - BETWEEN_PT;
        let column = egui::Layout::top_down(egui::Align::Min);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let scrolls = std::mem::take(&mut self.scrolls);
            let chosen = ui
                .allocate_ui_with_layout(Vec2::new(list_width, room.y), column, |ui| {
                    ui.set_min_size(Vec2::new(list_width, room.y));
                    list::rows_ui(ui, ctx, &listed, self.shown.as_ref(), scrolls)
                })
                .inner;
            if let Some(place) = chosen {
                let finding = listed[place].finding();
                self.show(finding);
                if let Some(unit) = unit_to_look_at(ctx.organisation(), finding) {
                    out.ask(Request::FlyTo(unit));
                }
            }
            ui.add_space(BETWEEN_PT / 2.0);
            let line = ui.max_rect().y_range();
            ui.painter().vline(ui.cursor().left(), line, egui::Stroke::new(1.0, ctx.palette.hairline));
            ui.add_space(BETWEEN_PT / 2.0);
            ui.allocate_ui_with_layout(Vec2::new(detail_width, room.y), column, |ui| {
                ui.set_min_size(Vec2::new(detail_width, room.y));
                self.detail_ui(ui, ctx, &listed, out);
            });
        });
    }

    /// What is said where there is nothing to list.
    fn nothing(&self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let (title, hint) = match () {
            () if self.list.is_filtered() => ("signals-none-found", "signals-none-found-hint"),
            () if self.list.shows_accepted => ("signals-none-accepted", "signals-none-accepted-hint"),
            () => ("signals-none", "signals-none-hint"),
        };
        ui.add_space(16.0);
        ui.vertical_centered(|ui| {
            ui.label(RichText::new(egui_phosphor::regular::CHECK_CIRCLE).size(28.0).color(ctx.palette.faint));
            ui.label(RichText::new(ctx.text(title)).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink));
            ui.add(egui::Label::new(RichText::new(ctx.text(hint)).color(ctx.palette.muted)).wrap());
        });
    }
}

/// The unit to look at for a finding: its own, or the first with a post of the function that it is about.
pub(super) fn unit_to_look_at(organisation: &Organisation, finding: &Finding) -> Option<UnitId> {
    if let Some(unit) = &finding.unit {
        return Some(UnitId::from(unit.as_str()));
    }
    let function = FunctionId::from(finding.subject.as_deref()?);
    organisation.function(&function)?;
    let mut positions = organisation.positions().map(|(_, position)| position);
    positions.find(|position| position.function.as_ref() == Some(&function)).map(|position| position.unit.clone())
}
