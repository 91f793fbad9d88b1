//! What chooses among the changes: words, a mark, a theme.

use egui::{
    Button, Color32, ComboBox, RichText, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;

use super::list::List;
use super::rows::badge;
use crate::compare::{self, Difference, Mark, Theme};
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::i18n::{Message, number};
use crate::scene::mark_word;

/// Themes in the order of the list.
const THEMES: [Theme; 8] = [
    Theme::Units,
    Theme::Leadership,
    Theme::Tasks,
    Theme::Positions,
    Theme::Functions,
    Theme::Relations,
    Theme::Targets,
    Theme::Details,
];
/// Marks in the order of their buttons.
const MARKS: [Mark; 5] = [Mark::New, Mark::Moved, Mark::Changed, Mark::Gone, Mark::Carried];

/// What a choice needs beside its words: room at both ends, and the sign.
const COMBO_AROUND_PT: f32 = 44.0;

impl List {
    /// Shows the field, the marks and the themes.
    pub fn filter_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, difference: &Difference) {
        let width = ui.available_width() - 12.0;
        let name = ctx.text("changes-search");
        let hint = RichText::new(format!("{}  {name}", icon::MAGNIFYING_GLASS)).color(ctx.palette.faint);
        let edit = TextEdit::singleline(&mut self.wanted.words)
            .id(egui::Id::new("changes-search"))
            .hint_text(hint)
            .margin(egui::Margin::symmetric(10, 6))
            .desired_width(width);
        let response = ui.add(edit);
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(true, "", &self.wanted.words, "");
            info.label = Some(name.to_owned());
            info
        });
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
            for mark in MARKS {
                let count = difference.changes.iter().filter(|change| change.mark() == mark).count();
                if count > 0 {
                    self.mark_ui(ui, ctx, mark, count);
                }
            }
            self.theme_ui(ui, ctx, difference, width);
        });
        if self.is_reading() {
            ui.ctx().request_repaint();
        }
    }

    fn mark_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, mark: Mark, count: usize) {
        let is_on = self.wanted.mark == Some(mark);
        let counted = number::whole(ctx.language, count as i64);
        let galley = ui.painter().layout_no_wrap(counted, theme::regular(theme::SMALL_PT), ctx.palette.ink);
        let size = Vec2::new(galley.size().x + 36.0, theme::TARGET_PT - 2.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let (fill, edge) = match is_on {
            true => (ctx.palette.accent_soft, ctx.palette.accent),
            false if response.hovered() => (ctx.palette.hover, ctx.palette.hairline),
            false => (Color32::TRANSPARENT, ctx.palette.hairline),
        };
        let edge = if response.has_focus() { ctx.palette.accent } else { edge };
        ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        badge(ui.painter(), ctx.palette, rect.left_center() + Vec2::new(15.0, 0.0), mark);
        let at = rect.left_center() + Vec2::new(28.0, -galley.size().y / 2.0);
        ui.painter().galley(at, galley, ctx.palette.ink);
        let word = mark_word(mark, ctx.language).unwrap_or_default();
        let name = ctx.say(&Message::new("changes-mark").with("mark", word).with("count", count));
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, &name));
        if response.on_hover_text(&name).clicked() {
            self.wanted.mark = if is_on { None } else { Some(mark) };
        }
    }

    fn theme_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, difference: &Difference, width: f32) {
        let name = |theme: Option<Theme>| match theme {
            Some(theme) => ctx.say(&compare::theme_name(theme)),
            None => ctx.text("changes-all-themes").to_owned(),
        };
        let words = name(self.wanted.theme);
        let font = theme::regular(theme::SMALL_PT + 1.0);
        let needed =
            ui.painter().layout_no_wrap(words.clone(), font.clone(), ctx.palette.ink).size().x + COMBO_AROUND_PT;
        // A choice does not go on to the next line by itself.
        if ui.cursor().left() + needed > ui.max_rect().left() + width {
            ui.end_row();
        }
        let shown = RichText::new(words).font(font);
        let combo = ComboBox::from_id_salt("changes-theme").selected_text(shown).show_ui(ui, |ui| {
            let there =
                THEMES.into_iter().filter(|theme| difference.changes.iter().any(|change| change.theme() == *theme));
            for theme in std::iter::once(None).chain(there.map(Some)) {
                let is_on = self.wanted.theme == theme;
                let sign = if is_on { icon::CHECK } else { "   " };
                let words = name(theme);
                let row = ui.add(Button::new(format!("{sign}  {words}")).frame_when_inactive(false));
                row.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, &words));
                if row.clicked() {
                    self.wanted.theme = theme;
                    ui.close();
                }
            }
        });
        let label = ctx.text("changes-theme");
        combo.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, label));
        combo.response.on_hover_text(label);
    }
}
