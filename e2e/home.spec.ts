import { expect, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";

test("a visitor opens the home page @reading", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("main")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the home page has no barrier in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    await expectNoBarrier(page);
  });
}
