//! Which columns there are: what each is called, how wide it is, whether it is shown at first, and how it is edited.

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::{Language, text};
use crate::model::Organisation;

/// Which rows the table has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// A row a unit.
    #[default]
    Units,
    /// A row a position.
    Positions,
}

/// How a cell is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Not at all: it follows from something else.
    ReadOnly,
    /// One line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// A number, to the right.
    Figure,
    /// One of a few words.
    Choice,
}

/// What holds for a column.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// The key of its title.
    pub title: &'static str,
    /// How wide it is at first, in screen points.
    pub width_pt: f32,
    /// Whether it is shown at first.
    pub is_shown: bool,
    /// How it is edited.
    pub entry: Entry,
    /// Whether it stands to the right.
    pub is_figure: bool,
}

macro_rules! columns {
    ($(#[$doc:meta])* $name:ident: $($variant:ident, $title:literal, $width:literal, $shown:literal, $entry:ident, $figure:literal;)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)] // Their titles stand in `assets/locales/`.
        pub enum $name {
            $($variant,)*
        }

        impl $name {
            /// Every column, in the order in which they stand.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// What holds for it.
            pub const fn spec(self) -> Spec {
                match self {
                    $($name::$variant => Spec {
                        title: $title, width_pt: $width, is_shown: $shown, entry: Entry::$entry, is_figure: $figure,
                    },)*
                }
            }
        }
    };
}

columns! {
    /// A column of the table of units.
    UnitColumn:
    Name, "table-name", 230.0, true, Line, false;
    Kind, "table-kind", 110.0, true, Choice, false;
    Parent, "table-parent", 160.0, true, Line, false;
    Leadership, "table-leadership", 140.0, true, Choice, false;
    Heads, "table-heads", 160.0, true, ReadOnly, false;
    Tasks, "table-tasks", 72.0, false, ReadOnly, true;
    Positions, "table-positions", 84.0, true, ReadOnly, true;
    FormationOwn, "table-formation-own", 120.0, false, ReadOnly, true;
    FormationAll, "table-formation-all", 120.0, true, ReadOnly, true;
    Occupied, "table-occupied-all", 120.0, true, ReadOnly, true;
    Vacant, "table-vacant-all", 120.0, true, ReadOnly, true;
    OfficialName, "table-official-name", 200.0, false, Line, false;
    ShortName, "table-short-name", 100.0, false, Line, false;
    PublicName, "table-public-name", 200.0, false, Line, false;
    FormerNames, "table-former-names", 200.0, false, Lines, false;
    Informal, "table-informal", 96.0, false, Choice, false;
    External, "table-external", 96.0, false, Choice, false;
    Locations, "table-locations", 160.0, false, Lines, false;
    Districts, "table-districts", 160.0, false, Lines, false;
    Status, "table-status", 130.0, false, Choice, false;
    ValidFrom, "table-valid-from", 110.0, false, Figure, true;
    ValidUntil, "table-valid-until", 110.0, false, Figure, true;
    Notes, "table-notes", 260.0, false, Lines, false;
    Sources, "table-sources", 260.0, false, Lines, false;
    Id, "table-id", 200.0, false, ReadOnly, false;
}

columns! {
    /// A column of the table of positions.
    PositionColumn:
    Title, "table-title", 240.0, true, Line, false;
    Unit, "table-unit", 220.0, true, Line, false;
    Function, "table-function", 200.0, false, Line, false;
    Code, "table-code", 84.0, false, ReadOnly, false;
    Hr21, "table-hr21", 180.0, false, ReadOnly, false;
    Scales, "table-scales", 84.0, true, Line, false;
    Formation, "table-formation", 110.0, true, Figure, true;
    Occupied, "table-occupied", 110.0, true, Figure, true;
    Vacant, "table-vacant", 110.0, true, ReadOnly, true;
    Leading, "table-leading", 110.0, true, Choice, false;
    Acting, "table-acting", 110.0, false, Choice, false;
    Temporary, "table-temporary", 96.0, true, Choice, false;
    Provisional, "table-provisional", 130.0, false, Choice, false;
    Establishment, "table-establishment", 140.0, false, Choice, false;
    Headcount, "table-headcount", 96.0, false, Figure, true;
    Affiliation, "table-affiliation", 130.0, false, Line, false;
    Status, "table-status", 130.0, false, Choice, false;
    ValidFrom, "table-valid-from", 110.0, false, Figure, true;
    ValidUntil, "table-valid-until", 110.0, false, Figure, true;
    Notes, "table-notes", 260.0, false, Lines, false;
    Sources, "table-sources", 260.0, false, Lines, false;
    Id, "table-id", 200.0, false, ReadOnly, false;
}

/// A column of either table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Of the units.
    Unit(UnitColumn),
    /// Of the positions.
    Position(PositionColumn),
    /// One of the organisation's own, by its name.
    Own(String),
}

impl Column {
    /// Every column of a table of `organisation`, in the order in which they stand.
    pub fn all(organisation: &Organisation, sheet: Sheet) -> Vec<Self> {
        let mut own = BTreeSet::new();
        let mut note = |fields: &BTreeMap<String, String>| {
            for name in fields.keys() {
                if !own.contains(name) {
                    own.insert(name.clone());
                }
            }
        };
        let mut columns: Vec<Self> = match sheet {
            Sheet::Units => {
                organisation.units().for_each(|(_, unit)| note(&unit.fields));
                UnitColumn::ALL.iter().copied().map(Self::Unit).collect()
            }
            Sheet::Positions => {
                organisation.positions().for_each(|(_, position)| note(&position.fields));
                PositionColumn::ALL.iter().copied().map(Self::Position).collect()
            }
        };
        columns.extend(own.into_iter().map(Self::Own));
        columns
    }

    /// What holds for it.
    pub fn spec(&self) -> Spec {
        match self {
            Self::Unit(column) => column.spec(),
            Self::Position(column) => column.spec(),
            Self::Own(_) => Spec { title: "", width_pt: 140.0, is_shown: false, entry: Entry::Line, is_figure: false },
        }
    }

    /// What it is called.
    pub fn title(&self, language: Language) -> &str {
        match self {
            Self::Own(name) => name,
            _ => text(language, self.spec().title),
        }
    }

    /// Whether its cells can be edited.
    pub fn is_editable(&self) -> bool {
        self.spec().entry != Entry::ReadOnly
    }
}
