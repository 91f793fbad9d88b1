//! The arguments of `herschik export` as what is asked of a publication.

use std::collections::BTreeSet;

use super::super::failure::Failure;
use super::super::named_unit;
use super::super::open::find;
use super::super::relation_kinds;
use super::arguments::{ExportArguments, FormArgument};
use crate::export::{
    Comparison, ComparisonWay, ContentOptions, Fitting, FrameOptions, PaperOptions, PictureOptions, PublishOptions,
    Resolution,
};
use crate::i18n::{Language, Message};
use crate::layout::Form;
use crate::model::{Organisation, Scenarios, UnitKindId};
use crate::scene::{CardFigures, MOST_TEXTS};

/// What is asked.
///
/// Errors: a unit, a scenario or a kind that is not there; more figures than fit on a card.
pub(super) fn options(
    arguments: &ExportArguments,
    scenarios: &Scenarios,
    organisation: &Organisation,
    language: Language,
) -> Result<PublishOptions, Failure> {
    let content = content(arguments, scenarios, organisation, language)?;
    Ok(PublishOptions { content, paper: paper(arguments), frame: frame(arguments), picture: picture(arguments) })
}

fn content(
    arguments: &ExportArguments,
    scenarios: &Scenarios,
    organisation: &Organisation,
    language: Language,
) -> Result<ContentOptions, Failure> {
    let asked = &arguments.content;
    let form = match (asked.form, arguments.paper.paper) {
        (Some(FormArgument::Of(form)), _) => Some(form),
        (Some(FormArgument::Automatic), _) | (None, Some(_)) => None,
        (None, None) => Some(Form::default()),
    };
    let way = match (asked.was, asked.overlay, asked.side_by_side) {
        (true, ..) => ComparisonWay::Earlier,
        (_, true, _) => ComparisonWay::Overlay,
        (.., true) => ComparisonWay::SideBySide,
        _ => ComparisonWay::Later,
    };
    let with = asked.compare.as_ref().map(|asked| find(scenarios, asked, language)).transpose()?;
    Ok(ContentOptions {
        top: asked.unit.as_deref().map(|unit| named_unit::find(organisation, unit)).transpose()?,
        levels: asked.depth,
        each: asked.each.as_deref().map(|kind| unit_kind(kind, organisation)).transpose()?,
        form,
        relations: relation_kinds::find(organisation, &asked.relations)?,
        switched_kinds: BTreeSet::new(),
        comparison: with.map(|with| Comparison { with, way }),
        figures: card_figures(arguments)?,
        with_holders: asked.with_holders,
    })
}

fn paper(arguments: &ExportArguments) -> PaperOptions {
    let asked = &arguments.paper;
    PaperOptions {
        size: asked.paper,
        orientation: asked.orientation.map(Into::into).unwrap_or_default(),
        margin_mm: asked.margin,
        fitting: if asked.tiles { Fitting::Tiles } else { Fitting::OneSheet },
        least_text_pt: asked.least_text,
    }
}

fn frame(arguments: &ExportArguments) -> FrameOptions {
    let asked = &arguments.frame;
    FrameOptions {
        title: asked.title.clone(),
        has_title: !asked.no_title,
        has_scenario: !asked.no_scenario,
        has_legend: !asked.no_legend,
        has_logo: !asked.no_logo,
        has_page_numbers: !asked.no_page_numbers,
        watermark: asked.watermark.map(Into::into).unwrap_or_default(),
    }
}

fn picture(arguments: &ExportArguments) -> PictureOptions {
    let asked = &arguments.picture;
    let resolution = match (asked.scale, asked.dpi, asked.width) {
        (Some(scale), ..) => Resolution::Scale(scale),
        (_, Some(dpi), _) => Resolution::Dpi(dpi),
        (.., Some(width)) => Resolution::WidthPx(width),
        _ => Resolution::default(),
    };
    PictureOptions {
        resolution,
        is_transparent: asked.transparent,
        text: asked.text.map(Into::into).unwrap_or_default(),
    }
}

fn card_figures(arguments: &ExportArguments) -> Result<CardFigures, Failure> {
    let asked = &arguments.content;
    if asked.figure.len() > MOST_TEXTS {
        return Err(Failure::new(Message::new("cli-too-many-figures").with("count", MOST_TEXTS)));
    }
    Ok(CardFigures { texts: asked.figure.clone(), bar: asked.bar.clone(), heat: asked.heat.clone() })
}

/// The kind with this key or, whatever its capitals, this name in singular or plural.
fn unit_kind(asked: &str, organisation: &Organisation) -> Result<UnitKindId, Failure> {
    let known = &organisation.vocabulary().unit_kinds;
    let id = UnitKindId::from(asked);
    if known.contains_key(&id) {
        return Ok(id);
    }
    let wanted = asked.trim().to_lowercase();
    let is_called = |name: &str| name.to_lowercase() == wanted;
    let mut called =
        known.iter().filter(|(_, kind)| is_called(&kind.name) || kind.plural.as_deref().is_some_and(is_called));
    match (called.next(), called.next()) {
        (Some((id, _)), None) => Ok(id.clone()),
        _ => {
            let kinds: Vec<&str> = known.keys().map(UnitKindId::as_str).collect();
            let hint = Message::new("cli-export-known-kinds").with("kinds", kinds.join(", "));
            Err(Failure::new(Message::new("cli-export-no-kind").with("kind", asked)).with_hint(hint))
        }
    }
}
