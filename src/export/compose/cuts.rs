//! Where a chart that is larger than its sheets is cut: numbers in, numbers out.

/// How far from a card a cut falls.
const BESIDE_CARD: f64 = 1.0;
/// A piece is not shorter than this share of the room, however much better it would end.
const LEAST_SHARE: f64 = 0.5;
/// A place between cards is taken when no other one gets further by more than this share of the room.
const WORTH_SHARE: f64 = 0.2;
/// So many places are tried where no place is free of cards.
const TRIED: u32 = 48;

/// What of a length one piece shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    pub from: f64,
    pub to: f64,
}

impl Span {
    pub fn new(from: f64, to: f64) -> Self {
        Self { from, to }
    }

    pub fn length(&self) -> f64 {
        self.to - self.from
    }
}

/// The pieces of `whole`, in order, each at most `room` long, that show every card whole if it is at most that long.
///
/// A piece ends where no card is, if there is such a place in its second half. The next one begins at least `overlap` before
/// that, and before every card that the first one cuts. Cost: sorting the cards.
pub(super) fn pieces(whole: Span, room: f64, overlap: f64, cards: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut cards: Vec<Span> = cards.collect();
    cards.sort_by(|a, b| a.from.total_cmp(&b.from).then(a.to.total_cmp(&b.to)));
    cards.dedup();
    let longest = cards.iter().map(Span::length).fold(0.0, f64::max);
    let overlap = overlap.min(room / 4.0);
    let mut found = Vec::new();
    let mut from = whole.from;
    while from + room < whole.to - 1e-6 {
        // Cards that a cut in the second half of this piece may meet.
        let first = cards.partition_point(|card| card.from < from + room * LEAST_SHARE - longest - 1.0);
        let end = cards.partition_point(|card| card.from < from + room);
        let (to, next) = best_end(&cards[first..end], from, room, overlap);
        found.push(Span::new(from, to));
        from = next;
    }
    found.push(Span::new(from, whole.to));
    found
}

/// Where the piece that begins at `from` ends, and where the next one begins: as far on as can be.
fn best_end(cards: &[Span], from: f64, room: f64, overlap: f64) -> (f64, f64) {
    let furthest = from + room;
    let earliest = from + room * LEAST_SHARE;
    let next_after = |to: f64| {
        let cut = cards.iter().filter(|card| card.from < to && to < card.to);
        cut.map(|card| card.from - BESIDE_CARD).fold(to - overlap, f64::min)
    };
    let step = (furthest - earliest) / f64::from(TRIED);
    let evenly = (0..TRIED).map(|place| furthest - f64::from(place) * step);
    let free = last_free_place(cards, earliest, furthest).map(|to| (to, next_after(to)));
    let best = evenly.map(|to| (to, next_after(to))).reduce(|best, other| if other.1 > best.1 { other } else { best });
    let best = best.unwrap_or((furthest, furthest - overlap));
    // A cut between cards is worth a little room.
    let (to, next) = free.filter(|free| free.1 >= best.1 - room * WORTH_SHARE).unwrap_or(best);
    // What is longer than a sheet is cut wherever the sheet ends.
    if next > from + room * 0.1 { (to, next) } else { (furthest, furthest - overlap) }
}

/// The last place between two others that no card covers.
fn last_free_place(cards: &[Span], earliest: f64, furthest: f64) -> Option<f64> {
    let mut place = furthest;
    loop {
        let over = cards.iter().filter(|card| card.from - BESIDE_CARD < place && place < card.to + BESIDE_CARD);
        // The cards are in the order of their beginnings: the first that is over it begins first.
        match over.map(|card| card.from - BESIDE_CARD).reduce(f64::min) {
            None => return Some(place),
            Some(before) if before < earliest || before >= place => return None,
            Some(before) => place = before,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn pieces_cover_the_whole_overlap_and_show_every_card(
            starts in prop::collection::vec((0.0..5_000.0, 20.0..190.0), 0..120),
            room in 250.0..3_000.0,
        ) {
            let cards: Vec<Span> = starts.iter().map(|&(from, length)| Span::new(from, from + length)).collect();
            let end = cards.iter().map(|card| card.to).fold(1.0, f64::max);
            let whole = Span::new(-8.0, end + 8.0);
            let found = pieces(whole, room, 30.0, cards.iter().copied());
            prop_assert_eq!(found[0].from, whole.from);
            prop_assert_eq!(found[found.len() - 1].to, whole.to);
            for pair in found.windows(2) {
                prop_assert!(pair[1].from <= pair[0].to - 30.0 + 1e-6 && pair[1].from > pair[0].from);
            }
            for piece in &found {
                prop_assert!(piece.length() <= room + 1e-6);
            }
            for card in cards {
                let is_whole = |piece: &Span| piece.from <= card.from && card.to <= piece.to;
                prop_assert!(found.iter().any(is_whole), "{card:?} in {found:?}");
            }
        }
    }

    #[test]
    fn a_cut_falls_between_cards_where_it_can() {
        let cards = (0..10).map(|card| Span::new(f64::from(card) * 200.0, f64::from(card) * 200.0 + 180.0));
        let found = pieces(Span::new(0.0, 1_980.0), 700.0, 10.0, cards.clone());
        for piece in &found[..found.len() - 1] {
            assert!(cards.clone().all(|card| piece.to <= card.from || card.to <= piece.to), "{found:?}");
        }
        assert_eq!(pieces(Span::new(0.0, 500.0), 700.0, 10.0, cards).len(), 1);
    }
}
