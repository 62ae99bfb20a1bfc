import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn } from "./people";

// Far ahead, where no other journey plans anything.
const date = "2199-09-02";

/** A calendar file with one event of that day, in UTC as the learner's plan is. */
function calendar(title: string, start: string, minutes: number) {
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-CALNAME:Home", "BEGIN:VEVENT", `UID:${title}@example.org`],
    ...[`SUMMARY:${title}`, `DTSTART:${date.replaceAll("-", "")}T${start}00Z`, `DURATION:PT${minutes}M`],
    ...["END:VEVENT", "END:VCALENDAR", ""],
  ];
  return { name: "home.ics", mimeType: "text/calendar", buffer: Buffer.from(lines.join("\r\n")) };
}

async function textOf(page: Page, url: string) {
  const answer = await page.request.get(url);
  return answer.ok() ? answer.text() : answer.status();
}

test("a plan has a secret address, takes a calendar in, and shows another beneath it that stays outside", async ({
  page,
}) => {
  await signIn(page, demoPerson("learner"), "/planner/calendars");
  await page.getByRole("button", { name: "Make an address" }).click();
  const url = await page.getByRole("textbox", { name: "Address" }).inputValue();

  await page.getByLabel("File to bring in").setInputFiles(calendar("Talk", "1000", 60));
  await expect(page.getByRole("list", { name: "The first blocks" })).toContainText("Talk");
  await page.getByRole("button", { name: "Add 1 block" }).click();
  await expect(page.getByText("Added 1 block")).toBeVisible();

  await page.getByLabel("File to show").setInputFiles(calendar("Dentist", "1045", 30));
  await expect(page.getByText("Home: 1 event beneath your plan.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Shown: Home" })).toBeChecked();
  await expectNoBarrier(page);
  const feed = await textOf(page, url);
  expect(feed).toContain("SUMMARY:Talk");
  expect(feed).not.toContain("Dentist");

  await page.goto(`/planner/${date}`);
  await expect(page.getByRole("button", { name: "Add", exact: true })).toBeEnabled();
  const outside = page.getByRole("list", { name: "Other calendars" });
  await expect(outside).toContainText("Dentist, overlaps Talk, 10:45–11:15, busy, Home");
  await expectNoBarrier(page);
  const said = page.getByRole("status").filter({ hasText: "your plan" });
  await expect(said).toHaveText("Overlaps your plan: Dentist at 10:45.");
  await page.getByRole("button", { name: /^Talk/ }).press("Alt+ArrowUp");
  await expect(said).toHaveText("Nothing in your other calendars overlaps your plan.");

  await page.goto(`/planner/${date}?view=week`);
  await expect(outside.filter({ hasText: "Dentist" })).toHaveCount(1);

  await page.goto("/planner/calendars");
  await page.getByRole("button", { name: "Take out Home" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Home is back.")).toBeVisible();
  await page.getByRole("button", { name: "Take out Home" }).click();
  await expect(page.getByText("Taken out: Home.")).toBeVisible();
  await page.getByRole("button", { name: "Revoke" }).click();
  await expect.poll(() => textOf(page, url)).toBe(404);
});
