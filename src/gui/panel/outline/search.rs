//! Finding units by their names and tasks: small letters, without accents and hyphens.

use super::rows::Row;
use crate::model::{Line, Organisation, Unit};

/// More hits than this are not listed.
const MOST_HITS: usize = 500;

/// The units in which every word of `query` occurs: first those whose name begins with it, then other names, then tasks.
pub fn hits(organisation: &Organisation, line: &Line, query: &str) -> Vec<Row> {
    let words: Vec<String> = folded(query).split_whitespace().map(str::to_owned).collect();
    let whole = words.join(" ");
    let mut found: Vec<(u8, usize, Option<String>)> = (0..line.len())
        .filter_map(|place| {
            let (_, unit) = line.unit(organisation, place);
            let (rank, detail) = rank_of(unit, &words, &whole)?;
            Some((rank, place, detail))
        })
        .collect();
    found.sort_by_key(|(rank, place, _)| (*rank, *place));
    found.truncate(MOST_HITS);
    let row = |(_, place, detail): (u8, usize, Option<String>)| {
        let (id, unit) = line.unit(organisation, place);
        let parent = unit.parent.as_ref().map(|parent| organisation.name_of(parent).to_owned());
        Row { unit: id.clone(), depth: 0, has_parts: false, is_open: false, detail: detail.or(parent) }
    };
    found.into_iter().map(row).collect()
}

/// How well a unit answers, lowest best, with what it answers by when that is not its name.
fn rank_of(unit: &Unit, words: &[String], whole: &str) -> Option<(u8, Option<String>)> {
    let has_all = |text: &str| words.iter().all(|word| text.contains(word.as_str()));
    let name = folded(&unit.name);
    if name.starts_with(whole) {
        return Some((0, None));
    }
    if has_all(&name) {
        return Some((1, None));
    }
    let other = [&unit.short_name, &unit.official_name, &unit.public_name].into_iter().flatten();
    if let Some(other) = other.chain(&unit.former_names).find(|other| has_all(&folded(other))) {
        return Some((2, Some(other.clone())));
    }
    let labels = unit.tasks.iter().flat_map(|task| std::iter::once(&task.label).chain(&task.parts));
    labels.into_iter().find(|label| has_all(&folded(label))).map(|label| (3, Some(label.clone())))
}

/// Small letters without accents; a hyphen counts for nothing.
fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    };
    let is_kept = |c: &char| !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{0300}'..='\u{036f}');
    text.chars().flat_map(char::to_lowercase).map(plain).filter(is_kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{OrderKey, Task, UnitKindId};

    fn unit(name: &str) -> Unit {
        let order = OrderKey::spread(1).next().unwrap();
        Unit::new(name, UnitKindId::from("team"), None, order)
    }

    fn rank(unit: &Unit, query: &str) -> Option<u8> {
        let words: Vec<String> = folded(query).split_whitespace().map(str::to_owned).collect();
        rank_of(unit, &words, &words.join(" ")).map(|(rank, _)| rank)
    }

    #[test]
    fn names_come_before_tasks_and_accents_and_hyphens_do_not_count() {
        let mut team = unit("Crediteuren & Coördinatie");
        team.tasks = vec![Task::new("Inkoop-facturen betalen")];
        team.former_names = vec!["Betaalbureau".to_owned()];
        assert_eq!(rank(&team, "cred"), Some(0));
        assert_eq!(rank(&team, "coordinatie"), Some(1));
        assert_eq!(rank(&team, "betaal"), Some(2));
        assert_eq!(rank(&team, "INKOOPFACTUREN"), Some(3));
        assert_eq!(rank(&team, "betalen facturen"), Some(3));
        assert_eq!(rank(&team, "archief"), None);
    }
}
