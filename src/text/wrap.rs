//! Breaking a text into lines that fit.
//!
//! A text that fits on one line is done in one pass. Otherwise each paragraph becomes a list of pieces with a seam after
//! each (a place where a line may end, UAX #14), and the seams are chosen that make the fewest lines, the fewest hyphens and
//! the most even lines: a shortest path, after D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines" (1981).

use std::borrow::Cow;

use unicode_linebreak::linebreaks;

use super::cluster::{clusters, may_part};
use super::font::{Metrics, Weight};
use super::hyphenation::{Hyphenation, hyphenation_points};
use super::{SOFT_HYPHEN, tidy_into};

/// One line of a wrapped text.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// What to draw, an added hyphen included; no white space at its edges.
    pub text: Box<str>,
    /// The width of `text`, in points.
    pub width_pt: f64,
}

/// Returns the lines of `text`, each at most `max_width_pt` wide.
///
/// Lines end where UAX #14 allows it (after spaces, hyphens, slashes); there are as few as possible and, among as few, as
/// even ones as possible. A word wider than a line is hyphenated, with at least three letters on either side; where that does
/// not fit it is broken between characters, and a single character wider than a line stands alone: the only line that may be
/// too wide. A soft hyphen is drawn only where a line ends at it.
///
/// Nothing else is lost: all characters of `text` come back in order, but for control characters and white space, of which
/// runs become one space and edges nothing. Line breaks in `text` are kept, empty lines between others too. A text of white
/// space has no lines.
///
/// Cost: one line, one pass over the text; paragraphs of more than 200 unbreakable pieces are filled, not evened.
pub fn wrap(text: &str, weight: Weight, size_pt: f64, max_width_pt: f64, language: Hyphenation) -> Vec<Line> {
    let metrics = Metrics::of(weight);
    let max_units = metrics.units_within(max_width_pt, size_pt);
    let line = |text: &str, units| Line { text: text.into(), width_pt: metrics.pt_from_units(units, size_pt) };

    if let Some(units) = metrics.width_units_if_tidy(text).filter(|units| *units <= max_units) {
        return if text.is_empty() { Vec::new() } else { vec![line(text, units)] };
    }

    let mut lines = Vec::new();
    let mut empty_lines = 0;
    let mut paragraph = String::with_capacity(text.len());
    for raw in paragraphs(text) {
        tidy_into(raw, &mut paragraph);
        if paragraph.is_empty() {
            empty_lines += 1;
            continue;
        }
        if !lines.is_empty() {
            lines.extend(std::iter::repeat_n(line("", 0), empty_lines));
        }
        empty_lines = 0;
        let paragraph = Paragraph { text: &paragraph, metrics, max_units, hyphen_units: metrics.advance_units('-') };
        let pieces = paragraph.pieces(language);
        let mut first = 0;
        for last in if pieces.len() > BALANCED_PIECES { paragraph.fill(&pieces) } else { paragraph.balance(&pieces) } {
            let shown = paragraph.line(&pieces, first, last);
            lines.push(line(&shown, metrics.width_units(&shown)));
            first = last + 1;
        }
    }
    lines
}

/// Up to so many pieces lines are made even; the effort grows with pieces times pieces on a line.
const BALANCED_PIECES: usize = 200;

/// The parts of `text` between its line breaks.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    const BREAKS: [char; 7] = ['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];
    text.split("\r\n").flat_map(|part| part.split(BREAKS))
}

/// A stretch of text that is not broken.
struct Piece {
    start: usize,
    end: usize,
    units: u64,
    /// The width of the space after it, where the line goes on.
    gap_units: u64,
    seam: Seam,
}

/// What it is to end a line after a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seam {
    /// A space, a hyphen, a slash.
    Natural,
    /// A soft hyphen of the writer.
    SoftHyphen,
    /// A hyphen of ours.
    Hyphen,
    /// Between two characters of a word.
    Cut,
}

struct Paragraph<'a> {
    text: &'a str,
    metrics: &'a Metrics,
    max_units: u64,
    hyphen_units: u64,
}

