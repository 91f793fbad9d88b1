//! `herschik schema`: the JSON Schema of the file.

use super::output::Output;
use crate::file;

/// Print the JSON Schema of the file format.
#[derive(Debug, clap::Args)]
pub(super) struct SchemaArguments {}

pub(super) fn run(_: &SchemaArguments) -> Output {
    Output::text(file::schema())
}
