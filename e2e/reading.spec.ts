import { expect, test } from "@playwright/test";
import { expectOpenToAll } from "./barriers";

const guide = "/roles/backend-developer";

test("a visitor reads a whole guide, with and without scripts @reading", async ({ page }) => {
  await page.goto(guide);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Backend developer");
  const tasks = page.getByRole("region", { name: "Tasks" }).getByRole("heading", { level: 3 });
  expect(await tasks.count()).toBeGreaterThanOrEqual(10);
  const anchors = await tasks.evaluateAll((headings) => headings.map((heading) => heading.id));
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.every((anchor) => /^[a-z0-9-]+$/.test(anchor))).toBe(true);

  const myths = page.getByRole("region", { name: "Myths" }).getByRole("listitem");
  await expect(myths).toHaveCount(7);
  for (const myth of await myths.all()) {
    await expect(myth.getByRole("heading", { level: 3 })).toBeVisible();
    await expect(myth.getByText("Closer to the truth")).toBeVisible();
  }

  const rows = page.getByRole("region", { name: "The day as a table" }).getByRole("row");
  await expect(rows.nth(1)).toContainText("E-mail and overnight alerts");
  await expect(rows.last()).toContainText("Second team check-in");
  for (const row of (await rows.all()).slice(1)) {
    await expect(row).toContainText(/Break|editor’s estimate|source/);
  }
  await expect(page.getByRole("main")).toContainText("₹8,86,667");
  await expect(page.getByText("Not yet reviewed")).toBeVisible();
  await expect(page.getByText("not sourced").first()).toBeVisible();
  expect(await page.getByRole("main").textContent()).not.toMatch(/undefined|NaN|Invalid Date/);
});

test("the table of contents leads to a section by mouse and by keyboard @reading", async ({ page }) => {
  await page.goto(guide);
  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.getByRole("link", { name: "Myths" }).click();
  await expect(page).toHaveURL(/#myths$/);
  await expect(page.getByRole("heading", { name: "Myths", level: 2 })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Myths", level: 2 })).toBeInViewport();

  await contents.getByRole("link", { name: "Tasks" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Tasks", level: 2 })).toBeFocused();
});

test("a link to a task ends on its own heading @reading", async ({ page }) => {
  await page.goto(`${guide}#api-development`);
  const heading = page.getByRole("heading", { name: "API development" });
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
});

test("the contents mark the section that is being read", async ({ page }) => {
  await page.goto(`${guide}#technologies`);
  const contents = page.getByRole("navigation", { name: "On this page" });
  await expect(contents.getByRole("link", { name: "Technologies" })).toHaveAttribute("aria-current", "true");
  await expect(contents.locator("[aria-current]")).toHaveCount(1);
});

test("a word says what it means when it is reached by keyboard @reading", async ({ page }) => {
  await page.goto(guide);
  const word = page.getByRole("region", { name: "Tasks" }).getByRole("link", { name: /^CSRF/ }).first();
  await word.focus();
  await expect(word.getByText("Cross-Site Request Forgery")).toBeVisible();
});

test("a figure's source is one press away, by keyboard @reading", async ({ page }) => {
  await page.goto(guide);
  const claim = page.getByRole("region", { name: "Claims and their sources" }).getByRole("listitem");
  const india = claim.filter({ hasText: "₹8,86,667" });
  await india.getByRole("button", { name: /^Source/ }).focus();
  await page.keyboard.press("Enter");
  for (const word of ["Measure", "Place", "Source", "As of", "Review by"]) {
    await expect(india.getByText(`${word}:`)).toBeVisible();
  }
  await expect(india.getByText("not stated by source")).toBeVisible();
});

test("another name of a role leads to its one address; a role without a guide is a whole 404 page", async ({
  page,
  request,
}) => {
  const moved = await request.get("/roles/back-end-developer", { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toMatch(/\/roles\/backend-developer$/);
  const missing = await page.goto("/roles/no-such");
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});

test("roles are found by a technology, and a technology names its tasks @reading", async ({ page }) => {
  await page.goto("/roles");
  await page.getByLabel("Name, other name or technology").fill("docker");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2 }).getByRole("link", { name: "Backend developer" }).click();
  await expect(page).toHaveURL(/\/roles\/backend-developer$/);
  await page.goto("/technologies/docker");
  await page.getByRole("link", { name: "Deployment and DevOps" }).first().click();
  await expect(page.getByRole("heading", { name: "Deployment and DevOps" })).toBeFocused();
});

test("sources carry their own date, or say that they have none @reading", async ({ page }) => {
  await page.goto("/sources");
  const first = page.getByRole("listitem").filter({ hasText: "Back End Developer Tasks" });
  await expect(first.locator("time")).toHaveText("25 April 2025");
  const second = page.getByRole("listitem").filter({ hasText: "First Steps To Become Efficient One" });
  await expect(second).toContainText("not dated");
});

// The guide itself is looked at with all its notes open, in `guide-page.spec.ts`.
expectOpenToAll(["/sources"]);
