import { expect, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn } from "./people";

const guide = "/roles/frontend-developer";
const workbench = "/desk/guides/frontend-developer";
const preview = "/desk/preview/frontend-developer";
/** Other pages that tell a guide's tasks in its words. */
const retellings = ["/compare/backend-developer/frontend-developer", `${guide}.md`];

test("an editor changes a guide, looks at the preview and publishes; the next request shows it", async ({
  page,
  request,
}) => {
  await signIn(page, demoPerson("editor"), workbench);
  const mark = `Edited at ${Date.now()}`;
  const read = async (path: string) => (await request.get(path)).text();
  const before = await read(guide);
  const feed = await read(`${guide}/feed.xml`);
  for (const path of retellings) expect(await read(path)).not.toContain(mark);
  await page.getByLabel("Summary").fill(`${mark}: a frontend developer builds what people see.`);
  await page.getByLabel("Text of task 1").fill(`${mark}: the first task in new words.`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Readers still see the published text.")).toBeVisible();
  expect(await read(guide)).toBe(before);

  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Preview" }).click();
  const shown = await opened;
  await expect(shown.getByText(`${mark}: the first task in new words.`)).toBeVisible();
  await shown.close();

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published. The page shows it now.")).toBeVisible();
  const after = await read(guide);
  expect(after).toContain(`${mark}: a frontend developer builds what people see.`);
  expect(after).toContain(`${mark}: the first task in new words.`);
  for (const path of retellings) expect(await read(path), path).toContain(mark);
  expect(await read(`${guide}/feed.xml`)).not.toBe(feed);
});

test("what an editor types is saved by itself", async ({ page }) => {
  await signIn(page, demoPerson("editor"), workbench);
  const text = `Saved by itself at ${Date.now()}.`;
  const field = page.getByLabel("Text of task 2");
  // What is typed into a page that is just coming to life may meet what stood there.
  await expect(async () => {
    await field.fill(text);
    await expect(field).toHaveValue(text, { timeout: 1000 });
  }).toPass();
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await expect(page.getByText("Saved. Readers still see the published text.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Text of task 2")).toHaveValue(text);
});

test("of two editors the second is shown both texts and loses neither", async ({ page, browser }) => {
  await signIn(page, demoPerson("editor"), workbench);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, demoPerson("editor", 1), workbench);
  const theirs = `Theirs at ${Date.now()}.`;
  const mine = `Mine at ${Date.now()}.`;
  await other.getByLabel("Text of task 3").fill(theirs);
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Saved. Readers still see the published text.")).toBeVisible();

  await page.getByLabel("Text of task 3").fill(mine);
  await page.getByRole("button", { name: "Save" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Saved meanwhile in another window" });
  await expect(notice).toContainText(theirs);
  await expect(notice).toContainText(mine);
  await page.getByRole("button", { name: "Save mine over it" }).click();
  await expect(page.getByText("Saved. Readers still see the published text.")).toBeVisible();
  await other.reload();
  await expect(other.getByLabel("Text of task 3")).toHaveValue(mine);
  await other.context().close();
});

test("a summary that breaks off is refused, with the field named, and stays as it was typed", async ({
  page,
}) => {
  await signIn(page, demoPerson("editor"), workbench);
  await page.getByLabel("Summary").fill("It breaks off in the");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Summary")).toHaveAccessibleDescription(/End with a full sentence/);
  await expect(page.getByLabel("Summary")).toHaveValue("It breaks off in the");
});

test("the desk is not there for anybody but editors", async ({ page }) => {
  for (const path of ["/desk", workbench, preview]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
  }
  await signIn(page, demoPerson("learner"), "/account");
  for (const path of ["/desk", workbench, preview]) expect((await page.goto(path))?.status(), path).toBe(404);
});

test("the desk has no barrier", async ({ page }) => {
  await signIn(page, demoPerson("editor"), "/desk");
  for (const path of ["/desk", workbench, preview]) {
    await page.goto(path);
    await expectNoBarrier(page);
  }
});
