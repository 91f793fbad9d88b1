//! The digest by which a browser knows the script and the style of a page for those that the page was made with.
//!
//! Source: Content Security Policy Level 3, "hash-source".

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// A source of a content security policy: `'sha256-…'` of a text.
pub(super) struct HashSource<'a>(pub &'a str);

impl fmt::Display for HashSource<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "'sha256-{}'", STANDARD.encode(Sha256::digest(self.0.as_bytes())))
    }
}
