//! What two organisations differ by: samples as a reader would tell them, and laws for any two.

use std::collections::BTreeMap;

use herschik::compare::{Change, Difference, Mark, headline, sentence, theme_name};
use herschik::i18n::Language;
use herschik::model::{
    ChangeSet, Command, Document, MergeUnits, MovePositions, MoveUnits, Organisation, Place, Record, RecordChanges,
    RecordKey, RemoveUnits, ReorderUnit, SplitPart, SplitUnit,
};
use proptest::prelude::*;

use crate::model_laws::{Draw, assert_said, draws, organisations};
use crate::support::{golden, sample_of, town, unit, units, with_changes};

/// A sample, or a scenario of one: `almelo#wordt`.
fn sample(name: &str) -> Organisation {
    sample_of(name)
}

/// Two organisations and their difference.
pub struct Comparison {
    pub from: Organisation,
    pub to: Organisation,
    pub difference: Difference,
}

impl Comparison {
    pub fn of(from: Organisation, to: Organisation) -> Self {
        let difference = Difference::between(&from, &to);
        Self { from, to, difference }
    }

    fn of_samples(from: &str, to: &str) -> Self {
        Self::of(sample(from), sample(to))
    }

    /// The town before and after these edits.
    fn of_edits(commands: impl IntoIterator<Item = Command>) -> Self {
        let mut document = Document::new(town());
        for command in commands {
            document.apply(&command).unwrap();
        }
        Self::of(town(), document.organisation().clone())
    }

    fn changes(&self) -> &[Change] {
        &self.difference.changes
    }

    fn mark(&self, id: &str) -> Mark {
        self.difference.mark(&unit(id))
    }

    pub fn sentences(&self, language: Language) -> Vec<String> {
        self.changes().iter().map(|change| sentence(change, &self.from, &self.to).say(language)).collect()
    }

    #[track_caller]
    pub fn assert_says(&self, language: Language, sentence: &str) {
        let said = self.sentences(language);
        assert!(said.iter().any(|said| said == sentence), "{sentence}\n is not among\n{}", said.join("\n"));
    }

    /// Everything that is said, as `herschik diff` prints it.
    pub fn text(&self, language: Language) -> String {
        let mut text = headline(&self.difference).say(language) + "\n";
        let mut theme = None;
        for change in self.changes() {
            if theme.replace(change.theme()) != Some(change.theme()) {
                text += &format!("\n{}\n", theme_name(change.theme()).say(language));
            }
            let said = sentence(change, &self.from, &self.to).say(language);
            text += &format!("  {:1} {said}\n", change.mark().sign());
        }
        text
    }
}

fn moved(units: &[&str], to: &str) -> Command {
    MoveUnits { units: crate::support::units(units), to: Some(unit(to)), place: Place::Last }.into()
}

fn part(id: &str, positions: &[&str], share_percent: Option<u8>) -> SplitPart {
    SplitPart {
        id: unit(id),
        name: format!("Part {id}"),
        children: Vec::new(),
        positions: positions.iter().map(|id| (*id).into()).collect(),
        tasks: Vec::new(),
        share_percent,
    }
}

