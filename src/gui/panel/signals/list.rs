//! Which signals the list shows, and the rows of it that are in view.

use egui::{Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use super::{Listed, SignalKey};
use crate::finding::{Finding, Severity};
use crate::gui::context::PanelContext;
use crate::gui::dialog::parts::one_line;
use crate::gui::theme;
use crate::gui::widget::severity::{severity_colour, severity_sign, severity_word};
use crate::i18n::Language;
use crate::model::{ScenarioId, UnitId};

/// Height of a row.
const ROW_PT: f32 = 28.0;
/// How wide the word for the severity and the name of the unit are.
const WORD_PT: f32 = 112.0;
const UNIT_PT: f32 = 168.0;

/// Of which signals of which scenario, in which language, and for which choice the rows were made.
type MadeFor = (u64, ScenarioId, Language, Wanted);

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wanted {
    /// Words that the sentence or the name of the unit has, in any case.
    pub words: String,
    /// How grave it is.
    pub severity: Option<Severity>,
    /// The rule that it breaks.
    pub rule: Option<&'static str>,
}

/// The signals that are listed.
#[derive(Debug, Default)]
pub(super) struct List {
    pub wanted: Wanted,
    /// Whether it lists what is accepted, and not what is open.
    pub shows_accepted: bool,
    made_for: Option<(MadeFor, bool)>,
    /// Places among the open or the accepted signals.
    places: Vec<usize>,
}

impl List {
    /// Whether something is looked for.
    pub fn is_filtered(&self) -> bool {
        self.wanted != Wanted::default()
    }

    /// Brings the rows up to date: nothing is done while nothing changed.
    pub fn refresh(&mut self, ctx: &PanelContext<'_>) {
        let of = (ctx.signals_number, ctx.scenario.clone(), ctx.language, self.wanted.clone());
        let made_for = (of, self.shows_accepted);
        if self.made_for.as_ref() == Some(&made_for) {
            return;
        }
        let words: Vec<String> = self.wanted.words.split_whitespace().map(str::to_lowercase).collect();
        let is_wanted = |finding: &Finding| {
            self.wanted.severity.is_none_or(|severity| finding.severity == severity)
                && self.wanted.rule.is_none_or(|rule| finding.rule == rule)
                && (words.is_empty() || {
                    let said = format!("{} {}", unit_name(ctx, finding), ctx.say(&finding.message)).to_lowercase();
                    words.iter().all(|word| said.contains(word))
                })
        };
        let findings: Box<dyn Iterator<Item = &Finding>> = match self.shows_accepted {
            true => Box::new(ctx.signals.accepted.iter().map(|accepted| &accepted.finding)),
            false => Box::new(ctx.signals.open.iter()),
        };
        self.places = findings.enumerate().filter(|(_, finding)| is_wanted(finding)).map(|(place, _)| place).collect();
        self.made_for = Some(made_for);
    }

    /// The signals that are listed.
    pub fn listed<'a>(&self, ctx: &PanelContext<'a>) -> Vec<Listed<'a>> {
        let listed = |&place: &usize| match self.shows_accepted {
            true => ctx.signals.accepted.get(place).map(Listed::Accepted),
            false => ctx.signals.open.get(place).map(Listed::Open),
        };
        self.places.iter().filter_map(listed).collect()
    }
}

/// The name of the unit that a finding is about; words for the whole.
pub(super) fn unit_name<'a>(ctx: &PanelContext<'a>, finding: &Finding) -> &'a str {
    let unit = finding.unit.as_deref().map(UnitId::from);
    unit.and_then(|unit| ctx.organisation().unit(&unit)).map_or(ctx.text("signals-whole"), |unit| &unit.name)
}

/// Shows the rows in view; returns the place of the one that was pressed. With `scrolls` the one that is shown is brought into
/// view.
pub(super) fn rows_ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    listed: &[Listed<'_>],
    shown: Option<&SignalKey>,
    scrolls: bool,
) -> Option<usize> {
    let mut chosen = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    let place = shown.and_then(|shown| listed.iter().position(|held| shown.is_of(held.finding())));
    let mut area = ScrollArea::vertical().id_salt("signals").auto_shrink([false, false]);
    if let Some(place) = place.filter(|_| scrolls) {
        area = area.vertical_scroll_offset((place as f32 * ROW_PT - ui.available_height() / 2.0).max(0.0));
    }
    area.show_rows(ui, ROW_PT, listed.len(), |ui, range| {
        for index in range {
            if row(ui, ctx, index, listed[index].finding(), place == Some(index)) {
                chosen = Some(index);
            }
        }
    });
    chosen
}

/// One row; whether it was pressed.
fn row(ui: &mut Ui, ctx: &PanelContext<'_>, index: usize, finding: &Finding, is_shown: bool) -> bool {
    let width = ui.available_width() - 12.0;
    let (_, rect) = ui.allocate_space(Vec2::new(width, ROW_PT));
    let response = ui.interact(rect, egui::Id::new(("signal", index)), Sense::click());
    let palette = ctx.palette;
    if is_shown {
        ui.painter().rect_filled(rect, theme::RADIUS, palette.accent_soft);
        let bar = Rect::from_min_size(rect.min + Vec2::new(0.0, 6.0), Vec2::new(3.0, rect.height() - 12.0));
        ui.painter().rect_filled(bar, 1, palette.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme::RADIUS, palette.hover);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, theme::RADIUS, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
    }
    let colour = severity_colour(palette, finding.severity);
    let (word, unit) = (ctx.text(severity_word(finding.severity)), unit_name(ctx, finding));
    let sentence = ctx.say(&finding.message);
    let body = theme::regular(theme::BODY_PT);
    let severity = one_line(ui, &format!("{}  {word}", severity_sign(finding.severity)), body.clone(), colour, WORD_PT);
    let unit_width = UNIT_PT.min(width * 0.3);
    let named = one_line(ui, unit, theme::semibold(theme::BODY_PT), palette.ink, unit_width - 12.0);
    let sentence_at = 12.0 + WORD_PT + 8.0 + unit_width;
    let said = one_line(ui, &sentence, body, palette.ink, width - sentence_at - 8.0);
    let is_cut = named.elided || said.elided;
    for (left, galley, ink) in
        [(12.0, severity, colour), (12.0 + WORD_PT + 8.0, named, palette.ink), (sentence_at, said, palette.ink)]
    {
        let at = Pos2::new(rect.left() + left, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
    }
    let name = format!("{word}: {unit}: {sentence}");
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_shown, &name));
    let response = if is_cut { response.on_hover_text(format!("{unit}\n{sentence}")) } else { response };
    response.clicked()
}
