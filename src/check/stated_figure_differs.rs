//! What a source says and what is listed agree.

use crate::check::{Check, Checked, Counted, NamedFigure, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{EditOrganisation, Organisation, OrganisationDetail, StatedFigure, UnitId};

/// A source says a figure, and something else follows from what the file lists.
///
/// What follows is worked out elsewhere; where it is unknown nothing is said. What the base says too is the base's: it holds for
/// the organisation as it was there.
pub struct StatedFigureDiffers;

impl Check for StatedFigureDiffers {
    fn id(&self) -> &'static str {
        "stated-figure-differs"
    }

    fn name(&self) -> &'static str {
        "rule-stated-figure-differs"
    }

    fn why(&self) -> &'static str {
        "rule-stated-figure-differs-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let organisation = checked.organisation;
        let mut found = Vec::new();
        for (number, figure) in own_figures(checked) {
            let Some(Some(computed)) = checked.figures.stated.get(number) else { continue };
            let NamedFigure { name, amount: computed } = computed;
            if computed.hundredths == figure.amount.hundredths() {
                continue;
            }
            let stated = Counted { hundredths: figure.amount.hundredths(), unit: computed.unit };
            let message = Message::new("check-stated-figure-differs")
                .with("figure", what(organisation, figure, name))
                .with("stated", stated.message())
                .with("computed", computed.message());
            let finding = Finding::warning(self.id(), message).about_any(figure.unit.as_ref());
            let finding = finding.with_subject(subject(figure));
            found.push(finding.with_hint(Message::new("check-stated-figure-differs-hint")));
        }
        found
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let is_it = |figure: &&StatedFigure| {
            Some(subject(figure)) == finding.subject
                && figure.unit.as_ref().map(UnitId::as_str) == finding.unit.as_deref()
        };
        let stated = &organisation.properties().stated_figures;
        let rest: Vec<StatedFigure> = stated.iter().filter(|figure| !is_it(figure)).cloned().collect();
        if rest.len() == stated.len() {
            return Vec::new();
        }
        let edit = EditOrganisation { detail: OrganisationDetail::StatedFigures(rest) };
        vec![WayOut::new(Message::new("way-out-remove-stated-figure"), edit)]
    }
}

/// The figures that the organisation states and its base does not, with their places.
pub(super) fn own_figures<'a>(checked: &Checked<'a>) -> impl Iterator<Item = (usize, &'a StatedFigure)> {
    let of_base = checked.base.map_or(&[][..], |base| &base.properties().stated_figures);
    let stated = checked.organisation.properties().stated_figures.iter().enumerate();
    stated.filter(|(_, figure)| !of_base.contains(figure))
}

/// Id of the figure, with the kind that is counted, what is stated and for which day: another statement is another signal.
fn subject(figure: &StatedFigure) -> String {
    let kind = figure.kind.as_ref().map(|kind| format!("/{kind}")).unwrap_or_default();
    let day = figure.as_of.map(|day| format!("/{day}")).unwrap_or_default();
    format!("{}{kind}/{}{day}", figure.figure, figure.amount)
}

/// What the figure is of, in words.
fn what(organisation: &Organisation, figure: &StatedFigure, name: &Message) -> Message {
    let message = match (&figure.kind, &figure.unit) {
        (Some(_), Some(_)) => Message::new("stated-kind-in-unit"),
        (Some(_), None) => Message::new("stated-kind"),
        (None, Some(_)) => Message::new("stated-in-unit"),
        (None, None) => Message::new("stated-whole"),
    };
    let kinds = &organisation.vocabulary().unit_kinds;
    let kind = figure.kind.as_ref().map(|key| kinds.get(key).map_or(key.as_str(), |kind| kind.name.as_str()));
    message
        .with("figure", name.clone())
        .with("kind", kind.unwrap_or_default())
        .with("unit", figure.unit.as_ref().map_or("", |unit| organisation.name_of(unit)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::CountedIn;
    use crate::check::testing::{Case, keys, stated};
    use crate::model::Records;

    fn says(amount: &'static str) -> impl Fn(&mut Records) {
        move |records| {
            records.properties.stated_figures =
                vec![stated("units", None, "4"), stated("formation-fte", Some("b"), amount)];
        }
    }

    fn given(case: Case, computed: Option<i64>) -> Case {
        let mut case = case;
        let counted = |hundredths| NamedFigure {
            name: Message::new("figure-formation-fte"),
            amount: Counted { hundredths, unit: CountedIn::Fte },
        };
        case.figures.stated = vec![Some(counted(400)), computed.map(counted)];
        case
    }

    #[test]
    fn a_figure_that_differs_is_found_and_one_that_agrees_or_is_unknown_is_not() {
        let found = |computed| keys(&given(Case::of(says("24.5")), computed).findings(&StatedFigureDiffers));
        assert_eq!(found(Some(2_400)), ["warning b formation-fte/24.50"]);
        assert_eq!(found(Some(2_450)), [] as [&str; 0]);
        assert_eq!(found(None), [] as [&str; 0]);
    }

    #[test]
    fn what_the_base_says_is_not_said_again() {
        let again = given(Case::based_on(says("24.5"), says("24.5")), Some(1));
        assert_eq!(again.findings(&StatedFigureDiffers), []);
    }

    #[test]
    fn the_way_out_takes_the_figure_away() {
        assert_eq!(given(Case::of(says("1")), Some(2_400)).after_way_out(&StatedFigureDiffers, 0), []);
    }
}
