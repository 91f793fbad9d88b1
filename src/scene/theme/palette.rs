//! The colours of one theme.

use super::ColourRole;

/// The colours of one theme, as `0xRRGGBB`, by role; see [`ColourRole`].
pub(super) struct Palette {
    pub ground: u32,
    pub card: u32,
    pub card_edge: u32,
    pub ink: u32,
    pub muted: u32,
    pub title: u32,
    pub connector: u32,
    pub vacancy: u32,
    pub kind: u32,
    pub mark_new: u32,
    pub mark_moved: u32,
    pub mark_changed: u32,
    pub mark_gone: u32,
    pub on_mark: u32,
    pub on_heat: u32,
    pub hatch: u32,
    /// What the cards at the top look like.
    pub top: TopCard,
    /// The steps of a scale, from the lowest amounts to the highest. Evenly apart in lightness, away from the ground.
    pub heat: [u32; 5],
    /// How much of the colour of a mark the card of what is different has, 0 to 1.
    pub tint_share: f64,
}

/// What the cards at the top of a chart look like.
pub(super) enum TopCard {
    /// As any other.
    AsOthers,
    /// Filled with a colour.
    Filled(u32),
}

impl Palette {
    /// The colour of a role.
    pub const fn of(&self, role: ColourRole) -> u32 {
        match role {
            ColourRole::Ground => self.ground,
            ColourRole::Card => self.card,
            ColourRole::CardEdge => self.card_edge,
            ColourRole::Ink => self.ink,
            ColourRole::Muted => self.muted,
            ColourRole::Title => self.title,
            ColourRole::Connector => self.connector,
            ColourRole::Vacancy => self.vacancy,
            ColourRole::Kind => self.kind,
            ColourRole::MarkNew => self.mark_new,
            ColourRole::MarkMoved => self.mark_moved,
            ColourRole::MarkChanged => self.mark_changed,
            ColourRole::MarkGone => self.mark_gone,
            ColourRole::OnMark => self.on_mark,
            ColourRole::OnHeat => self.on_heat,
            ColourRole::Hatch => self.hatch,
        }
    }
}
