import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/** What can differ between the themes; all else is the same page. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** Nothing on the page as it stands keeps anybody out, in either theme, as far as axe can tell. */
export async function expectNoBarrier(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // A colour on its way from one theme to the other is neither.
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== "running"),
    );
    // In the page itself, without a list of all that passes and without selectors, it takes a third of the time. No page
    // of ours holds a frame.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({
        resultTypes: ["violations"],
        selectors: false,
        ...(colorScheme === "dark" ? { runOnly: { type: "rule", values: rulesOfColour } } : {}),
      })
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      `${page.url()}, ${colorScheme}`,
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** What every public page owes its readers, told as a story for each of them. */
export function expectOpenToAll(paths: readonly string[]): void {
  for (const path of paths) {
    test(`${path} has no barrier in either theme, and fits a narrow screen`, async ({ page }) => {
      await page.goto(path);
      await expectNoBarrier(page);
      await page.setViewportSize({ width: 320, height: 700 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
