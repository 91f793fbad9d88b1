//! The lists: what stands in them, and that every format of them holds just that.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, DataType, Ods, Reader, Xlsx};
use herschik::compare::placement::{Placement, PlacementKind};
use herschik::file;
use herschik::i18n::Language;
use herschik::model::{
    ChangeSet, Establishment, FileRecords, Fte, Leadership, Organisation, Position, PositionId, PositionPredecessor,
    Records, Scenario, ScenarioId, ScenarioRecord, Scenarios, Task, Unit,
};
use herschik::report::list::{self, Report, ReportInput, Selection, Sheet};
use herschik::report::table::{Cell, Column, Table};
use herschik::report::writer::{self, ReportWriter};

use crate::support::{order_key, path_of, town_records, unit};

const SAMPLES: [&str; 5] = ["aalsmeer", "almelo", "almere", "almere-college", "dordrecht"];

fn sample(name: &str) -> Scenarios {
    file::load(&std::fs::read(path_of(&format!("sample-orgs/{name}.json"))).unwrap()).unwrap().scenarios
}

/// A starting point `was`, and `wordt` on it.
fn scenarios(was: Records, wordt: Records) -> Scenarios {
    let changes = ChangeSet::between(
        &Organisation::from_records(was.clone()).unwrap(),
        &Organisation::from_records(wordt).unwrap(),
    );
    let named = |name: &str| Scenario { name: name.to_owned(), ..Scenario::default() };
    let later = Scenario { based_on: Some("was".into()), order: Some(order_key("b")), ..named("Wordt") };
    let rows = [
        (ScenarioId::from("was"), ScenarioRecord { scenario: named("Was"), ..ScenarioRecord::default() }),
        (ScenarioId::from("wordt"), ScenarioRecord { scenario: later, changes, ..ScenarioRecord::default() }),
    ];
    Scenarios::from_records(FileRecords { start: was, scenarios: BTreeMap::from(rows) }).unwrap()
}

fn make(scenarios: &Scenarios, list: &str, selection: Selection<'_>) -> Report {
    let to = scenarios.find("wordt").unwrap_or(scenarios.start());
    let input = ReportInput::new(scenarios, scenarios.start(), to).choosing(selection);
    list::by_id(list).unwrap().make(&input, Language::Dutch)
}

fn writer(id: &str) -> &'static ReportWriter {
    writer::by_id(id).unwrap()
}

/// A row as people read it, by the ids of its columns.
fn said(sheet: &Sheet, row: &[Cell]) -> BTreeMap<String, String> {
    let columns = sheet.table.columns.iter().zip(row);
    let said = columns.map(|(column, cell)| (column.id.clone(), cell.say_in(column.kind, Language::Dutch)));
    said.filter(|(_, said)| !said.is_empty()).collect()
}

fn rows(sheet: &Sheet) -> Vec<BTreeMap<String, String>> {
    sheet.table.rows.iter().map(|row| said(sheet, row)).collect()
}

fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Amount(amount) | Cell::Difference(amount) => Some(amount.decimal_text().parse().unwrap()),
        _ => None,
    }
}

/// The text as a spreadsheet holds it.
fn held(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unified.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
    if kept.chars().count() > 16_000 { kept.chars().take(16_000).chain(['…']).collect() } else { kept }
}

