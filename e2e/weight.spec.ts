import { brotliCompressSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";

const guides = ["backend-developer", "frontend-developer", "site-reliability-engineer"];
/** In bytes, as brotli sends them. */
const limits = { page: 33_000, styles: 9_000, scripts: 6_144 };

for (const role of guides) {
  test(`the guide to the ${role} is light`, async ({ page, request }) => {
    const sent = await filesOf(page, `/roles/${role}`);
    expect(sent.page + sent.styles, "HTML and CSS").toBeLessThan(limits.page + limits.styles);
    expect(sent.scripts, "script before use").toBeLessThanOrEqual(limits.scripts);
    expect(sent.names.filter((name) => name.startsWith("/_next/") && name.endsWith(".js"))).toEqual([]);
    const html = await (await request.get(`/roles/${role}`)).text();
    expect(html).not.toContain("__next_f");
  });
}

test("the page that asks for own pay loads little script", async ({ page }) => {
  const sent = await filesOf(page, "/salaries/backend-developer/you?country=US");
  expect(sent.names.some((name) => name.startsWith("/elements/your-place-"))).toBe(true);
  expect(sent.scripts, "script before use").toBeLessThanOrEqual(limits.scripts);
});

test("the first paint of a guide waits for three files", async ({ page }) => {
  await page.goto("/roles/backend-developer", { waitUntil: "load" });
  const blocking = await page.evaluate(() =>
    (
      performance.getEntriesByType("resource") as (PerformanceResourceTiming & {
        renderBlockingStatus: string;
      })[]
    )
      .filter((entry) => entry.renderBlockingStatus === "blocking")
      .map((entry) => new URL(entry.name).pathname),
  );
  expect(blocking, "beside the page: one style sheet and the theme").toHaveLength(2);
});

/** What a browser fetches for a page before anything is used, in bytes under brotli. */
async function filesOf(page: Page, path: string) {
  const sent = { page: 0, styles: 0, scripts: 0, names: [] as string[] };
  const reading: Promise<void>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    sent.names.push(new URL(response.url()).pathname);
    if (!["document", "stylesheet", "script"].includes(kind)) return;
    reading.push(
      response.body().then((body) => {
        const bytes = brotliCompressSync(body).length;
        if (kind === "document") sent.page += bytes;
        else if (kind === "stylesheet") sent.styles += bytes;
        else sent.scripts += bytes;
      }),
    );
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await Promise.all(reading);
  return sent;
}
