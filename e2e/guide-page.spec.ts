import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";

const guide = "/roles/backend-developer";

const sectionsOf = (page: Page) =>
  page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
const contentsOf = (page: Page) =>
  page.getByRole("navigation", { name: "On this page" }).getByRole("link").allTextContents();

test("a reader who wants to start and one who looks around meet another order @reading", async ({ page }) => {
  await page.goto(guide);
  const order = page.getByRole("navigation", { name: "Order of this guide" });
  expect((await sectionsOf(page))[0]).toBe("What the work is");

  await order.getByRole("link", { name: /I am looking around/ }).click();
  await expect(page).toHaveURL(/\?path=around$/);
  await expect(page.getByRole("contentinfo")).toBeVisible();
  expect((await sectionsOf(page)).slice(0, 2)).toEqual(["A typical day", "Myths"]);
  expect(await contentsOf(page)).toEqual(await sectionsOf(page));

  await order.getByRole("link", { name: /I want to start/ }).click();
  await expect(page).toHaveURL(/\?path=start$/);
  await expect(page.getByRole("contentinfo")).toBeVisible();
  expect((await sectionsOf(page)).slice(0, 2)).toEqual(["How to start", "Ways into the job"]);
  expect(await contentsOf(page)).toEqual(await sectionsOf(page));
  await expect(order.locator("[aria-current]")).toHaveText(/I want to start/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /backend-developer$/);

  await page.getByRole("main").locator('a[href="/roles/frontend-developer?path=start"]').first().click();
  await expect(page).toHaveURL(/\/roles\/frontend-developer\?path=start$/);
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toHaveText("How to start");
});

test("the browser remembers the path, and forgets it when everything is wanted", async ({ page }) => {
  await page.goto(`${guide}?path=around`);
  await page.goto("/roles");
  await page.getByRole("main").getByRole("link", { name: "Frontend developer" }).click();
  await expect(page).toHaveURL(/\/roles\/frontend-developer\?path=around$/);
  await page.getByRole("link", { name: /^Everything/ }).click();
  await expect(page).toHaveURL(/\/roles\/frontend-developer$/);
  await page.goto("/roles");
  await page.getByRole("main").getByRole("link", { name: "Backend developer" }).click();
  await expect(page).toHaveURL(/\/roles\/backend-developer$/);
});

test("a task opens to examples and team sizes, and the first stands open @reading", async ({ page }) => {
  await page.goto(guide);
  const tasks = page.getByRole("region", { name: "Tasks" });
  await expect(tasks.getByText(/photo-sharing network/)).toBeVisible();
  const transfer = tasks.getByText(/A transfer takes money/);
  await expect(transfer).toBeHidden();
  await tasks.getByText(/^Banking · Health care/).click();
  await expect(transfer).toBeVisible();
});

