//! From an organisation to bytes.

use serde::Serialize;

use super::{FORMAT, VERSION};
use crate::model::{Organisation, Records};

/// A file as it is written: the keys in this order.
#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u64,
    #[serde(flatten)]
    records: &'a Records,
}

/// The organisation in canonical form: two spaces, one property a line, keys in a fixed order, ids sorted, LF, a final
/// newline. Equal organisations give equal bytes.
pub fn save(organisation: &Organisation) -> Vec<u8> {
    let written = Written { format: FORMAT, version: VERSION, records: &organisation.records() };
    let mut bytes = serde_json::to_vec_pretty(&written)
        .unwrap_or_else(|error| unreachable!("records have text keys and write to memory: {error}"));
    bytes.push(b'\n');
    bytes
}
