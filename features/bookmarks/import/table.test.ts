import { expect, it } from "vitest";
import { readTable } from "./table";

it.each([
  ["url,title,time_added,tags,status\n", "Pocket CSV"],
  ["url,title,folder\n", "Raindrop CSV"],
  ["url,kept_at\n", "Metier CSV"],
  ["title,URL\n", "CSV"],
])("the columns %j tell who wrote it: %s", async (head, format) => {
  expect((await readTable(head)).format).toBe(format);
});

it("takes the sign off again that keeps our text cells from being formulas", async () => {
  const { items } = await readTable("url,title,kept_at\nhttps://example.org/,'=1+1,2026-03-27T08:30:00Z\n");
  expect(items).toMatchObject([{ title: "=1+1", keptAt: "2026-03-27T08:30:00.000Z" }]);
});
