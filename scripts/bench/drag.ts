import { chromium, type Page } from "@playwright/test";
import { sessionCookieName } from "@/features/account/session";
import { dayAfter } from "@/lib/days";
import { findChromium } from "../chromium";
import { signedIn } from "../test-people";
import type { ThrowAwayPortal } from "../throw-away-portal";
import { askOnce } from "./request";

export interface Drag {
  plan: string;
  blocks: number;
  moves: number;
  layouts: number;
  requests: number;
  /** Milliseconds of each task of the page that took 50 or more, from the press to the drop. */
  longTasks: number[];
}

const monday = "2027-02-01";
const perDay = 200;
const moves = 60;
/** A phone a quarter as quick as this machine. */
const processor = 4;

/** What dragging one block costs the page on a day of 200 blocks and in a week of 1,000, on a slow processor. */
export async function costOfDragging(portal: ThrowAwayPortal): Promise<Drag[]> {
  const { cookie } = await signedIn("learner");
  for (let day = 0; day < 5; day += 1) await fillDay(portal, cookie, dayAfter(monday, day));
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-proxy-server"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, timezoneId: "UTC" });
    const value = cookie.slice(sessionCookieName().length + 1);
    await context.addCookies([{ name: sessionCookieName(), value, url: portal.address }]);
    const page = await context.newPage();
    return [
      await dragOne(page, "a day", `${portal.address}/planner/${monday}`),
      await dragOne(page, "a week", `${portal.address}/planner/${monday}?view=week`),
    ];
  } finally {
    await browser.close();
  }
}

async function fillDay({ address }: ThrowAwayPortal, cookie: string, date: string): Promise<void> {
  const edits = Array.from({ length: perDay }, (_, n) => ({
    type: "add",
    block: {
      title: `Review ${n}`,
      date,
      start: `${String(7 + Math.floor(n / 16)).padStart(2, "0")}:${String((n % 12) * 5).padStart(2, "0")}`,
      minutes: 15 + (n % 4) * 15,
      timeZone: "UTC",
      kind: "build",
    },
  }));
  const { status } = await askOnce(Number(new URL(address).port), {
    method: "POST",
    path: "/api/v1/planner/edits",
    headers: { "content-type": "application/json", origin: address, cookie },
    body: JSON.stringify({ gesture: "Filled the day", edits }),
  });
  if (status !== 200) throw new Error(`Filling ${date} answered ${status}.`);
}

async function dragOne(page: Page, plan: string, url: string): Promise<Drag> {
  await page.goto(url, { waitUntil: "networkidle" });
  const tools = await page.context().newCDPSession(page);
  await tools.send("Performance.enable");
  await tools.send("Emulation.setCPUThrottlingRate", { rate: processor });
  const blocks = page.locator("[data-block]");
  const one = blocks.nth(50);
  await one.scrollIntoViewIfNeeded();
  const box = await one.boundingBox();
  if (!box) throw new Error(`There is no block on ${url}.`);
  let requests = 0;
  page.on("request", () => {
    requests += 1;
  });
  const layouts = async () =>
    (await tools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "LayoutCount")?.value ??
    0;
  const [x, y] = [box.x + box.width / 2, box.y + 6];
  await page.mouse.move(x, y);
  // What the page still does for itself is no part of the drag.
  await page.waitForTimeout(1000);
  await page.evaluate(watchTasks);
  const before = await layouts();
  await page.mouse.down();
  for (let move = 1; move <= moves; move += 1) {
    // As quick as a hand: a move each frame or so.
    await page.mouse.move(x + (move % 30) * 6, y + move * 4);
    await page.waitForTimeout(16);
  }
  const after = await layouts();
  const to = await one.boundingBox();
  if (!to || to.y < box.y + moves) throw new Error(`The block on ${url} did not follow.`);
  // What was put off to a later task is counted too.
  await page.waitForTimeout(500);
  const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  const drag = { plan, blocks: await blocks.count(), moves, layouts: after - before, requests, longTasks };
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await tools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return drag;
}

/** Runs in the page. */
function watchTasks(): void {
  const longTasks: number[] = [];
  Object.assign(window, { longTasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(Math.round(duration));
  }).observe({ type: "longtask" });
}
