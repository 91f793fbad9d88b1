//! From scenarios to bytes.

use serde::Serialize;

use super::{FORMAT, VERSION};
use crate::model::{FileRecords, Scenarios};

/// A file as it is written: the keys in this order.
#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u64,
    #[serde(flatten)]
    records: &'a FileRecords,
}

/// The organisation and its scenarios in canonical form: two spaces, one property a line, keys in a fixed order, ids sorted, LF,
/// a final newline. Equal scenarios give equal bytes.
pub fn save(scenarios: &Scenarios) -> Vec<u8> {
    let written = Written { format: FORMAT, version: VERSION, records: &scenarios.records() };
    let mut bytes = serde_json::to_vec_pretty(&written)
        .unwrap_or_else(|error| unreachable!("records have text keys and write to memory: {error}"));
    bytes.push(b'\n');
    bytes
}
