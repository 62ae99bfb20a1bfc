import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { mailedLink } from "./outbox";
import { signInByForm } from "./people";

/** Opens an account through its mail and stays signed in. */
async function openAccount(page: Page) {
  const person = {
    access: "learner" as const,
    email: `account-${Date.now()}@example.org`,
    password: "four plain words here",
  };
  await page.goto("/sign-up");
  await page.getByLabel("Mail address").fill(person.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.goto(await mailedLink(person.email));
  await page.getByLabel("Choose a password").fill(person.password);
  await page.getByRole("button", { name: "Open my account" }).click();
  await expect(page).toHaveURL("/bookmarks");
  return person;
}

async function otherBrowser(browser: Browser, person: Awaited<ReturnType<typeof openAccount>>) {
  const page = await (await browser.newContext()).newPage();
  await signInByForm(page, person, "/account");
  return page;
}

test("a person gets a new password by mail and ends another browser", async ({ page, browser }) => {
  const person = await openAccount(page);

  await page.goto("/reset");
  await page.getByLabel("Mail address").fill(person.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Look in your mail.")).toBeVisible();
  const link = await mailedLink(person.email, "/reset");
  await page.goto(link);
  person.password = "four other words here";
  await page.getByLabel("Choose a new password").fill(person.password);
  await page.getByRole("button", { name: "Change my password" }).click();
  await expect(page).toHaveURL("/bookmarks");
  await page.goto(link);
  await expect(page.getByText("This link no longer works")).toBeVisible();

  const phone = await otherBrowser(browser, person);
  await page.goto("/account");
  await expectNoBarrier(page);
  const sessions = page.getByRole("region", { name: "Signed in" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await sessions.getByRole("button", { name: /^Sign out Chrome/ }).click();
  await expect(sessions.getByRole("status")).toContainText("is signed out");
  await phone.goto("/account");
  await expect(phone).toHaveURL(/\/sign-in/);
  await signInByForm(phone, person, "/account");
  await sessions.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL("/sign-in");
  for (const browser of [page, phone]) {
    await browser.goto("/account");
    await expect(browser).toHaveURL(/\/sign-in\?/);
  }
  await phone.context().close();
});

test("a person changes settings, uses and revokes a token, takes everything along and leaves", async ({
  page,
}) => {
  const person = await openAccount(page);
  await page.goto("/account");
  const settings = page.getByRole("region", { name: "Settings" });
  await settings.getByLabel("Name").fill("Ada");
  await settings.getByLabel("Theme").selectOption("dark");
  await settings.getByLabel("Work begins at").fill("07:30");
  await settings.getByLabel("Hours a day").fill("6");
  await settings.getByRole("button", { name: "Save settings" }).click();
  await expect(settings.getByText("Saved")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await page.goto("/planner/new?role=backend-developer");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("07:30");
  await expect(page.getByRole("spinbutton", { name: "Hours" })).toHaveValue("6");

  await page.goto("/account");
  const tokens = page.getByRole("region", { name: "Tokens for programs" });
  await tokens.getByText("Make a token").click();
  await tokens.getByLabel("What it is for").fill("Backup");
  await tokens.getByLabel("Read bookmarks").check();
  await tokens.getByRole("button", { name: "Make the token" }).click();
  const secret = (await tokens.locator("code").textContent()) ?? "";
  const ask = async () =>
    (
      await fetch(new URL("/api/v1/bookmarks", page.url()), {
        headers: { authorization: `Bearer ${secret}` },
      })
    ).status;
  expect(await ask()).toBe(200);
  await tokens.getByRole("button", { name: "Revoke Backup" }).click();
  await expect(tokens.getByText("“Backup” is revoked.")).toBeVisible();
  expect(await ask()).toBe(401);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download everything as a ZIP" }).click();
  expect((await download).suggestedFilename()).toBe("metier-export.zip");

  const leaving = page.getByRole("region", { name: "Delete the account" });
  await leaving.getByText("What goes, and the button").click();
  await leaving.getByLabel("Password, to delete for good").fill("not the right one");
  await leaving.getByRole("button", { name: "Delete my account" }).click();
  await expect(leaving.getByText("This is not your present password.")).toBeVisible();
  await leaving.getByLabel("Password, to delete for good").fill(person.password);
  await leaving.getByRole("button", { name: "Delete my account" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/sign-in");
  await page.getByLabel("Mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("do not belong together");
});
