//! Who leads a unit, by function and never by name, in words.

use super::words;
use crate::compare::in_sentence;
use crate::i18n::{Language, Message};
use crate::model::{Leadership, Organisation, Unit, UnitId};

/// Who leads a unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Lead {
    /// It needs no head.
    Nobody,
    /// A head is meant, but there is none.
    Vacant,
    /// The head of the unit above it.
    ByParent,
    /// Its own head or heads; empty where no function says which.
    Own { heads: Vec<String>, count: u32 },
    /// Several heads together.
    Together { heads: Vec<String> },
}

/// The fewest units of which it is said together who leads each.
const FEWEST_TOGETHER: usize = 3;

impl Lead {
    pub fn of(organisation: &Organisation, id: &UnitId, unit: &Unit, language: Language) -> Self {
        let (heads, count) = match unit.leadership {
            Leadership::Own | Leadership::Collegial => heads(organisation, id, language),
            Leadership::None | Leadership::Vacant | Leadership::ByParent => Default::default(),
        };
        match unit.leadership {
            Leadership::None => Self::Nobody,
            Leadership::Vacant => Self::Vacant,
            Leadership::ByParent => Self::ByParent,
            Leadership::Own => Self::Own { heads, count },
            Leadership::Collegial => Self::Together { heads },
        }
    }

    /// A sentence without its point; `None` when there is nothing to say. `is_parent_told`: what stands above it is told too,
    /// with who leads that.
    pub fn say(
        &self,
        organisation: &Organisation,
        unit: &Unit,
        is_parent_told: bool,
        language: Language,
    ) -> Option<String> {
        let listed = |key, heads: &[String]| Message::new(key).with("heads", words::all_of(heads, language));
        let message = match self {
            Self::Nobody => return None,
            Self::Vacant => Message::new("alternative-vacant"),
            Self::Own { heads, .. } if heads.is_empty() => Message::new("alternative-own-head"),
            Self::Own { heads, .. } => listed("alternative-head", heads),
            Self::Together { heads } if heads.is_empty() => Message::new("alternative-together-unnamed"),
            Self::Together { heads } => listed("alternative-together", heads),
            Self::ByParent => {
                let Some(parent) = unit.parent.as_ref() else { return Some(say("alternative-from-above", language)) };
                let above = words::unit(organisation, parent, false);
                let heads = if is_parent_told { Vec::new() } else { heads(organisation, parent, language).0 };
                match heads.is_empty() {
                    true => Message::new("alternative-by-parent").with("unit", above),
                    false => listed("alternative-by-parent-heads", &heads).with("unit", above),
                }
            }
        };
        Some(message.say(language))
    }

    /// Whether it can be said of several units at once.
    fn is_common(&self) -> bool {
        matches!(self, Self::Vacant | Self::ByParent | Self::Own { count: 1, .. })
    }

    /// Who leads each of several units, as a clause that ends a sentence about the unit above them.
    pub fn say_of_each(&self, above: &str, has_exceptions: bool, language: Language) -> String {
        let message = match self {
            Self::Vacant if has_exceptions => Message::new("alternative-most-vacant"),
            Self::Vacant => Message::new("alternative-each-vacant"),
            Self::Own { heads, .. } => {
                Message::new("alternative-each-head").with("head", words::all_of(heads, language))
            }
            _ => Message::new("alternative-each-by-parent").with("unit", above),
        };
        message.with("exceptions", if has_exceptions { "yes" } else { "no" }).say(language)
    }
}

/// Who leads more than half of several units, and at least three; `None` when there is no such.
pub(super) fn common<'a>(leads: impl Iterator<Item = &'a Lead> + Clone) -> Option<&'a Lead> {
    // Whoever leads more than half is left when those that differ are struck off in pairs (Boyer and Moore).
    let mut left: Option<(&Lead, usize)> = None;
    for lead in leads.clone() {
        left = match left {
            None => Some((lead, 1)),
            Some((known, count)) if known == lead => Some((known, count + 1)),
            Some((_, 1)) => None,
            Some((known, count)) => Some((known, count - 1)),
        };
    }
    let (lead, _) = left.filter(|(lead, _)| lead.is_common())?;
    let (all, count) = leads.fold((0, 0), |(all, count), other| (all + 1, count + usize::from(other == lead)));
    (count >= FEWEST_TOGETHER && count * 2 > all).then_some(lead)
}

/// The functions of the heads of a unit, each once with how many there are, and how many heads there are in all.
fn heads(organisation: &Organisation, unit: &UnitId, language: Language) -> (Vec<String>, u32) {
    let name = organisation.name_of(unit);
    let mut found: Vec<(&str, u32)> = Vec::new();
    for (_, position) in organisation.heads(unit) {
        let title = without_name(&position.title, name);
        let count = position.headcount.unwrap_or(1).max(1);
        match found.iter_mut().find(|(known, _)| *known == title) {
            Some((_, known)) => *known = known.saturating_add(count),
            None => found.push((title, count)),
        }
    }
    let count = found.iter().fold(0_u32, |sum, (_, count)| sum.saturating_add(*count));
    let said = |(title, count): (&str, u32)| {
        let title = words::name(&in_sentence(title));
        match count {
            1 => title,
            _ => Message::new("alternative-heads").with("head", title).with("count", count).say(language),
        }
    };
    (found.into_iter().map(said).collect(), count)
}

/// "Teammanager" of "Teammanager Wijkteam Noord": the unit has just been named.
fn without_name<'a>(title: &'a str, unit: &str) -> &'a str {
    let function = title.strip_suffix(unit).filter(|before| before.ends_with(' ')).map(str::trim_end);
    function.filter(|function| !function.is_empty()).unwrap_or(title)
}

fn say(key: &'static str, language: Language) -> String {
    Message::new(key).say(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_does_not_say_the_unit_again() {
        assert_eq!(without_name("Teammanager Werk", "Werk"), "Teammanager");
        assert_eq!(without_name("Teammanager", "Werk"), "Teammanager");
        assert_eq!(without_name("Directie", "Directie"), "Directie");
        assert_eq!(without_name("Hoofd Thuiswerk", "werk"), "Hoofd Thuiswerk");
    }

    #[test]
    fn who_leads_most_is_said_together() {
        let own = |title: &str| Lead::Own { heads: vec![title.to_owned()], count: 1 };
        let all = |leads: &[Lead]| common(leads.iter()).cloned();
        assert_eq!(all(&[own("a"), own("b"), own("a"), own("a")]), Some(own("a")));
        assert_eq!(all(&[own("a"), own("a")]), None, "too few");
        assert_eq!(all(&[own("a"), own("a"), own("a"), own("b"), own("b"), own("c")]), None, "not more than half");
        assert_eq!(all(&[Lead::Nobody, Lead::Nobody, Lead::Nobody]), None, "nothing to say");
        assert_eq!(all(&[]), None);
    }
}
