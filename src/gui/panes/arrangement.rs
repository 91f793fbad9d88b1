//! Which panes there are: with the centre of the window, with the scenarios that there are, and as they are asked for.

use super::{Pane, Panes};
use crate::gui::canvas::MOST_PANES;
use crate::model::{Document, ScenarioId};

impl Panes {
    /// Takes notice of the scenarios that there are now and of the one that is worked on.
    ///
    /// Each scenario stands in one pane at most, and the one that is worked on has one.
    pub(super) fn follow(&mut self, document: &Document, is_comparing: bool) {
        let scenarios = document.scenarios();
        let current = document.current();
        if is_comparing && !self.compares() && scenarios.len() > 1 {
            self.arrange(document);
        }
        if !is_comparing && self.compares() {
            self.remembered = self.list.iter().map(|pane| pane.scenario.clone()).collect();
            let focused = self.list.swap_remove(self.focused.min(self.list.len() - 1));
            self.list = vec![focused];
            self.focused = 0;
        }
        if self.compares() {
            self.list.retain(|pane| scenarios.get(&pane.scenario).is_some());
            if self.list.len() < 2 && scenarios.len() > 1 {
                self.arrange(document);
            }
        }
        if self.list.is_empty() {
            self.list.push(Pane::of(current.clone()));
        }
        self.focused = self.focused.min(self.list.len() - 1);
        match self.index_of(current) {
            Some(index) => self.focused = index,
            None => self.list[self.focused].scenario = current.clone(),
        }
        if self.focused > 0 {
            self.compared = self.focused;
        }
        self.compared = self.compared.clamp(1, (self.list.len() - 1).max(1));
    }

    /// Puts scenarios beside each other: as they were last, else the starting point and the one that is worked on, or the first
    /// other one.
    fn arrange(&mut self, document: &Document) {
        let scenarios = document.scenarios();
        let current = document.current();
        self.remembered.retain(|scenario| scenarios.get(scenario).is_some());
        let mut wanted = std::mem::take(&mut self.remembered);
        if wanted.len() < 2 || !wanted.contains(current) {
            let other = scenarios.in_order().into_iter().map(|(id, _)| id).find(|id| *id != scenarios.start());
            let other = if current == scenarios.start() { other } else { Some(current) };
            wanted = std::iter::once(scenarios.start()).chain(other).cloned().collect();
        }
        let mut old = std::mem::take(&mut self.list);
        for scenario in wanted {
            let known = old.iter().position(|pane| pane.scenario == scenario);
            let mut pane = known.map_or_else(|| Pane::of(scenario), |index| old.swap_remove(index));
            pane.canvas.fit_when_shown();
            self.list.push(pane);
        }
        self.compared = 1;
    }

    /// Begins anew with one pane: another file is open.
    pub fn reset(&mut self, document: &Document) {
        // The canvas knows how large it is.
        let canvas = std::mem::take(&mut self.focused_mut().canvas);
        *self = Self { is_linked: self.is_linked, ..Self::default() };
        self.list[0].canvas = canvas;
        self.list[0].scenario = document.current().clone();
    }

