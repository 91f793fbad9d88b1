//! Questions in plain words: "wie doet inkoop?" asks for "inkoop".

/// Words that a question begins with, folded.
const QUESTION_WORDS: &[&str] =
    &["wie", "wat", "waar", "welk", "welke", "hoe", "who", "what", "where", "which", "whose"];

/// Words for a unit as such, which may follow: "welk team heeft…".
const UNIT_WORDS: &[&str] = &[
    "afdeling",
    "afdelingen",
    "cluster",
    "clusters",
    "eenheid",
    "functie",
    "functies",
    "onderdeel",
    "onderdelen",
    "overleg",
    "team",
    "teams",
    "department",
    "departments",
    "position",
    "positions",
    "unit",
    "units",
];

/// Words that say nothing of what is asked for, in Dutch and in English. Not "in": so begins "inkoop" while it is typed.
const FILLER_WORDS: &[&str] = &[
    "aan",
    "bezig",
    "bij",
    "de",
    "doen",
    "doet",
    "die",
    "dit",
    "een",
    "en",
    "er",
    "ga",
    "gaan",
    "gaat",
    "hebben",
    "heeft",
    "het",
    "hoort",
    "houden",
    "houdt",
    "hier",
    "is",
    "kan",
    "met",
    "mij",
    "om",
    "over",
    "regelt",
    "regelen",
    "staat",
    "te",
    "valt",
    "van",
    "verantwoordelijk",
    "vind",
    "voor",
    "werkt",
    "werken",
    "zich",
    "zijn",
    "zit",
    "zitten",
    "zorgen",
    "zorgt",
    "a",
    "about",
    "an",
    "and",
    "are",
    "can",
    "deals",
    "do",
    "does",
    "find",
    "for",
    "handle",
    "handles",
    "has",
    "have",
    "i",
    "of",
    "on",
    "responsible",
    "runs",
    "takes",
    "care",
    "the",
    "to",
    "with",
    "works",
    "bedient",
    "bedienen",
    "bediend",
    "levert",
    "leveren",
    "dienst",
    "diensten",
    "helpt",
    "serves",
    "serve",
    "served",
];

/// Which of the folded `words` are looked for: all of them, or of a question what it asks for.
///
/// A question of which nothing would be left is taken by the letter.
pub(super) fn asked_for<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let Some((_, after)) = words.split_first().filter(|(first, _)| QUESTION_WORDS.contains(first)) else {
        return words.to_vec();
    };
    let says_nothing = |word: &&&str| FILLER_WORDS.contains(*word) || UNIT_WORDS.contains(*word);
    let opening = after.iter().take_while(says_nothing).count();
    let asked: Vec<&str> = after[opening..].iter().copied().filter(|word| !FILLER_WORDS.contains(word)).collect();
    if asked.is_empty() { words.to_vec() } else { asked }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::folded;

    #[test]
    fn a_question_is_what_it_asks_for() {
        for (question, expected) in [
            ("wie doet inkoop?", "inkoop"),
            ("Welk team heeft de Jeugd-wet?", "jeugdwet"),
            ("Wie gaat er over subsidies en contracten", "subsidies contracten"),
            ("waar hoort parkeren bij?", "parkeren"),
            ("wie zit in team Zuid", "in team zuid"),
            ("who does procurement?", "procurement"),
            ("Which department is responsible for the groeiagenda?", "groeiagenda"),
            ("wie doet", "wie doet"),
            ("Zorg en welzijn", "zorg en welzijn"),
            ("team voor de jeugd", "team voor de jeugd"),
            ("?", ""),
        ] {
            let folded = folded(question);
            let words: Vec<&str> = folded.split_whitespace().collect();
            assert_eq!(asked_for(&words).join(" "), expected, "{question}");
        }
    }
}
