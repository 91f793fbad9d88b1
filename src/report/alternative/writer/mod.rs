//! The formats that a text alternative is written in. Names are data: each writer takes care that they mean nothing in its format.
//!
//! To add a format: a file here, its line below, and its row in `cli/text.rs`.

pub mod html;
pub mod markdown;
pub mod plain;
