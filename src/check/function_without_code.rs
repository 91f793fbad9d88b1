//! A catalogue that uses codes gives each function one.

use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::JobFunction;

/// A function of a catalogue that uses codes has none.
///
/// Where most functions have a code, each that lacks one is named. Where only some have, as in a plan that names the codes it
/// needs, it is one finding with how many: the catalogue is not done, and a hundred signals would not say so better.
pub struct FunctionWithoutCode;

impl Check for FunctionWithoutCode {
    fn id(&self) -> &'static str {
        "function-without-code"
    }

    fn name(&self) -> &'static str {
        "rule-function-without-code"
    }

    fn why(&self) -> &'static str {
        "rule-function-without-code-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let organisation = checked.organisation;
        let count = organisation.functions().count();
        let is_bare = |function: &JobFunction| said(function.code.as_deref()).is_none();
        let bare: Vec<_> = organisation.functions().filter(|(_, function)| is_bare(function)).collect();
        let coded = count - bare.len();
        if coded == 0 || bare.is_empty() {
            return Vec::new();
        }
        if bare.len() >= coded {
            let message =
                Message::new("check-functions-without-code").with("count", bare.len()).with("functions", count);
            let hint = Message::new("check-function-without-code-hint");
            return vec![Finding::note(self.id(), message).with_hint(hint)];
        }
        bare.into_iter()
            .map(|(id, function)| {
                let message = Message::new("check-function-without-code").with("function", function.title.as_str());
                let hint = Message::new("check-function-without-code-hint");
                Finding::note(self.id(), message).with_subject(id).with_hint(hint)
            })
            .collect()
    }
}

/// A code that says something.
pub(super) fn said(code: Option<&str>) -> Option<&str> {
    code.map(str::trim).filter(|code| !code.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys};

    /// What is found of functions with these codes, an empty one for none.
    fn found(codes: &[&str]) -> Vec<String> {
        let case = Case::of(|records| {
            for (number, code) in codes.iter().enumerate() {
                let function = JobFunction {
                    title: format!("Function {number}"),
                    code: Some((*code).to_owned()),
                    ..JobFunction::default()
                };
                records.functions.insert(format!("f{number}").as_str().into(), function);
            }
        });
        keys(&case.findings(&FunctionWithoutCode))
    }

    #[test]
    fn the_one_function_without_a_code_is_named() {
        assert_eq!(found(&["F1", " ", "F3"]), ["note f1"]);
        assert_eq!(found(&["F1", "F2"]), [] as [&str; 0]);
    }

    #[test]
    fn a_catalogue_without_codes_is_no_signal_and_one_that_is_half_done_is_one() {
        assert_eq!(found(&["", "", ""]), [] as [&str; 0]);
        assert_eq!(found(&["F1", "", "", ""]), ["note"]);
    }
}
