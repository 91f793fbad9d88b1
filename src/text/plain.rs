//! Text without what a keyboard in a hurry leaves out: capitals and accents.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Gives the small letters without accents that stand for `c`, and combining marks as they are.
///
/// Letters that Unicode does not decompose, but that a Dutch keyboard cannot write, are given as those it can.
pub fn plain_letters(c: char, mut each: impl FnMut(char)) {
    decompose_compatible(c, |part| {
        for small in part.to_lowercase() {
            let plain = match small {
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'ø' => "o",
                'đ' | 'ð' => "d",
                'ħ' => "h",
                'ı' => "i",
                'ł' => "l",
                'þ' => "th",
                other => {
                    each(other);
                    continue;
                }
            };
            plain.chars().for_each(&mut each);
        }
    });
}

/// The text in small letters without accents; spaces and signs stay.
///
/// ```
/// assert_eq!(herschik::text::plain("Crèche ÉÉN, ĲSSEL"), "creche een, ijssel");
/// ```
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_ascii() => plain.push(c.to_ascii_lowercase()),
            c => plain_letters(c, |letter| {
                if !is_combining_mark(letter) {
                    plain.push(letter);
                }
            }),
        }
    }
    plain
}
