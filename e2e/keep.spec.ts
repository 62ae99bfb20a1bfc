import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signInByForm } from "./people";

const guide = "/roles/backend-developer";

/** Begins with nothing kept, whatever other journeys have left. */
async function signInWithNothing(page: Page, returnTo: string) {
  await signInByForm(page, demoPerson("learner", 1), returnTo);
  for (;;) {
    const { items } = await (await page.request.get("/api/v1/bookmarks?limit=200")).json();
    // What the page shows was read before.
    if (items.length === 0) return page.reload();
    for (const { id, etag } of items) {
      const headers = { "if-match": etag, origin: new URL(page.url()).origin };
      expect((await page.request.delete(`/api/v1/bookmarks/${id}`, { headers })).ok()).toBe(true);
    }
  }
}

async function kept(page: Page): Promise<{ kind: string; title: string; note: string | null }[]> {
  return (await (await page.request.get("/api/v1/bookmarks")).json()).items;
}

/** The button beside the first task, and the task's title. */
async function firstTask(page: Page) {
  const all = page.getByRole("main").getByRole("button", { name: /^(Keep|Kept) / });
  const task = page
    .locator(".entry-head")
    .first()
    .getByRole("button", { name: /^(Keep|Kept) / });
  const title = ((await task.textContent()) ?? "").replace(/^Keep|^Kept/, "").trim();
  return { title, task, all };
}

test("a visitor whose browser runs no script is led to the sign-in page @reading", async ({ page }) => {
  await page.goto(guide);
  const { task } = await firstTask(page);
  await task.click();
  await expect(page).toHaveURL(`/sign-in?returnTo=${encodeURIComponent(guide)}`);
});

test("a visitor's page asks nothing of the server about anybody", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(guide);
  // Once the button knows what is kept, all scripts of the page have run.
  await expect((await firstTask(page)).task).toHaveAttribute("aria-pressed", "false");
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
});

