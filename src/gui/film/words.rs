//! What happens at a moment of a film, in one sentence.

use super::FilmContext;
use crate::compare::{headline, sentence};
use crate::i18n::Message;
use crate::scene::{Film, Step, StepKind};

/// What happens at a moment; at the ends what the chart is called.
pub fn at(ctx: &FilmContext<'_>, film: &Film, moment: f64) -> Message {
    if film.is_empty() {
        return Message::new("film-nothing").with("from", ctx.from_name).with("to", ctx.to_name);
    }
    match film.step_at(moment) {
        Some(step) => of_step(ctx, &film.steps()[step]),
        None if moment <= 0.0 => Message::new("film-begins").with("name", ctx.from_name),
        None => Message::new("film-ends").with("name", ctx.to_name),
    }
}

fn of_step(ctx: &FilmContext<'_>, step: &Step) -> Message {
    match step.kind {
        StepKind::MakeRoom => Message::new("film-makes-room"),
        StepKind::AllAtOnce => headline(ctx.difference),
        StepKind::Lapse | StepKind::Build | StepKind::Change => {
            let Some((&first, others)) = step.changes.split_first() else {
                return Message::new("film-shown-otherwise").with("count", step.units.len());
            };
            let first = sentence(&ctx.difference.changes[first], ctx.from_organisation, ctx.to_organisation);
            match others.len() {
                0 => first,
                count => Message::new("film-and-more").with("sentence", first).with("count", count),
            }
        }
    }
}
