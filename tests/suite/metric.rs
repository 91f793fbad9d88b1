//! Figures: of the samples as counted by hand from the sources, and what holds of any organisation.

use herschik::metric::figure::{self, Reading};
use herschik::metric::{Amount, Measured};
use herschik::model::{
    Establishment, FactStatus, Fte, Leadership, Money, Organisation, Position, PositionId, Records, Target, TargetId,
    Unit, UnitId, UnitKindId,
};

use crate::support::{order_key, sample, sample_of, sample_scenario, town, town_records, unit};

fn reading(measured: &Measured<'_>, id: &str) -> Reading {
    let found = figure::by_id(id).unwrap_or_else(|| panic!("there is no figure {id}"));
    (found.read)(measured)
}

/// A figure of the whole as text: `12.50`, or `?` where it is unknown.
#[track_caller]
fn whole(measured: &Measured<'_>, id: &str) -> String {
    match reading(measured, id) {
        Reading::Whole(amount) => amount.map_or_else(|| "?".to_owned(), Amount::decimal_text),
        Reading::Parts { parts, .. } => panic!("{id} has parts: {parts:?}"),
    }
}

/// A figure of each part: `team 4`.
#[track_caller]
fn parts(measured: &Measured<'_>, id: &str) -> Vec<String> {
    match reading(measured, id) {
        Reading::Parts { parts, .. } => parts
            .into_iter()
            .map(|part| format!("{} {}", part.id, part.amount.map_or_else(|| "?".to_owned(), Amount::decimal_text)))
            .collect(),
        Reading::Whole(amount) => panic!("{id} has no parts: {amount:?}"),
    }
}

/// Layers, managers, average and highest span.
fn management(organisation: &Organisation) -> [String; 4] {
    let measured = Measured::of(organisation);
    ["management-layers", "managers", "average-span", "highest-span"].map(|id| whole(&measured, id))
}

/// Posts that report to the head or heads of a unit, and how many these are.
#[track_caller]
fn span_of(organisation: &Organisation, id: &str) -> (u32, u32) {
    let measured = Measured::of(organisation);
    let place = measured.line.place(organisation, &unit(id)).unwrap();
    let found = measured.spans.led().find(|span| span.place == place);
    let span = found.unwrap_or_else(|| panic!("{id} has no head"));
    (span.reports, span.heads)
}

/// Almelo before (§ 3): algemeen directeur, adjunct-directeur, three acting heads of Uitvoering Sociaal, team managers.
///
/// Directie 8: its kwartiermaker; three posts in the teams of Bedrijfsvoering, which names no head; and the heads of
/// Adviespool, Klantcontactcentrum, Lijnorganisatie, Uitvoering Fysiek. (The complaints coordinator of Concernzaken is only
/// mentioned.) Adviespool 1. Lijnorganisatie 3: the acting heads. These three share the heads of six teams: 2 each; that the
/// source mentions ten functions there without placing them counts for nothing. Backoffice 6, Kwaliteit 9, Ontplooj 1,
/// Stedelijke Uitvoering 6 and 1 of CIMOT, which its manager leads: 7. Wijkgerichte Uitvoering 15. Of Klantcontactcentrum,
/// Uitvoering Fysiek and Sociale Recherche nobody is known but the head. 8 + 1 + 3 + 6 + 6 + 9 + 1 + 7 + 15 = 56 posts,
/// with 11 heads: 5.09. Managers: those 11 and the 3 of whom nobody is known.
#[test]
fn almelo_before_as_counted_by_hand() {
    let organisation = sample_of("almelo.json#was");
    assert_eq!(management(&organisation), ["4", "14", "5.09", "15.00"]);
    assert_eq!(span_of(&organisation, "directie"), (8, 1));
    assert_eq!(span_of(&organisation, "uitvoering-sociaal"), (6, 3));
    assert_eq!(span_of(&organisation, "stedelijke-uitvoering"), (7, 1));
    assert_eq!(span_of(&organisation, "sociale-recherche-twente"), (0, 1));
}

