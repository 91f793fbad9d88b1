//! The organisation's own words (Woordenschat): kinds of units and relations, targets, tables of amounts and of
//! salaries.
//!
//! Each tab is a list and a form: `unit_kind`, `relation_kind`, `target`, `budget`, `salary_table`. Every field commits by
//! itself, by the same command as everything else, so that it can be undone.

mod budget;
mod relation_kind;
mod salary_table;
mod target;
mod unit_kind;

use egui::{Id, RichText, ScrollArea, Ui, Vec2};
use egui_phosphor::regular as icon;

use super::parts::{self, ListRow};
use super::{Face, Flow};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::fresh_id::fresh_id;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::Fields;
use crate::i18n::Message;
use crate::metric::cost::shipped_tables;
use crate::model::{CatalogueKey, CatalogueRow, Command, DefineRow, Organisation, RemoveRow};
use crate::text::plain;

/// How high list and form are, in screen points.
const HEIGHT_PT: f32 = 460.0;
/// How wide the list is.
const LIST_PT: f32 = 260.0;

/// Which catalogue is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Tab {
    #[default]
    UnitKinds,
    RelationKinds,
    Targets,
    Budgets,
    SalaryTables,
}

impl Tab {
    const ALL: [Tab; 5] = [Tab::UnitKinds, Tab::RelationKinds, Tab::Targets, Tab::Budgets, Tab::SalaryTables];

    const fn label(self) -> &'static str {
        match self {
            Tab::UnitKinds => "vocabulary-unit-kinds",
            Tab::RelationKinds => "vocabulary-relation-kinds",
            Tab::Targets => "vocabulary-targets",
            Tab::Budgets => "vocabulary-budgets",
            Tab::SalaryTables => "vocabulary-salary-tables",
        }
    }

    /// The rows of the catalogue: key, name and what stands behind it, by name.
    fn rows(self, ctx: &PanelContext<'_>) -> Vec<(CatalogueKey, String, String)> {
        let organisation = ctx.organisation();
        let vocabulary = organisation.vocabulary();
        let uses = |key: &CatalogueKey| {
            let count = key.uses(organisation);
            ctx.say(&Message::new("vocabulary-uses").with("count", count))
        };
        let mut rows: Vec<(CatalogueKey, String, String)> = match self {
            Tab::UnitKinds => {
                let kinds = vocabulary.unit_kinds.iter();
                kinds.map(|(id, row)| (CatalogueKey::UnitKind(id.clone()), row.name.clone(), String::new())).collect()
            }
            Tab::RelationKinds => {
                let kinds = vocabulary.relation_kinds.iter();
                let key = |id: &crate::model::RelationKindId| CatalogueKey::RelationKind(id.clone());
                kinds.map(|(id, row)| (key(id), row.name.clone(), String::new())).collect()
            }
            Tab::Targets => {
                let key = |id: &crate::model::TargetId| CatalogueKey::Target(id.clone());
                organisation.targets().map(|(id, row)| (key(id), row.title.clone(), String::new())).collect()
            }
            Tab::Budgets => {
                let key = |id: &crate::model::BudgetId| CatalogueKey::Budget(id.clone());
                organisation.budgets().map(|(id, row)| (key(id), row.title.clone(), String::new())).collect()
            }
            Tab::SalaryTables => {
                let key = |id: &crate::model::SalaryTableId| CatalogueKey::SalaryTable(id.clone());
                organisation.salary_tables().map(|(id, row)| (key(id), row.name.clone(), String::new())).collect()
            }
        };
        if matches!(self, Tab::UnitKinds | Tab::RelationKinds) {
            for (key, _, detail) in &mut rows {
                *detail = uses(key);
            }
        }
        rows.sort_by(|a, b| (a.1.to_lowercase(), &a.2).cmp(&(b.1.to_lowercase(), &b.2)));
        rows
    }

    /// A row to begin with.
    fn new_row(self, ctx: &PanelContext<'_>) -> (CatalogueKey, CatalogueRow) {
        let name = ctx.text("vocabulary-new").to_owned();
        match self {
            Tab::UnitKinds => {
                let id = crate::model::UnitKindId::from(fresh_id("k"));
                let row = crate::model::UnitKind::new(name);
                (CatalogueKey::UnitKind(id.clone()), CatalogueRow::UnitKind(id, row))
            }
            Tab::RelationKinds => {
                let id = crate::model::RelationKindId::from(fresh_id("k"));
                let row = crate::model::RelationKind::new(name);
                (CatalogueKey::RelationKind(id.clone()), CatalogueRow::RelationKind(id, row))
            }
            Tab::Targets => {
                let id = crate::model::TargetId::from(fresh_id("t"));
                let row = crate::model::Target { title: name, ..Default::default() };
                (CatalogueKey::Target(id.clone()), CatalogueRow::Target(id, row))
            }
            Tab::Budgets => {
                let id = crate::model::BudgetId::from(fresh_id("b"));
                let row = crate::model::Budget { title: name, ..Default::default() };
                (CatalogueKey::Budget(id.clone()), CatalogueRow::Budget(id, row))
            }
            Tab::SalaryTables => {
                let id = crate::model::SalaryTableId::from(fresh_id("s"));
                let row = crate::model::SalaryTable { name, ..Default::default() };
                (CatalogueKey::SalaryTable(id.clone()), CatalogueRow::SalaryTable(id, row))
            }
        }
    }
}

