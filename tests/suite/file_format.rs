//! The file: the same bytes for the same organisation, nothing lost, and a plain sentence for whatever cannot be read.

use std::collections::BTreeSet;

use herschik::file::{self, FileError};
use herschik::i18n::Language;
use herschik::model::{Command, Document, MoveUnits, Organisation, Place, Violation};
use serde_json::{Value, json};

use crate::support::{assert_sound, golden, path_of, sample, sample_bytes, saved, town, town_records, unit, units};

/// Every file under `tests/files/v1`: each can be read, and is in canonical form.
fn kept_files() -> Vec<(String, Vec<u8>)> {
    let folder = path_of("tests/files/v1");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    files.push(("sample".to_owned(), sample_bytes()));
    files
}

#[test]
fn files_that_were_kept_load_and_save_to_the_same_bytes() {
    for (name, bytes) in kept_files() {
        let loaded = file::load(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(loaded.migrated_from, None, "{name}");
        assert_eq!(loaded.findings, [], "{name}");
        assert!(file::save(&loaded.scenarios) == bytes, "{name} is not in canonical form");
        assert_sound(loaded.scenarios.start_organisation());
    }
}

#[test]
fn the_form_does_not_depend_on_how_it_was_written() {
    let bytes = sample_bytes();
    let value: Value = serde_json::from_slice(&bytes).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let with_mark = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    for other in [serde_json::to_vec(&value).unwrap(), with_mark.into_bytes()] {
        assert!(file::save(&file::load(&other).unwrap().scenarios) == bytes);
    }
}

#[test]
fn a_moved_team_is_one_changed_unit() {
    let mut document = Document::new(sample());
    let command = MoveUnits { units: units(&["parkeerbeheer"]), to: Some(unit("cluster-stad")), place: Place::Last };
    document.apply(&command.into()).unwrap();
    let before = String::from_utf8(sample_bytes()).unwrap();
    let after = String::from_utf8(file::save(document.scenarios())).unwrap();
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    assert_eq!(before.len(), after.len());
    let changed: Vec<usize> = (0..before.len()).filter(|&line| before[line] != after[line]).collect();
    let start = before.iter().position(|line| *line == "    \"parkeerbeheer\": {").unwrap();
    let end = start + before[start..].iter().position(|line| line.starts_with("    }")).unwrap();
    assert!(changed.iter().all(|line| (start..end).contains(line)), "{changed:?} outside {start}..{end}");
    let fields: Vec<&str> = changed.iter().map(|&line| after[line].trim().split(':').next().unwrap()).collect();
    assert_eq!(fields, ["\"parent\"", "\"order\""]);
}

/// A file in which every object that the format knows has every field, and one that no version knows.
fn full_file() -> Value {
    let unknown = json!({ "nested": [1, { "deep": null }], "text": "ça" });
    let mut unit = json!({
        "name": "Bureau", "kind": "bureau", "parent": "top", "order": "5", "leadership": "own",
        "official_name": "Bureau X", "short_name": "BX", "public_name": "Balie", "former_names": ["Dienst"],
        "informal": true, "external": true, "locations": ["Hal"], "districts": ["Noord"], "notes": "n",
        "sources": ["s"],
        "tasks": [{ "label": "Taak", "parts": ["deel"], "source": "art. 1", "from_the_future": unknown }],
        "predecessors": [{ "unit": "gone", "share_percent": 50, "from_the_future": unknown }]
    });
    unit["from_the_future"] = unknown.clone();
    json!({
        "format": "herschik", "version": 1, "title": "Alles", "language": "nl", "notes": "n", "sources": ["s"],
        "from_the_future": unknown,
        "vocabulary": {
            "from_the_future": unknown,
            "unit_kinds": { "bureau": {
                "name": "Bureau", "plural": "Bureaus", "head_title": "Hoofd", "colour": "#2458d3",
                "symbol": "hexagon", "rank": 3, "line": false, "beside_line": true, "from_the_future": unknown
            } },
            "relation_kinds": { "advises": {
                "name": "adviseert", "inverse": "krijgt advies", "colour": "#5d6878", "stroke": "solid",
                "from_the_future": unknown
            } }
        },
        "functions": { "f": {
            "title": "Hoofd", "code": "F222", "hr21_profile": "Leidinggevende I", "hr21_code": "N03.03.02",
            "scales": ["11", "10A"], "from_the_future": unknown
        } },
        "units": {
            "bx": unit,
            "top": { "name": "Top", "kind": "bureau", "order": "5", "leadership": "none" }
        },
        "positions": { "hoofd": {
            "unit": "bx", "title": "Hoofd", "order": "5", "function": "f", "scales": ["12"],
            "formation_fte": "1.00", "occupied_fte": "0.67", "cost_eur_per_year": "-98765.43", "leading": true,
            "temporary": true, "provisional_grading": true, "holder": "h", "notes": "n", "sources": ["s"],
            "from_the_future": unknown
        } },
        "relations": { "r": {
            "kind": "advises", "from": "bx", "to": "top", "label": "over", "notes": "n", "sources": ["s"],
            "from_the_future": unknown
        } }
    })
}

#[test]
fn every_field_and_what_no_version_knows_survive_at_every_level() {
    let full = full_file();
    let loaded = file::load(full.to_string().as_bytes()).unwrap().scenarios.into_start();
    let bytes = saved(&loaded);
    assert_eq!(serde_json::from_slice::<Value>(&bytes).unwrap(), full);
    assert_eq!(file::save(&file::load(&bytes).unwrap().scenarios), bytes);
    assert_eq!(String::from_utf8(bytes).unwrap().matches("from_the_future").count(), 10);
}

#[test]
fn what_no_version_knows_survives_an_edit() {
    let mut document = Document::new(file::load(full_file().to_string().as_bytes()).unwrap().scenarios.into_start());
    for command in [
        json!({ "command": "rename_unit", "unit": "bx", "name": "Nieuw" }),
        json!({ "command": "rename_organisation", "title": "Nieuw" }),
        json!({ "command": "move_units", "units": ["bx"] }),
    ] {
        document.apply(&Command::from_value(command).unwrap()).unwrap();
    }
    let saved = String::from_utf8(file::save(document.scenarios())).unwrap();
    assert_eq!(saved.matches("from_the_future").count(), 10);
}

#[test]
fn the_schema_in_assets_is_that_of_the_types() {
    golden("assets/schema/herschik-1.schema.json", &file::schema());
}

#[test]
fn the_schema_accepts_what_loads_and_refuses_what_does_not() {
    let schema: Value = serde_json::from_str(&file::schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let sample: Value = serde_json::from_slice(&sample_bytes()).unwrap();
    let town: Value = serde_json::from_slice(&saved(&town())).unwrap();
    for good in [&sample, &town, &full_file()] {
        let errors: Vec<String> = validator.iter_errors(good).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0]);
    }
    for (path, wrong) in [
        ("/version", json!(2)),
        ("/format", json!("orgchart")),
        ("/title", json!(5)),
        ("/units/bx/parent", json!(["top", "bx"])),
        ("/units/bx/order", json!("50")),
        ("/units/bx/leadership", json!("owned")),
        ("/units/bx/tasks/0/label", json!(null)),
        ("/units/top", json!({})),
        ("/positions/hoofd/formation_fte", json!(1.0)),
        ("/positions/hoofd/formation_fte", json!("een")),
        ("/vocabulary/unit_kinds/bureau/symbol", json!("star")),
        ("/relations/r/from", json!({})),
    ] {
        let mut file = full_file();
        *file.pointer_mut(path).unwrap() = wrong.clone();
        assert!(!validator.is_valid(&file), "the schema accepts {wrong} at {path}");
        assert!(file::load(file.to_string().as_bytes()).is_err(), "the program accepts {wrong} at {path}");
    }
}

