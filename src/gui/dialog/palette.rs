//! Find an action or a unit, and do it or go there.

use egui::Ui;
use egui_phosphor::regular as icon;

use super::parts::{self, FirstFocus, ListRow};
use super::ranking::{self, Query};
use super::unit_search::{detail_of, score_of};
use super::{Face, Flow};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::model::UnitId;

/// The most rows that are shown at a time.
const MOST_ROWS: usize = 50;
/// How high the list becomes at most.
const LIST_PT: f32 = 416.0;

/// Something that the palette finds.
#[derive(Clone, Debug, PartialEq)]
enum Hit {
    Action(Action),
    Unit(UnitId),
}

/// The palette.
#[derive(Debug, Default)]
pub struct PaletteDialog {
    text: String,
    first: FirstFocus,
    hits: Vec<Hit>,
    /// For which text and revision they were found.
    found_for: Option<(String, u64)>,
    marked: Option<usize>,
}

impl PaletteDialog {
    fn find(&mut self, ctx: &PanelContext<'_>) {
        let now = (self.text.clone(), ctx.document.revision());
        if self.found_for.as_ref() == Some(&now) {
            return;
        }
        self.found_for = Some(now);
        let query = Query::new(&self.text);
        let organisation = ctx.organisation();
        let mut labels = std::collections::BTreeSet::new();
        let actions = actions(ctx).filter(|action| labels.insert(ctx.text(action.row().label)));
        let actions = actions
            .filter_map(|action| query.score(ctx.text(action.row().label)).map(|score| (score, Hit::Action(action))));
        let units = (0..ctx.line.len()).filter_map(|place| {
            let (unit, record) = ctx.line.unit(organisation, place);
            score_of(&query, record).map(|score| (score, Hit::Unit(unit.clone())))
        });
        self.hits = ranking::best(actions.chain(units), MOST_ROWS);
        self.marked = (!self.hits.is_empty()).then_some(0);
    }

    fn rows(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, walked: bool) -> Option<usize> {
        let organisation = ctx.organisation();
        let pointer_moves = ui.input(|input| input.pointer.is_moving());
        let mut taken = None;
        for (place, hit) in self.hits.iter().enumerate() {
            let is_marked = self.marked == Some(place);
            let response = match hit {
                Hit::Action(action) => {
                    let (row, key) = (action.row(), action.shortcut_text());
                    let row =
                        ListRow { icon: row.icon, name: ctx.text(row.label), detail: &key, is_marked, refusal: None };
                    parts::list_row(ui, ctx, row)
                }
                Hit::Unit(unit) => {
                    let (name, detail) = (organisation.name_of(unit), detail_of(ctx, organisation, unit));
                    let row = ListRow { icon: icon::CROSSHAIR, name, detail: &detail, is_marked, refusal: None };
                    parts::list_row(ui, ctx, row)
                }
            };
            if walked && is_marked {
                response.scroll_to_me_animation(None, egui::style::ScrollAnimation::none());
            }
            if response.hovered() && pointer_moves {
                self.marked = Some(place);
            }
            if response.clicked() {
                taken = Some(place);
            }
        }
        taken
    }
}

/// What can be done now, without opening the palette again.
fn actions<'a>(ctx: &'a PanelContext<'_>) -> impl Iterator<Item = Action> + 'a {
    // Nothing was ever opened: then there is neither a title nor a unit.
    let is_blank = ctx.line.is_empty() && ctx.organisation().properties().title.is_empty();
    let possible = move |action: &Action| *action != Action::Palette && (!is_blank || action.works_without_file());
    Action::ALL.iter().copied().filter(possible).filter(|action| action.is_enabled(ctx))
}

impl Face for PaletteDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let walked = parts::walk(ui, &mut self.marked, self.hits.len(), |_| true);
        let id = ui.id().with("palette");
        let name = ctx.text("dialog-palette-search");
        let response = parts::bare_field(ui, ctx, id, &mut self.text, name);
        let text = &self.text;
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, text, text, name);
            info.label = Some(name.to_owned());
            info
        });
        self.first.give(&response);
        self.find(ctx);
        let mut taken = None;
        if self.hits.is_empty() {
            parts::hint(ui, ctx, ctx.text("dialog-nothing-found"));
        } else {
            taken = parts::list(ui, LIST_PT, |ui| self.rows(ui, ctx, walked));
        }
        let taken = if enter { self.marked } else { taken };
        let Some(hit) = taken.and_then(|place| self.hits.get(place)) else {
            if enter {
                // Enter took the keyboard from the field.
                response.request_focus();
            }
            return Flow::Stay;
        };
        out.ask(match hit {
            Hit::Action(action) => Request::Act(*action),
            Hit::Unit(unit) => Request::FlyTo(unit.clone()),
        });
        Flow::Close
    }

    fn width(&self) -> f32 {
        600.0
    }

    fn goes_by_click_beside(&self) -> bool {
        true
    }

    fn hangs_from_top(&self) -> bool {
        true
    }
}
