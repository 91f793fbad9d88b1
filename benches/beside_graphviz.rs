//! The whole program beside Graphviz, on the same chart, in one run: `cargo bench --bench beside_graphviz`.
//!
//! A row for each format and size: how long the whole process takes from the file to the picture, the median of several, and
//! how much memory it had at most. Graphviz is left out where it is not installed or would take minutes.

#[path = "synthetic/mod.rs"]
mod synthetic;

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use herschik::file;
use herschik::model::Organisation;

/// How often each is run.
const RUNS: usize = 7;

fn main() {
    let folder = tempfile::tempdir().expect("a folder for pictures");
    println!("{:<32} {:>9} {:>9} {:>10}", "", "ms", "MB", "bytes");
    for count in synthetic::SIZES.into_iter().filter(|count| (2_000..=20_000).contains(count)) {
        let organisation = synthetic::organisation(count);
        let (json, dot) = (folder.path().join("chart.json"), folder.path().join("chart.dot"));
        std::fs::write(&dot, as_dot(&organisation)).expect("room for a file");
        std::fs::write(&json, file::save(&organisation.into())).expect("room for a file");
        for (format, more) in [
            ("svg", &[][..]),
            ("svg", &["--text", "plain"][..]),
            ("pdf", &[][..]),
            ("png", &["--paper", "A0", "--dpi", "300"][..]),
            ("html", &[][..]),
        ] {
            let out = folder.path().join(format!("ours.{format}"));
            let mut command = Command::new(env!("CARGO_BIN_EXE_herschik"));
            command.arg("export").arg(&json).arg("-o").arg(&out).args(more);
            row(&format!("herschik {count} {format} {}", more.join(" ")), &mut command, &out, RUNS);
        }
        if count > 2_000 {
            continue;
        }
        for format in ["svg", "pdf", "png"] {
            let out = folder.path().join(format!("theirs.{format}"));
            let mut command = Command::new("dot");
            command.arg(format!("-T{format}")).arg(&dot).arg("-o").arg(&out).stderr(Stdio::null());
            row(&format!("graphviz {count} {format}"), &mut command, &out, 3);
        }
    }
}

/// Runs a command so often and prints a row.
fn row(name: &str, command: &mut Command, out: &Path, runs: usize) {
    let mut times_ms = Vec::new();
    let mut most_mb: f64 = 0.0;
    command.stdout(Stdio::null());
    for _ in 0..runs {
        let start = Instant::now();
        let Ok(child) = command.spawn() else { return println!("{name:<32} not installed") };
        let Some(peak_kb) = wait_for(child.id()) else { return println!("{name:<32} failed") };
        times_ms.push(start.elapsed().as_secs_f64() * 1_000.0);
        most_mb = most_mb.max(peak_kb / 1_024.0);
    }
    times_ms.sort_by(f64::total_cmp);
    let bytes = std::fs::metadata(out).map_or(0, |data| data.len());
    println!("{name:<32} {:>9.1} {most_mb:>9.0} {bytes:>10}", times_ms[times_ms.len() / 2]);
}

#[cfg(not(unix))]
fn wait_for(_: u32) -> Option<f64> {
    None
}

/// Waits for a process; the most memory that it had, in kilobytes, or `None` when it failed.
#[cfg(unix)]
fn wait_for(process: u32) -> Option<f64> {
    let mut status = 0;
    // SAFETY: all zeroes is a value of this struct of numbers, and both pointers live as long as the call.
    let (ended, usage) = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        (libc::wait4(process as libc::pid_t, &raw mut status, 0, &raw mut usage), usage)
    };
    (ended > 0 && status == 0).then_some(usage.ru_maxrss as f64)
}

/// The same units and lines for Graphviz.
fn as_dot(organisation: &Organisation) -> String {
    let mut dot = String::from("digraph {\nnode [shape=box, fontname=\"Noto Sans\"]\nedge [dir=none]\n");
    for (id, unit) in organisation.units() {
        let _ = writeln!(dot, "\"{id}\" [label=\"{}\\nTeamleider\"]", unit.name);
        if let Some(parent) = &unit.parent {
            let _ = writeln!(dot, "\"{parent}\" -> \"{id}\"");
        }
    }
    dot.push_str("}\n");
    dot
}
