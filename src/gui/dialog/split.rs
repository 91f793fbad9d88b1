//! Into which parts is this unit split, and what goes where?

use egui::{Align, Id, Label, Layout, RichText, Ui, Vec2};
use egui_phosphor::regular as icon;

use super::parts::{self, FirstFocus};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::fresh_id::fresh_id;
use crate::gui::outbox::Outbox;
use crate::gui::theme::TARGET_PT;
use crate::i18n::Message;
use crate::model::{Organisation, PositionId, SplitPart, SplitUnit, UnitId};

/// Width of the choice of a part.
const CHOICE_PT: f32 = 200.0;
/// How high the list of what is divided becomes at most.
const LIST_PT: f32 = 320.0;
/// The most parts that the window offers.
const MOST_PARTS: usize = 12;

/// Asks into which parts a unit is split.
#[derive(Debug)]
pub struct SplitDialog {
    unit: UnitId,
    /// The parts, each with the id that it will have.
    parts: Vec<(UnitId, String)>,
    children: Vec<(UnitId, usize)>,
    positions: Vec<(PositionId, usize)>,
    tasks: Vec<(String, usize)>,
    first: FirstFocus,
    refusal: Option<String>,
}

impl SplitDialog {
    /// About this unit, with two parts; everything goes to the first of them until said otherwise.
    pub fn new(unit: UnitId, ctx: &PanelContext<'_>) -> Self {
        let organisation = ctx.organisation();
        let children = organisation.children(&unit).into_iter().map(|(id, _)| (id.clone(), 0)).collect();
        let positions = organisation.positions_of(&unit).into_iter().map(|(id, _)| (id.clone(), 0)).collect();
        let tasks = organisation.unit(&unit).map(|record| &record.tasks).into_iter().flatten();
        let tasks = tasks.map(|task| (task.label.clone(), 0)).collect();
        let mut dialog =
            Self { unit, parts: Vec::new(), children, positions, tasks, first: FirstFocus::default(), refusal: None };
        dialog.add_part(organisation);
        dialog.add_part(organisation);
        dialog
    }

    fn add_part(&mut self, organisation: &Organisation) {
        let whole = organisation.name_of(&self.unit);
        let names = (1..).map(|number| format!("{whole} {number}"));
        let free = names.skip(self.parts.len()).find(|name| self.parts.iter().all(|part| part.1 != *name));
        self.parts.push((UnitId::from(fresh_id("u")), free.unwrap_or_default()));
    }

    /// What went to a part that goes, goes to the first one.
    fn remove_part(&mut self, part: usize) {
        self.parts.remove(part);
        let children = self.children.iter_mut().map(|row| &mut row.1);
        let positions = self.positions.iter_mut().map(|row| &mut row.1);
        let tasks = self.tasks.iter_mut().map(|row| &mut row.1);
        for chosen in children.chain(positions).chain(tasks) {
            *chosen = match (*chosen).cmp(&part) {
                std::cmp::Ordering::Less => *chosen,
                std::cmp::Ordering::Equal => 0,
                std::cmp::Ordering::Greater => *chosen - 1,
            };
        }
    }

    fn command(&self) -> SplitUnit {
        let part = |(place, (id, name)): (usize, &(UnitId, String))| SplitPart {
            id: id.clone(),
            name: name.trim().to_owned(),
            children: self.children.iter().filter(|row| row.1 == place).map(|row| row.0.clone()).collect(),
            positions: self.positions.iter().filter(|row| row.1 == place).map(|row| row.0.clone()).collect(),
            tasks: self.tasks.iter().enumerate().filter(|(_, row)| row.1 == place).map(|(task, _)| task).collect(),
            share_percent: None,
        };
        SplitUnit { unit: self.unit.clone(), parts: self.parts.iter().enumerate().map(part).collect() }
    }

