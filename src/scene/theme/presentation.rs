//! A projector, from the back row: filled cards on a dark ground, a large title.

use super::palette::{Palette, TopCard};

pub(super) const PALETTE: Palette = Palette {
    ground: 0x0b1830,
    card: 0x1c4c88,
    card_edge: 0x3f78bd,
    ink: 0xffffff,
    muted: 0xd3e3f7,
    title: 0xffffff,
    connector: 0x8fb2dc,
    vacancy: 0xffc7b2,
    kind: 0xb7d1f2,
    mark_new: 0x74e6a6,
    mark_moved: 0xcdb8ff,
    mark_changed: 0xffd166,
    mark_gone: 0xffa699,
    on_mark: 0x0b1830,
    on_heat: 0x0b1830,
    hatch: 0x28588f,
    top: TopCard::Filled(0xf5f8fc),
    heat: [0x313b68, 0x006084, 0x008190, 0x48a479, 0xc8b13d],
    tint_share: 0.12,
};
