//! The blues of a Dutch municipality: the top in full colour, the rest in its palest tint.

use super::palette::{Palette, TopCard};

pub(super) const PALETTE: Palette = Palette {
    ground: 0xffffff,
    card: 0xf0f6fb,
    card_edge: 0xa7c6e0,
    ink: 0x0f2740,
    muted: 0x41586f,
    title: 0x004a80,
    connector: 0x5f8fb8,
    vacancy: 0xa3321f,
    kind: 0x2a71ac,
    mark_new: 0x13703f,
    mark_moved: 0x6a3db0,
    mark_changed: 0x8a5700,
    mark_gone: 0xb02a1b,
    on_mark: 0xffffff,
    on_heat: 0xffffff,
    hatch: 0xd3e2ef,
    top: TopCard::Filled(0x004a80),
    heat: [0xe3f5ff, 0xadd6f4, 0x76b8e9, 0x4398d7, 0x0c79be],
    tint_share: 0.08,
};
