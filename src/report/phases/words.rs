//! What is said of a phase in words: whether it is neutral, and what its sums leave out.

use super::{Phase, Phases};
use crate::i18n::{Language, Message, text};
use crate::metric::{Amount, Measure};

impl Phases {
    /// Whether a phase is neutral, or by how much it is not: in euro where that is known, else in FTE. `None` for the starting
    /// point.
    pub fn verdict(&self, phase: &Phase, language: Language) -> Option<String> {
        let changes = phase.fte.as_ref()?;
        let is_other_cost = phase.balance(Measure::Euro).is_some_and(|balance| balance.whole_number() != 0);
        if changes.known + changes.unknown == 0 && !is_other_cost {
            return Some(text(language, "phases-verdict-nothing").to_owned());
        }
        let in_euro = phase.balance(Measure::Euro).filter(|_| !self.is_unknown(Measure::Euro));
        let Some(balance) = in_euro.or_else(|| phase.balance(Measure::Fte)) else {
            return Some(text(language, "phases-verdict-unknown").to_owned());
        };
        let size = |more: bool| {
            let amount = if more { Some(balance) } else { opposite(balance) };
            amount.unwrap_or(balance).say(language)
        };
        let message = match (balance.whole_number(), balance) {
            (0, Amount::Euro(_)) => Message::new("phases-verdict-neutral-eur"),
            (0, _) => Message::new("phases-verdict-neutral-fte"),
            (more, _) if more > 0 => Message::new("phases-verdict-more").with("amount", size(true)),
            _ => Message::new("phases-verdict-less").with("amount", size(false)),
        };
        Some(message.say(language))
    }
}

impl Phase {
    /// What its sums leave out, and that its day is not said.
    pub fn remarks(&self, language: Language) -> Vec<String> {
        let mut said = Vec::new();
        if !self.day.is_said {
            said.push(text(language, "phases-no-date").to_owned());
        }
        if let Some(changes) = self.fte.as_ref().filter(|changes| changes.unknown > 0) {
            said.push(Message::new("phases-fte-unknown").with("count", changes.unknown).say(language));
        }
        if let Some(changes) = self.money.as_ref().filter(|changes| changes.unknown > 0) {
            said.push(Message::new("phases-cost-unknown").with("count", changes.unknown).say(language));
        }
        said
    }
}

/// The amount with the other sign.
fn opposite(amount: Amount) -> Option<Amount> {
    amount.minus(amount)?.minus(amount)
}
