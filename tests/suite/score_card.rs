//! The score card: as a value, and as the command prints it.

use std::collections::BTreeSet;
use std::process::{Command, Output};

use herschik::i18n::Language;
use herschik::metric::Amount;
use herschik::model::{Organisation, PositionId};
use herschik::report::{Rank, ScoreCard, ScoreCardColumn, ScoreFigure, ScoreRow, as_table};
use serde_json::Value;

use crate::support::{golden, path_of, town, town_records, unit};

fn card(columns: &[(&str, &Organisation)], figures: &[&str]) -> ScoreCard {
    let columns: Vec<ScoreCardColumn<'_>> = columns
        .iter()
        .map(|&(name, organisation)| ScoreCardColumn { name, organisation, ancestors: &[], scenario: None })
        .collect();
    let all = ScoreFigure::all();
    let asked: Vec<ScoreFigure> = figures.iter().map(|id| ScoreFigure::from_id(id).unwrap()).collect();
    ScoreCard::of(&columns, if figures.is_empty() { &all } else { &asked })
}

/// The cells of a row: amount, difference and rank, `?` where there is none.
fn said(row: &ScoreRow) -> Vec<String> {
    let amount = |amount: Option<Amount>| amount.map_or_else(|| "?".to_owned(), Amount::decimal_text);
    let cell = |cell: &herschik::report::ScoreCell| {
        let rank = cell.rank.map_or("", |rank| if rank == Rank::Best { " best" } else { " worst" });
        format!("{} {}{rank}", amount(cell.amount), amount(cell.difference))
    };
    row.cells.iter().map(cell).collect()
}

/// The town in which `b` is led by its parent's head, and its own head's post is gone.
fn flatter_town() -> Organisation {
    let mut records = town_records();
    records.positions.remove(&PositionId::from("b-head"));
    records.units.get_mut(&unit("b")).unwrap().leadership = herschik::model::Leadership::ByParent;
    Organisation::from_records(records).unwrap()
}

#[test]
fn a_scenario_is_set_against_the_starting_point() {
    let (start, flat) = (town(), flatter_town());
    let columns = [("was", &start), ("flat", &flat), ("again", &start)];
    let card = card(&columns, &["managers", "signals", "lapsed-fte", "units-changed", "units-by-kind"]);
    assert_eq!(card.columns, ["was", "flat", "again"]);
    let rows: Vec<_> = card.rows.iter().map(said).collect();
    assert_eq!(rows[0], ["2 ?", "1 -1", "2 0"]);
    // `stad` and `dienst` have no head, and so `c`, in which there is nothing, has nobody to lead it; now `b` has not either.
    assert_eq!(rows[1], ["4 ? best", "5 1 worst", "4 0 best"]);
    // The starting point changes nothing of itself: it has no such figure, not nought.
    assert_eq!(rows[2], ["? ?", "1.00 ?", "0.00 ?"]);
    assert_eq!(rows[3], ["? ?", "1 ?", "0 ?"]);
    assert_eq!(rows[4], ["3 ?", "3 0", "3 0"]);
    assert_eq!(card.rows[4].part.as_ref().map(|(id, _)| id.as_str()), Some("cluster"));
}

#[test]
fn a_part_that_only_one_scenario_has_gets_a_row() {
    let mut records = town_records();
    records.units.get_mut(&unit("d")).unwrap().kind = "consultation".into();
    let other = Organisation::from_records(records).unwrap();
    let start = town();
    let card = card(&[("was", &start), ("other", &other)], &["units-by-kind"]);
    let rows: Vec<_> = card.rows.iter().map(|row| (row.part.as_ref().unwrap().0.as_str(), said(row))).collect();
    assert_eq!(rows[2].0, "consultation");
    assert_eq!(rows[2].1, ["0 ?", "1 1"], "none of a kind is nought, not unknown");
    assert_eq!(rows[1].1, ["4 ?", "3 -1"]);
}