/// Almelo after (§ 4.1.5: four layers; § 5): twelve teams and Ontplooj under one head of Uitvoering Sociaal: 13.
///
/// Directie 8: the kwartiermaker; 1 and 2 posts of Bedrijfsvoering; the heads of Adviespool (a team of Concernzaken, which
/// names no head), Klantcontactcentrum, Lijnorganisatie, Uitvoering Fysiek. Adviespool 1, Lijnorganisatie 1. Arbeidsmarkt 3,
/// Financiële verwerking 6, Inkomen 2, Ontplooj 1, Regionaal 2 ("relatief klein", § 5.4.4), Sociale Recherche 4, Werk 2, four
/// wijkteams of 6. Kwaliteit 18: two account managers in one function, a function of 4,00 fte, and twelve more. Zorg &
/// Veiligheid 12: four, one of CIMOT, and Spoedteam's 7,00 fte. Together 97 posts with 17 heads: 5.71. The external support
/// of the management team is outside the formation. Managers: the 17, Klantcontactcentrum and Uitvoering Fysiek.
#[test]
fn almelo_after_as_counted_by_hand() {
    let organisation = sample_of("almelo.json#wordt");
    assert_eq!(management(&organisation), ["4", "19", "5.71", "18.00"]);
    assert_eq!(span_of(&organisation, "uitvoering-sociaal"), (13, 1));
    assert_eq!(span_of(&organisation, "kwaliteit"), (18, 1));
    assert_eq!(span_of(&organisation, "zorg-veiligheid"), (12, 1));
    assert_eq!(span_of(&organisation, "regionaal"), (2, 1));
}

/// Dordrecht: secretary, director of Servicegemeente, cluster managers, team leaders: four layers.
///
/// Secretary 8: five cluster managers, the two directors of Musea, the director of Servicegemeente. Dienstverlening 4,
/// Management-ondersteuning 3 (of the two teams that its manager leads nobody is known), Publieksaccommodaties 6, Stad 8
/// and an adviser: 9, VBO 9. Musea: six team leaders and three others for two directors: 4.5 each. Servicegemeente 6 and a
/// deputy: 7. GBD/OCD 5, HRFD 7, IBD 2, IVRD 5, JCVID 10 and an adviser: 11; of IBOS nobody is known. Team leaders of whom
/// anybody is: Archief 1, Duurzame inzetbaarheid 1 (above the establishment), Strategie & Control 3 (a fourth function is
/// only mentioned), Civiele techniek 5 (the project leads of its five project teams, who do not lead in the sense of the
/// mandate, annex 11). Freelancers, volunteers and trainees are outside the formation. 8+4+3+6+9+9+9+7+5+7+2+5+11+1+1+3+5 = 95 posts, 18 heads: 5.28.
/// Managers: 1 + 5 + 2 + 1 + 6 clusters of Servicegemeente, 65 team leaders, 2 directors of Opgaven and Programma's, which
/// stand outside the line: 82.
#[test]
fn dordrecht_as_counted_by_hand() {
    let organisation = sample();
    assert_eq!(management(&organisation), ["4", "82", "5.28", "11.00"]);
    assert_eq!(span_of(&organisation, "gemeentesecretaris"), (8, 1));
    assert_eq!(span_of(&organisation, "cluster-musea"), (9, 2));
    assert_eq!(span_of(&organisation, "servicegemeente"), (7, 1));
    assert_eq!(span_of(&organisation, "civiele-techniek"), (5, 1));
}

/// Almere: five directors lead every department together; the one function that is named beneath is only mentioned, so
/// nobody is known to report to them. Aalsmeer/Amstelveen: one secretary leads, and the source names nobody beneath.
#[test]
fn almere_and_aalsmeer_as_counted_by_hand() {
    assert_eq!(management(&sample_of("almere.json")), ["1", "5", "?", "?"]);
    assert_eq!(management(&sample_of("aalsmeer.json#vanaf-2022")), ["1", "1", "?", "?"]);
}

