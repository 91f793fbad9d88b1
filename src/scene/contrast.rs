//! Whether what a style draws can be read and told apart: the contrast of every text and of every line that means something.
//!
//! Worked out from the looks that cards are drawn in, so that a theme cannot say one thing and draw another. Text: WCAG 2.2,
//! 1.4.3 (and 1.4.6 for high contrast); lines, bands, marks and badges: 1.4.11.

use std::collections::BTreeMap;

use super::card::Card;
use super::card_style::CardFace;
use super::figures::{CardHeat, HEAT_STEPS, Heat};
use super::look::{CardLook, mark_colour};
use super::primitive::Colour;
use super::style::{ColourRole, Theme};
use super::style_file::Style;
use crate::compare::Mark;
use crate::i18n::Message;
use crate::model::{StrokeStyle, Symbol, UnitId, UnitKind, UnitKindId};

/// Something that has too little contrast with what is behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct ContrastFinding {
    /// The style, by the name that people call it.
    pub style: Message,
    /// What has too little contrast.
    pub part: Part,
    /// What is behind it.
    pub behind: Part,
    /// The kind of units that it is about.
    pub kind: Option<String>,
    /// The contrast, 1 to 21.
    pub ratio: f64,
    /// What it should be at least.
    pub needed: f64,
    /// For a colour that somebody chose: that, and the one that is drawn for it.
    pub instead: Option<(Colour, Colour)>,
}

impl ContrastFinding {
    /// Whether it is about something that stands on such charts: some things are drawn only where two scenarios are compared,
    /// where cards have a colour for a figure, or where there are relations.
    pub fn concerns(&self, is_compared: bool, has_heat: bool, has_relations: bool) -> bool {
        let is_drawn = |part| match part {
            Part::ComparedCard | Part::MarkedEdge | Part::Badge | Part::Sign => is_compared,
            Part::HeatCard | Part::Hatch => has_heat,
            Part::Relation => has_relations,
            _ => true,
        };
        is_drawn(self.part) && is_drawn(self.behind)
    }
}

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The page.
    Page,
    /// A card.
    Card,
    /// A card at the top.
    TopCard,
    /// A card in a colour of a scale.
    HeatCard,
    /// A card that a comparison marks, or one that it leaves alone.
    ComparedCard,
    /// The lines over a card without amount.
    Hatch,
    /// The title.
    Title,
    /// A name.
    Name,
    /// Leadership and figures, and the words of the legend.
    Detail,
    /// That a head is missing.
    Vacancy,
    /// Band, mark and bars of a kind.
    Kind,
    /// A broken outline.
    DashedEdge,
    /// The outline that a comparison draws.
    MarkedEdge,
    /// The badge of a mark.
    Badge,
    /// The sign on that.
    Sign,
    /// The lines between cards.
    Connector,
    /// The lines of relations.
    Relation,
    /// The colour that a style calls the organisation's.
    Accent,
}

impl Part {
    /// What people call it.
    pub fn name(self) -> Message {
        match self {
            Part::Page => Message::new("style-part-page"),
            Part::Card => Message::new("style-part-card"),
            Part::TopCard => Message::new("style-part-top-card"),
            Part::HeatCard => Message::new("style-part-heat-card"),
            Part::ComparedCard => Message::new("style-part-compared-card"),
            Part::Hatch => Message::new("style-part-hatch"),
            Part::Title => Message::new("style-part-title"),
            Part::Name => Message::new("style-part-name"),
            Part::Detail => Message::new("style-part-detail"),
            Part::Vacancy => Message::new("style-part-vacancy"),
            Part::Kind => Message::new("style-part-kind"),
            Part::DashedEdge => Message::new("style-part-dashed-edge"),
            Part::MarkedEdge => Message::new("style-part-marked-edge"),
            Part::Badge => Message::new("style-part-badge"),
            Part::Sign => Message::new("style-part-sign"),
            Part::Connector => Message::new("style-part-connector"),
            Part::Relation => Message::new("style-part-relation"),
            Part::Accent => Message::new("style-part-accent"),
        }
    }
}

