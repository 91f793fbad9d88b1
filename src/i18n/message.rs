//! Sentences that are said later.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use super::Language;
use super::catalogue::{Catalogue, missing};

/// A sentence to be said: its key and its arguments. The reader's language is chosen when it is said.
///
/// `Display` says it in English, for logs and for errors of the command line.
///
/// ```
/// use herschik::i18n::{Language, Message};
///
/// let message = Message::new("unit-count").with("count", 3_usize);
/// assert_eq!(message.say(Language::Dutch), "3 onderdelen");
/// assert_eq!(message.to_string(), "3 units");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Message {
    key: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

/// What is filled in for a variable of a sentence.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Argument {
    /// Said as it stands: a name, a code, a year.
    Text(String),
    /// A whole number, on which a sentence may choose its plural. Bare it gets separators of thousands; a sentence makes an
    /// amount of it with `FTE($x)` and `DECIMAL($x)` (of hundredths), `EURO($x)` (of cents) or `PERCENT($part, $whole)`.
    Number(i64),
    /// A sentence within the sentence, said in the same language.
    Nested(Message),
}

impl Message {
    /// Returns the message of `key`, without arguments.
    pub fn new(key: &'static str) -> Self {
        Self { key, arguments: Vec::new() }
    }

    /// Fills in the variable `name` (in the file `$name`); a second time replaces the first.
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.retain(|(known, _)| *known != name);
        self.arguments.push((name, value.into()));
        self
    }

    /// Returns the key.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// Returns the arguments in the order in which they were given.
    pub fn arguments(&self) -> &[(&'static str, Argument)] {
        &self.arguments
    }

    /// Returns the sentence in `language`.
    ///
    /// A key that is not there is said as `⟨key⟩`, a variable that was not filled in as `{$name}`; there is no panic.
    pub fn say(&self, language: Language) -> String {
        let catalogue = Catalogue::of(language);
        if self.arguments.is_empty() {
            return catalogue.plain(self.key).to_owned();
        }
        let arguments: FluentArgs<'_> =
            self.arguments.iter().map(|(name, value)| (*name, value.say(language))).collect();
        catalogue.say(self.key, Some(&arguments)).unwrap_or_else(|| missing(self.key).to_owned())
    }
}

impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.say(Language::English))
    }
}

impl Argument {
    fn say(&self, language: Language) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
            Self::Nested(message) => FluentValue::from(message.say(language)),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Nested(message)
    }
}

macro_rules! argument_from_number {
    ($($number:ty),*) => {$(
        impl From<$number> for Argument {
            /// What does not fit in an `i64` becomes the greatest that does.
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
argument_from_number!(i64, i32, u32, u64, usize);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_filled_in() {
        let message = Message::new("unknown-file-version").with("name", "Almelo.json").with("version", "2026");
        assert_eq!(message.key(), "unknown-file-version");
        assert!(message.say(Language::Dutch).contains("Almelo.json"));
        assert!(message.say(Language::English).contains("2026"));
        assert_eq!(message.to_string(), message.say(Language::English));
        assert_eq!(message.clone().with("name", "x").with("name", "Almelo.json").arguments().len(), 2);
    }

    #[test]
    fn a_count_chooses_its_plural_and_is_written_as_the_language_does() {
        let said = |count: usize, language| Message::new("unit-count").with("count", count).say(language);
        assert_eq!(said(1, Language::Dutch), "1 onderdeel");
        assert_eq!(said(0, Language::Dutch), "0 onderdelen");
        assert_eq!(said(1_204, Language::Dutch), "1.204 onderdelen");
        assert_eq!(said(1_204, Language::English), "1,204 units");
    }

    #[test]
    fn amounts_are_written_as_the_language_does() {
        let message = Message::new("formation-and-cost").with("fte", 6_250).with("cents", 44_187_500_i64);
        assert_eq!(message.say(Language::Dutch), "62,5 fte, € 441.875");
        assert_eq!(message.say(Language::English), "62.5 fte, €441,875");
    }

    #[test]
    fn a_sentence_within_a_sentence_is_said_in_the_same_language() {
        let message = Message::new("and").with("first", Message::new("yes")).with("second", Message::new("no"));
        assert_eq!(message.say(Language::Dutch), "Ja en Nee");
        assert_eq!(message.say(Language::English), "Yes and No");
    }

    #[test]
    fn what_is_missing_is_shown_and_no_panic() {
        assert_eq!(Message::new("no-such-key").to_string(), "⟨no-such-key⟩");
        assert_eq!(Message::new("no-such-key").with("x", 1).to_string(), "⟨no-such-key⟩");
        assert_eq!(Message::new("and").with("first", "a").to_string(), "a and {$second}");
        assert_eq!(Message::new("formation-and-cost").with("fte", "veel").with("cents", 100).to_string(), "FTE(), €1");
    }
}