#[test]
fn without_columns_there_are_no_rows_and_each_row_has_every_cell() {
    assert!(card(&[], &[]).rows.is_empty());
    let start = town();
    let card = card(&[("one", &start), ("two", &start)], &[]);
    assert!(card.rows.iter().all(|row| row.cells.len() == 2 && row.cells.iter().all(|cell| cell.rank.is_none())));
    let table = as_table(&card, Language::Dutch);
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    let ids: BTreeSet<&str> = table.columns.iter().map(|column| column.id.as_str()).collect();
    assert_eq!(ids.len(), table.columns.len());
}

#[test]
fn figures_have_their_own_ids_and_definitions_with_an_example() {
    let all = ScoreFigure::all();
    let ids: BTreeSet<&str> = all.iter().map(|figure| figure.definition().id).collect();
    assert_eq!(ids.len(), all.len());
    for figure in all {
        let definition = figure.definition();
        let is_kebab = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(definition.id.chars().all(is_kebab), "{}", definition.id);
        assert!(ScoreFigure::from_id(definition.id).is_some());
        assert!(definition.help().say(Language::Dutch).contains("Voorbeeld: "), "{}", definition.id);
        assert!(definition.help().say(Language::English).contains("Example: "), "{}", definition.id);
    }
}

fn herschik(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herschik"));
    command.current_dir(path_of("sample-orgs")).env_remove("LC_ALL").env_remove("LC_MESSAGES");
    command.env("LANG", "nl_NL.UTF-8").args(arguments).output().unwrap()
}

#[track_caller]
fn printed(arguments: &[&str]) -> String {
    let output = herschik(arguments);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn metrics_prints_the_score_card_of_almelo() {
    let text = printed(&["metrics", "almelo.json"]);
    golden("tests/files/golden/metrics_almelo.txt", &text);
}

#[test]
fn metrics_prints_only_what_is_asked_for_in_each_format() {
    let asked = [
        "metrics",
        "almelo.json",
        "--scenario",
        "was",
        "--scenario",
        "wordt",
        "--figure",
        "managers",
        "--figure",
        "average-span",
    ];
    let with = |format| printed(&[asked.as_slice(), &["--format", format]].concat());
    assert_eq!(
        with("csv"),
        "\u{feff}cijfer;eenheid;Was;Wordt;Wordt: verschil;beste;slechtste\r\n\
         Leidinggevenden;aantal;14;19;5;;\r\n\
         Gemiddelde spanwijdte;verhouding;5,09;5,71;0,62;;\r\n"
    );
    assert!(with("markdown").contains("| Leidinggevenden | 14 | 19 | +5 |"));
    let rows: Value = serde_json::from_str(&with("json")).unwrap();
    assert_eq!(rows.as_array().map(Vec::len), Some(4));
    assert_eq!(
        rows[3],
        serde_json::json!({
            "figure": "average-span", "name": "Gemiddelde spanwijdte", "measure": "ratio", "better": "neither",
            "scenario": "Wordt", "amount": "5.71", "difference": "0.62",
        })
    );
}

#[test]
fn metrics_writes_the_format_that_the_file_is_called() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaart.csv");
    let said = printed(&["metrics", "almere.json", "--figure", "managers", "-o", path.to_str().unwrap()]);
    assert!(said.starts_with("1 cijfer geschreven naar "), "{said}");
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        "\u{feff}cijfer;eenheid;almere\r\nLeidinggevenden;aantal;5\r\n"
    );
}

#[test]
fn metrics_names_every_figure_and_refuses_others() {
    let list = printed(&["metrics", "--list"]);
    assert!(ScoreFigure::all().iter().all(|figure| list.contains(&format!("{}: ", figure.definition().id))), "{list}");
    assert_eq!(herschik(&["metrics", "almere.json", "--figure", "no-such-figure"]).status.code(), Some(2));
    assert_eq!(herschik(&["metrics"]).status.code(), Some(2));
    assert_eq!(herschik(&["metrics", "no-such-file.json"]).status.code(), Some(2));
}
