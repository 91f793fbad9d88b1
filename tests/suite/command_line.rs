//! The program from outside: what it prints where, how it ends, and what it leaves on the disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{golden, path_of, sample_bytes, sample_path, saved, town, town_records};
use herschik::file;
use herschik::model::{
    AcceptedSignal, AddUnit, Document, Fte, Leadership, Organisation, Place, Predecessor, Records, ScenarioEdit,
    ScenarioId, Task, UnitId,
};

/// A folder with files, in which the program runs.
struct Folder {
    folder: TempDir,
}

impl Folder {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.path(name), bytes).unwrap();
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn run(&self, arguments: &[&str]) -> Run {
        Run::of(program(self.folder.path()).args(arguments).output().unwrap())
    }
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herschik"));
    command.current_dir(folder).env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "en_GB.UTF-8");
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    command
}

struct Run {
    exit_code: i32,
    stdout: String,
    stderr: String,
}

impl Run {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let exit_code = output.status.code().unwrap_or_else(|| panic!("ended by a signal: {output:?}"));
        let run = Self { exit_code, stdout: text(output.stdout), stderr: text(output.stderr) };
        assert!(!run.stderr.contains("panicked") && !run.stderr.contains('⟨'), "{}", run.stderr);
        run
    }

    /// It was refused: exit code 2, one sentence with these words and perhaps a hint, and nothing on standard output.
    #[track_caller]
    fn assert_refused(&self, words: &[&str]) {
        assert_eq!((self.exit_code, self.stdout.as_str()), (2, ""), "{}", self.stderr);
        let lines: Vec<&str> = self.stderr.lines().collect();
        assert!(lines.len() <= 2 && lines[0].starts_with("Error: "), "{}", self.stderr);
        assert!(lines.len() == 1 || lines[1].starts_with("Hint: "), "{}", self.stderr);
        assert!(words.iter().all(|word| self.stderr.contains(word)), "{words:?} in {}", self.stderr);
    }

    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }
}

fn town_file(change: impl FnOnce(&mut Records)) -> Vec<u8> {
    let mut records = town_records();
    change(&mut records);
    saved(&Organisation::from_records(records).unwrap())
}

/// The town with a head for each of its clusters, so that nothing is odd.
fn sound_town() -> Vec<u8> {
    town_file(|records| {
        for id in ["stad", "dienst"] {
            records.units.get_mut(&UnitId::from(id)).unwrap().leadership = Leadership::None;
        }
        let c = records.units.get_mut(&UnitId::from("c")).unwrap();
        c.leadership = Leadership::None;
        c.tasks.push(Task::new("Roads"));
    })
}

#[test]
fn list_prints_a_row_a_unit_in_reading_order() {
    let folder = Folder::new().with("town.json", town_file(|_| ()));
    let run = folder.run(&["list", "town.json"]);
    assert_eq!((run.exit_code, run.stderr.as_str()), (0, ""));
    golden("tests/files/golden/list_town.txt", &run.stdout);
    let ids: Vec<&str> = run.stdout.lines().skip(1).map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(ids, ["town", "stad", "a", "b", "c", "dienst", "d"]);
}

#[test]
fn list_json_has_the_fields_of_a_unit_and_no_more() {
    let folder = Folder::new().with("town.json", town_file(|_| ()));
    let rows = folder.run(&["list", "town.json", "--json"]).json();
    assert_eq!(rows.as_array().unwrap().len(), 7);
    assert_eq!(
        rows[0],
        json!({ "id": "town", "kind": "cluster", "name": "Unit town", "formal": true, "external": false,
            "leadership": "none", "heads": [], "tasks": 0, "positions": 0 })
    );
    assert_eq!(
        rows[2],
        json!({ "id": "a", "kind": "team", "name": "Unit a", "parent": "stad", "formal": true, "external": false,
            "leadership": "own", "heads": ["Position a-head"], "tasks": 2, "positions": 2, "formation_fte": "2.00" })
    );
}

