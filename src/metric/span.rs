//! Who reports to whom in the line: spans of control and layers of management.
//!
//! Counted in posts, not in FTE: the one source that gives a span of control gives it in people ("de gemiddelde span of
//! control van de (tijdelijke) leidinggevenden ca. 25 medewerkers", Almelo, organisatieplan Uitvoering Sociaal, § 3.7), and
//! a head has as much to do for somebody who works half the week. Vacancies count: somebody is meant to come.
//!
//! What the file does not say cannot be counted, so a span is at least so many; see [`HeadSpan::span_hundredths`].

use crate::model::{Establishment, FactStatus, Fte, Leadership, Line, Organisation, Position};

/// What reports to the head, or the heads together, of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadSpan {
    /// Place in the line of the unit that they lead.
    pub place: usize,
    /// How many lead it together; nought when a head is meant but there is none.
    pub heads: u32,
    /// How many posts report to them directly.
    pub reports: u32,
}

impl HeadSpan {
    /// Posts for each head, in hundredths; several heads share, as collegial ones do.
    ///
    /// `None` where there is no head, and where nobody is known to report: of most teams a source names the head only.
    pub fn span_hundredths(&self) -> Option<i64> {
        mean_hundredths(u64::from(self.reports), u64::from(self.heads))
    }
}

/// Every head in the line with what reports to it, and how many heads stand above each other.
///
/// To a head report the non-leading positions of its unit and the heads of the units directly beneath. A unit without a
/// head of its own is passed over: who is in it reports to the nearest head above, whether it is led by that head or needs
/// none. A unit whose head is missing (`vacant`) counts as one post with the head above, and keeps its own people.
///
/// Only positions that lead in the sense of the mandate are heads. Outside the line, and so not counted, are external and
/// historical units and kinds that are not line management; so are positions outside the formation (volunteers,
/// freelancers) and those that a source only mentions.
#[derive(Clone, Debug, Default)]
pub struct Spans {
    led: Vec<HeadSpan>,
    layers: u32,
}

impl Spans {
    /// The spans of `organisation`, whose line is `line`.
    pub fn of(organisation: &Organisation, line: &Line) -> Self {
        let mut heads = vec![0_u32; line.len()];
        let mut others = vec![0_u32; line.len()];
        for (_, position) in organisation.positions().filter(|(_, position)| is_counted(position)) {
            if let Some(place) = line.place(organisation, &position.unit) {
                let own = if position.leading { &mut heads } else { &mut others };
                own[place] = own[place].saturating_add(posts(position));
            }
        }
        let mut led: Vec<HeadSpan> = Vec::new();
        // By place: which of `led` who is in the unit reports to, and how many heads there are up to and with that one.
        let mut reports_to: Vec<(Option<usize>, u32)> = Vec::with_capacity(line.len());
        for place in 0..line.len() {
            let (above, layer) = line.parents()[place].map_or((None, 0), |parent| reports_to[parent as usize]);
            if !is_in_line(organisation, line, place) {
                reports_to.push((above, layer));
                continue;
            }
            let unit = line.unit(organisation, place).1;
            let is_headed = heads[place] > 0 || (unit.leadership == Leadership::Vacant && !unit.informal);
            let to_above = if is_headed { heads[place].max(1) } else { others[place] };
            if let Some(above) = above {
                led[above].reports = led[above].reports.saturating_add(to_above);
            }
            if is_headed {
                reports_to.push((Some(led.len()), layer + 1));
                led.push(HeadSpan { place, heads: heads[place], reports: others[place] });
            } else {
                reports_to.push((above, layer));
            }
        }
        let layers = reports_to.iter().map(|&(_, layer)| layer).max().unwrap_or(0);
        Self { led, layers }
    }

    /// Every unit in the line that has a head or is meant to, in reading order.
    pub fn led(&self) -> &[HeadSpan] {
        &self.led
    }

    /// How many layers of management: heads above each other at most, those that are missing too.
    pub fn layers(&self) -> u32 {
        self.layers
    }

    /// The mean of the spans that are known, one for each head, in hundredths; `None` when none is.
    pub fn average_hundredths(&self) -> Option<i64> {
        let known = self.led.iter().filter(|span| span.span_hundredths().is_some());
        let (reports, heads) =
            known.fold((0, 0), |(all, of), span| (all + u64::from(span.reports), of + u64::from(span.heads)));
        mean_hundredths(reports, heads)
    }

    /// The greatest span that is known, in hundredths; `None` when none is.
    pub fn highest_hundredths(&self) -> Option<i64> {
        self.led.iter().filter_map(HeadSpan::span_hundredths).max()
    }
}

/// How many posts a position stands for: as many as it says; else its FTE in whole posts, for nobody fills more than one;
/// else one.
///
/// Of formation and occupied FTE the greater: a vacancy is a post, and so is who works above the establishment.
pub(super) fn posts(position: &Position) -> u32 {
    let whole_posts = |fte: Fte| u32::try_from(fte.hundredths().max(0).saturating_add(99) / 100).unwrap_or(u32::MAX);
    let fte = position.formation_fte.max(position.occupied_fte);
    position.headcount.or(fte.map(whole_posts)).unwrap_or(1)
}

/// Whether a position is part of the organisation's own staff, as far as anyone decided.
pub(super) fn is_counted(position: &Position) -> bool {
    position.establishment != Establishment::Outside
        && !matches!(position.status, FactStatus::Mentioned | FactStatus::Historical)
}

/// A kind that the vocabulary lacks counts as line, as it does by default.
fn is_in_line(organisation: &Organisation, line: &Line, place: usize) -> bool {
    let unit = line.unit(organisation, place).1;
    let is_line_kind = line.kind(organisation, place).is_none_or(|kind| kind.line);
    is_line_kind && !unit.external && unit.status != FactStatus::Historical
}

/// `None` when either is nought.
fn mean_hundredths(reports: u64, heads: u64) -> Option<i64> {
    let is_known = heads > 0 && reports > 0;
    is_known.then(|| i64::try_from((reports.saturating_mul(100) + heads / 2) / heads).unwrap_or(i64::MAX))
}
