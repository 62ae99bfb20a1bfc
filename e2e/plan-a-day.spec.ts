import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn, signInByForm } from "./people";
import { emptyDays, lineOf, savedTimes, statusOf, undoHint, untilReady, write } from "./plan";

/** Begins with empty days, whatever other journeys have left on them, and stands on the first. */
async function openEmptyDay(page: Page, date: string, ...more: string[]) {
  await signIn(page, demoPerson("learner"), `/planner/${date}`);
  if (await emptyDays(page, date, ...more)) await page.reload();
  await untilReady(page);
}

function newBlock(date: string, title: string, start: string, minutes: number, timeZone = "UTC") {
  return { title, date, start, minutes, timeZone };
}

const block = (page: Page, title: string) =>
  page.getByRole("list", { name: "Blocks" }).getByRole("button", { name: title });

test("a learner uses a role's day and changes it by keyboard alone", async ({ page }) => {
  const date = "2026-04-10";
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await openEmptyDay(page, date);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Friday 10 April");
  // The plan goes by UTC, and the device by Berlin.
  await expect(page.getByRole("note")).toHaveText(/^The clock of this device is [12] h ahead\./);

  await page.getByRole("combobox", { name: "Role" }).selectOption({ label: "Backend developer" });
  await page.getByRole("button", { name: "Use this day" }).press("Enter");
  const first = page.getByRole("list", { name: "Blocks" }).getByRole("button").first();
  await expect(first).toBeVisible();
  await untilReady(page);
  await expect(page.getByRole("img", { name: /^Your day/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /typical day of a backend developer/ })).toBeVisible();

  const name = (await first.locator("span span").first().textContent()) ?? "";
  await first.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(statusOf(page)).toHaveText(`Moved to 09:15. ${undoHint}`);
  await expect(block(page, name)).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(statusOf(page)).toHaveText(`Moved to 09:30. ${undoHint}`);
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(statusOf(page)).toHaveText(/^Now 40 min, until 10:10\./);
  await expect(block(page, name)).toBeFocused();
  await expect.poll(() => savedTimes(page, date)).toContainEqual(`09:30 40 ${name}`);

  await page.reload();
  await untilReady(page);
  await expect(block(page, name)).toContainText("09:30");
  await page.keyboard.press("Control+z");
  await expect(statusOf(page)).toHaveText(/^Taken back: Set /);
  await expect.poll(() => savedTimes(page, date)).toContainEqual(`09:30 25 ${name}`);
  await page.keyboard.press("Control+z");
  await expect.poll(() => savedTimes(page, date)).toContainEqual(`09:15 25 ${name}`);
  await page.keyboard.press("Control+Shift+z");
  await expect(statusOf(page)).toHaveText(/^Done again: Moved /);
  await expect.poll(() => savedTimes(page, date)).toContainEqual(`09:30 25 ${name}`);
  expect(errors).toEqual([]);
});

