import { expect, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { mailedLink } from "./outbox";

test("a visitor opens an account, keeps a task, plans the role's day, comes back to it and signs out", async ({
  page,
}) => {
  const address = `first-${Date.now()}@example.org`;
  const password = "four plain words here";

  await page.goto("/sign-up");
  await page.getByLabel("Mail address").fill(address);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Look in your mail.")).toBeVisible();
  const link = await mailedLink(address);

  await page.goto(link);
  await page.getByLabel("Choose a password").fill("short");
  await page.getByRole("button", { name: "Open my account" }).click();
  await expect(page.getByLabel("Choose a password")).toBeFocused();
  await page.getByLabel("Choose a password").fill(password);
  await page.getByRole("button", { name: "Open my account" }).click();
  await expect(page).toHaveURL("/bookmarks");

  await page.goto("/roles/backend-developer");
  const keep = page.getByRole("main").getByRole("button", { name: /^Keep .*API development/ });
  await keep.click();
  await expect(page.getByRole("button", { name: /^Kept .*API development/ })).toBeVisible();
  // By the script, or by the form where the press came before it: either way it has arrived.
  await expect
    .poll(async () => (await (await page.request.get("/api/v1/bookmarks")).json()).items?.length)
    .toBe(1);
  await page.goto("/bookmarks");
  await expect(page.getByRole("link", { name: /API development/ })).toBeVisible();

  await page.goto("/planner/new?role=backend-developer");
  await page.getByRole("button", { name: "Use this day" }).click();
  await expect(page).toHaveURL(/\/planner\/\d{4}-\d\d-\d\d$/);
  const day = new URL(page.url()).pathname;
  const block = page.getByRole("button", { name: /E-mail and overnight alerts/ }).first();
  await expect(block).toBeVisible();

  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL("/");
  await page.goto(day);
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await page.getByLabel("Mail address").fill(address.toUpperCase());
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(day);
  await expect(page.getByRole("button", { name: /E-mail and overnight alerts/ }).first()).toBeVisible();
});

test("a used link says so and shows the way to a new one", async ({ page }) => {
  await page.goto("/sign-in/link/there-is-no-such-token-anywhere-0");
  await expect(page.getByText("This link no longer works")).toBeVisible();
  await page.getByRole("link", { name: "Get a new link" }).click();
  await expect(page).toHaveURL("/sign-up");
});

test("a wrong password keeps what was typed and says what is wrong", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Mail address").fill("nobody@example.org");
  await page.getByLabel("Password").fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("do not belong together");
  await expect(page.getByLabel("Mail address")).toHaveValue("nobody@example.org");
});

test("signing in and up has no barrier", async ({ page }) => {
  for (const path of [
    "/sign-in",
    "/sign-up",
    "/sign-in/link",
    "/sign-in/link/none",
    "/reset",
    "/no-such-page",
  ]) {
    await page.goto(path);
    await expectNoBarrier(page);
  }
});
