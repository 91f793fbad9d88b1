//! `herschik find`: who does what, a row each.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::failure::Failure;
use super::named_unit;
use super::open::{ScenarioArgument, organisation};
use super::output::Output;
use super::table::{Align, Table};
use crate::i18n::{Language, Message, text};
use crate::model::{Organisation, UnitKindId};
use crate::search::{Filters, Hit, Index, Query};

/// Search names, former names, tasks, functions, codes and notes: one unit a row, the best first.
#[derive(Debug, clap::Args)]
pub(super) struct FindArguments {
    /// The organisation.
    file: PathBuf,
    /// Words that must all be found, or a question: "wie doet inkoop?". Empty with a filter: all that pass it.
    text: String,
    #[command(flatten)]
    scenario: ScenarioArgument,
    /// Only units of this kind: key or name in the file's vocabulary. May be given more than once.
    #[arg(long, value_name = "KIND")]
    kind: Vec<String>,
    /// Only units with a position in this pay scale. May be given more than once.
    #[arg(long, value_name = "SCALE")]
    scale: Vec<String>,
    /// Only units with a vacancy.
    #[arg(long)]
    vacancies: bool,
    /// Only this unit and what stands under it: id or name.
    #[arg(long, value_name = "UNIT")]
    under: Option<String>,
    /// As a JSON array of objects; `marks` are ranges of bytes of `text`.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &FindArguments, language: Language) -> Result<Output, Failure> {
    let organisation = organisation(&arguments.file, &arguments.scenario, language)?;
    let filters = Filters {
        kinds: arguments.kind.iter().map(|asked| kind(&organisation, asked)).collect::<Result<_, _>>()?,
        scales: arguments.scale.iter().cloned().collect(),
        only_vacancies: arguments.vacancies,
        under: arguments.under.as_ref().map(|asked| named_unit::find(&organisation, asked)).transpose()?,
    };
    let query = Query { filters, ..Query::new(&arguments.text) };
    let hits = Index::of(&organisation).hits(&query).hits;
    Ok(if arguments.json {
        Output::json(&hits.iter().map(|hit| as_json(hit, &organisation)).collect())
    } else if hits.is_empty() {
        Output::text(format!("{}\n", text(language, "find-nothing")))
    } else {
        Output::text(as_text(&hits, &organisation, language))
    })
}

/// The kind of unit with this key or name.
fn kind(organisation: &Organisation, asked: &str) -> Result<UnitKindId, Failure> {
    let wanted = asked.trim().to_lowercase();
    let kinds = &organisation.vocabulary().unit_kinds;
    let by_key = kinds.keys().find(|key| key.as_str() == asked);
    let is_called = |name: &str| name.to_lowercase() == wanted;
    let by_name = || {
        let mut rows = kinds.iter();
        rows.find(|(_, kind)| is_called(&kind.name) || kind.plural.as_deref().is_some_and(is_called)).map(|row| row.0)
    };
    by_key.or_else(by_name).cloned().ok_or_else(|| {
        let known: Vec<&str> = kinds.keys().map(UnitKindId::as_str).collect();
        let hint = Message::new("find-known-kinds").with("kinds", known.join(", "));
        Failure::new(Message::new("find-no-such-kind").with("kind", asked)).with_hint(hint)
    })
}

fn as_json(hit: &Hit, organisation: &Organisation) -> Value {
    let mut row = json!({
        "unit": hit.unit,
        "name": organisation.name_of(&hit.unit),
        "field": hit.field,
        "text": hit.text,
        "marks": hit.marked.iter().map(|mark| [mark.start, mark.end]).collect::<Vec<_>>(),
        "score": hit.score,
        "typo": hit.has_typo,
        "further_hits": hit.further_hits,
    });
    if let Some(position) = &hit.position {
        row["position"] = json!(position);
    }
    row
}

fn as_text(hits: &[Hit], organisation: &Organisation, language: Language) -> String {
    let headings = ["column-id", "column-name", "column-found-in", "column-found"];
    let mut table = Table::new(headings.map(|heading| (text(language, heading), Align::Left)));
    for hit in hits {
        let found = hit.pieces().map(|(piece, marked)| if marked { format!("«{piece}»") } else { piece.to_owned() });
        table.push([
            hit.unit.to_string(),
            organisation.name_of(&hit.unit).to_owned(),
            text(language, hit.field.label_key()).to_owned(),
            found.collect(),
        ]);
    }
    table.to_text()
}
