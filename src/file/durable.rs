//! Reading and writing files so that what was there survives whatever goes wrong.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::i18n::Message;

/// No organisation file is larger: 100,000 units take some 40 MB.
const LARGEST_BYTES: u64 = 512 * 1024 * 1024;

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
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let existing = fs::metadata(&target).ok();
    match &existing {
        Some(metadata) if metadata.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        // A device or a pipe (`/dev/stdout`) is written to; a rename would put a file in its place.
        Some(metadata) if !metadata.is_file() => return OpenOptions::new().write(true).open(&target)?.write_all(bytes),
        _ => {}
    }
    if existing.as_ref().is_some_and(|metadata| metadata.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut temporary = NamedTempFile::new_in(folder)?;
    temporary.write_all(bytes)?;
    let permissions = match &existing {
        Some(metadata) => Some(metadata.permissions()),
        None => ordinary_permissions(),
    };
    if let Some(permissions) = permissions {
        temporary.as_file().set_permissions(permissions)?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(&target).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
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