impl ContrastFinding {
    /// The sentence to show.
    pub fn message(&self) -> Message {
        let hundredths = |number: f64| (number * 100.0).floor() as i64;
        let part = match &self.kind {
            Some(kind) => Message::new("style-part-of-kind").with("part", self.part.name()).with("kind", kind.as_str()),
            None => self.part.name(),
        };
        let message = match self.instead {
            Some((chosen, drawn)) => {
                Message::new("style-contrast-instead").with("chosen", chosen.to_hex()).with("drawn", drawn.to_hex())
            }
            None => Message::new("style-contrast"),
        };
        message
            .with("style", self.style.clone())
            .with("part", part)
            .with("behind", self.behind.name())
            .with("ratio", hundredths(self.ratio))
            .with("needed", hundredths(self.needed))
    }
}

/// What of `style` has too little contrast, on charts of units of these kinds. A colour that the style asks for and that is
/// drawn darker or brighter because it could not be seen is named too. By part and kind; of each the worst.
pub fn contrast_findings(style: &Style, kinds: &BTreeMap<UnitKindId, UnitKind>) -> Vec<ContrastFinding> {
    let mut measured = Measured { style, theme: style.theme, found: BTreeMap::new() };
    measured.page();
    let face = style.cards.face(style.accent);
    measured.cards(None, None, face);
    for (id, kind) in kinds {
        let own = style.cards.kind_colours.get(id).copied();
        let by_vocabulary = kind.colour.as_deref().and_then(Colour::from_hex);
        measured.cards(Some(&kind.name), by_vocabulary, CardFace { kind: own, ..face });
    }
    measured.chosen(kinds);
    measured.found.into_values().collect()
}

type Key = (Part, Part, Option<String>, bool);

struct Measured<'a> {
    style: &'a Style,
    theme: Theme,
    found: BTreeMap<Key, ContrastFinding>,
}