/// Shows the catalogues.
#[derive(Debug, Default)]
pub struct VocabularyDialog {
    tab: Tab,
    chosen: Option<CatalogueKey>,
    /// A row that was asked for in the last frame, and is there in this one.
    added: Option<CatalogueKey>,
    search: String,
    /// The rows that answer the search: key, name and what stands behind it; of which revision and for what.
    rows: Vec<(CatalogueKey, String, String)>,
    rows_of: Option<(u64, String)>,
    fields: Fields,
    refusal: Option<String>,
}

impl VocabularyDialog {
    /// The tabs; whether the catalogue of functions was asked for, which has a view of its own.
    fn tabs(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) -> bool {
        ui.horizontal_wrapped(|ui| {
            for tab in Tab::ALL {
                let words = RichText::new(ctx.text(tab.label()));
                if ui.selectable_label(self.tab == tab, words).clicked() && self.tab != tab {
                    *self = Self { tab, ..Self::default() };
                }
            }
            signed_button(ui, ctx, icon::ARROW_SQUARE_OUT, ctx.text("vocabulary-functions"))
        })
        .inner
    }

    fn list(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let empty = ctx.text("vocabulary-search");
        parts::bare_field(ui, ctx, Id::new("vocabulary-search"), &mut self.search, empty);
        let revision = ctx.document.revision();
        if self.rows_of.as_ref().is_none_or(|(held, search)| *held != revision || *search != self.search) {
            let wanted = plain(self.search.trim());
            let has = |text: &str| plain(text).contains(&wanted);
            self.rows = self.tab.rows(ctx);
            self.rows.retain(|(_, name, detail)| has(name) || has(detail));
            self.rows_of = Some((revision, self.search.clone()));
        }
        let rows = &self.rows;
        ScrollArea::vertical()
            .id_salt("vocabulary-list")
            .auto_shrink(false)
            .max_height(HEIGHT_PT - if self.tab == Tab::SalaryTables { 112.0 } else { 76.0 })
            .show_rows(ui, theme::TARGET_PT, rows.len(), |ui, range| {
                for (key, name, detail) in &rows[range] {
                    let is_marked = self.chosen.as_ref() == Some(key);
                    let row = ListRow { icon: "", name, detail, is_marked, refusal: None };
                    if parts::list_row(ui, ctx, row).clicked() {
                        self.chosen = Some(key.clone());
                        self.refusal = None;
                    }
                }
            });
        if signed_button(ui, ctx, icon::PLUS, ctx.text("vocabulary-add")) {
            let (key, row) = self.tab.new_row(ctx);
            out.edit(DefineRow { row });
            self.added = Some(key);
            self.search.clear();
        }
        if self.tab == Tab::SalaryTables {
            self.shipped(ui, ctx, out);
        }
    }

