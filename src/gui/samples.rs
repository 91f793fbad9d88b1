//! Organisations that come with the program: examples to look around in, and the empty one that a new file begins as.

use crate::file;
use crate::model::{OrderKey, Organisation, Unit, UnitId, UnitKindId};

/// The words of a new organisation; only its vocabulary is filled.
const DEFAULT_VOCABULARY: &[u8] =
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/default-vocabulary.json"));
/// The kind of the first unit of a new organisation.
const FIRST_KIND: &str = "directie";
/// The id of the first unit of a new organisation.
const FIRST_UNIT: &str = "organisatie";

/// An organisation to look around in.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// What it is asked for by.
    pub id: &'static str,
    /// The key of its name.
    pub title_key: &'static str,
    /// The key of a line about it.
    pub description_key: &'static str,
    /// Its file.
    pub bytes: &'static [u8],
}

macro_rules! samples {
    ($($id:literal: $title:literal, $description:literal;)*) => {
        /// Every sample, in the order in which they are offered.
        pub const ALL: &[Sample] = &[$(Sample {
            id: $id,
            title_key: $title,
            description_key: $description,
            bytes: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-orgs/", $id, ".json")),
        },)*];
    };
}

samples! {
    "dordrecht": "sample-dordrecht-title", "sample-dordrecht-description";
    "almelo": "sample-almelo-title", "sample-almelo-description";
    "almere": "sample-almere-title", "sample-almere-description";
    "almere-college": "sample-almere-college-title", "sample-almere-college-description";
    "aalsmeer": "sample-aalsmeer-title", "sample-aalsmeer-description";
}

/// A new organisation: the usual Dutch words and one unit, both of the name `title`. A name of blanks alone gives the unit
/// the name of its kind.
pub fn empty_organisation(title: &str) -> Organisation {
    let loaded = file::load(DEFAULT_VOCABULARY)
        .unwrap_or_else(|error| unreachable!("the vocabulary comes with the program and is tested: {error:?}"));
    let mut records = loaded.scenarios.into_start().records();
    let kind = UnitKindId::from(FIRST_KIND);
    let title = title.trim();
    let name = match (title, records.vocabulary.unit_kinds.get(&kind)) {
        ("", Some(kind)) => kind.name.clone(),
        _ => title.to_owned(),
    };
    records.properties.title = title.to_owned();
    records.units.extend(
        OrderKey::spread(1)
            .map(|order| (UnitId::from(FIRST_UNIT), Unit::new(name.as_str(), kind.clone(), None, order))),
    );
    Organisation::from_records(records)
        .unwrap_or_else(|violations| unreachable!("one unit of a known kind breaks no rule: {violations:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_with_the_program_is_as_it_would_be_saved() {
        for bytes in ALL.iter().map(|sample| sample.bytes).chain([DEFAULT_VOCABULARY]) {
            let loaded = file::load(bytes).unwrap();
            assert_eq!(loaded.findings, []);
            assert_eq!(loaded.migrated_from, None);
            assert!(
                file::save(&loaded.scenarios) == bytes,
                "{}",
                loaded.scenarios.start_organisation().properties().title
            );
        }
    }

    #[test]
    fn a_new_organisation_has_one_unit_of_its_name() {
        for (title, name) in [(" Gemeente Zuid ", "Gemeente Zuid"), ("  ", "Directie")] {
            let organisation = empty_organisation(title);
            assert_eq!(organisation.properties().title, title.trim());
            let units: Vec<_> = organisation.units().collect();
            assert_eq!(units.len(), 1);
            assert_eq!(units[0].1.name, name);
            assert_eq!(units[0].1.kind.as_str(), "directie");
            let saved = file::save(&organisation.into());
            assert_eq!(file::save(&file::load(&saved).unwrap().scenarios), saved);
        }
    }

    #[test]
    fn the_usual_words_say_what_is_no_line() {
        let organisation = empty_organisation("Gemeente");
        let kinds = &organisation.vocabulary().unit_kinds;
        let outside: Vec<_> = kinds.iter().filter(|(_, kind)| !kind.line).map(|(id, _)| id.as_str()).collect();
        let expected = ["gemeente", "opgave", "overleg", "partner", "portefeuille", "programma", "project", "vakgroep"];
        assert_eq!(outside, expected);
        let beside: Vec<_> = kinds.iter().filter(|(_, kind)| kind.beside_line).map(|(id, _)| id.as_str()).collect();
        assert_eq!(beside, ["stafeenheid"]);
        assert_eq!(kinds.len(), 16);
    }
}
