//! Older versions of the format, brought up to date one step at a time, on the JSON value.
//!
//! To add one: `vN_to_vM.rs` with its step, its line in [`ALL`], and a file of the old version under `tests/files/`.

use serde_json::Value;

/// Turns a file of one version into one of the next.
type Step = fn(Value) -> Value;

/// The steps in order: the first makes version 2 of version 1.
const ALL: &[Step] = &[];

/// `file`, which is of version `from`, as this program's version.
pub(super) fn migrated(file: Value, from: u64) -> Value {
    let done = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
    ALL.iter().skip(done).fold(file, |file, step| step(file))
}

#[cfg(test)]
mod tests {
    #[test]
    fn there_is_a_step_from_every_older_version() {
        assert_eq!(super::ALL.len() as u64 + 1, crate::file::VERSION);
    }
}