#[test]
fn list_of_the_sample_agrees_with_the_file() {
    let folder = Folder::new();
    let path = sample_path().display().to_string();
    let rows = folder.run(&["list", &path, "--json"]).json();
    let file: Value = serde_json::from_slice(&sample_bytes()).unwrap();
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), file["units"].as_object().unwrap().len());
    for row in rows {
        let unit = &file["units"][row["id"].as_str().unwrap()];
        for field in ["name", "kind", "leadership"] {
            assert_eq!(row[field], unit[field]);
        }
        assert_eq!(row.get("parent"), unit.get("parent"));
        assert_eq!(row["formal"], json!(unit.get("informal").is_none()));
        assert_eq!(row["tasks"], json!(unit.get("tasks").map_or(0, |tasks| tasks.as_array().unwrap().len())));
    }
    let positions = folder.run(&["list", &path, "--positions", "--json"]).json();
    assert_eq!(positions.as_array().unwrap().len(), file["positions"].as_object().unwrap().len());
    let relations = folder.run(&["list", &path, "--relations", "--json"]).json();
    assert_eq!(relations.as_array().unwrap().len(), file["relations"].as_object().unwrap().len());
}

#[test]
fn list_never_shows_who_holds_a_position_nor_obeys_a_name() {
    let folder = Folder::new().with(
        "town.json",
        town_file(|records| {
            records.positions.values_mut().next().unwrap().holder = Some("holder-of-it".to_owned());
            records.units.get_mut(&UnitId::from("a")).unwrap().name = "A\u{1b}[2J\nB".to_owned();
        }),
    );
    for arguments in [&["list", "town.json"][..], &["list", "town.json", "--positions"], &["check", "town.json"]] {
        let run = folder.run(arguments);
        assert!(!run.stdout.contains("holder-of-it") && !run.stdout.contains('\u{1b}'), "{}", run.stdout);
    }
    assert!(!folder.run(&["list", "town.json", "--positions", "--json"]).stdout.contains("holder"));
    assert_eq!(folder.run(&["list", "town.json"]).stdout.lines().count(), 8);
}

#[test]
fn check_ends_by_the_gravest_finding() {
    let folder = Folder::new().with("sound.json", sound_town()).with("odd.json", town_file(|_| ()));
    let sound = folder.run(&["check", "sound.json"]);
    assert_eq!(
        (sound.exit_code, sound.stdout.as_str(), sound.stderr.as_str()),
        (0, "Nothing found: all is well.\n", "")
    );
    assert_eq!(folder.run(&["check", "sound.json", "--json"]).json(), json!([]));

    let odd = folder.run(&["check", "odd.json"]);
    assert_eq!((odd.exit_code, odd.stderr.as_str()), (1, ""));
    golden("tests/files/golden/check_town.txt", &odd.stdout);
    let rows = folder.run(&["check", "odd.json", "--json"]).json();
    let found: Vec<_> = rows.as_array().unwrap().iter().map(|row| (&row["rule"], &row["unit"])).collect();
    let expected = [("no-head", "stad"), ("by-parent-without-head", "c"), ("no-head", "dienst"), ("empty-unit", "c")];
    assert_eq!(
        found,
        expected.map(|(rule, unit)| (json!(rule), json!(unit))).iter().map(|(a, b)| (a, b)).collect::<Vec<_>>()
    );
    assert!(rows[0]["severity"] == "warning" && rows[0]["name"] == "Unit stad" && rows[0]["hint"].is_string());
}

