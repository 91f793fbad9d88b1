//! Pay scales are final.

use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{
    CatalogueRow, Command, DefineRow, EditPosition, FactStatus, FunctionId, JobFunction, Organisation, Position,
    PositionId,
};

/// A function, or a position besides its function, is graded provisionally. Good to know: what it costs may still change.
///
/// Nothing is said of posts that a source only mentions or that have lapsed.
pub struct ProvisionalGrading;

impl Check for ProvisionalGrading {
    fn id(&self) -> &'static str {
        "provisional-grading"
    }

    fn name(&self) -> &'static str {
        "rule-provisional-grading"
    }

    fn why(&self) -> &'static str {
        "rule-provisional-grading-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let organisation = checked.organisation;
        let hint = || Message::new("check-provisional-grading-hint");
        let functions = organisation.functions().filter(|(_, function)| function.provisional_grading);
        let of_functions = functions.map(|(id, function)| {
            let message = Message::new("check-provisional-function").with("function", function.title.as_str());
            Finding::note(self.id(), message).with_subject(id).with_hint(hint())
        });
        let positions = organisation.positions().filter(|(_, position)| {
            let is_said = !matches!(position.status, FactStatus::Mentioned | FactStatus::Historical);
            let by_function = organisation.function_of(position).is_some_and(|function| function.provisional_grading);
            position.provisional_grading && is_said && !by_function
        });
        let of_positions = positions.map(|(id, position)| {
            let message = Message::new("check-provisional-position")
                .with("position", position.title.as_str())
                .with("unit", organisation.name_of(&position.unit));
            Finding::note(self.id(), message).about(&position.unit).with_subject(id).with_hint(hint())
        });
        of_functions.chain(of_positions).collect()
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let Some(subject) = finding.subject.as_deref() else { return Vec::new() };
        let label = Message::new("way-out-grading-is-final");
        let (function, position) = (FunctionId::from(subject), PositionId::from(subject));
        let command: Command = match (finding.unit.is_some(), organisation.position(&position)) {
            (true, Some(held)) => {
                EditPosition { content: Position { provisional_grading: false, ..held.clone() }, position }.into()
            }
            (true, None) => return Vec::new(),
            (false, _) => {
                let Some(held) = organisation.function(&function) else { return Vec::new() };
                let content = JobFunction { provisional_grading: false, ..held.clone() };
                DefineRow { row: CatalogueRow::Function(function, content) }.into()
            }
        };
        vec![WayOut::new(label, command)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys, post};

    /// A town with a post of a function in unit a.
    fn town(by_function: bool, by_post: bool, status: FactStatus) -> Case {
        Case::of(|records| {
            let title = "Coach".to_owned();
            let function = JobFunction { title, provisional_grading: by_function, ..JobFunction::default() };
            records.functions.insert("coach".into(), function);
            let position = Position {
                function: Some("coach".into()),
                provisional_grading: by_post,
                status,
                ..post("a", "Coach", None, None)
            };
            records.positions.insert("p".into(), position);
        })
    }

    #[test]
    fn a_provisional_grading_is_said_once_for_a_function_or_a_post() {
        let found =
            |by_function, by_post, status| keys(&town(by_function, by_post, status).findings(&ProvisionalGrading));
        assert_eq!(found(true, true, FactStatus::InForce), ["note coach"]);
        assert_eq!(found(false, true, FactStatus::Proposed), ["note a p"]);
        assert_eq!(found(false, true, FactStatus::Mentioned), [] as [&str; 0]);
        assert_eq!(found(false, false, FactStatus::InForce), [] as [&str; 0]);
    }

    #[test]
    fn the_way_out_makes_it_final() {
        for (by_function, by_post) in [(true, false), (false, true)] {
            assert_eq!(town(by_function, by_post, FactStatus::InForce).after_way_out(&ProvisionalGrading, 0), []);
        }
    }
}
