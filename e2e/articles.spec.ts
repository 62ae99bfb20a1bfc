import { expect, test } from "@playwright/test";
import { expectOpenToAll } from "./barriers";

const hours = "/articles/coding-hours-and-breaks";
const first = "/articles/first-steps-in-the-back-end";
const series = "/series/backend-simplified";
const pages = [
  "/articles",
  hours,
  "/articles/frontend-and-backend",
  first,
  series,
  "/authors/metier-editors",
  "/privacy",
  "/accessibility",
];

test("a visitor goes from the list to an article and from its author to what else they wrote @reading", async ({
  page,
}) => {
  await page.goto("/articles");
  await page.getByRole("link", { name: "Why long hours without a break" }).click();
  await expect(page).toHaveURL(new RegExp(`${hours}$`));
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(/^Why long hours/);
  await expect(main.getByText("Published")).toBeVisible();
  await expect(main.locator("header time").first()).toHaveText(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
  await expect(main.locator("header")).toContainText(/Reading time\s*\d+ min/);
  expect(await main.textContent()).not.toMatch(/undefined|NaN|Invalid Date/);
  await main.locator("header").getByRole("link", { name: "Metier editors" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Metier editors");
  await expect(page.getByRole("region", { name: "Articles" }).getByRole("listitem")).toHaveCount(3);
  await page.getByRole("region", { name: "Guides" }).getByRole("link", { name: "Backend developer" }).click();
  await expect(page).toHaveURL(/\/roles\/backend-developer$/);
});

test("a guide’s byline leads to its author @reading", async ({ page }) => {
  await page.goto("/roles/backend-developer");
  await page.getByRole("link", { name: "Metier editors" }).first().click();
  await expect(page).toHaveURL(/\/authors\/metier-editors$/);
});

test("the number of minutes is the rule on the words of the page @reading", async ({ page }) => {
  await page.goto(first);
  const shown = Number(
    /Reading time\s*(\d+) min/.exec((await page.getByRole("main").textContent()) ?? "")?.[1],
  );
  const texts = await page.locator("article > section:not(.article-end), .article-lead").allTextContents();
  const words = texts
    .join(" ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  expect(shown).toBe(Math.max(1, Math.round(words / 250)));
});

test("a figure is told in words that are not its caption, and its lengths name their sources @reading", async ({
  page,
}) => {
  await page.goto(hours);
  const figure = page.getByRole("figure").filter({ hasText: "Coding time and working hours" });
  await expect(figure.getByRole("row").filter({ hasText: "Writing code" })).toContainText("165 min");
  await expect(figure).toContainText("editors’ estimate");
  const words = figure.getByRole("group").getByText(/^Of the 510 minutes/);
  await expect(words).toBeHidden();
  await figure.getByText("The figure in words").focus();
  await page.keyboard.press("Enter");
  await expect(words).toContainText("47 minutes");
  expect(await words.textContent()).not.toBe(await figure.locator("figcaption").textContent());
  await figure.getByRole("link", { name: /^The developer workday/ }).click();
  const source = page.getByRole("listitem").filter({ hasText: "Bastian Isensee" });
  await expect(source).toBeInViewport();
  await expect(source).toContainText("not checked against the paper");
});

test("the contents lead to a section by keyboard @reading", async ({ page }) => {
  await page.goto(hours);
  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.getByRole("link", { name: "Why a pause is part of the work" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Why a pause is part of the work" })).toBeFocused();
});

test("a part of a series says what comes next, and that it is not published yet @reading", async ({
  page,
}) => {
  await page.goto(first);
  const place = page.getByRole("navigation", { name: /^Part 1 of 3/ });
  await expect(place.getByText("Previous")).toHaveCount(0);
  await expect(place.getByText("Next").locator("..")).toContainText("Part 2 – not published yet");
  await expect(place.getByRole("link", { name: "feed" })).toHaveAttribute("href", `${series}/feed.xml`);
  await place.getByRole("link", { name: "Backend, simplified" }).click();
  await expect(page).toHaveURL(new RegExp(`${series}$`));
  const parts = page.getByRole("main").getByRole("listitem");
  await expect(parts).toHaveCount(3);
  await expect(parts.nth(0).getByRole("link")).toHaveText("First steps in the back end");
  await expect(parts.nth(1)).toContainText("Not published yet");
});

test("an article can be cited and printed: author, title, address, date and licence, and no navigation @reading", async ({
  page,
}) => {
  await page.goto(first);
  const cite = page.getByRole("region", { name: "Cite this article" });
  await expect(cite).toContainText(
    /Metier editors: First steps in the back end\. Metier, \d{1,2} \w+ \d{4}\. http\S+\/articles\/first-steps-in-the-back-end\. Licence CC BY 4\.0\./,
  );
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("main")).toBeVisible();
  for (const navigation of await page.locator("nav").all()) await expect(navigation).toBeHidden();
});

test("the privacy page is true of reading: no cookie, nothing from elsewhere", async ({
  page,
  context,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const path of pages) await page.goto(path, { waitUntil: "networkidle" });
  expect(asked.filter((url) => !url.startsWith(baseURL ?? "?") && !url.startsWith("data:"))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test("what does not exist is a whole 404 page", async ({ page }) => {
  for (const path of ["/articles/no-such", "/series/no-such", "/authors/no-such"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
  await page.goto("/articles?after=no-such");
  await expect(page.getByText("No article is older than that")).toBeVisible();
});

expectOpenToAll(pages);
