//! Reading and writing files so that what was there survives whatever goes wrong.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::i18n::Message;

/// No organisation file is larger: 100,000 units take some 40 MB.
const LARGEST_BYTES: u64 = 512 * 1024 * 1024;

/// So many links that lead to each other are followed, as systems do.
const MOST_LINKS: usize = 40;

/// Why a file could not be opened or written.
#[derive(Debug)]
pub struct DiskError {
    /// The file.
    pub path: PathBuf,
    /// What was being done.
    pub action: DiskAction,
    /// What the system said.
    pub cause: io::Error,
}

/// What was being done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskAction {
    /// Reading it.
    Read,
    /// Writing it.
    Write,
}

impl DiskError {
    /// What happened and what to do, in a sentence.
    pub fn message(&self) -> Message {
        let key = match (self.action, self.cause.kind()) {
            (DiskAction::Read, io::ErrorKind::NotFound) => "disk-read-not-found",
            (DiskAction::Read, io::ErrorKind::PermissionDenied) => "disk-read-denied",
            (DiskAction::Read, io::ErrorKind::IsADirectory) => "disk-read-folder",
            (DiskAction::Read, io::ErrorKind::FileTooLarge) => "disk-read-too-large",
            (DiskAction::Read, _) => "disk-read-failed",
            (DiskAction::Write, io::ErrorKind::IsADirectory) => "disk-write-folder",
            (DiskAction::Write, io::ErrorKind::NotFound) => "disk-write-no-folder",
            (DiskAction::Write, io::ErrorKind::PermissionDenied) => "disk-write-denied",
            (DiskAction::Write, io::ErrorKind::ReadOnlyFilesystem) => "disk-write-read-only",
            (DiskAction::Write, io::ErrorKind::StorageFull) => "disk-write-full",
            (DiskAction::Write, _) => "disk-write-failed",
        };
        Message::new(key).with("path", self.path.display().to_string()).with("cause", self.cause.to_string())
    }
}

impl std::fmt::Display for DiskError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.message(), f)
    }
}

