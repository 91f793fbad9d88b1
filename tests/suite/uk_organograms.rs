//! Real organisations at two dates: what changed in them, as a reader of the two organograms would tell it.
//!
//! The reader takes the files of data.gov.uk as they are; `tests/files/uk-organograms/README.md` says what is in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use herschik::compare::Difference;
use herschik::i18n::Language;
use herschik::model::{
    Fte, FunctionId, JobFunction, Leadership, OrderKey, Organisation, Position, PositionId, Records, Task, Unit,
    UnitId, UnitKind, UnitKindId,
};

use crate::compare::{Comparison, hold_the_laws};
use crate::support::{assert_sound, golden, path_of};

type Row = BTreeMap<String, String>;

/// The organisation in `<body>-<date>-senior.csv` and `…-junior.csv`.
fn organogram(folder: &Path, body: &str, date: &str) -> Organisation {
    let read = |level| rows(&std::fs::read(folder.join(format!("{body}-{date}-{level}.csv"))).unwrap());
    let senior = read("senior").into_iter().filter(|row| !row["Name"].eq_ignore_ascii_case("eliminated")).collect();
    let reader = Reader { senior, junior: read("junior") };
    Organisation::from_records(reader.records()).unwrap()
}

fn rows(bytes: &[u8]) -> Vec<Row> {
    // Some publishers wrote another encoding than UTF-8; only punctuation suffers.
    let text = String::from_utf8_lossy(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let names = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| {
        names.iter().zip(&record).map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect()
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

struct Reader {
    senior: Vec<Row>,
    junior: Vec<Row>,
}

impl Reader {
    fn records(&self) -> Records {
        let mut records = Records::default();
        records.properties.title = self.senior[0]["Organisation"].clone();
        records.properties.language = Some("en".to_owned());
        self.add_units(&mut records);
        for row in &self.senior {
            let mut post = Position::new(id_of(&row["Unit"]).into(), &row["Job Title"], order_of("0"));
            post.leading = self.head_of(&row["Unit"]).is_some_and(|head| std::ptr::eq(head, row));
            post.formation_fte = fte(&row["FTE"]);
            post.occupied_fte = row["Name"].eq_ignore_ascii_case("vacant").then(Fte::default);
            post.tasks =
                Some(&row["Job/Team Function"]).filter(|text| !text.is_empty()).map(Task::new).into_iter().collect();
            let id = format!("post {}", row["Post Unique Reference"]);
            add_position(&mut records, &id, post, &row["Grade (or equivalent)"], row);
        }
        for row in &self.junior {
            let mut posts = Position::new(id_of(&row["Unit"]).into(), &row["Generic Job Title"], order_of("1"));
            posts.formation_fte = fte(&row["Number of Posts in FTE"]);
            let id = format!("under {} {} {}", row["Reporting Senior Post"], row["Grade"], row["Generic Job Title"]);
            add_position(&mut records, &id, posts, &row["Grade"], row);
        }
        records
    }

    /// A unit for each name in the column, under the unit of the post that its head reports to.
    fn add_units(&self, records: &mut Records) {
        let names: BTreeSet<&String> = self.senior.iter().chain(&self.junior).map(|row| &row["Unit"]).collect();
        for name in names {
            let id = UnitId::from(id_of(name));
            let kind = records.vocabulary.unit_kinds.entry(kind_of(name));
            let kind_id = kind.key().clone();
            kind.or_insert_with(|| UnitKind { plural: Some(format!("{kind_id}s")), ..UnitKind::new(kind_id.as_str()) });
            let mut unit = Unit::new(name, kind_id, None, order_of(&id_of(name)));
            unit.leadership = if self.head_of(name).is_some() { Leadership::Own } else { Leadership::None };
            records.units.insert(id.clone(), unit);
        }
        let parents: Vec<_> = records.units.iter().map(|(id, unit)| (id.clone(), self.above(&unit.name))).collect();
        for (id, parent) in parents {
            // Some organograms go round: the line is cut where it closes.
            let mut above = parent.as_ref();
            while above.is_some_and(|above| *above != id) {
                above = above.and_then(|above| records.units[above].parent.as_ref());
            }
            if above.is_none()
                && let Some(unit) = records.units.get_mut(&id)
            {
                unit.parent = parent;
            }
        }
    }

    /// The first post of a unit that reports to another unit, or to nobody.
    fn head_of(&self, unit: &str) -> Option<&Row> {
        let mut posts = self.senior.iter().filter(|row| row["Unit"] == unit);
        posts.find(|row| self.post(&row["Reports to Senior Post"]).is_none_or(|above| above["Unit"] != unit))
    }

    fn above(&self, unit: &str) -> Option<UnitId> {
        let of_juniors = || self.junior.iter().find(|row| row["Unit"] == unit).map(|row| &row["Reporting Senior Post"]);
        let above = self.head_of(unit).map(|head| &head["Reports to Senior Post"]).or_else(of_juniors)?;
        Some(&self.post(above)?["Unit"]).filter(|above| *above != unit).map(|above| id_of(above).into())
    }

    fn post(&self, reference: &str) -> Option<&Row> {
        self.senior.iter().find(|row| row["Post Unique Reference"] == reference)
    }
}

/// Puts a position in under its id, which gets a number when it is taken, with its function.
fn add_position(records: &mut Records, name: &str, mut position: Position, grade: &str, row: &Row) {
    let numbered = (1..).map(|number| if number == 1 { id_of(name) } else { format!("{}-{number}", id_of(name)) });
    let id = numbered.map(PositionId::from).find(|id| !records.positions.contains_key(id)).unwrap();
    position.order = order_of(&format!("{}{id}", position.order.as_str()));
    let function = FunctionId::from(id_of(&format!("{grade} {}", position.title)));
    let job =
        || JobFunction { title: position.title.clone(), scales: vec![grade.to_owned()], ..JobFunction::default() };
    records.functions.entry(function.clone()).or_insert_with(job);
    position.function = Some(function);
    // Written now with one capital, now with more.
    let group = row["Professional/Occupational Group"].to_lowercase();
    position.fields.extend((!group.is_empty()).then(|| ("Professional group".to_owned(), group)));
    records.positions.insert(id, position);
}

/// The last word of a name where that says what sort of unit it is: "Regulation directorate".
fn kind_of(unit: &str) -> UnitKindId {
    let last = unit.split_whitespace().last().unwrap_or_default().to_lowercase();
    let is_kind = ["directorate", "division", "group", "office", "team"].contains(&last.as_str());
    UnitKindId::from(if is_kind { last.as_str() } else { "unit" })
}

/// Letters and digits, with a hyphen for what is between them.
fn id_of(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

/// A place that depends on nothing but what stands there, so that what comes or goes moves nothing else.
fn order_of(text: &str) -> OrderKey {
    let digits = text.chars().filter(char::is_ascii_alphanumeric);
    OrderKey::try_from(digits.chain(['1']).collect::<String>()).unwrap()
}

/// An amount with any number of decimals; none where it says "N/A" or nothing.
fn fte(text: &str) -> Option<Fte> {
    let amount: f64 = text.replace(',', "").parse().ok()?;
    Some(Fte::from_hundredths((amount * 100.0).round() as i64))
}

fn human_tissue_authority() -> Comparison {
    let folder = path_of("tests/files/uk-organograms");
    let [march, september] =
        ["2011-03-31", "2011-09-30"].map(|date| organogram(&folder, "human_tissue_authority", date));
    Comparison::of(march, september)
}

fn formation(organisation: &Organisation) -> i64 {
    organisation.positions().filter_map(|(_, post)| post.formation_fte).sum::<Fte>().hundredths()
}

#[test]
fn the_human_tissue_authority_is_read_as_it_is() {
    let authority = human_tissue_authority();
    assert_sound(&authority.from);
    assert_sound(&authority.to);
    let top = authority.from.roots();
    assert_eq!(top.iter().map(|(_, unit)| unit.name.as_str()).collect::<Vec<_>>(), ["Chief Executive's Office"]);
    let names: Vec<&str> = authority.from.children(top[0].0).iter().map(|(_, unit)| unit.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Communications and Public Affairs directorate",
            "Regulation directorate",
            "Resources directorate",
            "Strategy and Quality directorate"
        ]
    );
    // Five senior posts, and 15 groups of junior posts of 45 fte together; then 13 of 42.4.
    assert_eq!((authority.from.positions().count(), formation(&authority.from)), (20, 5_000));
    assert_eq!((authority.to.positions().count(), formation(&authority.to)), (18, 4_740));
}

/// Counted by hand from the four files.
#[test]
fn half_a_year_at_the_human_tissue_authority() {
    let authority = human_tissue_authority();
    let summary = &authority.difference.summary;
    // A manager (1.0), an assistant (1.0) and 3.6 of the managers of Regulation go; an officer and two assistants come.
    assert_eq!(summary.fte_gone.map(Fte::hundredths), Some(560));
    assert_eq!(summary.fte_added.map(Fte::hundredths), Some(300));
    assert_eq!(summary.fte_moved, None);
    // Managers of band 4 and assistants of band 1 there are elsewhere too.
    assert!(summary.functions_lapsed.is_empty() && summary.functions_new.is_empty());
    assert_eq!(
        summary.changes,
        BTreeMap::from([("fte-changed", 3), ("position-details-changed", 2), ("positions-removed", 2)])
    );
    for said in [
        "At Communications and Public Affairs directorate one position lapses: Manager (1.0 fte).",
        "At Regulation directorate one position lapses: Assistant (1.0 fte).",
        "The formation of position Officer of Communications and Public Affairs directorate goes from 1.0 fte to 2.0 fte.",
        "The formation of position Manager of Regulation directorate goes from 21.0 fte to 17.4 fte.",
        "The formation of position Assistant of Chief Executive's Office goes from 2.0 fte to 4.0 fte.",
    ] {
        authority.assert_says(Language::English, said);
    }
    golden("tests/files/golden/diff_human_tissue_authority.txt", &authority.text(Language::English));
    golden("tests/files/golden/diff_human_tissue_authority_nl.txt", &authority.text(Language::Dutch));
}

/// Larger bodies, where the folder with them is there.
#[test]
fn larger_bodies_keep_the_laws() {
    let folder = path_of("../shared/data/uk-organograms");
    if !folder.is_dir() {
        println!("skipped: {} is not there", folder.display());
        return;
    }
    for body in ["natural_england", "cabinet_office"] {
        let [march, september] = ["2011-03-31", "2011-09-30"].map(|date| organogram(&folder, body, date));
        assert_sound(&march);
        assert_sound(&september);
        let difference = Difference::between(&march, &september);
        assert!(!difference.is_empty(), "{body}");
        hold_the_laws(march, september);
    }
}
