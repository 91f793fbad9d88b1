//! What a post costs, for the lists and the phases.

use crate::i18n::Message;
use crate::metric::cost::{CostBasis, PositionCost};
use crate::model::{Money, Organisation, Position};

/// What a position costs a year: what it says, else by the salary table that the file reckons with; `None` where neither
/// gives it.
pub(super) fn of(organisation: &Organisation, position: &Position) -> Option<Money> {
    PositionCost::of(organisation, CostBasis::of(organisation).as_ref(), position).amount()
}

/// How the cost is reckoned, for the reader of a list.
pub(super) fn basis(organisation: &Organisation) -> Message {
    CostBasis::message_of(organisation)
}
