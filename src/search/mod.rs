//! Search over everything in an organisation: who does what, under which name, past or present.
//!
//! [`Index::of`] reads every text once; [`Index::hits`] answers a [`Query`] with the best [`Hit`] of each unit. A word is
//! found without regard to capitals, accents and hyphens ([`folded`]), and with a typo when it is long enough. Of a person
//! nothing is read: the holder of a position is never found. Imports `model` only.
//!
//! To make more searchable: its line in `texts.rs`, and if need be a variant of [`HitField`].

mod field;
mod filter;
mod find;
mod fold;
mod hit;
mod index;
mod pattern;
mod query;
mod question;
mod rank;
mod snippet;
mod texts;
mod vocabulary;

pub use field::HitField;
pub use find::Found;
pub use fold::folded;
pub use hit::Hit;
pub use index::Index;
pub use query::{Filters, Query};
