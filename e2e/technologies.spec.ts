import { expect, test } from "@playwright/test";
import { expectOpenToAll } from "./barriers";

const pages = ["/technologies", "/technologies/python", "/technologies/docker", "/glossary"];

test("a technology says what each role uses it for, and leads to the task @reading", async ({ page }) => {
  await page.goto("/technologies/docker");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Docker");
  const uses = page.getByRole("region", { name: "What it is used for" });
  const backend = uses
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: "Backend developer" }) });
  await expect(backend).toContainText("Pack a service once");
  await backend.getByRole("link", { name: "Deployment and DevOps" }).click();
  await expect(page).toHaveURL(/\/roles\/backend-developer#deployment-and-devops$/);
  await expect(page.getByRole("heading", { name: "Deployment and DevOps" })).toBeFocused();
});

test("shares stand role by role, each with its people, year and source @reading", async ({ page }) => {
  await page.goto("/technologies/python");
  const rows = page.getByRole("region", { name: "How many work with it" }).locator("tbody tr");
  await expect(rows.first()).toContainText("All professional developers");
  const backend = rows.filter({ hasText: "Backend developer" });
  await expect(backend).toContainText(/54\.7 %.*1,833 of 3,353, 2025/s);
  await expect(backend.getByRole("link", { name: /^Source: Stack Overflow.* respondents/ })).toBeVisible();
  const shares = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => Number(/([\d.]+)\s*%/.exec(row.textContent ?? "")?.[1])),
  );
  expect(shares.length).toBeGreaterThanOrEqual(20);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
});

test("what job advertisements ask for names the occupation and gives credit, on both pages @reading", async ({
  page,
}) => {
  await page.goto("/technologies/docker");
  const demand = page.getByRole("region", { name: "Asked for in job advertisements" });
  await expect(demand.getByRole("listitem").filter({ hasText: "Software Developers" })).toContainText(
    /Wider group: Backend developer/,
  );
  await expect(demand).toContainText("Used under the CC BY 4.0 license");
  await page.goto("/roles/backend-developer");
  const technologies = page.getByRole("region", { name: "Technologies" });
  await expect(technologies.getByRole("row").filter({ hasText: "Docker" })).toContainText("in demand");
  await expect(technologies).toContainText(/job advertisements of Software Developers, a wider group/);
});

test("the index leads to every technology of a kind @reading", async ({ page }) => {
  await page.goto("/technologies");
  await page.getByRole("navigation", { name: "Kinds" }).getByRole("link", { name: "Databases" }).click();
  await expect(page.getByRole("heading", { name: "Databases" })).toBeFocused();
  await page.getByRole("region", { name: "Databases" }).getByRole("link", { name: "PostgreSQL" }).click();
  await expect(page).toHaveURL(/\/technologies\/postgresql$/);
});

test("the glossary is found by letter, and a word by its anchor @reading", async ({ page }) => {
  await page.goto("/glossary");
  await page
    .getByRole("navigation", { name: "Letters" })
    .getByRole("link", { name: "C", exact: true })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "C", exact: true })).toBeFocused();
  const words = page.getByRole("region", { name: "C", exact: true }).getByRole("term");
  expect(await words.count()).toBeGreaterThan(5);
  await page.goto("/glossary#csrf");
  const csrf = page.locator("dt#csrf");
  await expect(csrf).toBeInViewport();
  const meaning = page.locator("dl > div").filter({ has: page.locator("#csrf") });
  await expect(meaning).toContainText("Cross-Site Request Forgery");
  await expect(meaning.getByRole("link", { name: "Backend developer" })).toHaveAttribute(
    "href",
    "/roles/backend-developer#term-csrf",
  );
});

test("no page of a list is larger than the front can take", async ({ request }) => {
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    expect(Buffer.byteLength(html), path).toBeLessThan(500_000);
  }
});

expectOpenToAll(pages);