impl Measured<'_> {
    fn page(&mut self) {
        let theme = self.theme;
        let role = |role| theme.colour(role);
        let ground = role(ColourRole::Ground);
        self.text((Part::Title, Part::Page), theme.title_colour(self.style.accent), ground, None);
        for part in [(Part::Detail, ColourRole::Muted), (Part::Name, ColourRole::Ink)] {
            self.text((part.0, Part::Page), role(part.1), ground, None);
        }
        self.line((Part::Connector, Part::Page), role(ColourRole::Connector), ground, None);
        let relation = theme.kind_colour(role(ColourRole::Kind));
        self.line((Part::Relation, Part::Page), relation, ground, None);
        self.text((Part::Name, Part::Card), role(ColourRole::Ink), role(ColourRole::Card), None);
        for mark in [Mark::New, Mark::Moved, Mark::Changed, Mark::Gone] {
            let Some(badge) = mark_colour(mark, theme) else { continue };
            self.line((Part::Badge, Part::Page), badge, ground, None);
            self.text((Part::Sign, Part::Badge), role(ColourRole::OnMark), badge, None);
        }
    }

    /// Every look that a card of a kind can have.
    fn cards(&mut self, kind: Option<&str>, by_vocabulary: Option<Colour>, face: CardFace) {
        let theme = self.theme;
        let ground = theme.colour(ColourRole::Ground);
        let heats = (0..HEAT_STEPS as u8).map(Heat::Step).chain([Heat::Unknown]).map(Some).chain([None]);
        for (heat, is_dashed) in heats.flat_map(|heat| [(heat, false), (heat, true)]) {
            for is_top in [false, true] {
                let card = sample(by_vocabulary, heat, is_dashed, CardFace { is_top, ..face });
                let behind = match heat {
                    Some(_) => Part::HeatCard,
                    None if is_top => Part::TopCard,
                    None => Part::Card,
                };
                let look = CardLook::plain(&card, theme);
                self.look(&look, behind, kind);
                self.edge(&look, Part::DashedEdge, behind, kind);
                for mark in [Mark::Unchanged, Mark::Carried, Mark::Changed, Mark::Moved, Mark::New, Mark::Gone] {
                    let look = CardLook::marked(&card, mark, theme);
                    self.look(&look, Part::ComparedCard, kind);
                    if matches!(mark, Mark::Unchanged | Mark::Carried) {
                        continue;
                    }
                    self.line((Part::MarkedEdge, Part::Page), look.edge.colour, ground, None);
                    // On a colour of a scale it stands out from the page around the card.
                    if heat.is_none() {
                        self.edge(&look, Part::MarkedEdge, Part::ComparedCard, kind);
                    }
                }
                let ghost = CardLook::ghost(&card, theme);
                self.text((Part::Name, Part::ComparedCard), ghost.ink, ghost.fill, None);
                self.line((Part::Kind, Part::ComparedCard), ghost.kind, ghost.fill, kind);
                self.edge(&ghost, Part::MarkedEdge, Part::ComparedCard, None);
            }
        }
    }

    fn look(&mut self, look: &CardLook, behind: Part, kind: Option<&str>) {
        let texts = [(Part::Name, look.ink), (Part::Detail, look.muted), (Part::Vacancy, look.vacancy)];
        for (part, colour) in texts {
            self.text((part, behind), colour, look.fill, None);
            if let Some(hatch) = look.hatch {
                self.text((part, Part::Hatch), colour, hatch, None);
            }
        }
        self.line((Part::Kind, behind), look.kind, look.fill, kind);
        self.line((Part::Kind, behind), look.band_colour, look.fill, kind);
    }

    /// The outline of a look, where it says something.
    fn edge(&mut self, look: &CardLook, part: Part, behind: Part, kind: Option<&str>) {
        if part == Part::MarkedEdge || look.edge.pattern != StrokeStyle::Solid {
            self.line((part, behind), look.edge.colour, look.fill, kind);
        }
    }

    /// What the style asks for by name.
    fn chosen(&mut self, kinds: &BTreeMap<UnitKindId, UnitKind>) {
        let theme = self.theme;
        if theme.has_patterns() {
            return;
        }
        if let Some(accent) = self.style.accent {
            let ground = theme.colour(ColourRole::Ground);
            let drawn = theme.title_colour(Some(accent));
            self.put((Part::Accent, Part::Page), accent, ground, theme.least_text_contrast(), None, Some(drawn));
        }
        for (id, &own) in &self.style.cards.kind_colours {
            let card = theme.colour(ColourRole::Card);
            let name = kinds.get(id).map_or(id.as_str(), |kind| &kind.name);
            let (least, drawn) = (theme.least_line_contrast(), theme.kind_colour(own));
            self.put((Part::Kind, Part::Card), own, card, least, Some(name), Some(drawn));
        }
    }

    fn text(&mut self, parts: (Part, Part), colour: Colour, behind: Colour, kind: Option<&str>) {
        self.put(parts, colour, behind, self.theme.least_text_contrast(), kind, None);
    }

    fn line(&mut self, parts: (Part, Part), colour: Colour, behind: Colour, kind: Option<&str>) {
        self.put(parts, colour, behind, self.theme.least_line_contrast(), kind, None);
    }

    fn put(
        &mut self,
        (part, on): (Part, Part),
        colour: Colour,
        behind: Colour,
        needed: f64,
        kind: Option<&str>,
        drawn: Option<Colour>,
    ) {
        let ratio = colour.contrast(behind);
        if ratio >= needed {
            return;
        }
        let key = (part, on, kind.map(str::to_owned), drawn.is_some());
        if self.found.get(&key).is_some_and(|known| known.ratio <= ratio) {
            return;
        }
        let instead = drawn.map(|drawn| (colour, drawn));
        let kind = key.2.clone();
        let finding = ContrastFinding { style: self.style.label(), part, behind: on, kind, ratio, needed, instead };
        self.found.insert(key, finding);
    }
}

/// A card of which only the colours matter.
fn sample(by_vocabulary: Option<Colour>, heat: Option<Heat>, is_dashed: bool, face: CardFace) -> Card {
    Card {
        unit: UnitId::from(""),
        name: Vec::new(),
        leadership: Vec::new(),
        is_vacant: false,
        figure: String::new(),
        figures: Vec::new(),
        heat: heat.map(|heat| CardHeat { amount: None, heat }),
        hidden: String::new(),
        hidden_count: 0,
        kind_colour: by_vocabulary,
        symbol: Symbol::default(),
        is_dashed,
        spoken: String::new(),
        face,
    }
}
