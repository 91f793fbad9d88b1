//! Salary tables that come with the program, for an organisation to begin with.
//!
//! To add one: a file in `assets/salary-tables/`, its line below. What its owner did not publish says so in the file.

use std::sync::LazyLock;

use crate::model::{SalaryTable, SalaryTableId};

const FILES: [(&str, &str); 2] = [
    ("cao-gemeenten-2020-07-01", include_str!("../../../assets/salary-tables/cao-gemeenten-2020-07-01.json")),
    ("hot-2026", include_str!("../../../assets/salary-tables/hot-2026.json")),
];

/// Every table that comes with the program, with the id that it gets in a file.
pub fn shipped_tables() -> &'static [(SalaryTableId, SalaryTable)] {
    static TABLES: LazyLock<Vec<(SalaryTableId, SalaryTable)>> = LazyLock::new(|| {
        let read = |(id, text): &(&str, &str)| {
            let table = serde_json::from_str(text).unwrap_or_else(|error| unreachable!("{id} is our own: {error}"));
            (SalaryTableId::from(*id), table)
        };
        FILES.iter().map(read).collect()
    });
    &TABLES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SalaryBasis;

    #[test]
    fn the_tables_are_those_of_their_sources() {
        let [(_, cao), (_, hot)] = shipped_tables() else { panic!("two tables are shipped") };
        let of = |table: &SalaryTable, scale: &str| {
            let amounts = &table.scales[scale];
            (amounts.minimum_eur.map(|amount| amount.to_string()), amounts.maximum_eur.to_string())
        };
        assert_eq!((cao.scales.len(), hot.scales.len()), (20, 18));
        assert_eq!((cao.basis, hot.basis), (SalaryBasis::GrossPerMonth, SalaryBasis::EmployerCostPerYear));
        assert_eq!((cao.unofficial, hot.unofficial), (false, true));
        let amounts = |minimum: &str, maximum: &str| (Some(minimum.to_owned()), maximum.to_owned());
        assert_eq!(of(cao, "1"), amounts("1617.00", "2059.00"));
        assert_eq!(of(cao, "10A"), amounts("3244.00", "4783.00"));
        assert_eq!(of(cao, "18"), amounts("7096.00", "10061.00"));
        assert_eq!(of(hot, "10"), (None, "88000.00".to_owned()));
        assert_eq!(of(hot, "18"), (None, "207000.00".to_owned()));
        for (id, table) in shipped_tables() {
            assert!(
                !table.sources.is_empty()
                    && table.effective_date.is_some()
                    && table.extra == crate::model::Extra::default(),
                "{id}"
            );
        }
    }
}
