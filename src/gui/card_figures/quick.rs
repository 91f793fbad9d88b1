//! What is chosen by one press.

use egui::{Button, Color32, RichText, Stroke, Ui, WidgetInfo, WidgetType};

use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::scene::CardFigures;

/// A choice of figures that answers one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuickChoice {
    /// How large is it?
    Formation,
    /// Where are people missing?
    Vacancies,
    /// Who leads how many?
    Span,
    /// What does it cost?
    Cost,
    /// Nothing but what a card always shows.
    Nothing,
}

impl QuickChoice {
    /// Every choice in its order.
    pub const ALL: [QuickChoice; 5] =
        [QuickChoice::Formation, QuickChoice::Vacancies, QuickChoice::Span, QuickChoice::Cost, QuickChoice::Nothing];

    /// What makes it.
    pub const fn action(self) -> Action {
        match self {
            Self::Formation => Action::CardsFormation,
            Self::Vacancies => Action::CardsVacancies,
            Self::Span => Action::CardsSpan,
            Self::Cost => Action::CardsCost,
            Self::Nothing => Action::CardsNothing,
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Formation => "cards-quick-formation",
            Self::Vacancies => "cards-quick-vacancies",
            Self::Span => "cards-quick-span",
            Self::Cost => "cards-quick-cost",
            Self::Nothing => "cards-quick-nothing",
        }
    }

    /// The figures.
    pub fn figures(self) -> CardFigures {
        let (texts, bar, heat): (&[&str], _, _) = match self {
            Self::Formation => (&["occupied-fte"], Some("formation-fte"), None),
            Self::Vacancies => (&["formation-fte", "occupied-fte"], None, Some("vacant-fte")),
            Self::Span => (&[], None, Some("highest-span")),
            Self::Cost => (&[], None, Some("cost-per-year")),
            Self::Nothing => (&[], None, None),
        };
        let owned = |id: &str| id.to_owned();
        CardFigures { texts: texts.iter().copied().map(owned).collect(), bar: bar.map(owned), heat: heat.map(owned) }
    }
}

/// The choices beside each other.
pub(super) fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        for choice in QuickChoice::ALL {
            let is_on = ctx.view.options.figures == choice.figures();
            let (ink, fill, edge) = match is_on {
                true => (ctx.palette.accent, ctx.palette.accent_soft, ctx.palette.accent),
                false => (ctx.palette.ink, Color32::TRANSPARENT, ctx.palette.hairline),
            };
            let name = ctx.text(choice.label());
            let button = Button::new(RichText::new(name).color(ink)).fill(fill).stroke(Stroke::new(1.0, edge));
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, name));
            if response.clicked() {
                out.act(choice.action());
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::figure;

    #[test]
    fn every_figure_of_a_quick_choice_exists() {
        for choice in QuickChoice::ALL {
            let CardFigures { texts, bar, heat } = choice.figures();
            for id in texts.iter().chain(&bar).chain(&heat) {
                assert!(figure::by_id(id).is_some(), "{choice:?}: {id}");
            }
        }
    }
}
