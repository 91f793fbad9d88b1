//! A style: all that makes charts look alike, in a file of its own that other files can load.
//!
//! `logo` is the organisation's mark, `read` and `write` the JSON, `error` why one is refused. The program's own styles are
//! one for each theme to publish in.

mod error;
mod logo;
mod read;
mod write;

pub use error::StyleError;
pub use logo::{Logo, LogoKind};

use super::ViewOptions;
use super::card_style::{CardShape, CardStyle};
use super::primitive::Colour;
use super::style::Theme;
use crate::i18n::Message;

/// What the file says that it is.
const FORMAT: &str = "herschik-style";
/// The version that this program writes.
const VERSION: u64 = 1;

/// All that makes charts look alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    /// What its owner calls it; of the program's own the word of its theme.
    pub name: String,
    /// The colours.
    pub theme: Theme,
    /// How cards are drawn.
    pub cards: CardStyle,
    /// The organisation's mark.
    pub logo: Option<Logo>,
    /// The organisation's colour: of the title and of the cards at the top, as far as it can be read.
    pub accent: Option<Colour>,
}

impl Style {
    /// Reads a style file: JSON of this version, with or without a byte order mark. Fields that it does not know are passed
    /// over.
    ///
    /// Errors: the first thing that is wrong, with its place.
    pub fn from_json(bytes: &[u8]) -> Result<Self, StyleError> {
        read::read(bytes)
    }

    /// The style as a file: equal styles give equal bytes.
    pub fn to_json(&self) -> Vec<u8> {
        write::write(self)
    }

    /// The program's own styles, one for each theme to publish in.
    pub fn built_in() -> [Style; 5] {
        Theme::PUBLISHED.map(Self::of_theme)
    }

    /// The program's own style in a theme; in those of the window cards are drawn as there.
    pub fn of_theme(theme: Theme) -> Self {
        let (corner_pt, line_pt) = match theme {
            Theme::Light | Theme::Dark => {
                let CardStyle { corner_pt, line_pt, .. } = CardStyle::default();
                (corner_pt, line_pt)
            }
            Theme::Quiet => (4.0, 0.9),
            Theme::Blue => (3.0, 1.0),
            Theme::Contrast => (0.0, 2.2),
            Theme::Print => (1.0, 1.0),
            Theme::Presentation => (7.0, 1.6),
        };
        let cards = CardStyle { shape: CardShape::Box, corner_pt, line_pt, ..CardStyle::default() };
        Self { name: theme.id().to_owned(), theme, cards, logo: None, accent: None }
    }

    /// What people call it.
    pub fn label(&self) -> Message {
        match self.name == self.theme.id() {
            true => self.theme.name(),
            false => Message::new("style-own-name").with("name", &self.name),
        }
    }

    /// The same chart in this style.
    pub fn dressed(&self, options: ViewOptions) -> ViewOptions {
        ViewOptions { style: self.cards.clone(), accent: self.accent, ..options }
    }
}

/// Quiet: what charts are published in unless another style is asked for.
impl Default for Style {
    fn default() -> Self {
        Self::of_theme(Theme::Quiet)
    }
}