test("a task leads to its questions, each with its answer behind it, and back @reading", async ({ page }) => {
  await page.goto(guide);
  await page.getByRole("link", { name: /^\d questions to check yourself on Testing and debugging$/ }).click();
  await expect(page).toHaveURL(/\/roles\/backend-developer\/practice#testing-and-debugging$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Backend developer: check yourself");
  await expect(page.getByRole("heading", { name: "Testing and debugging" })).toBeInViewport();
  const answer = page.getByText("Faults where two parts meet");
  await expect(answer).toBeHidden();
  await page.getByText("What can an integration test find").click();
  await expect(answer).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("You store the result of a slow hash")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  const questions = page.getByRole("region", { name: "Testing and debugging" });
  await questions.getByRole("link", { name: /^Read the task/ }).click();
  await expect(page).toHaveURL(/\/roles\/backend-developer#testing-and-debugging$/);
  expect((await page.request.get("/roles/product-manager/practice")).status()).toBe(404);
});

test("the sources agree on Python and differ on Node.js and PHP @reading", async ({ page }) => {
  await page.goto(guide);
  const panel = page.getByRole("region", { name: "Where the sources agree" });
  const said = async (name: string) =>
    panel.locator("dl > div").filter({ hasText: name }).locator("dd").textContent();
  expect(await said("Python")).toBe("3 of 3");
  expect(await said("Node.js")).toBe("2 of 3 (A, C)");
  expect(await said("PHP")).toBe("1 of 3 (B)");
  for (const letter of ["A", "B", "C"]) await expect(panel.getByText(`Article ${letter}`)).toBeVisible();
  await page.goto("/roles/qa-engineer");
  await expect(page.getByRole("region", { name: "Where the sources agree" })).toHaveCount(0);
});

test("resources say what they are, and the address holds the wish for free ones @reading", async ({
  page,
}) => {
  await page.goto(`${guide}?path=start`);
  const start = page.getByRole("region", { name: "How to start" });
  const playlist = start.getByRole("listitem").filter({ hasText: "Backend Engineering (Beginner)" }).last();
  await expect(playlist).toContainText("Hussein Nasser · video · English · free · length not stated");
  await expect(playlist).toContainText("the source gives no link");
  await start.getByRole("link", { name: /free only/ }).click();
  await expect(page).toHaveURL(/\?path=start&price=free#start$/);
  await page.goto("/roles/software-architect?price=free");
  const text = await page.getByRole("region", { name: "How to start" }).textContent();
  expect(text).toContain("· free");
  expect(text).not.toMatch(/· (?:paid|partly free)/);
});

test("related roles come with a reason, what is shared, a step up and a comparison @reading", async ({
  page,
}) => {
  await page.goto(`${guide}?path=around`);
  const related = page.getByRole("region", { name: "Whom you work with" });
  await expect(related.getByRole("heading", { name: "May become" })).toBeVisible();
  const frontend = related
    .locator("dl > div")
    .filter({ has: page.getByText("Frontend developer", { exact: true }) });
  await expect(frontend.first()).toContainText("they meet at the API");
  await expect(frontend.first()).toContainText(/\d+ shared tasks/);
  await expect(
    related.getByRole("link", { name: "Compare with frontend developer" }).first(),
  ).toHaveAttribute("href", "/compare/backend-developer/frontend-developer?path=around");
});

test("the pay of an article says all it rests on, by keyboard, and Escape closes it @reading", async ({
  page,
}) => {
  await page.goto(guide);
  const india = page
    .getByRole("region", { name: "Pay" })
    .locator("dl > div")
    .filter({ hasText: "₹8,86,667" });
  const chip = india.getByRole("button", { name: /^Source/ });
  await chip.focus();
  await page.keyboard.press("Enter");
  for (const line of [
    /Measure: average; the source also says median/,
    /Place: India/,
    /Source: Back-end developer tasks and responsibilities/,
    /As of: not stated by source/,
    /Review by: \d+ \w+ 20\d\d/,
  ]) {
    await expect(india.locator("[popover] > span").filter({ hasText: line })).toBeVisible();
  }
  await page.keyboard.press("Escape");
  await expect(india.locator("[popover]")).toBeHidden();
  await expect(chip).toBeFocused();
});

test("a heading is copied as a link, and the page says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${guide}?path=start#api-development`);
  const button = page.getByRole("button", { name: /Copy the link to “3 API development”/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Link to “3 API development” copied.")).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/roles\/backend-developer#api-development$/,
  );
  await page.getByRole("button", { name: "Copy the citation" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^Metier editors: Backend developer\. Metier, \d+ \w+ 20\d\d\. http.+\/roles\/backend-developer\. Licence CC BY 4\.0\.$/,
    );
});

test("a reader who comes back is offered to go on where they stopped", async ({ page }) => {
  await page.goto(guide);
  await expect(page.locator("reading-place")).toBeHidden();
  await page.getByRole("heading", { name: "Technologies", level: 2 }).scrollIntoViewIfNeeded();
  await page
    .getByRole("heading", { name: "Myths", level: 2 })
    .evaluate((heading) => heading.scrollIntoView());
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("reading-places") ?? ""))
    .toContain('"myths"');
  await page.goto("/roles");
  await page.goto(guide);
  await page.getByRole("link", { name: "Myths" }).and(page.locator("reading-place a")).click();
  await expect(page.getByRole("heading", { name: "Myths", level: 2 })).toBeFocused();
  await expect(page.locator("reading-place")).toBeHidden();
});

test("what else stands in the browser's store under our names harms no reading", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  for (const rubbish of ["null", "5", "{", '{"/roles/backend-developer":5}', '{"x":null,"y":[1]}']) {
    await page.goto("/about");
    await page.evaluate((text) => {
      for (const key of ["reading-places", "reading-path", "theme"]) localStorage.setItem(key, text);
    }, rubbish);
    await page.goto(guide);
    await page
      .locator(".myth h3")
      .first()
      .evaluate((heading) => heading.scrollIntoView());
    // The heading of a myth has a label above its words, which is no part of them.
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("reading-places") ?? ""))
      .toMatch(/^\{"\/roles\/backend-developer":\["myth-[a-z-]+","“/);
    await expect(page.locator("theme-switch input:checked")).toHaveCount(1);
  }
  expect(errors).toEqual([]);
});

test("a narrow window with wider letters and lines never scrolls sideways @reading", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ["/", guide]) {
    await page.goto(address);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test("on a phone the contents open at any point of the page @reading", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${guide}#security`);
  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.getByText("On this page").click();
  await expect(contents.getByRole("link", { name: "Myths" })).toBeInViewport();
  await contents.getByRole("link", { name: "Myths" }).click();
  await expect(page.getByRole("heading", { name: "Myths", level: 2 })).toBeInViewport();
  await expect(contents.getByRole("link", { name: "Myths" })).toBeHidden();
});

/** Every shift of the layout since the page was opened: how much, and what moved. */
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

for (const size of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`nothing moves while a guide is opened and read at ${size.width}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Shift[])
          shifts.push(`${value}: ${sources.map(({ node }) => node?.textContent?.slice(0, 60)).join(" | ")}`);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(guide, { waitUntil: "networkidle" });
    expect(await shiftsOf(page)).toEqual([]);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += size.height) {
      await page.evaluate((top) => scrollTo(0, top), y);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    }
    expect(await shiftsOf(page)).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("reading-places") ?? ""))
      .toContain("backend-developer");
    await page.goto("/roles");
    await page.goto(guide, { waitUntil: "networkidle" });
    await expect(page.locator("reading-place a")).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);
  });
}

test("a narrow window never scrolls sideways @reading", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [guide, `${guide}/practice`, `${guide}?path=start`, "/roles/ux-designer"]) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test("print has the whole text and no navigation @reading", async ({ page }) => {
  await page.goto(guide);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^(?:Keep|Copy)/ })).toHaveCount(0);
  await expect(page.getByText(/A transfer takes money/)).toBeVisible();
  await expect(page.getByText("Not yet reviewed")).toBeVisible();
});

test("a guide with its notes open has no barrier", async ({ page }) => {
  await page.goto(`${guide}?path=start`);
  await page.evaluate(() => {
    for (const more of document.querySelectorAll<HTMLDetailsElement>("main details")) more.open = true;
  });
  await page
    .getByRole("region", { name: "Pay" })
    .getByRole("button", { name: /^Source/ })
    .first()
    .click();
  await expectNoBarrier(page);
});