    /// A scenario that no pane shows, the first after the one in the last pane; `None` when all stand beside each other already
    /// or no more panes have room.
    pub fn next_to_add<'a>(&self, document: &'a Document) -> Option<&'a ScenarioId> {
        let last = self.list.last().map(|pane| &pane.scenario)?;
        let is_full = self.list.len() >= MOST_PANES || !self.compares();
        self.free_from(document, last, 1).filter(|_| !is_full)
    }

    /// Adds a pane at the end.
    pub fn add(&mut self, scenario: ScenarioId) {
        if self.list.len() < MOST_PANES && self.index_of(&scenario).is_none() {
            self.list.push(Pane::of(scenario));
            self.fit_when_shown();
        }
    }

    /// Takes a pane away; two stay at least. Returns the scenario to be worked on then.
    pub fn close(&mut self, index: usize) -> Option<ScenarioId> {
        if self.list.len() <= 2 || index >= self.list.len() {
            return None;
        }
        self.list.remove(index);
        if self.focused > index {
            self.focused -= 1;
        }
        self.focused = self.focused.min(self.list.len() - 1);
        self.fit_when_shown();
        Some(self.focused().scenario.clone())
    }

    /// Lets the first two panes change places: the other one is then what is compared with.
    pub fn swap_first(&mut self) {
        if self.compares() {
            self.list.swap(0, 1);
            self.focused = match self.focused {
                0 => 1,
                1 => 0,
                other => other,
            };
        }
    }

    /// Shows another scenario in a pane; if another pane shows it, the two change places.
    pub fn show_in(&mut self, index: usize, scenario: ScenarioId) {
        let Some(own) = self.list.get(index).map(|pane| pane.scenario.clone()) else { return };
        match self.index_of(&scenario) {
            Some(other) => {
                self.list[other].scenario = own;
                self.list[index].scenario = scenario;
            }
            None => self.list[index].scenario = scenario,
        }
    }

    /// The next scenario, by so many steps among all of them in their order, that no pane shows.
    pub fn free_from<'a>(&self, document: &'a Document, from: &ScenarioId, by: isize) -> Option<&'a ScenarioId> {
        let ids: Vec<&ScenarioId> = document.scenarios().in_order().into_iter().map(|(id, _)| id).collect();
        let own = ids.iter().position(|id| *id == from)?;
        let count = ids.len() as isize;
        let steps = (1..count).map(|step| (own as isize + by * step).rem_euclid(count) as usize);
        steps.map(|place| ids[place]).find(|id| self.index_of(id).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Organisation, ScenarioEdit, Scenarios};

    fn document(count: usize) -> Document {
        let mut document = Document::new(Scenarios::from(Organisation::default()));
        for number in 1..count {
            let id = ScenarioId::from(format!("s{number}"));
            let based_on = document.scenarios().start().clone();
            let edit = ScenarioEdit::Add { id, name: format!("Variant {number}"), based_on, changes: Box::default() };
            document.edit_scenarios(&edit).expect("it is free");
        }
        document
    }

    fn shown(panes: &Panes) -> Vec<&str> {
        panes.list.iter().map(|pane| pane.scenario.as_str()).collect()
    }

    #[test]
    fn comparing_begins_with_the_starting_point_and_the_current_scenario_and_comes_back_as_it_was() {
        let mut document = document(4);
        document.work_on(&"s2".into());
        let mut panes = Panes::default();
        panes.follow(&document, false);
        assert_eq!(shown(&panes), ["s2"]);
        panes.follow(&document, true);
        assert_eq!((shown(&panes), panes.focused), (vec!["start", "s2"], 1));
        let next = panes.next_to_add(&document).unwrap().clone();
        panes.add(next);
        panes.swap_first();
        panes.follow(&document, true);
        assert_eq!((shown(&panes), panes.focused), (vec!["s2", "start", "s3"], 0));
        panes.follow(&document, false);
        assert_eq!(shown(&panes), ["s2"]);
        panes.follow(&document, true);
        assert_eq!(shown(&panes), ["s2", "start", "s3"]);
    }

    #[test]
    fn the_starting_point_alone_is_compared_with_nothing_and_a_new_scenario_comes_beside_it() {
        let mut panes = Panes::default();
        panes.follow(&document(1), true);
        assert_eq!(shown(&panes), ["start"]);
        assert!(panes.next_to_add(&document(1)).is_none());
        panes.follow(&document(2), true);
        assert_eq!(shown(&panes), ["start", "s1"]);
    }

    #[test]
    fn each_scenario_stands_in_one_pane_and_one_that_is_gone_in_none() {
        let mut document = document(4);
        document.work_on(&"s1".into());
        let mut panes = Panes::default();
        panes.follow(&document, true);
        panes.show_in(0, "s1".into());
        assert_eq!(shown(&panes), ["s1", "start"]);
        panes.show_in(1, "s3".into());
        assert_eq!(shown(&panes), ["s1", "s3"]);
        document.work_on(&"s2".into());
        panes.follow(&document, true);
        assert_eq!(shown(&panes)[panes.focused], "s2");
        document.edit_scenarios(&ScenarioEdit::Remove { id: "s3".into() }).unwrap();
        panes.follow(&document, true);
        let list = shown(&panes);
        assert!(list.len() == 2 && !list.contains(&"s3") && list.contains(&document.current().as_str()), "{list:?}");
    }
}
