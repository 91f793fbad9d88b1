//! Writing a file: whole, or what was there stays.

use std::fs;
use std::path::Path;

use herschik::file::durable::{self, Batch, DiskAction, DiskError};
use herschik::i18n::Language;

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The key of the sentence; the sentence itself names the file.
#[track_caller]
fn key_of(error: &DiskError) -> &'static str {
    let said = error.message().say(Language::Dutch);
    assert!(said.contains(&error.path.display().to_string()) && !said.contains('{'), "{said}");
    error.message().key()
}

#[test]
fn a_file_is_written_and_read_and_nothing_else_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("almelo.json");
    durable::write(&path, b"one").unwrap();
    durable::write(&path, b"two").unwrap();
    assert_eq!(durable::read(&path).unwrap(), b"two");
    assert_eq!(names_in(folder.path()), ["almelo.json"]);
}

#[test]
fn a_file_without_a_folder_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let error = durable::write(&folder.path().join("gone/almelo.json"), b"new").unwrap_err();
    assert_eq!((error.action, key_of(&error)), (DiskAction::Write, "disk-write-no-folder"));
    assert!(names_in(folder.path()).is_empty());
}

#[test]
fn a_file_is_no_folder_to_write_in() {
    let folder = tempfile::tempdir().unwrap();
    let notes = folder.path().join("notes.txt");
    fs::write(&notes, "old").unwrap();
    let error = durable::write(&notes.join("almelo.json"), b"new").unwrap_err();
    assert!(key_of(&error).starts_with("disk-write-"));
    assert_eq!(fs::read(&notes).unwrap(), b"old");
    assert_eq!(names_in(folder.path()), ["notes.txt"]);
}

#[test]
fn a_folder_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("almelo.json");
    fs::create_dir(&target).unwrap();
    let error = durable::write(&target, b"new").unwrap_err();
    assert_eq!(key_of(&error), "disk-write-folder");
    assert!(target.is_dir());
    assert_eq!(names_in(folder.path()), ["almelo.json"]);
}

#[test]
fn a_read_only_file_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("almelo.json");
    fs::write(&path, "old").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let error = durable::write(&path, b"new").unwrap_err();
    assert_eq!(key_of(&error), "disk-write-denied");
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names_in(folder.path()), ["almelo.json"]);
}

#[test]
fn what_cannot_be_read_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let gone = durable::read(&folder.path().join("gone.json")).unwrap_err();
    assert_eq!((gone.action, key_of(&gone)), (DiskAction::Read, "disk-read-not-found"));
    assert_eq!(key_of(&durable::read(folder.path()).unwrap_err()), "disk-read-folder");
    let huge = folder.path().join("huge.json");
    fs::File::create(&huge).unwrap().set_len(513 * 1024 * 1024).unwrap();
    assert_eq!(key_of(&durable::read(&huge).unwrap_err()), "disk-read-too-large");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.json"), folder.path().join("link.json"));
        fs::write(&real, "old").unwrap();
        symlink("real.json", &link).unwrap();
        durable::write(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&real).unwrap(), b"new");
        assert_eq!(names_in(folder.path()), ["link.json", "real.json"]);
    }

    #[test]
    fn a_link_to_a_file_that_is_to_be_made_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("inner")).unwrap();
        symlink("inner/next.json", path("link.json")).unwrap();
        symlink("real.json", path("inner/next.json")).unwrap();
        durable::write(&path("link.json"), b"new").unwrap();
        assert_eq!(
            (names_in(folder.path()), names_in(&path("inner"))),
            (vec!["inner".to_owned(), "link.json".to_owned()], vec!["next.json".to_owned(), "real.json".to_owned()],)
        );
        assert!(fs::symlink_metadata(path("link.json")).unwrap().is_symlink());
        assert_eq!(fs::read(path("inner/real.json")).unwrap(), b"new");
        // Links in a circle lead nowhere: the file takes the place of the one that was asked for.
        for (from, to) in
            [("round-1.json", "round-2.json"), ("round-2.json", "round-3.json"), ("round-3.json", "round-1.json")]
        {
            symlink(to, path(from)).unwrap();
        }
        durable::write(&path("round-1.json"), b"new").unwrap();
        assert!(!path("round-1.json").is_symlink() && path("round-2.json").is_symlink());
        assert_eq!(fs::read(path("round-2.json")).unwrap(), b"new", "by way of the others");
    }

    #[test]
    fn permissions_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("almelo.json");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        durable::write(&path, b"one").unwrap();
        assert_eq!(mode(), 0o644, "a new file can be read by colleagues");
        for kept in [0o600, 0o660] {
            fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
            durable::write(&path, b"two").unwrap();
            assert_eq!(mode(), kept);
        }
    }

    #[test]
    fn a_folder_that_may_not_be_written_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner");
        let path = inner.join("almelo.json");
        fs::create_dir(&inner).unwrap();
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&inner, fs::Permissions::from_mode(0o555)).unwrap();
        let written = durable::write(&path, b"new");
        // Permissions do not bind the administrator, under whom tests may run; the file is whole either way.
        match &written {
            Ok(()) => assert_eq!(fs::read(&path).unwrap(), b"new"),
            Err(error) => {
                assert_eq!(key_of(error), "disk-write-denied");
                assert_eq!(fs::read(&path).unwrap(), b"old");
            }
        }
        assert_eq!(names_in(&inner), ["almelo.json"]);
        fs::set_permissions(&inner, fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_is_written_to_and_never_replaced() {
        use std::os::unix::fs::FileTypeExt;
        let full = Path::new("/dev/full");
        let error = durable::write(full, b"new").unwrap_err();
        assert_eq!(key_of(&error), "disk-write-full");
        assert!(fs::metadata(full).unwrap().file_type().is_char_device());
        durable::write(Path::new("/dev/null"), b"new").unwrap();
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    }
}

#[test]
fn several_files_are_written_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two, three] = ["one.svg", "two.svg", "three.svg"].map(|name| folder.path().join(name));
    fs::write(&two, "old").unwrap();
    let mut batch = Batch::default();
    for path in [&one, &two, &three] {
        batch.add(path, b"new").unwrap();
    }
    assert_eq!(fs::read(&two).unwrap(), b"old", "nothing is in its place before the end");
    batch.finish().unwrap();
    for path in [&one, &two, &three] {
        assert_eq!(fs::read(path).unwrap(), b"new");
    }
    assert_eq!(names_in(folder.path()), ["one.svg", "three.svg", "two.svg"]);
}

#[test]
fn a_batch_that_fails_at_its_end_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two, three] = ["one.svg", "two.svg", "three.svg"].map(|name| folder.path().join(name));
    fs::write(&two, "old").unwrap();
    let mut batch = Batch::default();
    for path in [&one, &two, &three] {
        batch.add(path, b"new").unwrap();
    }
    // After the third was made ready somebody puts a folder in its place.
    fs::create_dir(&three).unwrap();
    let error = batch.finish().unwrap_err();
    assert_eq!((error.path.as_path(), key_of(&error)), (three.as_path(), "disk-write-folder"));
    assert_eq!(fs::read(&two).unwrap(), b"old");
    assert_eq!(names_in(folder.path()), ["three.svg", "two.svg"]);
}

#[test]
fn a_batch_that_is_given_up_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut batch = Batch::default();
    batch.add(&folder.path().join("one.svg"), b"new").unwrap();
    assert!(batch.add(&folder.path().join("gone/two.svg"), b"new").is_err());
    drop(batch);
    assert!(names_in(folder.path()).is_empty());
}
