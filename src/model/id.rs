//! Identities of records, and the key that orders siblings.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it stands in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(Arc::from(text))
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(Arc::from(text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }
    )*};
}

id_types! {
    /// Identity of a [`Unit`](super::Unit), the same in every scenario.
    UnitId,
    /// Identity of a [`Position`](super::Position), the same in every scenario.
    PositionId,
    /// Identity of a [`Relation`](super::Relation).
    RelationId,
    /// Key of a [`UnitKind`](super::UnitKind) in this file's vocabulary.
    UnitKindId,
    /// Key of a [`RelationKind`](super::RelationKind) in this file's vocabulary.
    RelationKindId,
    /// Key of a [`JobFunction`](super::JobFunction) in this file's catalogue.
    FunctionId,
    /// Identity of a [`Target`](super::Target).
    TargetId,
    /// Identity of a [`Budget`](super::Budget).
    BudgetId,
    /// Identity of a [`SalaryTable`](super::SalaryTable).
    SalaryTableId,
    /// Identity of a [`Scenario`](super::Scenario).
    ScenarioId,
}

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// Place among siblings: text over `0-9a-z` that is compared byte by byte and does not end in `0`.
///
/// Read it as the digits after a point: between any two keys there is room for another, so putting
/// one unit elsewhere changes that unit only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OrderKey(Arc<str>);

impl JsonSchema for OrderKey {
    fn schema_name() -> Cow<'static, str> {
        "OrderKey".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^[0-9a-z]*[1-9a-z]$",
            "description": "Place among siblings: compared byte by byte; 0-9 and a-z, not ending in 0."
        })
    }
}

impl OrderKey {
    /// A key between two others; `None` stands for the edge on that side.
    ///
    /// Returns `None` when `before` is not smaller than `after`: then there is nothing between them.
    pub fn between(before: Option<&OrderKey>, after: Option<&OrderKey>) -> Option<OrderKey> {
        let lower = before.map_or(&b""[..], |key| key.0.as_bytes());
        let Some(after) = after else {
            return Some(Self::after(lower));
        };
        let upper = after.0.as_bytes();
        (lower < upper).then(|| Self::from_digits(midpoint(lower, Some(upper))))
    }

    /// `count` keys in order with room between them, all of the same length.
    pub fn spread(count: usize) -> impl Iterator<Item = OrderKey> {
        let mut width = 1;
        let mut space = 36_u64;
        while space <= 4 * (count as u64 + 1) {
            width += 1;
            space *= 36;
        }
        (1..=count as u64).map(move |index| {
            let value = index * space / (count as u64 + 1);
            let mut value = if value.is_multiple_of(36) { value + 1 } else { value };
            let mut digits = vec![0_u8; width];
            for digit in digits.iter_mut().rev() {
                *digit = (value % 36) as u8;
                value /= 36;
            }
            Self::from_digits(digits)
        })
    }

    /// The key as it stands in the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn after(lower: &[u8]) -> OrderKey {
        match lower.first().map(|&byte| digit(byte)) {
            None => Self::from_digits(vec![10, 1]),
            Some(first) if first < 35 => Self::from_digits(vec![first + 1, 1]),
            Some(_) => Self::from_digits(midpoint(lower, None)),
        }
    }

    fn from_digits(digits: Vec<u8>) -> OrderKey {
        let text: String = digits.into_iter().map(|digit| char::from(DIGITS[usize::from(digit)])).collect();
        Self(Arc::from(text))
    }
}

/// Digits strictly between `lower` and `upper` (`None`: above every key), without a trailing zero.
fn midpoint(lower: &[u8], upper: Option<&[u8]>) -> Vec<u8> {
    let mut found = Vec::new();
    let mut upper = upper;
    for index in 0.. {
        let low = lower.get(index).map_or(0, |&byte| digit(byte));
        let high = match upper {
            None => 36,
            Some(upper) => upper.get(index).map_or(0, |&byte| digit(byte)),
        };
        if high > low + 1 {
            found.push((low + high) / 2);
            break;
        }
        found.push(low);
        if high == low + 1 {
            // From here on anything above `lower` is already below `upper`.
            upper = None;
        }
    }
    found
}

fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        _ => byte - b'a' + 10,
    }
}

impl TryFrom<String> for OrderKey {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let is_key = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z'))
            && text.bytes().last().is_some_and(|last| last != b'0');
        if is_key {
            Ok(Self(Arc::from(text)))
        } else {
            Err(format!("{text:?} is not an order key: use 0-9 and a-z, and do not end in 0"))
        }
    }
}

impl From<OrderKey> for String {
    fn from(key: OrderKey) -> String {
        key.0.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(text: &str) -> OrderKey {
        OrderKey::try_from(text.to_owned()).unwrap()
    }

    #[test]
    fn spread_keys_are_ascending_valid_and_of_one_length() {
        for count in [0, 1, 7, 8, 60, 1_295, 40_000] {
            let keys: Vec<_> = OrderKey::spread(count).collect();
            assert_eq!(keys.len(), count);
            assert!(keys.is_sorted_by(|a, b| a < b), "{count}");
            assert!(keys.iter().all(|k| OrderKey::try_from(k.as_str().to_owned()).is_ok()));
        }
    }

    #[test]
    fn appending_keeps_keys_short() {
        let mut last = None;
        for _ in 0..20 {
            last = OrderKey::between(last.as_ref(), None);
        }
        assert!(last.unwrap().as_str().len() <= 2);
    }

    #[test]
    fn nothing_lies_between_equal_or_swapped_keys() {
        assert_eq!(OrderKey::between(Some(&key("a")), Some(&key("a"))), None);
        assert_eq!(OrderKey::between(Some(&key("b")), Some(&key("a"))), None);
    }

    proptest! {
        #[test]
        fn a_key_between_two_lies_between_them(a in "[0-9a-z]{0,4}[1-9a-z]", b in "[0-9a-z]{0,4}[1-9a-z]") {
            let (low, high) = (key(a.as_str().min(&b)), key(a.as_str().max(&b)));
            for (before, after) in [(Some(&low), Some(&high)), (None, Some(&low)), (Some(&high), None)] {
                let Some(found) = OrderKey::between(before, after) else {
                    prop_assert_eq!(&low, &high);
                    continue;
                };
                prop_assert!(before.is_none_or(|before| *before < found));
                prop_assert!(after.is_none_or(|after| found < *after));
                prop_assert!(OrderKey::try_from(String::from(found)).is_ok());
            }
        }
    }
}
