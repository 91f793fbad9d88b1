//! The numbers of Almelo's own plan (organisatieplan Doorontwikkeling Uitvoering Sociaal), as the sample says them and as
//! they follow from it, and how each that follows is said.

use herschik::i18n::Language::Dutch;
use herschik::metric::cost::{CostBasis, coverage};
use herschik::metric::figure::{self, Reading};
use herschik::metric::stated::{stated_amount, stated_figure, stated_figures};
use herschik::metric::{Amount, Measured};
use herschik::model::{Date, Organisation};
use herschik::report::{ScoreCard, ScoreCardColumn, ScoreFigure};

use crate::support::{sample_of, unit};

fn almelo(scenario: &str) -> Organisation {
    sample_of(&format!("almelo.json#{scenario}"))
}

/// A figure of Uitvoering Sociaal with all under it, as text.
fn of_uitvoering_sociaal(organisation: &Organisation, id: &str) -> String {
    let measured = Measured::of(organisation);
    let place = measured.line.place(organisation, &unit("uitvoering-sociaal")).unwrap();
    let amount = (figure::by_id(id).unwrap().of_unit.unwrap())(&measured, place);
    amount.map_or_else(|| "?".to_owned(), Amount::decimal_text)
}

/// § 8: just over 262 posts, 245 fte of them occupied, on 1 October 2023. The plan names posts of 0.67 fte of these only.
#[test]
fn the_totals_of_the_source_stand_beside_what_the_posts_add_up_to() {
    let was = almelo("was");
    for (id, said) in [("formation-fte", "262.00"), ("occupied-fte", "245.00")] {
        let stated = stated_figure(&was, id, Some(&unit("uitvoering-sociaal")), None).unwrap();
        assert_eq!(stated_amount(stated).unwrap().decimal_text(), said);
        assert_eq!(stated.as_of, Date::parse("2023-10-01"));
        assert_eq!(stated.source.as_deref(), Some("§ 8"));
    }
    let said: Vec<String> =
        stated_figures(&Measured::of(&was)).iter().map(|stated| stated.message().say(Dutch)).collect();
    assert_eq!(
        said,
        [
            "Formatie, Uitvoering Sociaal: 262,0 fte volgens de bron (§ 8); in dit bestand 0,67 fte",
            "Bezetting, Uitvoering Sociaal: 245,0 fte volgens de bron (§ 8); in dit bestand onbekend",
            "Managementlagen: 4 volgens de bron (§ 4.1.5); in dit bestand 4",
        ]
    );
}

/// § 8: 11 team managers, 7 coaches, 4 quality officers and 2 account managers are added: 24 fte. Besides, the head of
/// Sociale Recherche Twente goes from 0.67 to 1 fte (§ 5.4.7): 0.33, which § 8 does not count.
#[test]
fn phase_one_adds_twenty_four_fte() {
    let (was, wordt) = (almelo("was"), almelo("wordt"));
    let columns = [("was", &was), ("wordt", &wordt)].map(|(name, organisation)| ScoreCardColumn {
        name,
        organisation,
        scenario: None,
        ancestors: &[],
    });
    let figures = ["formation-fte", "added-fte", "lapsed-fte"].map(|id| ScoreFigure::from_id(id).unwrap());
    let card = ScoreCard::of(&columns, &figures);
    let of_wordt: Vec<Option<String>> =
        card.rows.iter().map(|row| row.cells[1].amount.map(Amount::decimal_text)).collect();
    // Positions lapse of which the plan does not say the formation: what lapses is unknown, not nought.
    assert_eq!(of_wordt, [Some("25.00".to_owned()), Some("24.33".to_owned()), None]);
    let stated = stated_figure(&wordt, "added-fte", Some(&unit("uitvoering-sociaal")), None).unwrap();
    assert_eq!(stated.amount.to_string(), "24.00");
    let added = |of: &str| -> i64 {
        let new = wordt.positions().filter(|(id, _)| was.position(id).is_none());
        let of_function = new.filter(|(_, position)| position.title.starts_with(of));
        of_function.filter_map(|(_, position)| position.formation_fte).map(|fte| fte.hundredths()).sum()
    };
    let parts = ["Teammanager", "Coach Spoedteam", "Kwaliteitsmedewerker", "Accountmanager Sociaal Domein"].map(added);
    assert_eq!(parts, [1_100, 700, 400, 200]);
}

