import { expect, type Page, type Request, test } from "@playwright/test";
import { expectNoBarrier, expectOpenToAll } from "./barriers";

const path = "/salaries/backend-developer/you";
const survey = (page: Page) => page.getByRole("region", { name: /^Survey: Stack Overflow/ });

/** Everything that the page asks for, as one text: addresses, headers and bodies. */
function listen(page: Page): () => string {
  const said: string[] = [];
  const hear = (request: Request) =>
    said.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? "");
  page.on("request", hear);
  return () => said.join("\n");
}

async function answer(page: Page, pay: string): Promise<void> {
  await page.getByRole("textbox", { name: "Your pay" }).fill(pay);
  await page.getByRole("button", { name: "Show where I stand" }).click();
}

test("own pay is placed in the page: no request and no address ever holds it", async ({ page }) => {
  const said = listen(page);
  await page.goto(`${path}?country=US`);
  await expect(page.getByText("It is not sent, not stored")).toBeVisible();
  await answer(page, "195,123");
  await expect(survey(page).getByText("An estimate: about 63 of 100 respondents earn less.")).toBeVisible();
  await expect(page.getByText("Your pay: USD\u00a0195,123 a year.", { exact: true })).toBeVisible();
  await expect(page.getByRole("status")).toContainText("Survey: An estimate: about 63 of 100");
  await expect(survey(page).getByRole("row", { name: "You 195,123" })).toBeVisible();

  await page.getByLabel("Country").selectOption("DE");
  await expect(page.getByRole("heading", { name: /Germany: all experience/ })).toBeVisible();
  await expect(survey(page).getByText(/^Above the 90th: more than 90 of 100/)).toBeVisible();
  await page.getByLabel("Experience").selectOption("6-10");
  await expect(page.getByRole("heading", { name: /Germany: 6–10 years of coding/ })).toBeVisible();
  await expect(page).toHaveURL(`${path}?country=DE&experience=6-10&currency=USD`);
  await page.getByLabel("Currency").selectOption("EUR");
  await expect(survey(page).getByText(/^Converted to EUR at 0\.\d+ EUR for USD/)).toBeVisible();
  await expect(page.getByRole("row", { name: "You 195,123" }).first()).toBeVisible();
  await expect(page.getByText("Your pay: EUR\u00a0195,123 a year.", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Backend developer pay" }).click();
  await expect(page).toHaveURL(/\/salaries\/backend-developer$/);
  await page.goBack();
  await expect(page).toHaveURL(`${path}?country=DE&experience=6-10&currency=EUR`);
  expect(said()).toContain("experience=6-10");
  expect(said()).not.toMatch(/195.?123|[?&]pay=/);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
  expect(kept).not.toMatch(/195.?123/);
});

test("a country that is none is named as refused, here and on the pay page", async ({ page }) => {
  for (const address of [path, "/salaries/backend-developer"]) {
    await page.goto(`${address}?country=Germany`);
    const notice = page.getByText("A part of the address was not understood").locator("..");
    await expect(notice).toContainText("country “Germany”: it should be two letters of a country");
  }
});

test("who came by an address with the pay leaves it neither there nor in a link", async ({ page }) => {
  await page.goto(`${path}?country=US&currency=USD&pay=195124&period=year`);
  await expect(page).toHaveURL(`${path}?country=US&experience=all&currency=USD`);
  await expect(survey(page).getByText("about 63 of 100 respondents")).toBeVisible();
  const links = await page
    .locator("a[href], form, link, script[src]")
    .evaluateAll((all) => all.map((one) => one.outerHTML.split(">")[0]));
  expect(links.length).toBeGreaterThan(10);
  expect(links.join()).not.toContain("195124");
});

test("no browser fetches the page before somebody asks for it", async ({ page, request }) => {
  const { prefetch } = await (await request.get("/speculation-rules.json")).json();
  await page.goto("/salaries");
  const isLeftOut = await page.evaluate(
    ([patterns, address]) => {
      const Pattern = Reflect.get(globalThis, "URLPattern");
      return patterns.some((pattern: string) =>
        new Pattern(pattern, location.origin).test(location.origin + address),
      );
    },
    [prefetch[0].where.and[1].not.href_matches, `${path}?country=US&pay=195000`] as const,
  );
  expect(isLeftOut).toBe(true);
});

test("without script own pay is placed by the server, which keeps and tells nothing @reading", async ({
  page,
  request,
  javaScriptEnabled,
}) => {
  await page.goto("/salaries/backend-developer");
  await page.getByRole("link", { name: "Where does your own pay stand?" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Backend developer: where do I stand?" }),
  ).toBeVisible();
  await page.getByLabel("Country").selectOption("US");
  await page.getByLabel("Paid for a").selectOption("month");
  await answer(page, "16 250");
  await expect(
    page.getByText("Your pay: USD\u00a0195,000 a year (12 × the month).", { exact: true }),
  ).toBeVisible();
  await expect(survey(page).getByText("An estimate: about 63 of 100 respondents earn less.")).toBeVisible();
  await expect(survey(page).getByRole("row", { name: "You 195,000" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your pay" })).toHaveValue("16 250");
  if (!javaScriptEnabled) expect(page.url()).toContain("pay=16+250");

  const given = await request.get(`${path}?country=US&currency=USD&pay=195000&period=year`);
  expect(given.headers()["cache-control"]).toBe("private, no-store");
  expect(given.headers()["referrer-policy"]).toBe("no-referrer");
  expect(given.headers()["set-cookie"]).toBeUndefined();
});

test("what cannot be read as pay is said beside the field, and nothing typed is lost @reading", async ({
  page,
}) => {
  await page.goto(`${path}?country=US`);
  await page.getByLabel("Paid for a").selectOption("day");
  await answer(page, "65,00,0");
  await expect(
    page.getByText("Pay is not one amount above zero. Write it in digits, such as 65000 or 65,000."),
  ).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your pay" })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("textbox", { name: "Your pay" })).toHaveValue("65,00,0");
  await expect(page.getByLabel("Paid for a")).toHaveValue("day");
  await expect(page.getByLabel("Country")).toHaveValue("US");
  await answer(page, "₹8,86,667");
  await expect(page.getByText("Pay is in ₹, and the currency chosen is USD.")).toBeVisible();
  await answer(page, "$750");
  await expect(
    page.getByText("Your pay: USD\u00a0195,000 a year (260 × the day).", { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your pay" })).not.toHaveAttribute("aria-invalid", "true");
});

test("sources stand one under the other, and each that gives no place says why @reading", async ({
  page,
}) => {
  await page.goto(`${path}?country=CA&currency=CAD&pay=85000&period=year`);
  const stated = page.getByRole("region", { name: /^Articles/ });
  await expect(stated).toContainText(/CAD\s60,000 – CAD\s120,000, average CAD\s85,000 a year/);
  await expect(stated).toContainText("there is no place to tell");
  await expect(survey(page)).toContainText(/Converted to CAD at 1\.\d+ CAD for USD/);
  await page.goto(`${path}?country=IN&currency=INR&pay=${encodeURIComponent("₹8,86,667")}&period=year`);
  await expect(page.getByRole("region", { name: /^Articles/ })).toContainText("Until it is settled which");
  await expect(page.getByText("Your pay: ₹8,86,667 a year.", { exact: true })).toBeVisible();
  await page.goto(`${path}?country=AL`);
  await expect(page.getByText(/Too few reports \(n = \d\)/)).toBeVisible();
});

test("the figures that cannot be fetched leave those of before, and say so", async ({ page }) => {
  await page.goto(`${path}?country=US&currency=USD`);
  await answer(page, "195000");
  await page.route("**/you?*", (route) => route.abort());
  await page.getByLabel("Country").selectOption("DE");
  await expect(page.getByText("The figures did not come. Try again.").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /United States/ })).toBeVisible();
  await page.unroute("**/you?*");
  await page.getByRole("button", { name: "Show where I stand" }).click();
  await expect(page.getByRole("heading", { name: /Germany/ })).toBeVisible();
});

test("by keyboard alone", async ({ page }) => {
  await page.goto(`${path}?country=US&currency=USD`);
  await page.getByRole("textbox", { name: "Your pay" }).focus();
  await page.keyboard.type("16250");
  for (let i = 0; i < 2; i += 1) await page.keyboard.press("Tab");
  await expect(page.getByLabel("Paid for a")).toBeFocused();
  await page.keyboard.type("mo");
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Show where I stand" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(
    page.getByText("Your pay: USD\u00a0195,000 a year (12 × the month).", { exact: true }),
  ).toBeVisible();
});

test("the mark is told apart without colour, and points on beyond the chart", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(`${path}?country=US&currency=USD`);
  const sign = survey(page).locator("[data-mark]");
  await expect(sign).toBeHidden();
  await answer(page, "195000");
  await expect(sign).toBeVisible();
  await expect(sign.locator("text")).toHaveText("You");
  await answer(page, "9m");
  await expect(sign.locator("text")).toHaveText("You →");
  await expect(survey(page).getByText(/^Above the 90th/)).toBeVisible();
});

const asked = `${path}?country=US&currency=USD&pay=195000&period=year`;
expectOpenToAll([path, asked, `${path}?country=US&currency=USD&pay=9m&period=year`]);

test("an error keeps nobody out", async ({ page }) => {
  await page.goto(path);
  await answer(page, "x");
  await expect(page.getByText(/^Pay is not one amount/)).toBeVisible();
  await expectNoBarrier(page);
});
