//! Where a text may be cut at all: between what a reader takes for characters.
//!
//! A close cousin of the extended grapheme clusters of UAX #29, made of the break classes of UAX #14 that the crate has at
//! hand: marks, joiners, emoji modifiers, soft hyphens, flags and Hangul stay with what they belong to.

use unicode_linebreak::{BreakClass, break_property};

use super::SOFT_HYPHEN;

/// Returns the clusters of `text` in order; together they are the text.
pub(super) fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (first, after) = rest.split_at(first_cluster_len(rest));
        rest = after;
        (!first.is_empty()).then_some(first)
    })
}

fn first_cluster_len(text: &str) -> usize {
    let mut chars = text.char_indices();
    let Some((_, mut previous)) = chars.next() else {
        return 0;
    };
    for (at, c) in chars {
        let is_pair = at == previous.len_utf8() && is_flag_letter(previous) && is_flag_letter(c);
        if !(is_pair || continues(previous, c)) {
            return at;
        }
        previous = c;
    }
    text.len()
}

/// Whether a cluster surely ends between these two; between the letters of flags it takes the whole row to know.
pub(super) fn may_part(previous: char, c: char) -> bool {
    !(continues(previous, c) || (is_flag_letter(previous) && is_flag_letter(c)))
}

/// Whether `c` belongs to what `previous` ends; letters of flags are left to the callers. A space takes no marks.
fn continues(previous: char, c: char) -> bool {
    use BreakClass::{
        CombiningMark, EmojiModifier, HangulLJamo, HangulLvSyllable, HangulLvtSyllable, HangulTJamo, HangulVJamo,
        ZeroWidthJoiner,
    };
    if c.is_ascii() || previous == ' ' {
        return false;
    }
    let class_of = |c: char| break_property(u32::from(c));
    match class_of(c) {
        CombiningMark | ZeroWidthJoiner | EmojiModifier => true,
        _ if class_of(previous) == ZeroWidthJoiner => true,
        HangulLJamo | HangulLvSyllable | HangulLvtSyllable => class_of(previous) == HangulLJamo,
        HangulVJamo => matches!(class_of(previous), HangulLJamo | HangulLvSyllable | HangulVJamo),
        HangulTJamo => {
            matches!(class_of(previous), HangulLvSyllable | HangulLvtSyllable | HangulVJamo | HangulTJamo)
        }
        _ => c == SOFT_HYPHEN || is_south_east_asian_mark(c),
    }
}

fn is_flag_letter(c: char) -> bool {
    ('\u{1F1E6}'..='\u{1F1FF}').contains(&c)
}

/// The signs of Thai, Lao, Myanmar and Khmer, which UAX #14 does not tell from letters (class SA). Source: Unicode 15, UAX #29.
fn is_south_east_asian_mark(c: char) -> bool {
    matches!(c, '\u{E31}' | '\u{E33}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}'
        | '\u{EB1}' | '\u{EB3}'..='\u{EBC}' | '\u{EC8}'..='\u{ECE}'
        | '\u{102B}'..='\u{103E}' | '\u{1056}'..='\u{1059}' | '\u{17B4}'..='\u{17D3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_stays_together() {
        for (text, expected) in [
            ("", &[][..]),
            ("abc", &["a", "b", "c"]),
            ("e\u{301}\u{323}x", &["e\u{301}\u{323}", "x"]),
            ("👩🏽‍🚒a", &["👩🏽‍🚒", "a"]),
            ("👨‍👩‍👧‍👦👍🏿", &["👨‍👩‍👧‍👦", "👍🏿"]),
            ("🇳🇱🇧🇪🇩", &["🇳🇱", "🇧🇪", "🇩"]),
            ("❤\u{FE0F}!", &["❤\u{FE0F}", "!"]),
            ("\u{1112}\u{1161}\u{11AB}한", &["\u{1112}\u{1161}\u{11AB}", "한"]),
            ("ก\u{E33}น\u{E49}", &["ก\u{E33}", "น\u{E49}"]),
            ("\u{301}a \u{301}", &["\u{301}", "a", " ", "\u{301}"]),
            ("a\u{AD}b", &["a\u{AD}", "b"]),
        ] {
            assert_eq!(clusters(text).collect::<Vec<_>>(), expected);
        }
    }
}
