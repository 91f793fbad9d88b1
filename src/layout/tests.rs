//! The laws of placing, over random forests in every form, and one small chart per rule.

use super::*;
use crate::geometry::Point;
use proptest::prelude::*;

const TOLERANCE_PT: f64 = 1e-6;

fn options(form: Form) -> LayoutOptions {
    LayoutOptions { form, ..Default::default() }
}

fn card(parent: impl Into<Option<u32>>) -> LayoutBox {
    LayoutBox { size: Size::new(100.0, 40.0), parent: parent.into(), ..LayoutBox::default() }
}

fn staff(parent: u32) -> LayoutBox {
    LayoutBox { beside_line: true, ..card(parent) }
}

fn place_all(boxes: &[LayoutBox], options: &LayoutOptions) -> Placement {
    place(boxes, options).expect("parents come first")
}

/// A random forest; a parent is any earlier box, so the order is neither breadth- nor depth-first.
fn forests() -> impl Strategy<Value = Vec<LayoutBox>> {
    let one = (any::<u32>(), 0u8..20, 0.0..200.0f64, 0.0..90.0f64, 0u8..6);
    (1u32..40, prop::collection::vec(one, 0..90)).prop_map(|(reach, list)| {
        let to_box = |(index, (pick, root, width, height, beside))| {
            let index = index as u32;
            // Parents among the last `reach` boxes: from bushes to chains.
            let back = 1 + pick % reach.min(index.max(1));
            LayoutBox {
                size: Size::new(width, height),
                parent: (index > 0 && root > 0).then(|| index - back),
                beside_line: beside == 0,
                stacks_children: beside == 1,
            }
        };
        list.into_iter().enumerate().map(to_box).collect()
    })
}

fn all_options() -> impl Strategy<Value = LayoutOptions> {
    let gaps = [4.0..30.0f64, 4.0..30.0, 4.0..60.0, 4.0..20.0, 4.0..30.0];
    let limit = prop_oneof![Just(None), (0u32..6).prop_map(Some)];
    (prop::sample::select(Form::ALL), 0u32..6, gaps, limit).prop_map(
        |(form, stack_from_level, gaps, column_height_limit)| LayoutOptions {
            form,
            stack_from_level,
            sibling_gap_pt: gaps[0],
            subtree_gap_pt: gaps[1],
            level_gap_pt: gaps[2],
            stack_gap_pt: gaps[3],
            stack_indent_pt: gaps[4],
            column_height_limit,
        },
    )
}

fn children_of(boxes: &[LayoutBox], parent: u32, beside_line: bool) -> Vec<usize> {
    let belongs = |&i: &usize| boxes[i].parent == Some(parent) && boxes[i].beside_line == beside_line;
    (0..boxes.len()).filter(belongs).collect()
}

/// Whether the line children of `parent` stand side by side in the sense of the tidy tree, whichever way it runs.
fn is_tidy(placement: &Placement, options: &LayoutOptions, parent: u32) -> bool {
    let across = match options.form {
        Form::LeftToRight => Run::Stacked,
        _ => Run::SideBySide,
    };
    placement.children_run(parent) == across
}

/// Whether there are at least `gap_pt` between the two, beside or above each other.
fn are_apart(a: &Rect, b: &Rect, gap_pt: f64) -> bool {
    let beside = (b.left - a.right()).max(a.left - b.right());
    let above = (b.top - a.bottom()).max(a.top - b.bottom());
    beside.max(above) >= gap_pt - TOLERANCE_PT
}

fn is_within(inner: &Rect, outer: &Rect) -> bool {
    let outer = outer.expanded(TOLERANCE_PT);
    outer.contains(Point::new(inner.left, inner.top)) && outer.contains(Point::new(inner.right(), inner.bottom()))
}

