//! What posts cost, reckoned by hand, and what is said with it.

use herschik::i18n::Language::{Dutch, English};
use herschik::metric::cost::{CostBasis, NoCost, PositionCost, coverage, shipped_tables};
use herschik::metric::figure::{self, Reading};
use herschik::metric::{Amount, Measured};
use herschik::model::{
    Costing, EmployerSurcharge, Extra, Fte, FunctionId, JobFunction, Money, Organisation, Position, PositionId,
    Records, SalaryTableId, ScaleStep, UnitKindId,
};

use crate::support::{order_key, town_records, unit};

/// The town without positions, with both shipped tables, one of them chosen.
fn records(table: &str, step: ScaleStep, surcharge_percent: Option<&str>) -> Records {
    let mut records = town_records();
    records.positions.clear();
    records.salary_tables = shipped_tables().iter().cloned().collect();
    let surcharge = surcharge_percent.map(|percent| EmployerSurcharge {
        name: "IKB 2024".to_owned(),
        percent: percent.parse().unwrap(),
        extra: Extra::default(),
    });
    let salary_table = SalaryTableId::from(table);
    records.properties.costing = Some(Costing { salary_table, step, surcharge, extra: Extra::default() });
    records
}

const CAO: &str = "cao-gemeenten-2020-07-01";
const HOT: &str = "hot-2026";

fn post(records: &mut Records, of: &str, fte: &str, scales: &[&str]) -> PositionId {
    let id = PositionId::from(format!("post-{}", records.positions.len()));
    let mut position = Position::new(unit(of), "Post", order_key("5"));
    position.formation_fte = (!fte.is_empty()).then(|| fte.parse().unwrap());
    position.scales = scales.iter().map(|&scale| scale.to_owned()).collect();
    records.positions.insert(id.clone(), position);
    id
}

fn euro(text: &str) -> Money {
    text.parse().unwrap()
}

fn whole(measured: &Measured<'_>, id: &str) -> Option<String> {
    match (figure::by_id(id).unwrap().read)(measured) {
        Reading::Whole(amount) => amount.map(Amount::decimal_text),
        Reading::Parts { .. } => panic!("{id} has parts"),
    }
}

#[test]
fn a_year_of_a_scale_is_twelve_months_with_the_surcharge() {
    let cost = |step, percent: Option<&str>, scale: &str, fte: &str| {
        let organisation = Organisation::from_records(records(CAO, step, percent)).unwrap();
        let fte: Fte = fte.parse().unwrap();
        CostBasis::of(&organisation).unwrap().cost(scale, fte)
    };
    // 4450 × 12 = 53,400; × 1.1705 = 62,504.70.
    assert_eq!(cost(ScaleStep::Maximum, None, "10", "1"), Some(euro("53400.00")));
    assert_eq!(cost(ScaleStep::Maximum, Some("17.05"), "10", "1"), Some(euro("62504.70")));
    // 2943 × 12 = 35,316; (2943 + 4450) ÷ 2 × 12 = 44,358.
    assert_eq!(cost(ScaleStep::Minimum, None, "10", "1"), Some(euro("35316.00")));
    assert_eq!(cost(ScaleStep::Middle, None, "10", "1"), Some(euro("44358.00")));
    // 0.67 × 5118 × 12 × 1.1705 = 48,164.57676: rounded once, at the end. And a scale with a letter.
    assert_eq!(cost(ScaleStep::Maximum, Some("17.05"), "11", "0.67"), Some(euro("48164.58")));
    assert_eq!(cost(ScaleStep::Maximum, None, "10A", "0.5"), Some(euro("28698.00")));
    assert_eq!(cost(ScaleStep::Maximum, None, "19", "1"), None);
    // A table of employer's cost is as it is: no months, no surcharge, no steps.
    let organisation = Organisation::from_records(records(HOT, ScaleStep::Minimum, Some("17.05"))).unwrap();
    let basis = CostBasis::of(&organisation).unwrap();
    assert_eq!(basis.cost("10", Fte::from_hundredths(50)), Some(euro("44000.00")));
}

