//! Ctrl-C while files are written: the work stops at the next good moment, and what is half done is taken away.

use std::sync::atomic::{AtomicBool, Ordering};

use super::failure::Failure;
use crate::export::ExportError;

/// Whether the user wants the work to stop.
static IS_ASKED: AtomicBool = AtomicBool::new(false);

/// Listens from now on: Ctrl-C, a closed terminal or a request of the system to end do not kill the process any more.
///
/// Where the system cannot be listened to they do, and a temporary file may stay behind.
pub(super) fn listen() {
    let _ = ctrlc::set_handler(|| IS_ASKED.store(true, Ordering::Relaxed));
}

/// Whether to stop.
pub(super) fn is_asked() -> bool {
    IS_ASKED.load(Ordering::Relaxed)
}

/// The work that could not be done; exit code 130, as shells have it, where the user stopped it.
pub(super) fn failure(error: &ExportError) -> Failure {
    let failure = Failure::new(error.message());
    if *error == ExportError::Cancelled { failure.with_exit_code(130) } else { failure }
}
