//! How lengths, points and words stand in SVG and HTML.

use std::fmt::{self, Write};

use crate::geometry::{Point, Segment};

/// A length with two decimals, in a fraction of the time that `{:.2}` takes: a chart is mostly numbers. Where it lies in the middle
/// between two hundredths as nearly as can be told, it may become the other one.
pub(in crate::export) struct Fixed(pub f64);

/// Beyond this a length is written as the library does.
const MOST_HUNDREDTHS: f64 = 1e15;

impl Fixed {
    /// Writes it; a text that is known takes it faster than a [`fmt::Formatter`].
    pub fn write_to(&self, out: &mut impl Write) -> fmt::Result {
        let hundredths = (self.0.abs() * 100.0).round_ties_even();
        // What is no number, or one beyond what every hundredth of can be told apart.
        if hundredths.is_nan() || hundredths >= MOST_HUNDREDTHS {
            return write!(out, "{:.2}", self.0);
        }
        let hundredths = hundredths as u64;
        if self.0.is_sign_negative() {
            out.write_char('-')?;
        }
        out.write_str(itoa::Buffer::new().format(hundredths / 100))?;
        out.write_char('.')?;
        out.write_char(digit(hundredths / 10))?;
        out.write_char(digit(hundredths))
    }
}

/// The last figure of a number.
fn digit(number: u64) -> char {
    char::from(b'0' + (number % 10) as u8)
}

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

/// Writes an attribute that is a length.
pub(super) fn write_length(svg: &mut String, name: &str, length: f64) -> fmt::Result {
    svg.push(' ');
    svg.push_str(name);
    svg.push_str("=\"");
    Fixed(length).write_to(svg)?;
    svg.push('"');
    Ok(())
}

/// Writes corners as `points` takes them.
pub(super) fn write_points(svg: &mut String, points: &[Point]) -> fmt::Result {
    for (index, point) in points.iter().enumerate() {
        if index > 0 {
            svg.push(' ');
        }
        Fixed(point.x).write_to(svg)?;
        svg.push(',');
        Fixed(point.y).write_to(svg)?;
    }
    Ok(())
}

/// A straight line as path data.
pub(in crate::export) struct Straight(pub Segment);

impl fmt::Display for Straight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Segment { from, to } = self.0;
        write!(f, "M{} {}L{} {}", Fixed(from.x), Fixed(from.y), Fixed(to.x), Fixed(to.y))
    }
}

/// Text as it may stand in XML 1.0: what has a meaning there is escaped, what may not be there at all is left out.
pub(in crate::export) struct Escaped<'a>(pub &'a str);

impl Escaped<'_> {
    /// Writes it; a text that is known takes it faster than a [`fmt::Formatter`].
    pub fn write_to(&self, out: &mut impl Write) -> fmt::Result {
        let mut rest = self.0;
        while let Some(place) =
            rest.find(|c| matches!(c, '&' | '<' | '>' | '"' | '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'))
        {
            let (plain, from) = rest.split_at(place);
            out.write_str(plain)?;
            let mut letters = from.chars();
            out.write_str(match letters.next() {
                Some('&') => "&amp;",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('"') => "&quot;",
                Some('\t' | '\n' | '\r') => " ",
                _ => "",
            })?;
            rest = letters.as_str();
        }
        out.write_str(rest)
    }
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_the_library_writes_them() {
        let mut random = fastrand::Rng::with_seed(3);
        let wild = [0.0, -0.0, -0.001, 0.004, 0.125, 0.375, -2.5, 99.99, 1e12, 1e17, f64::NAN, f64::INFINITY];
        let many = (0..20_000).map(|_| (random.f64() - 0.5) * 10_f64.powi(random.i32(-3..8)));
        let eighths = (-4_000..4_000).map(|eighth| f64::from(eighth) / 8.0);
        for length in wild.into_iter().chain(many).chain(eighths) {
            assert_eq!(Fixed(length).to_string(), format!("{length:.2}"), "{length:?}");
        }
    }

    #[test]
    fn what_has_a_meaning_is_escaped_and_what_may_not_be_there_is_left_out() {
        let raw = "<a b=\"1\">&\u{1}\tÉén\u{fffe} 👩🏽‍🚒</a>\n";
        assert_eq!(Escaped(raw).to_string(), "&lt;a b=&quot;1&quot;&gt;&amp; Één 👩🏽‍🚒&lt;/a&gt; ");
        assert_eq!(Escaped("").to_string(), "");
    }
}
