//! What the cards show.

use egui::{Context, Popup};

use crate::gui::action::Action;
use crate::gui::app::App;
use crate::gui::card_figures::{QuickChoice, popup_id};
use crate::gui::view_state::Centre;
use crate::scene::CardFigures;

impl App {
    /// Actions about what the cards show; whether it was one.
    pub(super) fn act_on_cards(&mut self, ctx: &Context, action: Action) -> bool {
        if action == Action::CardFigures {
            self.show_cards(ctx);
            Popup::toggle_id(ctx, popup_id());
            return true;
        }
        let Some(choice) = QuickChoice::ALL.into_iter().find(|choice| choice.action() == action) else { return false };
        self.show_cards(ctx);
        self.show_on_cards(ctx, choice.figures());
        true
    }

    /// Shows these figures on the cards, from now on in this window and in the next.
    pub(super) fn show_on_cards(&mut self, ctx: &Context, figures: CardFigures) {
        self.settings.card_figures = figures.clone();
        self.view.options.figures = figures;
        self.keep_settings();
        self.refresh(ctx, None);
    }

    /// Goes to where there are cards.
    fn show_cards(&mut self, ctx: &Context) {
        if !self.view.centre.has_cards() {
            self.show_centre(ctx, Centre::Chart);
        }
    }
}
