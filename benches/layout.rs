//! Time of placing a whole chart, per form and size. Medians to stay under: 0.05 ms at 2,000 and 6.5 ms at 100,000
//! units side by side, 0.05 and 4 ms stacked (hark). Run with `cargo bench --bench layout`.
//!
//! The organisation is synthetic and always the same: 3 to 11 units under each leading one (mean about 7), 85 %
//! without units of their own, cards as wide as names of 10 to 45 characters and as high as one to three lines.
//! `depth_first` lists it the way an outline does, so that it must be renumbered. `again` places it in the room of its
//! former placement, as the window does after an edit; the others get fresh memory each time, which costs more than
//! placing where the system hands out every page anew.

use divan::Bencher;
use herschik::geometry::Size;
use herschik::layout::{Form, LayoutBox, LayoutOptions, place};
use std::collections::VecDeque;

const SIZES: [usize; 4] = [200, 2_000, 20_000, 100_000];

fn main() {
    divan::main();
}

/// A linear congruential generator, so that the organisation needs no crate and never changes.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// A card as wide as its name needs, wrapped after 22 characters.
fn card(lcg: &mut Lcg, parent: Option<u32>) -> LayoutBox {
    let characters = 10 + lcg.below(36);
    let lines = characters.div_ceil(22);
    LayoutBox {
        size: Size::new(24.0 + 6.5 * characters.div_ceil(lines) as f64, 26.0 + 14.0 * lines as f64),
        parent,
        ..LayoutBox::default()
    }
}

fn breadth_first(count: usize) -> Vec<LayoutBox> {
    let mut lcg = Lcg(7);
    let mut boxes = vec![card(&mut lcg, None)];
    let mut leading = VecDeque::from([0u32]);
    while boxes.len() < count {
        let parent = leading.pop_front().expect("each adds three at least");
        for _ in 0..3 + lcg.below(9) {
            if boxes.len() < count {
                leading.push_back(boxes.len() as u32);
                boxes.push(card(&mut lcg, Some(parent)));
            }
        }
    }
    boxes
}

fn depth_first(count: usize) -> Vec<LayoutBox> {
    let boxes = breadth_first(count);
    let mut children = vec![Vec::new(); count];
    for (index, one) in boxes.iter().enumerate() {
        if let Some(parent) = one.parent {
            children[parent as usize].push(index);
        }
    }
    let mut listed = Vec::with_capacity(count);
    let mut open = vec![(0, None)];
    while let Some((index, parent)) = open.pop() {
        let number = listed.len() as u32;
        listed.push(LayoutBox { parent, ..boxes[index] });
        open.extend(children[index].iter().rev().map(|&c| (c, Some(number))));
    }
    listed
}

fn bench(bencher: Bencher, boxes: Vec<LayoutBox>, form: Form) {
    let options = LayoutOptions { form, ..Default::default() };
    bencher.bench(|| place(divan::black_box(&boxes), &options));
}

fn bench_again(bencher: Bencher, boxes: Vec<LayoutBox>, form: Form) {
    let options = LayoutOptions { form, ..Default::default() };
    let mut placement = place(&boxes, &options).expect("parents come first");
    bencher.bench_local(|| placement.update(divan::black_box(&boxes), &options));
}

#[divan::bench(args = SIZES)]
fn hark_again(bencher: Bencher, count: usize) {
    bench_again(bencher, breadth_first(count), Form::Hark);
}

#[divan::bench(args = SIZES)]
fn top_down_again(bencher: Bencher, count: usize) {
    bench_again(bencher, breadth_first(count), Form::TopDown);
}

#[divan::bench(args = SIZES)]
fn left_to_right_again(bencher: Bencher, count: usize) {
    bench_again(bencher, breadth_first(count), Form::LeftToRight);
}

#[divan::bench(args = SIZES)]
fn hark_depth_first_again(bencher: Bencher, count: usize) {
    bench_again(bencher, depth_first(count), Form::Hark);
}

#[divan::bench(args = SIZES)]
fn top_down_depth_first_again(bencher: Bencher, count: usize) {
    bench_again(bencher, depth_first(count), Form::TopDown);
}

#[divan::bench(args = SIZES)]
fn hark(bencher: Bencher, count: usize) {
    bench(bencher, breadth_first(count), Form::Hark);
}

#[divan::bench(args = SIZES)]
fn top_down(bencher: Bencher, count: usize) {
    bench(bencher, breadth_first(count), Form::TopDown);
}

#[divan::bench(args = SIZES)]
fn left_to_right(bencher: Bencher, count: usize) {
    bench(bencher, breadth_first(count), Form::LeftToRight);
}

#[divan::bench(args = SIZES)]
fn hark_depth_first(bencher: Bencher, count: usize) {
    bench(bencher, depth_first(count), Form::Hark);
}

#[divan::bench(args = SIZES)]
fn top_down_depth_first(bencher: Bencher, count: usize) {
    bench(bencher, depth_first(count), Form::TopDown);
}