/// A spreadsheet holds the tables of a report cell by cell, after a header row, and the facts; and no formula.
#[track_caller]
fn assert_holds<RS: std::io::Read + std::io::Seek, R: Reader<RS>>(mut book: R, report: &Report, what: &str) {
    let about = (&report.about, &[][..]);
    let tables: Vec<(&Table, &[Vec<Cell>])> =
        report.sheets.iter().map(|sheet| (&sheet.table, &sheet.totals[..])).chain([about]).collect();
    let names = book.sheet_names();
    assert_eq!(names.len(), tables.len(), "{what}: {names:?}");
    for (name, (table, totals)) in names.iter().zip(tables) {
        assert!((1..=31).contains(&name.chars().count()) && !name.contains(['[', ']', ':', '*', '?', '/', '\\']));
        let range = book.worksheet_range(name).unwrap_or_else(|_| panic!("{what}: {name}"));
        let at = |row: usize, column: usize| {
            let place = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
            range.get_value(place).cloned().unwrap_or(Data::Empty)
        };
        for (column, Column { heading, .. }) in table.columns.iter().enumerate() {
            assert_eq!(at(0, column), Data::String(held(heading)), "{what}: {name}");
        }
        let all: Vec<&Vec<Cell>> = table.rows.iter().chain(totals).collect();
        for (row, cells) in all.iter().enumerate() {
            assert_eq!(cells.len(), table.columns.len());
            for (column, cell) in cells.iter().enumerate() {
                let found = at(row + 1, column);
                let place = format!("{what}: {name}, row {}, column {column}: {found:?}", row + 2);
                match cell {
                    Cell::Text(text) if !text.is_empty() => assert_eq!(found, Data::String(held(text)), "{place}"),
                    Cell::Amount(_) | Cell::Difference(_) => {
                        let float = match found {
                            Data::Float(float) => float,
                            other => panic!("no number: {other:?}; {place}"),
                        };
                        assert!((float - number(cell).unwrap()).abs() < 1e-9, "{place}");
                    }
                    Cell::Date(_) => assert!(found.is_datetime() || found.is_datetime_iso(), "{place}"),
                    _ => assert!(matches!(&found, Data::Empty) || found == Data::String(String::new()), "{place}"),
                }
            }
        }
        let end = range.end().map_or(0, |(row, _)| row as usize);
        assert!(end <= all.len(), "{what}: {name} goes on after its last row");
        let formulas = book.worksheet_formula(name).map(|range| range.used_cells().count());
        assert_eq!(formulas.unwrap_or(0), 0, "{what}: {name}");
    }
}

fn assert_spreadsheets_hold(report: &Report, what: &str) {
    let xlsx = (writer("xlsx").write)(report, Language::Dutch);
    assert_holds(Xlsx::new(Cursor::new(xlsx)).unwrap(), report, &format!("{what}.xlsx"));
    let ods = (writer("ods").write)(report, Language::Dutch);
    assert_holds(Ods::new(Cursor::new(ods)).unwrap(), report, &format!("{what}.ods"));
}

#[test]
fn every_list_of_every_sample_is_in_every_spreadsheet() {
    for name in SAMPLES {
        let scenarios = sample(name);
        for kind in list::ALL {
            let report = make(&scenarios, kind.id, Selection::default());
            assert_eq!(report.sheets[0].id, kind.id);
            assert_spreadsheets_hold(&report, &format!("{name}-{}", kind.id));
        }
    }
}

#[test]
fn every_text_says_everything_in_both_languages_and_equal_lists_are_equal_bytes() {
    let scenarios = sample("almelo");
    for (kind, language) in list::ALL.iter().flat_map(|kind| Language::ALL.map(|language| (kind, language))) {
        let wordt = ScenarioId::from("wordt");
        let input = ReportInput::new(&scenarios, scenarios.start(), &wordt);
        let (report, again) = (kind.make(&input, language), kind.make(&input, language));
        assert_eq!(report, again);
        for writer in writer::ALL {
            let bytes = (writer.write)(&report, language);
            assert!(bytes == (writer.write)(&again, language), "{} as {} differs", kind.id, writer.id);
            if writer.is_text {
                let text = String::from_utf8(bytes).unwrap();
                assert!(text.ends_with('\n') && !text.contains(['⟨', '⟩']), "{} as {}", kind.id, writer.id);
                assert!(!text.contains("{$"), "{} as {}", kind.id, writer.id);
            }
        }
    }
}

#[test]
fn names_of_lists_and_formats_lead_back() {
    for kind in list::ALL {
        for name in kind.aliases.iter().chain([&kind.id]) {
            assert_eq!(list::by_id(&name.to_uppercase()).map(|found| found.id), Some(kind.id));
        }
    }
    for found in writer::ALL {
        let name = format!("lijst.{}", found.extension.to_uppercase());
        assert_eq!(writer::by_extension(std::path::Path::new(&name)).map(|it| it.id), Some(found.id));
        assert_eq!(writer::by_id(found.id).map(|it| it.extension), Some(found.extension));
    }
    assert!(writer::by_extension(std::path::Path::new("xlsx")).is_none());
}