fn touches(segment: &Segment, rect: &Rect) -> bool {
    let rect = rect.expanded(TOLERANCE_PT);
    rect.contains(segment.from) || rect.contains(segment.to)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn no_two_cards_come_closer_than_the_smallest_gap(boxes in forests(), options in all_options()) {
        let placement = place_all(&boxes, &options);
        let gap = [
            options.sibling_gap_pt,
            options.subtree_gap_pt,
            options.level_gap_pt / 2.0,
            options.stack_gap_pt,
        ].into_iter().fold(f64::MAX, f64::min);
        for (i, a) in placement.rects.iter().enumerate() {
            prop_assert_eq!(a.size(), boxes[i].size);
            for (j, b) in placement.rects.iter().enumerate().skip(i + 1) {
                prop_assert!(are_apart(a, b, gap), "{} {:?} and {} {:?}", i, a, j, b);
            }
        }
    }

    #[test]
    fn parents_are_centred_over_their_line(boxes in forests(), options in all_options()) {
        let placement = place_all(&boxes, &options);
        for parent in 0..boxes.len() as u32 {
            let line = children_of(&boxes, parent, false);
            if let (Some(&first), Some(&last)) = (line.first(), line.last())
                && is_tidy(&placement, &options, parent)
            {
                let centre = |i: usize| match options.form {
                    Form::LeftToRight => placement.rects[i].centre().y,
                    _ => placement.rects[i].centre().x,
                };
                let middle = (centre(first) + centre(last)) / 2.0;
                prop_assert!((centre(parent as usize) - middle).abs() < TOLERANCE_PT);
            }
        }
    }

    #[test]
    fn the_last_sibling_stands_as_close_as_the_gaps_allow(boxes in forests(), options in all_options()) {
        let boxes: Vec<LayoutBox> = boxes.iter().map(|b| LayoutBox { beside_line: false, ..*b }).collect();
        let options = LayoutOptions { form: Form::TopDown, ..options };
        let placement = place_all(&boxes, &options);
        // From the bottom of the parent to the bottom of the card; roots have nothing above them.
        let strip = |i: usize| match boxes[i].parent {
            None => placement.rects[i],
            Some(parent) => {
                let Rect { left, width, .. } = placement.rects[i];
                let top = placement.rects[parent as usize].bottom();
                Rect::new(left, top, width, placement.rects[i].bottom() - top)
            }
        };
        for parent in 0..boxes.len() as u32 {
            let line = children_of(&boxes, parent, false);
            let Some((&last, earlier)) = line.split_last().filter(|(_, earlier)| !earlier.is_empty()) else { continue };
            // The child of `parent` that each box is beneath.
            let mut branch = vec![None; boxes.len()];
            for i in parent as usize + 1..boxes.len() {
                branch[i] = match boxes[i].parent {
                    Some(p) if p == parent => Some(i),
                    Some(p) => branch[p as usize],
                    None => None,
                };
            }
            let mut slack = f64::MAX;
            for a in (0..boxes.len()).filter(|&i| branch[i].is_some_and(|b| b != last)) {
                for b in (0..boxes.len()).filter(|&i| branch[i] == Some(last)) {
                    let is_beside = strip(a).top < strip(b).bottom() && strip(b).top < strip(a).bottom();
                    let are_neighbours = b == last && Some(&a) == earlier.last();
                    let are_siblings = b == last && earlier.contains(&a);
                    let gap = if are_siblings { options.sibling_gap_pt } else { options.subtree_gap_pt };
                    if is_beside || are_neighbours {
                        slack = slack.min(placement.rects[b].left - placement.rects[a].right() - gap);
                    }
                }
            }
            prop_assert!(slack.abs() < TOLERANCE_PT, "{} of {}: {}", last, parent, slack);
        }
    }

    #[test]
    fn siblings_keep_their_order(boxes in forests(), options in all_options()) {
        let options = LayoutOptions { column_height_limit: None, ..options };
        let placement = place_all(&boxes, &options);
        let starts_before = |a: &Rect, b: &Rect, run: Run| match run {
            Run::SideBySide => a.right() <= b.left,
            Run::Stacked => a.bottom() <= b.top,
        };
        let roots: Vec<usize> = (0..boxes.len()).filter(|&i| boxes[i].parent.is_none()).collect();
        let root_run = match options.form { Form::LeftToRight => Run::Stacked, _ => Run::SideBySide };
        let mut families = vec![(roots, root_run)];
        for parent in 0..boxes.len() as u32 {
            families.push((children_of(&boxes, parent, false), placement.children_run(parent)));
        }
        for (family, run) in families {
            for pair in family.windows(2) {
                let (a, b) = (&placement.rects[pair[0]], &placement.rects[pair[1]]);
                prop_assert!(starts_before(a, b, run), "{:?}: {:?} {:?}", run, a, b);
            }
        }
    }

    #[test]
    fn equal_input_gives_equal_output(boxes in forests(), options in all_options()) {
        let placement = place_all(&boxes, &options);
        prop_assert_eq!(&placement, &place_all(&boxes.clone(), &options));
        // Also where the room of another placement is used again.
        for other in [&boxes[..boxes.len() / 2], &boxes[..0]] {
            let mut reused = place_all(other, &LayoutOptions { form: Form::Hark, ..options });
            reused.update(&boxes, &options).unwrap();
            prop_assert_eq!(&placement, &reused);
            reused.update(other, &options).unwrap();
            prop_assert_eq!(reused, place_all(other, &options));
        }
    }

    #[test]
    fn the_order_of_listing_does_not_matter(boxes in forests(), options in all_options()) {
        let forest = Forest::build(&boxes).unwrap();
        let order = if forest.order.is_empty() { (0..boxes.len() as u32).collect() } else { forest.order };
        let mut number = vec![0; boxes.len()];
        for (new, &old) in order.iter().enumerate() {
            number[old as usize] = new;
        }
        let renumbered: Vec<LayoutBox> = order.iter().map(|&old| LayoutBox {
            parent: boxes[old as usize].parent.map(|p| number[p as usize] as u32),
            ..boxes[old as usize]
        }).collect();
        let (one, two) = (place_all(&boxes, &options), place_all(&renumbered, &options));
        for (old, &new) in number.iter().enumerate() {
            prop_assert_eq!(one.rects[old], two.rects[new]);
            prop_assert_eq!(one.subtree_bounds[old], two.subtree_bounds[new]);
        }
    }

    #[test]
    fn bounds_hold_descendants_and_connectors(boxes in forests(), options in all_options()) {
        let placement = place_all(&boxes, &options);
        prop_assert_eq!((placement.bounds.left, placement.bounds.top), (0.0, 0.0));
        for (index, rect) in placement.rects.iter().enumerate() {
            let mut ancestor = Some(index as u32);
            while let Some(holder) = ancestor {
                let bounds = &placement.subtree_bounds[holder as usize];
                prop_assert!(is_within(rect, bounds));
                if let Some(connector) = placement.connector_of(index as u32) {
                    for segment in placement.segments_of(connector) {
                        prop_assert!(is_within(&segment.bounds(), bounds));
                    }
                }
                ancestor = boxes[holder as usize].parent;
            }
            prop_assert!(is_within(rect, &placement.bounds));
        }
        if !boxes.is_empty() {
            let least = |f: fn(&Rect) -> f64| placement.rects.iter().map(f).fold(f64::MAX, f64::min);
            prop_assert!(least(|r| r.left) < TOLERANCE_PT && least(|r| r.top) < TOLERANCE_PT);
        }
    }

    #[test]
    fn connectors_join_parents_and_children_and_cross_no_card(
        boxes in forests(), options in all_options(),
    ) {
        let placement = place_all(&boxes, &options);
        let mut next_segment = 0;
        for connector in &placement.connectors {
            prop_assert_eq!(connector.first_segment, next_segment);
            next_segment += connector.segment_count;
            let segments = placement.segments_of(connector);
            let mut children = children_of(&boxes, connector.parent, true);
            children.extend(children_of(&boxes, connector.parent, false));
            prop_assert!(!children.is_empty());
            prop_assert!(touches(&segments[0], &placement.rects[connector.parent as usize]));
            let drops = &segments[segments.len() - children.len()..];
            for (drop, &child) in drops.iter().zip(&children) {
                prop_assert!(touches(drop, &placement.rects[child]));
            }
            // All hang together: each segment after the first touches another one.
            for (i, segment) in segments.iter().enumerate().skip(1) {
                let hangs = segments.iter().enumerate().any(|(j, other)| {
                    j != i && other.bounds().expanded(TOLERANCE_PT).contains(segment.from)
                });
                prop_assert!(hangs, "{:?} of {:?}", segment, segments);
            }
        }
        prop_assert_eq!(next_segment as usize, placement.segments.len());
        let parents: std::collections::BTreeSet<u32> = boxes.iter().filter_map(|b| b.parent).collect();
        let connected: Vec<u32> = placement.connectors.iter().map(|c| c.parent).collect();
        prop_assert_eq!(connected, parents.into_iter().collect::<Vec<_>>());

        for segment in &placement.segments {
            prop_assert!(segment.from.x == segment.to.x || segment.from.y == segment.to.y);
            for rect in &placement.rects {
                let inside = rect.expanded(-TOLERANCE_PT);
                prop_assert!(!inside.intersects(&segment.bounds()), "{:?} {:?}", segment, rect);
            }
        }
        // Lines of different parents do not cross or touch each other either.
        for (i, one) in placement.connectors.iter().enumerate() {
            for two in &placement.connectors[i + 1..] {
                for a in placement.segments_of(one) {
                    for b in placement.segments_of(two) {
                        prop_assert!(are_apart(&a.bounds(), &b.bounds(), 2.0 * TOLERANCE_PT), "{:?} {:?}", a, b);
                    }
                }
            }
        }
    }

    #[test]
    fn odd_numbers_never_break_anything(
        sizes in prop::collection::vec((any::<f64>(), -5.0..5.0f64), 1..30),
        gap in any::<f64>(),
        form in prop::sample::select(Form::ALL),
    ) {
        let boxes: Vec<LayoutBox> = sizes.iter().enumerate().map(|(i, &(width, height))| LayoutBox {
            size: Size::new(width, height),
            parent: (i as u32 / 3).checked_sub(1),
            beside_line: i % 5 == 0,
            stacks_children: i % 7 == 0,
        }).collect();
        let options = LayoutOptions { form, sibling_gap_pt: gap, stack_gap_pt: gap, ..Default::default() };
        prop_assert_eq!(place_all(&boxes, &options).rects.len(), boxes.len());
    }
}

