//! What figures are read from.

use std::borrow::Cow;

use super::{Spans, Totals};
use crate::model::{Line, Organisation};

/// An organisation with all that its figures are read from, each worked out once.
#[derive(Clone, Debug)]
pub struct Measured<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// Its line.
    pub line: Cow<'a, Line>,
    /// Its sums over positions.
    pub totals: Cow<'a, Totals>,
    /// Its spans of control.
    pub spans: Cow<'a, Spans>,
    /// How many signals the checks found; `None` when they were not run. Given from outside: this module runs no checks.
    pub signals: Option<usize>,
    /// The organisations that it was made of: the one it is based on, what that is based on, down to the starting point. None
    /// for a starting point.
    pub ancestors: &'a [&'a Organisation],
}

impl<'a> Measured<'a> {
    /// `organisation` on its own: a starting point, without signals.
    pub fn of(organisation: &'a Organisation) -> Self {
        let line = Line::of(organisation);
        let totals = Totals::of(organisation, &line);
        let spans = Spans::of(organisation, &line);
        let (line, totals, spans) = (Cow::Owned(line), Cow::Owned(totals), Cow::Owned(spans));
        Self { organisation, line, totals, spans, signals: None, ancestors: &[] }
    }

    /// The same of an organisation whose line, totals and spans are at hand.
    pub fn with(organisation: &'a Organisation, line: &'a Line, totals: &'a Totals, spans: &'a Spans) -> Self {
        let (line, totals, spans) = (Cow::Borrowed(line), Cow::Borrowed(totals), Cow::Borrowed(spans));
        Self { organisation, line, totals, spans, signals: None, ancestors: &[] }
    }

    /// The same, with how many signals the checks found.
    pub fn with_signals(self, signals: usize) -> Self {
        Self { signals: Some(signals), ..self }
    }

    /// The same, made of other organisations: the nearest first, the starting point last.
    pub fn made_of(self, ancestors: &'a [&'a Organisation]) -> Self {
        Self { ancestors, ..self }
    }
}