/// Why bytes are refused; the sentence in both languages has no hole.
#[track_caller]
fn refused(bytes: &[u8]) -> (FileError, String) {
    let error = match file::load(bytes) {
        Err(error) => error,
        Ok(_) => panic!("this loads"),
    };
    for language in Language::ALL {
        let said = error.message().say(language);
        assert!(said.len() > 20 && !said.contains(['⟨', '{', '}']), "{said}");
    }
    let said = error.message().say(Language::English);
    (error, said)
}

/// A file with these units, one a line from line 4 on.
fn with_units(units: &[&str]) -> String {
    format!("{{\n\"format\": \"herschik\", \"version\": 1,\n\"units\": {{\n{}\n}}\n}}\n", units.join(",\n"))
}

#[test]
fn nothing_is_empty() {
    for nothing in ["", " \n\t ", "\u{feff}", "\u{feff}\r\n"] {
        assert_eq!(refused(nothing.as_bytes()).0, FileError::Empty, "{nothing:?}");
    }
}

#[test]
fn bytes_that_are_no_text() {
    assert_eq!(refused(&[0x89, b'P', b'N', b'G', 0xff]).0, FileError::NotText);
    assert_eq!(
        refused("{}".encode_utf16().flat_map(u16::to_le_bytes).chain([0xff]).collect::<Vec<_>>().as_slice()).0,
        { FileError::NotText }
    );
}

