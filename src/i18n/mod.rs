//! What the program says, in Dutch and in English: the sentences of `assets/locales/`, and figures as each language writes them.
//!
//! Below the window and the command line nothing says a sentence: it returns a [`Message`], which is said later in the
//! language of the reader. Imports nothing of the crate.
//!
//! To add a sentence: the same key in `nl.ftl` and `en.ftl`, with the same variables; tests hold them to each other. To add a
//! language: a variant of [`Language`] and a file.

mod catalogue;
mod message;
pub mod number;

pub use message::{Argument, Message};

use catalogue::Catalogue;

/// A language in which the program can speak.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// Dutch. The default.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// Returns the language of a locale such as `nl`, `nl-BE` or `en_GB.UTF-8`; `None` if it is neither Dutch nor English.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// Returns the tag of BCP 47: `nl` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// Returns what the language is called in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Dutch => "Nederlands",
            Self::English => "English",
        }
    }
}

/// Returns the sentence of `key`, for those without variables: labels, which a window asks for in each frame. It is cached.
///
/// A key that `language` lacks comes back as `⟨key⟩`; the variables of a sentence that has them are left in it: use a
/// [`Message`] for those.
pub fn text(language: Language, key: &'static str) -> &'static str {
    Catalogue::of(language).plain(key)
}

/// Returns the keys of all sentences of `language`, sorted.
pub fn keys(language: Language) -> Vec<&'static str> {
    Catalogue::of(language).keys().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        for (tag, language) in [
            ("nl", Some(Language::Dutch)),
            ("nl-NL", Some(Language::Dutch)),
            ("NL_be.UTF-8", Some(Language::Dutch)),
            ("en", Some(Language::English)),
            ("en_GB@euro", Some(Language::English)),
            ("nld-x", None),
            ("fy-NL", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
        assert_eq!(Language::default(), Language::Dutch);
    }

    #[test]
    fn a_label_is_said_in_its_language() {
        assert_eq!(text(Language::Dutch, "save"), "Opslaan");
        assert_eq!(text(Language::English, "save"), "Save");
    }

    #[test]
    fn a_key_that_is_not_there_is_shown_and_no_panic() {
        assert_eq!(text(Language::Dutch, "no-such-key"), "⟨no-such-key⟩");
        assert!(std::ptr::eq(text(Language::Dutch, "no-such-key"), text(Language::English, "no-such-key")));
    }
}
