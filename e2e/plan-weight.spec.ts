import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { env } from "@/lib/env";
import { demoPerson, signIn } from "./people";
import { emptyDays, statusOf, untilReady, write } from "./plan";

/** In bytes, as gzip sends them. */
const mostScript = 45_000;

test("the planner's own script is small", async ({ page }) => {
  await signIn(page, demoPerson("learner"), "/planner/2026-07-13?view=week");
  const scripts = new Map<string, number>();
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.set(new URL(response.url()).pathname, gzipSync(await response.body()).length);
  });
  await page.reload({ waitUntil: "networkidle" });
  const ofNext = new Set(filesOfNext());
  const own = [...scripts].filter(([path]) => !ofNext.has(path));
  expect(own.length).toBeLessThan(scripts.size);
  expect(own.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(mostScript);
});

/** What every page that Next makes an app of loads, whoever wrote it. */
function filesOfNext(): string[] {
  const folder = env().BUILD_DIR === ".build" ? ".next" : join(env().BUILD_DIR, "next");
  const manifest = JSON.parse(readFileSync(join(folder, "build-manifest.json"), "utf8"));
  return [...manifest.rootMainFiles, ...manifest.polyfillFiles].map((file: string) => `/_next/${file}`);
}

test("a block is dragged without a request, and each move lays out once", async ({ page }) => {
  const monday = "2026-07-20";
  await signIn(page, demoPerson("learner"), `/planner/${monday}?view=week`);
  await emptyDays(page, monday);
  const edits = Array.from({ length: 50 }, (_, n) => ({
    type: "add",
    block: {
      title: `Review ${n}`,
      date: monday,
      start: `${String(8 + Math.floor(n / 6)).padStart(2, "0")}:${(n % 6) * 10 || "00"}`,
      minutes: 30,
      timeZone: "UTC",
    },
  }));
  await write(page, "edits", { gesture: "Filled the day", edits });
  await page.reload({ waitUntil: "networkidle" });
  await untilReady(page);
  const box = await page.getByRole("button", { name: /^Review 7 / }).boundingBox();
  if (!box) throw new Error("The block is not drawn.");
  const tools = await page.context().newCDPSession(page);
  await tools.send("Performance.enable");
  const layouts = async () =>
    (await tools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "LayoutCount")?.value ??
    0;
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  // A quick hand: the first move is already beside the block.
  await page.mouse.move(box.x + 4, box.y + box.height + 40);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const before = await layouts();
  const moves = 20;
  for (let move = 1; move <= moves; move += 1) {
    await page.mouse.move(box.x + 4, box.y + box.height + 40 + move * 5);
  }
  expect((await layouts()) - before).toBeLessThanOrEqual(moves);
  expect(requests).toEqual([]);
  await page.mouse.up();
  await expect(statusOf(page)).toHaveText(/^Moved to /);
});
