//! What holds of figures of any organisation: the whole is its parts, and working a change in is measuring anew.

use herschik::metric::cost::shipped_tables;
use herschik::metric::figure::{self, Reading};
use herschik::metric::{Amount, Measured, Spans, Totals, bring_up_to_date};
use herschik::model::{
    CatalogueRow, Command, Costing, DefineRow, Document, EditOrganisation, EditPosition, Extra, Line, Organisation,
    OrganisationDetail, OrganisationState, ScaleStep, UnitKind,
};
use proptest::prelude::*;

use crate::model_laws::{Draw, draws, organisations};
use crate::support::{sample, sample_of, town};

/// What is kept from change to change.
#[derive(Default)]
struct Kept {
    state: OrganisationState,
    line: Line,
    totals: Totals,
    spans: Spans,
}

impl Kept {
    /// Works in what changed, and compares it with what is measured from nothing.
    #[track_caller]
    fn follow(&mut self, organisation: &Organisation) {
        bring_up_to_date(organisation, &mut self.state, &mut self.line, &mut self.totals, &mut self.spans);
        let fresh = Measured::of(organisation);
        let places =
            |line: &Line| (0..line.len()).map(|place| line.unit(organisation, place).0.clone()).collect::<Vec<_>>();
        assert_eq!(places(&self.line), places(&fresh.line));
        assert_eq!(self.totals, *fresh.totals);
        assert_eq!(self.spans, *fresh.spans);
        let kept = Measured::with(organisation, &self.line, &self.totals, &self.spans);
        for figure in figure::ALL {
            assert_eq!((figure.read)(&kept), (figure.read)(&fresh), "{}", figure.definition.id);
        }
    }
}

/// Follows every edit, then undo, then redo, one by one and several at once.
fn follow_all(start: Organisation, draws: &[Draw]) {
    let mut document = Document::new(start);
    let (mut each, mut lazy) = (Kept::default(), Kept::default());
    each.follow(document.organisation());
    lazy.follow(document.organisation());
    for (step, draw) in draws.iter().enumerate() {
        let command = draw.command(document.organisation(), step);
        if document.apply(&command).is_ok() {
            each.follow(document.organisation());
        }
    }
    lazy.follow(document.organisation());
    while document.undo().is_some() {
        each.follow(document.organisation());
    }
    lazy.follow(document.organisation());
    while document.redo().is_some() {
        each.follow(document.organisation());
    }
    lazy.follow(document.organisation());
}

proptest! {
    #[test]
    fn working_changes_in_is_measuring_anew(start in organisations(), draws in draws()) {
        follow_all(start, &draws);
    }

    #[test]
    fn the_whole_is_what_the_units_at_the_top_are(organisation in organisations()) {
        the_whole_is_its_parts(&organisation);
    }
}

/// Without this the law might hold because nothing is ever remembered.
#[test]
fn a_moved_team_touches_no_unit_beside_its_way_up() {
    let mut document = Document::new(town());
    let before = document.organisation().state();
    let command = serde_json::json!({"command": "move_units", "units": ["a"], "to": "dienst", "place": "last"});
    document.apply(&Command::from_value(command).unwrap()).unwrap();
    let touched = document.organisation().touched_since(before).unwrap();
    let units: Vec<&str> = touched.units.iter().map(|unit| unit.as_str()).collect();
    assert_eq!((units, touched.is_line), (vec!["a", "dienst", "stad"], true));
    // Two ways on from one state are not taken for each other.
    let now = document.organisation().state();
    document.undo().unwrap();
    assert_eq!(document.organisation().touched_since(now).map(|touched| touched.units.len()), Some(3));
    let fork = Document::new(document.organisation().clone());
    let command = serde_json::json!({"command": "move_units", "units": ["b"], "to": "dienst", "place": "last"});
    document.apply(&Command::from_value(command).unwrap()).unwrap();
    assert_eq!(fork.organisation().touched_since(document.organisation().state()), None);
}

