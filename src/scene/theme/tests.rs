use super::*;
use crate::scene::figures::HEAT_STEPS;

#[test]
fn text_can_be_read_on_what_it_stands_on_in_every_theme() {
    for theme in Theme::ALL {
        for text in [ColourRole::Ink, ColourRole::Muted, ColourRole::Vacancy, ColourRole::Title] {
            for behind in [ColourRole::Card, ColourRole::Ground] {
                let contrast = theme.colour(text).contrast(theme.colour(behind));
                assert!(contrast >= theme.least_text_contrast(), "{theme:?}: {text:?} on {behind:?} has {contrast:.2}");
            }
        }
        let connector = theme.colour(ColourRole::Connector).contrast(theme.colour(ColourRole::Ground));
        assert!(connector >= theme.least_line_contrast(), "{theme:?}: connectors have {connector:.2}");
    }
}

/// Lightness as people see it, 0 to 100 (CIE 1976 L*).
fn lightness(colour: Colour) -> f64 {
    let luminance = colour.contrast(Colour::from_rgb(0)) * 0.05 - 0.05;
    116.0 * luminance.cbrt() - 16.0
}

#[test]
fn colours_of_a_scale_are_evenly_apart_in_lightness_and_from_a_card_without_amount() {
    for theme in Theme::ALL {
        let mut steps: Vec<f64> =
            (0..HEAT_STEPS as u8).map(|step| lightness(theme.heat_colour(Heat::Step(step)))).collect();
        let up = if theme.is_dark() { 1.0 } else { -1.0 };
        if theme == Theme::Contrast {
            // Between the last two lies what neither black nor white can be read on at 7:1.
            assert!(steps[3] - steps[4] >= 10.5, "{steps:?}");
            steps.pop();
        }
        for pair in steps.windows(2) {
            let apart = (pair[1] - pair[0]) * up;
            assert!((10.5..=13.0).contains(&apart), "{theme:?}: {steps:?}");
        }
        let unknown = theme.heat_colour(Heat::Unknown);
        assert!((0..HEAT_STEPS as u8).all(|step| theme.heat_colour(Heat::Step(step)) != unknown));
    }
}

#[test]
fn every_kind_stands_out_from_its_card() {
    for theme in Theme::ALL {
        for rgb in [0xffffff, 0x000000, 0xffff00, 0x1f2630, 0x2458d3] {
            let own = Colour::from_rgb(rgb);
            for colour in [theme.kind_colour(own), theme.vocabulary_colour(Some(own)), theme.vocabulary_colour(None)] {
                let contrast = colour.contrast(theme.colour(ColourRole::Card));
                assert!(contrast >= theme.least_line_contrast(), "{theme:?} {rgb:06x} {contrast:.2}");
            }
            let title = theme.title_colour(Some(own)).contrast(theme.colour(ColourRole::Ground));
            assert!(title >= theme.least_text_contrast(), "{theme:?} {rgb:06x} {title:.2}");
        }
    }
}

#[test]
fn paper_has_no_colour_at_all() {
    let theme = Theme::Print;
    let roles = ColourRole::ALL.into_iter().map(|role| theme.colour(role));
    let heats = (0..HEAT_STEPS as u8).map(|step| theme.heat_colour(Heat::Step(step)));
    let red = Colour::from_rgb(0xff0000);
    let own = [theme.kind_colour(red), theme.vocabulary_colour(Some(red)), theme.title_colour(Some(red))];
    for colour in roles.chain(heats).chain(own) {
        assert!(colour.red == colour.green && colour.green == colour.blue, "{}", colour.to_hex());
    }
}

#[test]
fn themes_are_found_by_their_words() {
    for theme in Theme::ALL {
        assert_eq!(Theme::from_id(theme.id()), Some(theme));
    }
    assert_eq!(Theme::from_id("loud"), None);
    assert!(Theme::PUBLISHED.into_iter().all(|theme| !theme.is_of_window() && Theme::ALL.contains(&theme)));
}
