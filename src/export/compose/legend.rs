//! What the marks of the charts on one page mean.

use super::shapes::placed;
use crate::export::{Chart, Item};
use crate::geometry::{Point, Size};
use crate::i18n::Language;
use crate::scene::{Marks, Primitive, RelationLines, Scene, Theme};

use super::sides::Draft;

/// Between what the kinds, the relations and the marks mean.
const APART_PT: f64 = 4.0;

/// What the marks of the charts on one page mean.
#[derive(Default)]
pub(super) struct Legend {
    scene: Scene,
    relations: RelationLines,
    marks: Option<Marks>,
}

impl Legend {
    /// Of charts that are ready.
    pub fn of(charts: &[Chart]) -> Self {
        let marks: Vec<&Marks> = charts.iter().filter_map(|chart| chart.marks.as_ref()).collect();
        Self {
            scene: Scene::explaining(charts.iter().map(|chart| &chart.scene)),
            relations: RelationLines::explaining(charts.iter().map(|chart| &chart.relations)),
            marks: (!marks.is_empty()).then(|| Marks::explaining(marks)),
        }
    }

    /// Of charts of which the relations are not drawn yet.
    pub fn of_draft(draft: &Draft) -> Self {
        let marks: Vec<&Marks> = draft.scenes.iter().filter_map(|(_, marks)| marks.as_ref()).collect();
        Self {
            scene: Scene::explaining(draft.scenes.iter().map(|(scene, _)| scene)),
            relations: RelationLines::default(),
            marks: (!marks.is_empty()).then(|| Marks::explaining(marks)),
        }
    }

    /// It drawn at (0, 0), in its own points; and how large it is. It goes to the right and, when `width_pt` is used up, down.
    fn shapes(&self, theme: Theme, language: Language, width_pt: f64) -> (Vec<Primitive<'_>>, Size) {
        let (mut shapes, end) = self.scene.legend_shapes(theme, Point::default(), width_pt);
        let (mut bottom, mut right) = (end.y, end.x);
        let mut add = |(more, end): (Vec<Primitive<'static>>, f64), bottom: &mut f64| {
            if !more.is_empty() {
                right = right.max(right_of(&more));
                shapes.extend(more);
                *bottom = end;
            }
        };
        let next = |bottom: f64| Point::new(0.0, if bottom > 0.0 { bottom + APART_PT } else { 0.0 });
        let (relations, end) = self.relations.legend(theme, next(bottom), width_pt);
        add((relations.into_iter().map(Primitive::into_owned).collect(), end), &mut bottom);
        if let Some(marks) = &self.marks {
            add(marks.legend(language, theme, next(bottom), width_pt), &mut bottom);
        }
        (shapes, Size::new(right, bottom))
    }

    /// How large it is on a page that is `width_pt` wide, `scale` times as large as it is by itself.
    pub fn size(&self, theme: Theme, language: Language, width_pt: f64, scale: f64) -> Size {
        let (_, size) = self.shapes(theme, language, width_pt / scale);
        Size::new(size.width * scale, size.height * scale)
    }

    /// It on a page, with its upper left corner at `at`.
    pub fn items(&self, theme: Theme, language: Language, width_pt: f64, scale: f64, at: Point) -> Vec<Item> {
        let (shapes, _) = self.shapes(theme, language, width_pt / scale);
        shapes.into_iter().map(|shape| Item::Shape(placed(shape, scale, at))).collect()
    }
}

/// How far to the right the texts of a legend go.
fn right_of(shapes: &[Primitive<'_>]) -> f64 {
    let right = |shape: &Primitive<'_>| match shape {
        Primitive::Text { text, at, size_pt, weight, .. } => at.x + crate::text::width_pt(text, *weight, *size_pt),
        _ => 0.0,
    };
    shapes.iter().map(right).fold(0.0, f64::max)
}