#[test]
fn nothing_gives_an_empty_placement() {
    for &form in Form::ALL {
        assert_eq!(place(&[], &options(form)), Ok(Placement::default()));
    }
}

#[test]
fn a_box_before_its_parent_is_refused() {
    for &form in Form::ALL {
        let expected = LayoutError::ParentNotBefore { index: 1, parent: 2 };
        let boxes = [card(None), card(2), card(None)];
        assert_eq!(place(&boxes, &options(form)), Err(expected));
        let placement = place_all(&[card(None), card(0)], &options(form));
        let mut kept = placement.clone();
        assert_eq!(kept.update(&boxes, &options(form)), Err(expected));
        assert_eq!(kept, placement);
    }
}

#[test]
fn ids_of_forms_are_unique_and_lead_back() {
    for &form in Form::ALL {
        assert_eq!(Form::from_id(form.id()), Some(form));
    }
    assert_eq!(Form::from_id("circle"), None);
    assert_eq!(Form::default(), Form::ALL[0]);
}

#[test]
fn documented_defaults_hold() {
    let defaults = LayoutOptions::default();
    assert_eq!(defaults.form, Form::Hark);
    assert_eq!(defaults.stack_from_level, 3);
    assert_eq!((defaults.sibling_gap_pt, defaults.subtree_gap_pt), (16.0, 24.0));
    assert_eq!((defaults.level_gap_pt, defaults.stack_gap_pt), (36.0, 8.0));
    assert_eq!(defaults.stack_indent_pt, 16.0);
    assert_eq!(defaults.column_height_limit, Some(16));
    assert_eq!(Placement::default().children_run(7), Run::SideBySide);
}

