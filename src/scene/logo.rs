//! The organisation's own mark.

use std::sync::Arc;

/// A picture of an organisation's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    /// What it is.
    pub media_type: LogoKind,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// What a logo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// Pixels.
    Png,
    /// Shapes.
    Svg,
}
