//! Posts of one function are paid alike.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{EditPosition, FunctionId, Organisation, Position, PositionId};

/// A position has a pay scale that its function does not have; or, where the function names none, another than most posts of
/// that function.
///
/// A function may have several scales: a post in one of them is like it. Of posts that are divided equally the scale that
/// sorts first counts as that of most.
pub struct ScaleUnlikeFunction;

impl Check for ScaleUnlikeFunction {
    fn id(&self) -> &'static str {
        "scale-unlike-function"
    }

    fn name(&self) -> &'static str {
        "rule-scale-unlike-function"
    }

    fn why(&self) -> &'static str {
        "rule-scale-unlike-function-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let organisation = checked.organisation;
        let usual = usual_scales(organisation);
        let unlike = organisation.positions().filter_map(|(id, position)| {
            let expected = usual.get(position.function.as_ref()?)?;
            let is_like = position.scales.iter().all(|scale| expected.contains(scale));
            (!is_like).then_some((id, position, expected))
        });
        unlike
            .map(|(id, position, expected)| {
                let message = Message::new("check-scale-unlike-function")
                    .with("position", position.title.as_str())
                    .with("unit", organisation.name_of(&position.unit))
                    .with("scale", position.scales.join(", "))
                    .with("expected", expected.join(", "));
                let finding = Finding::warning(self.id(), message).about(&position.unit).with_subject(id);
                finding.with_hint(Message::new("check-scale-unlike-function-hint"))
            })
            .collect()
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let id = finding.subject.as_deref().map(PositionId::from);
        let held = id.and_then(|id| organisation.position(&id).map(|position| (id, position)));
        let Some((id, position)) = held else { return Vec::new() };
        let Some(function) = &position.function else { return Vec::new() };
        let names_its_own = organisation.function(function).is_some_and(|function| !function.scales.is_empty());
        let usual = usual_scales(organisation);
        let Some(expected) = usual.get(function) else { return Vec::new() };
        // A post without a scale of its own follows its function from then on.
        let scales = if names_its_own { Vec::new() } else { expected.to_vec() };
        let label = Message::new("way-out-take-scale").with("scale", expected.join(", "));
        vec![WayOut::new(label, EditPosition { position: id, content: Position { scales, ..position.clone() } })]
    }
}

/// The scales of each function that has any: its own, or those that most of its posts say.
fn usual_scales(organisation: &Organisation) -> BTreeMap<&FunctionId, &[String]> {
    let mut counts: BTreeMap<&FunctionId, BTreeMap<&[String], usize>> = BTreeMap::new();
    for (_, position) in organisation.positions().filter(|(_, position)| !position.scales.is_empty()) {
        if let Some(function) = &position.function {
            *counts.entry(function).or_default().entry(&position.scales).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .filter_map(|(id, counts)| {
            let own = organisation.function(id).map(|function| function.scales.as_slice());
            let of_most = counts.into_iter().max_by_key(|(scales, count)| (*count, Reverse(*scales)));
            Some((id, own.filter(|own| !own.is_empty()).or(of_most.map(|(scales, _)| scales))?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys, post};
    use crate::model::JobFunction;

    /// A town with posts `p0`, `p1`, … of one function in unit a, in these scales.
    fn town(own: &[&str], posts: &[&[&str]]) -> Case {
        let words = |list: &[&str]| list.iter().map(|&scale| scale.to_owned()).collect::<Vec<_>>();
        Case::of(|records| {
            let function = JobFunction { title: "Coach".to_owned(), scales: words(own), ..JobFunction::default() };
            records.functions.insert("coach".into(), function);
            for (number, scales) in posts.iter().enumerate() {
                let position = Position {
                    function: Some("coach".into()),
                    scales: words(scales),
                    ..post("a", "Coach", None, None)
                };
                records.positions.insert(format!("p{number}").as_str().into(), position);
            }
        })
    }

    fn found(own: &[&str], posts: &[&[&str]]) -> Vec<String> {
        keys(&town(own, posts).findings(&ScaleUnlikeFunction))
    }

    #[test]
    fn a_scale_that_the_function_lacks_is_found() {
        assert_eq!(found(&["8", "9"], &[&["9"], &["10"], &[], &["8", "9"]]), ["warning a p1"]);
    }

    #[test]
    fn without_a_scale_of_the_function_most_posts_say_what_is_usual() {
        assert_eq!(found(&[], &[&["9"], &["10"], &["9"]]), ["warning a p1"]);
        assert_eq!(found(&[], &[&["9"], &["9"], &[]]), [] as [&str; 0]);
    }

    #[test]
    fn the_way_out_takes_the_scale_over() {
        assert_eq!(town(&["8"], &[&["10"]]).after_way_out(&ScaleUnlikeFunction, 0), []);
        assert_eq!(town(&[], &[&["9"], &["10"], &["9"]]).after_way_out(&ScaleUnlikeFunction, 0), []);
    }
}
