//! A publication as PDF.

use std::ops::Range;

use super::{ExportError, Publication, Watch};
use crate::i18n::Message;

/// The pages as one document.
pub(super) fn write(_: &Publication, _: Range<usize>, _: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    Err(ExportError::Refused(Message::new("export-cancelled")))
}
