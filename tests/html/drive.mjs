// Opens each published page as a reader does and uses all of it. Exit code 1 when anything is not as it should be.
import { readFileSync, mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { state } from "./state.mjs";

const layoutSource = readFileSync(new URL("../../assets/html/layout.js", import.meta.url), "utf8");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const options = process.argv.slice(2);
const shots = options[0] === "--shots" ? options.splice(0, 2)[1] : null;
if (shots) mkdirSync(shots, { recursive: true });
if (!options.length) throw new Error("which pages?");

let failures = 0, checks = 0;
const check = (is, what) => {
  checks++;
  if (is) return;
  failures++;
  console.error(`  FAILED: ${what}`);
};

// Runs in the page: the greatest distance between where the script would place the cards and where they were published.
const layoutError = (source) => {
  const place = new Function(`${source}; return place;`)();
  let most = 0;
  for (const svg of document.querySelectorAll(".view svg")) {
    const numbers = (text) => text.split(" ").map(Number);
    const cards = [...svg.querySelectorAll(".unit")], isAcross = svg.dataset.form === "across";
    const boxes = cards.map((card) => numbers(card.dataset.box));
    const [sibling, subtree, level, stack, indent, columns] = numbers(svg.dataset.gaps);
    const tree = {
      parent: cards.map((card) => Number(card.dataset.above)), children: cards.map(() => []),
      w: boxes.map((box) => box[isAcross ? 3 : 2]), h: boxes.map((box) => box[isAcross ? 2 : 3]),
      stacks: cards.map((card) => "stack" in card.dataset), staff: cards.map((card) => "beside" in card.dataset),
    };
    for (const turn of [true, false]) {
      tree.parent.forEach((above, card) => above >= 0 && tree.staff[card] === turn && tree.children[above].push(card));
    }
    const placed = place(tree, { sibling, subtree, level, stack, indent, columns }, () => true);
    boxes.forEach(([x, y], card) => {
      const [px, py] = isAcross ? [placed.y[card], placed.x[card]] : [placed.x[card], placed.y[card]];
      most = Math.max(most, Math.abs(x - px), Math.abs(y - py));
    });
    for (const path of svg.querySelectorAll(".lines path")) {
      const drawn = path.getAttribute("d").split(/[ML ]+/).filter(Boolean).map(Number);
      const lines = placed.lines(Number(path.dataset.of)).map(([a, b, c, d]) => (isAcross ? [b, a, d, c] : [a, b, c, d]));
      const flat = lines.flat();
      most = Math.max(most, flat.length === drawn.length ? 0 : 1e9, ...flat.map((one, at) => Math.abs(one - drawn[at])));
    }
  }
  return most;
};

// Runs in the page: whether any two cards that are shown lie over each other, or one lies outside the picture.
const muddle = () => {
  for (const svg of document.querySelectorAll(".view svg")) {
    const rects = [...svg.querySelectorAll(".unit > rect:first-of-type")].map((rect) => rect.getBoundingClientRect());
    const shown = rects.filter((rect) => rect.width > 0).sort((a, b) => a.left - b.left);
    const frame = svg.getBoundingClientRect();
    for (const [at, a] of shown.entries()) {
      if (a.left < frame.left || a.top < frame.top || a.right > frame.right + 1 || a.bottom > frame.bottom + 1) return "outside";
      for (let next = at + 1; next < shown.length && shown[next].left < a.right - 0.5; next++) {
        const b = shown[next];
        if (a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5) return "over each other";
      }
    }
  }
  return "";
};

const axe = async (page, where) => {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => axe.run({
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"],
  }));
  for (const { id, help, nodes } of found.violations) {
    check(false, `axe, ${where}: ${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
  }
  check(true, "axe");
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
const opened = async (file, settings) => {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  page.on("console", (said) => ["error", "warning"].includes(said.type()) && check(false, `console: ${said.text()}`));
  page.on("pageerror", (error) => check(false, `script: ${error.stack}`));
  const address = pathToFileURL(resolve(file)).href;
  page.on("request", (request) => {
    const url = request.url();
    check(url === address || url.startsWith("data:") || url.startsWith(`${address}#`), `a request leaves the page: ${url}`);
  });
  const began = Date.now();
  await page.goto(address);
  return { page, context, ms: Date.now() - began };
};

