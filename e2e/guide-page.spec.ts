import { expect, type Page, test } from "@playwright/test";

const guide = "/roles/backend-developer";

const sectionsOf = (page: Page) =>
  page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
const contentsOf = (page: Page) =>
  page.getByRole("navigation", { name: "On this page" }).getByRole("link").allTextContents();

test("a reader who wants to start and one who looks around meet another order @reading", async ({ page }) => {
  await page.goto(guide);
  const order = page.getByRole("navigation", { name: "Order of this guide" });
  expect((await sectionsOf(page))[0]).toBe("What the work is");

  await order.getByRole("link", { name: /I am looking around/ }).click();
  await expect(page).toHaveURL(/\?path=around$/);
  expect((await sectionsOf(page)).slice(0, 2)).toEqual(["A typical day", "Myths"]);
  expect(await contentsOf(page)).toEqual(await sectionsOf(page));

  await order.getByRole("link", { name: /I want to start/ }).click();
  await expect(page).toHaveURL(/\?path=start$/);
  expect((await sectionsOf(page)).slice(0, 2)).toEqual(["How to start", "Ways into the job"]);
  expect(await contentsOf(page)).toEqual(await sectionsOf(page));
  await expect(order.locator("[aria-current]")).toHaveText(/I want to start/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /backend-developer$/);

  await page.getByRole("main").locator('a[href="/roles/frontend-developer?path=start"]').first().click();
  await expect(page).toHaveURL(/\/roles\/frontend-developer\?path=start$/);
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toHaveText("How to start");
});

test("the browser remembers the path, and forgets it when everything is wanted", async ({ page }) => {
  await page.goto(`${guide}?path=around`);
  await page.goto("/roles");
  await page.getByRole("main").getByRole("link", { name: "Frontend developer" }).click();
  await expect(page).toHaveURL(/\/roles\/frontend-developer\?path=around$/);
  await page.getByRole("link", { name: /^Everything/ }).click();
  await expect(page).toHaveURL(/\/roles\/frontend-developer$/);
  await page.goto("/roles");
  await page.getByRole("main").getByRole("link", { name: "Backend developer" }).click();
  await expect(page).toHaveURL(/\/roles\/backend-developer$/);
});
