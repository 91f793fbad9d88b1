//! Which figures the cards show, and how.

use serde::{Deserialize, Serialize};

use crate::metric::figure::{self, Figure};

/// So many figures fit on a card as text.
pub const MOST_TEXTS: usize = 3;

/// How a card shows a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureWay {
    /// As a line of text.
    Text,
    /// As a bar with its text.
    Bar,
    /// As the colour of the card, with its text.
    Heat,
}

impl FigureWay {
    /// Every way, in the order in which it is offered.
    pub const ALL: [FigureWay; 3] = [FigureWay::Text, FigureWay::Bar, FigureWay::Heat];
}

/// Which figures the cards show, by the ids of [`figure::ALL`]. Default: none.
///
/// It outlives the program in the settings: an id that this version does not know is kept, and not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CardFigures {
    /// As text, in this order; at most [`MOST_TEXTS`].
    pub texts: Vec<String>,
    /// As a bar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bar: Option<String>,
    /// As the colour of the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heat: Option<String>,
}

impl CardFigures {
    /// The figures that can be shown: those that have a meaning for one unit, in the order of [`figure::ALL`].
    pub fn offered() -> impl Iterator<Item = &'static Figure> {
        figure::ALL.iter().filter(|figure| figure.of_unit.is_some())
    }

    /// The figure with an id, if it can be shown.
    pub fn offered_by_id(id: &str) -> Option<&'static Figure> {
        Self::offered().find(|figure| figure.definition.id == id)
    }

    /// Whether nothing is shown.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.bar.is_none() && self.heat.is_none()
    }

    /// Whether a figure is shown in a way.
    pub fn shows(&self, id: &str, way: FigureWay) -> bool {
        match way {
            FigureWay::Text => self.texts.iter().any(|shown| shown == id),
            FigureWay::Bar => self.bar.as_deref() == Some(id),
            FigureWay::Heat => self.heat.as_deref() == Some(id),
        }
    }

    /// Whether one more figure can be shown as text.
    pub fn has_room_for_text(&self) -> bool {
        self.texts.len() < MOST_TEXTS
    }

    /// The same with a figure shown in a way, or no longer. There is one bar and one colour: another one gives way. A text
    /// for which there is no room is not shown.
    pub fn switched(&self, id: &str, way: FigureWay) -> Self {
        let mut switched = self.clone();
        let is_shown = self.shows(id, way);
        let chosen = || (!is_shown).then(|| id.to_owned());
        match way {
            FigureWay::Text if is_shown => switched.texts.retain(|shown| shown != id),
            FigureWay::Text if self.has_room_for_text() => switched.texts.push(id.to_owned()),
            FigureWay::Text => {}
            FigureWay::Bar => switched.bar = chosen(),
            FigureWay::Heat => switched.heat = chosen(),
        }
        switched
    }

    /// The figures in the order in which they stand on a card: those as text, what the colour means, the bar. None twice.
    pub(super) fn in_order(&self) -> Vec<&'static Figure> {
        let bar = self.bar.as_deref();
        let texts = self.texts.iter().take(MOST_TEXTS).map(String::as_str);
        let others = texts.chain(self.heat.as_deref()).filter(|id| Some(*id) != bar);
        let mut found: Vec<&'static Figure> = Vec::new();
        for figure in others.chain(bar).filter_map(Self::offered_by_id) {
            if found.iter().all(|other| other.definition.id != figure.definition.id) {
                found.push(figure);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(figures: &CardFigures) -> Vec<&'static str> {
        figures.in_order().into_iter().map(|figure| figure.definition.id).collect()
    }

    #[test]
    fn three_texts_one_bar_and_one_colour_and_a_second_takes_the_place_of_the_first() {
        let mut figures = CardFigures::default();
        for id in ["formation-fte", "occupied-fte", "positions", "units"] {
            figures = figures.switched(id, FigureWay::Text);
        }
        assert_eq!(figures.texts, ["formation-fte", "occupied-fte", "positions"]);
        assert!(!figures.has_room_for_text());
        for id in ["cost-per-year", "formation-fte"] {
            figures = figures.switched(id, FigureWay::Heat).switched(id, FigureWay::Bar);
        }
        assert_eq!((figures.heat.as_deref(), figures.bar.as_deref()), (Some("formation-fte"), Some("formation-fte")));
        let figures = figures.switched("formation-fte", FigureWay::Heat).switched("positions", FigureWay::Text);
        assert_eq!((figures.heat.as_deref(), figures.texts.len()), (None, 2));
    }

    #[test]
    fn no_figure_stands_on_a_card_twice_and_the_bar_comes_last() {
        let figures = CardFigures {
            texts: vec!["formation-fte".to_owned(), "positions".to_owned()],
            bar: Some("formation-fte".to_owned()),
            heat: Some("positions".to_owned()),
        };
        assert_eq!(ids(&figures), ["positions", "formation-fte"]);
    }

    #[test]
    fn what_is_unknown_or_has_no_meaning_for_a_unit_is_kept_but_not_shown() {
        let text = r#"{"texts": ["of-tomorrow", "positions"], "heat": "fte-target-distance"}"#;
        let figures: CardFigures = serde_json::from_str(text).unwrap();
        assert_eq!(ids(&figures), ["positions"]);
        let written = serde_json::to_string(&figures).unwrap();
        assert_eq!(serde_json::from_str::<CardFigures>(&written).unwrap(), figures);
    }
}
