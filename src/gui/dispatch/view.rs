//! How the organisation is looked at: what is selected, where the view is, which part is shown and in which form.

use egui::Context;

use crate::gui::app::App;
use crate::gui::canvas;
use crate::gui::notice::Notice;
use crate::gui::outbox::SelectMode;
use crate::gui::panes::Departure;
use crate::gui::view_state::{Camera, ViewState};
use crate::i18n::Message;
use crate::layout::Form;
use crate::model::{Organisation, UnitId, UnitKindId};
use crate::scene::StackFrom;

impl App {
    pub(super) fn select(&mut self, unit: UnitId, mode: SelectMode) {
        let selection = &mut self.view.selection;
        match mode {
            SelectMode::Only => *selection = vec![unit],
            SelectMode::Toggle => match selection.iter().position(|held| *held == unit) {
                Some(place) => {
                    selection.remove(place);
                }
                None => selection.push(unit),
            },
            SelectMode::Range => {
                let organisation = self.document.organisation();
                let from = selection.first().cloned().unwrap_or_else(|| unit.clone());
                *selection = between_siblings(organisation, &from, &unit);
            }
        }
    }

    pub(super) fn fly_to(&mut self, ctx: &Context, unit: &UnitId) {
        if !self.is_anywhere(unit) {
            return;
        }
        self.open_what_hides(unit);
        self.view.select_in(self.document.organisation(), vec![unit.clone()]);
        self.refresh(ctx, None);
        let departure = departure(ctx, &self.view);
        self.panes.show_units(std::slice::from_ref(unit), departure);
    }

    fn is_anywhere(&self, unit: &UnitId) -> bool {
        let scenarios = self.document.scenarios();
        let states = self.panes.all().iter().filter_map(|pane| scenarios.get(&pane.scenario));
        states.map(|state| state.organisation()).any(|organisation| organisation.unit(unit).is_some())
    }

    /// Opens, in every pane, what hides a unit.
    pub(super) fn open_what_hides(&mut self, unit: &UnitId) {
        let scenarios = self.document.scenarios();
        let states = self.panes.all().iter().filter_map(|pane| scenarios.get(&pane.scenario));
        let mut is_too_deep = false;
        for organisation in states.map(|state| state.organisation()) {
            if organisation.unit(unit).is_none() {
                continue;
            }
            for above in organisation.ancestors(unit) {
                self.view.options.collapsed.remove(above);
            }
            // What the chart leaves out because of its kind is asked for now.
            for shown in std::iter::once(unit).chain(organisation.ancestors(unit)) {
                let Some((kind, row)) = organisation.unit(shown).map(|unit| (&unit.kind, organisation.kind_of(unit)))
                else {
                    continue;
                };
                let switched = &mut self.view.options.switched_kinds;
                match row.is_some_and(|row| row.off_chart) {
                    true => switched.insert(kind.clone()),
                    false => switched.remove(kind),
                };
            }
            let top = self.view.options.top.as_ref().filter(|top| organisation.unit(top).is_some());
            if top.is_some_and(|top| !organisation.is_within(unit, top)) {
                self.view.options.top = None;
            }
            let above = organisation.ancestors(unit);
            let depth = above.take_while(|above| self.view.options.top.as_ref() != Some(*above)).count() as u32;
            is_too_deep |= self.view.options.levels.is_some_and(|levels| depth + 1 > levels);
        }
        if is_too_deep {
            self.view.options.levels = None;
        }
    }

    pub(super) fn fly(&mut self, ctx: &Context, to: Option<Camera>) {
        let Some(to) = to else { return };
        let departure = departure(ctx, &self.view);
        self.panes.fly(to, departure);
    }

    pub(super) fn zoom(&mut self, ctx: &Context, factor: f64) {
        let Camera { centre, zoom } = self.panes.seen().camera;
        self.fly(ctx, Some(Camera { centre, zoom: canvas::clamped(zoom * factor) }));
    }

    pub(super) fn go(&mut self, ctx: &Context, key: egui::Key) {
        let scene = &self.panes.seen().derived.scene;
        let here = self.view.primary().and_then(|unit| scene.card_of(unit));
        let next = match here {
            Some(card) => canvas::neighbour(scene, card, key, self.view.options.form),
            None => (!scene.cards().is_empty()).then_some(0),
        };
        if let Some(card) = next {
            let units = [scene.cards()[card].unit.clone()];
            let departure = departure(ctx, &self.view);
            self.panes.show_units(&units, departure);
            self.view.selection = units.to_vec();
        }
    }

