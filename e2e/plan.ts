import { expect, type Page } from "@playwright/test";

export const undoHint = "Undo is Ctrl+Z.";

export const lineOf = (page: Page) => page.getByRole("textbox", { name: "Add a block" });

/** What is said of the last gesture. */
export const statusOf = (page: Page) => page.getByRole("status", { name: "Last change" });

/** Until then a press would be lost. */
export async function untilReady(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Add", exact: true })).toBeEnabled();
}

/** Asks one of the planner's doors for a change, as the page's own script would. */
export async function write(page: Page, door: string, data: object) {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/api/v1/planner/${door}`, { data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/**
 * Takes out whatever other journeys have left on these days.
 * @returns whether there was anything
 */
export async function emptyDays(page: Page, ...dates: string[]): Promise<boolean> {
  let isCleared = false;
  for (const date of dates) {
    const { blocks } = await (await page.request.get(`/api/v1/planner/days/${date}`)).json();
    const ids = [...new Set<string>(blocks.map(({ id }: { id: string }) => id))];
    if (ids.length === 0) continue;
    await write(page, "edits", { gesture: "Cleared", edits: ids.map((id) => ({ type: "delete", id })) });
    isCleared = true;
  }
  return isCleared;
}

/** Ends a block that another journey has left under way. */
export async function endFocus(page: Page): Promise<void> {
  const { session } = await (await page.request.get("/api/v1/planner/focus")).json();
  if (!session) return;
  await takeOut(page, `focus/${session.id}`, `"${session.id}.${session.version}"`);
}

/** Takes something of the planner's out that stands at this version. */
export async function takeOut(page: Page, door: string, version: string): Promise<void> {
  const headers = { origin: new URL(page.url()).origin, "if-match": version };
  const answer = await page.request.delete(`/api/v1/planner/${door}`, { headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** Every block of a day as the server has it: `09:30 25 Review`. */
export async function savedTimes(page: Page, date: string): Promise<string[]> {
  const { blocks } = await (await page.request.get(`/api/v1/planner/days/${date}`)).json();
  return blocks.map(({ start, minutes, title }: Record<string, unknown>) => `${start} ${minutes} ${title}`);
}
