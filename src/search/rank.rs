//! Which hit goes before which.

use super::HitField;
use super::pattern::Match;

/// How good a hit is, from 0 for the best.
///
/// A name that is what was asked for, one that begins with it, one of which a word begins with it; such a word of another
/// name; the middle of a word in a name; a whole code; the title of a function; a task; the rest. In each a whole word goes
/// before the beginning of one, and that before the middle. Then all of that with one typo, and with two.
pub(super) type Rank = u16;

/// A name that is what was asked for.
pub(super) const WHOLE_NAME: Rank = 0;
/// A name that begins with what was asked for.
pub(super) const BEGINNING_OF_NAME: Rank = 1;
/// Greater than the rank of any hit.
pub(super) const WORST: Rank = 50;

/// How good it is that one word is found so in a field of this sort.
pub(super) fn rank_of(field: HitField, answer: Match) -> Rank {
    use HitField as F;
    let (exact, class) = match field {
        F::Name => ([2, 3, 6], 0),
        F::OfficialName | F::ShortName | F::PublicName | F::FormerName => ([4, 5, 7], 1),
        F::Code => ([8, 16, 17], 4),
        F::Position | F::Function | F::FormerTitle | F::Profile => ([9, 10, 11], 2),
        F::Task | F::PositionTask => ([12, 13, 14], 3),
        F::Kind
        | F::Affiliation
        | F::Scale
        | F::Location
        | F::District
        | F::OwnField
        | F::Purpose
        | F::Participant
        | F::Relation
        | F::Note => ([15, 16, 17], 4),
    };
    match answer {
        Match::Whole => exact[0],
        Match::Begin => exact[1],
        Match::Inside => exact[2],
        Match::OneTypo => 20 + class,
        Match::TwoTypos => 30 + class,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_hits_go_before_typos_and_names_before_the_rest() {
        let exact = [Match::Whole, Match::Begin, Match::Inside];
        for field in HitField::ALL {
            assert!(exact.map(|answer| rank_of(field, answer)).is_sorted_by(|a, b| a < b), "{field:?}");
            let typos = [Match::OneTypo, Match::TwoTypos].map(|answer| rank_of(field, answer));
            assert!(typos[0] < typos[1] && typos[1] < WORST && rank_of(HitField::Note, Match::Inside) < typos[0]);
            for answer in exact.into_iter().chain([Match::OneTypo, Match::TwoTypos]) {
                let in_name = rank_of(HitField::Name, answer);
                assert!(BEGINNING_OF_NAME < in_name && in_name <= rank_of(field, answer), "{field:?}");
            }
        }
        let best_first = [HitField::FormerName, HitField::Code, HitField::Position, HitField::Task, HitField::Note];
        assert!(best_first.map(|field| rank_of(field, Match::Whole)).is_sorted_by(|a, b| a < b));
    }
}
