"use strict";
// Places the cards that are shown, by the rules of src/layout, which gave the published places: tests hold the two together.
// `tree` has arrays by card, each card before what stands under it: parent (-1: none), w, h, staff, stacks, children (staff
// first). `gaps`: sibling, subtree, level, stack, indent, columns. `open(card)` says whether what is under a card is shown.
// Axes are those of a chart that runs downwards. Gives x and y by card, and lines by parent as [x1, y1, x2, y2].
function place(tree, gaps, open) {
  const { parent, w, h, staff, stacks } = tree;
  const count = parent.length;
  const x = new Float64Array(count), y = new Float64Array(count);
  const blockW = Float64Array.from(w), blockH = Float64Array.from(h);
  const shown = new Uint8Array(count), inLine = new Uint8Array(count);
  const kids = (card) => (open(card) ? tree.children[card] : []);
  const roots = [];
  for (let card = 0; card < count; card++) {
    const above = parent[card];
    shown[card] = above < 0 || (shown[above] && open(above)) ? 1 : 0;
    inLine[card] = above < 0 || (!stacks[above] && !staff[card]) ? 1 : 0;
    if (above < 0) roots.push(card);
  }
  const staffOf = (card) => (stacks[card] ? [] : kids(card).filter((child) => staff[child]));
  const lineOf = (card) => (stacks[card] ? [] : kids(card).filter((child) => !staff[child]));
  // By what was published, so that closing a card does not pour its siblings into columns.
  const columnsOf = (card) => {
    const all = kids(card);
    const leaves = all.every((child) => tree.children[child].length === 0);
    const number = leaves ? Math.max(1, Math.ceil(all.length / gaps.columns)) : 1;
    const rows = Math.floor(all.length / number), longer = all.length % number;
    const columns = [];
    for (let column = 0, from = 0; column < number; column++) {
      const end = from + rows + (column < longer ? 1 : 0);
      columns.push(all.slice(from, end));
      from = end;
    }
    return columns;
  };
  const columnGap = Math.max(gaps.sibling, gaps.indent);
  for (let card = count - 1; card >= 0; card--) {
    if (!shown[card] || !stacks[card] || !kids(card).length) continue;
    let width = gaps.indent, height = 0;
    columnsOf(card).forEach((column, place) => {
      width += (place ? columnGap : 0) + Math.max(0, ...column.map((child) => blockW[child]));
      height = Math.max(height, column.reduce((sum, child) => sum + blockH[child] + gaps.stack, 0));
    });
    blockW[card] = Math.max(width, w[card]);
    blockH[card] = h[card] + height;
  }
  const rowHeight = (row) => Math.max(...row.map((card) => blockH[card]));
  const pairs = (cards) => cards.flatMap((card, place) => (place % 2 ? [] : [cards.slice(place, place + 2)]));
  const section = (cards) => {
    const size = { left: 0, right: 0, height: cards.length ? gaps.level / 2 - gaps.stack : 0 };
    for (const row of pairs(cards)) {
      size.height += gaps.stack + rowHeight(row);
      size.right = Math.max(size.right, blockW[row[0]] + gaps.sibling);
      if (row.length > 1) size.left = Math.max(size.left, blockW[row[1]] + gaps.sibling);
    }
    return size;
  };
  for (let card = 0; card < count; card++) {
    if (!shown[card] || !inLine[card] || stacks[card]) continue;
    const top = y[card] + h[card] + section(staffOf(card)).height + gaps.level;
    for (const child of lineOf(card)) y[child] = top;
  }

  // Contours: strips { bottom, x, owner } from the lowest up, each as far out as the subtree reaches down to `bottom`.
  // `shift` is what all x of one are off by. `x[card]` holds the way from the parent's middle until all is placed.
  const left = new Array(count), right = new Array(count);
  const strip = (contours, bottom, at, owner) => contours.strips.push({ bottom, x: at - contours.shift, owner });
  const join = (siblings) => {
    const first = siblings[0];
    x[first] = 0;
    const outer = { left: left[first], right: right[first] };
    if (siblings.length === 1) return outer;
    for (const one of outer.right.strips) one.owner = 0;
    const spread = siblings.map(() => [0, 0]);
    let edge = w[first] / 2, isSpread = false;
    siblings.forEach((sibling, place) => {
      if (!place) return;
      const half = w[sibling] / 2;
      const before = outer.right.strips, own = left[sibling].strips;
      let a = before.length - 1, b = own.length - 1;
      let distance = edge + gaps.sibling + half;
      for (;;) {
        const lower = before[a].bottom, ownLower = own[b].bottom;
        if (lower <= ownLower) a--;
        if (ownLower <= lower) b--;
        if (a < 0 || b < 0) break;
        const needed = before[a].x + outer.right.shift + gaps.subtree - (own[b].x + left[sibling].shift);
        const areSiblings = b === own.length - 1 && before[a].isCard;
        if (needed > distance && !areSiblings) {
          const steps = place - before[a].owner;
          if (steps > 1) {
            const extra = needed - distance, step = extra / steps;
            spread[before[a].owner + 1][0] += step;
            spread[place][0] -= step;
            spread[place][1] -= extra - step;
            isSpread = true;
          }
          distance = needed;
        }
      }
      x[sibling] = distance;
      edge = distance + half;
      // The right contour is that of this one, and below it what sticks out of the older ones; the left one likewise.
      before.length = a + 1;
      const top = right[sibling].strips.length - 1;
      right[sibling].strips.forEach((one, at) => {
        const moved = one.x + right[sibling].shift + distance - outer.right.shift;
        before.push({ bottom: one.bottom, x: moved, owner: place, isCard: at === top });
      });
      if (b >= 0) {
        const rest = own.slice(0, b + 1);
        const off = left[sibling].shift + distance - outer.left.shift;
        for (const one of rest) one.x += off;
        for (const one of outer.left.strips) rest.push(one);
        outer.left.strips = rest;
      }
    });
    if (isSpread) {
      let step = 0, moved = 0;
      siblings.forEach((sibling, place) => {
        step += spread[place][0];
        moved += step + spread[place][1];
        x[sibling] += moved;
      });
    }
    return outer;
  };
  for (let card = count - 1; card >= 0; card--) {
    if (!shown[card] || !inLine[card]) continue;
    const half = w[card] / 2;
    let bottom = y[card] + h[card];
    let inner = { left: { strips: [], shift: 0 }, right: { strips: [], shift: 0 } };
    const strips = [];
    const all = kids(card);
    if (stacks[card]) {
      strips.push([bottom, -half, half]);
      const columns = all.length ? columnsOf(card) : [];
      if (columns.length > 1) {
        strips.push([y[card] + blockH[card], -half, blockW[card] - half]);
      } else {
        for (const child of all) {
          bottom += gaps.stack + blockH[child];
          strips.push([bottom, -half, gaps.indent + blockW[child] - half]);
        }
      }
      strips[strips.length - 1][0] += gaps.level;
    } else {
      strips.push([bottom, -half, half]);
      const beside = staffOf(card), line = lineOf(card);
      if (beside.length) {
        const size = section(beside);
        strips.push([bottom + size.height, -size.left, size.right]);
      }
      if (line.length) {
        inner = join(line);
        const middle = x[line[line.length - 1]] / 2;
        for (const child of line) x[child] -= middle;
        inner.left.shift -= middle;
        inner.right.shift -= middle;
      }
    }
    for (const [end, from, to] of strips.reverse()) {
      strip(inner.left, end, from);
      strip(inner.right, end, to);
    }
    for (const one of inner.right.strips) one.isCard = false;
    inner.right.strips[inner.right.strips.length - 1].isCard = true;
    left[card] = inner.left;
    right[card] = inner.right;
  }

  if (roots.length) {
    const outer = join(roots).left;
    let leftmost = -w[roots[0]] / 2;
    for (const one of outer.strips) leftmost = Math.min(leftmost, one.x + outer.shift);
    for (const root of roots) x[root] += -leftmost - w[root] / 2;
  }
  for (let card = 0; card < count; card++) {
    if (!shown[card] || !open(card)) continue;
    if (stacks[card]) {
      let at = x[card] + gaps.indent;
      for (const column of columnsOf(card)) {
        let top = y[card] + h[card] + gaps.stack, width = 0;
        for (const child of column) {
          x[child] = at;
          y[child] = top;
          top += blockH[child] + gaps.stack;
          width = Math.max(width, blockW[child]);
        }
        at += width + columnGap;
      }
      continue;
    }
    const trunk = x[card] + w[card] / 2;
    for (const child of lineOf(card)) x[child] = Math.max(0, trunk + x[child] - w[child] / 2);
    let top = y[card] + h[card] + gaps.level / 2;
    for (const row of pairs(staffOf(card))) {
      x[row[0]] = trunk + gaps.sibling;
      y[row[0]] = top;
      if (row.length > 1) {
        x[row[1]] = Math.max(0, trunk - gaps.sibling - blockW[row[1]]);
        y[row[1]] = top;
      }
      top += rowHeight(row) + gaps.stack;
    }
  }

  const middleX = (card) => x[card] + w[card] / 2;
  const middleY = (card) => y[card] + h[card] / 2;
  const lines = (card) => {
    const found = [], bottom = y[card] + h[card];
    if (stacks[card]) {
      const spine = x[card] + Math.min(gaps.indent / 2, w[card] / 2);
      const columns = columnsOf(card);
      let top = bottom, last = spine;
      const at = (column, place) => (place ? x[column[0]] - gaps.indent / 2 : spine);
      columns.forEach((column, place) => {
        last = at(column, place);
        found.push([last, top, last, middleY(column[column.length - 1])]);
        top = bottom + gaps.stack / 2;
      });
      if (last > spine) found.push([spine, top, last, top]);
      columns.forEach((column, place) => {
        for (const child of column) found.push([at(column, place), middleY(child), x[child], middleY(child)]);
      });
      return found;
    }
    const beside = staffOf(card), line = lineOf(card), trunk = middleX(card);
    if (!beside.length && line.length === 1) return [[trunk, bottom, trunk, y[line[0]]]];
    const lastRow = beside.slice(Math.floor((beside.length - 1) / 2) * 2);
    const bus = line.length ? y[line[0]] - gaps.level / 2 : Math.max(bottom, ...lastRow.map(middleY));
    found.push([trunk, bottom, trunk, bus]);
    if (line.length > 1) found.push([middleX(line[0]), bus, middleX(line[line.length - 1]), bus]);
    beside.forEach((child, place) => {
      found.push([trunk, middleY(child), x[child] + (place % 2 ? w[child] : 0), middleY(child)]);
    });
    for (const child of line) found.push([middleX(child), bus, middleX(child), y[child]]);
    return found;
  };
  return { x, y, shown, lines };
}