// What the page is like once it has drawn what was asked of it.
const look = async (page) => {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return page.evaluate(state);
};

async function drive(file) {
  const name = basename(file).replace(/\.html?$/, "");
  const shot = async (page, what) => shots && page.screenshot({ path: join(shots, `${name}-${what}.png`) });
  const { page, context, ms } = await opened(file, { viewport: { width: 1600, height: 1000 } });
  const first = await look(page);
  const isLarge = first.count > 2500;
  check(first.count > 0 && first.shown === first.count, "every card is shown at first");
  // At once: keys are no typed letters because the page is new.
  await page.locator("[role=treeitem][tabindex='0']").first().focus();
  await page.keyboard.press("+");
  check((await look(page)).width > first.width * 1.2, "+ zooms in at once");
  await page.keyboard.press("-");
  check(Math.abs((await look(page)).width - first.width) < 1, "- zooms out at once");
  check(await page.evaluate(layoutError, layoutSource) < 0.02, "the script places cards where they were published");
  await shot(page, "1-open");
  if (!isLarge) await axe(page, "open");

  // Keys: into the tree, down, along, up; the card with the focus is in view.
  const tree = page.locator("[role=tree]").first();
  await page.locator("[role=treeitem][tabindex='0']").first().focus();
  const walk = [];
  for (const key of ["ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp", "End", "Home"]) {
    await page.keyboard.press(key);
    walk.push((await look(page)).active);
    const seen = await page.evaluate(() => {
      const card = document.activeElement.getBoundingClientRect();
      const view = document.activeElement.closest(".view").getBoundingClientRect();
      return card.right > view.left && card.left < view.right && card.bottom > view.top && card.top < view.bottom;
    });
    check(seen, `after ${key} the card with the focus is in view`);
  }
  check(first.count < 3 || new Set(walk).size > 2, `keys walk through the chart: ${walk}`);
  check(await page.locator(".ring:not(.off)").count() === 1, "the card with the focus has a ring");
  const last = await page.evaluate(() => [...document.querySelectorAll("figure.chart")][0].querySelector(".unit:last-of-type").id);
  await page.keyboard.press("End");
  check((await look(page)).active === last, "End goes to the last card");
  await page.keyboard.press("Home");

  // Who listens hears a tree of named cards.
  const devtools = await context.newCDPSession(page);
  const heard = (await devtools.send("Accessibility.getFullAXTree")).nodes.filter((node) => node.role?.value === "treeitem");
  const titles = await page.evaluate(() => [...document.querySelectorAll(".unit > title")].map((title) => title.textContent));
  const trim = (text) => text.replace(/\s+/g, " ").trim();
  check(heard.map((node) => trim(node.name.value)).join("|") === titles.map(trim).join("|"), "each card is heard by its name");

  // Zoom and pan.
  const before = await look(page);
  await page.keyboard.press("+");
  const nearer = await look(page);
  check(nearer.width > before.width * 1.2, "+ zooms in");
  await page.keyboard.press("-");
  check(Math.abs((await look(page)).width - before.width) < 1, "- zooms out again");
  const box = await page.locator(".view").first().boundingBox();
  const at = { x: box.x + box.width * 0.6, y: box.y + box.height * 0.4 };
  const under = () => page.evaluate(({ x, y }) => {
    const svg = document.querySelector(".view svg"), rect = svg.getBoundingClientRect();
    const scale = rect.width / svg.viewBox.baseVal.width;
    return [(x - rect.left) / scale, (y - rect.top) / scale];
  }, at);
  const width = () => page.evaluate(() => document.querySelector(".view svg").getBoundingClientRect().width);
  const wheel = async (turns) => {
    for (let turn = 0; turn < turns; turn++) {
      const wide = await width();
      await page.mouse.wheel(0, -100);
      await page.waitForFunction((wide) => document.querySelector(".view svg").getBoundingClientRect().width > wide * 1.1, wide);
    }
  };
  await page.getByRole("button", { name: /^(Passend|Fit)$/ }).first().click();
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  // Until the chart is larger than its view, it stays in the middle of it.
  await wheel(3);
  const pointed = await under();
  await wheel(1);
  await page.keyboard.up("Control");
  const still = await under();
  const isWide = await page.locator(".view").first().evaluate((view) => view.scrollWidth > view.clientWidth * 1.5 && view.scrollHeight > view.clientHeight * 1.5);
  check(!isWide || Math.hypot(pointed[0] - still[0], pointed[1] - still[1]) < 3, `the wheel zooms about the pointer: ${pointed} ${still}`);
  await page.mouse.down();
  await page.mouse.move(at.x - 120, at.y - 40, { steps: 4 });
  await page.mouse.up();
  const moved = await under();
  check(!isWide || moved[0] > still[0] + 1, "dragging moves the chart");
  await page.getByRole("button", { name: /^(Passend|Fit)$/ }).first().click();
  const fitted = await page.locator(".view").first().evaluate((view) => [view.scrollWidth - view.clientWidth, view.scrollHeight - view.clientHeight]);
  check(fitted.every((one) => one <= 1), `all of it fits: ${fitted}`);
  await shot(page, "2-fit");

  // Collapse: closed cards hide what is under them, the room closes, and back it is exactly what was published.
  const parents = await page.evaluate(() => [...document.querySelector(".view svg").querySelectorAll(".unit[aria-expanded]")].map((card) => card.id));
  if (parents.length) {
    await page.locator(`[id="${parents[0]}"]`).evaluate((card) => card.focus());
    await page.keyboard.press("Enter");
    const closed = await look(page);
    const label = await page.locator(`[id="${parents[0]}"]`).evaluate((card) => card.querySelector("title").textContent);
    const hidden = closed.count - closed.shown;
    check(hidden > 0 && new RegExp(hidden === 1 ? "één|one" : `${hidden} `).test(label), `it says how many it hides: ${hidden}, ${label}`);
    check(await page.locator(".toggle.closed text").first().textContent() === `+${hidden}`, "so does its card");
    await page.keyboard.press(" ");
    const back = await look(page);
    check(back.places === first.places && back.lines === first.lines && back.viewBox === first.viewBox, "open again it is as published");
    // The same with the pointer: a card under it offers to be closed.
    await page.getByRole("button", { name: /^(Passend|Fit)$/ }).first().click();
    const point = async (selector, isClick) => {
      const { x, y, width, height } = await page.locator(selector).first().boundingBox();
      await page.mouse.move(x + width / 2, y + height / 2);
      if (isClick) await page.mouse.click(x + width / 2, y + height / 2);
    };
    await point(`[id="${parents[0]}"] > rect`, false);
    await point(".toggle:not(.off):not(.closed) .pill", true);
    check((await look(page)).shown === closed.shown, "the toggle under the pointer closes a card");
    await point(".toggle.closed .pill", true);
    check((await look(page)).places === first.places, "the toggle of a closed card opens it");
    await page.getByRole("button", { name: /^(Alles inklappen|Collapse all)$/ }).first().click();
    const all = await look(page);
    check(all.shown < all.count && all.viewBox.split(" ")[2] * 1 <= first.viewBox.split(" ")[2] * 1 + 50, "collapse all closes the room");
    check((await page.evaluate(muddle)) === "", "no collapsed card lies over another");
    await page.getByRole("button", { name: /^(Passend|Fit)$/ }).first().click();
    await shot(page, "3-collapsed");
    if (!isLarge) await axe(page, "collapsed");
    await page.getByRole("button", { name: /^(Alles uitklappen|Expand all)$/ }).first().click();
    check((await look(page)).places === first.places, "expand all is as published");
    // Some closed here and there: each state is tidy.
    const some = parents.filter((_, place) => place > 1 && place % 3 !== 1).slice(0, 12);
    for (const id of some) {
      const isShown = await page.locator(`[id="${id}"]`).evaluate((card) => card.getBoundingClientRect().width > 0 && (card.focus(), true));
      if (!isShown) continue;
      await page.keyboard.press("Enter");
      check((await page.evaluate(muddle)) === "", `with ${id} closed no card lies over another`);
    }
    await page.getByRole("button", { name: /^(Passend|Fit)$/ }).first().click();
    await shot(page, "4-some-closed");
  }

  // Search, which opens what hides a card.
  const wanted = await page.evaluate(() => [...document.querySelector(".view svg").querySelectorAll(".unit")].at(-1).querySelector("text").textContent);
  await page.getByRole("button", { name: /^(Alles inklappen|Collapse all)$/ }).first().click();
  await page.getByRole("searchbox").first().fill(wanted.toUpperCase());
  const found = await look(page);
  check(found.hits > 0 && /\d|één|one/.test(found.status), `search finds ${wanted}: ${found.status}`);
  for (let turn = 0; turn < Math.min(found.hits, 3); turn++) await page.keyboard.press("Enter");
  check(await page.locator(".ring:not(.off)").count() === 1, "the found card has the ring");
  await shot(page, "5-search");
  if (!isLarge) await axe(page, "search");
  await page.getByRole("searchbox").first().fill("qqqzzz");
  check((await look(page)).hits === 0 && /qqqzzz/.test((await look(page)).status), "nothing found is said");
  await page.getByRole("searchbox").first().fill("");
  await page.getByRole("button", { name: /^(Alles uitklappen|Expand all)$/ }).first().click();

  // From the text to the chart and back.
  const link = page.locator(".text a[href^='#unit-']").last();
  if (await link.count()) {
    await link.click();
    check(`#${(await look(page)).active}` === await link.getAttribute("href"), "the text leads to the chart");
    await page.getByRole("button", { name: /^(Toon in de tekst|Show in the text)$/ }).first().click();
    check(/^text-/.test((await look(page)).active) || await page.locator("figure.chart").count() > 1, "the chart leads to the text");
  }
  if (shots && !isLarge) {
    await page.screenshot({ path: join(shots, `${name}-6-page.png`), fullPage: true });
    await page.pdf({ path: join(shots, `${name}-print.pdf`), preferCSSPageSize: true });
  }
  await context.close();

  // A phone: the text reflows, nothing but the chart scrolls sideways.
  const phone = await opened(file, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
  const over = await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(over <= 0, `the page is no wider than a phone: ${over}`);
  await shot(phone.page, "7-phone");
  const touch = await phone.context.newCDPSession(phone.page);
  const narrow = (await look(phone.page)).width;
  await phone.page.locator(".view").first().scrollIntoViewIfNeeded();
  const middle = await phone.page.locator(".view").first().boundingBox();
  const fingers = (type, apart) => touch.send("Input.dispatchTouchEvent", {
    type, touchPoints: apart ? [-apart, apart].map((x, id) => ({ x: middle.x + middle.width / 2 + x, y: middle.y + middle.height / 2, id })) : [],
  });
  await fingers("touchStart", 30);
  for (const apart of [40, 50, 60]) await fingers("touchMove", apart);
  await fingers("touchEnd", 0);
  await phone.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  check((await look(phone.page)).width > narrow * 1.5 || /^400/.test((await look(phone.page)).percent), `two fingers zoom: from ${narrow} to ${(await look(phone.page)).width}, ${JSON.stringify(middle)}`);
  check(await phone.page.evaluate(() => visualViewport.scale) === 1, "and not the page");
  await phone.page.locator("#text").evaluate((text) => text.scrollIntoView());
  await shot(phone.page, "8-phone-text");
  if (!isLarge) await axe(phone.page, "phone");
  await phone.context.close();

  // Without script: the chart as published, the text, and no button that does nothing.
  const bare = await opened(file, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  check(await bare.page.locator(".view svg").first().isVisible(), "without script the chart is there");
  check(await bare.page.locator("#text").isVisible() && !(await bare.page.locator(".tools").first().isVisible()), "without script the text is there");
  await shot(bare.page, "9-no-script");
  await bare.context.close();
  console.log(`${name}: ${first.count} cards, open in ${ms} ms`);
}

for (const file of options) {
  try {
    await drive(file);
  } catch (error) {
    check(false, `${file}: ${error.stack}`);
  }
}
await browser.close();
console.log(`${checks} checks, ${failures} failed`);
process.exit(failures ? 1 : 0);