/// The town, with names that want to be something else.
fn hostile_town() -> Scenarios {
    let mut records = town_records();
    let names = ["=1+1", "+cmd|' /C calc'!A0", "-1", "@SUM(A1)", "\t=1", "\r=1", "<b>\"&'</b>"];
    for (unit, name) in records.units.values_mut().zip(names) {
        unit.name = name.to_owned();
        unit.tasks.push(Task::new("=HYPERLINK(\"http://x\")\u{0}  two  spaces _x0041_ \u{1f600}"));
        unit.fields.insert("=veld".to_owned(), format!(" {name} "));
    }
    records.properties.title = "=Titel & [a]:*?/\\ <x>".to_owned();
    let long = &mut records.units.get_mut(&unit("d")).unwrap().name;
    *long = format!("={}", "ë".repeat(40_000));
    Scenarios::from(Organisation::from_records(records).unwrap())
}

#[test]
fn a_name_is_text_whatever_it_looks_like() {
    let scenarios = hostile_town();
    for kind in list::ALL {
        let report = make(&scenarios, kind.id, Selection { file_name: Some("=a.json"), ..Selection::default() });
        assert_spreadsheets_hold(&report, kind.id);
        let csv = String::from_utf8((writer("csv").write)(&report, Language::Dutch)).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(csv.as_bytes());
        for field in reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            let is_number = field.replace(',', ".").parse::<f64>().is_ok();
            assert!(is_number || !field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}: {field:?}", kind.id);
        }
        let html = String::from_utf8((writer("html").write)(&report, Language::Dutch)).unwrap();
        assert!(!html.contains("<b>") && !html.contains("\"http://x\"") && !html.contains('\0'), "{}", kind.id);
    }
}

#[test]
fn an_empty_organisation_has_lists_too() {
    for kind in list::ALL {
        let scenarios = Scenarios::default();
        let report = make(&scenarios, kind.id, Selection::default());
        assert_spreadsheets_hold(&report, kind.id);
        for writer in writer::ALL {
            assert!(!(writer.write)(&report, Language::Dutch).is_empty());
        }
    }
    let report = make(&Scenarios::default(), "vacancies", Selection::default());
    let html = String::from_utf8((writer("html").write)(&report, Language::Dutch)).unwrap();
    assert!(html.contains("Geen rijen."), "{html}");
}

#[test]
fn no_list_says_who_holds_a_post() {
    let mut records = town_records();
    for position in records.positions.values_mut() {
        position.holder = Some("GEHEIM".to_owned());
        position.notes = Some("GEHEIM".to_owned());
        position.occupied_fte = Some(Fte::from_hundredths(50));
    }
    let scenarios = Scenarios::from(Organisation::from_records(records).unwrap());
    for kind in list::ALL {
        let report = make(&scenarios, kind.id, Selection::default());
        assert!(!format!("{report:?}").contains("GEHEIM"), "{}", kind.id);
    }
}

fn origin(position: &str, share_percent: Option<u8>) -> PositionPredecessor {
    PositionPredecessor { position: position.into(), share_percent, extra: Default::default() }
}

/// A town in which `a-gardener` (1.00 fte, 2 people) goes to three posts of `d`, in one of which `b-head` goes too; there is a
/// new post and one that lapses.
fn replaced_town() -> Scenarios {
    let mut was = town_records();
    let gardener = was.positions.get_mut(&PositionId::from("a-gardener")).unwrap();
    gardener.headcount = Some(2);
    let mut lapses = Position::new(unit("c"), "Porter", order_key("9"));
    lapses.formation_fte = Some(Fte::from_hundredths(75));
    lapses.headcount = Some(4);
    was.positions.insert("c-porter".into(), lapses);
    let mut wordt = was.clone();
    for gone in ["a-gardener", "b-head", "c-porter"] {
        wordt.positions.remove(&PositionId::from(gone));
    }
    wordt.units.get_mut(&unit("b")).unwrap().leadership = Leadership::Vacant;
    wordt.properties.lapsed_positions.insert("c-porter".into());
    for (id, fte, origins, changed) in [
        ("d-1", 40, vec![origin("a-gardener", None)], None),
        ("d-2", 200, vec![origin("a-gardener", None), origin("b-head", None)], Some(29)),
        ("d-3", 30, vec![origin("a-gardener", None)], Some(30)),
        ("d-new", 100, vec![], None),
    ] {
        let mut position = Position::new(unit("d"), format!("Post {id}"), order_key("5"));
        position.formation_fte = Some(Fte::from_hundredths(fte));
        position.predecessors = origins;
        position.core_tasks_changed_percent = changed;
        wordt.positions.insert(id.into(), position);
    }
    scenarios(was, wordt)
}

