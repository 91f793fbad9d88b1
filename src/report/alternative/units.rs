//! Units as points of a nested list: what each is, who leads it, and how many of which kind stand under it.

use std::cell::OnceCell;

use super::chart::Chart;
use super::kinds::KindCounts;
use super::leadership::{self, Lead};
use super::{AlternativeInput, Item, words};
use crate::compare::{in_sentence, unit_in_sentence};
use crate::i18n::{Language, Message, text};
use crate::model::{FactStatus, Unit, UnitId, UnitKindId};

/// Units beside the line are named in the sentence about the unit that they stand beside; more than these are counted.
const MOST_NAMED_BESIDE: usize = 3;

/// Says the units of a chart.
pub(super) struct Units<'a> {
    input: &'a AlternativeInput<'a>,
    chart: &'a Chart<'a>,
    /// Who leads each; worked out when it is to be said.
    leads: OnceCell<Vec<Lead>>,
}

/// What is said of siblings together, and so is not said again of each.
#[derive(Clone, Copy, Default)]
struct Together<'a> {
    kind: Option<&'a UnitKindId>,
    lead: Option<&'a Lead>,
}

impl<'a> Units<'a> {
    pub fn new(input: &'a AlternativeInput<'a>, chart: &'a Chart<'a>) -> Self {
        Self { input, chart, leads: OnceCell::new() }
    }

    fn lead(&self, index: u32) -> &Lead {
        let lead = |index| {
            let (id, unit) = self.chart.unit(index);
            Lead::of(self.input.organisation, id, unit, self.input.language)
        };
        &self.leads.get_or_init(|| (0..self.chart.len() as u32).map(lead).collect())[index as usize]
    }

    fn language(&self) -> Language {
        self.input.language
    }

    /// A point for each unit at the top, with all that stands under it; or for each unit under the only one at the top.
    pub fn items(&self, only_top: Option<u32>) -> Vec<Item> {
        let count = self.chart.len() as u32;
        let mut together = vec![self.together(&self.chart.tops)];
        together.extend((0..count).map(|index| self.together(self.chart.children(index))));
        let mut made: Vec<Option<Item>> = (0..count).map(|_| None).collect();
        let take = |made: &mut Vec<Option<Item>>, wanted: &[u32]| -> Vec<Item> {
            wanted.iter().filter_map(|&index| made[index as usize].take()).collect()
        };
        // From the last to the first, so that what stands under a unit is there before it.
        for index in (0..count).rev().filter(|&index| Some(index) != only_top) {
            let items = take(&mut made, self.chart.children(index));
            let above = self.chart.parent(index).map_or(0, |above| above as usize + 1);
            made[index as usize] = Some(self.item(index, together[above], items));
        }
        take(&mut made, only_top.map_or(&self.chart.tops, |top| self.chart.children(top)))
    }

    fn item(&self, index: u32, together: Together<'_>, items: Vec<Item>) -> Item {
        let (id, _) = self.chart.unit(index);
        let mut sentences = Vec::new();
        if together.lead != Some(self.lead(index)) {
            sentences.extend(self.leadership(index));
        }
        sentences.extend(self.formation(index));
        sentences.extend(self.figures(index));
        if !items.is_empty() {
            sentences.push(self.beneath(index, "alternative-beneath"));
        }
        let named = self.named(index, together);
        let end = match (sentences.is_empty(), items.is_empty()) {
            (true, _) => "",
            (false, true) => ".",
            (false, false) => ":",
        };
        let text = std::iter::once(named).chain(sentences).reduce(|said, sentence| joined(said, &sentence));
        Item { text: text.unwrap_or_default() + end, unit: Some(id.clone()), items }
    }

    /// Who leads a unit, without the point of the sentence.
    pub fn leadership(&self, index: u32) -> Option<String> {
        let (_, unit) = self.chart.unit(index);
        let is_parent_told = self.chart.parent(index).is_some();
        self.lead(index).say(self.input.organisation, unit, is_parent_told, self.language())
    }

    /// How much formation a unit has with all under it, if that is told.
    pub fn formation(&self, index: u32) -> Option<String> {
        let fte = self.input.totals?.subtree(self.chart.place(index)).formation_fte?;
        let has_parts = if self.input.line.subtree(self.chart.place(index)).len() > 1 { "yes" } else { "no" };
        let message = Message::new("alternative-formation").with("fte", fte.hundredths()).with("parts", has_parts);
        Some(message.say(self.language()))
    }

    /// The figures on its card, if they are told.
    pub fn figures(&self, index: u32) -> Option<String> {
        self.input.figures.get(self.chart.unit(index).0).cloned()
    }

