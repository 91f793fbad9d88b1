//! What was chosen the last time: kept in the settings, between sessions and from one file to another.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::facts::kinds_apart;
use crate::export::{Format, PublishOptions, Resolution};
use crate::model::{ScenarioId, Scenarios};
use crate::scene::{Style, Theme};

/// Margins that are offered, in millimetres.
pub const MARGIN_MM: std::ops::RangeInclusive<f64> = 0.0..=50.0;
/// Sizes of the least text that are offered, in points.
pub const LEAST_TEXT_PT: std::ops::RangeInclusive<f64> = 3.0..=14.0;
/// Pixels to an inch that are offered.
pub const DPI: std::ops::RangeInclusive<f64> = 36.0..=1200.0;
/// Widths that are offered, in pixels.
pub const WIDTH_PX: std::ops::RangeInclusive<u32> = 100..=60_000;
/// Scales that are offered.
pub const SCALES: [f64; 4] = [1.0, 2.0, 3.0, 4.0];

/// What was chosen the last time. Each part that cannot be read is as it was delivered, without the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Remembered {
    /// The end of the file names of the format; empty before the first choice.
    pub format: String,
    /// The word of the theme, or a style of one's own as a style file; empty before the first choice.
    pub style: String,
    /// Everything else.
    pub options: PublishOptions,
}

impl<'de> Deserialize<'de> for Remembered {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(reader)?;
        let options = value.get("options").unwrap_or(&Value::Null);
        Ok(Self {
            format: part(&value, "format"),
            style: part(&value, "style"),
            options: PublishOptions {
                content: part(options, "content"),
                paper: part(options, "paper"),
                frame: part(options, "frame"),
                picture: part(options, "picture"),
            },
        })
    }
}

/// A part of a value; as it was delivered where it is not there or cannot be read.
fn part<T: DeserializeOwned + Default>(value: &Value, key: &str) -> T {
    let found = value.get(key).cloned();
    found.and_then(|found| serde_json::from_value(found).ok()).unwrap_or_default()
}

impl Remembered {
    /// The format; PNG before the first choice: a picture is what most ask for.
    pub fn format(&self) -> Format {
        Format::ALL.into_iter().find(|format| format.extension() == self.format).unwrap_or(Format::Png)
    }

    /// The style; the quiet one before the first choice.
    pub fn style(&self) -> Style {
        let by_word = Theme::from_id(&self.style).map(Style::of_theme);
        by_word.or_else(|| Style::from_json(self.style.as_bytes()).ok()).unwrap_or_default()
    }
}

/// What [`Remembered`] keeps of a style.
pub fn style_in_words(style: &Style) -> String {
    match *style == Style::of_theme(style.theme) {
        true => style.theme.id().to_owned(),
        false => String::from_utf8_lossy(&style.to_json()).into_owned(),
    }
}

