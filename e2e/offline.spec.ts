import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn } from "./people";

const guide = "/roles/data-engineer";

async function kept(page: Page): Promise<{ id: string; etag: string; note: string | null }[]> {
  return (await (await page.request.get("/api/v1/bookmarks")).json()).items;
}

/** Begins with nothing kept and nothing marked, whatever other journeys have left. */
async function signInWithNothing(page: Page) {
  await signIn(page, demoPerson("learner", 1), guide);
  const headers = { origin: new URL(page.url()).origin };
  for (const { id, etag } of await kept(page))
    await page.request.delete(`/api/v1/bookmarks/${id}`, { headers: { ...headers, "if-match": etag } });
  await page.request.post("/api/v1/marks/reset", { data: { role: "data-engineer" }, headers });
  await page.reload({ waitUntil: "networkidle" });
  return headers;
}

test("what is written without a connection arrives once, and a conflict shows both versions", async ({
  page,
  context,
}) => {
  const headers = await signInWithNothing(page);
  const other = await context.newPage();
  await other.goto(guide, { waitUntil: "networkidle" });
  await context.setOffline(true);
  const keep = page.getByRole("button", { name: /^Keep Data engineer/ }).first();
  await keep.click();
  const state = page.getByRole("combobox", { name: /^How far you are/ }).first();
  await state.selectOption("Doing");
  await state.selectOption("Done");
  const bar = page.getByRole("region", { name: "What waits" });
  await expect(bar).toContainText("2 changes wait for a connection.");
  await expect(other.getByText("2 changes wait for a connection.")).toBeVisible();
  await bar.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(2);
  await expectNoBarrier(page);
  await page.getByRole("button", { name: "Close" }).click();

  const written: string[] = [];
  context.on("request", (request) => {
    if (request.method() !== "GET") written.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await context.setOffline(false);
  await expect(bar).toContainText("Saved what waited.");
  expect(written.toSorted()).toEqual(["POST /api/v1/bookmarks", "PUT /api/v1/marks"]);
  expect(await kept(page)).toHaveLength(1);
  const marks = await (await page.request.get("/api/v1/marks?role=data-engineer")).json();
  expect(marks.items.map((mark: { state: string }) => mark.state)).toEqual(["done"]);
  await other.close();

  await page.goto("/bookmarks", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: /^Add a note/ }).click();
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "Note" }).fill("from my desk");
  await expect(bar).toContainText("1 change waits for a connection.");
  const [bookmark] = await kept(page);
  await page.request.patch(`/api/v1/bookmarks/${bookmark?.id}`, {
    data: { note: "from my phone" },
    headers: { ...headers, "if-match": bookmark?.etag ?? "" },
  });
  await context.setOffline(false);
  await expect(bar).toContainText("1 change needs your decision.");
  await bar.getByRole("button", { name: "Show" }).click();
  const row = page.getByRole("dialog").getByRole("listitem").first();
  await expect(row).toContainText("Minefrom my desk");
  await expect(row).toContainText("Theirsfrom my phone");
  await expectNoBarrier(page);
  await row.getByRole("button", { name: /^Keep mine/ }).click();
  await expect.poll(async () => (await kept(page))[0]?.note).toBe("from my desk");
  await row.getByRole("button", { name: /^Put it back/ }).click();
  await expect.poll(async () => (await kept(page))[0]?.note).toBe("from my phone");
  await page.getByRole("button", { name: "Close" }).click();

  await page.reload({ waitUntil: "networkidle" });
  await context.setOffline(true);
  await page.getByRole("button", { name: /^Remove / }).click();
  await page.getByRole("button", { name: "New list" }).click();
  await page.getByLabel("Name", { exact: true }).fill("On the train");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("It waits for a connection.")).toBeVisible();
  await expect(bar).toContainText("2 changes wait for a connection.");
  await context.setOffline(false);
  await expect.poll(() => kept(page)).toEqual([]);
  // What has arrived stands on the page, and can be worked on, again without a connection.
  await page.getByRole("button", { name: "Edit the list On the train" }).click();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Remove the list" }).click();
  await expect(page.getByText("Removed. Its bookmarks stay. It waits for a connection.")).toBeVisible();
  await context.setOffline(false);
  const lists = async (): Promise<string[]> => {
    const { items } = await (await page.request.get("/api/v1/lists")).json();
    return items.map(({ name }: { name: string }) => name);
  };
  await expect.poll(lists).not.toContain("On the train");
  await page.request.post("/api/v1/marks/reset", { data: { role: "data-engineer" }, headers });
});

test("a guide that a reader saves opens without a connection, with its date", async ({ page, context }) => {
  await page.goto(guide);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
  await page.getByRole("button", { name: "Read offline" }).click();
  await expect(page.getByText(/^Saved, \d+ kB\./)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  await page.goto(guide);
  await expect(page.getByText(/^Saved copy of \d{1,2} [A-Z][a-z]+ \d{4}\./)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data engineer");
  expect(await page.evaluate(() => document.fonts.check("16px archivo"))).toBe(true);
  await expectNoBarrier(page);
  await page.goto("/salaries");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Offline");
  const saved = page.getByRole("region", { name: "Saved guides" });
  await expect(saved.getByRole("link", { name: "Data engineer" })).toHaveAttribute("href", guide);
  await expectNoBarrier(page);

  await context.setOffline(false);
  await page.goto(guide);
  await expect(page.getByText(/^Saved copy of/)).toHaveCount(0);
  const addresses = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  const isFile = (path: string) => /^\/(?:elements|_next\/static)\/|^\/icon\.svg$/.test(path);
  expect(addresses.filter((path) => !isFile(path)).toSorted()).toEqual(["/offline", guide]);

  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  expect(errors.filter(({ critical }) => critical)).toEqual([]);
  const { display, icons, shortcuts, share_target: target } = JSON.parse(data ?? "{}");
  expect(display).toBe("standalone");
  // What another program shares comes to the page that keeps it.
  expect(target).toMatchObject({
    ...{ action: "/bookmarks/new", method: "get", params: { url: "url", title: "title", text: "text" } },
  });
  const named = [...icons, ...shortcuts].map((one) => one.src ?? one.url);
  for (const address of named)
    expect([address, (await page.request.get(address)).status()]).toEqual([address, 200]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual(
    [],
  );

  await page.goto("/offline");
  await saved.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Nothing is saved in this browser.")).toBeVisible();
  const left = await page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(opened.map((cache) => cache.keys()))).flat().map(({ url }) => url);
  });
  expect(left).toEqual([]);
});
