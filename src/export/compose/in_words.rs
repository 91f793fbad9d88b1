//! What a publication shows, in words.

use std::sync::Arc;

use super::ComposeInput;
use super::sides::{OtherSide, Sides};
use crate::export::{Chart, ComparisonWay};
use crate::model::UnitId;
use crate::report::alternative::{AlternativeInput, ChangeInput, ScenarioSaid};
use crate::report::{Alternative, Block};
use crate::scene::{Card, FigureRow};

/// The text of the charts; where two scenarios are compared, what changes comes first.
pub(super) fn in_words(input: &ComposeInput<'_>, sides: &Sides<'_>, charts: &[Chart]) -> Arc<Alternative> {
    let chart = of_charts(input, sides, charts);
    let Some(other) = &sides.other else { return Arc::new(chart) };
    let mut change = of_change(input, sides, other);
    change.blocks.extend(chart.blocks.into_iter().map(|block| match block {
        Block::Heading { level, text } => Block::Heading { level: level + 1, text },
        other => other,
    }));
    Arc::new(change)
}

fn of_charts(input: &ComposeInput<'_>, sides: &Sides<'_>, charts: &[Chart]) -> Alternative {
    let (content, own) = (&input.options.content, &sides.own);
    // Of each two charts beside each other the first is of the other scenario.
    let (first, step) = if sides.is_pair() { (1, 2) } else { (0, 1) };
    let own_charts = || charts.iter().skip(first).step_by(step);
    // What has stood there is told as a change.
    let stands = |chart: &Chart, card: usize| chart.marks.as_ref().is_none_or(|marks| !marks.is_ghost(card));
    let units: Vec<UnitId> = own_charts()
        .flat_map(|chart| chart.scene.cards().iter().enumerate().filter(move |(card, _)| stands(chart, *card)))
        .map(|(_, card)| card.unit.clone())
        .collect();
    let known = |card: &'_ Card| -> Option<String> {
        let said = card.figures.iter().filter(|row| row.amount.is_some()).map(FigureRow::words);
        said.reduce(|said, figure| said + ", " + &figure)
    };
    let cards = own_charts().flat_map(|chart| chart.scene.cards());
    let figures = cards.filter_map(|card| Some((&card.unit, known(card)?))).collect();
    let says_formation = own_charts().flat_map(|chart| chart.scene.cards()).any(|card| !card.figure.is_empty());
    Alternative::of(&AlternativeInput {
        totals: says_formation.then_some(&own.totals),
        top: sides.top(content.top.as_ref()),
        levels: content.levels.filter(|_| content.each.is_none()),
        switched_kinds: content.switched_kinds.clone(),
        units: Some(&units),
        relation_kinds: content.relations.clone(),
        figures,
        scenario: ScenarioSaid::of(input.scenarios, input.scenario, input.language)
            .filter(|_| input.options.frame.has_scenario),
        only_short: !input.tells_all,
        ..AlternativeInput::new(own.organisation, &own.line, input.language)
    })
}

fn of_change(input: &ComposeInput<'_>, sides: &Sides<'_>, other: &OtherSide<'_>) -> Alternative {
    let (own, side) = (&sides.own, &other.side);
    let (from, to) = match other.way {
        ComparisonWay::Earlier => (own, side),
        ComparisonWay::Later | ComparisonWay::SideBySide | ComparisonWay::Overlay => (side, own),
    };
    let said = |scenario| {
        ScenarioSaid::of(input.scenarios, scenario, input.language).filter(|_| input.options.frame.has_scenario)
    };
    Alternative::of_change(&ChangeInput {
        from_scenario: said(from.scenario),
        to_scenario: said(to.scenario),
        within: sides.top(input.options.content.top.as_ref()),
        levels: input.options.content.levels.filter(|_| input.options.content.each.is_none()),
        switched_kinds: input.options.content.switched_kinds.clone(),
        ..ChangeInput::new(from.organisation, to.organisation, &other.difference, input.language)
    })
}
