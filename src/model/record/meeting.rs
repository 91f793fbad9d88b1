//! When a consultation body meets.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_default;
use crate::model::extra::Extra;

/// When a consultation body (overleg) meets, and what for. Its members are relations.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Meeting {
    /// What it is for, in a few words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub purpose: Option<String>,
    /// How often, as it is said; the months may tell otherwise, and a check says so.
    #[serde(default, skip_serializing_if = "is_default")]
    pub frequency: Option<MeetingFrequency>,
    /// In which months, from 1 to 12.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(inner(range(min = 1, max = 12)))]
    pub months: Vec<u8>,
    /// Members by role, where no position of this file stands for them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub participants: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How often a body meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // The frequencies name themselves.
pub enum MeetingFrequency {
    Weekly,
    Fortnightly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
}

impl MeetingFrequency {
    /// Every frequency, the most frequent first.
    pub const ALL: [MeetingFrequency; 6] = [
        MeetingFrequency::Weekly,
        MeetingFrequency::Fortnightly,
        MeetingFrequency::Monthly,
        MeetingFrequency::Quarterly,
        MeetingFrequency::HalfYearly,
        MeetingFrequency::Yearly,
    ];

    /// The word in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            MeetingFrequency::Weekly => "weekly",
            MeetingFrequency::Fortnightly => "fortnightly",
            MeetingFrequency::Monthly => "monthly",
            MeetingFrequency::Quarterly => "quarterly",
            MeetingFrequency::HalfYearly => "half-yearly",
            MeetingFrequency::Yearly => "yearly",
        }
    }

    /// In how many months of a year a body meets that meets this often.
    pub const fn months_a_year(self) -> usize {
        match self {
            MeetingFrequency::Weekly | MeetingFrequency::Fortnightly | MeetingFrequency::Monthly => 12,
            MeetingFrequency::Quarterly => 4,
            MeetingFrequency::HalfYearly => 2,
            MeetingFrequency::Yearly => 1,
        }
    }
}
