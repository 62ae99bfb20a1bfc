import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn } from "./people";
import { emptyDays, endFocus, takeOut, untilReady, write } from "./plan";

const date = "2026-05-04";

/** The role's day, on a day that nothing else is on. */
async function openRoleDay(page: Page) {
  await signIn(page, demoPerson("learner"), `/planner/${date}`);
  await emptyDays(page, date);
  const day = { role: "backend-developer", date, start: "09:00", hours: 8, timeZone: "UTC" };
  await write(page, "from-role", day);
  await endFocus(page);
  await page.reload();
  await untilReady(page);
}

test("a learner does a block by keyboard: started, a break with its reason, finished, taken back", async ({
  page,
}) => {
  await page.clock.install();
  await openRoleDay(page);
  const bar = page.getByRole("region", { name: "Under way" });
  await expect(bar).toHaveCount(0);
  const first = page.getByRole("list", { name: "Blocks" }).getByRole("button").first();
  await first.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Change the block" });
  await dialog.getByRole("button", { name: "Start", exact: true }).press("Enter");
  await dialog.getByLabel("Breaks").selectOption("50 min of work, 10 min of break");
  await expectNoBarrier(page);
  await dialog.getByRole("button", { name: "Start the clock" }).press("Enter");
  await expect(bar.getByRole("timer")).toHaveText(/^(50|49):\d\d$/);
  await bar.getByRole("button", { name: "Breaks" }).press("Enter");
  await bar.getByLabel("Breaks").selectOption("25 min of work, 5 min of break");
  await expectNoBarrier(page);
  // Every window asks again then, this one included; what the server says must not come after the clock is turned.
  const asked = page.waitForResponse(
    (answer) => answer.url().endsWith("/planner/focus") && answer.request().method() === "GET",
  );
  await bar.getByRole("button", { name: "Work like this from now on" }).press("Enter");
  await (await asked).finished();
  await expect(bar.getByRole("timer")).toHaveText(/^2[45]:\d\d$/);
  await expect(page).toHaveTitle(/^2[45]:\d\d /);
  await expect(bar.getByRole("button", { name: "Breaks" })).toBeFocused();

  // The machine sleeps over the end of the work: it is a break on waking.
  await page.clock.fastForward("26:00");
  await expect(bar.getByRole("timer")).toHaveText(/^[34]:\d\d$/);
  await expect(
    bar.getByText(/^Time for a break of 5 minutes\. .*breaks protect concentration/),
  ).toBeAttached();
  await expect(bar.getByRole("link")).toHaveAttribute("href", "/roles/backend-developer#myth-long-hours");
  await bar.getByRole("button", { name: "Finish" }).press("Enter");
  await expect(bar.getByText(/^\d+ min counted on /)).toBeVisible();
  await expect(first).toContainText("Done, ");
  await bar.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(first).not.toContainText("Done, ");
  await expect(page).toHaveTitle(/^Plan for /);
});

test("at the end of the day each open block is moved, dropped or left, as one gesture", async ({ page }) => {
  await openRoleDay(page);
  await page.goto(`/planner/${date}/wrap-up`);
  const open = page.getByRole("region", { name: "Still open" }).getByRole("group");
  const count = await open.count();
  await open.nth(0).getByLabel("It was done").check();
  await open.nth(1).getByLabel("Drop it").check();
  await open
    .nth(2)
    .getByLabel(/^Move it to/)
    .check();
  await open
    .nth(2)
    .getByLabel(/^Day for /)
    .fill("2026-05-06");
  await expectNoBarrier(page);
  await page.getByRole("button", { name: "Keep: 1 done, 1 moved, 1 dropped" }).click();
  await expect(open).toHaveCount(count - 3);
  await page.goto(`/planner/week/${date}/review`);
  await expect(page.getByRole("row", { name: /^Monday 4 / })).toContainText("min");
  await expect(page.getByRole("main")).toContainText("1 block was carried over to a later day.");
  await expectNoBarrier(page);
});

test("on vacation work is put away, and comes back when it is taken out", async ({ page }) => {
  await openRoleDay(page);
  await page.goto("/planner/settings");
  await page.getByLabel("First day").fill("2199-05-04");
  await page.getByLabel("Last day").fill("2199-05-01");
  await expectNoBarrier(page);
  const given = { firstOn: date, lastOn: "2026-05-05" };
  const { id, version } = await write(page, "vacations", given);
  await page.goto(`/planner/${date}`);
  await expect(page.getByText(/blocks are put away/)).toBeVisible();
  await expect(page.getByRole("list", { name: "Blocks" }).getByRole("button")).toHaveCount(0);
  await expectNoBarrier(page);
  await takeOut(page, `vacations/${id}`, `"${id}.${version}"`);
  await page.reload();
  await expect(page.getByRole("list", { name: "Blocks" }).getByRole("button").first()).toBeVisible();
});
