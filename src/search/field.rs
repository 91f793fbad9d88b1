//! What of a unit a text is.

use serde::Serialize;

/// What of a unit was searched; in JSON the name in kebab-case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HitField {
    /// The unit's name on the chart.
    Name,
    /// Its name in the regulation.
    OfficialName,
    /// Its abbreviation.
    ShortName,
    /// The name that the public knows it by.
    PublicName,
    /// A name that it had before.
    FormerName,
    /// The unit's kind, as the vocabulary calls it.
    Kind,
    /// A task of the unit, or a part of one.
    Task,
    /// The title of a position.
    Position,
    /// A task of a position, or a part of one.
    PositionTask,
    /// The political party of a position.
    Affiliation,
    /// The title of a position's function.
    Function,
    /// A title that the function had before.
    FormerTitle,
    /// The HR21 profile of the function.
    Profile,
    /// The function's own code, or its HR21 code.
    Code,
    /// A pay scale of a position.
    Scale,
    /// A place where the unit works.
    Location,
    /// An area that the unit works for.
    District,
    /// A column of the organisation's own, as "name: value".
    OwnField,
    /// What a meeting is for.
    Purpose,
    /// Who takes part in a meeting.
    Participant,
    /// What a relation is about, for the units at both ends.
    Relation,
    /// Free text with the unit, a position, a function or a relation.
    Note,
}

impl HitField {
    /// Every field, in the order of the list above.
    pub const ALL: [Self; 22] = [
        Self::Name,
        Self::OfficialName,
        Self::ShortName,
        Self::PublicName,
        Self::FormerName,
        Self::Kind,
        Self::Task,
        Self::Position,
        Self::PositionTask,
        Self::Affiliation,
        Self::Function,
        Self::FormerTitle,
        Self::Profile,
        Self::Code,
        Self::Scale,
        Self::Location,
        Self::District,
        Self::OwnField,
        Self::Purpose,
        Self::Participant,
        Self::Relation,
        Self::Note,
    ];

    /// The key of the sentence that names it.
    pub const fn label_key(self) -> &'static str {
        match self {
            Self::Name => "search-field-name",
            Self::OfficialName => "search-field-official-name",
            Self::ShortName => "search-field-short-name",
            Self::PublicName => "search-field-public-name",
            Self::FormerName => "search-field-former-name",
            Self::Kind => "search-field-kind",
            Self::Task => "search-field-task",
            Self::Position => "search-field-position",
            Self::PositionTask => "search-field-position-task",
            Self::Affiliation => "search-field-affiliation",
            Self::Function => "search-field-function",
            Self::FormerTitle => "search-field-former-title",
            Self::Profile => "search-field-profile",
            Self::Code => "search-field-code",
            Self::Scale => "search-field-scale",
            Self::Location => "search-field-location",
            Self::District => "search-field-district",
            Self::OwnField => "search-field-own-field",
            Self::Purpose => "search-field-purpose",
            Self::Participant => "search-field-participant",
            Self::Relation => "search-field-relation",
            Self::Note => "search-field-note",
        }
    }
}
