import { expect, test } from "@playwright/test";

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
