//! `herschik export`: publishes the chart.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::failure::Failure;
use super::named_unit;
use super::open::{ScenarioArgument, find, in_scenario, open};
use super::output::Output;
use crate::compare::Difference;
use crate::export::Format;
use crate::file::durable;
use crate::i18n::{Language, Message};
use crate::layout::Form;
use crate::metric::Totals;
use crate::model::{Line, Organisation, RelationKindId};
use crate::scene::{
    CardAmounts, CardFigures, ChartSource, MOST_TEXTS, Marks, Overlay, RelationChoice, RelationLines, Scene, Theme,
    ViewOptions,
};

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
    /// The colours.
    #[arg(long, default_value = Theme::Print.id(), value_parser = themes())]
    style: Theme,
}

impl ExportArguments {
    fn card_figures(&self) -> Result<CardFigures, Failure> {
        if self.figure.len() > MOST_TEXTS {
            return Err(Failure::new(Message::new("cli-too-many-figures").with("count", MOST_TEXTS)));
        }
        Ok(CardFigures { texts: self.figure.clone(), bar: self.bar.clone(), heat: self.heat.clone() })
    }

    fn relation_choice(&self, organisation: &Organisation) -> Result<RelationChoice, Failure> {
        let known = &organisation.vocabulary().relation_kinds;
        let mut choice = RelationChoice::default();
        for asked in &self.relations {
            let id = RelationKindId::from(asked.as_str());
            if asked == "all" {
                choice.kinds.extend(known.keys().cloned());
            } else if known.contains_key(&id) {
                choice.kinds.insert(id);
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
    let organisation = in_scenario(&scenarios, &arguments.scenario.of(&scenarios, language)?);
    let other = arguments.compare.as_ref().map(|asked| find(&scenarios, asked, language)).transpose()?;
    let other = other.map(|id| in_scenario(&scenarios, &id));
    let top = arguments.unit.as_deref().map(|asked| named_unit::find(&organisation, asked)).transpose()?;

    let line = Line::of(&organisation);
    let totals = Totals::of(&organisation, &line);
    let figures = arguments.card_figures()?;
    let options =
        ViewOptions { form: arguments.form, levels: arguments.depth, top, figures, language, ..ViewOptions::default() };
    let amounts = CardAmounts::of(&organisation, &options.figures);
    let of_file = ChartSource { organisation: &organisation, line: &line, totals: &totals, amounts: &amounts };
    let (scene, marks) = drawn(arguments, of_file, other.as_ref(), &options);
    let relations = RelationLines::build(&organisation, &scene, &arguments.relation_choice(&organisation)?);
    let of_names = organisation.properties().language.as_deref().unwrap_or_else(|| language.tag());
    let bytes = format.write(&scene, &relations, marks.as_ref(), arguments.style, of_names);
    durable::write(&arguments.output, &bytes)?;

    let said = Message::new("cli-exported").with("count", scene.cards().len()).with("path", path).say(language);
    Ok(Output::text(said + "\n"))
}

/// The chart, with what is different from the organisation that it is compared with, if there is one.
fn drawn(
    arguments: &ExportArguments,
    own: ChartSource<'_>,
    other: Option<&Organisation>,
    options: &ViewOptions,
) -> (Scene, Option<Marks>) {
    let Some(other) = other else {
        return (Scene::build_with(own, options), None);
    };
    let (from, to) = if arguments.was { (own.organisation, other) } else { (other, own.organisation) };
    let difference = Difference::between(from, to);
    if arguments.overlay {
        let line = Line::of(other);
        let totals = Totals::of(other, &line);
        let amounts = CardAmounts::of(other, &options.figures);
        let earlier = ChartSource { organisation: other, line: &line, totals: &totals, amounts: &amounts };
        let overlay = Overlay::build(earlier, own, &difference, options);
        return (overlay.scene, Some(overlay.marks));
    }
    let scene = Scene::build_with(own, options);
    let marks = Marks::of(&scene, &difference);
    (scene, Some(marks))
}

/// The ids of the figures that have a meaning for one unit.
fn figures() -> PossibleValuesParser {
    PossibleValuesParser::new(CardFigures::offered().map(|figure| figure.definition.id))
}

fn forms() -> impl TypedValueParser<Value = Form> {
    PossibleValuesParser::new(Form::ALL.iter().map(|form| form.id())).map(|id| Form::from_id(&id).unwrap_or_default())
}

fn themes() -> impl TypedValueParser<Value = Theme> {
    PossibleValuesParser::new(Theme::ALL.iter().map(|theme| theme.id()))
        .map(|id| Theme::from_id(&id).unwrap_or_default())
}