#[test]
fn chains_and_combs_of_a_hundred_thousand_are_placed() {
    let chain: Vec<LayoutBox> = (0..100_000u32).map(|i| card(i.checked_sub(1))).collect();
    // Every second box is a leaf beside the chain, staff every tenth time.
    let comb: Vec<LayoutBox> = (0..100_000u32)
        .map(|i| LayoutBox {
            beside_line: i % 10 == 3,
            ..card((i.saturating_sub(1) / 2 * 2).min(i).checked_sub(u32::from(i == 0)))
        })
        .collect();
    for boxes in [chain, comb] {
        for &form in Form::ALL {
            let placement = place_all(&boxes, &options(form));
            assert_eq!(placement.rects.len(), boxes.len());
            assert!(placement.bounds.width.is_finite() && placement.bounds.height.is_finite());
        }
    }
}

#[test]
fn the_trunk_of_a_single_child_is_one_straight_line() {
    let placement = place_all(&[card(None), card(0)], &options(Form::TopDown));
    let trunk = Segment::new(Point::new(50.0, 40.0), Point::new(50.0, 76.0));
    assert_eq!(placement.segments, [trunk]);
    let placement = place_all(&[card(None), card(0)], &options(Form::LeftToRight));
    let trunk = Segment::new(Point::new(100.0, 20.0), Point::new(136.0, 20.0));
    assert_eq!(placement.segments, [trunk]);
}