    fn names_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let can_lose_one = self.parts.len() > 2;
        let mut lost = None;
        for (place, (id, name)) in self.parts.iter_mut().enumerate() {
            let field = Id::new(("split-part", &*id));
            let label = ctx.say(&Message::new("dialog-split-part").with("number", place + 1));
            let size = Vec2::new(ui.available_width(), TARGET_PT);
            ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                let remove = ctx.say(&Message::new("dialog-split-remove-part").with("number", place + 1));
                if can_lose_one && parts::icon_button(ui, ctx, icon::X, &remove).clicked() {
                    lost = Some(place);
                }
                let response = parts::bare_field(ui, ctx, field, name, &label);
                response.widget_info(|| {
                    let mut info = egui::WidgetInfo::text_edit(true, &*name, &*name, &label);
                    info.label = Some(label.clone());
                    info
                });
                if place == 0 && self.first.give(&response) {
                    parts::mark_all(ui, field, name);
                }
            });
        }
        if let Some(part) = lost {
            self.remove_part(part);
        }
        if self.parts.len() < MOST_PARTS && parts::flat(ui, ctx, ctx.text("dialog-split-add-part")).clicked() {
            self.add_part(ctx.organisation());
        }
    }

    fn division_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let organisation = ctx.organisation();
        let named = |(place, (_, name)): (usize, &(UnitId, String))| match name.trim() {
            "" => ctx.say(&Message::new("dialog-split-part").with("number", place + 1)),
            name => name.to_owned(),
        };
        let names: Vec<String> = self.parts.iter().enumerate().map(named).collect();
        if !self.children.is_empty() {
            parts::section(ui, ctx, ctx.text("dialog-split-units"));
            for (unit, part) in &mut self.children {
                divided_row(ui, ctx, organisation.name_of(unit), ("unit", &*unit), part, &names);
            }
        }
        if !self.positions.is_empty() {
            parts::section(ui, ctx, ctx.text("dialog-split-positions"));
            for (id, part) in &mut self.positions {
                let title = organisation.position(id).map_or(id.as_str(), |position| position.title.as_str());
                divided_row(ui, ctx, title, ("position", &*id), part, &names);
            }
        }
        if !self.tasks.is_empty() {
            parts::section(ui, ctx, ctx.text("dialog-split-tasks"));
            for (place, (label, part)) in self.tasks.iter_mut().enumerate() {
                divided_row(ui, ctx, label, ("task", place), part, &names);
            }
        }
    }
}

/// What is divided, and to which part it goes.
fn divided_row(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    name: &str,
    salt: impl std::hash::Hash + std::fmt::Debug + std::fmt::Debug,
    part: &mut usize,
    names: &[String],
) {
    ui.horizontal(|ui| {
        let room = (ui.available_width() - CHOICE_PT - 24.0).max(80.0);
        let label = Label::new(RichText::new(name).color(ctx.palette.ink)).truncate();
        let label = ui
            .allocate_ui_with_layout(Vec2::new(room, TARGET_PT), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(room);
                ui.add(label)
            })
            .inner;
        parts::choice(ui, salt, label.id, CHOICE_PT, part, names);
    });
}

impl Face for SplitDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let name = ctx.organisation().name_of(&self.unit);
        parts::title(ui, ctx, &ctx.say(&Message::new("dialog-split-title").with("unit", name)));
        parts::hint(ui, ctx, ctx.text("dialog-split-hint"));
        parts::list(ui, LIST_PT + 120.0, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            // The bar floats over the right edge.
            ui.set_width(ui.available_width() - 12.0);
            self.names_ui(ui, ctx);
            self.division_ui(ui, ctx);
        });
        parts::refusal(ui, ctx, self.refusal.as_ref());
        let has_names = self.parts.iter().all(|part| !part.1.trim().is_empty());
        let (is_split, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("dialog-split-go"), has_names);
            (go.clicked() || (enter && has_names), parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        if is_split {
            match parts::edit_or_say(ctx, self.command(), out) {
                Ok(()) => return Flow::Close,
                Err(reason) => self.refusal = Some(reason),
            }
        }
        if is_cancelled { Flow::Close } else { Flow::Stay }
    }

    fn width(&self) -> f32 {
        600.0
    }

    fn still_holds(&self, organisation: &Organisation) -> bool {
        organisation.unit(&self.unit).is_some()
    }
}