#[test]
fn text_that_is_no_json() {
    for (text, place) in [("Geachte raad,", (1, 1)), ("{\n  \"format\": herschik\n}", (2, 13)), ("{}\n{}", (2, 1))] {
        let (error, said) = refused(text.as_bytes());
        let FileError::NotJson { line, column, .. } = error else { panic!("{text}: {error:?}") };
        assert_eq!((line, column), place, "{text}");
        assert!(said.contains(&format!("line {line}, column {column}")), "{said}");
    }
}

#[test]
fn a_file_that_was_cut_off_says_where() {
    let bytes = sample_bytes();
    for share in [3, 10, 50, 90] {
        let cut = &bytes[..bytes.len() * share / 100];
        let cut = std::str::from_utf8(cut).map_or_else(|error| &cut[..error.valid_up_to()], str::as_bytes);
        let (error, said) = refused(cut);
        let lines = cut.split(|&byte| byte == b'\n').count();
        assert_eq!(error, FileError::CutOff { line: lines });
        assert!(said.contains("ends halfway"), "{said}");
    }
}

#[test]
fn json_of_something_else() {
    for text in [
        "[]",
        "null",
        "5",
        "\"herschik\"",
        "{}",
        "{\"nodes\": []}",
        "{\"format\": \"orgchart\", \"version\": 1}",
        "{\"format\": 1}",
        "[\"herschik\", 1]",
        "[{\"format\": \"herschik\"}]",
    ] {
        assert_eq!(refused(text.as_bytes()).0, FileError::OtherJson, "{text}");
    }
}

#[test]
fn a_newer_version_is_named() {
    let (error, said) = refused(b"{\"format\": \"herschik\", \"version\": 7, \"units\": 5}");
    assert_eq!(error, FileError::NewerVersion { found: 7 });
    assert!(said.contains("version 7") && said.contains("Update Herschik"), "{said}");
}

#[test]
fn a_version_that_never_was() {
    for version in ["0", "-1", "1.5", "\"1\"", "null", "[1]"] {
        let (error, said) = refused(format!("{{\"format\": \"herschik\", \"version\": {version}}}").as_bytes());
        assert_eq!(error, FileError::UnknownVersion { found: version.to_owned() });
        assert!(said.contains(version), "{said}");
    }
    assert!(matches!(refused(b"{\"format\": \"herschik\"}").0, FileError::UnknownVersion { .. }));
}

const A: &str = r#""a": {"name": "A", "kind": "k", "order": "5", "leadership": "none"}"#;

#[test]
fn an_id_that_stands_twice() {
    let (error, said) = refused(with_units(&[A, A]).as_bytes());
    assert_eq!(error, FileError::DuplicateKey { path: "units".to_owned(), key: "a".to_owned(), line: 5 });
    assert!(said.contains("‘a’ stands twice") && said.contains("line 5"), "{said}");
}

#[test]
fn a_field_that_stands_twice() {
    let twice = A.replace("\"name\": \"A\"", "\"name\": \"A\", \"name\": \"B\"");
    let (error, _) = refused(with_units(&[&twice]).as_bytes());
    assert_eq!(error, FileError::DuplicateKey { path: "units.a".to_owned(), key: "name".to_owned(), line: 4 });
    for (field, text) in [
        ("version", "{\"format\": \"herschik\",\n\"version\": 1,\n\"version\": 1}"),
        ("units", "{\"format\": \"herschik\",\n\"version\": 1, \"units\": {},\n\"units\": {}}"),
        ("other", "{\"format\": \"herschik\",\n\"version\": 1, \"other\": {},\n\"other\": {}}"),
    ] {
        let (error, said) = refused(text.as_bytes());
        assert!(matches!(&error, FileError::DuplicateKey { key, line: 3, .. } if key == field), "{error:?}");
        assert!(said.starts_with("At the top of the file"), "{said}");
    }
}

#[test]
fn two_parents() {
    let two = A.replace("\"order\"", "\"parent\": [\"x\", \"y\"], \"order\"");
    let b = A.replace("\"a\"", "\"b\"");
    let (error, said) = refused(with_units(&[&b, &two, &b.replace("\"b\"", "\"c\"")]).as_bytes());
    assert_eq!(error, FileError::SeveralParents { path: "units.a.parent".to_owned(), line: 5 });
    assert!(said.contains("units.a.parent") && said.contains("line 5"), "{said}");
}

