//! How amounts become lengths of bars and colours of cards.

use crate::metric::{Amount, Measure};
use crate::scene::Scene;

/// So many colours there are at most.
pub const HEAT_STEPS: usize = 5;

/// All of a percentage, in its hundredths.
const WHOLE_PERCENT: i64 = 10_000;

/// What the colour of a card says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Heat {
    /// A step of the scale, from 0 for the lowest amounts up to [`HEAT_STEPS`].
    Step(u8),
    /// The file does not say the amount.
    Unknown,
}

/// A scale of amounts of the cards that are shown: one for every chart that is compared.
///
/// The steps of colour hold about equally many cards each, so that a few very large units do not give all others one
/// colour; equal amounts never fall into different steps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureScale {
    /// The amount of a bar of full length; `None` where no bar has a length.
    full: Option<Amount>,
    /// The lowest and the highest amount of each step, ascending.
    steps: Vec<(Amount, Amount)>,
}

impl FigureScale {
    /// The scale for what the cards of some charts show together.
    pub fn of<'a>(scenes: impl Iterator<Item = &'a Scene> + Clone) -> Self {
        let cards = scenes.flat_map(Scene::cards);
        let bars = cards.clone().flat_map(|card| &card.figures).filter(|row| row.bar.is_some());
        let full = bars.filter_map(|row| row.amount).max_by_key(|amount| amount.whole_number());
        let full = full.map(|amount| match amount.measure() {
            Measure::Percent => Amount::Percent(WHOLE_PERCENT.max(amount.whole_number())),
            _ => amount,
        });
        let heats = cards.filter_map(|card| card.heat.as_ref()?.amount).collect();
        Self { full: full.filter(|amount| amount.whole_number() > 0), steps: steps(heats) }
    }

    /// The amount of a bar of full length.
    pub fn full(&self) -> Option<Amount> {
        self.full
    }

    /// The share of its full length that the bar of an amount has, 0 to 1; nothing is less than nought long.
    pub fn share(&self, amount: Amount) -> f64 {
        let Some(full) = self.full else { return 0.0 };
        (amount.whole_number() as f64 / full.whole_number() as f64).clamp(0.0, 1.0)
    }

    /// The step of an amount.
    pub fn heat(&self, amount: Option<Amount>) -> Heat {
        let Some(amount) = amount else { return Heat::Unknown };
        let is_within = |(_, high): &(Amount, Amount)| amount.whole_number() <= high.whole_number();
        let step = self.steps.iter().position(is_within).unwrap_or(self.steps.len().saturating_sub(1));
        colour_of(step, self.steps.len())
    }

    /// The steps, lowest first, each with the lowest and the highest amount in it.
    pub fn steps(&self) -> impl Iterator<Item = (Heat, Amount, Amount)> {
        let count = self.steps.len();
        self.steps.iter().enumerate().map(move |(step, &(low, high))| (colour_of(step, count), low, high))
    }
}

/// Fewer steps than there are colours are spread over all of them.
fn colour_of(step: usize, count: usize) -> Heat {
    let last = HEAT_STEPS - 1;
    let colour = match count {
        0 | 1 => last / 2,
        _ => (step * last + (count - 1) / 2) / (count - 1),
    };
    Heat::Step(u8::try_from(colour.min(last)).unwrap_or_default())
}

/// The lowest and the highest of each step.
fn steps(mut amounts: Vec<Amount>) -> Vec<(Amount, Amount)> {
    amounts.sort_unstable_by_key(|amount| amount.whole_number());
    let differs = |place: usize| amounts[place - 1].whole_number() != amounts[place].whole_number();
    let rises: Vec<usize> = (1..amounts.len()).filter(|&place| differs(place)).collect();
    let mut cuts = rises.clone();
    if rises.len() >= HEAT_STEPS {
        cuts = (1..HEAT_STEPS).map(|step| nearest(&rises, step * amounts.len() / HEAT_STEPS)).collect();
        cuts.dedup();
    }
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([amounts.len()]);
    starts.zip(ends).filter(|(start, end)| start < end).map(|(start, end)| (amounts[start], amounts[end - 1])).collect()
}

/// The one of `places`, ascending and not empty, that is nearest to a place.
fn nearest(places: &[usize], place: usize) -> usize {
    let after = places.partition_point(|&other| other < place);
    let around = places[after.saturating_sub(1)..(after + 1).min(places.len())].iter();
    around.copied().min_by_key(|other| other.abs_diff(place)).unwrap_or(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(counts: &[i64]) -> FigureScale {
        FigureScale { full: None, steps: steps(counts.iter().copied().map(Amount::Count).collect()) }
    }

    fn bounds(counts: &[i64]) -> Vec<(i64, i64)> {
        scale(counts).steps().map(|(_, low, high)| (low.whole_number(), high.whole_number())).collect()
    }

    #[test]
    fn steps_hold_about_equally_many_and_equal_amounts_share_one() {
        let ten: Vec<i64> = (1..=10).collect();
        assert_eq!(bounds(&ten), [(1, 2), (3, 4), (5, 6), (7, 8), (9, 10)]);
        // One very large amount leaves the others their colours.
        assert_eq!(bounds(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 9_000]).last(), Some(&(9, 9_000)));
        let many_noughts = [[0; 12].as_slice(), &[1, 2, 3, 4, 5, 6, 7, 8]].concat();
        assert_eq!(bounds(&many_noughts).first(), Some(&(0, 0)));
    }

    #[test]
    fn few_amounts_have_a_step_each_spread_over_the_colours() {
        assert_eq!(bounds(&[7, 3, 3]), [(3, 3), (7, 7)]);
        let colours = |counts: &[i64]| -> Vec<Heat> { scale(counts).steps().map(|(heat, ..)| heat).collect() };
        assert_eq!(colours(&[7, 3]), [Heat::Step(0), Heat::Step(4)]);
        assert_eq!(colours(&[1, 2, 3]), [0, 2, 4].map(Heat::Step));
        assert_eq!(colours(&[1, 2, 3, 4]), [0, 1, 3, 4].map(Heat::Step));
        assert_eq!(colours(&[4, 4]), [Heat::Step(2)]);
        assert!(colours(&[]).is_empty());
    }

    #[test]
    fn every_amount_lies_in_its_step_and_unknown_is_no_step() {
        let counts = [3, 9, -4, 12, 0, 0, 5, 77, 20, 6];
        let scale = scale(&counts);
        for count in counts {
            let amount = Amount::Count(count);
            let (_, low, high) = scale.steps().find(|(heat, ..)| *heat == scale.heat(Some(amount))).unwrap();
            assert!((low.whole_number()..=high.whole_number()).contains(&count), "{count}");
        }
        assert_eq!(scale.heat(None), Heat::Unknown);
        assert_eq!(scale.heat(Some(Amount::Count(-99))), Heat::Step(0));
        assert_eq!(scale.heat(Some(Amount::Count(99))), Heat::Step(4));
    }

    #[test]
    fn a_bar_is_a_share_of_the_full_one_and_never_negative() {
        let scale = FigureScale { full: Some(Amount::Count(8)), steps: Vec::new() };
        for (count, share) in [(8, 1.0), (2, 0.25), (-3, 0.0), (16, 1.0)] {
            assert!((scale.share(Amount::Count(count)) - share).abs() < 1e-9);
        }
        assert!(FigureScale::default().share(Amount::Count(3)).abs() < 1e-9);
    }
}
