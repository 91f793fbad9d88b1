//! What is added and cut from one organisation to the next, summed over positions.

use std::ops::{Add, Sub};

use crate::model::{Organisation, Position};

/// Amounts that come and go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow<T> {
    /// Of positions that were not there.
    pub new: T,
    /// Of positions that are no longer there.
    pub gone: T,
    /// How much positions that stay have more.
    pub raised: T,
    /// How much positions that stay have less.
    pub lowered: T,
}

impl<T: Copy + Add<Output = T> + Sub<Output = T>> Flow<T> {
    /// All that is added.
    pub fn added(&self) -> T {
        self.new + self.raised
    }

    /// All that is cut, as an amount above nothing.
    pub fn cut(&self) -> T {
        self.gone + self.lowered
    }

    /// How much more there is afterwards.
    pub fn net(&self) -> T {
        self.added() - self.cut()
    }
}

/// What changes from one organisation to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes<T> {
    /// What comes back every year (structureel).
    pub structural: Flow<T>,
    /// What is there once (incidenteel).
    pub one_off: Flow<T>,
    /// How many positions that change say their amount.
    pub known: usize,
    /// How many positions come, go or change without saying it, before or after: what they do not say is not in the sums.
    pub unknown: usize,
}

impl<T: Copy + Add<Output = T> + Sub<Output = T>> Changes<T> {
    /// Structural and one-off together.
    pub fn all(&self) -> Flow<T> {
        let (a, b) = (&self.structural, &self.one_off);
        Flow { new: a.new + b.new, gone: a.gone + b.gone, raised: a.raised + b.raised, lowered: a.lowered + b.lowered }
    }
}

/// What changes from `before` to `after` of an amount of positions. The amount of a position that stays and says it on one side
/// only counts as raised or lowered by all of it, so that the sum of what is known goes up by what is added less what is cut.
pub(super) fn between<T>(
    before: &Organisation,
    after: &Organisation,
    amount: impl Fn(&Organisation, &Position) -> Option<T>,
) -> Changes<T>
where
    T: Copy + Default + Ord + Add<Output = T> + Sub<Output = T>,
{
    let mut changes = Changes::default();
    for (id, was) in before.positions() {
        match after.position(id) {
            Some(is) => changes.stays((was, amount(before, was)), (is, amount(after, is))),
            None => changes.comes_or_goes(amount(before, was), was, |flow, amount| flow.gone = flow.gone + amount),
        }
    }
    for (_, is) in after.positions().filter(|(id, _)| before.position(id).is_none()) {
        changes.comes_or_goes(amount(after, is), is, |flow, amount| flow.new = flow.new + amount);
    }
    changes
}

impl<T: Copy + Default + Ord + Add<Output = T> + Sub<Output = T>> Changes<T> {
    fn flow_of(&mut self, position: &Position) -> &mut Flow<T> {
        if position.one_off { &mut self.one_off } else { &mut self.structural }
    }

    fn comes_or_goes(&mut self, amount: Option<T>, position: &Position, add: impl Fn(&mut Flow<T>, T)) {
        match amount {
            Some(amount) => {
                self.known += 1;
                add(self.flow_of(position), amount);
            }
            None => self.unknown += 1,
        }
    }

    fn stays(&mut self, (was, old): (&Position, Option<T>), (is, new): (&Position, Option<T>)) {
        let is_other_size = was.formation_fte != is.formation_fte;
        // Half a difference is none: the sums have it, and it is said that they are not whole.
        self.unknown += usize::from(old.is_some() != new.is_some());
        match (old, new) {
            (None, None) => self.unknown += usize::from(is_other_size),
            (Some(old), Some(new)) if old == new && was.one_off == is.one_off => {}
            // From once to every year, or the other way round: it goes out of one sum and into the other.
            _ if was.one_off != is.one_off => {
                self.known += 1;
                let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
                let from = self.flow_of(was);
                from.lowered = from.lowered + old;
                let to = self.flow_of(is);
                to.raised = to.raised + new;
            }
            _ => {
                self.known += 1;
                let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
                let flow = self.flow_of(is);
                match new >= old {
                    true => flow.raised = flow.raised + (new - old),
                    false => flow.lowered = flow.lowered + (old - new),
                }
            }
        }
    }
}