#[test]
fn a_stack_hangs_beneath_its_parent_from_the_chosen_level_on() {
    let boxes = [card(None), card(0), card(1), card(0)];
    let hark = LayoutOptions { stack_from_level: 2, ..options(Form::Hark) };
    let placement = place_all(&boxes, &hark);
    assert_eq!(placement.rects[1], Rect::new(0.0, 76.0, 100.0, 40.0));
    assert_eq!(placement.rects[2], Rect::new(16.0, 124.0, 100.0, 40.0));
    // Not above the stack of its neighbour, although there would be room.
    assert_eq!(placement.rects[3], Rect::new(140.0, 76.0, 100.0, 40.0));
    assert_eq!(placement.children_run(0), Run::SideBySide);
    assert_eq!(placement.children_run(1), Run::Stacked);
    let spine_and_branch = [
        Segment::new(Point::new(8.0, 116.0), Point::new(8.0, 144.0)),
        Segment::new(Point::new(8.0, 144.0), Point::new(16.0, 144.0)),
    ];
    let connector = placement.connector_of(1).unwrap();
    assert_eq!(placement.segments_of(connector), spine_and_branch);
    assert_eq!(placement.connector_of(2), None);
    assert_eq!(placement.subtree_bounds[1], Rect::new(0.0, 76.0, 116.0, 88.0));
}

#[test]
fn stacking_from_level_zero_is_stacking_from_level_one() {
    let boxes = [card(None), card(0), card(1), card(None)];
    let placed = [0, 1].map(|stack_from_level| {
        let hark = LayoutOptions { stack_from_level, ..options(Form::Hark) };
        place_all(&boxes, &hark)
    });
    assert_eq!(placed[0], placed[1]);
    assert_eq!(placed[0].rects[2].left, 32.0);
}