    /// What stands under a unit and beside it, by kind, without the end of the sentence. `key`: how the sentence begins.
    pub fn beneath(&self, index: u32, key: &'static str) -> String {
        let (organisation, language) = (self.input.organisation, self.language());
        let children = self.chart.children(index);
        let is_beside = |child: &&u32| self.chart.is_beside(**child);
        let beside: Vec<u32> = children.iter().filter(is_beside).copied().collect();
        let in_line = self.counts(children.iter().filter(|child| !is_beside(child)));
        let (id, _) = self.chart.unit(index);
        let own = words::unit(organisation, id, false);
        let said = (!in_line.is_empty()).then(|| {
            let message = Message::new(key).with("count", in_line.total());
            message.with("units", in_line.say(organisation, language)).with("unit", own.as_str()).say(language)
        });
        let clause = match (said, beside.is_empty()) {
            (Some(said), true) => said,
            (said, _) => {
                let key = if said.is_some() { "alternative-with-beside" } else { "alternative-only-beside" };
                let message = Message::new(key).with("count", beside.len()).with("beside", self.beside(&beside));
                if let Some(said) = said { message.with("said", said) } else { message }.say(language)
            }
        };
        match self.common_lead(children) {
            Some(lead) => {
                let has_exceptions = children.iter().any(|&child| self.lead(child) != lead);
                format!("{clause}; {}", lead.say_of_each(&own, has_exceptions, language))
            }
            None => clause,
        }
    }

    /// Units by kind.
    pub fn counts<'i>(&self, indices: impl Iterator<Item = &'i u32>) -> KindCounts<'a> {
        KindCounts::of(indices.map(|&index| &self.chart.unit(index).1.kind))
    }

    /// What stands beside the line: by name, or when that is much by kind.
    fn beside(&self, indices: &[u32]) -> String {
        if indices.len() > MOST_NAMED_BESIDE {
            return self.counts(indices.iter()).say(self.input.organisation, self.language());
        }
        let named = |&index: &u32| self.with_kind(index);
        words::all_of(&indices.iter().map(named).collect::<Vec<_>>(), self.language())
    }

    /// A unit by its name with its kind in brackets, unless the name says that.
    pub fn with_kind(&self, index: u32) -> String {
        let (id, unit) = self.chart.unit(index);
        bracketed(words::name(&unit.name), &self.kind_to_say(id, unit).into_iter().collect::<Vec<_>>())
    }

    fn together(&self, siblings: &[u32]) -> Together<'_> {
        let in_line = siblings.iter().filter(|&&index| !self.chart.is_beside(index));
        Together { kind: self.counts(in_line).most(), lead: self.common_lead(siblings) }
    }

    fn common_lead(&self, siblings: &[u32]) -> Option<&Lead> {
        // What stands at the top stands in no sentence about one above it.
        siblings.first().and_then(|&first| self.chart.parent(first))?;
        leadership::common(siblings.iter().map(|&index| self.lead(index)))
    }

    /// A unit with what is particular about it in brackets.
    fn named(&self, index: u32, together: Together<'_>) -> String {
        let (id, unit) = self.chart.unit(index);
        let is_beside = self.chart.is_beside(index);
        let says_kind = is_beside || together.kind != Some(&unit.kind);
        let mut about: Vec<String> = Vec::new();
        about.extend(self.kind_to_say(id, unit).filter(|_| says_kind));
        let mut add = |key: &'static str, holds: bool| {
            about.extend(holds.then(|| text(self.language(), key).to_owned()));
        };
        add("alternative-beside", is_beside);
        add("alternative-informal", unit.informal);
        add("alternative-external", unit.external);
        add("compare-status-provisional", unit.status == FactStatus::Provisional);
        add("compare-status-proposed", unit.status == FactStatus::Proposed);
        add("compare-status-under-study", unit.status == FactStatus::UnderStudy);
        add("compare-status-historical", unit.status == FactStatus::Historical);
        add("alternative-no-head", together.lead.is_some() && *self.lead(index) == Lead::Nobody);
        bracketed(words::name(&unit.name), &about)
    }

    /// The kind of a unit within a sentence; `None` when its name says it.
    fn kind_to_say(&self, id: &UnitId, unit: &Unit) -> Option<String> {
        if unit_in_sentence(self.input.organisation, id, false) == unit.name {
            return None;
        }
        self.input.organisation.kind_of(unit).map(|kind| words::name(&in_sentence(&kind.name)))
    }
}

fn bracketed(name: String, about: &[String]) -> String {
    if about.is_empty() { name } else { format!("{name} ({})", about.join(", ")) }
}

/// Two sentences, of which the first may have its point already.
pub(super) fn joined(first: String, second: &str) -> String {
    let point = if first.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{first}{point} {second}")
}
