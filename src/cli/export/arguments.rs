//! What can be asked of `herschik export`.

use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::super::open::ScenarioArgument;
use crate::export::{Orientation, PaperSize, SvgText, Watermark};
use crate::layout::Form;
use crate::scene::{CardFigures, Theme};

/// Publish the chart; the end of the name of OUT says as what.
///
/// Without --paper a page is as large as the chart. What takes several pages becomes one PDF, or several SVG or PNG files: OUT with
/// a number and a name.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ExportArguments {
    /// The organisation.
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) scenario: ScenarioArgument,
    /// The file to write, such as chart.svg.
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: PathBuf,
    /// Say what whoever gets the file can read in it.
    #[arg(long)]
    pub(super) reveals: bool,
    /// How it looks: quiet, blue, contrast, print, presentation, light or dark; or a style file, such as huisstijl.json.
    #[arg(long, value_name = "STYLE", default_value = Theme::Quiet.id())]
    pub(super) style: String,
    #[command(flatten)]
    pub(super) content: ContentArguments,
    #[command(flatten)]
    pub(super) paper: PaperArguments,
    #[command(flatten)]
    pub(super) frame: FrameArguments,
    #[command(flatten)]
    pub(super) picture: PictureArguments,
}

/// What is in the picture.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "What is drawn")]
pub(super) struct ContentArguments {
    /// Only this unit and what stands under it: its id, or its name if no other has it.
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    /// How many levels; by default all. With --each: of the overview.
    #[arg(long, value_name = "LEVELS", value_parser = clap::value_parser!(u32).range(1..))]
    pub depth: Option<u32>,
    /// An overview, and each unit of this kind on a page of its own: key of the vocabulary, or name.
    #[arg(long, value_name = "KIND")]
    pub each: Option<String>,
    /// The arrangement; by default hark, and with --paper the one that is largest on it.
    #[arg(long, value_parser = forms())]
    pub form: Option<FormArgument>,
    /// Also the relations of these kinds: keys of the vocabulary, or all; separated by commas.
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    pub relations: Vec<String>,
    /// Mark what is different from this scenario, id or name: new, moved, changed.
    #[arg(long, value_name = "SCENARIO")]
    pub compare: Option<String>,
    /// What is drawn is the earlier of the two: mark what lapses, moves and changes.
    #[arg(long, requires = "compare")]
    pub was: bool,
    /// Both in one chart: what is drawn, with what lapsed and arrows from where units stood.
    #[arg(long, requires = "compare", conflicts_with = "was")]
    pub overlay: bool,
    /// Both charts beside each other: at the left what it is compared with.
    #[arg(long, requires = "compare", conflicts_with_all = ["was", "overlay"])]
    pub side_by_side: bool,
    /// On each card these figures as text: at most three, separated by commas.
    #[arg(long, value_name = "IDS", value_delimiter = ',', value_parser = figures())]
    pub figure: Vec<String>,
    /// On each card this figure as a bar.
    #[arg(long, value_name = "ID", value_parser = figures())]
    pub bar: Option<String>,
    /// Each card in a colour by this figure.
    #[arg(long, value_name = "ID", value_parser = figures())]
    pub heat: Option<String>,
    /// Also the names of who holds the post of a head. They are left out unless asked for.
    #[arg(long)]
    pub with_holders: bool,
}

/// What it stands on.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Paper")]
pub(super) struct PaperArguments {
    /// The size of a sheet; 16:9 is a slide.
    #[arg(long, value_name = "SIZE", ignore_case = true, value_parser = papers())]
    pub paper: Option<PaperSize>,
    /// Whether it lies or stands; by default as the chart is largest.
    #[arg(long, requires = "paper")]
    pub orientation: Option<OrientationArgument>,
    /// From the edge of a sheet to what is on it; by default 10.
    #[arg(long, value_name = "MM", requires = "paper", value_parser = number(0.0, 200.0))]
    pub margin: Option<f64>,
    /// Over as many sheets as it takes, with a map of them, instead of all on one.
    #[arg(long, requires = "paper")]
    pub tiles: bool,
    /// No text is to be smaller than this; by default 6.
    #[arg(long, value_name = "PT", requires = "paper", value_parser = number(1.0, 72.0))]
    pub least_text: Option<f64>,
}

