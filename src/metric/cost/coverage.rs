//! How much of an organisation its cost is of.

use crate::i18n::Message;
use crate::metric::Figures;

/// How many positions have no cost, with their formation; `None` where all have one, or there is none.
pub fn coverage(figures: &Figures) -> Option<Message> {
    let without = &figures.without_cost;
    let message = |key| Message::new(key).with("count", without.positions);
    match (without.positions, without.formation_fte) {
        (0, _) => None,
        (_, None) => Some(message("cost-coverage")),
        (_, Some(fte)) => Some(message("cost-coverage-fte").with("fte", fte.hundredths())),
    }
}
