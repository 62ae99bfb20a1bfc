import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";

test("a visitor takes a role's figures along, each row with its source and licence", async ({ request }) => {
  const answer = await request.get("/api/v1/salaries.csv?role=backend-developer&country=US");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(answer.headers()["content-disposition"]).toBe(
    'attachment; filename="metier-salaries-backend-developer-us.csv"',
  );
  expect(answer.headers()["cache-control"]).toBe("public, max-age=60");
  const rows: Record<string, string>[] = parse(await answer.body(), { columns: true });
  const survey = rows.find((row) => row.source === "stackoverflow-2025" && row.experience === "all");
  expect(survey).toMatchObject({ median: "171250", n: "634", measure: "percentiles", year: "2025" });
  for (const row of rows) {
    expect(row.source_title).not.toBe("");
    expect(row.release).not.toBe("");
    expect(row.country).toBe("US");
  }
  const list = await (
    await request.get("/api/v1/salaries?role=backend-developer&country=US&limit=200")
  ).json();
  expect(list.items.map(({ id }: { id: string }) => id)).toEqual(rows.map((row) => row.id));
  const named = list.notices.map(({ source }: { source: string }) => source);
  expect([...new Set(rows.map((row) => row.source))].sort()).toEqual(named.sort());
});

test("a file goes on where it ends", async ({ request }) => {
  const first = await request.get("/api/v1/salaries.csv?source=stackoverflow-published&limit=100");
  const [, next = ""] = /^<([^>]+)>; rel="next"$/.exec(first.headers().link ?? "") ?? [];
  expect(next).toContain("source=stackoverflow-published&limit=100&cursor=");
  const idsOf = (text: string) => parse(text, { from: 2 }).map(([id]) => id);
  const second = await request.get(next);
  const ids = [...idsOf(await first.text()), ...idsOf(await second.text())];
  expect(ids).toHaveLength(200);
  expect(new Set(ids).size).toBe(200);
});

test("a figure converted says by which rate, of which year and source", async ({ request }) => {
  const asked = "/api/v1/salaries?role=backend-developer&country=DE&source=stackoverflow-2025&experience=all";
  const { items } = await (await request.get(`${asked}&convert=EUR`)).json();
  expect(items).toHaveLength(1);
  const [{ converted, median, currency }] = items;
  expect([currency, median]).toEqual(["USD", 87_011]);
  expect(converted).toMatchObject({ currency: "EUR", rateYear: 2025, rateSource: "European Central Bank" });
  expect(converted.median).toBe(Math.round(median * converted.rate));
  const power = (await (await request.get(`${asked}&convert=power`)).json()).items[0].converted;
  expect(power.steps.map(({ year }: { year: number }) => year)).toEqual([2025, 2024]);
  const world = await (await request.get(`${asked.replace("=DE", "=ALL")}&convert=power`)).json();
  expect(world.items[0].notConverted).toBe("the whole world has no purchasing power");
});
