//! Totals are the sums of their rows.

use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Budget, BudgetId, BudgetRow, CatalogueRow, DefineRow, Money, Organisation};

/// A total that a table of amounts states is not the sum of its rows, in one year or several. One finding a total; its subject
/// is the table.
///
/// A one-off total is that of the one-off rows. Another is that of all rows, or of those that are not one-off where the table
/// has a one-off total too; it may be either. Where one row with the other sign makes all years right, that row is named: the
/// source says a plus where it means a minus (Almere, coalitieakkoord, the row of Wonen).
pub struct TotalsDoNotAddUp;

impl Check for TotalsDoNotAddUp {
    fn id(&self) -> &'static str {
        "totals-do-not-add-up"
    }

    fn name(&self) -> &'static str {
        "rule-totals-do-not-add-up"
    }

    fn why(&self) -> &'static str {
        "rule-totals-do-not-add-up-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        for (id, budget) in checked.organisation.budgets() {
            for total in &budget.stated_totals {
                let Some(wrong) = wrong_total(budget, total) else { continue };
                let message = Message::new("check-totals-do-not-add-up")
                    .with("total", total.label.as_str())
                    .with("table", budget.title.as_str())
                    .with("year", wrong.year.to_string())
                    .with("stated", wrong.stated.hundredths())
                    .with("sum", wrong.sum.hundredths())
                    .with("years", wrong.years);
                let hint = match wrong.turned {
                    Some(row) => Message::new("check-totals-sign-hint").with("row", budget.rows[row].label.as_str()),
                    None => Message::new("check-totals-hint"),
                };
                found.push(Finding::warning(self.id(), message).with_subject(subject(id, total)).with_hint(hint));
            }
        }
        found
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let totals = organisation
            .budgets()
            .flat_map(|(id, budget)| budget.stated_totals.iter().map(move |total| (id, budget, total)));
        let mut own = totals.filter(|(id, _, total)| finding.subject.as_ref() == Some(&subject(id, total)));
        let Some((id, budget, total)) = own.next() else { return Vec::new() };
        let Some(row) = wrong_total(budget, total).and_then(|wrong| wrong.turned) else { return Vec::new() };
        let mut content = budget.clone();
        for amount in content.rows[row].amounts_eur.values_mut() {
            *amount = Money::default() - *amount;
        }
        let label = Message::new("way-out-turn-sign").with("row", budget.rows[row].label.as_str());
        vec![WayOut::new(label, DefineRow { row: CatalogueRow::Budget(id.clone(), content) })]
    }
}

/// Id of the table, with the total.
fn subject(id: &BudgetId, total: &BudgetRow) -> String {
    format!("{id}/{}", total.label)
}

/// A total that is not the sum.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Wrong {
    /// The first year in which it is not.
    year: u16,
    stated: Money,
    sum: Money,
    /// In how many years it is not.
    years: usize,
    /// The place of the row that has the wrong sign, if that is all.
    turned: Option<usize>,
}

/// What is wrong with a total; `None` when it adds up.
fn wrong_total(budget: &Budget, total: &BudgetRow) -> Option<Wrong> {
    let has_one_off_total = budget.stated_totals.iter().any(|other| other.one_off);
    let of_all = |_: &BudgetRow| true;
    let of_one_off = |row: &BudgetRow| row.one_off;
    let of_others = |row: &BudgetRow| !row.one_off;
    let [expected, other]: [&dyn Fn(&BudgetRow) -> bool; 2] = match (total.one_off, has_one_off_total) {
        (true, _) => [&of_one_off, &of_one_off],
        (false, true) => [&of_others, &of_all],
        (false, false) => [&of_all, &of_others],
    };
    let wrong = wrong_sum(budget, total, expected)?;
    wrong_sum(budget, total, other).map(|_| wrong)
}

fn wrong_sum(budget: &Budget, total: &BudgetRow, counts: &dyn Fn(&BudgetRow) -> bool) -> Option<Wrong> {
    let sum = |year: u16| -> Money {
        budget.rows.iter().filter(|row| counts(row)).filter_map(|row| row.amounts_eur.get(&year)).copied().sum()
    };
    let off: Vec<(u16, Money, Money)> =
        total.amounts_eur.iter().map(|(&year, &stated)| (year, stated, sum(year))).filter(|(_, a, b)| a != b).collect();
    let &(year, stated, summed) = off.first()?;
    // With the other sign a row changes the sum by twice its amount; in the years that are right it may not change it.
    let mends = |row: &BudgetRow| {
        total.amounts_eur.iter().all(|(&year, &stated)| {
            let amount = row.amounts_eur.get(&year).copied().unwrap_or_default();
            sum(year) - amount - amount == stated
        })
    };
    let turned = budget.rows.iter().position(|row| counts(row) && mends(row));
    Some(Wrong { year, stated, sum: summed, years: off.len(), turned })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys};

    fn row(label: &str, one_off: bool, amounts: [i64; 2]) -> BudgetRow {
        let amounts_eur = [2027, 2028].into_iter().zip(amounts.map(Money::from_hundredths)).collect();
        BudgetRow { label: label.to_owned(), one_off, amounts_eur, ..BudgetRow::default() }
    }

    fn case(rows: Vec<BudgetRow>, stated_totals: Vec<BudgetRow>) -> Case {
        let budget = Budget { title: "Plans".to_owned(), rows, stated_totals, ..Budget::default() };
        Case::of(|records| drop(records.budgets.insert("plans".into(), budget)))
    }

    fn rows() -> Vec<BudgetRow> {
        vec![row("Housing", true, [250, 250]), row("Youth", true, [-700, -900]), row("Safety", false, [-300, -300])]
    }

    #[test]
    fn a_row_with_the_wrong_sign_is_named() {
        let case = case(rows(), vec![row("One-off", true, [-950, -1_150])]);
        let found = case.findings(&TotalsDoNotAddUp);
        assert_eq!(keys(&found), ["warning plans/One-off"]);
        let hint = found[0].hint.as_ref().unwrap().to_string();
        assert!(hint.contains("Housing"), "{hint}");
        assert_eq!(case.after_way_out(&TotalsDoNotAddUp, 0), []);
    }

    #[test]
    fn a_total_that_no_sign_explains_is_found_without_a_way_out() {
        let case = case(rows(), vec![row("One-off", true, [-950, -650])]);
        assert_eq!(keys(&case.findings(&TotalsDoNotAddUp)), ["warning plans/One-off"]);
        assert_eq!(case.ways_out(&TotalsDoNotAddUp), []);
    }

    #[test]
    fn two_wrong_totals_of_one_table_are_two_signals_each_with_its_own_ways_out() {
        let mut rows = rows();
        rows.push(row("Roads", false, [100, 100]));
        // Housing should be minus, and nothing explains the other.
        let totals = vec![row("Recurring", false, [-999, -999]), row("One-off", true, [-950, -1_150])];
        let case = case(rows, totals);
        let found = case.findings(&TotalsDoNotAddUp);
        assert_eq!(keys(&found), ["warning plans/Recurring", "warning plans/One-off"]);
        assert_eq!(case.ways_out(&TotalsDoNotAddUp), [], "the first has not that of the second");
    }

    #[test]
    fn totals_of_their_own_sort_and_of_everything_add_up() {
        let all = [-750, -950];
        for totals in [
            vec![row("All", false, all)],
            vec![row("Recurring", false, [-300, -300]), row("One-off", true, [-450, -650])],
            vec![row("All", false, all), row("One-off", true, [-450, -650])],
        ] {
            assert_eq!(case(rows(), totals).findings(&TotalsDoNotAddUp), []);
        }
    }
}
