import { expect, test } from "@playwright/test";
import { expectOpenToAll } from "./barriers";

test("a visitor sees the days of all roles, from those spent alone to those spent with others @reading", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Know the job/);
  const rows = page
    .getByRole("region", { name: "A typical day in each role" })
    .getByRole("listitem")
    .filter({
      has: page.getByRole("heading", { level: 3 }),
    });
  expect(await rows.count()).toBeGreaterThanOrEqual(20);
  const shares = (await rows.allTextContents()).map((text) => Number(/(\d+)\s%/.exec(text)?.[1]));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0);
  for (const strip of await rows.getByRole("img").all()) {
    await expect(strip).toHaveAttribute("aria-label", /^A typical day, .+: \d\d:\d\d–\d\d:\d\d /);
  }
});

test("the way in that a visitor chooses goes with the links to guides @reading", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: /^I am looking around/ }).click();
  await expect(page).toHaveURL(/\/roles\?path=around$/);
  await expect(page.getByRole("link", { name: /^I am looking around/ })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.getByLabel("Name, other name or technology").fill("backend engineer");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/path=around/);
  await page.getByRole("link", { name: "Backend developer", exact: true }).click();
  await expect(page).toHaveURL(/\/roles\/backend-developer\?path=around$/);
});

test("a role is found by its name, another name and a technology @reading", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Find a role by name or technology").fill("sre");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Site reliability engineer"]);
  await expect(page.getByText("Also called sre")).toBeVisible();
  await expect(page.getByRole("status")).toContainText("One role for “sre”");

  await page.getByLabel("Name, other name or technology").fill("RabbitMQ");
  await page.getByRole("button", { name: "Find" }).click();
  const backend = page.getByRole("listitem").filter({ hasText: "Backend developer" });
  await expect(backend).toContainText("Works with RabbitMQ");

  await page.getByLabel("Name, other name or technology").fill("100%");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("status")).toContainText("No role with a guide");
  await page.getByRole("link", { name: "Show all roles" }).click();
  await expect(page).toHaveURL(/\/roles$/);
});

test("a visitor finds roles by what they like to do, each with its reason @reading", async ({ page }) => {
  await page.goto("/");
  const link = page.getByRole("link", { name: /^solve puzzles/ });
  const count = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
  await link.click();
  await expect(page).toHaveURL(/\/roles\?like=puzzles$/);
  await expect(page.getByRole("status")).toContainText(`${count} roles for those who like to solve puzzles`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(count);
  const backend = page.getByRole("listitem").filter({ hasText: "Backend developer" });
  await expect(backend).toContainText("I like solving problems");
  await backend.getByRole("link", { name: "I like solving problems" }).click();
  await expect(page).toHaveURL(/\/roles\/backend-developer#motive-/);
  await expect(page.getByRole("heading", { name: "I like solving problems" })).toBeInViewport();
});

test("an address that asks for nothing known shows all roles", async ({ page }) => {
  await page.goto("/roles?like=nothing&path=elsewhere");
  await expect(page.getByRole("status")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Backend developer" })).toBeVisible();
});

expectOpenToAll(["/", "/roles", "/roles?like=puzzles&path=start"]);
