//! The sentences of one language, read from its file at first use.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, number};

/// A Fluent bundle, and what it says for each key without arguments.
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    plain: BTreeMap<&'static str, String>,
    /// What is wrong with the file; a test holds that nothing is.
    #[cfg_attr(not(test), allow(dead_code, reason = "a broken sentence shows as its key; only the test reads why"))]
    faults: Vec<String>,
}

impl Catalogue {
    pub(super) fn of(language: Language) -> &'static Self {
        static CATALOGUES: [OnceLock<Catalogue>; 2] = [const { OnceLock::new() }; 2];
        CATALOGUES[language as usize].get_or_init(|| Self::read(language))
    }

    fn read(language: Language) -> Self {
        let source = source(language);
        let mut faults = Vec::new();
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(ToString::to_string));
            resource
        });
        let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks around arguments would be drawn as boxes by a font that lacks them, and are in the way of a search.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Dutch => |value, _| whole_number(Language::Dutch, value),
            Language::English => |value, _| whole_number(Language::English, value),
        }));
        let mut errors: Vec<FluentError> = bundle.add_resource(resource).err().unwrap_or_default();
        for (name, say) in FUNCTIONS {
            errors.extend(bundle.add_function(name, move |arguments, _| said(language, say, arguments)).err());
        }
        faults.extend(errors.iter().map(ToString::to_string));
        let mut catalogue = Self { bundle, plain: BTreeMap::new(), faults };
        let said = source_keys(source).filter_map(|key| Some((key, catalogue.say(key, None)?))).collect();
        catalogue.plain = said;
        catalogue
    }

    /// Returns the sentence of `key`, or `None` if there is none.
    pub(super) fn say(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        // An argument that was not given is left in the sentence as `{$name}`: seen by the reader, and by no one else.
        Some(self.bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned())
    }

    pub(super) fn plain(&'static self, key: &'static str) -> &'static str {
        self.plain.get(key).map_or_else(|| missing(key), String::as_str)
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.plain.keys().copied()
    }
}

/// Returns `⟨key⟩`, kept for ever: a key is written in the program, so there are few.
pub(super) fn missing(key: &'static str) -> &'static str {
    static MISSING: Mutex<BTreeMap<&'static str, &'static str>> = Mutex::new(BTreeMap::new());
    let mut missing = MISSING.lock().unwrap_or_else(PoisonError::into_inner);
    missing.entry(key).or_insert_with(|| Box::leak(format!("⟨{key}⟩").into_boxed_str()))
}

type SayNumbers = fn(Language, &[i64]) -> Option<String>;

/// The functions that a sentence may call on its arguments, as `{ FTE($formation) }`.
const FUNCTIONS: [(&str, SayNumbers); 4] = [
    ("DECIMAL", |language, numbers| Some(number::decimal(language, *numbers.first()?))),
    ("FTE", |language, numbers| Some(number::fte(language, *numbers.first()?))),
    ("EURO", |language, numbers| Some(number::euro(language, *numbers.first()?))),
    ("PERCENT", |language, numbers| Some(number::share_percent(language, *numbers.first()?, *numbers.get(1)?))),
];

fn said<'a>(language: Language, say: SayNumbers, arguments: &[FluentValue<'_>]) -> FluentValue<'a> {
    let numbers: Option<Vec<i64>> = arguments.iter().map(integer).collect();
    numbers.and_then(|numbers| say(language, &numbers)).map_or(FluentValue::Error, FluentValue::from)
}

fn integer(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(number.value as i64),
        _ => None,
    }
}

/// How a bare `{ $count }` is written.
fn whole_number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    integer(value).map(|whole| number::whole(language, whole))
}

fn source(language: Language) -> &'static str {
    match language {
        Language::Dutch => include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales/nl.ftl")),
        Language::English => include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales/en.ftl")),
    }
}

/// The keys of a Fluent file in its order: a message, and nothing else, begins with a letter in the first column.
fn source_keys(source: &'static str) -> impl Iterator<Item = &'static str> {
    let messages = source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    messages.filter_map(|line| Some(line.split_once('=')?.0.trim_end()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The variables of each message.
    fn variables(language: Language) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
        let mut variables: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        let mut key = "";
        for line in source(language).lines().filter(|line| !line.starts_with('#')) {
            key = source_keys(line).next().unwrap_or(key);
            let names = line.split('$').skip(1).map(|rest| {
                let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                rest.split(|c| !is_name(c)).next().unwrap_or_default()
            });
            variables.entry(key).or_default().extend(names);
        }
        variables.remove("");
        variables
    }

    #[test]
    fn the_files_are_sound() {
        for language in Language::ALL {
            let catalogue = Catalogue::of(language);
            assert_eq!(catalogue.faults, [""; 0], "{language:?}");
            assert_eq!(
                catalogue.keys().count(),
                source_keys(source(language)).count(),
                "a key twice, or without a text"
            );
            for (key, said) in &catalogue.plain {
                assert!(!said.trim().is_empty() && !said.contains('⟨'), "{key}: {said:?}");
                let is_kebab = key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                assert!(is_kebab, "{key} is not in kebab-case");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_keys_with_the_same_variables() {
        assert_eq!(variables(Language::Dutch), variables(Language::English));
    }

    #[test]
    fn a_sentence_with_all_its_variables_leaves_no_hole() {
        for language in Language::ALL {
            for (key, names) in variables(language) {
                let arguments: FluentArgs<'_> = names.iter().map(|name| (*name, FluentValue::from(2))).collect();
                let said = Catalogue::of(language).say(key, Some(&arguments)).unwrap();
                assert!(!said.contains(['{', '}', '$']), "{language:?} {key}: {said}");
                let has_hole = Catalogue::of(language).plain(key).contains('{');
                assert!(names.is_empty() || has_hole || said != Catalogue::of(language).plain(key), "{key}");
            }
        }
    }
}
