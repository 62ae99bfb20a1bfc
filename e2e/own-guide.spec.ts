import { type APIRequestContext, expect, test } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { demoPerson, signIn } from "./people";

const role = "backend-developer";
const guide = `/roles/${role}`;
const desk = `/api/v1/desk/guides/${role}`;

/** An editor gives a task another text, and readers see it. @returns the text before */
async function rewrite(
  request: APIRequestContext,
  origin: string,
  key: string,
  change: (text: string) => string,
) {
  const current = await request.get(desk);
  const task = (await current.json()).content.tasks.find((one: { key: string }) => one.key === key);
  const headers = (etag: string | undefined) => ({ origin, "if-match": etag ?? "" });
  const saved = await request.patch(`${desk}/draft`, {
    data: { tasks: [{ id: task.id, text: change(task.text) }] },
    headers: headers(current.headers().etag),
  });
  const published = await request.post(`${desk}/publish`, {
    data: { successors: {} },
    headers: headers(saved.headers().etag),
  });
  expect([saved.status(), published.status()]).toEqual([200, 200]);
  return task.text as string;
}

test("a learner's notes, evidence, groups, picks and answers stay on the guide, which marks what has changed", async ({
  page,
  browser,
}) => {
  await signIn(page, demoPerson("learner", 1), guide);
  const { origin } = new URL(page.url());
  const note = page.getByRole("button", { name: /ote on Testing and debugging$/ });
  await note.click();
  await page.getByRole("textbox", { name: "Your note on Testing and debugging" }).fill("Ask Ada.");
  await expect(page.getByText("Saved.")).toBeVisible();

  const evidence = page.getByRole("button", { name: /^Evidence.* on Testing and debugging$/ });
  await evidence.click();
  const form = page.getByRole("form", { name: "Evidence for Testing and debugging" });
  await form.getByRole("textbox", { name: "Link" }).fill("my pull request");
  await form.getByRole("button", { name: "Save the evidence" }).click();
  await expect(form.getByText("Write an address that begins with https://")).toBeVisible();
  await form.getByRole("textbox", { name: "Link" }).fill("https://example.org/pull/1");
  await form.getByRole("button", { name: "Save the evidence" }).click();
  await expect(form.getByText("Added.")).toBeVisible();
  await expect(evidence).toHaveText(/^Evidence \(1\)/);

  const group = page.locator("[data-at-least]").first();
  await expect(group.getByText("Met 0 of 2")).toBeVisible();
  await group.getByRole("checkbox", { name: "Docker" }).check();
  await group.getByRole("checkbox", { name: "Amazon Web Services" }).check();
  await expect(group.getByText("Met 2 of 2")).toBeVisible();

  const java = page.getByRole("link", { name: "Learn Java", exact: true });
  const stored = page.waitForResponse((response) => response.url().endsWith("/marks/picks"));
  await page.getByRole("radio", { name: "Python" }).check();
  expect((await stored).status()).toBe(200);
  await expect(java).toBeHidden();
  await page.getByRole("button", { name: /^Show \d for other choices$/ }).click();
  await expect(java).toBeVisible();

  await expectNoBarrier(page);

  await page.getByRole("link", { name: "5 questions to check yourself on Testing and debugging" }).click();
  await expect(page).toHaveURL(/\/practice#testing-and-debugging$/);
  const practice = page.getByRole("region", { name: "Testing and debugging" });
  await practice.getByText("What can an integration test find").click();
  await practice.getByRole("button", { name: "I knew it" }).first().click();
  await expect(practice.getByText(/^1\sof\s5\sanswered, 1\sknown, last\son\s/)).toBeVisible();
  await expect(page.getByText(/^1\sof\s\d+\sanswered/)).toHaveCount(2);
  await expectNoBarrier(page);
  await practice.getByRole("link", { name: "Read the task" }).click();
  await expect(page).toHaveURL(/backend-developer#testing-and-debugging$/);

  const editor = await browser.newContext();
  const editing = await editor.newPage();
  await signIn(editing, demoPerson("editor"), "/bookmarks");
  const before = await rewrite(editing.request, origin, "documentation", (text) => `${text} It helps.`);
  await page.goto("about:blank");
  await expect
    .poll(async () => {
      const answer = await page.request.get(`${origin}/api/v1/me/progress?path=${guide}`);
      return (await answer.json()).visit.changedSince;
    })
    .not.toBeNull();
  await page.goto(guide);
  await page.getByText("Changed since your last visit", { exact: true }).click();
  await expect(page.locator(".changed")).toHaveCount(1);
  await expect(page.locator(".changed ins")).toContainText("It helps.");
  await expect(page.getByRole("complementary", { name: "Changed since" }).getByRole("link")).toHaveText(
    "Documentation",
  );
  await expect(note).toHaveText(/^Your note/);
  await expect(group.getByText("Met 2 of 2")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Python" })).toBeChecked();
  await expect(page.getByText(/^1\sof\s5\sanswered/)).toBeVisible();
  await expect(evidence).toHaveText(/^Evidence \(1\)/);
  await note.click();
  await page.getByRole("textbox", { name: "Your note on Testing and debugging" }).fill("");
  await expect(page.getByText("Removed.")).toBeVisible();

  await rewrite(editing.request, origin, "documentation", () => before);
  await editor.close();
  const { items } = await (await page.request.get("/api/v1/evidence")).json();
  for (const { id, etag } of items)
    await page.request.delete(`/api/v1/evidence/${id}`, { headers: { origin, "if-match": etag } });
  await page.request.post("/api/v1/marks/reset", { data: { role }, headers: { origin } });
});
