//! What is on the screen, as what is published of it: with that the dialog begins.

use crate::export::{Comparison, ComparisonWay, ContentOptions, PublishOptions};
use crate::gui::panes::Panes;
use crate::gui::view_state::{Centre, ViewState};
use crate::model::{Document, ScenarioId, UnitId};
use crate::scene::{CardFigures, Scene};

/// What is on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// The scenario that is looked at; of two that are compared the later one.
    pub scenario: ScenarioId,
    /// What is seen of it.
    pub content: ContentOptions,
    /// The figures on the cards.
    pub figures: CardFigures,
    /// The units that may be meant by a part: the one at the top, and the one that is selected.
    pub parts: Vec<UnitId>,
}

impl Seen {
    /// What is on the screen now.
    pub fn of(document: &Document, panes: &Panes, view: &ViewState) -> Self {
        let compared = panes.compared().filter(|_| panes.compares());
        let (scenario, comparison) = match compared {
            Some((with, scenario, _)) => {
                let way = match view.centre {
                    Centre::Compare => ComparisonWay::SideBySide,
                    _ => ComparisonWay::Overlay,
                };
                (scenario.clone(), Some(Comparison { with: with.clone(), way }))
            }
            None => (document.current().clone(), None),
        };
        let options = &view.options;
        let mut parts: Vec<UnitId> = options.top.iter().chain(view.primary()).cloned().collect();
        parts.dedup();
        Self {
            scenario,
            content: ContentOptions {
                top: options.top.clone(),
                levels: levels_seen(&panes.focused().derived.scene, view),
                form: Some(options.form),
                relations: view.relation_kinds.clone(),
                switched_kinds: options.switched_kinds.clone(),
                comparison,
                figures: options.figures.clone(),
                ..ContentOptions::default()
            },
            figures: options.figures.clone(),
            parts,
        }
    }

    /// Whether the screen shows the same of the organisation; what is selected does not count.
    pub fn shows_as(&self, other: &Self) -> bool {
        (&self.scenario, &self.content, &self.figures) == (&other.scenario, &other.content, &other.figures)
    }

    /// What is offered first: what is on the screen, with what was chosen the last time where the screen says nothing. Names
    /// of holders are never carried on: they are asked for each time.
    pub fn with(&self, remembered: &PublishOptions) -> PublishOptions {
        let mut content = self.content.clone();
        content.each.clone_from(&remembered.content.each);
        if content.top.is_some() {
            content.each = None;
        }
        if content.each.is_some() {
            // How far the screen shows the whole says nothing of an overview.
            content.levels = remembered.content.levels;
        }
        let mut frame = remembered.frame.clone();
        frame.title = None;
        PublishOptions { content, frame, ..remembered.clone() }
    }
}

/// How many levels a chart shows, where it ends at a level: by a limit, or because all that is closed stands on the lowest level.
fn levels_seen(scene: &Scene, view: &ViewState) -> Option<u32> {
    if view.options.levels.is_some() {
        return view.options.levels;
    }
    let mut depths: Vec<u32> = Vec::with_capacity(scene.cards().len());
    for card in 0..scene.cards().len() {
        let depth = scene.parent(card).and_then(|parent| depths.get(parent)).map_or(0, |depth| depth + 1);
        depths.push(depth);
    }
    let deepest = *depths.iter().max()?;
    let mut closed = scene.cards().iter().zip(&depths).filter(|(card, _)| view.options.collapsed.contains(&card.unit));
    let mut any = false;
    let ends_at_a_level = closed.all(|(_, depth)| {
        any = true;
        *depth == deepest
    });
    (any && ends_at_a_level).then_some(deepest + 1)
}
