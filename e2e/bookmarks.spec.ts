import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn, signInByForm } from "./people";

/** The page that other journeys of bookmarks leave alone. */
const technology = "/technologies/docker";

async function post(page: Page, path: string, data: unknown) {
  const origin = new URL(page.url()).origin;
  return page.request.post(`/api/v1/${path}`, { data, headers: { origin } });
}

async function removeEverything(page: Page) {
  await post(page, "bookmarks/bulk", { filter: {}, remove: true });
}

test("what a visitor keeps stays in the browser, and comes into the account once", async ({ page }) => {
  await page.goto("/roles/backend-developer");
  const keep = page
    .locator(".entry-head")
    .first()
    .getByRole("button", { name: /^Keep / });
  const title = ((await keep.textContent()) ?? "").replace(/^Keep/, "").trim();
  await keep.click();
  await expect(page.getByText("Kept in this browser.")).toBeVisible();
  await page.goto(technology);
  await page.getByRole("button", { name: /^Keep/ }).first().click();
  await expect(page.getByText("Kept in this browser.")).toBeVisible();

  await page.goto("/bookmarks");
  await expect(page.getByRole("heading", { name: "Kept in this browser" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: `Remove ${title}` }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
  await expectNoBarrier(page);

  const merges: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/me/merge")) merges.push(request.postData() ?? "");
  });
  await signInByForm(page, demoPerson("learner", 1));
  await expect(page.getByText(/What you kept in this browser is in your account now/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: title })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: title })).toHaveCount(1);
  expect(merges).toHaveLength(1);
  // Nobody has written this tag.
  const docker = page.locator("[data-bookmark]").filter({ hasText: "Docker" });
  const tag = docker.getByRole("link", { name: "Deployment and DevOps", includeHidden: true });
  await expect(tag.first()).toHaveAttribute("href", /^\/roles\/[a-z-]+#/);
  await page.goto("/bookmarks/coverage?role=backend-developer");
  const task = page.getByRole("main").getByRole("listitem").filter({ hasText: "Deployment and DevOps" });
  await expect(task).toContainText(/[1-9]\d* kept/);
  await expect(page.getByRole("main").getByText("nothing kept").first()).toBeVisible();
  await expectNoBarrier(page);
  await removeEverything(page);
});

