import { expect, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn } from "./people";

const guide = "/roles/game-developer";
const workbench = "/desk/guides/game-developer";
const series = "/series/backend-simplified";

test("a learner follows a series, and hears what an editor made of a task that they had marked", async ({
  page,
  browser,
}) => {
  await signIn(page, demoPerson("learner"), series);
  await page.getByRole("button", { name: "Follow this series" }).click();
  await expect(page.getByText("A notice tells you of each new part.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Following this series" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  await page.goto(guide);
  const heading = page.locator("section[aria-labelledby=tasks] .entry-head h3").first();
  const task = ((await heading.textContent()) ?? "").replace(/^\d+\s/, "");
  const stored = page.waitForResponse((response) => response.request().method() === "PUT");
  await page.getByRole("combobox", { name: `How far you are: ${task}`, exact: true }).selectOption("Doing");
  expect((await stored).status()).toBe(200);

  const paragraph = page.locator("main .prose p").first();
  const passage = (await paragraph.textContent()) ?? "";
  await expect(async () => {
    await paragraph.selectText();
    await page.getByRole("button", { name: "Keep this passage" }).click({ timeout: 1000 });
  }).toPass();
  await expect(page.locator("mark.kept").first()).toHaveText(passage);
  await page.getByRole("button", { name: /^Add a note: / }).click();
  await page.getByRole("textbox", { name: "Your note on this passage" }).fill("Ask Ada about this.");
  await page.getByRole("button", { name: "Save the note" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, demoPerson("editor"), workbench);
  const into = await desk.getByLabel("Task 2", { exact: true }).inputValue();
  // By keyboard alone: the choice opens on its list, and the words of both are where the editor goes on.
  await desk.getByRole("button", { name: `Merge … ${task} into another task` }).press("Enter");
  const choice = desk.getByRole("combobox", { name: "Merge into which task?" });
  await expect(choice).toBeFocused();
  await choice.press("Escape");
  await expect(desk.getByRole("button", { name: `Merge … ${task} into another task` })).toBeFocused();
  await desk.keyboard.press("Enter");
  await choice.selectOption({ label: into });
  await desk.getByRole("button", { name: "Merge", exact: true }).press("Enter");
  await expect(desk.getByLabel("Text of task 1", { exact: true })).toBeFocused();
  // Undo brings it back as it was, also once the draft is saved, and says so.
  await desk.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(desk.getByText("Saved. Readers still see the published text.")).toBeVisible();
  await desk.getByRole("button", { name: /^Undo.*Merged/ }).press("Enter");
  await expect(desk.getByRole("status").filter({ hasText: "Taken back: Merged" })).toBeVisible();
  await expect(desk.getByLabel("Task 1", { exact: true })).toBeFocused();
  await expect(desk.getByLabel("Task 1", { exact: true })).toHaveValue(task);
  await desk.getByRole("button", { name: `Merge … ${task} into another task` }).press("Enter");
  await choice.selectOption({ label: into });
  await desk.getByRole("button", { name: "Merge", exact: true }).press("Enter");
  await desk.getByRole("button", { name: "Publish" }).press("Enter");
  const map = desk.getByRole("group", { name: `Entry: ${task}` });
  await expect(map).toContainText("1 learner affected: 1 mark");
  await expect(map.getByRole("checkbox", { name: into })).toBeChecked();
  await desk.getByRole("button", { name: "Publish so" }).press("Enter");
  await expect(desk.getByText("Published. The page shows it now.")).toBeVisible();
  await desk.context().close();

  // The page's one request for its reader brings the count.
  await page.goto(guide);
  await expect(page.getByRole("link", { name: /^Notices\s*1 unread$/ })).toBeVisible();
  await expect(page.locator("mark.kept").first()).toHaveText(passage);
  await expect(page.getByText("Ask Ada about this.")).toBeVisible();
  await page.goto("/notices");
  await expect(page.getByText(`“${task}” is now part of “${into}”.`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Backend, simplified" })).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("All marked as read.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("main").getByText("1 unread", { exact: true })).toBeVisible();
  await page.getByLabel("Series", { exact: true }).selectOption("Not at all");
  await expect(page.getByText("Saved: Series.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Series", { exact: true })).toHaveValue("off");
  await expect(page.getByLabel("Guides", { exact: true })).toHaveValue("inside");
});
