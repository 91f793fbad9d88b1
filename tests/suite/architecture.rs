//! The walls between the modules, read from the source: who imports whom, who touches the disk, and who says what.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use herschik::i18n::{self, Language};

use crate::support::path_of;

/// The table of `design.md` §2: a module imports those of lower layers only.
const LAYERS: &[(u8, &[&str])] = &[
    (0, &["geometry", "finding", "text", "i18n"]),
    (1, &["layout"]),
    (2, &["model"]),
    (3, &["compare", "metric", "check", "file", "import", "search"]),
    (4, &["report"]),
    (5, &["scene"]),
    (6, &["export"]),
    (7, &["cli", "gui"]),
    (8, &["main"]),
];

/// Imports beside the table, each with its reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("finding", "i18n"), // A finding holds the sentence that it will be said with.
    ("cli", "gui"),      // `cli::open_window`, nowhere else: see below.
];

struct Source {
    path: PathBuf,
    /// The module at the top of the crate; `main` for the program, `lib` for the root.
    module: String,
    text: String,
}

impl Source {
    /// The lines of code with their numbers, from 1, without comments and without the tests at the end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = self.text.find("#[cfg(test)]\nmod tests").unwrap_or(self.text.len());
        let lines = self.text[..end].lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn is(&self, name: &str) -> bool {
        self.path.ends_with(name)
    }
}

fn sources() -> Vec<Source> {
    let root = path_of("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push(Source { module: module_of(&root, &path), path, text });
            }
        }
    }
    assert!(found.len() > 30, "only {} files under {}", found.len(), root.display());
    found
}

fn module_of(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap();
    let first = Path::new(inside.components().next().unwrap().as_os_str());
    first.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn layer_of(module: &str) -> u8 {
    let row = LAYERS.iter().find(|(_, modules)| modules.contains(&module));
    row.unwrap_or_else(|| panic!("{module} is in no layer: put it in LAYERS and in design.md")).0
}

/// The modules at the top of the crate that a line names: `crate::model`, `crate::{file, model::Line}`.
fn named_in(line: &str) -> Vec<String> {
    let mut named = Vec::new();
    for prefix in ["crate::", "herschik::"] {
        for (place, _) in line.match_indices(prefix) {
            // `some_crate::` is another crate.
            if line[..place].ends_with(|before: char| before.is_alphanumeric() || matches!(before, '_' | '$')) {
                continue;
            }
            let rest = &line[place + prefix.len()..];
            match rest.strip_prefix('{') {
                Some(group) => named.extend(tops_of_group(group)),
                None => named.extend(identifier(rest)),
            }
        }
    }
    named
}

fn tops_of_group(group: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut named = Vec::new();
    let mut at_start = true;
    for (place, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            break;
        }
        if at_start && c.is_alphabetic() {
            named.extend(identifier(&group[place..]));
            at_start = false;
        }
        at_start |= depth == 0 && c == ',';
    }
    named
}

fn identifier(text: &str) -> Option<String> {
    let name: String = text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    // What begins with a capital stands at the root of the crate itself.
    name.starts_with(|c: char| c.is_ascii_lowercase()).then_some(name)
}

#[test]
fn names_are_read_from_imports() {
    let read = |line: &str| named_in(line).join(" ");
    assert_eq!(read("use crate::model::{Line, Unit};"), "model");
    assert_eq!(read("    use crate::{file::{self, Loaded}, model::Unit, text};"), "file model text");
    assert_eq!(read("pub(in crate::model) fn f(x: &crate::scene::Scene) {}"), "model scene");
    assert_eq!(read("herschik::cli::run()"), "cli");
    assert_eq!(read("other_crate::model::x $crate::y"), "");
}

#[test]
fn imports_point_down() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for source in sources().iter().filter(|source| source.module != "lib") {
        let own = layer_of(&source.module);
        for (number, line) in source.code() {
            for named in named_in(line) {
                seen += 1;
                let excepted = EXCEPTIONS.contains(&(source.module.as_str(), named.as_str()));
                if named != source.module && !excepted && layer_of(&named) >= own {
                    wrong.push(format!("{}:{number}: {} may not import {named}", source.path.display(), source.module));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(seen > 50, "only {seen} imports were read");
}

#[test]
fn the_command_line_meets_the_window_in_one_place() {
    let meets: Vec<_> = sources()
        .iter()
        .flat_map(|source| {
            let lines =
                source.code().filter(|(_, line)| source.module == "cli" && named_in(line).contains(&"gui".into()));
            lines
                .map(|(number, line)| (source.path.display().to_string(), number, line.trim().to_owned()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(meets.len() <= 1 && meets.iter().all(|(path, ..)| path.ends_with("cli/mod.rs")), "{meets:?}");
}

#[test]
fn only_the_window_knows_egui() {
    let crates = ["egui", "eframe", "egui_graphs", "egui_extras", "rfd", "egui_file_dialog", "egui_phosphor"];
    let wrong: Vec<String> = sources()
        .iter()
        .filter(|source| source.module != "gui")
        .flat_map(|source| {
            let names = |line: &str| crates.iter().any(|name| line.contains(&format!("{name}::")));
            source
                .code()
                .filter(|(_, line)| names(line))
                .map(|(number, _)| format!("{}:{number}", source.path.display()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Disk, clock and chance: below `cli` and `gui` only the file that is made for it.
#[test]
fn only_the_top_touches_disk_clock_and_chance() {
    let marks = [
        "std::fs",
        "File::open",
        "File::create",
        "SystemTime",
        "Instant::now",
        "fastrand",
        "std::env::",
        "thread::sleep",
    ];
    let wrong: Vec<String> = sources()
        .iter()
        .filter(|source| !matches!(source.module.as_str(), "cli" | "gui") && !source.is("file/durable.rs"))
        .flat_map(|source| {
            let touches = |line: &str| marks.iter().any(|mark| line.contains(mark));
            source
                .code()
                .filter(|(_, line)| touches(line))
                .map(|(number, line)| format!("{}:{number}: {line}", source.path.display()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The keys of sentences that the code names outright: `Message::new("key")`, `text(language, "key")`, `about_units("key"`.
fn named_keys(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (opening, arguments_before) in [("Message::new(", 0), ("text(", 1), ("about_units(", 0)] {
        for (place, _) in text.match_indices(opening) {
            if text[..place].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let mut rest = text[place + opening.len()..].trim_start();
            for _ in 0..arguments_before {
                rest = rest.split_once(',').map_or("", |(_, rest)| rest).trim_start();
            }
            let key = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()).unwrap_or_default();
            if key.starts_with(|c: char| c.is_ascii_lowercase())
                && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            {
                keys.insert(key.to_owned());
            }
        }
    }
    keys
}

#[test]
fn every_sentence_that_the_code_names_is_there() {
    let mut missing: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut seen = 0;
    for source in sources() {
        let code: String = source.code().map(|(_, line)| format!("{line}\n")).collect();
        for key in named_keys(&code) {
            seen += 1;
            for language in Language::ALL {
                if i18n::keys(language).binary_search(&key.as_str()).is_err() {
                    missing.entry(key.clone()).or_default().push(format!("{language:?}: {}", source.path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(seen > 60, "only {seen} keys were read");
}

#[test]
fn every_sentence_is_said_somewhere() {
    let code: String = sources().into_iter().map(|source| source.text).collect();
    let unused: Vec<_> =
        i18n::keys(Language::Dutch).into_iter().filter(|key| !code.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "no code names {unused:#?}");
}