#[test]
fn check_finds_every_sort_of_oddity() {
    let odd = town_file(|records| {
        let mut leadership = |id: &str, of| records.units.get_mut(&UnitId::from(id)).unwrap().leadership = of;
        for id in ["stad", "dienst", "town"] {
            leadership(id, Leadership::None);
        }
        leadership("town", Leadership::ByParent);
        leadership("a", Leadership::Collegial);
        leadership("b", Leadership::Vacant);
        leadership("d", Leadership::Own);
        records.units.get_mut(&UnitId::from("a")).unwrap().name = "SAME".to_owned();
        for (heir, percent) in [("a", 60), ("b", 50)] {
            let origin = Predecessor { unit: "lapsed".into(), share_percent: Some(percent), extra: Default::default() };
            records.units.get_mut(&UnitId::from(heir)).unwrap().predecessors.push(origin);
        }
        let c = records.units.get_mut(&UnitId::from("c")).unwrap();
        (c.name, c.kind) = ("Same".to_owned(), "unheard-of".into());
        let gardener = records.positions.get_mut(&"a-gardener".into()).unwrap();
        gardener.occupied_fte = Some(Fte::from_hundredths(150));
        records.relations.get_mut(&"a-d".into()).unwrap().kind = "unheard-of".into();
    });
    let folder = Folder::new().with("odd.json", odd);
    let run = folder.run(&["check", "odd.json", "--json"]);
    assert_eq!(run.exit_code, 1);
    let rows = run.json();
    let found: Vec<String> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {}", row["unit"].as_str().unwrap(), row["rule"].as_str().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            "town by-parent-without-head",
            "a head-count",
            "a overfilled-position",
            "a same-name",
            "a shares-above-whole",
            "a unknown-relation-kind",
            "b head-count",
            "c by-parent-without-head",
            "c unknown-kind",
            "d head-count",
            "c empty-unit",
        ]
    );
    let overfilled = rows[2]["message"].as_str().unwrap();
    assert!(overfilled.contains("1.5 fte") && overfilled.contains("1.0 fte"), "{overfilled}");
    assert_eq!(rows[4]["message"], "Of ‘lapsed’ 110% in all goes to successors: SAME, Unit b.");
}

#[test]
fn a_sample_has_no_findings_but_the_contradiction_of_its_source() {
    let run = Folder::new().run(&["check", &path_of("sample-orgs/almere.json").display().to_string()]);
    // Of one unit the page says its name and nothing else.
    assert_eq!(run.exit_code, 0);
    assert!(
        run.stdout.starts_with("Note concern-control: ") && run.stdout.ends_with("0 warnings, 1 note.\n"),
        "{}",
        run.stdout
    );
    let run = Folder::new().run(&["check", &sample_path().display().to_string()]);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[0].contains("meets in 8 months") && lines[0].contains("would be 12"), "{}", run.stdout);
    assert_eq!((run.exit_code, lines.last()), (0, Some(&"0 errors, 0 warnings, 1 note.")));
}

#[test]
fn check_shows_what_is_accepted_only_when_asked() {
    let accepted = town_file(|records| {
        let rules = [("no-head", "stad"), ("no-head", "dienst"), ("by-parent-without-head", "c"), ("empty-unit", "c")];
        for (rule, unit) in rules {
            let unit = Some(UnitId::from(unit));
            let (rule, reason) = (rule.to_owned(), "until the summer".to_owned());
            let signal = AcceptedSignal { rule, unit, reason, ..AcceptedSignal::default() };
            records.properties.accepted_signals.push(signal);
        }
    });
    let folder = Folder::new().with("town.json", accepted);
    let quiet = folder.run(&["check", "town.json"]);
    assert_eq!(quiet.exit_code, 0, "what is accepted does not count");
    assert!(!quiet.stdout.contains("until the summer"), "{}", quiet.stdout);
    assert!(quiet.stdout.ends_with("4 accepted signals; --all shows them.\n"), "{}", quiet.stdout);
    let all = folder.run(&["check", "town.json", "--all"]);
    assert_eq!((all.exit_code, all.stdout.matches("Reason: until the summer").count()), (0, 4), "{}", all.stdout);
    assert_eq!(folder.run(&["check", "town.json", "--json"]).json(), json!([]));
    let rows = folder.run(&["check", "town.json", "--json", "--all"]).json();
    assert_eq!(rows.as_array().unwrap().len(), 4);
    assert!(rows[0]["accepted"] == true && rows[0]["reason"] == "until the summer" && rows[0]["why"].is_string());
}

#[test]
fn check_shows_every_rule_that_a_refused_file_breaks() {
    let mut file: Value = serde_json::from_slice(&town_file(|_| ())).unwrap();
    file["units"]["a"]["parent"] = json!("gone");
    file["relations"]["a-d"]["to"] = json!("lost");
    let folder = Folder::new().with("broken.json", format!("{file:#}"));
    let run = folder.run(&["check", "broken.json"]);
    assert_eq!((run.exit_code, run.stderr.as_str()), (2, ""));
    assert!(run.stdout.contains("‘gone’") && run.stdout.contains("‘lost’"), "{}", run.stdout);
    assert_eq!(folder.run(&["check", "broken.json", "--json"]).json()[1]["severity"], "error");
    folder.run(&["list", "broken.json"]).assert_refused(&["‘gone’", "1 more error", "herschik check broken.json"]);
}

