//! What follows from the organisation and the way it is looked at, kept until one of them changes.

use crate::check;
use crate::finding::Finding;
use crate::metric::Totals;
use crate::model::{Document, Line};
use crate::scene::{RelationChoice, RelationLines, Scene, ViewOptions};

/// Line, figures, findings and scene of the document.
#[derive(Default)]
pub struct Derived {
    of_document: Option<u64>,
    of_view: Option<ViewOptions>,
    /// The units in reading order.
    pub line: Line,
    /// The figures, by place in the line.
    pub totals: Totals,
    /// What is odd.
    pub findings: Vec<Finding>,
    /// The chart.
    pub scene: Scene,
    /// How many charts there were before this one.
    scenes: u64,
    of_choice: Option<(u64, RelationChoice)>,
    /// The relations on the chart.
    pub relations: RelationLines,
}

impl Derived {
    /// Brings everything up to date. Returns the scene that was, when there is a new one.
    pub fn refresh(&mut self, document: &Document, options: &ViewOptions) -> Option<Scene> {
        let organisation = document.organisation();
        let is_new_state = self.of_document != Some(document.revision());
        if is_new_state {
            self.line = Line::of(organisation);
            self.totals = Totals::of(organisation, &self.line);
            self.findings = check::run(organisation);
            self.of_document = Some(document.revision());
        }
        if !is_new_state && self.of_view.as_ref() == Some(options) {
            return None;
        }
        self.of_view = Some(options.clone());
        let scene = Scene::build(organisation, &self.line, &self.totals, options);
        self.scenes += 1;
        Some(std::mem::replace(&mut self.scene, scene))
    }

    /// Brings the relations on the chart up to date, after the chart is.
    pub fn refresh_relations(&mut self, document: &Document, choice: RelationChoice) {
        let wanted = Some((self.scenes, choice));
        if self.of_choice != wanted
            && let Some((_, choice)) = &wanted
        {
            self.relations = RelationLines::build(document.organisation(), &self.scene, choice);
            self.of_choice = wanted;
        }
    }

    /// Forgets everything: another document is open.
    pub fn reset(&mut self) {
        *self = Self::default();
    }
}
