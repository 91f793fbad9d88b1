//! What a post costs: salary tables, and which of them a file reckons with.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, is_default};
use crate::model::extra::Extra;
use crate::model::{Decimal, Money, SalaryTableId};

/// A table of amounts by pay scale, as somebody published it on a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SalaryTable {
    /// What it is called, as it is to stand on every list.
    pub name: String,
    /// The first day that it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub effective_date: Option<Date>,
    /// What its amounts are.
    #[serde(default, skip_serializing_if = "is_default")]
    pub basis: SalaryBasis,
    /// Amounts by scale, for a post of one fte.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub scales: BTreeMap<String, ScaleAmounts>,
    /// Not taken from what its owner published: derived, or read from somebody else.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unofficial: bool,
    /// Free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What the amounts of a salary table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SalaryBasis {
    /// Gross pay a month for one fte, without what the employer adds.
    #[default]
    GrossPerMonth,
    /// What one fte costs its employer in a year, everything included.
    EmployerCostPerYear,
}

impl SalaryBasis {
    /// Every basis, in the order in which it is offered.
    pub const ALL: [SalaryBasis; 2] = [SalaryBasis::GrossPerMonth, SalaryBasis::EmployerCostPerYear];

    /// The word in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            SalaryBasis::GrossPerMonth => "gross-per-month",
            SalaryBasis::EmployerCostPerYear => "employer-cost-per-year",
        }
    }
}

/// The amounts of one scale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScaleAmounts {
    /// That of the first step; absent where a scale has one amount.
    #[serde(default, skip_serializing_if = "is_default")]
    pub minimum_eur: Option<Money>,
    /// That of the last step.
    pub maximum_eur: Money,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How the cost of a post is reckoned where the post itself does not say it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Costing {
    /// The table that is reckoned with.
    pub salary_table: SalaryTableId,
    /// Which step of a scale.
    #[serde(default, skip_serializing_if = "is_default")]
    pub step: ScaleStep,
    /// What the employer adds to gross pay; takes no part where the table has the cost itself.
    #[serde(default, skip_serializing_if = "is_default")]
    pub surcharge: Option<EmployerSurcharge>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Which step of a scale is reckoned with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ScaleStep {
    /// The first.
    Minimum,
    /// Halfway.
    Middle,
    /// The last.
    #[default]
    Maximum,
}

impl ScaleStep {
    /// Every step, in the order in which it is offered.
    pub const ALL: [ScaleStep; 3] = [ScaleStep::Minimum, ScaleStep::Middle, ScaleStep::Maximum];

    /// The word in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            ScaleStep::Minimum => "minimum",
            ScaleStep::Middle => "middle",
            ScaleStep::Maximum => "maximum",
        }
    }
}

/// What an employer pays above gross pay, as a share of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EmployerSurcharge {
    /// What it is, as it is to stand on every list: "IKB 2024".
    pub name: String,
    /// How much, in percent of gross pay: `"17.05"`.
    pub percent: Decimal,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The order of pay scales: by number, and `10A` after `10`; what is no number comes last, by its text.
pub fn compare_scales(a: &str, b: &str) -> Ordering {
    let key = |scale: &str| {
        let digits = scale.find(|c: char| !c.is_ascii_digit()).unwrap_or(scale.len());
        scale[..digits].parse::<u32>().unwrap_or(u32::MAX)
    };
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::compare_scales;

    #[test]
    fn scales_are_in_the_order_of_their_numbers() {
        let mut scales = ["11A", "9", "A", "10A", "18", "11", "10", "1"];
        scales.sort_by(|a, b| compare_scales(a, b));
        assert_eq!(scales, ["1", "9", "10", "10A", "11", "11A", "18", "A"]);
    }
}
