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
///
/// Kept by the number of the unit, as [`Totals`](super::Totals) are.
#[derive(Clone, Debug, Default)]
pub struct Spans {
    of_slot: Vec<SpanSums>,
    slots: Vec<u32>,
    whole: SpanSums,
}

/// Two are equal when they say the same of each place.
impl PartialEq for Spans {
    fn eq(&self, other: &Self) -> bool {
        let of_places = |spans: &Self| spans.slots.iter().map(|&slot| spans.of_slot[slot as usize]).collect::<Vec<_>>();
        self.whole == other.whole && of_places(self) == of_places(other)
    }
}

/// The spans of a unit with all under it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct SpanSums {
    /// Posts of the unit itself that lead, and that do not.
    heads: u32,
    others: u32,
    /// Whether it is in the line and has a head or is meant to have one.
    is_headed: bool,
    /// Posts that report to its head.
    reports: u32,
    /// Posts in it that report to the nearest head above it.
    upward: u32,
    /// Heads above each other at most, from here down.
    layers: u32,
    /// Heads here and beneath whose span is known, and what reports to them.
    known_heads: u64,
    known_reports: u64,
    /// The greatest span here and beneath that is known, in hundredths.
    highest: Option<i64>,
}

impl SpanSums {
    /// Adds one that stands beside it.
    fn add(&mut self, other: &Self) {
        self.upward = self.upward.saturating_add(other.upward);
        self.layers = self.layers.max(other.layers);
        self.known_heads = self.known_heads.saturating_add(other.known_heads);
        self.known_reports = self.known_reports.saturating_add(other.known_reports);
        self.highest = self.highest.max(other.highest);
    }

    fn of_position(&mut self, position: &Position) {
        if is_counted(position) {
            let own = if position.leading { &mut self.heads } else { &mut self.others };
            *own = own.saturating_add(posts(position));
        }
    }
}

impl Spans {
    /// The spans of `organisation`, whose line is `line`.
    pub fn of(organisation: &Organisation, line: &Line) -> Self {
        let mut spans = Self::default();
        spans.resize(line);
        for (_, position) in organisation.positions() {
            if let Some(place) = line.place(organisation, &position.unit) {
                spans.of_slot[line.slot(place)].of_position(position);
            }
        }
        spans.sum_up((0..line.len()).rev(), organisation, line);
        spans
    }

    /// Works a change in; see [`Totals`](super::Totals).
    pub(super) fn update(&mut self, organisation: &Organisation, line: &Line, own: &[usize], above: &[usize]) {
        self.resize(line);
        for &place in own {
            let mut sums = SpanSums::default();
            for (_, position) in organisation.positions_of(line.unit(organisation, place).0) {
                sums.of_position(position);
            }
            self.of_slot[line.slot(place)] = sums;
        }
        self.sum_up(above.iter().copied(), organisation, line);
    }

    fn resize(&mut self, line: &Line) {
        self.of_slot.resize(line.slot_count(), SpanSums::default());
        self.slots.clear();
        self.slots.extend((0..line.len()).map(|place| line.slot(place) as u32));
    }

    /// Sums `places`, each after what stands under it, and the whole.
    fn sum_up(&mut self, places: impl Iterator<Item = usize>, organisation: &Organisation, line: &Line) {
        for place in places {
            let slot = line.slot(place);
            let mut beneath = SpanSums::default();
            for child in line.children(place) {
                beneath.add(&self.of_slot[line.slot(child)]);
            }
            let SpanSums { heads, others, .. } = self.of_slot[slot];
            let sums = SpanSums { heads, others, ..beneath };
            self.of_slot[slot] = with_head(sums, organisation, line, place);
        }
        self.whole = SpanSums::default();
        for root in line.roots() {
            self.whole.add(&self.of_slot[line.slot(root)]);
        }
    }

    /// What reports to the head or heads of the unit at a place; `None` where it has none and is not meant to.
    pub fn head(&self, place: usize) -> Option<HeadSpan> {
        let sums = self.sums(place);
        sums.is_headed.then_some(HeadSpan { place, heads: sums.heads, reports: sums.reports })
    }

    /// Every unit in the line that has a head or is meant to, in reading order.
    pub fn led(&self) -> impl Iterator<Item = HeadSpan> {
        (0..self.slots.len()).filter_map(|place| self.head(place))
    }

    /// How many layers of management: heads above each other at most, those that are missing too.
    pub fn layers(&self) -> u32 {
        self.whole.layers
    }

    /// The same from the unit at a place down.
    pub fn layers_within(&self, place: usize) -> u32 {
        self.sums(place).layers
    }

    /// The mean of the spans that are known, one for each head, in hundredths; `None` when none is.
    pub fn average_hundredths(&self) -> Option<i64> {
        mean_hundredths(self.whole.known_reports, self.whole.known_heads)
    }

    /// The same from the unit at a place down.
    pub fn average_hundredths_within(&self, place: usize) -> Option<i64> {
        let sums = self.sums(place);
        mean_hundredths(sums.known_reports, sums.known_heads)
    }

    /// The greatest span that is known, in hundredths; `None` when none is.
    pub fn highest_hundredths(&self) -> Option<i64> {
        self.whole.highest
    }

    fn sums(&self, place: usize) -> &SpanSums {
        &self.of_slot[self.slots[place] as usize]
    }
}

/// The sums of a unit, from its own posts and from what stands under it.
fn with_head(beneath: SpanSums, organisation: &Organisation, line: &Line, place: usize) -> SpanSums {
    if !is_in_line(organisation, line, place) {
        return SpanSums { is_headed: false, reports: 0, ..beneath };
    }
    let unit = line.unit(organisation, place).1;
    let is_headed = beneath.heads > 0 || (unit.leadership == Leadership::Vacant && !unit.informal);
    let reporting = beneath.others.saturating_add(beneath.upward);
    if !is_headed {
        return SpanSums { is_headed, reports: 0, upward: reporting, ..beneath };
    }
    let head = HeadSpan { place, heads: beneath.heads, reports: reporting };
    let span = head.span_hundredths();
    let known = |number: u32| if span.is_some() { u64::from(number) } else { 0 };
    SpanSums {
        is_headed,
        reports: reporting,
        upward: head.heads.max(1),
        layers: beneath.layers + 1,
        known_heads: beneath.known_heads + known(head.heads),
        known_reports: beneath.known_reports + known(head.reports),
        highest: beneath.highest.max(span),
        ..beneath
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