/// The executive of Almere: departments without a head, teams and the mayor as an organ of their own. Portfolios and organs are
/// no line, so nobody leads in it; the mayor in two roles and six aldermen lead what stands outside.
#[test]
fn the_executive_of_almere_as_counted_by_hand() {
    assert_eq!(management(&sample_of("almere-college.json")), ["0", "8", "?", "?"]);
}

#[test]
fn units_are_counted_by_kind_and_make_the_whole() {
    let organisation = town();
    assert_eq!(parts(&Measured::of(&organisation), "units-by-kind"), ["cluster 3", "team 4"]);
    for name in ["almelo.json#was", "almelo.json#wordt", "almere.json", "dordrecht.json", "aalsmeer.json#vanaf-2022"] {
        let organisation = sample_of(name);
        let measured = Measured::of(&organisation);
        let sum: i64 = parts(&measured, "units-by-kind")
            .iter()
            .map(|part| part.rsplit(' ').next().unwrap().parse::<i64>().unwrap())
            .sum();
        assert_eq!(sum.to_string(), whole(&measured, "units"), "{name}");
    }
}

/// Adds a post to a unit.
fn with_post(records: &mut Records, id: &str, of: &str, change: impl FnOnce(&mut Position)) {
    let key = order_key(&format!("7{}", records.positions.len() + 1));
    let mut position = Position::new(unit(of), id, key);
    change(&mut position);
    records.positions.insert(PositionId::from(id), position);
}

fn fte(text: &str) -> Option<Fte> {
    Some(text.parse().unwrap())
}

#[test]
fn a_missing_head_is_a_layer_and_a_post_and_no_manager() {
    // Of the town only `a` and `b` have heads; `stad` above them is vacant.
    let organisation = town();
    assert_eq!(management(&organisation), ["2", "2", "1.00", "1.00"]);
    let mut records = town_records();
    records.units.get_mut(&unit("town")).unwrap().leadership = Leadership::Own;
    with_post(&mut records, "mayor", "town", |mayor| mayor.leading = true);
    let organisation = Organisation::from_records(records).unwrap();
    // Two vacant heads report to the mayor; what is led by a vacant head stays with it.
    assert_eq!(span_of(&organisation, "town"), (2, 1));
    assert_eq!(span_of(&organisation, "stad"), (2, 0));
    assert_eq!(whole(&Measured::of(&organisation), "management-layers"), "3");
}

#[test]
fn a_post_counts_as_many_times_as_it_stands_for() {
    let span_with = |change: fn(&mut Position)| {
        let mut records = town_records();
        with_post(&mut records, "extra", "a", change);
        // One gardener of 1.00 is there already.
        span_of(&Organisation::from_records(records).unwrap(), "a").0 - 1
    };
    assert_eq!(span_with(|_| ()), 1, "a position that says nothing is one");
    assert_eq!(span_with(|post| post.formation_fte = fte("2.10")), 3, "nobody fills more than one");
    assert_eq!(span_with(|post| post.formation_fte = fte("0.67")), 1);
    assert_eq!(span_with(|post| post.formation_fte = fte("0.00")), 0);
    assert_eq!(span_with(|post| (post.headcount, post.formation_fte) = (Some(5), fte("3.00"))), 5);
    assert_eq!(span_with(|post| (post.formation_fte, post.occupied_fte) = (fte("1.00"), fte("0.00"))), 1, "a vacancy");
    assert_eq!(span_with(|post| post.establishment = Establishment::Above), 1);
    assert_eq!(span_with(|post| post.establishment = Establishment::Outside), 0);
    assert_eq!(span_with(|post| post.status = FactStatus::Mentioned), 0);
    assert_eq!(span_with(|post| post.headcount = Some(u32::MAX)), u32::MAX - 1, "and there is no overflow");
}

