//! A white page with soft greys and thin lines; the colours of kinds step back to one side of the grey.

use super::palette::{Palette, TopCard};

pub(super) const PALETTE: Palette = Palette {
    ground: 0xffffff,
    card: 0xffffff,
    card_edge: 0xc6ccd4,
    ink: 0x1f2933,
    muted: 0x5b6572,
    title: 0x1f2933,
    connector: 0x8b94a1,
    vacancy: 0x9c3d2a,
    kind: 0x7a8494,
    mark_new: 0x2b7a4b,
    mark_moved: 0x3a5fae,
    mark_changed: 0x8f5f00,
    mark_gone: 0xa8453a,
    on_mark: 0xffffff,
    on_heat: 0xffffff,
    hatch: 0xe3e7ec,
    top: TopCard::AsOthers,
    heat: [0xf6f1da, 0xb4d8bc, 0x6bbdbf, 0x369cb5, 0x037ba4],
    tint_share: 0.06,
};
