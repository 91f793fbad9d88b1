//! Figures on the cards of a chart: as text, as bar, and as the colour of the card.
//!
//! `choice` is which figures, `amounts` what they are of each unit, `scale` how amounts become lengths and colours, `row`
//! a line on a card, `legend` what it all means. What a card shows is worked out when the chart is made: drawing it costs
//! what any text costs. Any figure that has a meaning for a unit can be shown; to add one: see [`crate::metric::figure`].

mod amounts;
mod choice;
mod legend;
mod row;
mod scale;

pub use amounts::CardAmounts;
pub use choice::{CardFigures, FigureWay, MOST_TEXTS};
pub use legend::{FigureLegend, HeatRow, bar_sample, heat_sample};
pub use row::{CardHeat, FigureRow};
pub use scale::{FigureScale, HEAT_STEPS, Heat};

pub(super) use legend::Shown;
pub(super) use row::{hatch, push_bar, put_on_scale, rows_of};
