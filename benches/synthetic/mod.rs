//! A made-up organisation of any size, the same each time: about seven units under each, names of ten to forty characters.

use herschik::model::{Fte, OrderKey, Organisation, Position, Records, Unit, UnitId, UnitKind, UnitKindId};

/// The sizes that are measured.
pub const SIZES: [usize; 4] = [200, 2_000, 20_000, 100_000];

const WORDS: [&str; 12] = [
    "Beleid",
    "Uitvoering",
    "Ondersteuning",
    "Vastgoed",
    "Dienstverlening",
    "Financiën",
    "Handhaving",
    "Wijkteam",
    "Ontwikkeling",
    "Informatie",
    "Sport",
    "Advies",
];

/// An organisation of `count` units, each with one position.
pub fn organisation(count: usize) -> Organisation {
    let mut records = Records::default();
    records.properties.title = "Synthetisch".to_owned();
    let kind = UnitKindId::from("team");
    records.vocabulary.unit_kinds.insert(kind.clone(), UnitKind::new("Team"));
    let mut random = fastrand::Rng::with_seed(7);
    let keys: Vec<OrderKey> = OrderKey::spread(count).collect();
    let mut parents = vec![None];
    let mut next_parent = 0;
    while parents.len() < count {
        // Most units have no parts; those that have some have seven or so.
        let span = if next_parent == 0 || random.u8(0..100) < 15 { random.usize(3..12) } else { 0 };
        let span = if next_parent + 1 == parents.len() { span.max(3) } else { span };
        parents.extend(std::iter::repeat_n(Some(next_parent), span));
        next_parent += 1;
    }
    parents.truncate(count);
    for (index, parent) in parents.into_iter().enumerate() {
        let words = random.usize(1..4);
        let name: Vec<&str> = (0..words).map(|_| WORDS[random.usize(0..WORDS.len())]).collect();
        let id = UnitId::from(format!("u-{index:06}"));
        let parent = parent.map(|parent| UnitId::from(format!("u-{parent:06}")));
        let mut unit = Unit::new(format!("{} {index}", name.join(" & ")), kind.clone(), parent, keys[index].clone());
        unit.leadership = herschik::model::Leadership::Own;
        let mut head = Position::new(id.clone(), "Teamleider", keys[0].clone());
        head.leading = true;
        head.formation_fte = Some(Fte::from_hundredths(random.i64(50..1_000)));
        records.positions.insert(format!("p-{index:06}").into(), head);
        records.units.insert(id, unit);
    }
    Organisation::from_records(records).expect("made to be right")
}