#[test]
fn export_draws_the_whole_or_a_part() {
    let folder = Folder::new().with("town.json", town_file(|_| ()));
    let drawn = |arguments: &[&str]| {
        let run = folder.run(&[&["export", "town.json", "-o", "chart.svg"], arguments].concat());
        assert_eq!((run.exit_code, run.stderr.as_str()), (0, ""), "{arguments:?}");
        let svg = String::from_utf8(folder.read("chart.svg")).unwrap();
        let ids = svg.lines().filter_map(|line| line.strip_prefix("<g id=\"unit-")?.strip_suffix("\">"));
        let ids: Vec<String> = ids.map(str::to_owned).collect();
        assert!(
            run.stdout.contains(&format!("{} ", ids.len())) && run.stdout.contains("‘chart.svg’"),
            "{}",
            run.stdout
        );
        (ids, svg)
    };
    let (all, svg) = drawn(&[]);
    assert_eq!(all, ["town", "stad", "a", "b", "c", "dienst", "d"]);
    assert!(svg.starts_with("<svg ") && svg.contains("Unit town"), "{svg}");
    assert_eq!(drawn(&["--depth", "2"]).0, ["town", "stad", "dienst"]);
    assert_eq!(drawn(&["--unit", "stad", "--depth", "1"]).0, ["stad"]);
    assert_eq!(drawn(&["--unit", " unit DIENST "]).0, ["dienst", "d"]);
    let differs = |arguments: &[&str]| assert_ne!(drawn(arguments).1, svg, "{arguments:?}");
    differs(&["--form", "left-to-right"]);
    differs(&["--style", "dark"]);
    differs(&["--lang", "nl"]);
}

#[test]
fn export_puts_figures_on_the_cards() {
    let folder = Folder::new().with("town.json", town_file(|_| ()));
    let export = |arguments: &[&str]| folder.run(&[&["export", "town.json", "-o", "chart.svg"], arguments].concat());
    let arguments =
        ["--figure", "positions,occupied-fte", "--bar", "formation-fte", "--heat", "highest-span", "--lang", "en"];
    let run = export(&arguments);
    assert_eq!((run.exit_code, run.stderr.as_str()), (0, ""));
    let svg = String::from_utf8(folder.read("chart.svg")).unwrap();
    for said in [">Formation<", ">2.0 fte<", "a full bar is 3.0 fte", "Highest span of control", ">unknown<"] {
        assert!(svg.contains(said), "{said}: {svg}");
    }
    export(&["--figure", "positions,highest-span,formation-fte,occupied-fte"]).assert_refused(&["at most 3"]);
    for wrong in [["--figure", "beauty"], ["--bar", "fte-target-distance"], ["--heat", "positions,formation-fte"]] {
        let run = export(&wrong);
        assert_eq!((run.exit_code, run.stdout.as_str()), (2, ""), "{wrong:?}");
        assert!(run.stderr.contains("formation-fte"), "{}", run.stderr);
    }
}