impl std::error::Error for DiskError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// The whole file.
///
/// Errors: it is not there, may not be read, is a folder, or is larger than any organisation file.
pub fn read(path: &Path) -> Result<Vec<u8>, DiskError> {
    let failed = |cause| DiskError { path: path.to_owned(), action: DiskAction::Read, cause };
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if metadata.is_dir() {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    if metadata.len() > LARGEST_BYTES {
        return Err(failed(io::ErrorKind::FileTooLarge.into()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    file.take(LARGEST_BYTES).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// Writes the file whole or leaves what was there: to a temporary file in the same folder, flushed to the disk, then
/// renamed over it. A symbolic link stays a link, and the permissions of an existing file are kept.
///
/// Errors: no such folder, no right to write, a full disk. Nothing is left behind then.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    write_whole(path, bytes).map_err(|cause| DiskError { path: path.to_owned(), action: DiskAction::Write, cause })
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (target, existing) = target_of(path)?;
    // A device or a pipe (`/dev/stdout`) is written to; a rename would put a file in its place.
    if existing.as_ref().is_some_and(|metadata| !metadata.is_file()) {
        return OpenOptions::new().write(true).open(&target)?.write_all(bytes);
    }
    let temporary = prepared(&target, existing.as_ref(), bytes)?;
    temporary.persist(&target).map_err(|error| error.error)?;
    sync_folder(folder_of(&target));
    Ok(())
}

/// The file that a path means, behind links, and what is there now.
///
/// Errors: it is a folder, or may not be written.
fn target_of(path: &Path) -> io::Result<(PathBuf, Option<fs::Metadata>)> {
    let target = behind_links(path);
    let existing = fs::metadata(&target).ok();
    match &existing {
        Some(metadata) if metadata.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Some(metadata) if metadata.is_file() && metadata.permissions().readonly() => {
            Err(io::ErrorKind::PermissionDenied.into())
        }
        _ => Ok((target, existing)),
    }
}

/// Where a path leads, also when nothing is there yet: a link to a file that is to be made stays a link.
fn behind_links(path: &Path) -> PathBuf {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        if let Ok(found) = fs::canonicalize(&target) {
            return found;
        }
        let Ok(link) = fs::read_link(&target) else { break };
        target = folder_of(&target).join(link);
    }
    // Links in a circle lead nowhere.
    if target.is_symlink() { path.to_owned() } else { target }
}

/// A temporary file beside `target` that is ready to take its place.
fn prepared(target: &Path, existing: Option<&fs::Metadata>, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut temporary = NamedTempFile::new_in(folder_of(target))?;
    temporary.write_all(bytes)?;
    let permissions = match existing {
        Some(metadata) => Some(metadata.permissions()),
        None => ordinary_permissions(),
    };
    if let Some(permissions) = permissions {
        temporary.as_file().set_permissions(permissions)?;
    }
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Several files that are written whole, all of them or none. One that is dropped unfinished leaves nothing behind.
#[derive(Debug, Default)]
pub struct Batch {
    files: Vec<Waiting>,
}

/// A file that waits for its place.
#[derive(Debug)]
struct Waiting {
    path: PathBuf,
    target: PathBuf,
    temporary: NamedTempFile,
}

/// A file that is in its place, and the one that it took the place of.
struct Placed {
    target: PathBuf,
    replaced: Option<TempPath>,
}

impl Batch {
    /// Writes a file beside its place, where it waits for the others.
    ///
    /// Errors: as [`write`](fn@write); and it is a device or a pipe, which can hold one file only.
    pub fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
        let waiting = target_of(path).and_then(|(target, existing)| {
            if existing.as_ref().is_some_and(|metadata| !metadata.is_file()) {
                return Err(io::ErrorKind::InvalidInput.into());
            }
            let temporary = prepared(&target, existing.as_ref(), bytes)?;
            Ok(Waiting { path: path.to_owned(), target, temporary })
        });
        let failed = |cause| DiskError { path: path.to_owned(), action: DiskAction::Write, cause };
        self.files.push(waiting.map_err(failed)?);
        Ok(())
    }

    /// Puts every file in its place.
    ///
    /// Errors: one could not be. Then those before it are gone again, and what they took the place of is back.
    pub fn finish(self) -> Result<(), DiskError> {
        let mut placed: Vec<Placed> = Vec::with_capacity(self.files.len());
        for Waiting { path, target, temporary } in self.files {
            match put(temporary, &target) {
                Ok(replaced) => placed.push(Placed { target, replaced }),
                Err(cause) => {
                    placed.into_iter().rev().for_each(Placed::take_back);
                    return Err(DiskError { path, action: DiskAction::Write, cause });
                }
            }
        }
        for Placed { target, .. } in &placed {
            sync_folder(folder_of(target));
        }
        Ok(())
    }
}

/// Puts a file in its place; gives what was there, under another name. At no moment is there nothing in that place.
fn put(temporary: NamedTempFile, target: &Path) -> io::Result<Option<TempPath>> {
    let replaced = match fs::metadata(target) {
        Ok(metadata) if metadata.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(_) => Some(kept(target)?),
        Err(_) => None,
    };
    temporary.persist(target).map_err(|error| error.error)?;
    Ok(replaced)
}

/// A file under a second name beside it: a link, or a copy where the disk has no links.
fn kept(target: &Path) -> io::Result<TempPath> {
    let folder = folder_of(target);
    if let Ok(link) = tempfile::Builder::new().make_in(folder, |name| fs::hard_link(target, name)) {
        return Ok(link.into_temp_path());
    }
    let copy = NamedTempFile::new_in(folder)?.into_temp_path();
    fs::copy(target, &copy)?;
    Ok(copy)
}

impl Placed {
    /// What was there is there again. What cannot be undone stays as it is: each file is whole either way.
    fn take_back(self) {
        let _ = match self.replaced {
            Some(kept) => kept.persist(&self.target).map_err(|error| error.error),
            None => fs::remove_file(&self.target),
        };
    }
}

/// What a new file may be read by: a temporary file is its owner's alone, a saved one is not.
#[cfg(unix)]
fn ordinary_permissions() -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn ordinary_permissions() -> Option<fs::Permissions> {
    None
}

/// Makes the rename itself survive a power cut, where the system can; the file is whole either way.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}
