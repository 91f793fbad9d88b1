//! What chooses among the signals: words, how grave they are, the rule, open or accepted.

use egui::{Button, ComboBox, RichText, TextEdit, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::list::List;
use crate::check;
use crate::finding::{Finding, Severity};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::dialog::parts::icon_button;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::severity::{severity_colour, severity_sign, severity_word};
use crate::i18n::{Message, number};

/// The gravest first.
const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

impl List {
    /// Shows the heading with the choices.
    pub fn filter_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::TARGET_PT);
            ui.spacing_mut().item_spacing.x = 4.0;
            self.open_or_accepted_ui(ui, ctx);
            ui.add_space(8.0);
            self.words_ui(ui, ctx);
            ui.add_space(4.0);
            for severity in SEVERITIES {
                self.severity_ui(ui, ctx, severity);
            }
            self.rule_ui(ui, ctx);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, ctx, icon::X, ctx.text("signals-close")).clicked() {
                    out.act(Action::ToggleSignals);
                }
                if icon_button(ui, ctx, icon::RULER, ctx.text(Action::Norms.row().label)).clicked() {
                    out.act(Action::Norms);
                }
            });
        });
    }

    fn open_or_accepted_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        for (key, count, is_accepted) in
            [("signals-title", ctx.signals.open.len(), false), ("signals-accepted", ctx.signals.accepted.len(), true)]
        {
            let is_on = self.shows_accepted == is_accepted;
            let (font, ink) = match is_on {
                true => (theme::semibold(theme::SECTION_PT), ctx.palette.ink),
                false => (theme::regular(theme::SECTION_PT), ctx.palette.muted),
            };
            let shown = format!("{}  {}", ctx.text(key), number::whole(ctx.language, count as i64));
            let button = Button::new(RichText::new(shown).font(font).color(ink)).fill(egui::Color32::TRANSPARENT);
            let response = ui.add(button.min_size(Vec2::new(0.0, theme::TARGET_PT)));
            if is_on {
                let x = response.rect.shrink2(Vec2::new(8.0, 0.0)).x_range();
                let line = egui::Stroke::new(2.0, ctx.palette.accent);
                ui.painter().hline(x, response.rect.bottom() - 1.0, line);
            }
            let said = format!("{}: {count}", ctx.text(key));
            response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, &said));
            if response.clicked() {
                self.shows_accepted = is_accepted;
            }
        }
    }

    fn words_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let name = ctx.text("signals-search");
        let hint = RichText::new(format!("{}  {name}", icon::MAGNIFYING_GLASS)).color(ctx.palette.faint);
        let edit = TextEdit::singleline(&mut self.wanted.words)
            .id(egui::Id::new("signals-search"))
            .hint_text(hint)
            .margin(egui::Margin::symmetric(10, 5))
            .desired_width(148.0);
        let response = ui.add(edit);
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(true, "", &self.wanted.words, "");
            info.label = Some(name.to_owned());
            info
        });
    }

    fn findings<'a>(&self, ctx: &PanelContext<'a>) -> Box<dyn Iterator<Item = &'a Finding> + 'a> {
        match self.shows_accepted {
            true => Box::new(ctx.signals.accepted.iter().map(|accepted| &accepted.finding)),
            false => Box::new(ctx.signals.open.iter()),
        }
    }

    fn severity_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, severity: Severity) {
        let count = self.findings(ctx).filter(|finding| finding.severity == severity).count();
        let is_on = self.wanted.severity == Some(severity);
        if count == 0 && !is_on {
            return;
        }
        let counted = number::whole(ctx.language, count as i64);
        let words = RichText::new(format!("{}  {counted}", severity_sign(severity)));
        let fill = if is_on { ctx.palette.accent_soft } else { egui::Color32::TRANSPARENT };
        let button = Button::new(words.color(severity_colour(ctx.palette, severity))).fill(fill);
        let response = ui.add(button.min_size(Vec2::new(0.0, theme::TARGET_PT)));
        let word = ctx.text(severity_word(severity));
        let name = ctx.say(&Message::new("signals-severity").with("severity", word).with("count", count));
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, &name));
        if response.on_hover_text(&name).clicked() {
            self.wanted.severity = if is_on { None } else { Some(severity) };
        }
    }

    fn rule_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let name = |rule: Option<&'static str>| match rule.and_then(check::by_id) {
            Some(check) => ctx.text(check.name()),
            None => ctx.text("signals-all-rules"),
        };
        let label = ctx.text("signals-rule");
        let combo =
            ComboBox::from_id_salt("signals-rule").selected_text(name(self.wanted.rule)).width(180.0).truncate();
        let response = combo.show_ui(ui, |ui| {
            ui.set_max_width(280.0);
            let there = check::ALL.iter().map(|check| check.id());
            let there: Vec<&'static str> =
                there.filter(|rule| self.findings(ctx).any(|finding| finding.rule == *rule)).collect();
            for rule in std::iter::once(None).chain(there.into_iter().map(Some)) {
                if ui.selectable_label(self.wanted.rule == rule, name(rule)).clicked() {
                    self.wanted.rule = rule;
                }
            }
        });
        response.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, label));
        response.response.on_hover_text(label);
    }
}