    /// Opens or closes units. A level limit gives way: what it hid is closed unit by unit instead.
    pub(super) fn toggle_collapsed(&mut self, ctx: &Context, units: &[UnitId]) {
        if let Some(levels) = self.view.options.levels.take() {
            self.collapse_where(|depth| depth + 1 == levels);
        }
        for unit in units {
            let collapsed = &mut self.view.options.collapsed;
            if !collapsed.remove(unit) {
                collapsed.insert(unit.clone());
            }
        }
        self.refresh(ctx, units.first());
    }

    pub(super) fn collapse_where(&mut self, is_level: impl Fn(u32) -> bool) {
        let (organisation, line) = (self.document.organisation(), &self.panes.focused().derived.line);
        let closed = (0..line.len()).filter(|&place| is_level(line.depth(place)) && line.subtree(place).len() > 1);
        self.view.options.collapsed.extend(closed.map(|place| line.unit(organisation, place).0.clone()));
    }

    pub(super) fn collapse_from(&mut self, ctx: &Context, level: u32) {
        self.view.options.levels = None;
        self.collapse_where(|depth| depth >= level);
        self.refresh(ctx, None);
    }

    pub(super) fn show_levels(&mut self, ctx: &Context, by: i32) {
        let all = self.panes.focused().derived.totals.layers().max(1);
        let shown = self.view.options.levels.unwrap_or(all).saturating_add_signed(by).clamp(1, all);
        self.view.options.collapsed.clear();
        self.view.options.levels = (shown < all).then_some(shown);
        self.refresh(ctx, None);
        self.fit(ctx);
    }

    pub(super) fn fit(&mut self, ctx: &Context) {
        let departure = departure(ctx, &self.view);
        self.panes.fit(departure);
    }

    /// Shows the units of a kind, or leaves them out.
    pub(super) fn switch_kind(&mut self, ctx: &Context, kind: UnitKindId) {
        let switched = &mut self.view.options.switched_kinds;
        if !switched.remove(&kind) {
            switched.insert(kind);
        }
        self.refresh(ctx, None);
        self.panes.fit_when_shown();
    }

    /// Draws the relations of every kind, or of none.
    pub(super) fn toggle_relations(&mut self) {
        let kinds = &mut self.view.relation_kinds;
        if kinds.is_empty() {
            kinds.extend(self.document.organisation().relations().map(|(_, relation)| relation.kind.clone()));
        } else {
            kinds.clear();
        }
    }

    pub(super) fn set_form(&mut self, ctx: &Context, form: Form) {
        self.view.options.form = form;
        self.refresh(ctx, None);
        self.panes.fit_when_shown();
    }

    pub(super) fn stack_from(&mut self, ctx: &Context, by: i32) {
        let level = match self.view.options.stack_from {
            StackFrom::Level(level) => level,
            StackFrom::Lowest => 2,
        };
        let level = level.saturating_add_signed(by).clamp(1, 20);
        self.view.options.form = Form::Hark;
        self.view.options.stack_from = StackFrom::Level(level);
        self.notice =
            Some(Notice { message: Message::new("notice-stack-from").with("level", level), offers_undo: false });
        self.refresh(ctx, None);
    }
}

/// A flight that begins now.
pub(super) fn departure(ctx: &Context, view: &ViewState) -> Departure {
    Departure { now_s: ctx.input(|input| input.time), reduced_motion: view.reduced_motion }
}

/// The siblings from one unit to another; the second alone when they are not siblings.
fn between_siblings(organisation: &Organisation, from: &UnitId, to: &UnitId) -> Vec<UnitId> {
    let parent = |unit: &UnitId| organisation.unit(unit).map(|unit| unit.parent.clone());
    let (Some(one), Some(other)) = (parent(from), parent(to)) else { return vec![to.clone()] };
    if one != other {
        return vec![to.clone()];
    }
    let siblings: Vec<_> = organisation.siblings_under(one.as_ref()).into_iter().map(|(id, _)| id.clone()).collect();
    let place = |unit: &UnitId| siblings.iter().position(|sibling| sibling == unit).unwrap_or_default();
    let (a, b) = (place(from), place(to));
    let mut range = siblings[a.min(b)..=a.max(b)].to_vec();
    if a > b {
        range.reverse();
    }
    range
}
