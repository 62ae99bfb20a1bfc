import { expect, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn } from "./people";
import { emptyDays, write } from "./plan";

const date = "2026-08-03";

test("what looks back and ahead on a plan tells of it, and keeps nobody out", async ({ page }) => {
  await signIn(page, demoPerson("learner"), `/planner/${date}`);
  await emptyDays(page, date);
  const hours = { date, start: "09:00", hours: 8, timeZone: "UTC" };
  await write(page, "from-role", { role: "backend-developer", ...hours });
  // A word that fits nowhere, and no day of which anything is planned beside it.
  const wide = "Überprüfungsverfahrensbeschreibungsdokumentation";
  await write(page, "blocks", { title: wide, date, start: "18:00", minutes: 30, timeZone: "UTC" });
  const routine = { title: "Watch the queue", date, start: "17:00", minutes: 15, timeZone: "UTC" };
  await write(page, "blocks", { ...routine, recurrence: "FREQ=YEARLY" });
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  for (const [path, told] of [
    [`/planner/${date}?view=agenda`, wide],
    [`/planner/${date}?view=week`, wide],
    [`/planner/${date}/wrap-up`, wide],
    ["/planner/routines", "Watch the queue"],
    ["/planner/history", "Added Watch the queue"],
    ["/planner/updates", "What guides have changed"],
    ["/planner/back-plan", "Closes on"],
    ["/planner/difference?role=backend-developer&date=2026-08-03", "Your week beside a role’s"],
    ["/planner/pay", "Pay for each planned hour"],
    ["/planner/settings", "Breaks, reminders and days off"],
    ["/progress/practised?role=backend-developer", "Backend developer"],
    ["/progress/position?role=backend-developer&country=US&show=1", "Your place in the pay range"],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await expect(page.getByRole("main")).toContainText(told);
    await expectNoBarrier(page);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  expect(faults).toEqual([]);
});
