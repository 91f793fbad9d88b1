//! Reading an organisation from a file of the command line.

use std::path::Path;

use super::failure::Failure;
use crate::file::{self, Loaded, durable};

/// The organisation in the file at `path`.
pub(super) fn open(path: &Path) -> Result<Loaded, Failure> {
    let bytes = durable::read(path)?;
    file::load(&bytes).map_err(|error| Failure::file_refused(path, &error))
}
