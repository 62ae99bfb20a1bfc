import { expect, test } from "@playwright/test";
import { expectOpenToAll } from "./barriers";

const views = ["countries", "roles", "experience", "years", "education", "languages", "group"];

test("a visitor reads what roles are paid in a country, and over countries @reading", async ({ page }) => {
  await page.goto("/salaries");
  await page.getByLabel("Country", { exact: true }).selectOption("CA");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pay in Canada, role by role");
  await expect(page).toHaveURL(/\/salaries\?.*country=CA/);
  await page.getByRole("link", { name: "Backend developer", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Backend developer pay, country by country",
  );
  const unitedStates = page.getByRole("row", { name: /^United States/ });
  await expect(unitedStates).toContainText(/101,000.*138,500.*171,250.*219,750.*285,000.*634/);
  await expect(page.locator("body")).not.toContainText(/undefined|NaN|\$/);
});

test("a visitor sorts the countries of a role by a column, and back @reading", async ({ page }) => {
  await page.goto("/salaries?role=backend-developer");
  await page.getByRole("link", { name: "Country", exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(page.getByRole("columnheader", { name: "Country" })).toHaveAttribute("aria-sort", "ascending");
  const names = await page.getByRole("rowheader").allTextContents();
  expect(names[0]).toBe("World");
  expect(names.slice(1)).toEqual(names.slice(1).toSorted((a, b) => a.localeCompare(b, "en")));
  await page.getByRole("link", { name: /^Country/ }).click();
  await expect(page.getByRole("columnheader", { name: "Country" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
});

test("every source of one role in one country stands by itself @reading", async ({ page }) => {
  await page.goto("/salaries?role=backend-developer&country=US");
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([
    /^Stack Overflow Developer Survey, 2025/,
    /^Occupational Employment and Wage Statistics, 2025/,
    /^AI, ML, Data Science Salary Index, 2024/,
    /^Stack Overflow Developer Survey, medians, 2024/,
  ]);
  const official = page.getByRole("region", { name: /Occupational Employment/ });
  await expect(official).toContainText("“Software Developers”, wider group");
  await expect(official).toContainText("number not stated by the source");
});

test("official pay of May 2024 is shown as it was published @reading", async ({ page }) => {
  await page.goto("/salaries?country=US&source=bls-oews&year=2024");
  await expect(page.getByRole("row", { name: /^Software Developers/ })).toContainText(/133,080.*211,450/);
  await page.goto("/salaries?country=US&source=bls-oews&year=2020");
  await expect(page.getByRole("row", { name: /^Computer and Information Systems Managers/ })).toContainText(
    "208,000 or more",
  );
});

test("what articles state keeps its measure and says what it does not know @reading", async ({ page }) => {
  await page.goto("/salaries?role=backend-developer&country=IN&source=editorial");
  await expect(page.getByText("₹8,86,667 average (source also says median – under review)")).toBeVisible();
  await expect(page.getByRole("heading", { name: /year not stated by source/ })).toBeVisible();
  await page.goto("/salaries?role=backend-developer&country=CA&source=editorial");
  await expect(
    page.getByText("CAD\u00a060,000 – CAD\u00a0120,000 range, CAD\u00a085,000 average"),
  ).toBeVisible();
});

test("conversion is off until it is asked for, and then says its rates @reading", async ({ page }) => {
  await page.goto("/salaries?role=backend-developer");
  await expect(page.getByText(/^Shown in (?!$)/)).toHaveCount(0);
  await page.goto("/salaries?role=backend-developer&currency=EUR");
  await expect(page.getByText("Shown in EUR", { exact: true })).toBeVisible();
  await expect(page.getByText(/^Converted at 0\.\d+ EUR for USD.1, mean of 20\d\d.*European/)).toBeVisible();
  await page.goto("/salaries?role=backend-developer&power=on");
  await expect(page.getByText("Shown in international dollars of equal purchasing power")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Germany/ })).toContainText(/× 1\.\d+, rates of 20\d\d/);
  await expect(page.getByText(/Left as stated:.*World/)).toBeVisible();
});

test("a part of the address that cannot be read is said @reading", async ({ page }) => {
  await page.goto("/salaries?role=astronaut&country=Germany&year=1789");
  const notice = page.getByText("A part of the address was not understood").locator("..");
  await expect(notice).toContainText("there is no role of that name");
  await expect(notice).toContainText("two letters");
  await expect(notice).toContainText("between 1990 and 2100");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pay in the United States, role by role");
});

test("a place of which nothing is known leads to one of which there is @reading", async ({ page }) => {
  await page.goto("/salaries?role=backend-developer&country=AQ");
  await expect(page.getByRole("heading", { name: "Nothing is known here yet" })).toBeVisible();
  await page.getByRole("link", { name: "Backend developer in the United States" }).click();
  await expect(page.getByText("USD\u00a0171,250").first()).toBeVisible();
});

test("with script the answer changes in place, and the browser can go back", async ({ page }) => {
  await page.goto("/salaries?role=backend-developer", { waitUntil: "networkidle" });
  await page.evaluate(() => document.documentElement.setAttribute("data-same-page", ""));
  const role = page.getByLabel("Role", { exact: true });
  await role.focus();
  await role.selectOption("data-engineer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data engineer pay, country by country");
  await expect(page).toHaveURL(/\/salaries\?role=data-engineer$/);
  await expect(page).toHaveTitle(/Data engineer pay/);
  await expect(role).toBeFocused();
  await expect(page.locator("explore-form > [role=status]")).toHaveText(/countries, highest median first/);
  await page.getByRole("link", { name: /^Reports/ }).click();
  await expect(page).toHaveURL(/sort=n$/);
  await expect(page.getByRole("link", { name: /^Reports/ })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/salaries\?role=data-engineer$/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Backend developer pay, country by country",
  );
  await expect(role).toHaveValue("backend-developer");
  await expect(page.locator("html")).toHaveAttribute("data-same-page", "");
});

expectOpenToAll(views.map((view) => `/salaries?role=backend-developer&country=US&view=${view}`));
