import { expect, test } from "@playwright/test";

const FILES = [
  ["/roles/backend-developer.epub", "application/epub+zip"],
  ["/roles/backend-developer.md", "text/markdown; charset=utf-8"],
  ["/roles/backend-developer/feed.xml", "application/atom+xml; charset=utf-8"],
  ["/roles/backend-developer/share.png", "image/png"],
  ["/series/backend-simplified.epub", "application/epub+zip"],
  ["/series/backend-simplified/feed.xml", "application/atom+xml; charset=utf-8"],
  ["/share.png", "image/png"],
  ["/feed.xml", "application/atom+xml; charset=utf-8"],
  ["/sitemap.xml", "application/xml; charset=utf-8"],
  ["/robots.txt", "text/plain; charset=utf-8"],
] as const;

for (const [path, type] of FILES) {
  test(`${path} is kept, and has the same bytes each time`, async ({ request }) => {
    const first = await request.get(path);
    expect([first.status(), first.headers()["content-type"]]).toEqual([200, type]);
    expect(first.headers()["cache-control"]).toContain("public");
    const { etag = "" } = first.headers();
    expect((await request.get(path, { headers: { "If-None-Match": etag } })).status()).toBe(304);
    const again = await request.get(`${path}?anything`);
    expect((await again.body()).equals(await first.body())).toBe(true);
  });
}

test("a file of what is not there is a whole page with 404", async ({ request }) => {
  const absent = ["/roles/no-such", "/series/no-such"].flatMap((at) => [`${at}.epub`, `${at}/feed.xml`]);
  // The addresses inside, which the portal gives nobody.
  const inner = [
    "/roles/backend-developer/epub",
    "/roles/backend-developer/md",
    "/series/backend-simplified/epub",
  ];
  for (const path of [...absent, ...inner, "/roles/no-such.md", "/roles/no-such/share.png"]) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 404]);
    expect(await answer.text()).toContain("<h1");
  }
});

test("another name of a role leads to the files of its one address", async ({ request }) => {
  for (const [file, to] of [
    [".epub", ".epub"],
    [".md", ".md"],
    ["/feed.xml", "/feed.xml"],
    ["/share.png", "/share.png"],
  ]) {
    const answer = await request.get(`/roles/back-end-developer${file}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toMatch(new RegExp(`/roles/backend-developer${to}$`));
  }
});

test("a reader finds the other forms of a guide at its end @reading", async ({ page, request }) => {
  await page.goto("/roles/backend-developer");
  const forms = page.getByRole("region", { name: "Take it with you" }).getByRole("link");
  expect(await forms.count()).toBe(3);
  for (const link of await forms.all()) {
    const answer = await request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
  }
});

test("robots are told where all pages are, and that no app is for them", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toMatch(/^Sitemap: https?:\/\/[^/]+\/sitemap\.xml$/m);
  for (const app of ["/account", "/bookmarks", "/planner", "/desk", "/sign-in"])
    expect(robots).toContain(`Disallow: ${app}\n`);
});

test("a guide printed has no menus and keeps its text", async ({ page }) => {
  await page.goto("/roles/backend-developer");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "On this page" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "Take it with you" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("#citation")).toBeVisible();
});
