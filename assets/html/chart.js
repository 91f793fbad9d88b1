// Brings every chart of the page to life: zoom, pan, collapse, search, keys. Asks nothing of the network and keeps nothing.
// Without it the page shows the charts as they were published, and the text.
const SVG = "http://www.w3.org/2000/svg";
const say = document.querySelector("main").dataset;
const words = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const numbers = (text) => text.split(" ").map(Number);
// Capitals, accents, spaces and hyphens do not matter: a long name is parted on its card.
const plain = (text) => text.normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}\p{Z}\s\p{Pd}]/gu, "");
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
const LEAST_READABLE = 0.55, READABLE = 0.8, LEAST = 0.005, MOST = 4, MARGIN = 24, REACH = 24;

const shape = (name, into, attributes) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  into.append(made);
  return made;
};

function start(figure) {
  const view = figure.querySelector(".view"), svg = view.querySelector("svg");
  const cards = [...svg.querySelectorAll(".unit")], count = cards.length;
  if (!count) return () => false;
  const isAcross = svg.dataset.form === "across";
  const [sibling, subtree, level, stack, indent, columns] = numbers(svg.dataset.gaps);
  const gaps = { sibling, subtree, level, stack, indent, columns };
  const drawnFrame = svg.getAttribute("viewBox"), published = numbers(drawnFrame);
  const boxes = cards.map((card) => numbers(card.dataset.box));
  const parent = cards.map((card) => Number(card.dataset.above));
  const children = cards.map(() => []);
  const tree = {
    parent, children,
    w: boxes.map((box) => box[isAcross ? 3 : 2]), h: boxes.map((box) => box[isAcross ? 2 : 3]),
    stacks: cards.map((card) => "stack" in card.dataset), staff: cards.map((card) => "beside" in card.dataset),
  };
  const levels = [], beneath = new Array(count).fill(0);
  for (const staffTurn of [true, false]) {
    parent.forEach((above, card) => { if (above >= 0 && tree.staff[card] === staffTurn) children[above].push(card); });
  }
  parent.forEach((above, card) => levels.push(above < 0 ? 1 : levels[above] + 1));
  for (let card = count - 1; card >= 0; card--) if (parent[card] >= 0) beneath[parent[card]] += beneath[card] + 1;
  const readingOrder = cards.map(() => []), roots = [];
  parent.forEach((above, card) => (above < 0 ? roots : readingOrder[above]).push(card));
  const names = cards.map((card) => card.querySelector("title"));
  const titles = names.map((name) => name.textContent);
  const indexOf = new Map(cards.map((card, index) => [card, index]));
  const isClosed = new Uint8Array(count);
  const connectors = [...svg.querySelectorAll(".lines path")].map((path) => ({
    path, of: Number(path.dataset.of), drawn: path.getAttribute("d"),
  }));
  const links = [...svg.querySelectorAll(".link")].map((link) => ({
    link, ends: numbers(link.dataset.ends), at: numbers(link.dataset.at), label: link.querySelector(".label"),
    lines: [...link.querySelectorAll(":scope > polyline")], head: link.querySelector(":scope > .head"),
  }));
  for (const link of links) {
    link.drawn = link.lines.map((line) => line.getAttribute("points"));
    link.drawnHead = link.head && link.head.getAttribute("points");
  }
  let where = boxes, shown = new Uint8Array(count).fill(1), frame = published, scale = 1, active = 0;

  // What the chart is for who listens: a tree of which one card at a time has the focus.
  svg.setAttribute("role", "none");
  for (const name of ["aria-labelledby", "aria-describedby"]) {
    svg.querySelector(".cards").setAttribute(name, svg.getAttribute(name));
    svg.removeAttribute(name);
  }
  svg.querySelector(".cards").setAttribute("role", "tree");
  for (const name of ["tabindex", "role", "aria-label"]) view.removeAttribute(name);
  const among = (list) => list.forEach((card, place) => {
    cards[card].setAttribute("aria-posinset", place + 1);
    cards[card].setAttribute("aria-setsize", list.length);
  });
  among(roots);
  readingOrder.forEach(among);
  const describe = (card) => {
    const hidden = isClosed[card] ? beneath[card] : 0;
    const text = hidden === 1 ? say.hiddenOne : words(say.hiddenOther, { count: hidden });
    names[card].textContent = hidden ? `${titles[card]}, ${text}` : titles[card];
    if (children[card].length) cards[card].setAttribute("aria-expanded", String(!isClosed[card]));
  };
  cards.forEach((card, index) => {
    card.setAttribute("role", "treeitem");
    card.setAttribute("tabindex", index ? -1 : 0);
    card.setAttribute("aria-level", levels[index]);
    describe(index);
  });
  const over = shape("g", svg, { "aria-hidden": "true", class: "over" });
  const ring = shape("g", over, { class: "ring off" });
  const rings = [shape("rect", ring, { class: "halo" }), shape("rect", ring, {})];
  const toggles = new Map();

  // --- collapsing ---
  const toggleAt = (card) => {
    const [x, y, w, h] = where[card];
    if (isAcross) return tree.stacks[card] ? [x + w, y + gaps.indent / 2] : [x + w, y + h / 2];
    return tree.stacks[card] ? [x + Math.min(gaps.indent, w) / 2, y + h] : [x + w / 2, y + h];
  };
  const putToggle = (name, card) => {
    let held = toggles.get(name);
    if (card === null || !shown[card] || !children[card].length) return held && held.classList.add("off");
    if (!held) {
      held = shape("g", over, { class: "toggle" });
      shape("rect", held, { class: "reach" });
      shape("rect", held, { class: "pill" });
      shape("text", held, { "text-anchor": "middle", y: 5 });
      toggles.set(name, held);
    }
    const text = isClosed[card] ? `+${beneath[card]}` : "−";
    const width = isClosed[card] ? 8 + 6.5 * text.length : 15;
    const [x, y] = toggleAt(card);
    const left = tree.stacks[card] && !isAcross ? -7.5 : -width / 2;
    const [reach, pill, said] = held.children;
    const put = (rect, at, wide, high, radius) => Object.entries({ x: at, y: 1 - high / 2, width: wide, height: high, rx: radius })
      .forEach(([key, value]) => rect.setAttribute(key, value));
    put(reach, Math.min(left, left + width / 2 - REACH / 2), Math.max(REACH, width), REACH, 0);
    put(pill, left, width, 13, 6.5);
    said.textContent = text;
    said.setAttribute("x", left + width / 2);
    held.setAttribute("transform", `translate(${x} ${y})`);
    held.dataset.card = card;
    held.classList.toggle("closed", !!isClosed[card]);
    held.classList.remove("off");
  };
  const elbow = ([ax, ay, aw, ah], [bx, by, bw, bh]) => {
    const [acx, acy, bcx, bcy] = [ax + aw / 2, ay + ah / 2, bx + bw / 2, by + bh / 2];
    const turn = (from, to) => (from + to) / 2;
    if (by >= ay + ah || ay >= by + bh) {
      const [start, end] = by >= ay + ah ? [ay + ah, by] : [ay, by + bh];
      return [[acx, start], [acx, turn(start, end)], [bcx, turn(start, end)], [bcx, end]];
    }
    const [start, end] = bx >= ax ? [ax + aw, bx] : [ax, bx + bw];
    return [[start, acy], [turn(start, end), acy], [turn(start, end), bcy], [end, bcy]];
  };
  const headAt = (drawn, points) => {
    const [tip, one, other] = drawn.split(" ").map((point) => point.split(",").map(Number));
    const half = Math.hypot(one[0] - other[0], one[1] - other[1]) / 2;
    const long = Math.hypot(tip[0] - (one[0] + other[0]) / 2, tip[1] - (one[1] + other[1]) / 2);
    const [from, to] = points.slice(-2);
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
    const [x, y] = [to[0] - dx * long, to[1] - dy * long];
    return [to, [x - dy * half, y + dx * half], [x + dy * half, y - dx * half]].join(" ");
  };
  const drawLinks = (isPublished) => {
    for (const { link, ends, at, label, lines, head, drawn, drawnHead } of links) {
      const [from, to] = ends;
      link.classList.toggle("off", !shown[from] || !shown[to]);
      const points = isPublished ? null : elbow(where[from], where[to]);
      lines.forEach((line, place) => line.setAttribute("points", points ? points.join(" ") : drawn[place]));
      if (head) head.setAttribute("points", points ? headAt(drawnHead, points) : drawnHead);
      link.classList.toggle("redrawn", !isPublished);
      if (!label) continue;
      if (!points) { label.removeAttribute("transform"); continue; }
      const [x, y] = [(points[1][0] + points[2][0]) / 2 - at[0], (points[1][1] + points[2][1]) / 2 - at[1]];
      label.setAttribute("transform", `translate(${x} ${y})`);
    }
  };
  const arrange = () => {
    const isPublished = !isClosed.includes(1);
    const placed = isPublished ? null : place(tree, gaps, (card) => !isClosed[card]);
    shown = placed ? placed.shown : new Uint8Array(count).fill(1);
    const put = (card) => [(isAcross ? placed.y : placed.x)[card], (isAcross ? placed.x : placed.y)[card], boxes[card][2], boxes[card][3]];
    const before = where;
    where = placed ? boxes.map((_, card) => put(card)) : boxes;
    let [right, bottom] = [0, 0];
    cards.forEach((element, card) => {
      element.classList.toggle("off", !shown[card]);
      if (!shown[card]) return;
      const [x, y, w, h] = where[card], [px, py] = boxes[card];
      [right, bottom] = [Math.max(right, x + w), Math.max(bottom, y + h)];
      if (x === px && y === py) element.removeAttribute("transform");
      else if (before[card][0] !== x || before[card][1] !== y || !element.hasAttribute("transform")) {
        element.setAttribute("transform", `translate(${(x - px).toFixed(2)} ${(y - py).toFixed(2)})`);
      }
    });
    for (const { path, of, drawn } of connectors) {
      const isDrawn = shown[of] && !isClosed[of];
      path.classList.toggle("off", !isDrawn);
      if (!isDrawn) continue;
      const line = ([a, b, c, d]) => (isAcross ? `M${b} ${a}L${d} ${c}` : `M${a} ${b}L${c} ${d}`);
      path.setAttribute("d", placed ? placed.lines(of).map(line).join("") : drawn);
    }
    drawLinks(isPublished);
    frame = isPublished ? published : [-MARGIN, -MARGIN, right + 2 * MARGIN, bottom + 2 * MARGIN];
    svg.setAttribute("viewBox", isPublished ? drawnFrame : frame.join(" "));
    for (const [name, held] of [...toggles]) {
      if (typeof name !== "number" || (isClosed[name] && shown[name])) continue;
      held.remove();
      toggles.delete(name);
    }
    cards.forEach((_, card) => isClosed[card] && shown[card] && putToggle(card, card));
    putToggle("hover", null);
    if (!shown[active]) activate(nearestShown(active), svg.contains(document.activeElement));
    mark();
    figure.classList.toggle("collapsed", !isPublished);
    say_(isPublished ? "" : words(say.shown, { count: shown.reduce((sum, one) => sum + one, 0), all: count }));
  };
  // Sets which cards are closed; `anchor` stays where it is on the screen.
  const close = (change, anchor) => {
    const before = cards[anchor].getBoundingClientRect();
    const was = isClosed.slice();
    change();
    was.forEach((closed, card) => { if (closed !== isClosed[card]) describe(card); });
    arrange();
    size();
    const after = cards[shown[anchor] ? anchor : nearestShown(anchor)].getBoundingClientRect();
    view.scrollLeft += after.left - before.left;
    view.scrollTop += after.top - before.top;
  };
  const toggle = (card) => children[card].length && close(() => { isClosed[card] = isClosed[card] ? 0 : 1; }, card);
  const nearestShown = (card) => { while (!shown[card]) card = parent[card]; return card; };
  const uncover = (card) => {
    if (shown[card]) return;
    close(() => { for (let above = parent[card]; above >= 0; above = parent[above]) isClosed[above] = 0; }, nearestShown(card));
  };
  // All but what the chart begins with: the way down to the first card with several under it.
  const closeAll = () => {
    const begin = new Set();
    for (let row = roots; row.length === 1; row = readingOrder[row[0]]) begin.add(row[0]);
    const deep = children.some((list, card) => list.length && !begin.has(card));
    close(() => children.forEach((list, card) => { if (list.length && (!deep || !begin.has(card))) isClosed[card] = 1; }), roots[0]);
  };

  // --- zoom and pan ---
  const size = () => {
    svg.style.width = `${frame[2] * scale}px`;
    svg.style.height = `${frame[3] * scale}px`;
    figure.querySelector(".percent").textContent = words(say.percent, { value: Math.round(scale * 100) });
    svg.classList.toggle("far", scale < 0.2 && count > 2000);
  };
  const zoom = (to, clientX, clientY) => {
    const area = view.getBoundingClientRect(), before = svg.getBoundingClientRect();
    const x = clientX ?? area.left + area.width / 2, y = clientY ?? area.top + area.height / 2;
    const [partX, partY] = [(x - before.left) / before.width, (y - before.top) / before.height];
    scale = clamp(to, LEAST, MOST);
    size();
    const after = svg.getBoundingClientRect();
    view.scrollLeft += after.left + partX * after.width - x;
    view.scrollTop += after.top + partY * after.height - y;
    mark();
  };
  const fitScale = () => clamp(Math.min((view.clientWidth - 2) / frame[2], (view.clientHeight - 2) / frame[3]), LEAST, 1.25);
  const fit = () => { zoom(fitScale()); };
  const open = () => {
    const wide = Math.min(1, (view.clientWidth - 2) / frame[2]);
    const high = frame[3] * (wide < LEAST_READABLE ? READABLE : wide);
    view.style.height = `${clamp(high + 4, 200, innerHeight * 0.75)}px`;
    const whole = fitScale();
    scale = whole >= LEAST_READABLE ? whole : wide >= LEAST_READABLE ? wide : READABLE;
    size();
    const [x, , w] = where[0];
    view.scrollLeft = (x + w / 2 - frame[0]) * scale - view.clientWidth / 2;
    view.scrollTop = 0;
  };
  const reveal = (card, isCentred) => {
    const area = view.getBoundingClientRect(), at = cards[card].getBoundingClientRect();
    const move = (low, high, from, to) => {
      if (isCentred || high - low > to - from) return (low + high - from - to) / 2;
      return low < from + 16 ? low - from - 16 : Math.max(0, high - to + 16);
    };
    view.scrollLeft += move(at.left, at.right, area.left, area.left + view.clientWidth);
    view.scrollTop += move(at.top, at.bottom, area.top, area.top + view.clientHeight);
    const seen = cards[card].getBoundingClientRect();
    if (seen.top < 0 || seen.bottom > innerHeight) view.scrollIntoView({ block: "nearest" });
  };
  const visit = (card, hasFocus) => {
    uncover(card);
    if (scale < READABLE) zoom(READABLE);
    activate(card, hasFocus);
    reveal(card, true);
  };
  // The card that keys act on.
  function activate(card, hasFocus) {
    cards[active].setAttribute("tabindex", -1);
    active = card;
    cards[active].setAttribute("tabindex", 0);
    if (hasFocus) cards[active].focus({ preventScroll: true });
    mark();
  }
  function mark() {
    const isOn = isMarked || svg.contains(document.activeElement);
    ring.classList.toggle("off", !isOn);
    const [x, y, w, h] = where[active];
    const off = 3 / Math.min(1, scale);
    for (const rect of rings) {
      Object.entries({ x: x - off, y: y - off, width: w + 2 * off, height: h + 2 * off, rx: 5 + off })
        .forEach(([key, value]) => rect.setAttribute(key, value));
    }
    putToggle("active", isOn && !isClosed[active] ? active : null);
  }

  // --- search ---
  const field = figure.querySelector("input"), status = figure.querySelector("[role=status]");
  const say_ = (text) => { if (!field.value.trim()) status.textContent = text; };
  let keys = null, hits = [], hit = -1, isMarked = false;
  const search = () => {
    keys ??= titles.map(plain);
    const asked = plain(field.value);
    for (const card of hits) cards[card].classList.remove("hit");
    hits = [];
    hit = -1;
    isMarked = false;
    if (asked) keys.forEach((key, card) => { if (key.includes(asked)) hits.push(card); });
    for (const card of hits) cards[card].classList.add("hit");
    const found = hits.length === 1 ? say.foundOne : words(say.foundOther, { count: hits.length });
    status.textContent = !asked ? "" : hits.length ? found : words(say.foundNone, { text: field.value.trim() });
    mark();
  };
  const step = (by) => {
    if (!hits.length) return;
    hit = hit < 0 ? (by > 0 ? 0 : hits.length - 1) : (hit + by + hits.length) % hits.length;
    isMarked = true;
    visit(hits[hit], false);
    status.textContent = words(say.foundAt, { place: hit + 1, count: hits.length, name: titles[hits[hit]] });
  };
  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") { field.value = ""; search(); }
    else return;
    event.preventDefault();
  });

  // --- buttons ---
  const actions = {
    out: () => zoom(scale / 1.25), in: () => zoom(scale * 1.25), fit,
    open: () => close(() => isClosed.fill(0), nearestShown(active)), close: closeAll,
    toggle: () => toggle(active), next: () => step(1), previous: () => step(-1),
    text: () => {
      const item = document.getElementById(cards[active].dataset.text);
      if (!item) return;
      item.setAttribute("tabindex", -1);
      item.focus();
      item.scrollIntoView({ block: "center" });
    },
  };
  figure.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (button) actions[button.dataset.do]();
  });

  // --- pointer ---
  let drag = null, isDragged = false;
  view.addEventListener("pointerdown", (event) => {
    isDragged = false;
    if (event.button || event.pointerType === "touch") return;
    drag = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop, id: event.pointerId };
  });
  view.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!isDragged && Math.hypot(x, y) < 5) return;
    if (!isDragged) view.setPointerCapture(drag.id);
    isDragged = true;
    view.classList.add("panning");
    view.scrollLeft = drag.left - x;
    view.scrollTop = drag.top - y;
  });
  const drop = () => { drag = null; view.classList.remove("panning"); };
  view.addEventListener("pointerup", drop);
  view.addEventListener("pointercancel", drop);
  const cardAt = (target) => indexOf.get(target.closest(".unit")) ?? null;
  const toggleOf = (target) => target.closest(".toggle");
  svg.addEventListener("pointerover", (event) => {
    if (toggleOf(event.target)) return;
    const card = cardAt(event.target);
    putToggle("hover", card === null || isClosed[card] || card === active && !ring.classList.contains("off") ? null : card);
  });
  svg.addEventListener("pointerleave", () => putToggle("hover", null));
  svg.addEventListener("mousedown", (event) => { if (cardAt(event.target) !== null || toggleOf(event.target)) event.preventDefault(); });
  svg.addEventListener("click", (event) => {
    if (isDragged) return;
    const held = toggleOf(event.target);
    const card = held ? Number(held.dataset.card) : cardAt(event.target);
    if (card === null) return;
    activate(card, true);
    if (held) toggle(card);
  });
  view.addEventListener("dblclick", (event) => { if (!toggleOf(event.target)) fit(); });
  view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode ? 16 : 1;
    zoom(scale * Math.exp(-clamp(event.deltaY * lines, -25, 25) * 0.01), event.clientX, event.clientY);
  }, { passive: false });
  let pinch = null;
  const spread = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  view.addEventListener("touchstart", (event) => {
    pinch = event.touches.length === 2 ? { spread: spread(event.touches), scale } : null;
    if (pinch) event.preventDefault();
  }, { passive: false });
  view.addEventListener("touchmove", (event) => {
    if (!pinch || event.touches.length !== 2) return;
    event.preventDefault();
    const [a, b] = event.touches;
    zoom(pinch.scale * spread(event.touches) / pinch.spread, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
  }, { passive: false });

  // --- keys ---
  const siblingsOf = (card) => (parent[card] < 0 ? roots : readingOrder[parent[card]]);
  const beside = (card, by) => siblingsOf(card)[siblingsOf(card).indexOf(card) + by] ?? card;
  const along = (card, by) => {
    do card += by; while (card >= 0 && card < count && !shown[card]);
    return card >= 0 && card < count ? card : active;
  };
  const above = (card) => (parent[card] < 0 ? card : parent[card]);
  const below = (card) => {
    if (isClosed[card]) toggle(card);
    return readingOrder[card][0] ?? card;
  };
  const arrow = (card, key) => {
    // In a stack as in a list; else towards where the cards stand.
    if (parent[card] >= 0 && tree.stacks[parent[card]]) {
      return { ArrowUp: () => along(card, -1), ArrowDown: () => along(card, 1), ArrowLeft: () => above(card), ArrowRight: () => below(card) }[key]();
    }
    const [back, on, up, down] = isAcross ? ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] : ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
    return { [back]: () => beside(card, -1), [on]: () => beside(card, 1), [up]: () => above(card), [down]: () => below(card) }[key]();
  };
  let typed = "", typedAt = -Infinity;
  const typeAhead = (key, now) => {
    typed = now - typedAt > 900 ? key : typed + key;
    typedAt = now;
    keys ??= titles.map(plain);
    const asked = plain(typed);
    // The same letter again goes to the next; more letters say more of the same name.
    const first = typed.length > 1 ? active : active + 1;
    for (let turn = 0; turn < count && asked; turn++) {
      const card = (first + turn) % count;
      if (shown[card] && keys[card].startsWith(asked)) return card;
    }
    return active;
  };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const go = (card) => { activate(card, true); reveal(card, false); };
    const isTyping = event.timeStamp - typedAt < 900;
    if (key.startsWith("Arrow")) go(arrow(active, key));
    else if (key === "Home") go(roots[0]);
    else if (key === "End") go(along(count, -1));
    else if (key === "Enter" || (key === " " && !isTyping)) toggle(active);
    else if (key === "/") field.focus();
    else if (!isTyping && (key === "+" || key === "=")) zoomAtActive(1.25);
    else if (!isTyping && key === "-") zoomAtActive(0.8);
    else if (!isTyping && key === "0") fit();
    else if (key.length === 1) go(typeAhead(key, event.timeStamp));
    else return;
    event.preventDefault();
  });
  const zoomAtActive = (by) => {
    const at = cards[active].getBoundingClientRect();
    zoom(scale * by, (at.left + at.right) / 2, (at.top + at.bottom) / 2);
    reveal(active, false);
  };
  svg.addEventListener("focusin", (event) => {
    const card = cardAt(event.target);
    if (card !== null && card !== active) activate(card, false);
    isMarked = false;
    mark();
    if (event.target.matches(":focus-visible")) reveal(active, false);
  });
  svg.addEventListener("focusout", () => setTimeout(mark));
  figure.querySelector(".tools").hidden = false;
  figure.querySelector(".help").hidden = false;
  figure.classList.add("live");
  open();
  return (id) => {
    const card = cards.findIndex((element) => element.id === id);
    if (card >= 0) visit(card, true);
    return card >= 0;
  };
}

const charts = [...document.querySelectorAll("figure.chart")].map(start);
const goTo = (hash) => hash.length > 1 && charts.some((visit) => visit(decodeURIComponent(hash.slice(1))));
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#unit-']");
  if (link && goTo(link.getAttribute("href"))) event.preventDefault();
});
addEventListener("hashchange", () => goTo(location.hash));
goTo(location.hash);
