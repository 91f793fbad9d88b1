//! A code means one function.

use std::collections::BTreeMap;

use super::function_without_code::said;
use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{FunctionId, JobFunction};

/// Functions of different names have the same code, capitals apart. One finding a code; its subject is the first of them.
pub struct CodeOfSeveralFunctions;

impl Check for CodeOfSeveralFunctions {
    fn id(&self) -> &'static str {
        "code-of-several-functions"
    }

    fn name(&self) -> &'static str {
        "rule-code-of-several-functions"
    }

    fn why(&self) -> &'static str {
        "rule-code-of-several-functions-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let mut by_code: BTreeMap<String, Vec<(&FunctionId, &JobFunction)>> = BTreeMap::new();
        for (id, function) in checked.organisation.functions() {
            if let Some(code) = said(function.code.as_deref()) {
                by_code.entry(code.to_lowercase()).or_default().push((id, function));
            }
        }
        let shared = by_code.into_values().filter(|functions| functions.len() > 1);
        shared
            .map(|functions| {
                let titles: Vec<String> =
                    functions.iter().map(|(_, function)| format!("‘{}’", function.title)).collect();
                let (first, function) = functions[0];
                let message = Message::new("check-code-of-several-functions")
                    .with("code", said(function.code.as_deref()).unwrap_or_default())
                    .with("functions", titles.join(", "));
                let hint = Message::new("check-code-of-several-functions-hint");
                Finding::warning(self.id(), message).with_subject(first).with_hint(hint)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys};

    fn found(functions: &[(&str, Option<&str>)]) -> Vec<String> {
        let case = Case::of(|records| {
            for (title, code) in functions {
                let code = code.map(str::to_owned);
                let function = JobFunction { title: (*title).to_owned(), code, ..JobFunction::default() };
                records.functions.insert(title.to_lowercase().as_str().into(), function);
            }
        });
        keys(&case.findings(&CodeOfSeveralFunctions))
    }

    #[test]
    fn a_code_that_two_functions_have_is_found_once() {
        assert_eq!(
            found(&[("Adviser", Some("F222")), ("Coach", Some("f222 ")), ("Clerk", Some("F1"))]),
            ["warning adviser"]
        );
    }

    #[test]
    fn codes_of_their_own_and_no_codes_are_no_signal() {
        assert_eq!(
            found(&[("Adviser", Some("F1")), ("Coach", Some("F2")), ("Clerk", None), ("Cook", None)]),
            [] as [&str; 0]
        );
    }
}