#[test]
fn export_marks_what_is_different_from_another_scenario() {
    let mut document = Document::new(town());
    let (id, based_on) = (ScenarioId::from("is"), document.current().clone());
    let add = ScenarioEdit::Add { id, name: "Is".to_owned(), based_on, changes: Box::default() };
    document.edit_scenarios(&add).unwrap();
    let (kind, parent) = ("team".into(), Some(UnitId::from("stad")));
    let green = AddUnit { id: "green".into(), name: "Green".to_owned(), kind, parent, place: Place::Last };
    document.apply(&green.into()).unwrap();
    let folder = Folder::new().with("town.json", file::save(document.scenarios()));
    let drawn = |arguments: &[&str]| {
        let run = folder.run(&[&["export", "town.json"], arguments, &["-o", "chart.svg"]].concat());
        assert_eq!((run.exit_code, run.stderr.as_str()), (0, ""), "{arguments:?}");
        String::from_utf8(folder.read("chart.svg")).unwrap()
    };
    let count = |svg: &str, words: &str| svg.matches(words).count();
    let later = drawn(&["--scenario", "is", "--compare", "start", "--lang", "en"]);
    assert_eq!((count(&later, "(new)</title>"), count(&later, "(lapses)</title>")), (1, 0));
    let overlay = drawn(&["--compare", "Is", "--overlay", "--lang", "en"]);
    assert_eq!((count(&overlay, "(lapses)</title>"), count(&overlay, "id=\"unit-green\"")), (1, 1));
    assert!(!drawn(&["--scenario", "is"]).contains("(new)"));
    // With --was what is drawn is the earlier one.
    let earlier = drawn(&["--scenario", "is", "--compare", "start", "--was", "--lang", "en"]);
    assert_eq!((count(&earlier, "(new)</title>"), count(&earlier, "(lapses)</title>")), (0, 1));
    for wrong in [&["--overlay"][..], &["--was"], &["--compare", "start", "--was", "--overlay"]] {
        let run = folder.run(&[&["export", "town.json", "-o", "chart.svg"], wrong].concat());
        assert_eq!((run.exit_code, run.stdout.as_str()), (2, ""), "{wrong:?}");
    }
    folder.run(&["export", "town.json", "-o", "chart.svg", "--compare", "gone"]).assert_refused(&["gone", "start"]);
}

#[test]
fn export_says_what_it_cannot_draw() {
    let two =
        town_file(|records| records.units.get_mut(&UnitId::from("d")).unwrap().short_name = Some("unit A".into()));
    let folder = Folder::new().with("town.json", two).with("old.svg", "old");
    for (arguments, words) in [
        (&["-o", "chart.doc"][..], &["‘chart.doc’", ".svg"][..]),
        (&["-o", "chart"], &["‘chart’", ".svg"]),
        (&["-o", "old.svg", "--unit", "Unit x"], &["‘Unit x’", "herschik list"]),
        (&["-o", "old.svg", "--unit", "Unit a"], &["2 units are called ‘Unit a’", "a, d"]),
        (&["-o", "gone/chart.svg"], &["gone/chart.svg", "no such folder"]),
    ] {
        folder.run(&[&["export", "town.json"], arguments].concat()).assert_refused(words);
    }
    for wrong in [["--depth", "0"], ["--form", "spiral"], ["--style", "loud"]] {
        let run = folder.run(&[&["export", "town.json", "-o", "old.svg"][..], &wrong].concat());
        assert_eq!((run.exit_code, run.stdout.as_str()), (2, ""), "{wrong:?}");
    }
    assert_eq!(folder.names(), ["old.svg", "town.json"]);
    assert_eq!(folder.read("old.svg"), b"old");
}

#[test]
fn apply_carries_out_the_edits_in_order() {
    let edits = json!([
        { "command": "rename_unit", "unit": "a", "name": "Green" },
        { "command": "move_units", "units": ["a", "b"], "to": "dienst", "place": { "before": "d" } },
        { "command": "remove_units", "units": ["stad"], "beneath": "move_up" }
    ]);
    let before = town_file(|_| ());
    let folder = Folder::new().with("town.json", &before).with("edits.json", edits.to_string());
    let run = folder.run(&["apply", "town.json", "edits.json", "-o", "new.json"]);
    assert_eq!((run.exit_code, run.stderr.as_str()), (0, ""));
    assert_eq!(
        run.stdout,
        "Renamed ‘Unit a’ to ‘Green’\nMoved 2 units to ‘Unit dienst’\nRemoved ‘Unit stad’\nSaved 3 edits in ‘new.json’.\n"
    );
    assert_eq!(folder.read("town.json"), before, "-o leaves the file as it is");
    let ids: Vec<Value> = folder.run(&["list", "new.json", "--json"]).json().as_array().unwrap().clone();
    let ids: Vec<&str> = ids.iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["town", "c", "dienst", "a", "b", "d"]);

    let over = folder.run(&["apply", "town.json", "edits.json"]);
    assert_eq!(over.exit_code, 0);
    assert_eq!(folder.read("town.json"), folder.read("new.json"));
    assert_eq!(folder.names(), ["edits.json", "new.json", "town.json"], "nothing else is left");
}