test("a learner keeps a guide and a task by keyboard, finds them, and removes one with Undo", async ({
  page,
}) => {
  await signInWithNothing(page, guide);
  // What the page before this one still asks for is not counted.
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  const { title, task, all } = await firstTask(page);
  await expect(task).toHaveAttribute("aria-pressed", "false");
  await expect(task).toHaveAccessibleName(`Keep ${title}`);
  expect(asked.filter((path) => path === "/api/v1/me/page")).toHaveLength(1);

  await task.focus();
  await page.keyboard.press("Enter");
  await expect(task).toHaveAttribute("aria-pressed", "true");
  await expect(task).toHaveAccessibleName(`Kept ${title}`);
  // One key keeps what has the focus, and without any the page itself.
  await task.blur();
  await page.keyboard.press("k");
  await expect(all.first()).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await kept(page)).map(({ kind }) => kind)).toEqual(["guide", "entry"]);

  await page.reload();
  await expect(task).toHaveAccessibleName(`Kept ${title}`);

  await page.goto("/bookmarks");
  const row = page.getByRole("listitem").filter({ hasText: title });
  await expect(row).toContainText("Task");
  await expect(row).toContainText(/kept on \d{1,2} [A-Z][a-z]+ \d{4}/);
  const link = row.getByRole("link", { name: title });
  await expect(link).toHaveAttribute("href", new RegExp(`^${guide}#[a-z0-9-]+$`));

  await row.getByRole("button", { name: `Remove ${title}` }).focus();
  await page.keyboard.press("Enter");
  const undo = page.getByRole("button", { name: `Undo removing ${title}` });
  await expect(undo).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: `Removed “${title}”.` })).toBeVisible();
  await expect.poll(async () => (await kept(page)).length).toBe(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Remove ${title}` })).toBeFocused();
  await expect.poll(async () => (await kept(page)).length).toBe(2);
  await page.reload();
  await expect(link).toBeVisible();
});

test("the guide itself takes a removal back", async ({ page }) => {
  await signInWithNothing(page, guide);
  const { title, task } = await firstTask(page);
  await task.click();
  await expect(task).toHaveAccessibleName(`Kept ${title}`);
  await expect.poll(async () => (await kept(page)).length).toBe(1);
  await task.click();
  await expect(page.getByText("Removed.")).toBeVisible();
  expect(await kept(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(task).toHaveAccessibleName(`Kept ${title}`);
  await expect(task).toBeFocused();
  await expect.poll(async () => (await kept(page)).length).toBe(1);
});

test("kept twice is one, and what does not reach the server waits", async ({ page }) => {
  await signInWithNothing(page, guide);
  const { task } = await firstTask(page);
  await task.click();
  await expect.poll(async () => (await kept(page)).length).toBe(1);
  const entry = await task.getAttribute("value");
  const headers = { origin: new URL(page.url()).origin };
  const again = await page.request.post("/api/v1/bookmarks", { data: { entry }, headers });
  expect(again.status()).toBe(200);
  expect(await kept(page)).toHaveLength(1);

  await page.route("**/api/v1/bookmarks/**", (route) => route.abort());
  await task.click();
  await expect(page.getByText("1 change waits for a connection.")).toBeVisible();
  await expect(task).toHaveAttribute("aria-pressed", "false");
  expect(await kept(page)).toHaveLength(1);
  await page.unroute("**/api/v1/bookmarks/**");
  await page.reload();
  await expect.poll(() => kept(page)).toEqual([]);
});

test("a learner keeps a figure by keyboard and sees the figure itself", async ({ page }) => {
  await signInWithNothing(page, "/salaries/backend-developer");
  const query = "role=backend-developer&country=US&source=stackoverflow-2025&experience=all";
  const { items } = await (await page.request.get(`/api/v1/salaries?${query}`)).json();
  const button = page.locator(`keep-button button[value="${items[0].id}"]`).first();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAccessibleName(/^Kept United States/);
  await expect.poll(async () => (await kept(page)).map(({ kind }) => kind)).toEqual(["figure"]);

  await page.goto("/bookmarks");
  const row = page.getByRole("listitem").filter({ hasText: "United States" });
  await expect(row).toContainText("Median USD\u00a0171,250 a year");
  await expect(row).toContainText("percentiles");
  await expect(row).toContainText("2025");
  await expect(row).toContainText("n 634");
  await row.getByRole("link", { name: "Backend developer, United States" }).click();
  await expect(page.locator(`[id="figure-${items[0].id}"]`).first()).toBeInViewport();
});

test("a note saves itself, and shows both texts when it was changed elsewhere", async ({ page }) => {
  await signInWithNothing(page, "/bookmarks");
  const headers = { origin: new URL(page.url()).origin };
  const data = { guide: "backend-developer" };
  const made = await (await page.request.post("/api/v1/bookmarks", { data, headers })).json();
  await page.reload();
  await page.getByRole("button", { name: "Add a note" }).click();
  const note = page.getByRole("textbox", { name: "Note" });
  await expect(note).toBeFocused();
  await note.fill("Read the myths first");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  expect((await kept(page))[0]?.note).toBe("Read the myths first");

  const current = await page.request.get(`/api/v1/bookmarks/${made.id}`);
  await page.request.patch(`/api/v1/bookmarks/${made.id}`, {
    data: { note: "from my phone" },
    headers: { ...headers, "if-match": current.headers().etag ?? "" },
  });
  await note.fill("from my desk");
  await expect(page.getByRole("alert").filter({ hasText: "from my phone" })).toBeVisible();
  await expect(note).toHaveValue("from my desk");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  expect((await kept(page))[0]?.note).toBe("from my desk");
});

test("the bookmarks have no barrier", async ({ page }) => {
  await signInWithNothing(page, "/bookmarks");
  await expect(page.getByRole("heading", { name: "Nothing kept yet" })).toBeVisible();
  await expectNoBarrier(page);
  const headers = { origin: new URL(page.url()).origin };
  for (const data of [
    { guide: "backend-developer", note: "First" },
    { url: "https://example.org/a" },
    { technology: "python" },
  ]) {
    expect((await page.request.post("/api/v1/bookmarks", { data, headers })).status()).toBe(201);
  }
  await page.reload();
  const list = page.getByRole("list", { name: "What you kept" });
  await expect(list.getByRole("heading")).toHaveCount(3);
  await page
    .getByRole("button", { name: /^Remove/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeVisible();
  await expectNoBarrier(page);
});