#[test]
fn fte_and_people_of_was_wordt_add_up() {
    let report = make(&replaced_town(), "was-wordt", Selection::default());
    let list = &report.sheets[0];
    let columns: Vec<&str> = list.table.columns.iter().map(|column| column.id.as_str()).collect();
    assert_eq!(
        columns.join("; "),
        concat!(
            "was_eenheid; was_functie; was_schaal; was_fte; soort; wordt_eenheid; wordt_functie; wordt_HR21; wordt_schaal; ",
            "voorlopig; wordt_fte; kerntaken_gewijzigd_%; aantal_personen; bijzonderheden"
        )
    );
    let found: Vec<String> = rows(list)
        .iter()
        .map(|row| {
            let of = |id: &str| row.get(id).map_or("-", String::as_str);
            let ids = ["was_functie", "was_fte", "soort", "wordt_functie", "wordt_fte", "kerntaken_gewijzigd_%"];
            format!("{} | {} | {}", ids.map(of).join(" | "), of("aantal_personen"), of("bijzonderheden"))
        })
        .collect();
    assert_eq!(
        found,
        [
            "Position a-head | 1,00 | ongewijzigd | Position a-head | 1,00 | - | - | leidinggevend",
            "Position a-gardener | 0,33 | gewijzigd | Post d-1 | 0,40 | - | 2 | \
         mate van wijziging niet vastgesteld; minder dan 3 personen, niet openbaar maken",
            "Position a-gardener | 0,34 | beperkt gewijzigd | Post d-2 | 2,00 | 29 | - | -",
            "Position a-gardener | 0,33 | gewijzigd | Post d-3 | 0,30 | 30 | - | -",
            "Position b-head | 1,00 | beperkt gewijzigd | Post d-2 | - | 29 | - | formatie geteld bij Position a-gardener",
            "Porter | 0,75 | vervalt | - | - | - | 4 | -",
            "- | - | nieuw | Post d-new | 1,00 | - | - | -",
        ]
    );
    let total = said(list, &list.totals[0]);
    assert_eq!((total["was_eenheid"].as_str(), total["was_fte"].as_str()), ("Totaal", "3,75"));
    assert_eq!((total["wordt_fte"].as_str(), total["aantal_personen"].as_str()), ("4,70", "6"));
    let kinds: Vec<String> = rows(&report.sheets[1])
        .iter()
        .map(|row| row.values().map(String::as_str).collect::<Vec<_>>().join(" "))
        .collect();
    // By id: people, rows, kind, was, wordt.
    assert_eq!(
        kinds,
        [
            "1 ongewijzigd 1,00 1,00",
            "2 beperkt gewijzigd 1,34 2,00",
            "2 2 gewijzigd 0,66 0,70",
            "1 nieuw 1,00",
            "4 1 vervalt 0,75",
        ]
    );
}

#[test]
fn a_list_for_everybody_leaves_out_few_people() {
    let report = make(&replaced_town(), "was-wordt", Selection { is_public: true, ..Selection::default() });
    let rows = rows(&report.sheets[0]);
    assert_eq!(rows[1].get("aantal_personen"), None);
    assert!(rows[1]["bijzonderheden"].ends_with("minder dan 3 personen"));
    assert_eq!(rows[5]["aantal_personen"], "4");
    assert_eq!(said(&report.sheets[0], &report.sheets[0].totals[0])["aantal_personen"], "4");
    let changed = self::rows(&report.sheets[1]).into_iter().find(|row| row["soort"] == "gewijzigd").unwrap();
    assert_eq!((changed["rijen"].as_str(), changed.get("aantal_personen")), ("2", None));
    let about = format!("{:?}", report.about);
    assert!(about.contains("minder dan 3 personen zijn weggelaten"), "{about}");
}

#[test]
fn a_unit_has_what_comes_to_it_and_what_goes_from_it() {
    let scenarios = replaced_town();
    let of = |id: &str| {
        let id = unit(id);
        let report = make(&scenarios, "was-wordt", Selection { unit: Some(&id), ..Selection::default() });
        rows(&report.sheets[0]).len()
    };
    assert_eq!((of("a"), of("d"), of("stad"), of("town"), of("niet-daar")), (4, 5, 6, 7, 0));
}