    /// Salary tables that come with the program, for a file to begin with; those that are there already are not offered.
    fn shipped(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let organisation = ctx.organisation();
        let mut offered = shipped_tables().iter().filter(|(id, _)| organisation.salary_table(id).is_none()).peekable();
        if offered.peek().is_none() {
            return;
        }
        let name = ctx.text("vocabulary-shipped");
        let button = egui::Button::new(format!("{}  {name}", icon::TABLE)).fill(egui::Color32::TRANSPARENT);
        let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
            for (id, table) in offered {
                if ui.button(&table.name).clicked() {
                    out.edit(DefineRow { row: CatalogueRow::SalaryTable(id.clone(), table.clone()) });
                    self.added = Some(CatalogueKey::SalaryTable(id.clone()));
                    self.search.clear();
                    ui.close();
                }
            }
        });
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
    }

    fn form(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let organisation = ctx.organisation();
        let Some(key) = self.chosen.clone() else {
            parts::hint(ui, ctx, ctx.text("vocabulary-choose"));
            return;
        };
        let fields = &mut self.fields;
        let vocabulary = organisation.vocabulary();
        let is_there = match &key {
            CatalogueKey::UnitKind(id) => {
                vocabulary.unit_kinds.get(id).map(|row| unit_kind::ui(ui, ctx, out, fields, id, row)).is_some()
            }
            CatalogueKey::RelationKind(id) => {
                vocabulary.relation_kinds.get(id).map(|row| relation_kind::ui(ui, ctx, out, fields, id, row)).is_some()
            }
            // They have a view of their own.
            CatalogueKey::Function(_) => false,
            CatalogueKey::Target(id) => {
                let row = organisation.targets().find(|(held, _)| *held == id);
                row.map(|(_, row)| target::ui(ui, ctx, out, fields, id, row)).is_some()
            }
            CatalogueKey::Budget(id) => {
                let row = organisation.budgets().find(|(held, _)| *held == id);
                row.map(|(_, row)| budget::ui(ui, ctx, out, fields, id, row)).is_some()
            }
            CatalogueKey::SalaryTable(id) => {
                organisation.salary_table(id).map(|row| salary_table::ui(ui, ctx, out, fields, id, row)).is_some()
            }
        };
        if !is_there {
            self.chosen = None;
            return;
        }
        ui.add_space(12.0);
        parts::refusal(ui, ctx, self.refusal.as_ref());
        if signed_button(ui, ctx, icon::TRASH, ctx.text("vocabulary-remove")) {
            self.refusal = parts::edit_or_say(ctx, RemoveRow { row: key }, out).err();
        }
    }
}

impl Face for VocabularyDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, _: bool, out: &mut Outbox) -> Flow {
        self.fields.begin();
        if let Some(added) = self.added.take() {
            self.chosen = Some(added);
        }
        parts::title(ui, ctx, ctx.text("action-vocabulary"));
        let goes_to_functions = self.tabs(ui, ctx);
        if goes_to_functions {
            out.act(Action::ShowFunctions);
        }
        ui.separator();
        let size = Vec2::new(ui.available_width(), HEIGHT_PT);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Min), |ui| {
            ui.vertical(|ui| {
                ui.set_width(LIST_PT);
                self.list(ui, ctx, out);
            });
            ui.add_space(12.0);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ScrollArea::vertical().id_salt("vocabulary-form").auto_shrink(false).max_height(HEIGHT_PT).show(
                    ui,
                    |ui| {
                        ui.set_max_width(ui.available_width() - 12.0);
                        self.form(ui, ctx, out);
                    },
                );
            });
        });
        self.fields.end(out);
        let is_closed = parts::buttons(ui, |ui| parts::primary(ui, ctx, ctx.text("close"), true).clicked());
        if is_closed || goes_to_functions { Flow::Close } else { Flow::Stay }
    }

    fn width(&self) -> f32 {
        820.0
    }

    fn still_holds(&self, _: &Organisation) -> bool {
        true
    }

    fn put_away(&self, _: &mut Outbox) {}
}

/// A flat button with a sign before its words; the sign is not part of its name.
fn signed_button(ui: &mut Ui, ctx: &PanelContext<'_>, sign: &str, words: &str) -> bool {
    let response = parts::flat(ui, ctx, &format!("{sign}  {words}"));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, words));
    response.clicked()
}

/// The edit that gives a row another content.
fn define(row: CatalogueRow) -> Command {
    DefineRow { row }.into()
}
