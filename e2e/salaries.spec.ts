import { expect, test } from "@playwright/test";
import { expectOpenToAll } from "./barriers";

test("a visitor reads pay by country, experience and year @reading", async ({ page }) => {
  await page.goto("/salaries/backend-developer");
  await expect(page.getByRole("heading", { level: 1, name: "Backend developer pay" })).toBeVisible();
  await expect(
    page.getByRole("list", { name: /Pay by country/ }).getByText("USD\u00a0171,250"),
  ).toBeVisible();
  const countries = page.getByRole("table", { name: /Yearly pay by country, USD, survey/ });
  const unitedStates = countries.getByRole("row", { name: /^United States/ });
  await expect(unitedStates).toContainText(/634.*101,000.*138,500.*171,250.*219,750.*285,000/);
  await expect(page.getByRole("definition").getByText("₹8,86,667")).toBeVisible();
  await expect(page.getByRole("definition").getByText("CAD\u00a060,000 – CAD\u00a0120,000")).toBeVisible();
  await expect(page.getByText("year not stated by source").first()).toBeVisible();
  await expect(page.getByText(/ODbL 1\.0/).first()).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/undefined|NaN|\$/);
});

test("a visitor chooses a country, and the address says so @reading", async ({ page }) => {
  await page.goto("/salaries/backend-developer");
  await page.getByLabel("Country", { exact: true }).selectOption("DE");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/\/salaries\/backend-developer\?country=DE/);
  await expect(page.getByRole("heading", { name: "By years of coding: Germany" })).toBeVisible();
  const bands = page.getByRole("table", { name: /by years of coding, Germany/ });
  await expect(bands.getByRole("row", { name: /^16 or more years/ })).toBeVisible();
});

test("a visitor reads the sources one under the other, never blended @reading", async ({ page }) => {
  await page.goto("/salaries/backend-developer");
  const sources = page.getByRole("table", { name: /Asked in another way/ });
  await expect(sources.getByRole("row", { name: /^Survey of 2025/ })).toContainText("years of coding");
  await expect(sources.getByRole("row", { name: /^Official statistics/ })).toContainText(
    /wider group than this role.*employers report/,
  );
  await expect(sources.getByRole("row", { name: /^Articles/ })).toContainText(/CAD\s60,000 – CAD\s120,000/);
  await sources.getByRole("link", { name: "Official statistics" }).click();
  await expect(page).toHaveURL(/#official$/);

  const official = page.getByRole("table", {
    name: /Software Developers” \(15-1252\).*average stands apart/,
  });
  await expect(official.getByRole("row", { name: /^2024/ })).toContainText(
    /79,850.*103,050.*133,080.*169,000.*211,450.*144,570/,
  );
  await expect(official.getByRole("columnheader", { name: /Average/ })).toBeVisible();
  await expect(page.getByText("2025 did not ask for site reliability")).toHaveCount(0);
  await page.goto("/salaries/site-reliability-engineer");
  await expect(page.getByText("2025 did not ask for site reliability").first()).toBeVisible();
});

test("official pay is given as far as the office gives it @reading", async ({ page }) => {
  await page.goto("/salaries/engineering-manager");
  const official = page.getByRole("table", { name: /Computer and Information Systems Managers/ });
  await expect(official).toContainText(/USD\s[\d,]+ or more/);
});

test("job records stand by seniority, in dollars and in the country's own currency @reading", async ({
  page,
}) => {
  await page.goto("/salaries/data-scientist?country=GB");
  const dollars = page.getByRole("table", { name: "Yearly pay by seniority, United Kingdom, USD" });
  await expect(dollars.getByRole("row", { name: /^Senior level/ })).toBeVisible();
  const pounds = page.getByRole("table", { name: "Yearly pay by seniority, United Kingdom, GBP" });
  await expect(pounds.getByRole("row", { name: /^All experience/ })).toContainText("196");
});

test("the address of a folded figure opens its fold @reading", async ({ page }) => {
  await page.goto("/salaries/backend-developer");
  const folded = page.locator("details [id^=figure-]").last();
  await expect(folded).toBeHidden();
  const anchor = await folded.getAttribute("id");
  await page.goto(`/salaries/backend-developer?country=US#${anchor}`);
  await expect(page.locator(`[id="${anchor}"]`)).toBeVisible();
});

test("a group that is too small shows how many reports there are and nothing else @reading", async ({
  page,
}) => {
  await page.goto("/salaries/backend-developer?country=AL");
  const chart = page.getByRole("list", { name: /by years of coding in Albania/ });
  await expect(chart.getByText(/too few reports \(n = \d\)/).first()).toBeVisible();
});

test("another name of a role leads to its own address, and no role to a whole page", async ({
  page,
  request,
}) => {
  const moved = await request.get("/salaries/back-end-developer", { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toMatch(/\/salaries\/backend-developer$/);
  const missing = await page.goto("/salaries/no-such");
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("programs get the same figures", async ({ request }) => {
  const answer = await request.get(
    "/api/v1/salaries?role=backend-developer&country=US&source=stackoverflow-2025",
  );
  expect(answer.status()).toBe(200);
  const { items } = await answer.json();
  expect(items[0]).toMatchObject({
    n: 634,
    p10: 101000,
    p25: 138500,
    median: 171250,
    p75: 219750,
    p90: 285000,
  });
});

expectOpenToAll(["/salaries", "/salaries/backend-developer"]);
