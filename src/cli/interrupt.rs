//! Ctrl-C while files are written: the work stops at the next good moment, and what is half done is taken away. Who asks twice
//! does not wait for that moment.

use std::sync::atomic::{AtomicBool, Ordering};

use super::failure::Failure;
use crate::export::ExportError;

/// Whether the user wants the work to stop.
static IS_ASKED: AtomicBool = AtomicBool::new(false);

/// The exit code of what was stopped, as shells have it.
const STOPPED: u8 = 130;

/// Listens from now on: Ctrl-C, a closed terminal or a request of the system to end do not kill the process the first time.
///
/// Where somebody listens already, or ignores them (`nohup`), that stays so.
pub(super) fn listen() {
    let _ = ctrlc::try_set_handler(|| {
        if IS_ASKED.swap(true, Ordering::Relaxed) {
            std::process::exit(STOPPED.into());
        }
    });
}

/// Whether to stop.
pub(super) fn is_asked() -> bool {
    IS_ASKED.load(Ordering::Relaxed)
}

/// The work that could not be done.
pub(super) fn failure(error: &ExportError) -> Failure {
    let failure = Failure::new(error.message());
    if *error == ExportError::Cancelled { failure.with_exit_code(STOPPED) } else { failure }
}