#[test]
fn the_establishment_is_per_function_and_per_unit() {
    let mut records = town_records();
    let place = |records: &mut Records, id: &str, formation: i64, occupied: i64, establishment| {
        let mut position = Position::new(unit("a"), "Gardener", order_key("8"));
        position.formation_fte = Some(Fte::from_hundredths(formation));
        position.occupied_fte = Some(Fte::from_hundredths(occupied));
        position.scales = vec!["7".to_owned()];
        position.establishment = establishment;
        records.positions.insert(id.into(), position);
    };
    place(&mut records, "a-1", 200, 150, Establishment::Within);
    place(&mut records, "a-2", 100, 120, Establishment::Within);
    records.positions.get_mut(&"a-2".into()).unwrap().provisional_grading = true;
    let scenarios = Scenarios::from(Organisation::from_records(records).unwrap());
    let report = make(&scenarios, "formatie-overzicht", Selection::default());
    let gardener = rows(&report.sheets[0]).into_iter().find(|row| row["function"] == "Gardener").unwrap();
    let of = |id: &str| gardener[id].as_str();
    assert_eq!((of("positions"), of("formation_fte"), of("occupied_fte")), ("2", "3,00", "2,70"));
    assert_eq!(of("provisional"), "Ja", "that of one of them is");
    // Who is too many on one post fills no vacancy of another.
    assert_eq!((of("vacant_fte"), of("above_fte"), of("scale")), ("0,50", "0,20", "7"));
    let stad = rows(&report.sheets[1]).into_iter().find(|row| row["unit"] == "Unit stad").unwrap();
    assert_eq!((stad["positions"].as_str(), stad["formation_fte_with_below"].as_str()), ("0", "6,00"));
    for sheet in &report.sheets {
        let total = said(sheet, &sheet.totals[0]);
        assert_eq!((total["formation_fte"].as_str(), total.get("formation_fte_with_below")), ("6,00", None));
    }
}

#[test]
fn vacancies_are_posts_heads_and_places() {
    let report = make(&replaced_town(), "vacatures", Selection::default());
    let functions: Vec<_> = rows(&report.sheets[0]).iter().map(|row| row["unit"].clone()).collect();
    assert_eq!(functions, ["Unit stad", "Unit b", "Unit dienst"]);
    let places = rows(&report.sheets[1]);
    let new = places.iter().find(|row| row["function"] == "Post d-new").unwrap();
    assert_eq!((new["candidates_fte"].as_str(), new["open_fte"].as_str()), ("0,00", "1,00"));
    let unknown = places.iter().find(|row| row["function"] == "Post d-1").unwrap();
    assert_eq!(unknown.get("open_fte"), None);
}

#[test]
fn staffing_per_scale_is_set_against_what_was() {
    let mut was = town_records();
    was.positions.get_mut(&PositionId::from("a-head")).unwrap().scales = vec!["10A".to_owned()];
    was.positions.get_mut(&PositionId::from("b-head")).unwrap().scales = vec!["9".to_owned()];
    let mut wordt = was.clone();
    wordt.positions.get_mut(&PositionId::from("b-head")).unwrap().scales = vec!["10".to_owned()];
    let report = make(&scenarios(was, wordt), "bezetting-per-schaal", Selection::default());
    let found: Vec<String> = rows(&report.sheets[0])
        .iter()
        .map(|row| {
            let of = |id: &str| row.get(id).map_or("-", String::as_str);
            ["scale", "was_fte", "formation_fte", "difference_fte"].map(of).join(" ")
        })
        .collect();
    assert_eq!(found, ["9 1,00 - −1,00", "10 - 1,00 +1,00", "10A 1,00 1,00 0,00", "onbekend 1,00 1,00 0,00"]);
    assert_eq!(said(&report.sheets[0], &report.sheets[0].totals[0])["difference_fte"], "0,00");
}

#[test]
fn structure_and_tasks_is_numbered_and_says_who_leads_by_function() {
    let mut records = town_records();
    let mut partner = Unit::new("Partner", "team".into(), Some(unit("town")), order_key("1"));
    partner.external = true;
    records.units.insert(unit("partner"), partner);
    let scenarios = Scenarios::from(Organisation::from_records(records).unwrap());
    let report = make(&scenarios, "structuur-en-taken", Selection::default());
    let found = rows(&report.sheets[0]);
    let numbers: Vec<String> = found.iter().map(|row| format!("{} {}", row["number"], row["unit"])).collect();
    assert_eq!(
        numbers,
        [
            "1. Unit town",
            "1.1. Unit stad",
            "1.1.1. Unit a",
            "1.1.2. Unit b",
            "1.1.3. Unit c",
            "1.2. Unit dienst",
            "1.2.1. Unit d",
        ]
    );
    assert_eq!(found[0]["structure"], "Unit stad\nUnit dienst");
    assert_eq!(
        (found[2]["leadership"].as_str(), found[2]["tasks"].as_str()),
        ("Position a-head", "a. Weeding\nb. Mowing")
    );
}

