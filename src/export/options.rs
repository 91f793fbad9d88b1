//! What is asked for when a chart is published. It outlives the program in the settings and has the same meaning on the command line.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::layout::Form;
use crate::model::{RelationKindId, ScenarioId, UnitId, UnitKindId};
use crate::scene::CardFigures;

/// What is published, and how.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct PublishOptions {
    /// What is in the picture.
    pub content: ContentOptions,
    /// What it stands on.
    pub paper: PaperOptions,
    /// What stands around it.
    pub frame: FrameOptions,
    /// What a picture of pixels, and one of shapes, is like.
    pub picture: PictureOptions,
}

/// What is in the picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct ContentOptions {
    /// The unit that stands at the top; `None` for the whole organisation.
    pub top: Option<UnitId>,
    /// How many levels; `None` for all.
    pub levels: Option<u32>,
    /// An overview, and each unit of this kind with what is under it: on a page, or in a file, of its own.
    pub each: Option<UnitKindId>,
    /// The arrangement; `None` for the one that fits the paper best.
    pub form: Option<Form>,
    /// Kinds of relations that are drawn and told.
    pub relations: BTreeSet<RelationKindId>,
    /// Kinds of units of which the chart does the opposite of what the vocabulary says.
    pub switched_kinds: BTreeSet<UnitKindId>,
    /// The scenario that it is compared with, and how.
    pub comparison: Option<Comparison>,
    /// Figures on the cards.
    pub figures: CardFigures,
    /// Whether the names of holders are shown. Off unless asked for.
    pub with_holders: bool,
}

/// Two scenarios in one publication.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Comparison {
    /// The other scenario.
    pub with: ScenarioId,
    /// How the two are shown.
    pub way: ComparisonWay,
}

/// How two scenarios are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComparisonWay {
    /// The scenario itself is the later one: what is new, moved or changed in it has marks.
    #[default]
    Later,
    /// The scenario itself is the earlier one: what lapses, moves or changes has marks.
    Earlier,
    /// The other scenario on the left as the earlier one, the scenario itself on the right, both with marks.
    SideBySide,
    /// Both in one chart, with arrows from where units stood.
    Overlay,
}

/// What it stands on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct PaperOptions {
    /// The size of a sheet; `None` for one that is as large as the chart.
    pub size: Option<PaperSize>,
    /// Whether it lies or stands.
    pub orientation: Orientation,
    /// From the edge of the sheet to what is on it, in millimetres. 10 unless said.
    pub margin_mm: Option<f64>,
    /// How a chart that is larger gets on it.
    pub fitting: Fitting,
    /// No text is to be smaller than this, in points. 6 unless said.
    pub least_text_pt: Option<f64>,
}

/// A size of paper or screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperSize {
    /// ISO 216, 148 × 210 mm.
    A5,
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    A3,
    /// 420 × 594 mm.
    A2,
    /// 594 × 841 mm.
    A1,
    /// 841 × 1189 mm.
    A0,
    /// A slide of 13.333 × 7.5 inch.
    Wide,
}

impl PaperSize {
    /// Every size, in the order in which it is offered.
    pub const ALL: [Self; 7] = [Self::A5, Self::A4, Self::A3, Self::A2, Self::A1, Self::A0, Self::Wide];

    /// The word on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::A5 => "A5",
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
            Self::A1 => "A1",
            Self::A0 => "A0",
            Self::Wide => "16:9",
        }
    }

    /// The size with that word, whatever its capitals.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.id().eq_ignore_ascii_case(id))
    }

    /// Its short and its long side, in millimetres.
    pub const fn sides_mm(self) -> (f64, f64) {
        match self {
            Self::A5 => (148.0, 210.0),
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
            Self::A2 => (420.0, 594.0),
            Self::A1 => (594.0, 841.0),
            Self::A0 => (841.0, 1189.0),
            Self::Wide => (190.5, 338.667),
        }
    }
}

/// Whether a sheet lies or stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Orientation {
    /// As the chart asks.
    #[default]
    Automatic,
    /// The short side above.
    Portrait,
    /// The long side above.
    Landscape,
}

/// How a chart that is larger than its sheet gets on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fitting {
    /// All of it on one sheet, smaller.
    #[default]
    OneSheet,
    /// As large as the least text asks, over as many sheets as that takes, with a map of them.
    Tiles,
}

/// What stands around the chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct FrameOptions {
    /// What it is called; `None` for the name of the organisation or the unit.
    pub title: Option<String>,
    /// Whether the title stands on it.
    pub has_title: bool,
    /// Whether the name and status of the scenario and the day that it holds stand on it.
    pub has_scenario: bool,
    /// Whether the marks are explained.
    pub has_legend: bool,
    /// Whether the organisation's own mark stands on it, if the style has one.
    pub has_logo: bool,
    /// Whether pages are numbered where there are several.
    pub has_page_numbers: bool,
    /// Whether "concept" stands across it.
    pub watermark: Watermark,
}

impl Default for FrameOptions {
    fn default() -> Self {
        Self {
            title: None,
            has_title: true,
            has_scenario: true,
            has_legend: true,
            has_logo: true,
            has_page_numbers: true,
            watermark: Watermark::default(),
        }
    }
}

/// Whether "concept" stands across a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Watermark {
    /// Where the scenario is not decided.
    #[default]
    Automatic,
    /// Yes.
    Always,
    /// No.
    Never,
}

/// What a picture of pixels, and one of shapes, is like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct PictureOptions {
    /// How many pixels a picture has.
    pub resolution: Resolution,
    /// Whether what is behind the cards shines through.
    pub is_transparent: bool,
    /// What the text of an SVG is.
    pub text: SvgText,
}

/// How many pixels a picture has.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resolution {
    /// So many to a 96th of an inch: 2 is sharp on most screens.
    Scale(f64),
    /// So many to an inch.
    Dpi(f64),
    /// So many from left to right.
    WidthPx(u32),
}

impl Default for Resolution {
    fn default() -> Self {
        Self::Scale(2.0)
    }
}

/// What the text of an SVG is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SvgText {
    /// Text, with the letters that it uses in the file.
    #[default]
    Embedded,
    /// Shapes: the same everywhere, but no text for who searches or listens.
    Paths,
    /// Text, in the reader's own letters where those of the chart are not installed.
    Plain,
}