impl Paragraph<'_> {
    fn pieces(&self, language: Hyphenation) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(8);
        let mut start = 0;
        for (next, _) in linebreaks(self.text) {
            let (before, after) = self.text.split_at(next);
            let around = before.chars().next_back().zip(after.chars().next());
            if around.is_some_and(|(previous, c)| !may_part(previous, c)) {
                continue;
            }
            let word = self.text[start..next].trim_end_matches(' ');
            let end = start + word.len();
            let piece = Piece {
                start,
                end,
                units: self.metrics.width_units(word),
                gap_units: (next - end) as u64 * self.metrics.advance_units(' '),
                seam: if end == next && word.ends_with(SOFT_HYPHEN) { Seam::SoftHyphen } else { Seam::Natural },
            };
            if self.is_narrow(&piece) {
                pieces.push(piece);
            } else {
                self.split_word(&piece, language, &mut pieces);
            }
            start = next;
        }
        pieces
    }

    fn split_word(&self, word: &Piece, language: Hyphenation, pieces: &mut Vec<Piece>) {
        let mut start = word.start;
        let points = hyphenation_points(&self.text[word.start..word.end], language);
        for end in points.into_iter().map(|point| word.start + point).chain([word.end]) {
            let (seam, gap_units) = if end == word.end { (word.seam, word.gap_units) } else { (Seam::Hyphen, 0) };
            let units = self.metrics.width_units(&self.text[start..end]);
            let syllable = Piece { start, end, units, gap_units, seam };
            if self.is_narrow(&syllable) {
                pieces.push(syllable);
            } else {
                self.cut_syllable(&syllable, pieces);
            }
            start = end;
        }
    }

    fn cut_syllable(&self, syllable: &Piece, pieces: &mut Vec<Piece>) {
        let mut start = syllable.start;
        for cluster in clusters(&self.text[syllable.start..syllable.end]) {
            let end = start + cluster.len();
            let units = self.metrics.width_units(cluster);
            match pieces.last_mut() {
                // A space before which no line may begin, as in "( a": no line begins or ends with it here either.
                Some(previous) if cluster == " " => {
                    previous.gap_units += units;
                    previous.seam = Seam::Natural;
                }
                _ => pieces.push(Piece { start, end, units, gap_units: 0, seam: Seam::Cut }),
            }
            start = end;
        }
        if let Some(last) = pieces.last_mut() {
            let cut = std::mem::replace(&mut last.seam, syllable.seam);
            if !self.is_narrow(last) {
                last.seam = cut;
            }
            last.gap_units += syllable.gap_units;
        }
    }

    /// Whether a line can hold the piece and end after it.
    fn is_narrow(&self, piece: &Piece) -> bool {
        piece.units + self.seam_units(piece.seam) <= self.max_units
    }

    fn seam_units(&self, seam: Seam) -> u64 {
        match seam {
            Seam::Natural | Seam::Cut => 0,
            Seam::SoftHyphen | Seam::Hyphen => self.hyphen_units,
        }
    }

    /// Calls `line(last, units)` for each line that may begin with the piece `first`: the last piece on it and its width.
    fn for_lines_from(&self, pieces: &[Piece], first: usize, mut line: impl FnMut(usize, u64)) {
        let mut content_units = 0;
        for (last, piece) in pieces.iter().enumerate().skip(first) {
            content_units += piece.units;
            if content_units > self.max_units && last > first {
                return;
            }
            let is_end = last + 1 == pieces.len();
            let units = content_units + if is_end { 0 } else { self.seam_units(piece.seam) };
            if units <= self.max_units || last == first {
                line(last, units);
            }
            content_units += piece.gap_units;
        }
    }

    /// Returns the last piece of each line, each line filled as far as it goes.
    fn fill(&self, pieces: &[Piece]) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut first = 0;
        while first < pieces.len() {
            let mut end = first;
            self.for_lines_from(pieces, first, |last, _| end = last);
            ends.push(end);
            first = end + 1;
        }
        ends
    }

    /// Returns the last piece of each line, with the fewest lines and then the least sum of squares of what is left over.
    fn balance(&self, pieces: &[Piece]) -> Vec<usize> {
        /// The best way to set the pieces before this one.
        #[derive(Clone, Copy)]
        struct Best {
            lines: usize,
            cost: f64,
            last_line_begins: usize,
        }
        let full_line = (self.max_units as f64).powi(2);
        let none = Best { lines: usize::MAX, cost: f64::INFINITY, last_line_begins: 0 };
        let mut best = vec![none; pieces.len() + 1];
        best[0] = Best { lines: 0, cost: 0.0, last_line_begins: 0 };
        for first in 0..pieces.len() {
            let before = best[first];
            self.for_lines_from(pieces, first, |last, units| {
                let penalty = match pieces[last].seam {
                    _ if last + 1 == pieces.len() => 0.0,
                    Seam::Natural | Seam::SoftHyphen => 0.0,
                    Seam::Hyphen => full_line,
                    Seam::Cut => 4.0 * full_line,
                };
                let left_over = self.max_units.saturating_sub(units) as f64;
                let lines = before.lines + 1;
                let cost = before.cost + left_over.powi(2) + penalty;
                let known = &mut best[last + 1];
                if lines < known.lines || (lines == known.lines && cost < known.cost) {
                    *known = Best { lines, cost, last_line_begins: first };
                }
            });
        }
        let mut ends = Vec::with_capacity(best[pieces.len()].lines);
        let mut end = pieces.len();
        while end > 0 {
            ends.push(end - 1);
            end = best[end].last_line_begins;
        }
        ends.reverse();
        ends
    }

    /// Returns what is drawn of the pieces from `first` to `last` included.
    fn line(&self, pieces: &[Piece], first: usize, last: usize) -> Cow<'_, str> {
        let content = &self.text[pieces[first].start..pieces[last].end];
        let has_hyphen = last + 1 < pieces.len() && self.seam_units(pieces[last].seam) > 0;
        if !has_hyphen && !content.contains(SOFT_HYPHEN) {
            return Cow::Borrowed(content);
        }
        let hyphen = if has_hyphen { "-" } else { "" };
        Cow::Owned(content.split(SOFT_HYPHEN).chain([hyphen]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{is_collapsible, width_pt};

    const SIZE_PT: f64 = 12.0;

    fn lines(text: &str, max_width_pt: f64) -> Vec<String> {
        let lines = wrap(text, Weight::SemiBold, SIZE_PT, max_width_pt, Hyphenation::Dutch);
        lines.into_iter().map(|line| line.text.into()).collect()
    }

    /// The width that just holds `text`.
    fn room_for(text: &str) -> f64 {
        width_pt(text, Weight::SemiBold, SIZE_PT)
    }

    /// What of `text` comes after `start`, if it begins so: white space may differ, soft hyphens are not in `start`.
    fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
        let mut rest = text;
        for c in start.chars().filter(|c| !is_collapsible(*c)) {
            rest = rest.trim_start_matches(|c| is_collapsible(c) || c == SOFT_HYPHEN).strip_prefix(c)?;
        }
        Some(rest.trim_start_matches(SOFT_HYPHEN))
    }

    /// Holds the laws of `wrap` to `text`: lines fit, know their width, have no loose space; nothing is lost or torn.
    fn assert_laws(text: &str, max_width_pt: f64) {
        for (weight, language) in [(Weight::Regular, Hyphenation::English), (Weight::SemiBold, Hyphenation::Dutch)] {
            let lines = wrap(text, weight, SIZE_PT, max_width_pt, language);
            assert_eq!(lines, wrap(text, weight, SIZE_PT, max_width_pt, language), "the same twice: {text:?}");
            let is_dropped = |c: char| c.is_control() && !c.is_whitespace();
            let kept = text.replace(is_dropped, "");
            let tidy = paragraphs(&kept)
                .map(|part| part.trim_matches(|c: char| c.is_whitespace() || c == SOFT_HYPHEN))
                .collect::<Vec<_>>()
                .join("\n");
            let mut expected = tidy.trim();
            for line in &lines {
                let context = format!("{:?} of {text:?} at {max_width_pt} pt", line.text);
                let is_one_cluster = clusters(&line.text).count() == 1;
                assert_eq!(line.width_pt, width_pt(&line.text, weight, SIZE_PT), "{context}");
                assert!(line.width_pt <= max_width_pt || is_one_cluster, "too wide: {context}");
                assert_eq!(line.text.trim_matches(is_collapsible), &*line.text, "{context}");
                assert!(!line.text.chars().any(char::is_control), "{context}");
                let rest = after(expected, &line.text)
                    .or_else(|| after(expected, line.text.strip_suffix('-')?))
                    .unwrap_or_else(|| panic!("lost before {expected:?}: {context}"));
                let joint = expected.len() - rest.len();
                let ends = clusters(expected).scan(0, |end, cluster| {
                    *end += cluster.len();
                    Some(*end)
                });
                assert!(joint == 0 || ends.into_iter().any(|end| end == joint), "torn: {context}");
                expected = rest.trim_start_matches(|c| is_collapsible(c) || c == SOFT_HYPHEN);
            }
            assert_eq!(expected, "", "lost of {text:?} at {max_width_pt} pt");
        }
    }

    const NAMES: &[&str] = &[
        "Sport",
        "Werkgeversservicepunt",
        "Team Werkgeversservicepunt Drechtsteden",
        "Vastgoed, Wijkaccommodaties en Onderwijshuisvesting",
        "Ruimtelijke ordening, Wonen & Mobiliteit",
        "Vergunningverlening, Toezicht en Handhaving/Openbare Orde en Veiligheid (VTH/OOV), inclusief meldkamer en toezichthouders",
        "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersbijeenkomst",
        "e-mail: klant.contact_centrum@gemeente-dordrecht.nl 24/7 078-1234567",
        "Zorg\u{AD}verzekerings\u{AD}kantoor voor jeugd\u{AD}hulp",
        "Jeugd ⛹️‍♀️👨‍👩‍👧‍👦 & 🇳🇱🇧🇪 👍🏿👍🏿👍🏿👍🏿👍🏿",
        "إدارة الشؤون الاجتماعية والصحية والتعليم",
        "Ge\u{308}i\u{308}n\u{303}tegreerdee\u{301}e\u{301}e\u{301}\u{323}e\u{301}e\u{301} cafe\u{301}zaken",
        "社会福祉課および子ども家庭支援センター",
        "สำนักงานเทศบาลเมืองดอร์เดรชท์",
        "( a b ) « c » — d … 50 % € 12,50",
        "a\u{A0}b\u{A0}c\u{A0}d\u{A0}e\u{A0}f\u{A0}g\u{202F}h",
        "  Team\t\tZorg \n\n en\r\nWelzijn \u{7}\u{0} ",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "\u{301}\u{301}\u{200B}\u{FEFF}\u{200D}x\u{200B}y",
    ];

    #[test]
    fn lines_fit_and_nothing_is_lost_at_any_width() {
        for name in NAMES {
            for max_width_pt in (0..60).map(|step| f64::from(step) * 3.7) {
                assert_laws(name, max_width_pt);
            }
            let three_hundred = name.repeat(300 / name.chars().count() + 1);
            for max_width_pt in [0.0, 10.0, 55.0, 120.0, 1e9, f64::INFINITY, f64::NAN] {
                if !max_width_pt.is_nan() {
                    assert_laws(&three_hundred, max_width_pt);
                }
                assert!(!wrap(name, Weight::Regular, SIZE_PT, max_width_pt, Hyphenation::Dutch).is_empty());
                assert!(!wrap(name, Weight::Regular, 0.0, max_width_pt, Hyphenation::Dutch).is_empty());
            }
        }
    }

    #[test]
    fn the_laws_hold_for_random_text() {
        const ALPHABET: &[char] = &[
            'a', 'e', 'n', 's', 't', 'i', 'W', 'é', '-', '/', ' ', ' ', '(', ')', '"', ',', '&', '7', '\u{301}',
            '\u{AD}', '\u{A0}', '\u{200D}', '\u{200B}', '\n', '\t', '👩', '🏽', '🇳', '🇱', '漢', 'ا', 'ก', '\u{E33}',
            '\u{1112}', '\u{1161}', '\u{7}',
        ];
        let mut seed = 20_260_101_u64;
        let mut random = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below
        };
        for _ in 0..2_000 {
            let letters_only = random(2) == 0;
            let text = (0..random(60)).map(|_| ALPHABET[random(if letters_only { 12 } else { ALPHABET.len() })]);
            let text = text.collect::<String>();
            assert_laws(&text, random(150) as f64);
        }
    }

    #[test]
    fn a_text_that_fits_stays_on_one_line() {
        for name in ["Sport", "Balie & Receptie", "Vastgoed, Wijkaccommodaties en Onderwijshuisvesting"] {
            assert_eq!(lines(name, room_for(name)), [name]);
            assert!(lines(name, room_for(name) - 0.01).len() > 1);
        }
    }

    #[test]
    fn an_empty_text_has_no_lines() {
        for nothing in ["", " ", "   \t ", "\n\n", "\u{A0}", " \u{A0} \r\n", "\u{AD}", "\u{0}"] {
            assert_eq!(lines(nothing, 100.0), [""; 0], "{nothing:?}");
            assert_eq!(lines(nothing, 0.0), [""; 0], "{nothing:?}");
        }
    }

    #[test]
    fn words_break_at_spaces_hyphens_and_slashes() {
        assert_eq!(
            lines("Vastgoed, Wijkaccommodaties en Onderwijshuisvesting", 150.0),
            ["Vastgoed,", "Wijkaccommodaties en", "Onderwijshuisvesting"]
        );
        assert_eq!(lines("Sociaal-maatschappelijk", room_for("maatschappelijk")), ["Sociaal-", "maatschappelijk"]);
        assert_eq!(lines("Toezicht/Handhaving", room_for("Handhaving")), ["Toezicht/", "Handhaving"]);
        assert_eq!(lines("GBD\u{A0}/\u{A0}OCD Zuid", room_for("GBD / OCD")), ["GBD\u{A0}/\u{A0}OCD", "Zuid"]);
    }

    #[test]
    fn a_word_wider_than_a_line_is_hyphenated_and_only_then() {
        assert_eq!(lines("Werkgeversservicepunt", room_for("Werkgevers-")), ["Werkgevers-", "servicepunt"]);
        assert_eq!(
            lines("Team Werkgeversservicepunt", room_for("Werkgeversser-")),
            ["Team", "Werkgevers-", "servicepunt"]
        );
        assert_eq!(
            lines("Team Werkgeversservicepunt", room_for("Team Werkgevers-")),
            ["Team Werkge-", "versservicepunt"]
        );
        assert_eq!(
            lines("Team Werkgeversservicepunt", room_for("Werkgeversservicepunt")).join("|").matches('-').count(),
            0
        );
    }

    #[test]
    fn where_no_hyphen_fits_a_word_is_cut_between_characters() {
        assert_eq!(lines("F222", room_for("22")), ["F2", "22"]);
        assert_eq!(lines("e\u{301}e\u{301}", room_for("e")), ["e\u{301}", "e\u{301}"]);
        assert_eq!(lines("👨‍👩‍👧👍🏿", 1.0), ["👨‍👩‍👧", "👍🏿"]);
    }

    #[test]
    fn no_short_word_is_left_alone_on_the_last_line() {
        let name = "Team Zorg en Welzijn en Sport A";
        assert_eq!(lines(name, room_for("Team Zorg en Welzijn en Sport")), ["Team Zorg en", "Welzijn en Sport A"]);
    }

    #[test]
    fn a_soft_hyphen_is_seen_only_at_the_end_of_a_line() {
        assert_eq!(lines("jeugd\u{AD}hulp", 500.0), ["jeugdhulp"]);
        assert_eq!(lines("jeugd\u{AD}hulp", room_for("jeugd-")), ["jeugd-", "hulp"]);
    }

    #[test]
    fn line_breaks_are_kept_and_white_space_collapses() {
        assert_eq!(lines(" Team \t Zorg\r\n\r\n\r\nen\nWelzijn\n\n", 500.0), ["Team Zorg", "", "", "en", "Welzijn"]);
        assert_eq!(lines("\n\na\u{2028}b\u{7}c", 500.0), ["a", "bc"]);
    }

    #[test]
    fn a_very_long_text_is_wrapped_in_linear_time() {
        let long = "x".repeat(100_000) + &"\u{200B}".repeat(100_000);
        assert!(lines(&long, 1.0).len() >= 100_000);
        assert!(lines(&"Team Zorg ".repeat(10_000), 100.0).len() > 5_000);
    }
}
