//! What the colours of a chart are for.

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColourRole {
    /// Behind the cards.
    Ground,
    /// The card itself.
    Card,
    /// Around a card.
    CardEdge,
    /// Names.
    Ink,
    /// What is read second: leadership, figures.
    Muted,
    /// The title of a published chart.
    Title,
    /// Between cards.
    Connector,
    /// What is missing: a vacancy.
    Vacancy,
    /// The band of a kind without a colour of its own.
    Kind,
    /// What a comparison finds new.
    MarkNew,
    /// What stands elsewhere.
    MarkMoved,
    /// What is different.
    MarkChanged,
    /// What lapses.
    MarkGone,
    /// The sign on the badge of one of these.
    OnMark,
    /// Text on a colour of a scale on which [`Ink`](Self::Ink) cannot be read.
    OnHeat,
    /// The lines over a card whose amount nobody said.
    Hatch,
}

impl ColourRole {
    /// Every role.
    pub const ALL: [ColourRole; 16] = [
        ColourRole::Ground,
        ColourRole::Card,
        ColourRole::CardEdge,
        ColourRole::Ink,
        ColourRole::Muted,
        ColourRole::Title,
        ColourRole::Connector,
        ColourRole::Vacancy,
        ColourRole::Kind,
        ColourRole::MarkNew,
        ColourRole::MarkMoved,
        ColourRole::MarkChanged,
        ColourRole::MarkGone,
        ColourRole::OnMark,
        ColourRole::OnHeat,
        ColourRole::Hatch,
    ];
}