/// What stands around the chart.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Around the chart")]
pub(super) struct FrameArguments {
    /// The title; by default the name of the organisation or the unit.
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// No title.
    #[arg(long, conflicts_with = "title")]
    pub no_title: bool,
    /// Not what the marks mean.
    #[arg(long)]
    pub no_legend: bool,
    /// Not the scenario, its status and its day.
    #[arg(long)]
    pub no_scenario: bool,
    /// Not the logo of the style.
    #[arg(long)]
    pub no_logo: bool,
    /// No page numbers.
    #[arg(long)]
    pub no_page_numbers: bool,
    /// Whether "concept" stands across the page; by default where the scenario is not decided.
    #[arg(long, value_name = "WHEN")]
    pub watermark: Option<WatermarkArgument>,
}

/// What a picture of pixels, and one of shapes, is like.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "PNG and SVG")]
pub(super) struct PictureArguments {
    /// PNG: so many pixels to a 96th of an inch; by default 2.
    #[arg(long, value_name = "TIMES", group = "pixels", value_parser = number(0.01, 25.0))]
    pub scale: Option<f64>,
    /// PNG: so many pixels to an inch.
    #[arg(long, value_name = "DPI", group = "pixels", value_parser = number(1.0, 2_400.0))]
    pub dpi: Option<f64>,
    /// PNG: so many pixels from left to right.
    #[arg(long, value_name = "PIXELS", group = "pixels", value_parser = clap::value_parser!(u32).range(1..))]
    pub width: Option<u32>,
    /// PNG and SVG: what is behind the chart shines through.
    #[arg(long)]
    pub transparent: bool,
    /// SVG: text with its letters in the file, text as shapes, or text in the letters of the reader.
    #[arg(long, value_name = "HOW")]
    pub text: Option<TextArgument>,
}

/// The arrangement that is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum FormArgument {
    /// The one that is largest on the paper.
    Automatic,
    /// This one.
    Of(Form),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum OrientationArgument {
    /// As the chart is largest.
    Auto,
    /// Standing.
    Portrait,
    /// Lying.
    Landscape,
}

impl From<OrientationArgument> for Orientation {
    fn from(asked: OrientationArgument) -> Self {
        match asked {
            OrientationArgument::Auto => Self::Automatic,
            OrientationArgument::Portrait => Self::Portrait,
            OrientationArgument::Landscape => Self::Landscape,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum WatermarkArgument {
    /// Where the scenario is not decided.
    Auto,
    /// Yes.
    Always,
    /// No.
    Never,
}

impl From<WatermarkArgument> for Watermark {
    fn from(asked: WatermarkArgument) -> Self {
        match asked {
            WatermarkArgument::Auto => Self::Automatic,
            WatermarkArgument::Always => Self::Always,
            WatermarkArgument::Never => Self::Never,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum TextArgument {
    /// With its letters in the file.
    Embedded,
    /// As shapes.
    Paths,
    /// In the letters of the reader.
    Plain,
}

impl From<TextArgument> for SvgText {
    fn from(asked: TextArgument) -> Self {
        match asked {
            TextArgument::Embedded => Self::Embedded,
            TextArgument::Paths => Self::Paths,
            TextArgument::Plain => Self::Plain,
        }
    }
}

/// The ids of the figures that have a meaning for one unit.
fn figures() -> PossibleValuesParser {
    PossibleValuesParser::new(CardFigures::offered().map(|figure| figure.definition.id))
}

fn forms() -> impl TypedValueParser<Value = FormArgument> {
    let known = Form::ALL.iter().map(|form| PossibleValue::new(form.id()));
    PossibleValuesParser::new(known.chain([PossibleValue::new("auto")]))
        .map(|id| Form::from_id(&id).map_or(FormArgument::Automatic, FormArgument::Of))
}

fn papers() -> impl TypedValueParser<Value = PaperSize> {
    PossibleValuesParser::new(PaperSize::ALL.iter().map(|size| size.id()))
        .map(|id| PaperSize::from_id(&id).unwrap_or(PaperSize::A4))
}

/// A number from `least` to `most`.
fn number(least: f64, most: f64) -> impl TypedValueParser<Value = f64> {
    clap::builder::StringValueParser::new().try_map(move |text| {
        let number = text.trim().replace(',', ".").parse::<f64>().ok();
        let fits = number.filter(|number| (least..=most).contains(number));
        fits.ok_or_else(|| format!("{least}..{most}"))
    })
}
