//! Where each card of the network stands. Pure, and the same each time.
//!
//! One file a form; each takes cards with a size and gives the middle of each. No two cards overlap.

mod around;
mod free;
mod grouped;

#[cfg(test)]
mod tests;

pub use around::around;
pub use free::free;
pub use grouped::grouped;

use egui::Vec2;

/// Between two cards one above the other, in points of the drawing.
const ROW_GAP_PT: f32 = 10.0;

/// At which side of the centre a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// What comes in.
    Left,
    /// What goes out.
    Right,
}

/// A card to be placed.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its width and height.
    pub size: Vec2,
    /// Steps from the centre; 0 for the centre.
    pub steps: u32,
    /// The side that suits it.
    pub side: Side,
    /// The item, nearer to the centre, that it hangs on: it stands near that one.
    pub near: usize,
    /// To which group it belongs.
    pub group: usize,
}