#[test]
fn a_unit_without_a_head_of_its_own_is_passed_over() {
    let mut records = town_records();
    // Deep under `a`: a team that `a`'s head leads, in it one that needs no head, in it one with a head and one outside.
    for (id, parent, leadership, external) in [
        ("led", "a", Leadership::ByParent, false),
        ("loose", "led", Leadership::None, false),
        ("headed", "loose", Leadership::Own, false),
        ("partner", "loose", Leadership::None, true),
    ] {
        let mut record = Unit::new(id, UnitKindId::from("team"), Some(unit(parent)), order_key("5"));
        (record.leadership, record.external) = (leadership, external);
        record.order = order_key(if external { "7" } else { "5" });
        records.units.insert(UnitId::from(id), record);
    }
    with_post(&mut records, "in-led", "led", |_| ());
    with_post(&mut records, "in-loose", "loose", |_| ());
    with_post(&mut records, "in-partner", "partner", |_| ());
    with_post(&mut records, "head", "headed", |head| head.leading = true);
    with_post(&mut records, "below", "headed", |_| ());
    let organisation = Organisation::from_records(records).unwrap();
    // The gardener, one in each of the two units passed over, and the head beneath; the partner's own people are not ours.
    assert_eq!(span_of(&organisation, "a"), (4, 1));
    assert_eq!(span_of(&organisation, "headed"), (1, 1));
    assert_eq!(whole(&Measured::of(&organisation), "management-layers"), "3");
}

#[test]
fn formation_less_vacancies_and_more_above_it_is_what_is_occupied() {
    let mut records = town_records();
    records.positions.clear();
    for (id, establishment, formation, occupied) in [
        ("full", Establishment::Within, Some("10.00"), Some("10.00")),
        ("short", Establishment::Within, Some("3.00"), Some("2.50")),
        ("over", Establishment::Within, Some("1.50"), Some("2.00")),
        ("above", Establishment::Above, None, Some("0.67")),
    ] {
        with_post(&mut records, id, "a", |post| {
            post.establishment = establishment;
            (post.formation_fte, post.occupied_fte) = (formation.and_then(fte), occupied.and_then(fte));
        });
    }
    let organisation = Organisation::from_records(records).unwrap();
    let measured = Measured::of(&organisation);
    let figures = ["formation-fte", "occupied-fte", "vacant-fte", "above-establishment-fte"];
    assert_eq!(figures.map(|id| whole(&measured, id)), ["14.50", "15.17", "0.50", "1.17"]);
    // 0.50 of 14.50.
    assert_eq!(whole(&measured, "vacancy-rate"), "3.45");
}

#[test]
fn the_unknown_is_not_nought() {
    let mut records = town_records();
    records.positions.values_mut().for_each(|position| position.formation_fte = None);
    with_post(&mut records, "temporary", "a", |post| post.temporary = true);
    let organisation = Organisation::from_records(records.clone()).unwrap();
    let measured = Measured::of(&organisation);
    for definition in figure::ALL.iter().map(|figure| figure.definition) {
        let is_known = ["positions", "posts", "units", "positions-without-cost"].contains(&definition.id)
            || definition.id.starts_with("manage");
        if let Reading::Whole(amount) = reading(&measured, definition.id)
            && !definition.id.ends_with("-span")
        {
            assert_eq!(amount.is_some(), is_known, "{}", definition.id);
        }
    }
    // One that says it is enough to know, and where no post is temporary, nought of them is.
    records.positions.get_mut(&PositionId::from("a-head")).unwrap().formation_fte = fte("1.00");
    let organisation = Organisation::from_records(records.clone()).unwrap();
    let split = |organisation| ["permanent-fte", "temporary-fte"].map(|id| whole(&Measured::of(organisation), id));
    assert_eq!(split(&organisation), ["1.00", "?"]);
    records.positions.remove(&PositionId::from("temporary"));
    assert_eq!(split(&Organisation::from_records(records).unwrap()), ["1.00", "0.00"]);
}

