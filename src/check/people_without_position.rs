//! Whoever works here has a place.

use super::stated_figure_differs::own_figures;
use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Fte, Position};

/// More people are said to work in a unit, with all under it, than its positions have place for.
///
/// How many people there are is the figure `occupied-fte` that a source states. Places are the formation of the positions, or
/// what is occupied in them where that is more or nobody said; positions outside the formation count, for people sit there
/// too. A position without either amount has place for nobody that can be counted. What the base says too is the base's.
pub struct PeopleWithoutPosition;

impl Check for PeopleWithoutPosition {
    fn id(&self) -> &'static str {
        "people-without-position"
    }

    fn name(&self) -> &'static str {
        "rule-people-without-position"
    }

    fn why(&self) -> &'static str {
        "rule-people-without-position-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        let stated = own_figures(checked).filter(|(_, figure)| figure.figure == "occupied-fte");
        let short = stated.filter_map(|(_, figure)| {
            let places = line.places_within(organisation, figure.unit.as_ref());
            let is_within = |position: &Position| {
                line.place(organisation, &position.unit).is_some_and(|place| places.contains(&place))
            };
            let within = organisation.positions().map(|(_, position)| position).filter(|position| is_within(position));
            let room: Fte = within.filter_map(|position| position.formation_fte.max(position.occupied_fte)).sum();
            (figure.amount.hundredths() > room.hundredths()).then_some((figure, room))
        });
        short
            .map(|(figure, room)| {
                let without = figure.amount.hundredths() - room.hundredths();
                let message = match &figure.unit {
                    Some(unit) => {
                        Message::new("check-people-without-position").with("unit", organisation.name_of(unit))
                    }
                    None => Message::new("check-people-without-position-at-all"),
                };
                let message = message
                    .with("people", figure.amount.hundredths())
                    .with("room", room.hundredths())
                    .with("without", without);
                let hint = Message::new("check-people-without-position-hint");
                let finding = Finding::warning(self.id(), message).about_any(figure.unit.as_ref());
                finding.with_subject(&figure.figure).with_hint(hint)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys, post, stated};
    use crate::model::Records;

    fn town(people: &'static str) -> impl Fn(&mut Records) {
        move |records| {
            records.positions.insert("x".into(), post("c", "Coach", Some(300), Some(200)));
            records.positions.insert("y".into(), post("b", "Clerk", None, Some(50)));
            records.positions.insert("z".into(), post("a", "Cook", Some(900), None));
            records.properties.stated_figures = vec![stated("occupied-fte", Some("b"), people)];
        }
    }

    #[test]
    fn more_people_than_places_in_the_unit_and_under_it_are_found() {
        assert_eq!(keys(&Case::of(town("3.51")).findings(&PeopleWithoutPosition)), ["warning b occupied-fte"]);
        assert_eq!(Case::of(town("3.50")).findings(&PeopleWithoutPosition), []);
    }

    #[test]
    fn what_the_base_says_is_not_said_again() {
        assert_eq!(Case::based_on(town("9.00"), town("9.00")).findings(&PeopleWithoutPosition), []);
        let more = Case::based_on(town("8.00"), town("9.00"));
        assert_eq!(keys(&more.findings(&PeopleWithoutPosition)), ["warning b occupied-fte"]);
    }
}