#[test]
fn the_task_matrix_of_almelo_is_its_annex_1() {
    let scenarios = sample("almelo");
    let fields = ["extra budgetrol", "ontwikkeling medewerkers", "waardering functie"].map(str::to_owned);
    let report = make(&scenarios, "takenmatrix", Selection { fields: &fields, ..Selection::default() });
    let headings: Vec<&str> = report.sheets[0].table.columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(headings, ["Eenheid", "Soort", "Extra budgetrol", "Ontwikkeling medewerkers", "Waardering functie"]);
    let found = rows(&report.sheets[0]);
    // The plan has twelve teams and Ontplooj, and scale 12 for four of the teams.
    assert_eq!(found.len(), 13);
    assert_eq!(found.iter().filter(|row| row["field:waardering functie"] == "12").count(), 4);
}

#[test]
fn was_wordt_of_almelo_leaves_over_only_what_the_plan_does_not_name() {
    let scenarios = sample("almelo");
    let (was, wordt) = (scenarios.start_organisation(), scenarios.get(&"wordt".into()).unwrap().organisation());
    let placement = Placement::between(was, wordt);
    let open: Vec<String> = placement.open().map(|row| format!("{:?} {:?}", row.from, row.kind)).collect();
    let left: Vec<&str> = placement.left_over().map(PositionId::as_str).collect();
    assert_eq!(
        left,
        [
            "teamleider-op-inhoud-1",
            "teamleider-op-inhoud-2",
            "teamleider-op-inhoud-3",
            "kwaliteitscontroleur",
            "procesmedewerker"
        ]
    );
    assert_eq!(open.len(), left.len(), "{open:?}");
    // A name is no change of function (§ 7.3): the debt specialists stay what they are.
    let specialists: Vec<_> =
        placement.rows.iter().filter(|row| row.from == Some("schuldenspecialist".into())).collect();
    assert_eq!(specialists.len(), 4);
    assert!(specialists.iter().all(|row| row.kind == PlacementKind::Unchanged));
    // § 8: 11 + 7 + 4 + 2 fte are added; that of the head of the social detectives goes from 0.67 to 1 fte (§ 5.4.7).
    let report = make(&scenarios, "was-wordt", Selection::default());
    let total = said(&report.sheets[0], &report.sheets[0].totals[0]);
    assert_eq!((total["was_fte"].as_str(), total["wordt_fte"].as_str()), ("0,67", "25,00"));
}

#[test]
fn an_open_document_is_a_package_of_sound_xml() {
    let report = make(&hostile_town(), "was-wordt", Selection::default());
    let bytes = (writer("ods").write)(&report, Language::Dutch);
    // The type stands at a fixed place, so that it can be read without unpacking.
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(&bytes[38..84], b"application/vnd.oasis.opendocument.spreadsheet");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for place in 1..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{:?}: {error}", file.name()));
    }
}

#[test]
fn the_facts_say_what_the_list_is_made_of() {
    let scenarios = sample("almelo");
    let day = herschik::model::Date::parse("2026-11-22");
    let selection = Selection { file_name: Some("almelo.json"), made_on: day, ..Selection::default() };
    let report = make(&scenarios, "was-wordt", selection);
    let facts: Vec<String> = report
        .about
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.say(Language::Dutch)).collect::<Vec<_>>().join(": "))
        .collect();
    for fact in [
        "Was: Was (In werking)",
        "Wordt: Wordt (Concept, vanaf 1-10-2023)",
        "Gemaakt op: 22-11-2026",
        "Bestand: almelo.json",
        "Personen: Deze lijst bevat geen namen van personen.",
    ] {
        assert!(facts.iter().any(|found| found == fact), "{fact} in {facts:#?}");
    }
    assert!(facts.last().unwrap().starts_with("Programma: Herschik "));
}
