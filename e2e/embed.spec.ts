import { createServer, type Server } from "node:http";
import { expect, test } from "@playwright/test";
import { expectOpenToAll } from "./barriers";

const card = "/embed/salaries/backend-developer?country=US";

test.describe("a card in another site's frame", () => {
  let other: Server;
  let address = "";

  // A page of another origin: another port, and another name for this machine.
  test.beforeAll(async ({ baseURL }) => {
    other = createServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<!DOCTYPE html><html lang="en"><title>Another site</title>
        <iframe src="${baseURL}${card}" title="Pay" width="320" height="560"></iframe></html>`);
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const bound = other.address();
    address = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}/`;
  });
  test.afterAll(() => void other.close());

  test("shows figures with all that they rest on, in its own style @reading", async ({ page }) => {
    await page.goto(address);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Backend developer pay, United States");
    const survey = frame.getByRole("region", { name: /Stack Overflow Annual Developer Survey 2025/ });
    await expect(survey.getByRole("row", { name: /Half earn more/ })).toContainText("USD\u00a0171,250");
    await expect(survey).toContainText("2025, n = 634");
    await expect(survey).toContainText("ODbL 1.0");
    await expect(survey.locator("svg rect")).toHaveCount(1);
    const paper = await frame.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
    expect(paper).toBe("rgb(251, 253, 254)");
  });

  test("leads out of the frame, to the page with everything", async ({ page, baseURL }) => {
    await page.goto(address);
    await page
      .frameLocator("iframe")
      .getByRole("link", { name: /All pay of this role/ })
      .click();
    await expect(page).toHaveURL(`${baseURL}/salaries/backend-developer?country=US`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Backend developer");
  });

  test("sets no cookie, runs no script and may stand in any frame", async ({ request }) => {
    const answer = await request.get(card);
    const headers = answer.headers();
    expect(headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
    expect(await answer.text()).not.toMatch(/<script(?! src="\/_dev\/)|<form|<button/);
    const whole = await request.get("/salaries/backend-developer");
    expect(whole.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("can be narrowed to one source, and says when there is nothing @reading", async ({ page }) => {
    await page.goto(`${card}&source=bls-oews`);
    await expect(page.getByRole("region")).toHaveCount(1);
    await expect(page.getByText("15-1252 Software Developers (wider group than this role)")).toBeVisible();
    await page.goto("/embed/salaries/backend-developer?country=AQ");
    await expect(page.getByText("No source that we know says what is paid there.")).toBeVisible();
  });
});

test("another name of a role leads to its card, and no role to none", async ({ request }) => {
  const alias = await request.get("/embed/salaries/back-end-developer?country=US", { maxRedirects: 0 });
  expect([alias.status(), alias.headers().location]).toEqual([
    308,
    expect.stringMatching(/backend-developer\?country=US$/),
  ]);
  expect((await request.get("/embed/salaries/no-such-role")).status()).toBe(404);
});

test("a site's owner finds on the role's page what to paste @reading", async ({ page, baseURL }) => {
  await page.goto("/salaries/backend-developer?country=DE");
  await page.getByText("Show this on your site").click();
  await expect(page.getByLabel(/A card in a frame/)).toHaveValue(
    new RegExp(
      `^<iframe src="${baseURL}/embed/salaries/backend-developer\\?country=DE" title="[^"]+ pay, Germany"`,
    ),
  );
  await expect(page.getByLabel(/A plain table/)).toHaveValue(/USD\u00a087,011.*ODbL 1\.0/s);
  await page.getByRole("link", { name: "See the card by itself" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Backend developer pay, Germany");
});

expectOpenToAll([card, "/embed/salaries/backend-developer?country=IN", "/embed/salaries/data-scientist"]);
