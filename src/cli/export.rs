//! `herschik export`: publishes the chart.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::failure::Failure;
use super::named_unit;
use super::open::{ScenarioArgument, find, in_scenario, open};
use super::output::Output;
use super::style_argument;
use crate::export::{
    Comparison, ComparisonWay, ComposeInput, ContentOptions, ExportError, Format, PublishOptions, Watch, compose,
};
use crate::file::durable;
use crate::i18n::{Language, Message};
use crate::layout::Form;
use crate::model::{Organisation, RelationKindId};
use crate::scene::{CardFigures, MOST_TEXTS, Theme};

/// Publish the chart; the end of the name of OUT says as what.
#[derive(Debug, clap::Args)]
pub(super) struct ExportArguments {
    /// The organisation.
    file: PathBuf,
    #[command(flatten)]
    scenario: ScenarioArgument,
    /// The file to write, such as chart.svg.
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// Only this unit and what stands under it: its id, or its name if no other has it.
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// How many levels; by default all.
    #[arg(long, value_name = "LEVELS", value_parser = clap::value_parser!(u32).range(1..))]
    depth: Option<u32>,
    /// The arrangement.
    #[arg(long, default_value = Form::default().id(), value_parser = forms())]
    form: Form,
    /// Also the relations of these kinds: keys of the vocabulary, or all; separated by commas.
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    relations: Vec<String>,
    /// Mark what is different from this scenario, id or name: new, moved, changed.
    #[arg(long, value_name = "SCENARIO")]
    compare: Option<String>,
    /// What is drawn is the earlier of the two: mark what lapses, moves and changes.
    #[arg(long, requires = "compare")]
    was: bool,
    /// Both in one chart: what is drawn, with what lapsed and arrows from where units stood.
    #[arg(long, requires = "compare", conflicts_with = "was")]
    overlay: bool,
    /// On each card these figures as text: at most three, separated by commas.
    #[arg(long, value_name = "IDS", value_delimiter = ',', value_parser = figures())]
    figure: Vec<String>,
    /// On each card this figure as a bar.
    #[arg(long, value_name = "ID", value_parser = figures())]
    bar: Option<String>,
    /// Each card in a colour by this figure.
    #[arg(long, value_name = "ID", value_parser = figures())]
    heat: Option<String>,
    /// How it looks: quiet, blue, contrast, print, presentation, light or dark; or a style file, such as huisstijl.json.
    #[arg(long, value_name = "STYLE", default_value = Theme::Quiet.id())]
    style: String,
}

impl ExportArguments {
    fn card_figures(&self) -> Result<CardFigures, Failure> {
        if self.figure.len() > MOST_TEXTS {
            return Err(Failure::new(Message::new("cli-too-many-figures").with("count", MOST_TEXTS)));
        }
        Ok(CardFigures { texts: self.figure.clone(), bar: self.bar.clone(), heat: self.heat.clone() })
    }

    fn relation_kinds(&self, organisation: &Organisation) -> Result<BTreeSet<RelationKindId>, Failure> {
        let known = &organisation.vocabulary().relation_kinds;
        let mut choice = BTreeSet::new();
        for asked in &self.relations {
            let id = RelationKindId::from(asked.as_str());
            if asked == "all" {
                choice.extend(known.keys().cloned());
            } else if known.contains_key(&id) {
                choice.insert(id);
            } else {
                let names: Vec<&str> = known.keys().map(RelationKindId::as_str).collect();
                let hint = Message::new("find-known-kinds").with("kinds", names.join(", "));
                return Err(
                    Failure::new(Message::new("find-no-such-kind").with("kind", asked.as_str())).with_hint(hint)
                );
            }
        }
        Ok(choice)
    }
}

pub(super) fn run(arguments: &ExportArguments, language: Language) -> Result<Output, Failure> {
    let path = arguments.output.display().to_string();
    let format = Format::of_path(&arguments.output).ok_or_else(|| {
        let known: Vec<String> = Format::ALL.iter().map(|format| format!(".{}", format.extension())).collect();
        let message = Message::new("cli-unknown-format").with("path", path.as_str());
        Failure::new(message.with("known", known.join(", ")))
    })?;
    let scenarios = open(&arguments.file)?.scenarios;
    let scenario = arguments.scenario.of(&scenarios, language)?;
    let organisation = in_scenario(&scenarios, &scenario);
    let other = arguments.compare.as_ref().map(|asked| find(&scenarios, asked, language)).transpose()?;
    let top = arguments.unit.as_deref().map(|asked| named_unit::find(&organisation, asked)).transpose()?;

    let way = match (arguments.was, arguments.overlay) {
        (_, true) => ComparisonWay::Overlay,
        (true, _) => ComparisonWay::Earlier,
        _ => ComparisonWay::Later,
    };
    let content = ContentOptions {
        top,
        levels: arguments.depth,
        form: Some(arguments.form),
        relations: arguments.relation_kinds(&organisation)?,
        comparison: other.map(|with| Comparison { with, way }),
        figures: arguments.card_figures()?,
        ..ContentOptions::default()
    };
    let options = PublishOptions { content, ..PublishOptions::default() };
    let style = style_argument::find(&arguments.style)?;
    let input = ComposeInput { scenarios: &scenarios, scenario: &scenario, options: &options, style: &style, language };
    let publication = compose(&input);
    let refused = |error: ExportError| Failure::new(error.message());
    let pages = 0..publication.pages.len();
    let bytes = format.write(&publication, pages, &options.picture, Watch::NOBODY).map_err(refused)?;
    durable::write(&arguments.output, &bytes)?;

    let count = publication.charts.first().map_or(0, |chart| chart.scene.cards().len());
    let said = Message::new("cli-exported").with("count", count).with("path", path).say(language);
    Ok(Output::text(said + "\n"))
}

/// The ids of the figures that have a meaning for one unit.
fn figures() -> PossibleValuesParser {
    PossibleValuesParser::new(CardFigures::offered().map(|figure| figure.definition.id))
}

fn forms() -> impl TypedValueParser<Value = Form> {
    PossibleValuesParser::new(Form::ALL.iter().map(|form| form.id())).map(|id| Form::from_id(&id).unwrap_or_default())
}