#[test]
fn a_target_is_measured_from_the_starting_point_in_its_own_unit() {
    let mut records = town_records();
    let target = |fte: Option<Fte>, euro: Option<i64>, of: Option<&str>| Target {
        title: "Target".to_owned(),
        fte,
        amount_eur: euro.map(Money::from_hundredths),
        unit: of.map(unit),
        ..Target::default()
    };
    records.targets.insert(TargetId::from("1-whole"), target(fte("1.50"), None, None));
    records.targets.insert(TargetId::from("2-a"), target(fte("0.50"), Some(1_000_000), Some("a")));
    records.targets.insert(TargetId::from("3-b"), target(fte("0.50"), Some(1_000_000), Some("b")));
    records.positions.get_mut(&PositionId::from("a-gardener")).unwrap().cost_eur_per_year =
        Some(Money::from_hundredths(6_000_000));
    let start = Organisation::from_records(records.clone()).unwrap();
    let gardener = records.positions.get_mut(&PositionId::from("a-gardener")).unwrap();
    gardener.formation_fte = fte("0.25");
    gardener.cost_eur_per_year = Some(Money::from_hundredths(4_500_000));
    let scenario = Organisation::from_records(records.clone()).unwrap();
    let ancestors = [&start];
    let start = Measured::of(&start);
    let scenario = Measured::of(&scenario).made_of(&ancestors);
    assert_eq!(parts(&start, "fte-target-distance"), ["1-whole 1.50", "2-a 0.50", "3-b 0.50"]);
    assert_eq!(parts(&scenario, "fte-target-distance"), ["1-whole 0.75", "2-a -0.25", "3-b 0.50"]);
    // Nobody in `b` says a cost.
    assert_eq!(parts(&scenario, "money-target-distance"), ["2-a -5000.00", "3-b ?"]);
    assert_eq!(whole(&scenario, "cost-per-year"), "45000.00");
    // A unit that is no more: what became of its formation is not to be seen there.
    records.targets.insert(TargetId::from("2-a"), target(fte("0.50"), None, None));
    records.targets.insert(TargetId::from("3-b"), target(fte("0.50"), None, Some("d")));
    records.positions.retain(|_, position| position.unit != unit("d"));
    let scenario = Organisation::from_records(records).unwrap();
    assert_eq!(parts(&Measured::of(&scenario).made_of(&ancestors), "fte-target-distance")[2], "3-b ?");
}

#[test]
fn a_target_counts_from_the_phase_before_it() {
    let (was, added, cut) = (
        sample_scenario("almelo.json", None),
        sample_scenario("almelo.json", Some("wordt")),
        sample_scenario("almelo.json", Some("fase-2")),
    );
    let ancestors = [&added, &was];
    let measured = Measured::of(&cut).made_of(&ancestors);
    // Phase 1 added 24 fte and phase 2 is to cut as much; the plan does not say which posts, so nothing is cut yet.
    let left = parts(&measured, "fte-target-distance");
    assert!(left.len() == 1 && left[0].ends_with(" 24.00"), "{left:?}");
}

#[test]
fn an_empty_organisation_has_figures() {
    let organisation = Organisation::default();
    let measured = Measured::of(&organisation);
    assert_eq!(management(&organisation), ["0", "0", "?", "?"]);
    for figure in figure::ALL {
        match (figure.read)(&measured) {
            Reading::Whole(amount) => assert_eq!(amount.map_or(0, Amount::whole_number), 0, "{}", figure.definition.id),
            Reading::Parts { parts, .. } => assert_eq!(parts, [], "{}", figure.definition.id),
        }
    }
}
