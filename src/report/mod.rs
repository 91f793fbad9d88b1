//! What a decision is made on, as tables: the score card of several scenarios, the lists, the signals of one, the phases with
//! their targets; and what a chart shows, in words. Imports `metric`, `check`, `compare` and `model`; returns values and
//! bytes, and touches no disk.
//!
//! To say more of a chart: [`alternative`]. To add a list: a file in [`list`]. To add a figure of an organisation: a file in
//! [`crate::metric::figure`]. To add one of the difference: its row in `change_figure`. To add a file format: a writer in
//! [`writer`], or in [`table`] for plain tables.

pub mod alternative;
mod change_figure;
mod cost;
pub mod list;
pub mod phases;
mod score_card;
mod score_figure;
mod score_notes;
mod score_table;
mod scored_scenarios;
mod signals;
pub mod table;
pub mod writer;

pub use alternative::{Alternative, Block, Item};
pub use change_figure::ChangeFigure;
pub use score_card::{Rank, ScoreCard, ScoreCardColumn, ScoreCell, ScoreRow};
pub use score_figure::ScoreFigure;
pub use score_table::{as_list, as_table};
pub use scored_scenarios::{score_card_of, scored_scenarios};
pub use signals::{signals, signals_measured};
