//! `herschik export` with paper, pages and several files: what it writes, says and leaves alone.

use std::fs;
use std::process::{Command, Output, Stdio};

use herschik::file;
use herschik::model::{Organisation, Records};
use tempfile::TempDir;

use crate::support::{sample_path, saved, town_records};

struct Folder(TempDir);

impl Folder {
    fn with(records: Records) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder.put("town.json", &saved(&Organisation::from_records(records).unwrap()));
        folder
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.path().join(name), bytes).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// `herschik export town.json ARGUMENTS`, in English.
    fn export(&self, arguments: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_herschik"));
        command.current_dir(self.0.path()).args(["--lang", "en", "export", "town.json"]).args(arguments);
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let (stdout, stderr) = (text(stdout), text(stderr));
        assert!(!stderr.contains("panicked") && !stderr.contains('⟨') && !stdout.contains('⟨'), "{stdout}{stderr}");
        (status.code().unwrap(), stdout, stderr)
    }
}

#[test]
fn an_annex_is_a_file_for_each_unit() {
    let folder = Folder::with(town_records());
    let (code, stdout, stderr) = folder.export(&["-o", "chart.svg", "--each", "cluster", "--paper", "a4"]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    let names =
        ["chart-01-overview.svg", "chart-02-unit-town.svg", "chart-03-unit-stad.svg", "chart-04-unit-dienst.svg"];
    assert_eq!(folder.names(), [&names[..], &["town.json"]].concat());
    assert!(stdout.contains("4 files") && stdout.contains(names[0]) && stdout.contains(names[3]), "{stdout}");
    assert!(folder.read(names[2]).contains("id=\"unit-a\"") && !folder.read(names[3]).contains("id=\"unit-a\""));
    assert!(folder.read(names[1]).contains(">2 of 4</text>"));
    // By the name of the kind too, whatever its capitals.
    assert_eq!(folder.export(&["-o", "b.svg", "--each", "Cluster"]).0, 0);
}

#[test]
fn what_cannot_be_done_as_asked_is_said_and_the_file_is_there() {
    let folder = Folder::with(town_records());
    let (code, stdout, stderr) =
        folder.export(&["-o", "chart.svg", "--paper", "A5", "--least-text", "40", "--each", "team"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.starts_with("Note: ") && stderr.contains("40.0 was asked for"), "{stderr}");
    assert!(stdout.contains("files"), "{stdout}");
    let (_, stdout, stderr) = folder.export(&["-o", "one.svg", "--reveals"]);
    assert!(stdout.contains("- The names of 7 units.") && stdout.contains("- No names of people."), "{stdout}");
    assert_eq!(stderr, "");
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    let folder = Folder::with(town_records());
    for wrong in [
        &["--each", "opgave"][..],
        &["--paper", "B5"],
        &["--orientation", "portrait"],
        &["--tiles"],
        &["--paper", "A4", "--margin", "-1"],
        &["--paper", "A4", "--least-text", "nan"],
        &["--scale", "2", "--dpi", "300"],
        &["--dpi", "0"],
        &["--title", "x", "--no-title"],
        &["--side-by-side"],
        &["--watermark", "maybe"],
        &["--text", "latin"],
        &["--form", "spiral"],
    ] {
        let (code, stdout, stderr) = folder.export(&[&["-o", "chart.svg"], wrong].concat());
        assert_eq!((code, stdout.as_str()), (2, ""), "{wrong:?}: {stderr}");
    }
    assert_eq!(folder.names(), ["town.json"]);
}

/// A folder stands where the third file should: what came before is as it was.
#[test]
fn when_one_file_cannot_be_written_none_is() {
    let folder = Folder::with(town_records());
    folder.put("chart-01-overview.svg", b"old");
    fs::create_dir(folder.0.path().join("chart-03-unit-stad.svg")).unwrap();
    let before = folder.names();
    let (code, stdout, stderr) = folder.export(&["-o", "chart.svg", "--each", "cluster"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("chart-03-unit-stad.svg"), "{stderr}");
    assert_eq!(folder.names(), before);
    assert_eq!(folder.read("chart-01-overview.svg"), "old");
}

/// Lets a process hear Ctrl-C: one that is started in the background of a script ignores it, and so do all that it starts.
#[cfg(unix)]
fn hear_signals(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    let listen = || {
        for signal in [libc::SIGINT, libc::SIGTERM, libc::SIGHUP] {
            // SAFETY: `signal` may be called between fork and exec, and the default is no function of ours.
            unsafe { libc::signal(signal, libc::SIG_DFL) };
        }
        Ok(())
    };
    // SAFETY: the closure calls what may be called there only, and takes no memory.
    unsafe { command.pre_exec(listen) };
}

#[cfg(unix)]
#[test]
fn an_export_that_is_stopped_leaves_nothing_behind() {
    let folder = Folder::with(town_records());
    folder.put("chart-01-overview.png", b"old");
    let mut command = Command::new(env!("CARGO_BIN_EXE_herschik"));
    command.current_dir(folder.0.path()).args(["--lang", "en", "export", "town.json", "-o", "chart.png"]);
    // Four pages of a hundred megapixels and more: the first is ready long before the last.
    command.args(["--each", "cluster", "--paper", "A0", "--dpi", "300"]).stderr(Stdio::piped());
    hear_signals(&mut command);
    let mut export = command.spawn().unwrap();
    while folder.names().len() == 2 {
        assert!(export.try_wait().unwrap().is_none(), "it ended before its first page, or listens to nobody");
        std::thread::yield_now();
    }
    let interrupted = Command::new("kill").args(["-INT", &export.id().to_string()]).status().unwrap();
    assert!(interrupted.success());
    let Output { status, stderr, .. } = export.wait_with_output().unwrap();
    let said = String::from_utf8(stderr).unwrap();
    assert_eq!((status.code(), said.contains("stopped")), (Some(130), true), "{said}");
    assert_eq!(folder.names(), ["chart-01-overview.png", "town.json"]);
    assert_eq!(folder.read("chart-01-overview.png"), "old");
}

#[test]
fn a_form_is_chosen_where_there_is_paper_and_is_a_hark_where_there_is_none() {
    let folder = Folder(tempfile::tempdir().unwrap());
    folder.put("town.json", &fs::read(sample_path()).unwrap());
    let svg = |arguments: &[&str]| {
        let (code, _, stderr) = folder.export(&[&["-o", "chart.svg"], arguments].concat());
        assert_eq!(code, 0, "{stderr}");
        folder.read("chart.svg")
    };
    assert!(svg(&[]) == svg(&["--form", "hark"]));
    let organisation = file::load(&fs::read(sample_path()).unwrap()).unwrap().scenarios.into_start();
    let written = svg(&["--paper", "A3"]);
    let drawn = written.lines().filter(|line| line.starts_with("<g id=\"unit-")).count();
    assert!(drawn > 50 && drawn < organisation.unit_count(), "{drawn}");
    assert!(written == svg(&["--paper", "A3", "--form", "auto"]));
    assert!(written != svg(&["--paper", "A3", "--form", "left-to-right", "--orientation", "portrait"]));
}

#[test]
fn text_is_written_where_the_name_asks_for_it_and_says_what_the_chart_shows() {
    let folder = Folder::with(town_records());
    for name in ["chart.txt", "chart.md"] {
        let (code, _, stderr) = folder.export(&["-o", name, "--unit", "stad", "--paper", "A4"]);
        assert_eq!((code, stderr.as_str()), (0, ""));
        let written = folder.read(name);
        assert!(written.contains("Organisation chart of Unit stad, Town"), "{written}");
        assert!(written.contains("Unit a") && !written.contains("Unit dienst"), "{written}");
    }
}

#[test]
fn the_letters_of_an_svg_are_in_it_are_shapes_or_are_the_readers_own() {
    let folder = Folder::with(town_records());
    let svg = |arguments: &[&str]| {
        let (code, _, stderr) = folder.export(&[&["-o", "chart.svg"], arguments].concat());
        assert_eq!((code, stderr.as_str()), (0, ""));
        folder.read("chart.svg")
    };
    let embedded = svg(&[]);
    assert!(embedded.contains("@font-face") && embedded.contains(">Unit stad</text>"));
    let shapes = svg(&["--text", "paths"]);
    assert!(!shapes.contains("@font-face") && !shapes.contains("<text"));
    // Who does not see it still reads the names.
    assert!(shapes.contains("<use xlink:href=\"#glyph-") && shapes.contains("<title>Unit stad"));
    let plain = svg(&["--text", "plain"]);
    assert!(!plain.contains("@font-face") && plain.contains(">Unit stad</text>") && plain.len() < embedded.len());
    // The ground is the first thing that is drawn.
    let ground = |svg: &str| svg.split_once("</desc>").is_some_and(|(_, rest)| rest.trim_start().starts_with("<rect"));
    assert!(ground(&embedded) && !ground(&svg(&["--transparent"])));
}

#[test]
fn a_style_file_dresses_the_chart_and_a_wrong_one_is_refused_by_its_place() {
    let folder = Folder::with(town_records());
    let style =
        "{\"format\":\"herschik-style\",\"version\":1,\"name\":\"Stad\",\"theme\":\"blue\",\"accent\":\"#8a1538\"}";
    folder.put("stad.json", style.as_bytes());
    folder.put("fout.json", style.replace("#8a1538", "rood").as_bytes());
    let (code, _, stderr) = folder.export(&["-o", "chart.svg", "--style", "stad.json"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(folder.read("chart.svg").contains("#8a1538"));
    let (code, _, stderr) = folder.export(&["-o", "other.svg", "--style", "fout.json"]);
    assert!(code == 2 && stderr.contains("accent") && stderr.contains("rood"), "{stderr}");
    // A colour that cannot be read is drawn darker, and named.
    folder.put("geel.json", style.replace("#8a1538", "#fff7b0").as_bytes());
    let (code, _, stderr) = folder.export(&["-o", "chart.svg", "--style", "geel.json"]);
    assert!(code == 0 && stderr.contains("Note: ") && stderr.contains("#fff7b0"), "{stderr}");
}
