//! A function has one code.

use std::collections::BTreeMap;

use super::function_without_code::said;
use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::FunctionId;

/// By code in small letters, the first function that has it, and the code as it is written there.
type Codes<'a> = BTreeMap<String, (&'a FunctionId, &'a str)>;

/// Functions, or the positions that refer to them, have one name but different codes. One finding a name; its subject is the
/// first function.
pub struct FunctionWithSeveralCodes;

impl Check for FunctionWithSeveralCodes {
    fn id(&self) -> &'static str {
        "function-with-several-codes"
    }

    fn name(&self) -> &'static str {
        "rule-function-with-several-codes"
    }

    fn why(&self) -> &'static str {
        "rule-function-with-several-codes-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let organisation = checked.organisation;
        let mut by_title: BTreeMap<String, (&str, Codes<'_>)> = BTreeMap::new();
        let named = organisation.functions().map(|(id, function)| (function.title.as_str(), id, function));
        let used = organisation.positions().filter_map(|(_, position)| {
            let id = position.function.as_ref()?;
            Some((position.title.as_str(), id, organisation.function(id)?))
        });
        for (title, id, function) in named.chain(used) {
            if let Some(code) = said(function.code.as_deref()) {
                let (_, codes) = by_title.entry(title.trim().to_lowercase()).or_insert((title.trim(), BTreeMap::new()));
                codes.entry(code.to_lowercase()).or_insert((id, code));
            }
        }
        let several = by_title.into_values().filter(|(_, codes)| codes.len() > 1);
        several
            .filter_map(|(title, codes)| {
                let first = codes.values().map(|(id, _)| *id).min()?;
                let codes: Vec<&str> = codes.values().map(|(_, code)| *code).collect();
                let message = Message::new("check-function-with-several-codes")
                    .with("function", title)
                    .with("codes", codes.join(", "));
                let hint = Message::new("check-function-with-several-codes-hint");
                Some(Finding::warning(self.id(), message).with_subject(first).with_hint(hint))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys, post};
    use crate::model::{JobFunction, Position, Records};

    fn define(records: &mut Records, id: &str, title: &str, code: &str) {
        let function = JobFunction { title: title.to_owned(), code: Some(code.to_owned()), ..JobFunction::default() };
        records.functions.insert(id.into(), function);
    }

    #[test]
    fn one_name_with_two_codes_is_found() {
        let case = Case::of(|records| {
            define(records, "x", "Policy adviser", "N272");
            define(records, "y", "policy adviser ", "F248");
            define(records, "z", "Clerk", "F1");
        });
        assert_eq!(keys(&case.findings(&FunctionWithSeveralCodes)), ["warning x"]);
    }

    #[test]
    fn so_is_one_title_on_posts_of_two_functions() {
        let with = |function: &str| Position { function: Some(function.into()), ..post("a", "Adviser", None, None) };
        let town = |second: &'static str| {
            Case::of(move |records| {
                define(records, "x", "Adviser policy", "N272");
                define(records, "y", "Adviser policy social", "F248");
                records.positions.insert("p".into(), with("x"));
                records.positions.insert("q".into(), with(second));
            })
        };
        assert_eq!(keys(&town("y").findings(&FunctionWithSeveralCodes)), ["warning x"]);
        assert_eq!(town("x").findings(&FunctionWithSeveralCodes), []);
    }
}
