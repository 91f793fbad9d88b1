//! What is to be known about a row besides its columns (bijzonderheden).

use super::{FEWEST_PEOPLE, Row};
use crate::compare::placement::{PlacementBasis, PlacementKind};
use crate::i18n::{Language, Message};
use crate::model::{Establishment, FactStatus, Position};
use crate::report::list::ReportInput;
use crate::report::list::words::joined;
use crate::report::table::Cell;

/// The column of an organisation's own whose words stand in the list as they are.
pub(in crate::report::list) const OWN_COLUMN: &str = "bijzonderheden";

/// What remarks are made from.
pub(super) struct Remarks<'a> {
    pub input: &'a ReportInput<'a>,
    pub language: Language,
}

impl Remarks<'_> {
    /// What is to be known about a row, one clause after another; nothing where there is nothing. Notes are not among them:
    /// they are for whoever edits the file.
    pub fn of(&self, row: &Row<'_>) -> Cell {
        let mut clauses: Vec<Message> = Vec::new();
        clauses.extend(Self::basis(row));
        let is_measured = row.after.is_some_and(|after| after.core_tasks_changed_percent.is_some());
        if row.placed.kind == PlacementKind::Changed && !is_measured {
            clauses.push(Message::new("report-remark-unmeasured"));
        }
        if let Some(percent) = row.placed.share_percent.filter(|percent| *percent < 100) {
            clauses.push(Message::new("report-remark-share").with("percent", u32::from(percent)));
        }
        if let (Some(before), Some(after)) = (row.before, row.after) {
            let is_same_function = before.function.is_some() && before.function == after.function;
            if is_same_function && before.title != after.title {
                clauses.push(Message::new("report-remark-renamed"));
            }
        }
        if let Some(first) = row.counted_at {
            clauses.push(Message::new("report-remark-counted-at").with("function", &first.title));
        }
        if let Some(position) = row.after.or(row.before) {
            clauses.extend(about(position));
        }
        if row.people.is_some_and(|people| people < FEWEST_PEOPLE) {
            clauses.push(Message::new(match self.input.selection.is_public {
                true => "report-remark-few-hidden",
                false => "report-remark-few",
            }));
        }
        let mut said: Vec<String> = clauses.into_iter().map(|clause| clause.say(self.language)).collect();
        for own in [row.before, row.after].into_iter().flatten().filter_map(|position| position.fields.get(OWN_COLUMN))
        {
            if !own.is_empty() && !said.contains(own) {
                said.push(own.clone());
            }
        }
        joined(said)
    }

    /// How it is known, where nobody said it.
    fn basis(row: &Row<'_>) -> Option<Message> {
        let key = match (row.placed.basis, row.placed.kind) {
            (PlacementBasis::Proposed, PlacementKind::Lapsed) => "report-remark-left-over",
            (PlacementBasis::Proposed, _) => "report-remark-proposed",
            _ => return None,
        };
        Some(Message::new(key))
    }
}

/// What is to be known about a position itself.
fn about(position: &Position) -> impl Iterator<Item = Message> {
    let establishment = match position.establishment {
        Establishment::Within => None,
        Establishment::Above => Some("report-remark-above"),
        Establishment::Outside => Some("report-remark-outside"),
    };
    let status = match position.status {
        FactStatus::InForce => None,
        FactStatus::Provisional => Some("compare-status-provisional"),
        FactStatus::Proposed => Some("compare-status-proposed"),
        FactStatus::UnderStudy => Some("compare-status-under-study"),
        FactStatus::Mentioned => Some("report-remark-mentioned"),
        FactStatus::Historical => Some("compare-status-historical"),
    };
    let flags = [
        (position.leading && position.acting).then_some("report-remark-acting"),
        (position.leading && !position.acting).then_some("report-remark-leading"),
        position.temporary.then_some("report-remark-temporary"),
        position.one_off.then_some("report-remark-one-off"),
        establishment,
        status,
    ];
    flags.into_iter().flatten().map(Message::new)
}
