//! The panel at the right while scenarios are compared: what is different, a sentence each, and a way to each of them.
//!
//! `list` holds which rows there are, `filter` chooses among them, `rows` shows those that are in view.

mod filter;
mod list;
mod rows;

use egui::{Button, Color32, Label, RichText, Ui, Vec2, WidgetInfo, WidgetType};

use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::panes::Panes;
use crate::gui::theme;
use crate::gui::view_state::Centre;
use crate::i18n::{Language, Message, number};
use crate::model::Document;
use list::List;

/// The panel, with what is being looked for in it.
#[derive(Debug, Default)]
pub struct Changes {
    list: List,
    /// The change that is being shown on the charts, by its place in the difference.
    shown: Option<usize>,
    /// Whether that one is still to be brought into view.
    scrolls: bool,
}

impl Changes {
    /// Takes notice of the change that is shown on the charts.
    pub fn show(&mut self, place: usize) {
        self.shown = Some(place);
        self.scrolls = true;
    }

    /// The change that comes so many places after the one that is shown, among those that the list shows; round at its ends.
    pub fn beside_shown(&mut self, panes: &Panes, document: &Document, language: Language, by: isize) -> Option<usize> {
        self.refresh(panes, document, language);
        let places = self.list.places();
        let count = places.len() as isize;
        let own = self.shown.and_then(|shown| places.iter().position(|place| *place == shown));
        let next = match own {
            Some(own) => (own as isize + by).rem_euclid(count),
            None if count > 0 => (if by > 0 { 0 } else { count - 1 }).min(count - 1),
            None => return None,
        };
        places.get(next as usize).copied()
    }

    /// Shows the panel.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, panes: &Panes, out: &mut Outbox) {
        self.refresh(panes, ctx.document, ctx.language);
        let Some((from, to, difference)) = panes.compared() else { return };
        let scenarios = ctx.document.scenarios();
        let (Some(before), Some(after)) = (scenarios.get(from), scenarios.get(to)) else { return };
        let between =
            Message::new("changes-between").with("from", scenarios.name_of(from)).with("to", scenarios.name_of(to));
        let words = RichText::new(ctx.say(&between)).size(theme::SMALL_PT).color(ctx.palette.muted);
        ui.add(Label::new(words).wrap());
        ui.add_space(8.0);
        if difference.is_empty() {
            return nothing(ui, ctx, "changes-none", "changes-none-hint");
        }
        self.list.filter_ui(ui, ctx, difference);
        ui.add_space(4.0);
        if self.list.places().is_empty() {
            return nothing(ui, ctx, "changes-none-found", "changes-none-found-hint");
        }
        let scrolls = std::mem::take(&mut self.scrolls);
        let chosen =
            self.list.rows_ui(ui, ctx, difference, [before.organisation(), after.organisation()], self.shown, scrolls);
        if let Some(place) = chosen {
            out.ask(Request::ShowChange(place));
        }
    }

    fn refresh(&mut self, panes: &Panes, document: &Document, language: Language) {
        let Some((from, to, difference)) = panes.compared() else { return };
        let scenarios = document.scenarios();
        let (Some(before), Some(after)) = (scenarios.get(from), scenarios.get(to)) else { return };
        let number = panes.compared_number();
        if self.list.is_of_another(number, language) {
            self.shown = None;
        }
        self.list.refresh(number, language, difference, before.organisation(), after.organisation());
    }
}

/// The choice of how scenarios are compared: side by side, in one chart, as a film.
fn ways_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (action, own, key) in [
            (Action::ShowCompare, Centre::Compare, "compare-side-by-side"),
            (Action::ShowOverlay, Centre::Overlay, "compare-in-one"),
            (Action::ShowFilm, Centre::Film, "compare-film"),
        ] {
            let is_on = ctx.view.centre == own;
            let (ink, fill) = match is_on {
                true => (ctx.palette.accent, ctx.palette.accent_soft),
                false => (ctx.palette.ink, Color32::TRANSPARENT),
            };
            let words = RichText::new(format!("{}  {}", action.row().icon, ctx.text(key))).color(ink);
            let response = ui.add(Button::new(words).fill(fill).min_size(Vec2::new(0.0, theme::TARGET_PT)));
            response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is_on, ctx.text(key)));
            let hint = format!("{} ({})", ctx.text(action.row().label), action.shortcut_text());
            if response.on_hover_text(hint).clicked() {
                out.act(action);
            }
        }
    });
    ui.add_space(8.0);
}

/// The choice between the list of changes and the inspector, above both.
pub fn tabs_ui(ui: &mut Ui, ctx: &PanelContext<'_>, panes: &Panes, out: &mut Outbox) {
    ways_ui(ui, ctx, out);
    let inspects = ctx.view.inspects_while_comparing;
    let count = panes.compared().map_or(0, |(_, _, difference)| difference.changes.len());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let changes = ctx.text("changes-title");
        let shown = format!("{changes}  {}", number::whole(ctx.language, count as i64));
        for (name, shown, is_on) in [
            (changes, shown, !inspects),
            (ctx.text("changes-inspector"), ctx.text("changes-inspector").to_owned(), inspects),
        ] {
            let (font, ink) = match is_on {
                true => (theme::semibold(theme::SECTION_PT), ctx.palette.ink),
                false => (theme::regular(theme::SECTION_PT), ctx.palette.muted),
            };
            let button = Button::new(RichText::new(&shown).font(font).color(ink)).fill(Color32::TRANSPARENT);
            let response = ui.add(button.min_size(Vec2::new(0.0, theme::TARGET_PT)));
            if is_on {
                let line = egui::Stroke::new(2.0, ctx.palette.accent);
                let x = response.rect.shrink2(Vec2::new(10.0, 0.0)).x_range();
                ui.painter().hline(x, response.rect.bottom() - 1.0, line);
            }
            let said = if name == changes { format!("{changes}: {count}") } else { name.to_owned() };
            response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, &said));
            if response.clicked() && !is_on {
                out.act(Action::ToggleChanges);
            }
        }
    });
    ui.add_space(4.0);
}

/// What is said where there is nothing to list.
fn nothing(ui: &mut Ui, ctx: &PanelContext<'_>, title: &'static str, hint: &'static str) {
    ui.add_space(24.0);
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(egui_phosphor::regular::EQUALS).size(32.0).color(ctx.palette.faint));
        ui.add_space(4.0);
        ui.label(RichText::new(ctx.text(title)).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink));
        ui.label(RichText::new(ctx.text(hint)).color(ctx.palette.muted));
    });
}
