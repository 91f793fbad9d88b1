//! A small town for the tests of the checks.

use crate::check::{Check, Checked, GivenFigures, WayOut};
use crate::finding::Finding;
use crate::model::{
    Command, Date, Document, Fte, Leadership, Line, OrderKey, Organisation, Position, Records, Relation, RelationKind,
    Scenarios, StatedFigure, Unit, UnitKind,
};

/// An organisation to be checked, with what is given about it.
pub struct Case {
    pub organisation: Organisation,
    pub base: Option<Organisation>,
    pub later: Vec<Organisation>,
    pub effective_date: Option<Date>,
    pub figures: GivenFigures,
}

impl Case {
    /// The town, edited: `town` above `a` and `b`, `c` under `b`; a head for each but `c`.
    pub fn of(edit: impl FnOnce(&mut Records)) -> Self {
        Self {
            organisation: town(edit),
            base: None,
            later: Vec::new(),
            effective_date: None,
            figures: GivenFigures::default(),
        }
    }

    /// The town as it is, based on the town, edited.
    pub fn based_on(base: impl FnOnce(&mut Records), edit: impl FnOnce(&mut Records)) -> Self {
        Self { base: Some(town(base)), ..Self::of(edit) }
    }

    /// What a check finds.
    pub fn findings(&self, check: &dyn Check) -> Vec<Finding> {
        let line = Line::of(&self.organisation);
        let later: Vec<&Organisation> = self.later.iter().collect();
        check.findings(&Checked {
            organisation: &self.organisation,
            line: &line,
            base: self.base.as_ref(),
            later: &later,
            effective_date: self.effective_date,
            figures: &self.figures,
        })
    }

    /// The ways out of the first thing that a check finds.
    pub fn ways_out(&self, check: &dyn Check) -> Vec<WayOut> {
        let found = self.findings(check);
        check.ways_out(&self.organisation, self.base.as_ref(), &found[0])
    }

    /// What a check still finds after the `nth` way out of its first finding was taken.
    pub fn after_way_out(self, check: &dyn Check, nth: usize) -> Vec<Finding> {
        let command: Command = self.ways_out(check)[nth].command.clone();
        let mut document = Document::new(Scenarios::from(self.organisation.clone()));
        document.apply(&command).expect("a way out can be taken");
        Self { organisation: document.organisation().clone(), ..self }.findings(check)
    }
}

/// `severity unit subject` of each.
pub fn keys(found: &[Finding]) -> Vec<String> {
    let words = |finding: &Finding| {
        let all = [Some(finding.severity.as_str()), finding.unit.as_deref(), finding.subject.as_deref()];
        all.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    found.iter().map(words).collect()
}

/// A day.
pub fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

/// A position with an amount.
pub fn post(unit: &str, title: &str, formation: Option<i64>, occupied: Option<i64>) -> Position {
    Position {
        formation_fte: formation.map(Fte::from_hundredths),
        occupied_fte: occupied.map(Fte::from_hundredths),
        ..Position::new(unit.into(), title, key())
    }
}

/// A relation of the only kind.
pub fn relation(from: &str, to: &str) -> Relation {
    Relation::new("advises".into(), crate::model::UnitId::from(from), crate::model::UnitId::from(to))
}

fn key() -> OrderKey {
    OrderKey::between(None, None).expect("there is always one")
}

fn town(edit: impl FnOnce(&mut Records)) -> Organisation {
    let mut records = Records::default();
    for kind in ["council", "department"] {
        records.vocabulary.unit_kinds.insert(kind.into(), UnitKind::new(kind));
    }
    records.vocabulary.relation_kinds.insert("advises".into(), RelationKind::new("advises"));
    for (id, parent) in [("town", None), ("a", Some("town")), ("b", Some("town")), ("c", Some("b"))] {
        let kind = if parent.is_none() { "council" } else { "department" };
        let mut unit = Unit::new(format!("Unit {id}"), kind.into(), parent.map(Into::into), key());
        unit.leadership = if id == "c" { Leadership::ByParent } else { Leadership::Own };
        records.units.insert(id.into(), unit);
        if id != "c" {
            let head = Position { leading: true, ..Position::new(id.into(), "Head", key()) };
            records.positions.insert(format!("head-{id}").as_str().into(), head);
        }
    }
    edit(&mut records);
    Organisation::from_records(records).expect("the town is sound")
}

/// A figure that a source says.
pub fn stated(figure: &str, unit: Option<&str>, amount: &str) -> StatedFigure {
    StatedFigure {
        figure: figure.to_owned(),
        unit: unit.map(Into::into),
        amount: amount.parse().expect("an amount"),
        ..StatedFigure::default()
    }
}