#[test]
fn apply_does_all_or_nothing_and_says_which_edit() {
    let rename = "{\"command\": \"rename_unit\", \"unit\": \"a\", \"name\": \"Green\"}";
    let before = town_file(|_| ());
    for (edits, words) in [
        (
            format!("[\n{rename},\n{{\"command\": \"move_units\", \"units\": [\"stad\"], \"to\": \"a\"}}]"),
            &["Edit 2 (line 3)", "‘Unit stad’ cannot stand under ‘Green’", "Nothing has changed"][..],
        ),
        (
            format!("[{rename},\n{{\"command\": \"rename_unit\", \"unit\": \"a\", \"name\": 5}}]"),
            &["edits.json", "Edit 2 (line 2)", "‘name’", "nothing has changed"],
        ),
        (format!("[{rename}, {{\"command\": \"explode\"}}]"), &["Edit 2 (line 1)", "explode", "rename_unit"]),
        (format!("[{rename}"), &["edits.json", "line 1"]),
        (rename.to_owned(), &["edits.json", "no list"]),
        (String::new(), &["edits.json"]),
        ("x".to_owned(), &["edits.json", "line 1, column 1"]),
    ] {
        let folder = Folder::new().with("town.json", &before).with("edits.json", &edits);
        folder.run(&["apply", "town.json", "edits.json"]).assert_refused(words);
        folder.run(&["apply", "town.json", "edits.json", "-o", "new.json"]).assert_refused(words);
        assert_eq!(folder.read("town.json"), before, "{edits}");
        assert_eq!(folder.names(), ["edits.json", "town.json"], "{edits}");
    }
}

#[test]
fn apply_that_cannot_write_leaves_the_file_whole() {
    let before = town_file(|_| ());
    let folder = Folder::new().with("town.json", &before).with("edits.json", "[]").with("notes.txt", "old");
    for (target, words) in
        [("gone/new.json", "no such folder"), ("notes.txt/new.json", "cannot be saved"), (".", "folder")]
    {
        folder.run(&["apply", "town.json", "edits.json", "-o", target]).assert_refused(&[words]);
    }
    assert_eq!(folder.read("town.json"), before);
    assert_eq!(folder.names(), ["edits.json", "notes.txt", "town.json"]);
}

#[cfg(unix)]
#[test]
fn a_program_that_is_killed_while_it_writes_leaves_the_file_whole() {
    let rename = json!([{ "command": "rename_organisation", "title": "x" }]).to_string();
    let folder = Folder::new().with("sample.json", sample_bytes()).with("edits.json", rename);
    let program = env!("CARGO_BIN_EXE_herschik");
    let limited = format!("ulimit -c 0; ulimit -f 8; exec '{program}' apply sample.json edits.json");
    let ended = Command::new("sh").args(["-c", &limited]).current_dir(folder.folder.path()).output().unwrap();
    assert!(!ended.status.success(), "the limit on the size of files did not bind: {ended:?}");
    assert_eq!(folder.read("sample.json"), sample_bytes());
}

#[test]
fn hostile_files_are_refused_with_a_sentence() {
    let deep = format!("{{\"format\": {}", "[".repeat(300_000));
    let folder = Folder::new()
        .with("empty.json", "")
        .with("letter.json", "Geachte raad,")
        .with("other.json", "{\"nodes\": []}")
        .with("newer.json", "{\"format\": \"herschik\", \"version\": 9}")
        .with("picture.json", [0x89, b'P', b'N', b'G', 0xff])
        .with("deep.json", deep)
        .with("edits.json", "[]");
    for (name, words) in [
        ("empty.json", "is empty"),
        ("letter.json", "not JSON"),
        ("other.json", "something else"),
        ("newer.json", "version 9"),
        ("picture.json", "not text"),
        ("deep.json", "too deep"),
        ("gone.json", "was not found"),
        (".", "is a folder"),
    ] {
        folder.run(&["list", name]).assert_refused(&[name, words]);
        folder.run(&["check", name, "--json"]).assert_refused(&[name, words]);
        folder.run(&["apply", name, "edits.json"]).assert_refused(&[name, words]);
    }
}

