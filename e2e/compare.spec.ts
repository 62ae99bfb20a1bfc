import { expect, type Page, test } from "@playwright/test";
import { expectOpenToAll } from "./barriers";

const pair = "/compare/backend-developer/frontend-developer";

const row = (page: Page, section: string, name: string | RegExp) =>
  page
    .getByRole("region", { name: section, exact: true })
    .locator(".pair")
    .filter({ has: page.getByRole("heading", { level: 3, name }) });

test("a visitor compares two roles, with and without scripts @reading", async ({ page }) => {
  await page.goto(pair);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Backend developer and frontend developer",
  );
  for (const part of ["The work", "Tasks", "A typical day", "Technologies", "Pay", "Ways in", "Myths"]) {
    await expect(page.getByRole("region", { name: part, exact: true })).toBeVisible();
  }
  await expect(page.getByRole("main")).not.toContainText(/undefined|NaN|\$/);

  const goodAt = row(page, "The work", /^What they must be good at/);
  await expect(goodAt).toContainText(/Algorithms, data structures.*Design, ease of use/s);
  await expect(goodAt.getByRole("link", { name: /^Source \d/ })).toHaveAttribute("href", /^#source-\d+$/);
  await expect(page.getByText("a product usually needs both")).toBeVisible();

  const build = page.getByRole("row", { name: /^Build/ });
  await expect(build).toContainText(/2 h 45 min.*41 %.*2 h 50 min.*43 %/s);

  const languages = page.getByRole("table", { name: /^Per cent of those asked/ });
  await expect(languages.getByRole("row", { name: /^JavaScript/ })).toContainText(
    /57\.6.*1,932.*of 3,353.*93\.2.*860.*of 923/s,
  );
  const pay = page.getByRole("region", { name: "United States" });
  await expect(pay.getByRole("listitem").first()).toContainText(/n = 634.*USD\u00a0171,250/s);
  await expect(pay.getByRole("listitem").last()).toContainText(/n = 194.*USD\u00a0147,000/s);
  await expect(row(page, "Myths", /^It is said/)).toContainText("“The front end is the easy side.”");
});

test("a shared task stands once, in the words of both guides @reading", async ({ page }) => {
  await page.goto(pair);
  await expect(page.getByRole("heading", { name: /^API design/ })).toHaveCount(1);
  const shared = row(page, "Tasks", /^API design/);
  await expect(shared.getByRole("link", { name: "API development" })).toHaveAttribute(
    "href",
    "/roles/backend-developer#api-development",
  );
  await expect(shared.getByRole("link", { name: "Connecting to the back end" })).toHaveAttribute(
    "href",
    "/roles/frontend-developer#connecting-to-the-back-end",
  );
  const tasks = page.getByRole("region", { name: "Tasks", exact: true });
  const titles = await tasks.locator("strong").allTextContents();
  expect(new Set(titles).size).toBe(titles.length);
  await shared.getByRole("link", { name: "Connecting to the back end" }).click();
  await expect(page.getByRole("heading", { name: "Connecting to the back end" })).toBeInViewport();
});

test("“Differences only” hides equal rows, and the address says so @reading", async ({ page }) => {
  await page.goto(pair);
  const begins = page.getByRole("row", { name: /^Begins/ });
  const ends = page.getByRole("row", { name: /^Ends/ });
  await expect(begins).toContainText(/09:00.*09:00/s);
  await page.getByRole("link", { name: "Differences only" }).click();
  await expect(page).toHaveURL(/\?show=differences$/);
  await expect(begins).toHaveCount(0);
  await expect(ends).toBeVisible();
  await expect(page.getByRole("heading", { name: /^API design/ })).toHaveCount(0);
  await expect(page.getByText(/shared tasks are left out/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Both use" })).toHaveCount(0);

  await page.goto(page.url());
  await expect(begins).toHaveCount(0);
  await page.getByRole("link", { name: "Swap the sides" }).click();
  await expect(page).toHaveURL(/\/compare\/frontend-developer\/backend-developer\?show=differences$/);
  await expect(begins).toHaveCount(0);
  await page.getByRole("link", { name: "Everything" }).click();
  await expect(begins).toBeVisible();
});

test("a visitor chooses two roles by keyboard", async ({ page }) => {
  await page.goto("/compare");
  await page.getByRole("combobox", { name: "One role" }).focus();
  await page.keyboard.type("Back");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Front");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${pair}$`));
  await page.getByRole("link", { name: "Differences only" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/show=differences$/);
});

test("other names lead to the roles’ own address, and the view is kept", async ({ page, request }) => {
  const leadsTo = async (address: string, status = 308) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(status);
    return answer.headers().location?.replace(/^https?:\/\/[^/]+/, "");
  };
  expect(await leadsTo("/compare/back-end/ui-developer?show=differences")).toBe(`${pair}?show=differences`);
  expect(await leadsTo("/compare?a=backend-developer&b=frontend-developer")).toBe(pair);
  expect(await leadsTo("/compare/backend-developer/backend-developer")).toBe("/compare?a=backend-developer");
  await page.goto("/compare/backend-developer/backend-developer");
  await expect(page.getByRole("combobox", { name: "One role" })).toHaveValue("backend-developer");
  await expect(page.getByRole("combobox", { name: "The other" })).toHaveValue("");
  for (const address of ["/compare/backend-developer/no-such", "/compare/no-such/never"]) {
    const missing = await page.goto(address);
    expect(missing?.status()).toBe(404);
  }
});

test("the way in that a reader chose goes on to every entry of both guides @reading", async ({ page }) => {
  await page.goto(`${pair}?path=start`);
  const hrefs = await page
    .getByRole("main")
    .locator('a[href^="/roles/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(hrefs.length).toBeGreaterThan(40);
  for (const href of hrefs) expect(href).toContain("?path=start");
});

test("both addresses of a pair name one as canonical", async ({ page }) => {
  for (const address of [pair, "/compare/frontend-developer/backend-developer?show=differences"]) {
    await page.goto(address);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${pair}$`));
  }
});

expectOpenToAll(["/compare", pair]);