#[test]
fn a_post_says_its_own_cost_or_has_it_reckoned_or_nobody_knows() {
    let mut records = records(HOT, ScaleStep::Maximum, None);
    records.functions.insert(
        FunctionId::from("adviser"),
        JobFunction { title: "Adviser".to_owned(), scales: vec!["9".to_owned()], ..JobFunction::default() },
    );
    let stated = post(&mut records, "a", "1.00", &["10"]);
    records.positions.get_mut(&stated).unwrap().cost_eur_per_year = Some(euro("70000.00"));
    let several = post(&mut records, "a", "2.00", &["9", "10", "8"]);
    let by_function = post(&mut records, "b", "0.50", &[]);
    records.positions.get_mut(&by_function).unwrap().function = Some("adviser".into());
    let no_scale = post(&mut records, "b", "3.00", &[]);
    let no_formation = post(&mut records, "b", "", &["10"]);
    let not_in_table = post(&mut records, "b", "1.00", &["10A"]);
    let organisation = Organisation::from_records(records.clone()).unwrap();
    let basis = CostBasis::of(&organisation);
    let of = |id: &PositionId| PositionCost::of(&organisation, basis.as_ref(), organisation.position(id).unwrap());
    assert_eq!(of(&stated), PositionCost::Stated(euro("70000.00")));
    let reckoned = |cost, scale, is_highest_of_several| PositionCost::Reckoned { cost, scale, is_highest_of_several };
    assert_eq!(of(&several), reckoned(euro("176000.00"), "10", true));
    assert_eq!(of(&by_function), reckoned(euro("39500.00"), "9", false));
    assert_eq!(of(&no_scale), PositionCost::Unknown(NoCost::NoScale));
    assert_eq!(of(&no_formation), PositionCost::Unknown(NoCost::NoFormation));
    assert_eq!(of(&not_in_table), PositionCost::Unknown(NoCost::NotInTable("10A")));
    assert_eq!(of(&several).message().say(Dutch), "schaal 10, de hoogste van de schalen");

    let measured = Measured::of(&organisation);
    // 70,000 + 176,000 + 39,500, of 1.00 + 2.00 + 0.50 fte: 81,571.43 for each.
    assert_eq!(whole(&measured, "cost-per-year").as_deref(), Some("285500.00"));
    assert_eq!(whole(&measured, "cost-per-fte").as_deref(), Some("81571.43"));
    assert_eq!(whole(&measured, "positions-without-cost").as_deref(), Some("3"));
    let said = coverage(measured.totals.whole()).unwrap();
    assert_eq!(said.say(Dutch), "3 functies (4,0 fte) zonder kosten");

    // Without a table only what posts say themselves counts.
    records.properties.costing = None;
    let organisation = Organisation::from_records(records).unwrap();
    let measured = Measured::of(&organisation);
    assert_eq!(whole(&measured, "cost-per-year").as_deref(), Some("70000.00"));
    assert_eq!(whole(&measured, "positions-without-cost").as_deref(), Some("5"));
    assert_eq!(CostBasis::message_of(&organisation).say(Dutch), "Kosten: alleen wat functies zelf opgeven");
}

#[test]
fn what_it_is_reckoned_with_is_said_with_date_step_surcharge_and_standing() {
    let said =
        |records: Records, language| CostBasis::message_of(&Organisation::from_records(records).unwrap()).say(language);
    assert_eq!(
        said(records(CAO, ScaleStep::Middle, Some("17.05")), Dutch),
        "Kosten: CAO Gemeenten, salaristabel 1 juli 2020, vanaf 1-7-2020, midden van de schaal, plus 17,05% (IKB 2024)"
    );
    assert_eq!(
        said(records(CAO, ScaleStep::Maximum, None), English),
        "Cost: CAO Gemeenten, salaristabel 1 juli 2020, from 1-7-2020, maximum of the scale, gross without surcharge"
    );
    // One amount a scale: there is no step to say. Read from another than its owner: not official.
    assert_eq!(
        said(records(HOT, ScaleStep::Minimum, Some("17.05")), Dutch),
        "Kosten: Handleiding Overheidstarieven 2026, loonkosten per fte, vanaf 1-1-2026, werkgeverslasten, niet officieel"
    );
}

#[test]
fn structural_and_one_off_make_the_whole_and_nought_is_known_where_there_is_none() {
    let mut records = records(HOT, ScaleStep::Maximum, None);
    post(&mut records, "a", "2.00", &["10"]);
    let split = |records: &Records| {
        let organisation = Organisation::from_records(records.clone()).unwrap();
        let measured = Measured::of(&organisation);
        ["structural-fte", "one-off-fte", "structural-cost", "one-off-cost"]
            .map(|id| whole(&measured, id).unwrap_or_else(|| "?".to_owned()))
    };
    assert_eq!(split(&records), ["2.00", "0.00", "176000.00", "0.00"]);
    let once = post(&mut records, "b", "0.50", &["10"]);
    records.positions.get_mut(&once).unwrap().one_off = true;
    assert_eq!(split(&records), ["2.00", "0.50", "176000.00", "44000.00"]);
    // A one-off post of which nobody knows the scale: its cost is unknown, not nought.
    records.positions.get_mut(&once).unwrap().scales.clear();
    assert_eq!(split(&records), ["2.00", "0.50", "176000.00", "?"]);
}

#[test]
fn overhead_is_what_stands_in_units_of_an_overhead_kind_and_under_them() {
    let mut records = records(HOT, ScaleStep::Maximum, None);
    // `stad` holds `a` and `b`, teams; only `stad` itself is of a kind that is overhead.
    post(&mut records, "town", "6.00", &[]);
    post(&mut records, "a", "2.00", &[]);
    post(&mut records, "stad", "1.00", &[]);
    let share = |records: &Records, of: &str| {
        let organisation = Organisation::from_records(records.clone()).unwrap();
        let measured = Measured::of(&organisation);
        let place = measured.line.place(&organisation, &unit(of)).unwrap();
        let overhead = figure::by_id("overhead-share").unwrap();
        let of_unit = (overhead.of_unit.unwrap())(&measured, place);
        (whole(&measured, "overhead-share"), of_unit.map(Amount::decimal_text))
    };
    // No kind is said to be overhead: unknown, not nought.
    assert_eq!(share(&records, "a"), (None, None));
    let staff = UnitKindId::from("staff");
    let mut kind = records.vocabulary.unit_kinds[&UnitKindId::from("team")].clone();
    kind.overhead = true;
    records.vocabulary.unit_kinds.insert(staff.clone(), kind);
    assert_eq!(share(&records, "a"), (Some("0.00".to_owned()), Some("0.00".to_owned())));
    records.units.get_mut(&unit("stad")).unwrap().kind = staff;
    // 3 of 9 fte; `a` is wholly within it.
    assert_eq!(share(&records, "a"), (Some("33.33".to_owned()), Some("100.00".to_owned())));
    assert_eq!(share(&records, "town"), (Some("33.33".to_owned()), Some("33.33".to_owned())));
}
