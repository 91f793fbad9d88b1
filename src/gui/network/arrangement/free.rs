//! Who has relations stands near: repulsion and cooling of Fruchterman and Reingold (1991) with a pull that grows with the
//! distance only, a bounded number of steps from a fixed start; then cards that overlap are pushed apart.

use egui::{Pos2, Vec2};

use super::Item;

/// Steps of the simulation.
const STEPS: usize = 160;
/// How strongly everything is pulled to the middle, so that loose parts stay near.
const GRAVITY: f32 = 0.3;
/// How strongly a tie pulls; that of who has many pulls less, so that they do not clump.
const PULL: f32 = 0.5;
/// One unit of the simulation, in points: small, as what overlaps is pushed apart anyhow.
const UNIT_PT: f32 = 40.0;
/// Around each card, in points.
const MARGIN: Vec2 = Vec2::new(28.0, 18.0);
/// How often cards are pushed apart before the whole is made wider.
const PUSHES: usize = 300;

/// The middle of each card. `ties` are pairs of places in `items`.
pub fn free(items: &[Item], ties: &[(usize, usize)], space: Vec2) -> Vec<Pos2> {
    let mut middles = spread(items.len());
    let mut degrees = vec![0.0_f32; items.len()];
    for &(a, b) in ties {
        degrees[a] += 1.0;
        degrees[b] += 1.0;
    }
    for step in 0..STEPS {
        let heat = 0.6 * (1.0 - step as f32 / STEPS as f32);
        let pushes = forces(&middles, ties, &degrees);
        for (middle, push) in middles.iter_mut().zip(pushes) {
            *middle += push.normalized() * push.length().min(heat);
        }
    }
    // Cards are wider than high, and a few need room for what their lines say.
    let wide = 1.3 * (space.x / space.y.max(1.0)).clamp(0.8, 2.0);
    let unit = UNIT_PT * (1.0 + 12.0 / items.len().max(1) as f32);
    let mut middles: Vec<Pos2> = middles.iter().map(|at| Pos2::new(at.x * unit * wide, at.y * unit)).collect();
    while !push_apart(items, &mut middles) {
        middles.iter_mut().for_each(|middle| *middle = (middle.to_vec2() * 1.05).to_pos2());
    }
    middles
}

/// Points on a spiral, each at its own place.
fn spread(count: usize) -> Vec<Pos2> {
    let golden = std::f32::consts::PI * (3.0 - 5.0_f32.sqrt());
    let point = |place: usize| Vec2::angled(place as f32 * golden) * (place as f32 + 0.5).sqrt();
    (0..count).map(|place| point(place).to_pos2()).collect()
}

fn forces(middles: &[Pos2], ties: &[(usize, usize)], degrees: &[f32]) -> Vec<Vec2> {
    let mut pushes = vec![Vec2::ZERO; middles.len()];
    for a in 0..middles.len() {
        for b in a + 1..middles.len() {
            let apart = middles[a] - middles[b];
            let push = apart / apart.length_sq().max(0.01);
            pushes[a] += push;
            pushes[b] -= push;
        }
        pushes[a] -= middles[a].to_vec2() * GRAVITY;
    }
    for &(a, b) in ties {
        let pull = (middles[a] - middles[b]) * (PULL / degrees[a].max(degrees[b]).sqrt());
        pushes[a] -= pull;
        pushes[b] += pull;
    }
    pushes
}

/// Pushes cards that overlap apart, the shortest way; whether none overlaps.
fn push_apart(items: &[Item], middles: &mut [Pos2]) -> bool {
    for _ in 0..PUSHES {
        let mut is_clear = true;
        for a in 0..items.len() {
            for b in a + 1..items.len() {
                let room = (items[a].size + items[b].size) / 2.0 + MARGIN;
                let apart = middles[b] - middles[a];
                let over = room - apart.abs();
                if over.x <= 0.0 || over.y <= 0.0 {
                    continue;
                }
                is_clear = false;
                // Two at one place part in the order in which they come.
                let sign = |value: f32| if value < 0.0 { -1.0 } else { 1.0 };
                let push = match over.x < over.y {
                    true => Vec2::new(over.x * sign(apart.x), 0.0),
                    false => Vec2::new(0.0, over.y * sign(apart.y)),
                };
                middles[a] -= push * 0.51;
                middles[b] += push * 0.51;
            }
        }
        if is_clear {
            return true;
        }
    }
    false
}