#[test]
fn almelo_from_was_to_wordt_reads_as_the_plan_does() {
    let almelo = Comparison::of_samples("almelo.json#was", "almelo.json#wordt");
    for said in [
        "Team Stedelijke Uitvoering wordt gesplitst in team Zorg & Veiligheid en team Regionaal.",
        "Teamonderdeel WGSP gaat van team Kwaliteit & Innovatie naar team Arbeidsmarkt.",
        "Subteam Spoedteam gaat van team Wijkgerichte Uitvoering naar team Zorg & Veiligheid.",
        "Subteam Spoedteam wordt een formeel onderdeel; tot dan toe was het informeel.",
        "Subteam Spoedteam krijgt een nieuwe functie: Coach Spoedteam (7,0 fte).",
        "Team Backoffice heet voortaan Financiële verwerking.",
        "Adviespool verandert van organisatie-eenheid in team.",
        "De leiding van organisatie-eenheid Uitvoering Sociaal verandert: een eigen leidinggevende, in plaats van collegiale leiding.",
        "De formatie van functie Teammanager Sociale Recherche Twente + gaat van 0,67 fte naar 1,0 fte.",
    ] {
        almelo.assert_says(Language::Dutch, said);
    }
    let twelve = [
        "wijkteam-noord",
        "wijkteam-oost",
        "wijkteam-zuid",
        "wijkteam-west",
        "zorg-veiligheid",
        "werk",
        "inkomen-inburgering",
        "arbeidsmarkt",
        "kwaliteit",
        "financiele-verwerking",
        "regionaal",
        "sociale-recherche-twente",
    ];
    let marks = twelve.map(|id| almelo.mark(id));
    assert_eq!(marks.iter().filter(|mark| **mark == Mark::New).count(), 9, "{marks:?}");
    assert_eq!(marks.iter().filter(|mark| **mark == Mark::Changed).count(), 3, "{marks:?}");
    assert_eq!((almelo.mark("wgsp"), almelo.mark("cimot")), (Mark::Moved, Mark::Carried));
    assert_eq!((almelo.mark("wijksubteam-3"), almelo.mark("ozjt")), (Mark::Gone, Mark::Unchanged));
    let summary = &almelo.difference.summary;
    // Phase 1 brings 24 fte, and the twelfth teammanager goes from 0.67 to 1.
    assert_eq!(summary.fte_added.unwrap().hundredths(), 2_400 + 33);
    assert_eq!((summary.functions_new.len(), summary.functions_lapsed.len()), (14, 5));
    golden("tests/files/golden/diff_almelo_was_wordt.txt", &almelo.text(Language::Dutch));
}

#[test]
fn almelo_by_way_of_the_pilot() {
    let start = Comparison::of_samples("almelo.json#was", "almelo.json#pilot");
    assert!(
        start
            .changes()
            .iter()
            .any(|change| matches!(change, Change::Reshaped { units, into } if units.len() == 6 && into.len() == 5))
    );
    assert_eq!(start.mark("wgsp"), Mark::Unchanged);
    let end = Comparison::of_samples("almelo.json#pilot", "almelo.json#wordt");
    end.assert_says(
        Language::Dutch,
        "Team Wijkgerichte Uitvoering gaat op in 6 teams (Wijkteam Noord, Wijkteam Oost, Wijkteam Zuid, Wijkteam West, \
         Werk en Inkomen & Inburgering).",
    );
    // Its parent lapsed and it came in its place: it now stands elsewhere.
    assert_eq!(end.mark("wijkteam-noord"), Mark::Moved);
    golden("tests/files/golden/diff_almelo_pilot_wordt.txt", &end.text(Language::English));
}

#[test]
fn aalsmeer_before_and_from_2022() {
    let aalsmeer = Comparison::of_samples("aalsmeer.json#voor-2022", "aalsmeer.json#vanaf-2022");
    golden("tests/files/golden/diff_aalsmeer.txt", &aalsmeer.text(Language::Dutch));
    let new: Vec<_> = aalsmeer.difference.summary.units_new.iter().map(|new| (new.kind.as_str(), new.count)).collect();
    assert_eq!(new, [("loket", 1)]);
}

#[test]
fn a_moved_cluster_is_one_change() {
    let town = Comparison::of_edits([moved(&["stad", "a"], "dienst")]);
    assert_eq!(
        town.sentences(Language::Dutch),
        [
            "Cluster Unit stad gaat van cluster Unit town naar cluster Unit dienst, met 3 onderdelen eronder, 3 functies en 3,0 fte."
        ]
    );
    assert_eq!(
        town.sentences(Language::English),
        [
            "Cluster Unit stad moves from cluster Unit town to cluster Unit dienst, with 3 units beneath it, 3 positions and 3.0 fte."
        ]
    );
    assert_eq!((town.mark("stad"), town.mark("a"), town.mark("dienst")), (Mark::Moved, Mark::Carried, Mark::Unchanged));
    assert_eq!(town.difference.summary.fte_moved.unwrap().hundredths(), 300);
}