/// § 8: € 441,875 by 1 July 2024, rising to € 883,750 by 1 January 2025.
#[test]
fn the_targets_have_their_amounts_and_days() {
    let was = almelo("was");
    let targets: Vec<(String, String)> = was
        .targets()
        .map(|(_, target)| (target.amount_eur.unwrap().to_string(), target.due.unwrap().to_string()))
        .collect();
    let expected = [("441875.00", "2024-07-01"), ("883750.00", "2025-01-01")];
    assert_eq!(targets, expected.map(|(amount, due)| (amount.to_owned(), due.to_owned())));
}

/// § 4.1.5: general director, deputy directors, heads of units and team managers. § 5.3: twelve teams under one head.
#[test]
fn there_are_four_layers_and_twelve_teams() {
    for scenario in ["was", "wordt", "fase-2", "fase-3"] {
        let organisation = almelo(scenario);
        let measured = Measured::of(&organisation);
        let layers = (figure::by_id("management-layers").unwrap().read)(&measured);
        assert_eq!(layers, Reading::Whole(Some(Amount::Count(4))), "{scenario}");
        // From the head of the unit down: that head and the team managers.
        assert_eq!(of_uitvoering_sociaal(&organisation, "management-layers"), "2");
    }
    let wordt = almelo("wordt");
    let said: Vec<String> =
        stated_figures(&Measured::of(&wordt)).iter().map(|stated| stated.message().say(Dutch)).collect();
    assert!(
        said.contains(
            &"Onderdelen, Uitvoering Sociaal (Teams): 12 volgens de bron (§ 5.3); in dit bestand 12".to_owned()
        ),
        "{said:?}"
    );
}

/// Annex 1: team managers in scale 11 or 12, that of Ontplooj in 13, the head in 14.
#[test]
fn norms_and_scales_are_those_of_the_plan() {
    let wordt = almelo("wordt");
    let norms = &wordt.properties().norms;
    assert_eq!(norms.span.as_ref().and_then(|span| span.maximum), Some(25));
    assert_eq!((norms.layers_maximum, norms.changed_from_percent), (Some(4), Some(30)));
    assert!(norms.sources.iter().any(|source| source.contains("§ 3.7")));
    let managers = wordt
        .positions()
        .filter(|(_, position)| position.leading && wordt.is_within(&position.unit, &unit("uitvoering-sociaal")));
    let mut scales: Vec<String> =
        managers.map(|(_, position)| format!("{}: {}", position.title, wordt.scales_of(position).join(", "))).collect();
    scales.sort();
    scales.dedup();
    let expected = [
        "Hoofd Uitvoering Sociaal: 14",
        "Manager Ontplooj: 13",
        "Teammanager Arbeidsmarkt: 11",
        "Teammanager Financiële verwerking: 11",
        "Teammanager Inkomen & Inburgering: 11",
        "Teammanager Kwaliteit: 12",
        "Teammanager Regionaal: 12",
        "Teammanager Sociale Recherche Twente +: 12",
        "Teammanager Werk: 11",
        "Teammanager Wijkteam Noord: 11",
        "Teammanager Wijkteam Oost: 11",
        "Teammanager Wijkteam West: 11",
        "Teammanager Wijkteam Zuid: 11",
        "Teammanager Zorg & Veiligheid: 12",
    ];
    assert_eq!(scales, expected);
}

/// Cost is reckoned, not the plan's: what with is said, and of how much it is not.
#[test]
fn a_cost_says_how_it_is_reckoned() {
    let wordt = almelo("wordt");
    let basis = CostBasis::message_of(&wordt).say(Dutch);
    for part in ["CAO Gemeenten", "1-7-2020", "maximum van de schaal", "17,05%", "IKB 2024", "zonder pensioen"] {
        assert!(basis.contains(part), "{basis}");
    }
    assert!(wordt.properties().notes.as_deref().is_some_and(|notes| notes.contains("niet van het plan")));
    let measured = Measured::of(&wordt);
    assert_eq!(coverage(measured.totals.whole()).unwrap().say(Dutch), "74 functies (4,0 fte) zonder kosten");
    // Maximum × 12 × 1.1705: 8 team managers in scale 11 at 71,887.43; 4 in scale 12 at 81,663.44; 7 coaches and 2 account
    // managers in scale 10 at 62,504.70. The 4 quality officers have no scale in the plan, the others no fte.
    assert_eq!(of_uitvoering_sociaal(&wordt, "cost-per-year"), "1464295.50");
}
