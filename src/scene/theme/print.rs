//! Paper, without any colour: kinds, marks and scales are told apart by patterns, which a photocopy keeps.

use super::palette::{Palette, TopCard};

pub(super) const PALETTE: Palette = Palette {
    ground: 0xffffff,
    card: 0xffffff,
    card_edge: 0x6b6b6b,
    ink: 0x000000,
    muted: 0x333333,
    title: 0x000000,
    connector: 0x444444,
    vacancy: 0x000000,
    kind: 0x222222,
    mark_new: 0x000000,
    mark_moved: 0x000000,
    mark_changed: 0x000000,
    mark_gone: 0x000000,
    on_mark: 0xffffff,
    on_heat: 0xffffff,
    hatch: 0xcccccc,
    top: TopCard::AsOthers,
    heat: [0xebebeb, 0xcacaca, 0xababab, 0x8d8d8d, 0x6f6f6f],
    tint_share: 0.0,
};
