//! What posts cost a year, and what that is reckoned with.
//!
//! A post that says its own cost costs that. Another costs its formation times the amount of its scale in the salary table
//! that the file chose: a table of employer's costs as it is, a table of gross pay times twelve months and the employer's
//! surcharge. What misses a link of that chain is unknown, never nought.

mod basis;
mod coverage;
mod position;
mod shipped;

pub use basis::CostBasis;
pub use coverage::coverage;
pub use position::{NoCost, PositionCost};
pub use shipped::shipped_tables;
