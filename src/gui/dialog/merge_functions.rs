//! In which other function does this one go up?

use egui::{Id, Ui};

use super::parts::{self, FirstFocus, ListRow};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::i18n::Message;
use crate::model::{FunctionId, JobFunction, MergeFunctions, Organisation};
use crate::text::plain;

/// How high the list becomes at most.
const LIST_PT: f32 = 280.0;
/// How many functions are offered at most; who wants another one types more of its title.
const MOST: usize = 60;

/// Asks in which function another one goes up.
#[derive(Debug)]
pub struct MergeFunctionsDialog {
    from: FunctionId,
    search: String,
    marked: Option<usize>,
    first: FirstFocus,
    refusal: Option<String>,
}

impl MergeFunctionsDialog {
    /// About this function.
    pub fn new(from: FunctionId) -> Self {
        Self { from, search: String::new(), marked: Some(0), first: FirstFocus::default(), refusal: None }
    }

    /// The functions that answer the search; those that are called as this one is come first.
    fn others<'a>(&self, organisation: &'a Organisation, own: &JobFunction) -> Vec<(&'a FunctionId, &'a JobFunction)> {
        let (wanted, title) = (plain(self.search.trim()), plain(&own.title));
        let has = |row: &JobFunction| {
            let code = row.code.as_deref().unwrap_or_default();
            plain(&row.title).contains(&wanted) || plain(code).contains(&wanted)
        };
        let others = organisation.functions().filter(|(id, row)| **id != self.from && has(row));
        let mut found: Vec<_> = others.collect();
        found.sort_by_cached_key(|(_, row)| {
            let name = plain(&row.title);
            (name != title, name)
        });
        found.truncate(MOST);
        found
    }
}

/// The code and the scales of a function, as they stand behind its title.
fn detail(ctx: &PanelContext<'_>, row: &JobFunction) -> String {
    let scales = match row.scales.is_empty() {
        true => None,
        false => Some(ctx.say(&Message::new("functions-scale").with("scales", row.scales.join(", ")))),
    };
    row.code.clone().into_iter().chain(scales).collect::<Vec<_>>().join(" · ")
}

/// How many positions would go, and how many of them would keep scales that differ.
fn consequence(ctx: &PanelContext<'_>, from: (&FunctionId, &JobFunction), into: &JobFunction) -> String {
    let own = || ctx.organisation().positions().filter(|(_, position)| position.function.as_ref() == Some(from.0));
    let count = own().count();
    let keeps = match from.1.scales == into.scales || from.1.scales.is_empty() {
        true => 0,
        false => own().filter(|(_, position)| position.scales.is_empty()).count(),
    };
    let message = Message::new("functions-merge-consequence").with("count", count).with("into", into.title.as_str());
    let mut words = ctx.say(&message);
    if keeps > 0 {
        let message = Message::new("functions-merge-keeps").with("count", keeps);
        words = format!("{words} {}", ctx.say(&message.with("scales", from.1.scales.join(", "))));
    }
    words
}

impl Face for MergeFunctionsDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let organisation = ctx.organisation();
        let Some(own) = organisation.function(&self.from) else { return Flow::Close };
        let title = Message::new("functions-merge-title").with("function", own.title.as_str());
        parts::title(ui, ctx, &ctx.say(&title));
        parts::hint(ui, ctx, ctx.text("functions-merge-hint"));
        let before = self.search.clone();
        let others = self.others(organisation, own);
        if parts::walk(ui, &mut self.marked, others.len(), |_| true) {
            self.refusal = None;
        }
        let id = Id::new("merge-functions-search");
        let hint = ctx.text("functions-search");
        let field = parts::field(ui, ctx, id, hint, &mut self.search, "");
        self.first.give(&field);
        if self.search != before {
            self.marked = Some(0);
        }
        let mut taken = None;
        parts::list(ui, LIST_PT, |ui| {
            for (place, (_, row)) in others.iter().enumerate() {
                let detail = detail(ctx, row);
                let is_marked = self.marked == Some(place);
                let row = ListRow { icon: "", name: &row.title, detail: &detail, is_marked, refusal: None };
                let response = parts::list_row(ui, ctx, row);
                if response.clicked() {
                    self.marked = Some(place);
                }
                if response.double_clicked() {
                    taken = Some(place);
                }
            }
        });
        if others.is_empty() {
            parts::hint(ui, ctx, ctx.text("functions-none-found"));
        }
        let marked = self.marked.and_then(|place| others.get(place));
        if let Some((_, into)) = marked {
            parts::hint(ui, ctx, &consequence(ctx, (&self.from, own), into));
        }
        parts::refusal(ui, ctx, self.refusal.as_ref());
        let (goes, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("functions-merge-go"), marked.is_some());
            (go.clicked() || enter, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        let chosen = taken.or(self.marked.filter(|_| goes)).and_then(|place| others.get(place));
        match chosen {
            Some((into, _)) => {
                let command = MergeFunctions { into: (*into).clone(), from: self.from.clone() };
                match parts::edit_or_say(ctx, command, out) {
                    Ok(()) => Flow::Close,
                    Err(refusal) => {
                        self.refusal = Some(refusal);
                        Flow::Stay
                    }
                }
            }
            None if is_cancelled => Flow::Close,
            None => Flow::Stay,
        }
    }

    fn width(&self) -> f32 {
        520.0
    }

    fn still_holds(&self, organisation: &Organisation) -> bool {
        organisation.function(&self.from).is_some()
    }
}
