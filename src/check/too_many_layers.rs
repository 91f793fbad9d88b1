//! No more layers of management than the organisation wants.

use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;

/// More heads stand above each other than the norm allows. One finding, about the first unit of the deepest layer.
///
/// Counted like the spans: a head that is meant but missing is a layer, a unit without a head of its own is none.
pub struct TooManyLayers;

impl Check for TooManyLayers {
    fn id(&self) -> &'static str {
        "too-many-layers"
    }

    fn name(&self) -> &'static str {
        "rule-too-many-layers"
    }

    fn why(&self) -> &'static str {
        "rule-too-many-layers-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        let Some(maximum) = organisation.properties().norms.layers_maximum else { return Vec::new() };
        // By place: how many heads there are up to and with that of the unit.
        let mut layers = vec![0_u32; line.len()];
        let mut heads = checked.figures.heads.iter().map(|head| head.place).peekable();
        let mut deepest: Option<(u32, usize)> = None;
        for place in 0..line.len() {
            let above = line.parents()[place].map_or(0, |parent| layers[parent as usize]);
            let is_headed = heads.next_if_eq(&place).is_some();
            layers[place] = above + u32::from(is_headed);
            if is_headed && deepest.is_none_or(|(most, _)| layers[place] > most) {
                deepest = Some((layers[place], place));
            }
        }
        let too_many = deepest.filter(|(layers, _)| *layers > maximum);
        too_many
            .map(|(layers, place)| {
                let (id, unit) = line.unit(organisation, place);
                let message = Message::new("check-too-many-layers")
                    .with("unit", unit.name.as_str())
                    .with("layers", layers)
                    .with("norm", maximum);
                Finding::warning(self.id(), message).about(id).with_hint(Message::new("check-too-many-layers-hint"))
            })
            .into_iter()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::HeadReports;
    use crate::check::testing::{Case, keys};

    fn found(places: &[usize], maximum: Option<u32>) -> Vec<String> {
        let mut case = Case::of(|records| records.properties.norms.layers_maximum = maximum);
        let head = |&place: &usize| HeadReports { place, heads: 1, span_hundredths: None };
        case.figures.heads = places.iter().map(head).collect();
        keys(&case.findings(&TooManyLayers))
    }

    #[test]
    fn one_layer_above_the_norm_is_found_where_it_is_deepest() {
        // Places: town 0, a 1, b 2, c 3 (under b).
        assert_eq!(found(&[0, 1, 2, 3], Some(2)), ["warning c"]);
        assert_eq!(found(&[0, 1, 2, 3], Some(3)), [] as [&str; 0]);
        assert_eq!(found(&[0, 1, 2, 3], None), [] as [&str; 0]);
    }

    #[test]
    fn a_unit_without_a_head_is_no_layer() {
        assert_eq!(found(&[0, 3], Some(2)), [] as [&str; 0]);
        assert_eq!(found(&[0, 3], Some(1)), ["warning c"]);
    }
}
