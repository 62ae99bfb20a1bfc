import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn } from "./people";

const desk = "/desk/salaries";
const pay = "/salaries/backend-developer";
const first = "Articles of the first edition";
const releasesPath = "/api/v1/desk/salaries/releases";

/** The editors' file as readers have its figures. */
async function download(page: Page): Promise<string> {
  const answer = await page.request.get("/api/v1/desk/salaries/editorial.csv");
  expect(answer.status()).toBe(200);
  return (await answer.text()).replaceAll("\r\n", "\n");
}

/** What the page says that articles state of a country. */
function statedIn(page: Page, country: string) {
  const term = page.getByRole("term").filter({ hasText: country });
  return page.locator("dl > div").filter({ has: term });
}

test.describe.configure({ timeout: 180_000 });

test("an editor mends a figure, a visitor reads it and what it said before, and the old release comes back", async ({
  page,
  browser,
}) => {
  await signIn(page, demoPerson("editor"), desk);
  const queue = page.getByRole("region", { name: "To be settled" });
  await expect(queue).toContainText("₹8,86,667 average (average or median, not settled)");
  await expect(queue).toContainText("Backend developer, India");

  const visitor = await (await browser.newContext()).newPage();
  const original = await download(page);
  const mended = original.replace(/^(backend-developer,IN,.*,)disputed,(.*)886667/m, "$1mean,$2900000");
  expect(mended).not.toBe(original);
  const broken = mended.replace(",INR,", ",rupees,");
  const text = page.getByLabel("Or its text");

  await test.step("one bad currency is named with its place, and nothing is written", async () => {
    await text.focus();
    await page.keyboard.insertText(broken);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Look it over" })).toBeFocused();
    await page.keyboard.press("Enter");
    const fault = page.getByRole("table", { name: "Faults" }).getByRole("row").nth(1);
    const line = broken.split("\n").findIndex((one) => one.includes("rupees")) + 1;
    const column = (broken.split("\n")[0] ?? "").split(",").indexOf("currency") + 1;
    await expect(fault.getByRole("rowheader")).toHaveText(String(line));
    await expect(fault).toContainText(`${column} (currency)`);
    await expect(fault).toContainText("“rupees” is no currency");
    // Who cannot see the page is where the outcome is told.
    await expect(page.getByRole("status").filter({ hasText: "One fault" })).toBeFocused();
    await expect(text).toHaveValue(broken);
    await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
    expect(await download(page)).toBe(original);
    await expectNoBarrier(page);
  });

  let previousId: string | null = null;
  try {
    await test.step("the mended file is looked over, then published", async () => {
      await text.focus();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(mended);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      const changes = page.getByRole("table", { name: "What would change for readers" });
      const row = changes.getByRole("row", { name: /^backend-developer, IN/ });
      await expect(row).toContainText(
        /Changed.*₹8,86,667 average \(average or median, not settled\).*₹9,00,000/,
      );
      await expect(changes.getByRole("row")).toHaveCount(2);
      await expect(page.getByText("Nothing is published yet.")).toBeVisible();
      expect(await download(page)).toBe(original);
      await expectNoBarrier(page);

      await text.focus();
      await page.keyboard.press("Tab");
      await expect(page.getByRole("button", { name: "Publish" })).toBeFocused();
      const published = page.waitForResponse((answer) => answer.url().endsWith(releasesPath));
      await page.keyboard.press("Enter");
      ({ previousId } = await (await published).json());
      await expect(page.getByText("Published: readers have 2 figures now, 0 withdrawn.")).toBeVisible();
      await expect(queue).toHaveCount(0);
    });

    await test.step("a visitor reads the new value, and what the figure said before", async () => {
      await visitor.goto(pay);
      await expect(statedIn(visitor, "India")).toContainText("₹9,00,000 average");
      const before = visitor.getByRole("region", { name: "What these figures said before" });
      const row = before.getByRole("row", { name: /^India, year not stated, INR/ }).first();
      await expect(row.getByRole("cell").nth(0)).toContainText(
        "₹8,86,667 average (average or median, not settled)",
      );
      await expect(row.getByRole("cell").nth(1)).toContainText("₹9,00,000 average");
      await expect(row.getByRole("cell").nth(3)).toHaveText(first);
      await expect(row.getByRole("time").first()).toBeVisible();
      // What never changed is not listed.
      await expect(before.getByRole("row", { name: /^(Canada|United States)/ })).toHaveCount(0);
      await expectNoBarrier(visitor);
    });

    await test.step("the editor puts the old release back, and readers have the old value again", async () => {
      await page.reload();
      const dataset = page.getByRole("region", { name: "Figures that articles state" });
      await dataset.getByRole("button", { name: `Put back ${first}` }).focus();
      await page.keyboard.press("Enter");
      const outcome = dataset.getByRole("status").filter({ hasText: `Readers have “${first}” again` });
      await expect(outcome).toBeFocused();
      await expect(dataset.getByRole("button", { name: "Undo" })).toBeVisible();
      await expect(queue).toContainText("₹8,86,667");
      expect(await download(page)).toBe(original);
      await visitor.reload();
      await expect(statedIn(visitor, "India")).toContainText("₹8,86,667 average");
      const before = visitor.getByRole("region", { name: "What these figures said before" });
      await expect(before.getByRole("row").nth(1)).toContainText(/₹9,00,000 average.*₹8,86,667 average/);
    });
  } finally {
    // Other stories read the old value, however this one ends.
    if (previousId !== null) {
      const headers = { origin: new URL(page.url()).origin };
      await page.request.post(`${releasesPath}/${previousId}/publish`, { headers });
    }
    await visitor.context().close();
  }
});

test("the pay desk is not there for visitors and learners", async ({ page }) => {
  expect((await page.goto(desk))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
  expect((await page.request.get("/api/v1/desk/salaries/editorial.csv")).status()).toBe(401);
  await signIn(page, demoPerson("learner"), "/account");
  expect((await page.goto(desk))?.status()).toBe(404);
  expect((await page.request.get("/api/v1/desk/salaries/editorial.csv")).status()).toBeGreaterThanOrEqual(
    403,
  );
});

test("the pay desk has no barrier and fits a narrow screen", async ({ page }) => {
  await signIn(page, demoPerson("editor"), desk);
  await expectNoBarrier(page);
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