#[test]
fn the_language_is_that_of_the_flag_or_of_the_system() {
    let folder = Folder::new();
    let said = |variable: Option<(&str, &str)>, arguments: &[&str]| {
        let mut command = program(folder.folder.path());
        command.env_remove("LANG").envs(variable).args(arguments);
        Run::of(command.output().unwrap()).stderr
    };
    let (dutch, english) = ("Fout: ‘gone.json’ is niet gevonden", "Error: ‘gone.json’ was not found");
    for (variable, arguments, expected) in [
        (None, &["list", "gone.json"][..], dutch),
        (Some(("LANG", "nl_NL.UTF-8")), &["list", "gone.json"], dutch),
        (Some(("LC_ALL", "de_DE.UTF-8")), &["list", "gone.json"], english),
        (Some(("LC_ALL", "de_DE.UTF-8")), &["list", "gone.json", "--lang", "nl"], dutch),
        (None, &["--lang", "en", "list", "gone.json"], english),
    ] {
        let said = said(variable, arguments);
        assert!(said.starts_with(expected), "{variable:?} {arguments:?}: {said}");
    }
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    let folder = Folder::new().with("town.json", town_file(|_| ()));
    for arguments in [
        &["list"][..],
        &["list", "town.json", "--positions", "--relations"],
        &["apply", "town.json"],
        &["list", "town.json", "--lang", "de"],
        &["check", "town.json", "--what"],
        &["town.json", "list", "town.json"],
    ] {
        let run = folder.run(arguments);
        assert_eq!((run.exit_code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.stderr.is_empty());
    }
    let help = folder.run(&["--help"]);
    assert_eq!((help.exit_code, help.stderr.as_str()), (0, ""));
    assert!(
        ["list", "check", "apply", "export", "schema"].iter().all(|command| help.stdout.contains(command)),
        "{}",
        help.stdout
    );
}

#[test]
fn schema_prints_the_schema() {
    let run = Folder::new().run(&["schema"]);
    assert_eq!((run.exit_code, run.stdout), (0, file::schema()));
}

/// `herschik list big.json | head` ends without a word.
#[cfg(unix)]
#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let big = town_file(|records| {
        let a = records.units[&UnitId::from("a")].clone();
        for (number, order) in herschik::model::OrderKey::spread(3_000).enumerate() {
            let unit = herschik::model::Unit { order, parent: Some(UnitId::from("d")), ..a.clone() };
            records.units.insert(UnitId::from(format!("x{number}")), unit);
        }
    });
    let folder = Folder::new().with("big.json", big);
    let mut command = program(folder.folder.path());
    command.args(["list", "big.json"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // More is written than a pipe holds, so the program meets the closed end.
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr), (Some(0), Vec::new()));
}

#[cfg(not(feature = "gui"))]
#[test]
fn without_a_window_it_says_what_does_work() {
    let folder = Folder::new().with("town.json", town_file(|_| ()));
    for arguments in [&[][..], &["town.json"]] {
        let run = folder.run(arguments);
        assert_eq!((run.exit_code, run.stdout.as_str(), run.stderr.lines().count()), (3, "", 1));
        assert!(["list", "check", "apply"].iter().all(|command| run.stderr.contains(command)), "{}", run.stderr);
    }
}

#[test]
fn diff_says_what_changed_in_sentences_and_for_programs() {
    let after = town_file(|records| {
        records.units.get_mut(&UnitId::from("stad")).unwrap().parent = Some(UnitId::from("dienst"));
    });
    let folder = Folder::new().with("was.json", town_file(|_| ())).with("wordt.json", after);
    let run = folder.run(&["diff", "was.json", "wordt.json", "--lang", "nl"]);
    let sentence = "Cluster Unit stad gaat van cluster Unit town naar cluster Unit dienst, met 3 onderdelen eronder, \
                    3 functies en 3,0 fte.";
    let expected = format!("1 cluster verplaatst; 3,0 fte verplaatst.\n\nOnderdelen\n  → {sentence}\n");
    assert_eq!((run.exit_code, run.stdout.as_str(), run.stderr.as_str()), (0, expected.as_str(), ""));

    let told = folder.run(&["diff", "was.json", "wordt.json", "--json", "--lang", "nl"]).json();
    assert_eq!(
        told["changes"],
        json!([{ "kind": "unit-moved", "unit": "stad", "from": "town", "to": "dienst", "theme": "units", "mark": "moved",
            "size": { "beneath": 3, "positions": 3, "formation_fte": "3.00", "is_fte_complete": true },
            "sentence": sentence }])
    );
    assert_eq!(told["summary"]["units_moved"], json!({ "cluster": 1 }));
    assert_eq!(told["summary"]["fte_moved"], json!("3.00"));

    let same = folder.run(&["diff", "was.json", "was.json"]);
    assert_eq!((same.exit_code, same.stdout.as_str()), (0, "There is no difference.\n"));
    folder.run(&["diff", "was.json", "gone.json"]).assert_refused(&["gone.json"]);
}

