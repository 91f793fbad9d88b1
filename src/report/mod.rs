//! What a decision is made on, as tables: the score card of several scenarios, the signals of one, the phases with their
//! targets. Imports `metric`, `check`, `compare` and
//! `model`; returns values and bytes, and touches no disk.
//!
//! To add a figure of an organisation: a file in [`crate::metric::figure`]. To add one of the difference: its row in
//! `change_figure`. To add a file format: a writer in [`table`].

mod change_figure;
pub mod phases;
mod score_card;
mod score_figure;
mod score_notes;
mod score_table;
mod signals;
pub mod table;

pub use change_figure::ChangeFigure;
pub use score_card::{Rank, ScoreCard, ScoreCardColumn, ScoreCell, ScoreRow};
pub use score_figure::ScoreFigure;
pub use score_table::{as_list, as_table};
pub use signals::signals;
