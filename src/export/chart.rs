//! A chart that is published, as the parts that every format draws in the same order.

use crate::geometry::Rect;
use crate::i18n::{Language, Message};
use crate::scene::{FigureRow, Marks, MoveArrow, Primitive, RelationLines, Scene, Theme};

/// Room around a relation or an arrow that leaves the chart.
const AROUND_PT: f64 = 24.0;

/// A chart with what is drawn on it.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    /// What it is called among the others; empty for what stands on top.
    pub name: String,
    /// The cards.
    pub scene: Scene,
    /// Relations besides the line.
    pub relations: RelationLines,
    /// What a comparison says of the cards; `None` where nothing is compared.
    pub marks: Option<Marks>,
    /// The language of what the program itself says on it.
    pub language: Language,
}

/// What a part of a chart is. Numbers are places: of cards in the scene, of relations and arrows in their lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// Every line between cards.
    Connectors,
    /// A card.
    Unit(usize),
    /// The card of where a unit has stood.
    Ghost(usize),
    /// A relation.
    Relation(usize),
    /// The arrow from where a unit has stood to where it stands.
    Move(usize),
}

/// One part of a chart.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    chart: &'a Chart,
    /// What it is.
    pub kind: PartKind,
}

impl Chart {
    /// What it takes up with its relations and arrows, in chart points.
    pub fn bounds(&self) -> Rect {
        let relations = self.relations.lines().iter().map(|line| line.bounds().expanded(AROUND_PT));
        let arrows = self.arrows().iter().filter_map(MoveArrow::bounds).map(|arrow| arrow.expanded(AROUND_PT));
        relations.chain(arrows).fold(self.scene.bounds(), |all, one| all.union(&one))
    }

    /// Its parts from back to front; cards in reading order.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        let is_ghost = |card| self.marks.as_ref().is_some_and(|marks| marks.is_ghost(card));
        let card = move |card| if is_ghost(card) { PartKind::Ghost(card) } else { PartKind::Unit(card) };
        std::iter::once(PartKind::Connectors)
            .chain((0..self.scene.cards().len()).map(card))
            .chain((0..self.relations.lines().len()).map(PartKind::Relation))
            .chain((0..self.arrows().len()).map(PartKind::Move))
            .map(|kind| Part { chart: self, kind })
    }

    /// The arrows from where units have stood.
    pub fn arrows(&self) -> &[MoveArrow] {
        self.marks.as_ref().map_or(&[], Marks::arrows)
    }

    /// What a reader hears of a card: its name and who leads it.
    pub fn card_name(&self, card: usize) -> String {
        self.scene.cards()[card].spoken.clone()
    }
}

impl<'a> Part<'a> {
    /// A name for it that no other part of the chart has; of a card the unit's own id.
    pub fn id(&self) -> String {
        let unit = |card: usize| self.chart.scene.cards()[card].unit.as_str();
        match self.kind {
            PartKind::Connectors => "connectors".to_owned(),
            PartKind::Unit(card) => format!("unit-{}", unit(card)),
            PartKind::Ghost(card) => format!("was-{}", unit(card)),
            PartKind::Relation(index) => format!("relation-{index}"),
            PartKind::Move(index) => format!("move-{}", self.chart.arrows()[index].unit),
        }
    }

    /// What a reader of the picture hears of it; empty for the lines between cards.
    pub fn name(&self) -> String {
        let Chart { scene, relations, marks, language, .. } = self.chart;
        match self.kind {
            PartKind::Connectors => String::new(),
            PartKind::Unit(index) | PartKind::Ghost(index) => {
                let card = &scene.cards()[index];
                let mut name = self.chart.card_name(index);
                if let Some(marks) = marks {
                    name = marks.name(index, &name, *language);
                }
                if !card.figures.is_empty() {
                    let figures: Vec<String> = card.figures.iter().map(FigureRow::words).collect();
                    name = format!("{name}: {}", figures.join(", "));
                }
                name
            }
            PartKind::Relation(index) => {
                let line = &relations.lines()[index];
                let [from, to] = [line.from, line.to].map(|card| self.chart.card_name(card));
                format!("{from} → {to}: {}", line.words)
            }
            PartKind::Move(index) => {
                let arrow = &self.chart.arrows()[index];
                let above =
                    |card: usize| scene.parent(card).map_or_else(String::new, |above| self.chart.card_name(above));
                let message = Message::new("mark-arrow").with("name", self.chart.card_name(arrow.to));
                message.with("from", above(arrow.from)).with("to", above(arrow.to)).say(*language)
            }
        }
    }

    /// What it takes up at most, in chart points.
    pub fn bounds(&self) -> Rect {
        match self.kind {
            PartKind::Connectors => self.chart.scene.bounds(),
            // A badge and a thick outline stand over the edge.
            PartKind::Unit(card) | PartKind::Ghost(card) => self.chart.scene.rect(card).expanded(AROUND_PT),
            PartKind::Relation(index) => self.chart.relations.lines()[index].bounds().expanded(AROUND_PT),
            PartKind::Move(index) => {
                let bounds = self.chart.arrows()[index].bounds();
                bounds.map_or_else(Rect::default, |bounds| bounds.expanded(AROUND_PT))
            }
        }
    }

    /// Its shapes, from back to front, in chart points.
    pub fn shapes(&self, theme: Theme, shapes: &mut Vec<Primitive<'a>>) {
        let Chart { scene, relations, marks, .. } = self.chart;
        match self.kind {
            PartKind::Connectors => shapes.extend(scene.connectors(theme)),
            PartKind::Unit(index) | PartKind::Ghost(index) => {
                let card = &scene.cards()[index];
                match marks {
                    Some(marks) => marks.primitives(index, card, scene.rect(index), theme, shapes),
                    None => card.primitives(scene.rect(index), theme, shapes),
                }
            }
            PartKind::Relation(index) => relations.lines()[index].primitives(theme, false, shapes),
            PartKind::Move(index) => self.chart.arrows()[index].primitives(theme, shapes),
        }
    }
}
