//! What cost is reckoned with: a salary table, a step of its scales, and what the employer adds.

use crate::i18n::{Argument, Message};
use crate::model::{
    Date, EmployerSurcharge, Fte, Money, Organisation, SalaryBasis, SalaryTable, ScaleAmounts, ScaleStep,
};

/// Months of gross pay in a year; holiday pay and the like are in the employer's surcharge.
const MONTHS: i128 = 12;
/// The whole of a percentage, in hundredths of a percent.
const WHOLE_PERCENT: i128 = 10_000;

/// What the cost of posts is reckoned with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CostBasis<'a> {
    /// The table.
    pub table: &'a SalaryTable,
    /// The step of each scale.
    pub step: ScaleStep,
    /// What the employer adds to gross pay; takes no part where the table has the cost itself.
    pub surcharge: Option<&'a EmployerSurcharge>,
}

impl<'a> CostBasis<'a> {
    /// What `organisation` chose; `None` when it chose nothing, or a table that is not there.
    pub fn of(organisation: &'a Organisation) -> Option<Self> {
        let costing = organisation.properties().costing.as_ref()?;
        let table = organisation.salary_table(&costing.salary_table)?;
        Some(Self { table, step: costing.step, surcharge: costing.surcharge.as_ref() })
    }

    /// What posts of `fte` together in one scale cost a year, in whole cents; `None` when the table lacks the scale.
    ///
    /// `fte` × amount, for a table of gross pay × 12 × (100% + surcharge). The middle step is halfway between the first and
    /// the last; a scale with one amount has that at every step. Rounded once, at the end, half a cent away from nought.
    pub fn cost(&self, scale: &str, fte: Fte) -> Option<Money> {
        let ScaleAmounts { minimum_eur, maximum_eur, .. } = self.table.scales.get(scale)?;
        let cents = |amount: Money| i128::from(amount.hundredths());
        let (minimum, maximum) = (cents(minimum_eur.unwrap_or(*maximum_eur)), cents(*maximum_eur));
        let twice_amount = match self.step {
            ScaleStep::Minimum => 2 * minimum,
            ScaleStep::Middle => minimum + maximum,
            ScaleStep::Maximum => 2 * maximum,
        };
        let (factor, of) = match self.table.basis {
            SalaryBasis::EmployerCostPerYear => (1, 1),
            SalaryBasis::GrossPerMonth => {
                let surcharge = self.surcharge.map_or(0, |surcharge| i128::from(surcharge.percent.hundredths()));
                (MONTHS * (WHOLE_PERCENT + surcharge), WHOLE_PERCENT)
            }
        };
        // Hundredths of an fte, and twice the amount.
        let exact = i128::from(fte.hundredths()).saturating_mul(twice_amount).saturating_mul(factor);
        Some(Money::from_hundredths(rounded(exact, 2 * 100 * of)))
    }

    /// What it is, in words that belong on everything that shows a cost: table, first day, step, surcharge, and whether it
    /// is official.
    pub fn message(&self) -> Message {
        let nothing = || Argument::Text(String::new());
        let day = |day: Date| {
            let (year, month, day) = day.parts();
            Message::new("cost-basis-from")
                .with("day", day.to_string())
                .with("month", month.to_string())
                .with("year", year.to_string())
        };
        let has_steps = self.table.scales.values().any(|amounts| amounts.minimum_eur.is_some());
        let step = match (has_steps, self.step) {
            (false, _) => nothing(),
            (true, ScaleStep::Minimum) => Message::new("cost-basis-minimum").into(),
            (true, ScaleStep::Middle) => Message::new("cost-basis-middle").into(),
            (true, ScaleStep::Maximum) => Message::new("cost-basis-maximum").into(),
        };
        let charges = match (self.table.basis, self.surcharge) {
            (SalaryBasis::EmployerCostPerYear, _) => Message::new("cost-basis-employer"),
            (SalaryBasis::GrossPerMonth, None) => Message::new("cost-basis-gross"),
            (SalaryBasis::GrossPerMonth, Some(surcharge)) => Message::new("cost-basis-surcharge")
                .with("name", surcharge.name.as_str())
                .with("percent", surcharge.percent.hundredths()),
        };
        let official = if self.table.unofficial { Message::new("cost-basis-unofficial").into() } else { nothing() };
        Message::new("cost-basis")
            .with("table", self.table.name.as_str())
            .with("from", self.table.effective_date.map_or_else(nothing, |first| day(first).into()))
            .with("step", step)
            .with("charges", charges)
            .with("official", official)
    }

    /// The same for an organisation: that cost is only what posts say themselves, where nothing was chosen.
    pub fn message_of(organisation: &Organisation) -> Message {
        let basis = CostBasis::of(organisation);
        basis.map_or_else(|| Message::new("cost-basis-stated"), |basis| basis.message())
    }
}

/// `part` of `of`, which is above nought, as a whole number; half away from nought.
fn rounded(part: i128, of: i128) -> i64 {
    let half = if part < 0 { -of / 2 } else { of / 2 };
    let whole = part.saturating_add(half) / of;
    i64::try_from(whole).unwrap_or(if whole < 0 { i64::MIN } else { i64::MAX })
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn half_a_cent_goes_away_from_nought() {
        for (part, of, whole) in [(149, 100, 1), (150, 100, 2), (-149, 100, -1), (-150, 100, -2), (0, 100, 0)] {
            assert_eq!(rounded(part, of), whole);
        }
        assert_eq!(rounded(i128::MAX, 2), i64::MAX);
    }
}