#[test]
fn a_missing_parent() {
    let b = r#""b": {"name": "B", "kind": "k", "parent": "gone", "order": "5", "leadership": "none"}"#;
    let (error, said) = refused(with_units(&[A, b]).as_bytes());
    let violation = Violation::MissingParent { unit: unit("b"), parent: unit("gone") };
    assert_eq!(error, FileError::Broken { violations: vec![(violation, Some(5))] });
    assert!(said.starts_with("Unit ‘b’ stands under ‘gone’, which is not there"), "{said}");
    assert!(said.ends_with("(line 5)"), "{said}");
}

#[test]
fn a_ring_of_units() {
    let in_ring = |id: &str, parent: &str| {
        format!(r#""{id}": {{"name": "N", "kind": "k", "parent": "{parent}", "order": "5", "leadership": "none"}}"#)
    };
    let ring = [in_ring("b", "d"), in_ring("c", "b"), in_ring("d", "c"), in_ring("x", "x")];
    let ring: Vec<&str> = ring.iter().map(String::as_str).collect();
    let (error, said) = refused(with_units(&[&[A], ring.as_slice()].concat()).as_bytes());
    let rings = [("b", "d", 5), ("x", "x", 8)]
        .map(|(id, parent, line)| (Violation::Cycle { unit: unit(id), parent: unit(parent) }, Some(line)));
    assert_eq!(error, FileError::Broken { violations: rings.to_vec() });
    assert!(said.contains("‘b’ stands under ‘d’") && said.contains("1 more error"), "{said}");
}

#[test]
fn references_to_what_is_not_there_are_all_named() {
    let mut file = full_file();
    file["positions"]["hoofd"]["unit"] = json!("nowhere");
    file["positions"]["hoofd"]["function"] = json!("nothing");
    file["relations"]["r"]["to"] = json!("bx");
    file["units"]["bx"]["name"] = json!(" ");
    let (error, said) = refused(format!("{file:#}").as_bytes());
    let FileError::Broken { violations } = error else { panic!("{error:?}") };
    assert_eq!(violations.len(), 4, "{violations:?}");
    let text = format!("{file:#}");
    for (violation, line) in &violations {
        let (_, id) = violation.place();
        let line = text.lines().nth(line.unwrap() - 1).unwrap();
        assert!(line.contains(&format!("\"{id}\": {{")), "{violation:?}: {line}");
    }
    assert!(said.contains("There are 3 more errors"), "{said}");
}

#[test]
fn the_line_of_a_record_is_not_that_of_a_field_with_its_name() {
    let unit = |id: &str, parent: &str| json!({ id: { "name": "N", "kind": "k", "parent": parent, "order": "5", "leadership": "none" } });
    let mut file = json!({ "format": "herschik", "version": 1, "units": unit("kind", "gone") });
    file["units"]["a"] = json!({ "name": "A", "kind": "k", "order": "5", "leadership": "none" });
    let text = format!("{file:#}");
    let FileError::Broken { violations } = refused(text.as_bytes()).0 else { panic!("other error") };
    let line = text.lines().nth(violations[0].1.unwrap() - 1).unwrap();
    assert_eq!(line.trim(), "\"kind\": {");
}

#[test]
fn values_of_another_type_say_where_they_stand() {
    for (path, wrong, place) in [
        ("/title", json!(["x"]), "title"),
        ("/notes", json!({}), "notes"),
        ("/vocabulary", json!([]), "vocabulary"),
        ("/vocabulary/unit_kinds/bureau/rank", json!("3"), "vocabulary.unit_kinds.bureau.rank"),
        ("/functions/f/scales", json!("11"), "functions.f.scales"),
        ("/units", json!([]), "units"),
        ("/units/bx", json!("Bureau"), "units.bx"),
        ("/units/bx/name", json!(null), "units.bx.name"),
        ("/units/bx/order", json!("a b"), "units.bx.order"),
        ("/units/bx/tasks/0/parts", json!(3), "units.bx.tasks[0].parts"),
        ("/units/bx/predecessors/0/share_percent", json!(500), "units.bx.predecessors[0].share_percent"),
        ("/positions/hoofd/formation_fte", json!(0.67), "positions.hoofd.formation_fte"),
        ("/positions/hoofd/occupied_fte", json!("veel"), "positions.hoofd.occupied_fte"),
        ("/positions/hoofd/leading", json!("ja"), "positions.hoofd.leading"),
        ("/relations/r/kind", json!(1), "relations.r.kind"),
    ] {
        let mut file = full_file();
        *file.pointer_mut(path).unwrap() = wrong;
        let text = format!("{file:#}");
        let (error, said) = refused(text.as_bytes());
        let FileError::WrongValue { path: found, line, .. } = error else { panic!("{path}: {error:?}") };
        assert_eq!(found, place);
        assert!(said.contains(place), "{said}");
        let field = place.rsplit('.').next().unwrap();
        let shown = text.lines().nth(line - 1).unwrap();
        let ends_there = !shown.trim_start().starts_with('"');
        assert!(shown.contains(&format!("\"{field}\"")) || ends_there, "{place} is not on line {line}: {shown}");
    }
}

#[test]
fn a_missing_field_is_named() {
    let (error, said) = refused(with_units(&[r#""a": {"name": "A", "order": "5", "leadership": "none"}"#]).as_bytes());
    let FileError::WrongValue { path, line, detail } = error else { panic!("{error:?}") };
    assert_eq!((path.as_str(), line, detail.as_str()), ("units.a", 4, "missing field `kind`"));
    assert!(said.contains("units.a on line 4"), "{said}");
}

#[test]
fn what_is_nested_too_deep_is_refused_and_breaks_nothing() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000));
    let lists = deep("[", "]");
    for text in [
        lists.clone(),
        format!("{{\"format\": {lists}}}"),
        format!("{{\"format\": \"herschik\", \"version\": 1, \"other\": {lists}}}"),
        format!("{{\"format\": \"herschik\", \"version\": 1, \"units\": {{\"a\": {{\"new\": {lists}}}}}}}"),
    ] {
        let (error, _) = refused(text.as_bytes());
        assert_eq!(error, FileError::TooDeep { line: 1 }, "{}", &text[..60]);
    }
    // Cut off on the way down, and of another type before it is deep.
    assert_eq!(refused("{\"a\":".repeat(1_000_000).as_bytes()).0, FileError::CutOff { line: 1 });
    let notes = format!("{{\"format\": \"herschik\", \"version\": 1, \"units\": {{\"a\": {{\"notes\": {lists}}}}}}}");
    assert!(matches!(refused(notes.as_bytes()).0, FileError::WrongValue { .. }));
}

#[test]
fn two_hundred_megabytes_of_nonsense_are_refused() {
    const SIZE: usize = 200 * 1024 * 1024;
    assert!(matches!(refused(&vec![b'x'; SIZE]).0, FileError::NotJson { line: 1, column: 1, .. }));
    assert_eq!(refused(&vec![b' '; SIZE]).0, FileError::Empty);
    let mut text = b"{\"x\": \"".to_vec();
    text.resize(SIZE, b'y');
    assert!(matches!(refused(&text).0, FileError::CutOff { line: 1 }));
    text.extend_from_slice(b"\"}");
    assert_eq!(refused(&text).0, FileError::OtherJson);
}

#[test]
fn each_kind_of_bad_file_has_its_own_sentence() {
    let two_parents = A.replace("\"order\"", "\"parent\": [], \"order\"");
    let missing = A.replace("\"order\"", "\"parent\": \"gone\", \"order\"");
    let files: [Vec<u8>; 12] = [
        b"".to_vec(),
        vec![0xff],
        b"x".to_vec(),
        b"{".to_vec(),
        "[".repeat(200).into_bytes(),
        b"{}".to_vec(),
        b"{\"format\": \"herschik\", \"version\": 2}".to_vec(),
        b"{\"format\": \"herschik\", \"version\": 0}".to_vec(),
        with_units(&[A, A]).into_bytes(),
        with_units(&[&two_parents]).into_bytes(),
        with_units(&[&A.replace("\"5\"", "5")]).into_bytes(),
        with_units(&[&missing]).into_bytes(),
    ];
    for language in Language::ALL {
        let said: BTreeSet<String> = files.iter().map(|bytes| refused(bytes).0.message().say(language)).collect();
        assert_eq!(said.len(), files.len(), "{said:#?}");
    }
}

#[test]
fn a_kind_that_the_vocabulary_lacks_is_a_finding() {
    let loaded = file::load(with_units(&[A]).as_bytes()).unwrap();
    let rules: Vec<_> = loaded.findings.iter().map(|finding| (finding.rule, finding.message.to_string())).collect();
    assert_eq!(rules.len(), 1);
    assert!(rules[0].0 == "unknown-kind" && rules[0].1.contains("‘k’"), "{rules:?}");
}

#[test]
fn an_empty_organisation_can_be_kept() {
    let bytes = saved(&Organisation::default());
    assert_eq!(file::load(&bytes).unwrap().scenarios.into_start(), Organisation::default());
    let town = Organisation::from_records(town_records()).unwrap();
    assert_ne!(saved(&town), bytes);
}