#[test]
fn a_list_is_written_as_the_name_of_the_file_says() {
    let folder = Folder::new().with("almelo.json", fs::read(path_of("sample-orgs/almelo.json")).unwrap());
    let report = |rest: &[&str]| folder.run(&[&["report", "almelo.json", "--kind"], rest].concat());
    for name in ["list.xlsx", "list.ods", "list.html", "list.csv", "list.md", "list.json"] {
        let run = report(&["was-wordt", "--from", "was", "--to", "wordt", "-o", name]);
        assert_eq!((run.exit_code, run.stderr.as_str()), (0, ""));
        assert!(run.stdout.contains("rows written to") && run.stdout.contains(name), "{}", run.stdout);
        let again = folder.read(name);
        report(&["was-wordt", "--to", "wordt", "-o", name]);
        assert!(folder.read(name) == again, "{name} differs the second time");
    }
    assert!(folder.read("list.xlsx").starts_with(b"PK") && folder.read("list.html").starts_with(b"<!DOCTYPE html>"));
}

#[test]
fn a_list_of_a_unit_goes_to_standard_output_in_dutch() {
    let folder = Folder::new().with("almelo.json", fs::read(path_of("sample-orgs/almelo.json")).unwrap());
    let asked = ["report", "almelo.json", "--kind", "takenmatrix", "--scenario", "Wordt", "--unit", "Kwaliteit"];
    let run =
        folder.run(&[&asked[..], &["--fields", "Waardering functie", "--date", "2026-11-22", "--lang", "nl"]].concat());
    assert_eq!(run.exit_code, 0, "{}", run.stderr);
    let expected = "| Eenheid | Soort | Waardering functie |\n| --- | --- | --- |\n| Kwaliteit | Team | 12 |\n";
    assert!(run.stdout.contains(expected), "{}", run.stdout);
    assert!(run.stdout.contains("22-11-2026") && run.stdout.contains("almelo.json"), "{}", run.stdout);
}

#[test]
fn a_list_that_cannot_be_made_is_refused_with_the_way_out() {
    let folder = Folder::new().with("almelo.json", fs::read(path_of("sample-orgs/almelo.json")).unwrap());
    let report = |rest: &[&str]| folder.run(&[&["report", "almelo.json", "--kind"], rest].concat());
    report(&["was-wordt"]).assert_refused(&["--to", "wordt", "pilot"]);
    report(&["was-wordt", "--to", "wordt", "--format", "xlsx"]).assert_refused(&["xlsx", "-o"]);
    report(&["vacancies", "-o", "list.docx"]).assert_refused(&["list.docx", ".xlsx"]);
    report(&["score-card", "--unit", "Kwaliteit"]).assert_refused(&["--unit"]);
    report(&["vacancies", "--fields", "fase"]).assert_refused(&["--fields"]);
    report(&["task-matrix", "--fields", "kleur"]).assert_refused(&["kleur", "waardering functie"]);
    report(&["vacancies", "--unit", "Nergens"]).assert_refused(&["Nergens"]);
    assert_eq!(folder.names(), ["almelo.json"]);
}

#[test]
fn every_list_says_what_it_is() {
    let run = Folder::new().run(&["report", "--list", "--lang", "nl"]);
    assert_eq!(run.exit_code, 0, "{}", run.stderr);
    assert!(run.stdout.starts_with("was-wordt: Was-wordtlijst\n  "), "{}", run.stdout);
    assert_eq!(run.stdout.lines().count(), 16);
}
