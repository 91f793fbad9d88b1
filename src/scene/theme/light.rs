//! A bright screen or a projector: the window by day.

use super::palette::{Palette, TopCard};

pub(super) const PALETTE: Palette = Palette {
    ground: 0xf4f6f8,
    card: 0xffffff,
    card_edge: 0xd3d9e1,
    ink: 0x1b2430,
    muted: 0x55606f,
    title: 0x1b2430,
    connector: 0x858f9d,
    vacancy: 0xa33a24,
    kind: 0x7b8798,
    mark_new: 0x1d8549,
    mark_moved: 0x2458d3,
    mark_changed: 0xa26600,
    mark_gone: 0xb3402e,
    on_mark: 0xffffff,
    on_heat: 0xffffff,
    hatch: 0xdfe4eb,
    top: TopCard::AsOthers,
    heat: [0xf2efcc, 0xabd8b5, 0x63bcba, 0x379abb, 0x2d73af],
    tint_share: 0.07,
};
