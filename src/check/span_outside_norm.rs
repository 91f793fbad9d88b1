//! No head leads more or fewer than the organisation wants.

use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;

/// A span of control is above or below the norm for the kind of unit that is led.
///
/// A span is counted from the posts that the file lists, so it is at least so much: below the norm is good to know, above it
/// is a warning. Where nobody is known to report, nothing is said.
pub struct SpanOutsideNorm;

impl Check for SpanOutsideNorm {
    fn id(&self) -> &'static str {
        "span-outside-norm"
    }

    fn name(&self) -> &'static str {
        "rule-span-outside-norm"
    }

    fn why(&self) -> &'static str {
        "rule-span-outside-norm-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        let norms = &organisation.properties().norms;
        let found = checked.figures.heads.iter().filter_map(|head| {
            let (id, unit) = line.unit(organisation, head.place);
            let norm = norms.span_of(&unit.kind)?;
            let span = head.span_hundredths?;
            let whole = |limit: u32| i64::from(limit) * 100;
            let above = norm.maximum.filter(|maximum| span > whole(*maximum));
            let below = norm.minimum.filter(|minimum| span < whole(*minimum));
            let message = |key, limit: u32| {
                let message = Message::new(key).with("unit", unit.name.as_str()).with("heads", head.heads);
                message
                    .with("span", super::Counted { hundredths: span, unit: super::CountedIn::Number }.message())
                    .with("norm", limit)
            };
            let finding = match (above, below) {
                (Some(limit), _) => Finding::warning(self.id(), message("check-span-above-norm", limit))
                    .with_hint(Message::new("check-span-above-norm-hint")),
                (None, Some(limit)) => Finding::note(self.id(), message("check-span-below-norm", limit))
                    .with_hint(Message::new("check-span-below-norm-hint")),
                (None, None) => return None,
            };
            Some(finding.about(id))
        });
        found.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::HeadReports;
    use crate::check::testing::{Case, keys};
    use crate::model::{Records, SpanNorm};

    /// The town's heads lead so many; `edit` sets the norms.
    fn found(spans: &[(usize, Option<i64>)], edit: impl FnOnce(&mut Records)) -> Vec<String> {
        let mut case = Case::of(edit);
        case.figures.heads =
            spans.iter().map(|&(place, span_hundredths)| HeadReports { place, heads: 1, span_hundredths }).collect();
        keys(&case.findings(&SpanOutsideNorm))
    }

    fn norm(minimum: Option<u32>, maximum: Option<u32>) -> SpanNorm {
        SpanNorm { minimum, maximum, ..SpanNorm::default() }
    }

    #[test]
    fn a_span_above_or_below_the_norm_is_found_and_the_norm_itself_is_kept() {
        let spans = [(0, Some(2_501)), (1, Some(2_500)), (2, Some(399)), (3, None)];
        let asked = |records: &mut Records| records.properties.norms.span = Some(norm(Some(4), Some(25)));
        assert_eq!(found(&spans, asked), ["warning town", "note b"]);
        assert_eq!(found(&spans, |_| ()), [] as [&str; 0], "no norm, no signal");
    }

    #[test]
    fn the_norm_of_a_kind_goes_before_the_norm_of_all() {
        let asked = |records: &mut Records| {
            records.properties.norms.span = Some(norm(None, Some(5)));
            records.properties.norms.span_by_kind.insert("department".into(), norm(None, Some(10)));
        };
        assert_eq!(found(&[(0, Some(800)), (1, Some(800))], asked), ["warning town"], "the department may have ten");
    }
}
