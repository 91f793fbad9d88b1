// Opens each published page in Firefox and uses what browsers do each in their own way. Exit code 1 when anything is wrong.
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { state } from "./state.mjs";

let failures = 0, checks = 0;
const check = (is, what) => {
  checks++;
  if (is) return;
  failures++;
  console.error(`  FAILED: ${what}`);
};

const look = async (page) => {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return page.evaluate(state);
};

const click = (page, names) => page.evaluate((names) => {
  const named = (button) => names.includes((button.getAttribute("aria-label") ?? button.textContent).trim());
  [...document.querySelectorAll("button")].find(named).click();
}, names);

async function drive(browser, file) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1600, height: 1000 });
  page.on("console", (said) => ["error", "warn"].includes(said.type()) && check(false, `console: ${said.text()}`));
  page.on("pageerror", (error) => check(false, `script: ${error}`));
  const address = pathToFileURL(resolve(file)).href;
  page.on("request", (request) => {
    const url = request.url();
    check(url.startsWith(address) || url.startsWith("data:"), `a request leaves the page: ${url}`);
  });
  await page.goto(address);
  const first = await look(page);
  check(first.count > 0 && first.shown === first.count, "every card is shown at first");

  const walk = [];
  await page.evaluate(() => document.querySelector("[role=treeitem][tabindex='0']").focus());
  for (const key of ["+", "-", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowUp", "End", "Home"]) {
    await page.keyboard.press(key);
    const now = await look(page);
    walk.push(now.active);
    if (key === "+") check(now.width > first.width * 1.2, "+ zooms in");
    if (key === "-") check(Math.abs(now.width - first.width) < 1, "- zooms out again");
  }
  check(first.count < 3 || new Set(walk).size > 2, `keys walk through the chart: ${walk}`);

  const parents = await page.evaluate(() => [...document.querySelector(".view svg").querySelectorAll(".unit[aria-expanded]")].map((card) => card.id));
  if (parents.length) {
    await page.evaluate((id) => document.getElementById(id).focus(), parents[0]);
    await page.keyboard.press("Enter");
    check((await look(page)).shown < first.count, "Enter hides what is under a card");
    await page.keyboard.press(" ");
    const back = await look(page);
    check(back.places === first.places && back.lines === first.lines && back.viewBox === first.viewBox, "open again it is as published");
    await click(page, ["Alles inklappen", "Collapse all"]);
    check((await look(page)).shown < first.count, "collapse all hides cards");
  }
  await click(page, ["Passend", "Fit"]);

  const wanted = await page.evaluate(() => [...document.querySelector(".view svg").querySelectorAll(".unit")].at(-1).querySelector("text").textContent);
  await page.focus("input[type=search]");
  await page.keyboard.type(wanted.toUpperCase());
  const found = await look(page);
  check(found.hits > 0, `search finds ${wanted}: ${found.status}`);
  await page.keyboard.press("Enter");
  await look(page);
  check(await page.evaluate(() => document.querySelectorAll(".ring:not(.off)").length) === 1, "the found card has the ring");
  check(await page.evaluate(() => document.querySelector("#text").getBoundingClientRect().height > 0), "the text is there");
  console.log(`${basename(file)}: ${first.count} cards in Firefox`);
  await page.close();
}

const browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX, headless: true });
for (const file of process.argv.slice(2)) {
  try {
    await drive(browser, file);
  } catch (error) {
    check(false, `${file}: ${error.stack}`);
  }
}
await browser.close();
console.log(`${checks} checks in Firefox, ${failures} failed`);
process.exit(failures ? 1 : 0);
