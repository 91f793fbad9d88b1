//! The word across a page of what is not decided.

use super::ComposeInput;
use crate::export::{ComparisonWay, Item, Watermark};
use crate::geometry::Rect;
use crate::i18n::text;
use crate::model::{Scenario, ScenarioId, ScenarioStatus};
use crate::scene::{Colour, ColourRole, Theme};
use crate::text::{Weight, width_pt};

/// How far it is turned, against the clock.
const TURNED_DEGREES: f64 = 30.0;
/// It takes up this share of the page.
const PAGE_SHARE: f64 = 0.72;
/// So much of its colour is that of text, where that leaves the text on it readable.
const MOST_INK_SHARE: f64 = 0.07;
/// Text that stands on it keeps this contrast (WCAG 2.2, 1.4.3).
const LEAST_TEXT_CONTRAST: f64 = 4.5;

/// The word for a page; `None` where none is to stand on it.
pub(super) fn word(input: &ComposeInput<'_>) -> Option<&'static str> {
    let scenario = input.scenarios.get(input.scenario).map(|state| state.scenario());
    // What another scenario makes of this one, or shows beside it, is as open as that one.
    let asked = input.options.content.comparison.as_ref();
    let shown = asked.filter(|asked| matches!(asked.way, ComparisonWay::SideBySide | ComparisonWay::Earlier));
    let open_by_other = || shown.and_then(|asked| automatic(input, &asked.with));
    let said = scenario
        .map_or("publish-watermark-draft", |scenario| word_key(scenario, false).unwrap_or("publish-watermark-draft"));
    let key = match input.options.frame.watermark {
        Watermark::Never => None,
        Watermark::Always => Some(said),
        Watermark::Automatic => automatic(input, input.scenario).or_else(open_by_other),
    };
    key.map(|key| text(input.language, key))
}

/// What the status of a scenario of the file asks for.
fn automatic(input: &ComposeInput<'_>, id: &ScenarioId) -> Option<&'static str> {
    word_key(input.scenarios.get(id)?.scenario(), id == input.scenarios.start())
}

/// What a status asks for. Of a starting point of which nobody said a status nothing is open.
fn word_key(scenario: &Scenario, is_start: bool) -> Option<&'static str> {
    match scenario.status {
        ScenarioStatus::Draft if is_start => None,
        ScenarioStatus::Draft
        | ScenarioStatus::Intended
        | ScenarioStatus::UnderAdvice
        | ScenarioStatus::InConsultation => Some("publish-watermark-draft"),
        ScenarioStatus::Adopted | ScenarioStatus::Final | ScenarioStatus::InForce => None,
        ScenarioStatus::Lapsed => Some("publish-watermark-lapsed"),
    }
}

/// The word across a page, behind the chart that stands in `area`.
pub(super) fn item(word: &str, page: Rect, area: Rect, theme: Theme) -> Item {
    let (sine, cosine) = TURNED_DEGREES.to_radians().sin_cos();
    let width_at_1 = width_pt(word, Weight::SemiBold, 1.0).max(1e-3);
    // What a word of this width and the height of its letters takes up, turned.
    let (across, up) = (width_at_1 * cosine + sine, width_at_1 * sine + cosine);
    let size_pt = PAGE_SHARE * (page.width / across).min(page.height / up);
    Item::Watermark {
        text: word.to_owned(),
        centre: area.centre(),
        size_pt,
        turned_degrees: TURNED_DEGREES,
        colour: colour(theme),
    }
}

/// As visible as the text that stands on it allows.
fn colour(theme: Theme) -> Colour {
    let ground = theme.colour(ColourRole::Ground);
    let texts = [ColourRole::Ink, ColourRole::Muted, ColourRole::Vacancy].map(|role| theme.colour(role));
    let steps = (1..=10).rev().map(|step| ground.mixed(texts[0], MOST_INK_SHARE * f64::from(step) / 10.0));
    let is_quiet = |colour: &Colour| texts.iter().all(|text| text.contrast(*colour) >= LEAST_TEXT_CONTRAST);
    steps.into_iter().find(is_quiet).unwrap_or(ground)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_on_it_can_be_read_in_every_theme_and_it_can_be_seen() {
        for theme in Theme::ALL {
            let found = colour(theme);
            for role in [ColourRole::Ink, ColourRole::Muted, ColourRole::Vacancy] {
                let contrast = theme.colour(role).contrast(found);
                assert!(contrast >= LEAST_TEXT_CONTRAST, "{theme:?} {role:?}: {contrast:.2}");
            }
            assert_ne!(found, theme.colour(ColourRole::Ground), "{theme:?}");
        }
    }

    #[test]
    fn it_stays_on_the_page() {
        for (width, height) in [(595.0, 842.0), (842.0, 595.0), (960.0, 540.0), (100_000.0, 300.0)] {
            let page = Rect::new(0.0, 0.0, width, height);
            let Item::Watermark { text, centre, size_pt, .. } = item("Concept", page, page, Theme::Print) else {
                panic!("no watermark");
            };
            let half = width_pt(&text, Weight::SemiBold, size_pt) / 2.0;
            let (sine, cosine) = TURNED_DEGREES.to_radians().sin_cos();
            assert!(half * cosine + size_pt * sine / 2.0 <= centre.x, "{width} x {height}");
            assert!(half * sine + size_pt * cosine / 2.0 <= centre.y, "{width} x {height}");
        }
    }
}
