//! The scene in the formats of others; gives bytes, never touches the disk. To add one: a file here and its line in [`Format`].

mod svg;

use crate::scene::{Marks, RelationLines, Scene, Theme};

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Scalable Vector Graphics 1.1 with real text.
    Svg,
}

impl Format {
    /// Every format, in the order in which it is offered.
    pub const ALL: [Format; 1] = [Format::Svg];

    /// The end of its file names, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Svg => "svg",
        }
    }

    /// The format that a file name ends in.
    pub fn of_path(path: &std::path::Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?;
        Self::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// The chart with its relations as a file of this format, with what a comparison says of its cards if there is one.
    /// `language` is the language of the names, as a BCP 47 tag.
    pub fn write(
        self,
        scene: &Scene,
        relations: &RelationLines,
        marks: Option<&Marks>,
        theme: Theme,
        language: &str,
    ) -> Vec<u8> {
        match self {
            Format::Svg => svg::write(scene, relations, marks, theme, language).into_bytes(),
        }
    }
}
