//! `herschik text` from outside: its formats, its choices and what it refuses.

use std::process::Command;

use crate::support::path_of;

fn run(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herschik"));
    let output = command
        .env("LANG", "nl_NL.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_writes_each_format_and_refuses_what_is_not_there() {
    let file = path_of("sample-orgs/almelo.json");
    let file = file.to_str().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let out = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (code, said, _) =
        run(&["text", file, "--scenario", "wordt", "--depth", "2", "--relations", "all", "--formation"]);
    assert_eq!(code, 0);
    assert!(
        said.starts_with("Organogram van ")
            && said.contains("\nDit is scenario ‘Wordt’ (concept, vanaf 1 oktober 2023).\n"),
        "{said}"
    );
    let (code, short, _) = run(&["text", file, "--short", "--unit", "Uitvoering Sociaal", "--lang", "en"]);
    assert_eq!((code, short.lines().count()), (0, 1));
    assert!(short.starts_with("Organisation chart of Uitvoering Sociaal"), "{short}");
    for (name, begins) in
        [("a.md", "# Wijziging "), ("a.txt", "Wijziging "), ("a.html", "<!DOCTYPE html>\n<html lang=\"nl\">")]
    {
        let path = out(name);
        let (code, said, _) = run(&["text", file, "--scenario", "wordt", "--compare", "was", "-o", &path]);
        assert_eq!(code, 0);
        assert!(said.contains(name), "{said}");
        let written = std::fs::read_to_string(&path).unwrap();
        assert!(written.starts_with(begins), "{name}: {written}");
    }
    // A change is told as deep as is asked; more than there is, is all.
    let change = |depth: &str| run(&["text", file, "--scenario", "wordt", "--compare", "was", "--depth", depth]);
    let [one, all] = ["1", "4294967295"].map(|depth| change(depth).1);
    assert!(one.len() < all.len() && all.contains("team"), "{one}");
    for (wrong, word) in [
        (vec!["-o", "a.docx"], "a.docx"),
        (vec!["--relations", "befriends"], "befriends"),
        (vec!["--unit", "Nergens"], "Nergens"),
        (vec!["--compare", "nooit"], "nooit"),
    ] {
        let (code, said, error) = run(&[vec!["text", file], wrong].concat());
        assert_eq!((code, said.as_str()), (2, ""));
        assert!(error.contains(word), "{error}");
    }
}
