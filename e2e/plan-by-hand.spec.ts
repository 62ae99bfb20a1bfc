import { expect, type Locator, type Page, test } from "@playwright/test";
import { demoPerson, signIn } from "./people";
import { emptyDays, endFocus, lineOf, statusOf, undoHint, untilReady } from "./plan";

/** What somebody can do with a key or a finger; a story is told once for each. */
interface Hand {
  press: (target: Locator) => Promise<void>;
  type: (page: Page, words: string) => Promise<void>;
  later: (page: Page, block: Locator) => Promise<void>;
  longer: (page: Page, block: Locator) => Promise<void>;
  undo: (page: Page) => Promise<void>;
  /** What is said of something done: with the key for Undo, where there are keys. */
  told: (done: string) => string;
  /** The next one of a list of choices. */
  nextOf: (choices: Locator) => Promise<void>;
}

const keys: Hand = {
  press: async (target) => {
    await target.focus();
    await target.press("Enter");
  },
  type: async (page, words) => {
    await page.locator("body").press("n");
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
  },
  later: (_, block) => block.press("Alt+ArrowDown"),
  longer: (_, block) => block.press("Alt+Shift+ArrowDown"),
  undo: (page) => page.keyboard.press("Control+z"),
  told: (done) => `${done} ${undoHint}`,
  nextOf: (choices) => choices.press("ArrowDown"),
};

const finger: Hand = {
  press: (target) => target.tap(),
  type: async (page, words) => {
    await lineOf(page).tap();
    await page.keyboard.type(words);
    await page.getByRole("button", { name: "Add", exact: true }).tap();
  },
  later: (page, block) => dragByFinger(page, block, 15),
  longer: async (page, block) => {
    await block.tap();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "15 min longer" }).tap();
    await dialog.getByRole("button", { name: "Close" }).tap();
  },
  undo: (page) => page.getByRole("button", { name: "Undo", exact: true }).tap(),
  told: (done) => done,
  // Phones show a picker of their own, which no page can be told from.
  nextOf: async (choices) => void (await choices.selectOption({ index: 1 })),
};

/** A finger rests, then drags so many minutes down. */
async function dragByFinger(page: Page, block: Locator, minutes: number) {
  await block.scrollIntoViewIfNeeded();
  const box = await block.boundingBox();
  const hour = await block.evaluate((one) =>
    Number.parseFloat(getComputedStyle(one).getPropertyValue("--hour")),
  );
  if (!box) throw new Error("The block is not drawn.");
  const tools = await page.context().newCDPSession(page);
  const [x, y] = [box.x + 60, box.y + 12];
  const far = (hour * 16 * minutes) / 60;
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", down: number) =>
    tools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y: y + down }],
    });
  await touch("touchStart", 0);
  await expect(block).toHaveCSS("cursor", "grabbing");
  await touch("touchMove", far / 2);
  await touch("touchMove", far);
  await touch("touchEnd", far);
}

for (const [name, hand, size] of [
  ["by keyboard alone", keys, { width: 1280, height: 900 }],
  ["by finger on a phone", finger, { width: 390, height: 844 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport: size, hasTouch: hand === finger, isMobile: hand === finger });

    test("a block is added, moved, made longer, repeated, changed once, taken back, started and finished", async ({
      page,
    }) => {
      const [monday, tuesday] = ["2026-07-06", "2026-07-07"] as const;
      await signIn(page, demoPerson("learner"), `/planner/${monday}`);
      await emptyDays(page, monday, tuesday);
      await endFocus(page);
      await page.reload();
      await untilReady(page);
      const blocks = page.getByRole("list", { name: "Blocks" });
      const block = blocks.getByRole("button");

      /** What a screen reader tells of the plan and of what was done. */
      const expectTold = async (told: string, done: string | null) => {
        await expect(blocks).toMatchAriaSnapshot(`
          - list "Blocks":
            - listitem:
              - button "Read the logs ${told}"
        `);
        await expect(statusOf(page)).toHaveText(done === null ? /^Taken back: / : hand.told(done));
      };

      await hand.type(page, "Read the logs 14:00 45m");
      await expectTold("14:00–14:45, 45 min, Other", "Added Read the logs at 14:00.");
      await hand.later(page, block);
      await expectTold("14:15–15:00, 45 min, Other", "Moved to 14:15.");
      await hand.longer(page, block);
      await expectTold("14:15–15:15, 1 h, Other", "Now 1 h, until 15:15.");

      await hand.press(block);
      const dialog = page.getByRole("dialog", { name: "Change the block" });
      await hand.nextOf(dialog.getByRole("combobox", { name: "Repeat" }));
      await hand.press(dialog.getByRole("button", { name: "Save" }));
      await expectTold("14:15–15:15, 1 h, Other, repeats", "Changed Read the logs.");

      await hand.press(page.getByRole("navigation", { name: "Days" }).getByRole("link").last());
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tuesday 7 July");
      await untilReady(page);
      await hand.later(page, block);
      await expectTold("14:30–15:30, 1 h, Other, changed on this day", "Moved to 14:30.");
      await hand.undo(page);
      await expectTold("14:15–15:15, 1 h, Other, repeats", null);

      await hand.press(block);
      await hand.press(dialog.getByRole("button", { name: "Start", exact: true }));
      await dialog.getByLabel("Breaks").selectOption("No breaks");
      await hand.press(dialog.getByRole("button", { name: "Start the clock" }));
      const bar = page.getByRole("region", { name: "Under way" });
      await expect(bar).toMatchAriaSnapshot(`
        - region "Under way":
          - paragraph:
            - strong: Read the logs
            - text: No breaks
          - paragraph:
            - text: At work for
            - timer /^At work for, \\d+:\\d\\d$/
          - button "Pause"
          - button "Finish"
      `);
      await hand.press(bar.getByRole("button", { name: "Finish" }));
      await expect(bar.getByRole("status").first()).toHaveText(/^\d+ min counted on /);
      await expect(blocks).toMatchAriaSnapshot(`
        - list "Blocks":
          - listitem:
            - button /^Read the logs 14:15–15:15, 1 h, Other, repeats Done, \\d+ min$/
      `);
    });
  });
}
