//! A dark screen: the window by night.

use super::palette::{Palette, TopCard};

pub(super) const PALETTE: Palette = Palette {
    ground: 0x14181f,
    card: 0x1f2630,
    card_edge: 0x3a4453,
    ink: 0xeef2f7,
    muted: 0xa9b4c3,
    title: 0xeef2f7,
    connector: 0x75829a,
    vacancy: 0xff9a86,
    kind: 0x8a97ab,
    mark_new: 0x4cc27d,
    mark_moved: 0x7da4ff,
    mark_changed: 0xe3a83f,
    mark_gone: 0xff8d7a,
    on_mark: 0x14181f,
    on_heat: 0x14181f,
    hatch: 0x303947,
    top: TopCard::AsOthers,
    heat: [0x1a3a60, 0x0b587e, 0x00798b, 0x479a81, 0xa2b163],
    tint_share: 0.12,
};
