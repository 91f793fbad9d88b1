//! Which of two lines that run together belongs at which side, so that they do not cross without need.

use super::heading::Heading;
use crate::geometry::Point;
use std::cmp::Ordering;

/// Places closer than this are one place: lines leave there together.
const SAME_PLACE_PT: f64 = 0.01;

/// Whether piece `a` (its line and the index of the point it starts at) belongs at lower coordinates than the parallel
/// piece `b`, judged by where the lines part at both ends; equal if they part nowhere or their ends disagree.
pub(super) fn side_by_parting(a: (&[Point], usize), b: (&[Point], usize)) -> Ordering {
    let heading = Heading::between(a.0[a.1], a.0[a.1 + 1]);
    let heading = Heading::along(heading.axis(), true);
    let back = Heading::along(heading.axis(), false);
    let mut votes = 0;
    for heading in [heading, back] {
        let right_hand = hand_at_parting(Walk::new(a, heading), Walk::new(b, heading), heading);
        votes += if heading.right_hand_is_higher() { right_hand } else { -right_hand };
    }
    votes.cmp(&0)
}

/// 1 if, walking both lines from `heading` on, `a` turns out to lie at the right hand of `b`, -1 if at the left, 0 if
/// they end together.
fn hand_at_parting(mut a: Walk<'_>, mut b: Walk<'_>, mut heading: Heading) -> i8 {
    loop {
        let (a_end, b_end) = (heading.axis().of(a.corner()), heading.axis().of(b.corner()));
        let (a_next, b_next) = (a.next_heading(), b.next_heading());
        let hand = |next: Option<Heading>| next.map_or(0, |next| if heading.turns_right_to(next) { 1 } else { -1 });
        let further = (a_end - b_end) * heading.sign();
        if further < -SAME_PLACE_PT {
            return hand(a_next);
        }
        if further > SAME_PLACE_PT {
            return -hand(b_next);
        }
        match (a_next, b_next) {
            (Some(next), Some(other)) if next == other => heading = next,
            (Some(_), Some(_)) => return hand(a_next),
            (Some(_), None) => return hand(a_next),
            (None, Some(_)) => return -hand(b_next),
            (None, None) => return 0,
        }
        a.advance();
        b.advance();
    }
}

/// A walk along a line, piece by piece, one way or the other.
struct Walk<'a> {
    points: &'a [Point],
    /// The corner at the end of the piece that is being walked.
    at: usize,
    goes_back: bool,
}

impl<'a> Walk<'a> {
    /// Walks the piece from its point `piece.1` in the way of `heading`.
    fn new((points, index): (&'a [Point], usize), heading: Heading) -> Self {
        let goes_back = Heading::between(points[index], points[index + 1]) != heading;
        Self { points, at: if goes_back { index } else { index + 1 }, goes_back }
    }

    fn corner(&self) -> Point {
        self.points[self.at]
    }

    fn next(&self) -> Option<usize> {
        if self.goes_back { self.at.checked_sub(1) } else { Some(self.at + 1).filter(|at| *at < self.points.len()) }
    }

    fn next_heading(&self) -> Option<Heading> {
        self.next().map(|next| Heading::between(self.corner(), self.points[next]))
    }

    fn advance(&mut self) {
        self.at = self.next().unwrap_or(self.at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(list: &[(f64, f64)]) -> Vec<Point> {
        list.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn the_line_that_turns_off_first_lies_at_the_side_it_turns_to() {
        let near = line(&[(0.0, 0.0), (0.0, 10.0), (50.0, 10.0)]);
        let far = line(&[(0.0, 30.0), (0.0, 0.0)]);
        assert_eq!(side_by_parting((&near, 0), (&far, 0)), Ordering::Greater);
        assert_eq!(side_by_parting((&far, 0), (&near, 0)), Ordering::Less);
    }

    #[test]
    fn lines_that_turn_together_are_judged_where_they_part() {
        let short = line(&[(0.0, 0.0), (0.0, 10.0), (50.0, 10.0), (50.0, 20.0)]);
        let long = line(&[(0.0, 0.0), (0.0, 10.0), (90.0, 10.0), (90.0, 20.0)]);
        // Down, left turn to the right of the chart, then `short` turns down first: it keeps left and below.
        assert_eq!(side_by_parting((&short, 0), (&long, 0)), Ordering::Less);
        assert_eq!(side_by_parting((&short, 1), (&long, 1)), Ordering::Greater);
    }

    #[test]
    fn equal_lines_have_no_order() {
        let one = line(&[(0.0, 0.0), (0.0, 10.0), (50.0, 10.0)]);
        assert_eq!(side_by_parting((&one, 0), (&one, 0)), Ordering::Equal);
    }
}