#[test]
fn a_team_that_leaves_a_moved_cluster_is_counted_once() {
    let town = Comparison::of_edits([moved(&["a"], "dienst"), moved(&["dienst"], "stad")]);
    assert_eq!(town.changes().len(), 2);
    assert_eq!(town.difference.summary.fte_moved.unwrap().hundredths(), 200);
    town.assert_says(
        Language::Dutch,
        "Team Unit a gaat van cluster Unit stad naar cluster Unit dienst, met 2 functies en 2,0 fte.",
    );
    town.assert_says(
        Language::Dutch,
        "Cluster Unit dienst gaat van cluster Unit town naar cluster Unit stad, met 1 onderdeel eronder.",
    );
}

#[test]
fn a_split_is_told_with_who_goes_where() {
    let parts = vec![part("a1", &[], Some(60)), part("a2", &["a-gardener"], Some(40))];
    let town = Comparison::of_edits([SplitUnit { unit: unit("a"), parts }.into()]);
    assert!(matches!(&town.changes()[0], Change::Split { unit, into } if unit.as_str() == "a" && into.len() == 2));
    town.assert_says(Language::Dutch, "Team Unit a wordt gesplitst in team Part a1 (60%) en team Part a2 (40%).");
    town.assert_says(Language::Dutch, "Functie Position a-gardener (1,0 fte) gaat van team Unit a naar team Part a2.");
    let kinds: Vec<&str> = town.changes().iter().map(Change::kind).collect();
    assert_eq!(kinds, ["split", "positions-moved", "positions-moved"]);
    // The relation of the unit went along with the first part.
    let relation = RecordKey::Relation("a-d".into());
    assert_eq!(town.difference.about(&relation).map(Change::kind).collect::<Vec<_>>(), ["split"]);
}

#[test]
fn a_merge_is_one_change() {
    let merge = MergeUnits { units: units(&["a", "b"]), id: unit("ab"), name: "Unit ab".to_owned(), kind: None };
    let town = Comparison::of_edits([merge.into()]);
    assert_eq!(town.sentences(Language::Dutch), ["Team Unit a en team Unit b worden samengevoegd tot team Unit ab."]);
    assert_eq!((town.mark("a"), town.mark("ab")), (Mark::Gone, Mark::New));
    assert_eq!(town.difference.summary.fte_moved, None);
}

#[test]
fn units_under_a_merged_one_do_not_move() {
    let merge = MergeUnits { units: units(&["stad", "dienst"]), id: unit("all"), name: "All".to_owned(), kind: None };
    let town = Comparison::of_edits([merge.into()]);
    assert_eq!(town.changes().len(), 1, "{:?}", town.changes());
    assert_eq!(town.mark("a"), Mark::Carried);
}

#[test]
fn a_removed_unit_names_what_goes_with_it() {
    let remove = RemoveUnits { units: units(&["stad"]), beneath: herschik::model::Beneath::RemoveToo };
    let town = Comparison::of_edits([remove.into()]);
    assert_eq!(
        town.sentences(Language::Dutch),
        ["Cluster Unit stad vervalt, met 3 onderdelen eronder, 3 functies en 3,0 fte: Position a-head (1,0 fte), \
         Position a-gardener (1,0 fte) en Position b-head (1,0 fte)."]
    );
    assert_eq!(town.difference.summary.fte_gone.unwrap().hundredths(), 300);
}

#[test]
fn another_order_is_said_only_of_what_is_otherwise_the_same() {
    let reorder = ReorderUnit { unit: unit("a"), by: 1 };
    let town = Comparison::of_edits([reorder.into()]);
    assert_eq!(town.changes().iter().map(Change::kind).collect::<Vec<_>>(), ["reordered"]);
    let town = Comparison::of_edits([
        moved(&["b"], "dienst"),
        MovePositions { positions: vec!["b-head".into()], to: unit("a") }.into(),
    ]);
    assert_eq!(town.changes().iter().map(Change::kind).collect::<Vec<_>>(), ["unit-moved", "positions-moved"]);
}