/// The same options without what a file lacks and with every number within its bounds.
pub fn fitting(options: &PublishOptions, file: &Scenarios, scenario: &ScenarioId) -> PublishOptions {
    let mut options = options.clone();
    let content = &mut options.content;
    let organisation = file.get(scenario).map_or_else(|| file.start_organisation(), |state| state.organisation());
    let vocabulary = organisation.vocabulary();
    content.top = content.top.take().filter(|top| organisation.unit(top).is_some());
    content.each = content.each.take().filter(|kind| kinds_apart(organisation).any(|(apart, _)| apart == kind));
    content.relations.retain(|kind| vocabulary.relation_kinds.contains_key(kind));
    content.switched_kinds.retain(|kind| vocabulary.unit_kinds.contains_key(kind));
    let is_other = |with: &ScenarioId| with != scenario && file.get(with).is_some();
    content.comparison = content.comparison.take().filter(|comparison| is_other(&comparison.with));
    content.levels = content.levels.filter(|levels| *levels > 0);
    let paper = &mut options.paper;
    paper.margin_mm = paper.margin_mm.map(|margin| margin.clamp(*MARGIN_MM.start(), *MARGIN_MM.end()));
    paper.least_text_pt = paper.least_text_pt.map(|size| size.clamp(*LEAST_TEXT_PT.start(), *LEAST_TEXT_PT.end()));
    options.picture.resolution = match options.picture.resolution {
        Resolution::Scale(scale) if SCALES.contains(&scale) => Resolution::Scale(scale),
        Resolution::Scale(_) => Resolution::default(),
        Resolution::Dpi(dpi) => Resolution::Dpi(dpi.clamp(*DPI.start(), *DPI.end())),
        Resolution::WidthPx(width) => Resolution::WidthPx(width.clamp(*WIDTH_PX.start(), *WIDTH_PX.end())),
    };
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Comparison, ComparisonWay, PaperSize};
    use crate::model::{UnitId, UnitKindId};

    fn sample() -> Scenarios {
        let bytes = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-orgs/almelo.json"));
        crate::file::load(bytes).expect("the sample is sound").scenarios
    }

    #[test]
    fn it_comes_back_and_a_part_that_cannot_be_read_takes_nothing_else_along() {
        let mut held = Remembered { format: "pdf".to_owned(), style: "dark".to_owned(), ..Remembered::default() };
        held.options.paper.size = Some(PaperSize::A3);
        held.options.picture.resolution = Resolution::WidthPx(3_000);
        let mut written = serde_json::to_value(&held).unwrap();
        assert_eq!(serde_json::from_value::<Remembered>(written.clone()).unwrap(), held);
        written["options"]["paper"]["size"] = "b5".into();
        written["format"] = 7.into();
        let read: Remembered = serde_json::from_value(written).unwrap();
        assert_eq!(read.options.picture, held.options.picture);
        assert_eq!((read.style().theme, read.format()), (Theme::Dark, Format::Png));
        assert_eq!(read.options.paper, Default::default());
        for broken in ["7", "[]", "{\"options\": [1]}"] {
            assert_eq!(serde_json::from_str::<Remembered>(broken).unwrap(), Remembered::default(), "{broken}");
        }
    }

    #[test]
    fn what_the_file_lacks_is_left_out_and_numbers_stay_within_bounds() {
        let file = sample();
        let scenario = file.find("wordt").unwrap().clone();
        let mut options = PublishOptions::default();
        let known = file.get(&scenario).unwrap().organisation();
        let kind = kinds_apart(known).next().unwrap().0.clone();
        options.content.top = Some(UnitId::from("nobody"));
        options.content.each = Some(kind.clone());
        options.content.switched_kinds = [kind.clone(), UnitKindId::from("of-tomorrow")].into();
        options.content.comparison = Some(Comparison { with: scenario.clone(), way: ComparisonWay::Overlay });
        options.paper.margin_mm = Some(-7.0);
        options.picture.resolution = Resolution::Dpi(1e9);
        let fitted = fitting(&options, &file, &scenario);
        assert_eq!((fitted.content.top, fitted.content.comparison), (None, None));
        assert_eq!(fitted.content.each, Some(kind.clone()));
        assert_eq!(fitted.content.switched_kinds, [kind].into());
        assert_eq!(fitted.paper.margin_mm, Some(0.0));
        assert_eq!(fitted.picture.resolution, Resolution::Dpi(1200.0));
        // A kind of which there is one unit is no annex.
        options.content.each = Some(UnitKindId::from("college"));
        assert_eq!(fitting(&options, &file, &scenario).content.each, None);
        options.picture.resolution = Resolution::Scale(-3.0);
        assert_eq!(fitting(&options, &file, &scenario).picture.resolution, Resolution::default());
        options.content.comparison = Some(Comparison { with: file.start().clone(), way: ComparisonWay::Overlay });
        assert!(fitting(&options, &file, &scenario).content.comparison.is_some());
    }
}