test("500 bookmarks are imported, searched, tagged, removed, taken back, exported, and are equal in another account", async ({
  page,
  browser,
}) => {
  await signIn(page, demoPerson("learner", 1));
  await removeEverything(page);
  const rows = Array.from(
    { length: 500 },
    (_, n) =>
      `${n % 2 ? "Docker" : "Kubernetes"} ${n},https://example.org/${n},${1_700_000_000 + n},even${n % 2},unread`,
  );
  const content = `title,url,time_added,tags,status\n${rows.join("\n")}\nBad,javascript:alert(1),1,,unread\n`;
  await page.reload();
  await page.getByRole("button", { name: "Import" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("File").setInputFiles({
    name: "pocket.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  });
  await expect(dialog.getByText("Pocket CSV")).toBeVisible();
  await dialog.getByText("Refused: what and why").click();
  await expect(dialog.getByText(/not javascript:/)).toBeVisible();
  await expectNoBarrier(page);
  await dialog.getByRole("button", { name: "Keep 500" }).click();
  await expect(dialog.getByText("Kept 500 bookmarks")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();

  await expect(page.getByLabel("Search your bookmarks")).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("docker is:old");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/“is:” takes unread, reading, read/)).toBeVisible();
  await expectNoBarrier(page);
  await page.getByLabel("Search your bookmarks").fill("docker is:unread -499");
  await page.keyboard.press("Enter");
  const list = page.getByRole("list", { name: "What you kept" });
  await expect(list.getByRole("heading").first()).toHaveText("Docker 497");
  const field = page.getByLabel("Search your bookmarks");
  await page.goBack();
  await expect(field).toHaveValue("docker is:old");
  await field.fill("never sent");
  await page.goForward();
  await expect(field).toHaveValue("docker is:unread -499");
  await expect(list.getByRole("heading").first()).toHaveText("Docker 497");
  await field.fill("never sent");
  await page.reload();
  await expect(field).toHaveValue("docker is:unread -499");
  await expect(list.getByRole("heading").first()).toHaveText("Docker 497");

  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Bookmarks", level: 1 }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const bar = page.getByRole("toolbar", { name: "Selected bookmarks" });
  await expect(bar).toContainText("2 selected");
  await page.getByRole("button", { name: "Select all on this page" }).click();
  await expect(bar).toContainText("50 selected");
  await bar.getByLabel("Tag", { exact: true }).fill("Later");
  await bar.getByRole("button", { name: "Add tag" }).click();
  await expect(page.getByText("Tagged “Later”: 50 bookmarks.")).toBeVisible();
  await expect(list.getByRole("link", { name: "#Later" })).toHaveCount(50);

  const exported = async () => (await (await page.request.get("/api/v1/bookmarks/export")).json()).bookmarks;
  const before = await exported();
  expect(before).toHaveLength(500);
  await page.getByRole("button", { name: "Select all on this page" }).click();
  await bar.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Removed: 50 bookmarks.")).toBeVisible();
  await expect(list.getByRole("heading").first()).toHaveText("Docker 397");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText(/Taken back/)).toBeVisible();
  await expect(list.getByRole("heading").first()).toHaveText("Docker 497");
  expect(await exported()).toEqual(before);

  const empty = await (await browser.newContext()).newPage();
  await signIn(empty, demoPerson("learner"));
  await removeEverything(empty);
  const file = await (await page.request.get("/api/v1/bookmarks/export")).text();
  const report = await (await post(empty, "bookmarks/import", { content: file })).json();
  expect(report).toMatchObject({ fresh: 500, refused: 0 });
  const again = await (await empty.request.get("/api/v1/bookmarks/export")).json();
  expect(again.bookmarks).toEqual(before);
  await post(empty, "bookmarks/undo", { changeId: report.changeId });

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys that work here" })).toBeVisible();
  await page.keyboard.press("Escape");
  await removeEverything(page);
});

test("a list is private until its owner opens it, and closed again at once", async ({ page, browser }) => {
  await signIn(page, demoPerson("learner", 1));
  await removeEverything(page);
  const name = `To read ${crypto.randomUUID()}`;
  const list = await (await post(page, "lists", { name })).json();
  await post(page, "bookmarks", {
    url: "https://example.org/shared",
    title: "Shared",
    note: "secret",
    listId: list.id,
  });
  const visitor = await (await browser.newContext()).newPage();
  expect((await visitor.goto(`/lists/${list.id}`))?.status()).toBe(404);
  await page.goto(`/bookmarks?list=${list.id}`);
  await page.getByRole("button", { name: `Edit the list ${name}` }).click();
  await page.getByLabel("Who may read it").selectOption("public");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "public" }).first()).toBeVisible();
  await page.getByRole("checkbox", { name: "Select Shared" }).check();
  await expectNoBarrier(page);
  expect((await visitor.goto(`/lists/${list.id}`))?.status()).toBe(200);
  await expect(visitor.getByRole("link", { name: "Shared" })).toBeVisible();
  expect(await visitor.content()).not.toContain("secret");
  const feed = await visitor.request.get(`/lists/${list.id}/feed.xml`);
  expect([feed.status(), await feed.text()]).toEqual([200, expect.stringContaining("<title>Shared</title>")]);
  await expectNoBarrier(visitor);
  const current = (await page.request.get(`/api/v1/lists/${list.id}`)).headers().etag ?? "";
  const headers = { origin: new URL(page.url()).origin, "if-match": current };
  await page.request.patch(`/api/v1/lists/${list.id}`, { data: { access: "private" }, headers });
  expect((await visitor.goto(`/lists/${list.id}`))?.status()).toBe(404);
  await removeEverything(page);
});

test("a guide that was half read opens at the same heading on another device", async ({ page, browser }) => {
  await signIn(page, demoPerson("learner", 1), "/roles/backend-developer");
  await removeEverything(page);
  await post(page, "bookmarks", { guide: "backend-developer" });
  const isKnown = page.waitForResponse("**/api/v1/me/page**");
  await page.reload();
  await isKnown;
  const heading = page.getByRole("main").getByRole("heading", { level: 2 }).nth(4);
  await heading.evaluate((element) => element.scrollIntoView());
  const inSight = await page
    .getByRole("main")
    .locator("[id]:is(h2, h3)")
    .evaluateAll((headings) =>
      headings.flatMap((one) => (one.getBoundingClientRect().top < innerHeight / 2 ? one.id : [])),
    );
  const anchor = inSight.at(-1) ?? "";
  await page.goto("/bookmarks");
  const readTo = async () => {
    const [bookmark] = (await (await page.request.get("/api/v1/bookmarks")).json()).items;
    return bookmark.reading?.anchor;
  };
  await expect.poll(readTo).toBe(anchor);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, demoPerson("learner", 1));
  await expect(other.getByText(/reading, \d+ %/)).toBeVisible();
  await other.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").click();
  await expect(other).toHaveURL(`/roles/backend-developer#${anchor}`);
  await expect(other.locator(`[id="${anchor}"]`)).toBeInViewport();
  await removeEverything(page);
});

