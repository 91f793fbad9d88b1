//! Long work that tells how far it is and can be stopped.

use super::ExportError;

/// Who waits for long work.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    tell: &'a (dyn Fn(f64) -> bool + Sync),
}

impl<'a> Watch<'a> {
    /// Nobody: the work goes on to its end.
    pub const NOBODY: Watch<'static> = Watch { tell: &|_| true };

    /// Whom `tell` is told how much is done, 0 to 1; it answers whether to go on.
    pub fn new(tell: &'a (dyn Fn(f64) -> bool + Sync)) -> Self {
        Self { tell }
    }

    /// Tells how much is done, 0 to 1.
    ///
    /// Errors: the work is to stop.
    pub fn tell(&self, done: f64) -> Result<(), ExportError> {
        if (self.tell)(done.clamp(0.0, 1.0)) { Ok(()) } else { Err(ExportError::Cancelled) }
    }
}
