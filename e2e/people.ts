import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { env } from "@/lib/env";

interface DemoPerson {
  access: "learner" | "editor" | "admin";
  email: string;
  password: string;
}

/** The demo people that the portal under test was started with. */
export function demoPerson(access: DemoPerson["access"], which = 0): DemoPerson {
  const file = join(env().DATA_DIR, "demo-people.json");
  const people: DemoPerson[] = JSON.parse(readFileSync(file, "utf8"));
  const person = people.filter((one) => one.access === access)[which];
  if (!person) throw new Error(`There is no such demo person: ${access} ${which}.`);
  return person;
}

/** Signs a demo person in as the page for that does, without waiting for it, and opens `path`. */
export async function signIn(
  page: Page,
  { email, password }: DemoPerson,
  path = "/bookmarks",
): Promise<void> {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const form = { email, password, csrfToken, json: "true" };
  const answer = await page.request.post("/api/auth/callback/credentials", { form });
  expect(answer.status()).toBe(200);
  await page.goto(path, { waitUntil: "networkidle" });
}

/** Signs a demo person in on the page for that, and comes back to `returnTo`. */
export async function signInByForm(
  page: Page,
  { email, password }: DemoPerson,
  returnTo = "/bookmarks",
): Promise<void> {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(new RegExp(`${returnTo.replace(/[?.]/g, "\\$&")}$`));
  // An app that is still coming to life would take what is typed for what stood there.
  await page.waitForLoadState("networkidle");
}