test("a page kept from outside, tags made one, a list put in order and taken away; all with Undo", async ({
  page,
}) => {
  await signIn(page, demoPerson("learner", 1));
  await removeEverything(page);
  const list = await (await post(page, "lists", { name: `In order ${crypto.randomUUID()}` })).json();
  for (const [title, tag] of Object.entries({ Aye: "one", Bee: "two" })) {
    await post(page, "bookmarks", {
      url: `https://example.org/${title}`,
      title,
      tags: [tag],
      listId: list.id,
    });
  }
  // As the link in the browser's bar does it, on a page of somebody else.
  await page.goto("/bookmarks", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Keep from anywhere" }).click();
  const code = await page.getByRole("link", { name: "Keep in Metier" }).getAttribute("href");
  const elsewhere = await page.context().newPage();
  await page
    .context()
    .route("https://example.org/**", (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>Sea</title><p>waves</p>" }),
    );
  await elsewhere.goto("https://example.org/Sea?utm_source=x");
  await elsewhere.getByText("waves").selectText();
  const opened = elsewhere.waitForEvent("popup");
  await elsewhere.evaluate((address) => location.assign(address ?? ""), code);
  await page.goto((await opened).url());
  await elsewhere.close();
  await expect(page.getByLabel("Title")).toHaveValue("Sea");
  await expect(page.getByLabel("Passage")).toHaveValue("waves");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByText("You keep “Sea”")).toBeVisible();
  await page.goto(`/bookmarks/new?url=${encodeURIComponent("http://EXAMPLE.org/Sea")}`);
  await expect(page.getByText("You keep “Sea”")).toBeVisible();
  await expectNoBarrier(page);
  const [{ id }] = (await (await page.request.get("/api/v1/bookmarks?q=sea")).json()).items;
  await post(page, "bookmarks/bulk", { ids: [id], listId: list.id });

  await page.goto(`/bookmarks?list=${list.id}`);
  await page.waitForLoadState("networkidle");
  const kept = async () => {
    const { items } = await (await page.request.get(`/api/v1/bookmarks?list=${list.id}`)).json();
    return items.map(({ title }: { title: string }) => title).join(" ");
  };
  await page.getByRole("button", { name: "Move Aye down" }).click();
  await expect(page.getByText("Moved “Aye” to 2 of 3.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Move Aye down" })).toBeFocused();
  await expect.poll(kept).toBe("Bee Aye Sea");
  await page.getByRole("button", { name: "Undo the move" }).click();
  await expect.poll(kept).toBe("Aye Bee Sea");
  await page.getByRole("button", { name: /^Order of Aye/ }).press("End");
  await expect.poll(kept).toBe("Bee Sea Aye");
  const grip = page.getByRole("button", { name: /^Order of Sea/ });
  await grip.hover();
  const top = await page.getByRole("button", { name: /^Order of Bee/ }).boundingBox();
  await page.mouse.down();
  await page.mouse.move(top?.x ?? 0, top?.y ?? 0, { steps: 4 });
  await page.mouse.up();
  await expect.poll(kept).toBe("Sea Bee Aye");
  await expect(page.getByRole("list", { name: "What you kept" }).getByRole("heading")).toHaveText([
    "Sea",
    "Bee",
    "Aye",
  ]);
  await expectNoBarrier(page);
  const book = await page.request.get(`/api/v1/lists/${list.id}/epub`);
  expect([book.status(), book.headers()["content-type"]]).toEqual([200, "application/epub+zip"]);
  await page.getByRole("link", { name: "Print" }).click();
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText(["Sea", "Bee", "Aye"]);
  await expectNoBarrier(page);

  await page.goto("/bookmarks?tag=one");
  await page.waitForLoadState("networkidle");
  const tags = page.getByRole("navigation", { name: "Choices" });
  const edit = async (tag: string, name: string, button: string) => {
    await page.getByRole("button", { name: `Edit the tag “${tag}”` }).click();
    await page.getByLabel("Name").fill(name);
    await page.getByRole("button", { name: button }).click();
  };
  await edit("one", "TWO", "Merge into “two”");
  await expect(page.getByText("Merged the tag “one” into “two”.")).toBeVisible();
  await expect(tags.getByRole("link", { name: "one" })).toHaveCount(0);
  await tags.getByRole("button", { name: "Undo" }).click();
  await expect(tags.getByRole("link", { name: "one" })).toBeVisible();
  await edit("one", "first", "Save");
  await expect(page).toHaveURL("/bookmarks?tag=first");
  await expect(tags.getByRole("link", { name: "first" })).toBeVisible();
  await removeEverything(page);
});
