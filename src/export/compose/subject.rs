//! What the charts of a publication are about: the whole, or an overview and each unit of a kind.

use super::ComposeInput;
use super::sides::Sides;
use crate::i18n::{Message, text};
use crate::model::{Line, UnitId, UnitKindId};
use crate::scene::ViewOptions;

/// What one chart is about; of two that stand beside each other, what both are about.
pub(super) struct Subject {
    /// What its page is called among the others.
    pub name: String,
    /// What stands above it.
    pub title: String,
    /// What it is a part of, where the title does not say it.
    pub part_of: Option<String>,
    /// Which units it shows, and how; its form is chosen later.
    pub view: ViewOptions,
}

/// What is asked for, the whole first; and what could not be done.
pub(super) fn subjects(input: &ComposeInput<'_>, sides: &Sides<'_>) -> (Vec<Subject>, Vec<Message>) {
    let content = &input.options.content;
    let mut notes = Vec::new();
    let top = sides.top(content.top.as_ref());
    if let (Some(asked), None) = (&content.top, top) {
        notes.push(Message::new("publish-note-no-unit").with("unit", asked.as_str()));
    }
    if content.comparison.as_ref().is_some_and(|asked| input.scenarios.get(&asked.with).is_none()) {
        notes.push(Message::new("publish-note-no-comparison"));
    }
    let whole = whole(input, sides, top);
    let parts = content.each.as_ref().map(|kind| parts(input, sides, top, kind, &whole.title));
    match parts {
        None => (vec![whole], notes),
        Some(parts) if parts.is_empty() => {
            let kind = content.each.as_ref().map_or_else(String::new, |kind| kind_name(sides, kind));
            notes.push(Message::new("publish-note-each-none").with("kind", kind));
            (vec![whole], notes)
        }
        Some(parts) => {
            let overview = overview(input, sides, whole, &parts);
            (std::iter::once(overview).chain(parts).collect(), notes)
        }
    }
}

fn whole(input: &ComposeInput<'_>, sides: &Sides<'_>, top: Option<&UnitId>) -> Subject {
    let content = &input.options.content;
    let organisation = sides.own.organisation;
    let own_title = match top {
        Some(top) => organisation.name_of(top),
        None => &organisation.properties().title,
    };
    let asked = input.options.frame.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let title = asked.unwrap_or(own_title).to_owned();
    let view = ViewOptions {
        levels: content.levels,
        top: top.cloned(),
        switched_kinds: content.switched_kinds.clone(),
        figures: content.figures.clone(),
        with_holders: content.with_holders,
        language: input.language,
        ..ViewOptions::default()
    };
    Subject { name: title.clone(), title, part_of: None, view: input.style.dressed(view) }
}

/// The whole as far as the units that have a page of their own: what stands under them is on that, as deep as is asked.
fn overview(input: &ComposeInput<'_>, sides: &Sides<'_>, whole: Subject, parts: &[Subject]) -> Subject {
    let own = &sides.own;
    let place = |unit: &UnitId| own.line.place(own.organisation, unit);
    // A part with parts of its own kind under it is not the end of the overview; it comes right before the first of them.
    let tops: Vec<(&UnitId, usize)> =
        parts.iter().filter_map(|part| part.view.top.as_ref()).filter_map(|top| Some((top, place(top)?))).collect();
    let is_above_next =
        |index: usize| tops.get(index + 1).is_some_and(|(_, next)| own.line.subtree(tops[index].1).contains(next));
    let ends = (0..tops.len()).filter(|&index| !is_above_next(index));
    let collapsed = ends.map(|index| tops[index].0.clone()).collect();
    let view = ViewOptions { collapsed, levels: None, ..whole.view };
    Subject { name: text(input.language, "publish-overview").to_owned(), view, ..whole }
}

/// Each unit of a kind under the top, in reading order, with all under it, as far as what has a page of its own.
fn parts(
    input: &ComposeInput<'_>,
    sides: &Sides<'_>,
    top: Option<&UnitId>,
    kind: &UnitKindId,
    whole_title: &str,
) -> Vec<Subject> {
    let content = &input.options.content;
    let own = &sides.own;
    let unit = |place: usize| own.line.unit(own.organisation, place);
    let of_kind = |place: &usize| unit(*place).1.kind == *kind;
    let places: Vec<usize> = own.line.places_within(own.organisation, top).filter(of_kind).collect();
    let subject = |index: usize| Subject {
        name: unit(places[index]).1.name.clone(),
        title: unit(places[index]).1.name.clone(),
        part_of: Some(whole_title.to_owned()),
        view: input.style.dressed(ViewOptions {
            top: Some(unit(places[index]).0.clone()),
            levels: content.levels,
            collapsed: right_under(&own.line, &places, index).map(|place| unit(place).0.clone()).collect(),
            switched_kinds: content.switched_kinds.clone(),
            figures: content.figures.clone(),
            with_holders: content.with_holders,
            language: input.language,
            ..ViewOptions::default()
        }),
    };
    (0..places.len()).map(subject).collect()
}

/// Of `places`, in reading order, those under the one at `index` with none of them in between.
fn right_under(line: &Line, places: &[usize], index: usize) -> impl Iterator<Item = usize> {
    let end = line.subtree(places[index]).end;
    let beneath = places[index + 1..].iter().copied().take_while(move |place| *place < end);
    let mut covered = 0;
    beneath.filter(move |place| {
        let is_next = *place >= covered;
        if is_next {
            covered = line.subtree(*place).end;
        }
        is_next
    })
}

fn kind_name(sides: &Sides<'_>, kind: &UnitKindId) -> String {
    let known = sides.own.organisation.vocabulary().unit_kinds.get(kind);
    known.map_or_else(|| kind.to_string(), |kind| kind.name.clone())
}