/// What holds for any two organisations.
pub fn hold_the_laws(from: Organisation, to: Organisation) {
    let set = ChangeSet::between(&from, &to);
    let comparison = Comparison::of(from, to);
    let Comparison { from, to, difference } = &comparison;
    assert_eq!(difference.is_empty(), set.is_empty());
    assert_eq!(with_changes(from, &set), *to);
    assert_eq!(with_changes(to, &set.clone().reversed()), *from);
    assert!(Difference::between(to, to).is_empty());

    assert_covered(difference, &set.units);
    assert_covered(difference, &set.positions);
    assert_covered(difference, &set.relations);
    assert_covered(difference, &set.functions);
    assert_covered(difference, &set.targets);
    assert_covered(difference, &set.budgets);
    assert_covered(difference, &set.unit_kinds);
    assert_covered(difference, &set.relation_kinds);
    assert_eq!(difference.about(&RecordKey::Properties).count(), usize::from(!set.properties.is_empty()));

    assert_said(&headline(difference));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for change in &difference.changes {
        assert_said(&sentence(change, from, to));
        *counts.entry(change.kind()).or_default() += 1;
        assert_eq!(serde_json::to_value(change).unwrap()["kind"], change.kind());
    }
    assert_eq!(counts, difference.summary.changes);
    assert!(difference.changes.is_sorted_by_key(Change::theme));

    for (id, _) in from.units().chain(to.units()) {
        let expected = match (from.unit(id), to.unit(id)) {
            (Some(_), None) => Some(Mark::Gone),
            (None, Some(_)) => Some(Mark::New),
            _ => None,
        };
        let mark = difference.mark(id);
        assert_eq!(expected.is_some(), matches!(mark, Mark::Gone | Mark::New), "{id}");
        assert!(expected.is_none_or(|expected| mark == expected), "{id}: {mark:?}");
        let is_touched = set.units.touched().any(|touched| touched == id);
        assert!(!is_touched || mark != Mark::Unchanged, "{id}");
    }
    // Which way it is looked at makes no difference to what is new and what is gone.
    let back = Difference::between(to, from).summary;
    let total = |counts: &[herschik::compare::KindCount]| counts.iter().map(|kind| kind.count).sum::<usize>();
    assert_eq!(total(&difference.summary.units_new), total(&back.units_gone));
    assert_eq!(difference.summary.functions_new, back.functions_lapsed);
}

/// Every record that is different is spoken for.
#[track_caller]
fn assert_covered<R: Record>(difference: &Difference, changes: &RecordChanges<R>)
where
    for<'a> RecordKey: From<&'a R::Id>,
{
    for id in changes.touched() {
        assert!(difference.about(&id.into()).next().is_some(), "nothing is said of {id} in {}", R::TABLE);
    }
}

/// The organisation after those of the edits that can be carried out.
fn edited(start: &Organisation, draws: &[Draw]) -> Organisation {
    let mut document = Document::new(start.clone());
    for (step, draw) in draws.iter().enumerate() {
        // What is refused changes nothing.
        let _ = document.apply(&draw.command(document.organisation(), step));
    }
    document.organisation().clone()
}

#[test]
fn the_samples_keep_the_laws() {
    for (from, to) in [
        ("almelo.json#was", "almelo.json#pilot"),
        ("almelo.json#pilot", "almelo.json#wordt"),
        ("almelo.json#was", "almelo.json#wordt"),
        ("almelo.json#wordt", "almelo.json#fase-2"),
        ("almelo.json#wordt", "almelo.json#fase-3"),
        ("almelo.json#wordt", "almelo.json#was"),
        ("aalsmeer.json#voor-2022", "aalsmeer.json#vanaf-2022"),
        ("dordrecht", "almere"),
    ] {
        hold_the_laws(sample(from), sample(to));
    }
}

proptest! {
    #[test]
    fn any_edits_of_any_organisation_are_told_in_full(start in organisations(), draws in draws()) {
        let end = edited(&start, &draws);
        hold_the_laws(start, end);
    }

    #[test]
    fn any_two_variants_of_the_town_are_told_in_full(one in draws(), other in draws()) {
        hold_the_laws(edited(&town(), &one), edited(&town(), &other));
    }
}

#[test]
fn signs_tell_marks_apart_without_colour() {
    assert_eq!([Mark::New, Mark::Gone, Mark::Moved, Mark::Changed].map(Mark::sign), ["+", "−", "→", "≠"]);
    assert_eq!([Mark::Carried, Mark::Unchanged].map(Mark::sign), ["", ""]);
}
