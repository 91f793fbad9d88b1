//! What is in the picture.

use egui::Ui;

use super::{About, choice, choice_of, tick};
use crate::export::{Comparison, ComparisonWay};
use crate::gui::context::PanelContext;
use crate::gui::publish::Choices;
use crate::gui::widget::tick_box::TickBox;
use crate::i18n::Message;
use crate::layout::Form;
use crate::model::{UnitId, UnitKindId};
use crate::scene::CardFigures;

const FORMS: [(Option<Form>, &str); 4] = [
    (None, "publishing-form-automatic"),
    (Some(Form::Hark), "publishing-form-hark"),
    (Some(Form::TopDown), "publishing-form-top-down"),
    (Some(Form::LeftToRight), "publishing-form-left-to-right"),
];
const WAYS: [(ComparisonWay, &str); 4] = [
    (ComparisonWay::SideBySide, "publishing-way-side-by-side"),
    (ComparisonWay::Overlay, "publishing-way-overlay"),
    (ComparisonWay::Later, "publishing-way-later"),
    (ComparisonWay::Earlier, "publishing-way-earlier"),
];

/// What of the organisation is published.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Whole,
    Unit(UnitId),
    Each(UnitKindId),
}

pub(super) fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, choices: &mut Choices, about: &About<'_>) {
    if about.facts.scenarios.len() > 1 {
        scenario(ui, ctx, choices, about);
    }
    part(ui, ctx, choices, about);
    levels(ui, ctx, choices, about);
    let content = &mut choices.options.content;
    choice_of(ui, ctx, "publishing-form", &mut content.form, &FORMS);
    if about.facts.scenarios.len() > 1 {
        comparison(ui, ctx, choices, about);
    }
    let content = &mut choices.options.content;
    if !about.seen.figures.is_empty() {
        let mut has_figures = !content.figures.is_empty();
        tick(ui, ctx, "publishing-figures", &mut has_figures);
        content.figures = if has_figures { about.seen.figures.clone() } else { CardFigures::default() };
    }
    tick(ui, ctx, "publishing-holders", &mut content.with_holders);
    relations(ui, ctx, choices, about);
}

fn scenario(ui: &mut Ui, ctx: &PanelContext<'_>, choices: &mut Choices, about: &About<'_>) {
    let scenarios = &about.facts.scenarios;
    let names: Vec<String> = scenarios.iter().map(|(_, name)| name.clone()).collect();
    let mut chosen = scenarios.iter().position(|(id, _)| *id == choices.scenario).unwrap_or_default();
    if choice(ui, ctx, "publishing-scenario", &mut chosen, &names) {
        let before = std::mem::replace(&mut choices.scenario, scenarios[chosen].0.clone());
        // What it was compared with stays, unless that is the scenario itself now.
        if let Some(comparison) = &mut choices.options.content.comparison
            && comparison.with == choices.scenario
        {
            comparison.with = before;
        }
    }
}

fn part(ui: &mut Ui, ctx: &PanelContext<'_>, choices: &mut Choices, about: &About<'_>) {
    let content = &mut choices.options.content;
    let mut offered = vec![(Part::Whole, ctx.text("publishing-whole").to_owned())];
    offered.extend(about.facts.parts.iter().map(|(unit, name)| {
        let words = Message::new("publishing-from-unit").with("name", name.as_str());
        (Part::Unit(unit.clone()), ctx.say(&words))
    }));
    offered.extend(about.facts.kinds.iter().map(|(kind, name, count)| {
        let words = Message::new("publishing-each").with("kind", name.as_str()).with("count", *count);
        (Part::Each(kind.clone()), ctx.say(&words))
    }));
    let now = match (&content.top, &content.each) {
        (_, Some(kind)) => Part::Each(kind.clone()),
        (Some(unit), None) => Part::Unit(unit.clone()),
        (None, None) => Part::Whole,
    };
    let names: Vec<String> = offered.iter().map(|(_, name)| name.clone()).collect();
    let mut chosen = offered.iter().position(|(part, _)| *part == now).unwrap_or_default();
    if choice(ui, ctx, "publishing-part", &mut chosen, &names) {
        let before = content.each.take();
        (content.top, content.each) = match offered.swap_remove(chosen).0 {
            Part::Whole => (None, None),
            Part::Unit(unit) => (Some(unit), None),
            Part::Each(kind) => (None, Some(kind)),
        };
        // An overview ends where its parts begin, unless that is asked for then.
        if before.is_none() && content.each.is_some() {
            content.levels = None;
        }
    }
}

fn levels(ui: &mut Ui, ctx: &PanelContext<'_>, choices: &mut Choices, about: &About<'_>) {
    let now = &mut choices.options.content.levels;
    let most = about.facts.levels.max(now.unwrap_or_default()).max(1);
    let name = |levels: u32| ctx.say(&Message::new("publishing-levels-count").with("count", i64::from(levels)));
    let all = std::iter::once(ctx.text("publishing-levels-all").to_owned());
    let names: Vec<String> = all.chain((1..=most).map(name)).collect();
    let mut chosen = now.unwrap_or_default() as usize;
    if choice(ui, ctx, "publishing-levels", &mut chosen, &names) {
        *now = u32::try_from(chosen).ok().filter(|levels| *levels > 0);
    }
}

fn comparison(ui: &mut Ui, ctx: &PanelContext<'_>, choices: &mut Choices, about: &About<'_>) {
    let others: Vec<_> = about.facts.scenarios.iter().filter(|(id, _)| *id != choices.scenario).collect();
    let content = &mut choices.options.content;
    let nothing = std::iter::once(ctx.text("publishing-compare-nothing").to_owned());
    let names: Vec<String> = nothing.chain(others.iter().map(|(_, name)| name.clone())).collect();
    let with = content.comparison.as_ref().map(|comparison| &comparison.with);
    let mut chosen = others.iter().position(|(id, _)| Some(id) == with).map_or(0, |place| place + 1);
    if choice(ui, ctx, "publishing-compare", &mut chosen, &names) {
        let way = content.comparison.take().map_or(ComparisonWay::SideBySide, |comparison| comparison.way);
        let with = chosen.checked_sub(1).and_then(|place| others.get(place));
        content.comparison = with.map(|(id, _)| Comparison { with: id.clone(), way });
    }
    if let Some(comparison) = &mut content.comparison {
        choice_of(ui, ctx, "publishing-way", &mut comparison.way, &WAYS);
    }
}

fn relations(ui: &mut Ui, ctx: &PanelContext<'_>, choices: &mut Choices, about: &About<'_>) {
    if about.facts.relations.is_empty() {
        return;
    }
    let held = &mut choices.options.content.relations;
    let shown = about.facts.relations.iter().filter(|(kind, ..)| held.contains(kind)).count();
    let heading = Message::new("publishing-relations").with("shown", shown).with("count", about.facts.relations.len());
    egui::CollapsingHeader::new(ctx.say(&heading)).id_salt("publishing-relations").default_open(shown > 0).show(
        ui,
        |ui| {
            for (kind, name, count) in &about.facts.relations {
                let mut is_on = held.contains(kind);
                let words = Message::new("publishing-relation-kind").with("name", name.as_str()).with("count", *count);
                if ui.add(TickBox::new(&mut is_on, ctx.say(&words))).changed() {
                    match is_on {
                        true => held.insert(kind.clone()),
                        false => held.remove(kind),
                    };
                }
            }
        },
    );
}