test("a block is added in plain words, opened, moved in one press, and deleted without losing the focus", async ({
  page,
}) => {
  const date = "2026-04-11";
  await openEmptyDay(page, date);
  await page.locator("body").press("n");
  await expect(lineOf(page)).toBeFocused();
  await page.keyboard.type("Read the logs 11:00 30m");
  await expect(page.getByText("“Read the logs”: Saturday 11 April, 11:00, 30 min")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(statusOf(page)).toHaveText(`Added Read the logs at 11:00. ${undoHint}`);
  // The line is ready for the next one; Escape leaves it for what was added.
  await expect(lineOf(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(block(page, "Read the logs")).toBeFocused();

  await page.keyboard.press("Enter");
  const details = page.getByRole("dialog", { name: "Change the block" });
  await details.getByRole("button", { name: "15 min later" }).press("Enter");
  await expect(details.getByLabel("Start")).toHaveValue("11:15");
  await details.getByRole("button", { name: "15 min longer" }).press("Enter");
  await expect(details.getByLabel("Minutes")).toHaveValue("45");
  await page.keyboard.press("Escape");
  await expect(block(page, "Read the logs")).toBeFocused();
  await expect.poll(() => savedTimes(page, date)).toEqual(["11:15 45 Read the logs"]);

  // The last of the day leaves the focus to the plan, and takes it when it comes back; another leaves it beside.
  await page.keyboard.press("Delete");
  await expect(block(page, "Read the logs")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Plan of the day" })).toBeFocused();
  await expect.poll(() => savedTimes(page, date)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect(block(page, "Read the logs")).toBeFocused();
  await page.keyboard.press("d");
  await expect(block(page, "Read the logs")).toHaveCount(2);
  await page.keyboard.press("Delete");
  await expect(block(page, "Read the logs")).toHaveCount(1);
  await expect(block(page, "Read the logs")).toBeFocused();
});

test("a routine is made, moved once, then from there on, skipped and taken back, by keyboard alone", async ({
  page,
}) => {
  const [tuesday, wednesday, thursday] = ["2026-06-02", "2026-06-03", "2026-06-04"] as const;
  await openEmptyDay(page, tuesday, wednesday, thursday);
  await page.goto(`/planner/${wednesday}?view=week`);
  await untilReady(page);
  await page.locator("body").press("n");
  await page.keyboard.type("Watch the queue monday 9-9:30 every weekday 10 times");
  await expect(page.getByText(/every weekday, 10 times$/)).toBeVisible();
  // Days in words count from today, so the routine begins on the day shown by being told it.
  await lineOf(page).fill(`Watch the queue 2026-06-01 9:00-9:30 every weekday 10 times`);
  await page.keyboard.press("Enter");
  const of = (day: string) => page.getByRole("list", { name: `Blocks of ${day}` }).getByRole("button");
  await expect(of("Tuesday 2 June")).toBeVisible();
  await expect(of("Thursday 4 June")).toContainText("Watch the queue");

  await of("Wednesday 3 June").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(statusOf(page)).toHaveText(`Moved to 09:15. ${undoHint}`);
  await expect(of("Wednesday 3 June")).toBeFocused();
  await expect.poll(() => savedTimes(page, wednesday)).toEqual(["09:15 30 Watch the queue"]);
  await expect.poll(() => savedTimes(page, thursday)).toEqual(["09:00 30 Watch the queue"]);
  await page.getByRole("button", { name: "And all that follow" }).press("Enter");
  await expect.poll(() => savedTimes(page, thursday)).toEqual(["09:15 30 Watch the queue"]);
  expect(await savedTimes(page, tuesday)).toEqual(["09:00 30 Watch the queue"]);

  await expect(of("Thursday 4 June")).toContainText("09:15");
  await of("Wednesday 3 June").focus();
  await page.keyboard.press("ArrowRight");
  await expect(of("Thursday 4 June")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect.poll(() => savedTimes(page, thursday)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => savedTimes(page, thursday)).toEqual(["09:15 30 Watch the queue"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => savedTimes(page, thursday)).toEqual(["09:00 30 Watch the queue"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => savedTimes(page, wednesday)).toEqual(["09:00 30 Watch the queue"]);
  await expectNoBarrier(page);

  // What is pressed in a dialog is for as many as are chosen there, and stays with what a split has made.
  await of("Wednesday 3 June").press("Enter");
  const dialog = page.getByRole("dialog", { name: "Change the block" });
  await dialog.getByLabel("This and all that follow").press("Space");
  await expect(dialog.getByRole("button", { name: "Done" })).toBeDisabled();
  await dialog.getByRole("button", { name: "15 min later" }).press("Enter");
  await dialog.getByRole("button", { name: "15 min longer" }).press("Enter");
  await expect.poll(() => savedTimes(page, thursday)).toEqual(["09:15 45 Watch the queue"]);
  expect(await savedTimes(page, wednesday)).toEqual(["09:15 45 Watch the queue"]);
  expect(await savedTimes(page, tuesday)).toEqual(["09:00 30 Watch the queue"]);
  await expect(dialog.getByLabel("This and all that follow")).toBeChecked();
  await dialog.getByLabel("This one").press("Space");
  await dialog.getByRole("combobox", { name: "Repeat" }).selectOption({ index: 1 });
  await expect(dialog.getByLabel("This one")).toBeDisabled();
  await expect(dialog.getByLabel("This and all that follow")).toBeChecked();
  await expectNoBarrier(page);
});

test("a week is worked on by pointer, its days copied and cleared, and it is read as a list", async ({
  page,
}) => {
  const [monday, tuesday] = ["2026-06-15", "2026-06-16"] as const;
  await page.setViewportSize({ width: 1280, height: 1000 });
  await openEmptyDay(page, monday, tuesday);
  await write(page, "blocks", newBlock(monday, "Review", "10:00", 60));
  await page.goto(`/planner/${monday}?view=week`);
  await untilReady(page);
  const review = page.getByRole("button", { name: /^Review/ });
  const box = await review.boundingBox();
  if (!box) throw new Error("The block is not drawn.");
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 20 + box.width, box.y + 10 + box.height, { steps: 6 });
  await page.mouse.up();
  await expect(statusOf(page)).toHaveText(`Moved to Tuesday 16 June, 11:00. ${undoHint}`);
  await expect.poll(() => savedTimes(page, tuesday)).toEqual(["11:00 60 Review"]);
  await expectNoBarrier(page);

  await page.goto(`/planner/${tuesday}`);
  await untilReady(page);
  await page.getByRole("button", { name: "Cut day" }).click();
  await expect.poll(() => savedTimes(page, tuesday)).toEqual([]);
  await page.goto(`/planner/${monday}`);
  await untilReady(page);
  await page.getByRole("button", { name: "Paste Tuesday 16 June" }).click();
  await expect.poll(() => savedTimes(page, monday)).toEqual(["11:00 60 Review"]);
  await page.getByRole("link", { name: "Agenda" }).click();
  await expect(page.getByRole("list", { name: "Blocks of Monday 15 June" })).toContainText("Review");
  await expectNoBarrier(page);
});

test("a pointer moves a block, changes its length and adds one where it presses", async ({ page }) => {
  const date = "2026-04-12";
  await page.setViewportSize({ width: 1280, height: 1600 });
  await openEmptyDay(page, date);
  await write(page, "blocks", newBlock(date, "Review", "10:00", 60));
  await page.reload();
  await untilReady(page);
  await block(page, "Review").scrollIntoViewIfNeeded();
  const box = await block(page, "Review").boundingBox();
  if (!box) throw new Error("The block is not drawn.");
  const hour = box.height;
  await page.mouse.move(box.x + 100, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 10 + hour / 2, { steps: 5 });
  await page.mouse.move(box.x + 100, box.y + 10 + hour, { steps: 5 });
  await page.mouse.up();
  await expect(statusOf(page)).toHaveText(`Moved to 11:00. ${undoHint}`);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(() => savedTimes(page, date)).toEqual(["11:00 60 Review"]);

  await page.mouse.move(box.x + 100, box.y + 2 * hour - 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 2.5 * hour - 4, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => savedTimes(page, date)).toEqual(["11:00 90 Review"]);

  await page.mouse.click(box.x + 100, box.y - hour / 2 + 4);
  await expect(page.getByRole("dialog", { name: "Add a block" }).getByLabel("Start")).toHaveValue("09:30");
});

test("blocks at the same time stand side by side", async ({ page }) => {
  const date = "2026-04-13";
  await openEmptyDay(page, date);
  await write(page, "blocks", newBlock(date, "Pairing", "10:00", 60));
  await write(page, "blocks", newBlock(date, "Dentist", "10:30", 60));
  await page.reload();
  await untilReady(page);
  const [pairing, dentist] = [
    await block(page, "Pairing").boundingBox(),
    await block(page, "Dentist").boundingBox(),
  ];
  expect(pairing && dentist && pairing.x + pairing.width <= dentist.x).toBe(true);
});

test("a change without a network stays, outlives the page and is sent when the connection is back", async ({
  page,
  context,
}) => {
  const date = "2026-04-14";
  await openEmptyDay(page, date);
  await write(page, "blocks", newBlock(date, "Review", "10:00", 60));
  await page.reload();
  await untilReady(page);
  await context.setOffline(true);
  await block(page, "Review").press("Alt+ArrowUp");
  await expect(page.getByRole("alert").filter({ hasText: "Not saved." })).toContainText(
    "Your change is still here.",
  );
  await expect(block(page, "Review")).toContainText("09:45");
  // The page is left without a connection; what waits is told of before anybody signs out, and sent by the next one.
  await page.goto("about:blank");
  await context.setOffline(false);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText("One change is not on the server yet.")).toBeVisible();
  await page.goto(`/planner/${date}`);
  await expect.poll(() => savedTimes(page, date)).toEqual(["09:45 60 Review"]);
  await expect(block(page, "Review")).toContainText("09:45");
  await context.setOffline(true);
  await block(page, "Review").press("Alt+ArrowUp");
  await expect(page.getByText("Not saved.")).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => savedTimes(page, date)).toEqual(["09:30 60 Review"]);
  await expect(page.getByText("Not saved.")).toHaveCount(0);
});

test("of a change made meanwhile on another device both versions are shown, and either can be had", async ({
  page,
  context,
}) => {
  const date = "2026-04-15";
  await openEmptyDay(page, date);
  const { id } = await write(page, "blocks", newBlock(date, "Review", "10:00", 60));
  await page.reload();
  await untilReady(page);
  await expect(block(page, "Review")).toContainText("10:00");
  await write(page, "edits", {
    gesture: "Elsewhere",
    edits: [{ type: "move", id, day: date, start: "15:00" }],
  });
  await block(page, "Review").press("Alt+ArrowDown");
  await expect(page.getByRole("alert").filter({ hasText: "Changed elsewhere." })).toBeVisible();
  await expect(block(page, "Review")).toContainText("15:00");
  expect(await savedTimes(page, date)).toEqual(["15:00 60 Review"]);
  await expect(page.getByRole("cell", { name: "Review: Wednesday 15 April, 10:15, 1 h" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Review: Wednesday 15 April, 15:00, 1 h" })).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole("button", { name: "Make mine" }).click();
  await expect.poll(() => savedTimes(page, date)).toEqual(["10:15 60 Review"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => savedTimes(page, date)).toEqual(["15:00 60 Review"]);

  await expect(block(page, "Review")).toContainText("15:00");
  await write(page, "edits", {
    gesture: "Elsewhere",
    edits: [{ type: "move", id, day: "2026-05-20", start: "15:00" }],
  });
  await block(page, "Review").press("Alt+ArrowDown");
  await expect(page.getByRole("cell", { name: "Review: Wednesday 20 May, 15:00, 1 h" })).toBeVisible();
  await page.getByRole("button", { name: "Make mine" }).click();
  await expect.poll(() => savedTimes(page, date)).toEqual(["15:15 60 Review"]);
  await expect(page.getByRole("alert").filter({ hasText: "Changed elsewhere." })).toHaveCount(0);

  // What waits is taken up on another day, where the block is not shown, and deleted by then.
  await expect(block(page, "Review")).toContainText("15:15");
  await context.setOffline(true);
  await block(page, "Review").press("Alt+ArrowDown");
  await expect(page.getByText("Not saved.")).toBeVisible();
  await write(page, "edits", { gesture: "Elsewhere", edits: [{ type: "delete", id }] });
  await page.goto("about:blank");
  await context.setOffline(false);
  await page.goto("/planner/2026-04-20");
  await expect(page.getByRole("cell", { name: "Review: Wednesday 15 April, 15:30, 1 h" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Not there any more" })).toBeVisible();
  await page.getByRole("button", { name: "Make mine" }).click();
  await expect.poll(() => savedTimes(page, date)).toEqual(["15:30 60 Review"]);
});

test("a block that runs past midnight ends where the day shown ends", async ({ page }) => {
  const date = "2026-04-16";
  await openEmptyDay(page, date);
  await write(page, "blocks", newBlock(date, "Night watch", "23:00", 1440));
  await page.reload();
  await untilReady(page);
  const watch = await block(page, "Night watch").boundingBox();
  expect(watch?.height).toBeLessThan(200);
});

test("a block with a name of many emoji can be moved, and back before there is an answer", async ({
  page,
}) => {
  const date = "2026-04-17";
  await openEmptyDay(page, date);
  await write(page, "blocks", newBlock(date, `Review ${"\u{1F600}".repeat(90)}`, "10:00", 60));
  await page.reload();
  await untilReady(page);
  await block(page, "Review").press("Alt+ArrowDown");
  await expect.poll(async () => (await savedTimes(page, date))[0]?.slice(0, 8)).toBe("10:15 60");

  // At once, before there is an answer to what is taken back.
  await block(page, "Review").press("Alt+ArrowDown");
  await page.keyboard.press("Control+z");
  await expect(block(page, "Review")).toContainText("10:15");
  await expect(statusOf(page)).toHaveText(/^Taken back: Moved /);
  expect((await savedTimes(page, date))[0]?.slice(0, 8)).toBe("10:15 60");
});

test("a time that clocks skip is shown moved, with a note, and can be kept in one's own zone", async ({
  page,
}) => {
  const date = "2026-03-29";
  await openEmptyDay(page, date);
  await write(page, "blocks", newBlock(date, "Night watch", "02:30", 60, "Europe/Berlin"));
  const query = "timeZone=Europe/Berlin";
  const spring = await page.request.get(`/api/v1/planner/occurrences?from=${date}&to=${date}&${query}`);
  expect((await spring.json()).items).toMatchObject([{ start: "03:30", shifted: 60 }]);
  await page.reload();
  await expect(block(page, "Night watch")).toContainText("02:30 does not exist on this day");

  await untilReady(page);
  await block(page, "Night watch").press("Enter");
  const details = page.getByRole("dialog", { name: "Change the block" });
  await expect(details.getByLabel("Start (Europe/Berlin)")).toHaveValue("02:30");
  await details.getByRole("button", { name: "Keep it at my time" }).press("Enter");
  await expect(details.getByLabel("Start", { exact: true })).toHaveValue("01:30");
  await expect.poll(() => savedTimes(page, date)).toEqual(["01:30 60 Night watch"]);
});

test("nobody sees a plan without signing in, and comes back to it afterwards", async ({ page }) => {
  await page.goto("/planner/2026-04-10");
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await signInByForm(page, demoPerson("learner"), "/planner/2026-04-10");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Friday 10 April");
  const answer = await page.goto("/planner/2026-02-30");
  expect(answer?.status()).toBe(404);
});

test("the planner has no barrier, and fits a phone", async ({ page }) => {
  const date = "2026-04-16";
  await openEmptyDay(page, date);
  await expectNoBarrier(page);
  const day = { role: "backend-developer", date, start: "09:00", hours: 8, timeZone: "UTC" };
  await write(page, "from-role", day);
  await page.reload();
  await untilReady(page);
  await expect(page.getByRole("list", { name: "Blocks" }).getByRole("button").first()).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole("list", { name: "Blocks" }).getByRole("button").first().press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoBarrier(page);
  await page.keyboard.press("Escape");
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expectNoBarrier(page);
  }
  await page.goto("/planner/new?role=backend-developer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Use the day of a backend developer");
  await expectNoBarrier(page);
});
