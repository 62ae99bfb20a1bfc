import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn, signInByForm } from "./people";

const guide = "/roles/data-analyst";
const workbench = "/desk/guides/data-analyst";

/** The place beside a heading that says how far the reader is. */
function stateOf(page: Page, title: string) {
  return page.getByRole("combobox", { name: `How far you are: ${title}`, exact: true });
}

async function firstStep(page: Page): Promise<string> {
  const heading = page.locator("section[aria-labelledby=start] .entry-head h3").first();
  return ((await heading.textContent()) ?? "").replace(/^\d+\s/, "");
}

/** Begins with nothing marked, whatever other journeys have left. */
async function resetAll(page: Page, role: string) {
  const headers = { origin: new URL(page.url()).origin };
  await page.request.post("/api/v1/marks/reset", { data: { role }, headers });
}

test("what a visitor marks is kept in the browser, and is in the account after signing in", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(guide);
  const step = await firstStep(page);
  await stateOf(page, step).selectOption("Done");
  await expect(page.getByText("Kept in this browser.")).toBeVisible();
  const reasons = page.locator("section[aria-labelledby=motivations] [type=checkbox]");
  const ticked = [reasons.nth(0), reasons.nth(2)];
  for (const reason of ticked) await reason.check();
  await page.reload();
  for (const reason of ticked) await expect(reason).toBeChecked();
  await expect(reasons.and(page.locator(":checked"))).toHaveCount(2);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
  await page.goto("/progress");
  await expect(page.getByText(/^1 of \d+ steps done$/)).toBeVisible();
  await expectNoBarrier(page);

  await signInByForm(page, demoPerson("learner", 1), "/bookmarks");
  await expect(page.getByText("What this browser kept is in your account now.")).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("marks"))).toBeNull();
  await page.goto(guide);
  await expect(stateOf(page, step)).toHaveValue("done");
  for (const reason of ticked) await expect(reason).toBeChecked();
  await expect(reasons.and(page.locator(":checked"))).toHaveCount(2);

  await page.goto("/progress");
  await page.getByRole("button", { name: "Reset … Data analyst" }).click();
  await expect(page.getByRole("group", { name: /Take back everything/ })).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nothing marked yet" })).toBeVisible();
  await page.getByRole("button", { name: "Undo Reset: Data analyst" }).first().click();
  await expect(page.getByText(/^1 of \d+ steps done$/)).toBeVisible();
  await resetAll(page, "data-analyst");
});

test("an editor splits a step that a learner has done, and the learner has done both halves", async ({
  page,
  browser,
}) => {
  await signIn(page, demoPerson("learner", 1), guide);
  await resetAll(page, "data-analyst");
  await page.reload();
  const step = await firstStep(page);
  const stored = page.waitForResponse((response) => response.request().method() === "PUT");
  await stateOf(page, step).selectOption("Done");
  expect((await stored).status()).toBe(200);

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, demoPerson("editor"), workbench);
  await desk.getByRole("button", { name: `Split in two ${step}` }).click();
  await desk.getByRole("textbox", { name: "Step 1", exact: true }).fill("The first half");
  await desk.getByRole("textbox", { name: "Step 2", exact: true }).fill("The second half");
  await desk.getByRole("button", { name: "Publish" }).click();
  const map = desk.getByRole("group", { name: `Step: ${step}` });
  await expect(map).toContainText("1 learner affected: 1 mark");
  await expect(map.getByRole("checkbox", { name: "The first half (new)" })).toBeChecked();
  await expect(map.getByRole("checkbox", { name: "The second half (new)" })).toBeChecked();
  await expectNoBarrier(desk);
  await desk.getByRole("button", { name: "Publish so" }).click();
  await expect(desk.getByText("Published. The page shows it now.")).toBeVisible();
  await desk.context().close();

  await page.goto(guide);
  for (const half of ["The first half", "The second half"]) {
    await expect(stateOf(page, half)).toHaveValue("done");
  }
  await expect(page.getByText(`Was “${step}” until`)).toHaveCount(2);
  await page.goto("/progress");
  await expect(page.getByText(/^2 of \d+ steps done$/)).toBeVisible();
  await expect(page.getByText(`Was “${step}” until`)).toHaveCount(2);
  await resetAll(page, "data-analyst");
});

test("a learner logs evidence, learns when they may finish, rests on Sundays, and shows only what they tick", async ({
  page,
}) => {
  const role = "data-engineer";
  await signIn(page, demoPerson("learner", 1), `/progress?role=${role}`);
  const first = page.getByRole("region", { name: "Steps" }).getByRole("listitem").first();
  const step = ((await first.getByRole("link").getAttribute("href")) ?? "").replace("/roles/", "");
  await first.getByRole("textbox", { name: /^Takes me/ }).fill("40");
  await page.getByRole("textbox", { name: "Time a week" }).fill("5");
  await page.getByRole("textbox", { name: "Time a week" }).press("Enter");
  await expect(
    page.getByText(/^40 h left at 5 h a week: 8 weeks, about .* steps without a length are not/),
  ).toBeVisible();
  const tasks = page.getByRole("region", { name: "Tasks" });
  await tasks
    .getByRole("button", { name: /^Add evidence/ })
    .first()
    .press("Enter");
  await page.getByRole("textbox", { name: "Link" }).fill("https://example.org/pull/1");
  await page.getByRole("button", { name: "Save the evidence" }).click();
  await expect(tasks.getByText(/^1 piece of evidence, /)).toBeVisible();
  await expectNoBarrier(page);

  await page.goto("/progress");
  await expect(page.getByRole("heading", { name: "1 day of practice in a row" })).toBeVisible();
  await page.getByText("Rest days and idle days").click();
  await page.getByRole("checkbox", { name: "Sunday" }).check();
  await expect(page.getByText("Kept.")).toBeVisible();
  await page.getByText("Choose what it shows").click();
  await page.getByRole("checkbox", { name: /example\.org/ }).check();
  await page.getByRole("button", { name: "Make the card" }).click();
  await expectNoBarrier(page);
  const address = (await page.getByRole("link", { name: /\/share\// }).getAttribute("href")) ?? "";

  await page.goto(address);
  await expect(page.getByRole("link", { name: "example.org/pull/1" })).toBeVisible();
  await expect(page.getByText(/in a row|steps done/)).toHaveCount(0);
  await expectNoBarrier(page);
  const headers = { origin: new URL(page.url()).origin };
  await page.request.delete("/api/v1/progress/share", { headers });
  expect((await page.request.get(address)).status()).toBe(404);
  expect((await page.request.get(`${address}/card.png`)).status()).toBe(404);

  // The next journey begins with nothing.
  await page.request.put("/api/v1/progress/hours", { data: { role, hoursPerWeek: null }, headers });
  await page.request.put("/api/v1/progress/hours", { data: { entry: step, hours: null }, headers });
  const { items } = await (await page.request.get("/api/v1/evidence")).json();
  for (const { id, etag } of items) {
    await page.request.delete(`/api/v1/evidence/${id}`, { headers: { ...headers, "if-match": etag } });
  }
});
