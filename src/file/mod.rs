//! The JSON on disk: one document, the same bytes for the same organisation, and nothing lost that it does not know.
//!
//! [`load()`] and [`save()`] take and give bytes; [`durable`] alone touches the disk. Imports `model`, `finding`, `i18n`.
//! To change the format: raise [`VERSION`], add a step in `migrate/`, and keep an old file under `tests/files/`.

pub mod durable;
mod error;
mod load;
mod migrate;
mod save;
mod schema;

pub use error::FileError;
pub use load::{Loaded, load};
pub use save::save;
pub use schema::schema;

/// The version of the format that this program writes.
pub const VERSION: u64 = 1;

/// The first key of every file says this.
const FORMAT: &str = "herschik";
