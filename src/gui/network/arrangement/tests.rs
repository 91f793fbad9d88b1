//! Laws of every arrangement.

use egui::{Pos2, Rect, Vec2};

use super::*;

const SPACE: Vec2 = Vec2::new(780.0, 820.0);

/// So many cards of several sizes, some steps from the first, in a few groups.
fn items(count: usize) -> Vec<Item> {
    (0..count)
        .map(|place| Item {
            size: Vec2::new(172.0, 30.0 + (place % 4) as f32 * 17.0),
            steps: if place == 0 { 0 } else { 1 + (place % 3) as u32 / 2 },
            side: if place % 5 == 0 { Side::Left } else { Side::Right },
            near: if place < 3 { 0 } else { place / 6 * 3 + 1 },
            group: place % 4,
        })
        .collect()
}

fn ties(count: usize) -> Vec<(usize, usize)> {
    (1..count).map(|place| (place, place / 3)).chain((0..count / 2).map(|place| (place, place * 7 % count))).collect()
}

fn rect_of(item: &Item, middle: Pos2) -> Rect {
    Rect::from_center_size(middle, item.size)
}

fn every_form(items: &[Item]) -> Vec<(&'static str, Vec<Pos2>)> {
    vec![
        ("around", around(items, SPACE)),
        ("grouped", grouped(items, SPACE).0),
        ("free", free(items, &ties(items.len()), SPACE)),
    ]
}

#[test]
fn no_two_cards_overlap() {
    for count in [1, 2, 3, 12, 41, 120] {
        let items = items(count);
        for (form, middles) in every_form(&items) {
            assert_eq!(middles.len(), count, "{form}");
            for a in 0..count {
                assert!(middles[a].is_finite(), "{form} {count}: {a}");
                let own = rect_of(&items[a], middles[a]);
                for b in a + 1..count {
                    let other = rect_of(&items[b], middles[b]);
                    assert!(!own.shrink(0.1).intersects(other), "{form} {count}: {a} {own:?} and {b} {other:?}");
                }
            }
        }
    }
}

#[test]
fn the_same_gives_the_same() {
    let items = items(60);
    assert_eq!(every_form(&items), every_form(&items));
}

#[test]
fn what_comes_in_is_left_and_what_goes_out_right_of_the_centre() {
    let items = items(10);
    let middles = around(&items, SPACE);
    assert_eq!(middles[0], Pos2::ZERO);
    for (item, middle) in items.iter().zip(&middles).filter(|(item, _)| item.steps == 1) {
        assert_eq!(middle.x < 0.0, item.side == Side::Left);
    }
}

#[test]
fn a_step_further_stands_further_out() {
    let items = items(30);
    let middles = around(&items, SPACE);
    let out = |steps: u32| {
        let far = |(item, middle): (&Item, &Pos2)| (item.steps == steps).then_some(middle.x.abs());
        items.iter().zip(&middles).filter_map(far).collect::<Vec<_>>()
    };
    let nearest_of_second = out(2).into_iter().fold(f32::INFINITY, f32::min);
    assert!(out(1).into_iter().all(|first| first < nearest_of_second));
}

#[test]
fn a_group_holds_its_cards_and_no_other() {
    let items = items(40);
    let (middles, groups) = grouped(&items, SPACE);
    assert_eq!(groups.len(), 4);
    for group in &groups {
        for (item, &middle) in items.iter().zip(&middles) {
            let is_inside = group.rect.contains_rect(rect_of(item, middle));
            assert_eq!(is_inside, item.group == group.group);
        }
        let others = groups.iter().filter(|other| other.group != group.group);
        assert!(others.into_iter().all(|other| !other.rect.intersects(group.rect)));
    }
}
