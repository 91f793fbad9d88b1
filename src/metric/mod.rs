//! Figures of an organisation. Imports `model` only.
//!
//! An amount that nobody gave is unknown, not nought: a sum over positions of which none has an amount is unknown too.
//! To add a figure: see [`figure`].
//!
//! [`Totals`] and [`Spans`] hold what every figure is read from, by unit; [`bring_up_to_date`] works a change into them.

mod amount;
pub mod cost;
pub mod figure;
mod figures;
mod measured;
mod span;
pub mod stated;
mod totals;
mod update;

pub use amount::{Amount, Measure};
pub use figures::{Figures, Share};
pub use measured::Measured;
pub use span::{HeadSpan, Spans};
pub use totals::Totals;
pub use update::bring_up_to_date;
