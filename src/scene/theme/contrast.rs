//! Black on white: text at least 7:1 (WCAG 2.2, 1.4.6), lines at least 4.5:1, thick outlines.

use super::palette::{Palette, TopCard};

pub(super) const PALETTE: Palette = Palette {
    ground: 0xffffff,
    card: 0xffffff,
    card_edge: 0x000000,
    ink: 0x000000,
    muted: 0x1f1f1f,
    title: 0x000000,
    connector: 0x000000,
    vacancy: 0x8a0000,
    kind: 0x1f1f1f,
    mark_new: 0x00522a,
    mark_moved: 0x0032a0,
    mark_changed: 0x693c00,
    mark_gone: 0x8a0000,
    on_mark: 0xffffff,
    on_heat: 0xffffff,
    hatch: 0xdcdcdc,
    top: TopCard::Filled(0x000000),
    heat: [0xfdf7dc, 0xc3e0ab, 0x38cace, 0x00a6d5, 0x00568d],
    tint_share: 0.06,
};