#[test]
fn a_long_stack_of_leaves_flows_into_columns() {
    let mut boxes = vec![card(None)];
    boxes.extend((0..5).map(|_| card(0)));
    let hark = LayoutOptions { stack_from_level: 1, column_height_limit: Some(2), ..options(Form::Hark) };
    let placement = place_all(&boxes, &hark);
    let places: Vec<(f64, f64)> = placement.rects[1..].iter().map(|r| (r.left, r.top)).collect();
    let (one, two, three) = (16.0, 132.0, 248.0);
    assert_eq!(places, [(one, 48.0), (one, 96.0), (two, 48.0), (two, 96.0), (three, 48.0)]);
    // Three spines, the line that joins them, five branches.
    assert_eq!(placement.segments.len(), 9);
    assert_eq!(placement.segments[3], Segment::new(Point::new(8.0, 44.0), Point::new(240.0, 44.0)));
    boxes.push(card(1));
    let placement = place_all(&boxes, &hark);
    assert!(placement.rects[1..6].iter().all(|r| r.left == one));
}

#[test]
fn staff_hangs_right_and_left_of_the_trunk_above_the_line() {
    let boxes = [card(None), staff(0), card(0), staff(0), staff(0), card(0)];
    let placement = place_all(&boxes, &options(Form::TopDown));
    let trunk = placement.rects[0].centre().x;
    assert_eq!(placement.rects[1].left, trunk + 16.0);
    assert_eq!(placement.rects[3].right(), trunk - 16.0);
    assert_eq!(placement.rects[4].left, trunk + 16.0);
    assert_eq!(placement.rects[1].top, 40.0 + 18.0);
    assert_eq!(placement.rects[3].top, placement.rects[1].top);
    assert_eq!(placement.rects[4].top, placement.rects[1].bottom() + 8.0);
    for line in [2, 5] {
        assert_eq!(placement.rects[line].top, placement.rects[4].bottom() + 36.0);
    }
    // Trunk, bus, three branches, two drops.
    assert_eq!(placement.segments.len(), 7);
}

#[test]
fn a_trunk_with_only_staff_ends_at_the_last_branch() {
    let placement = place_all(&[card(None), staff(0)], &options(Form::Hark));
    let branch_y = placement.rects[1].centre().y;
    assert_eq!(placement.segments.len(), 2);
    assert_eq!(placement.segments[0].to.y, branch_y);
    assert_eq!(placement.segments[1].to.x, placement.rects[1].left);
}

#[test]
fn small_subtrees_between_two_large_ones_share_the_room() {
    // Two children with four children each, two leaves between them.
    let mut boxes = vec![card(None), card(0), card(0), card(0), card(0)];
    for parent in [1, 1, 1, 1, 4, 4, 4, 4] {
        boxes.push(card(parent));
    }
    let placement = place_all(&boxes, &options(Form::TopDown));
    let middles: Vec<f64> = (1..5).map(|i| placement.rects[i].centre().x).collect();
    let steps: Vec<f64> = middles.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!((steps[0] - steps[1]).abs() < TOLERANCE_PT);
    assert!((steps[1] - steps[2]).abs() < TOLERANCE_PT);
}

#[test]
fn a_leaf_may_stand_above_the_children_of_its_neighbours() {
    let mut boxes = vec![card(None), card(0), card(0), card(0)];
    boxes.extend([1, 1, 1, 3, 3, 3].map(card));
    let placement = place_all(&boxes, &options(Form::TopDown));
    let family = 3.0 * 100.0 + 2.0 * 16.0;
    assert_eq!(placement.bounds.width, 2.0 * family + 24.0);
    assert_eq!(placement.rects[2].centre().x, placement.rects[0].centre().x);
}

#[test]
fn several_roots_stand_side_by_side_without_connectors() {
    let placement = place_all(&[card(None), card(None)], &options(Form::Hark));
    assert_eq!(placement.rects[1].left, 116.0);
    assert!(placement.connectors.is_empty() && placement.segments.is_empty());
    assert_eq!(placement.bounds, Rect::new(0.0, 0.0, 216.0, 40.0));
}