#[test]
fn what_every_unit_depends_on_is_worked_in_everywhere() {
    let mut document = Document::new(sample_of("almelo.json#wordt"));
    let mut kept = Kept::default();
    kept.follow(document.organisation());
    let table = shipped_tables()[1].clone();
    let costing =
        Costing { salary_table: table.0.clone(), step: ScaleStep::default(), surcharge: None, extra: Extra::default() };
    let organisation = document.organisation();
    let (kind, row) =
        organisation.vocabulary().unit_kinds.iter().next().map(|(id, row)| (id.clone(), row.clone())).unwrap();
    let (function, mut graded) = organisation
        .functions()
        .find(|(id, _)| id.as_str() == "teammanager")
        .map(|(id, row)| (id.clone(), row.clone()))
        .unwrap();
    graded.scales = vec!["12".to_owned()];
    let define = |row| Command::from(DefineRow { row });
    for command in [
        define(CatalogueRow::SalaryTable(table.0.clone(), table.1)),
        EditOrganisation { detail: OrganisationDetail::Costing(Some(costing)) }.into(),
        define(CatalogueRow::Function(function, graded)),
        define(CatalogueRow::UnitKind(kind, UnitKind { overhead: true, line: !row.line, ..row })),
    ] {
        // The table may be there already.
        let _ = document.apply(&command);
        kept.follow(document.organisation());
    }
    // A position of a scenario other than the one that was looked at before.
    let (id, position) = document.organisation().positions().next().map(|(id, row)| (id.clone(), row.clone())).unwrap();
    let content = herschik::model::Position { formation_fte: Some("3.33".parse().unwrap()), ..position };
    document.apply(&EditPosition { position: id, content }.into()).unwrap();
    kept.follow(document.organisation());
    kept.follow(&sample());
}

/// Every figure of sums: the whole is that of the units at the top together; and of one unit alone and what is under it.
#[track_caller]
fn the_whole_is_its_parts(organisation: &Organisation) {
    let measured = Measured::of(organisation);
    let roots: Vec<usize> = measured.line.roots().collect();
    for figure in figure::ALL {
        let Some(of_unit) = figure.of_unit else { continue };
        let Reading::Whole(whole) = (figure.read)(&measured) else { continue };
        let id = figure.definition.id;
        let of_roots: Vec<Amount> = roots.iter().filter_map(|&root| of_unit(&measured, root)).collect();
        let adds_up = figure.of_sums.is_some() && !id.ends_with("rate") && id != "cost-per-fte";
        if adds_up && !of_roots.is_empty() {
            let sum: i64 = of_roots.iter().map(|amount| amount.whole_number()).sum();
            assert_eq!(whole.map_or(0, Amount::whole_number), sum, "{id}");
        } else if id == "management-layers" {
            let highest = of_roots.iter().map(|amount| amount.whole_number()).max().unwrap_or(0);
            assert_eq!(whole.map(Amount::whole_number), Some(highest));
        } else if roots.len() == 1 && id != "highest-span" {
            assert_eq!(whole, of_roots.first().copied(), "{id}");
        }
        if adds_up {
            for place in 0..measured.line.len() {
                let parts = measured.line.children(place).filter_map(|child| of_unit(&measured, child));
                let parts = parts.chain(figure.of_unit_alone(&measured, place));
                let sum: i64 = parts.map(|amount| amount.whole_number()).sum();
                let subtree = of_unit(&measured, place);
                assert_eq!(subtree.map_or(0, Amount::whole_number), sum, "{id} at {place}");
            }
        }
    }
    // The span of a unit is that of its own head, the highest of all that of some head.
    let highest = figure::by_id("highest-span").unwrap();
    let of_heads = (0..measured.line.len()).filter_map(|place| (highest.of_unit?)(&measured, place));
    let Reading::Whole(whole) = (highest.read)(&measured) else { panic!("a whole") };
    assert_eq!(whole.map(Amount::whole_number), of_heads.map(|amount| amount.whole_number()).max());
}

#[test]
fn the_samples_are_the_sum_of_their_units() {
    for name in ["almelo.json#was", "almelo.json#pilot", "almelo.json#wordt", "almere.json", "dordrecht.json"] {
        the_whole_is_its_parts(&sample_of(name));
    }
    for name in ["almere-college.json", "aalsmeer.json#vanaf-2022"] {
        the_whole_is_its_parts(&sample_of(name));
    }
}
