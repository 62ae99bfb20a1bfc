import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { knock } from "@/scripts/test-doors";
import { makePortal, type TestPortal } from "@/scripts/test-portal";
import { downloadSalaries, listSalaries } from "./endpoints";
import { statistics } from "./figure";

type Item = Record<string, unknown>;

let portal: TestPortal;
const hostile = '=HYPERLINK("http://example.org";"a, b")\r\nsecond line';

beforeAll(async () => {
  portal = await makePortal();
  await database().execute(sql`
    update sources set licence = 'CC0 1.0', licence_url = 'https://example.org/cc0', publisher = '+Company, Inc.'
    where id = (select source_id from datasets where id = ${portal.datasetId})`);
  await database().execute(
    sql`update datasets set caveat = '-not to be "added" up' where id = ${portal.datasetId}`,
  );
  for (const [country, year, population] of [
    ["US", 2024, hostile],
    ["DE", 2025, "@all"],
    ["DE", null, "Everybody"],
  ] as const) {
    const id = randomUUID();
    await database().execute(sql`
      insert into figures (id, dataset_id, role_id, country, experience_basis, experience, year, currency, period, population)
      values (${id}, ${portal.datasetId}, ${portal.roleId}, ${country}, 'none', 'all', ${year}, 'USD', 'year', ${population})`);
    await database().execute(sql`
      insert into figure_values (figure_id, release_id, status, measure, n, p10, p25, median, p75, p90, limits)
      select ${id}, live_release_id, 'ok', 'percentiles', 40, 10000.4, 20000, 30000, 40000, 239200,
        '{"p90": "above"}' from datasets where id = ${portal.datasetId}`);
  }
});

async function json(query: Record<string, string>) {
  const answer = await knock(listSalaries, { query });
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
  return answer.json as { items: Item[]; next: string | null; notices: Item[] };
}

async function csv(query: Record<string, string>) {
  const { status, text, headers } = await knock(downloadSalaries, { query });
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: "\r\n" });
  return { rows, headers, text };
}

/** A cell as it would stand for the value of a JSON answer. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

describe("the list and the file of figures", () => {
  it("say the same, row by row, with source and licence in each row", async () => {
    const query = { role: portal.role };
    const { items, notices } = await json(query);
    const { rows } = await csv(query);
    expect(items).toHaveLength(5);
    expect(rows).toHaveLength(5);
    expect(notices).toEqual([
      {
        ...{ source: items[0]?.source, title: "A survey", publisher: "+Company, Inc.", url: null },
        ...{ licence: "CC0 1.0", licenceUrl: "https://example.org/cc0", attribution: null },
        caveat: '-not to be "added" up',
      },
    ]);
    const plain = [
      "id",
      "role",
      "relation",
      "country",
      "breakdown",
      "segment",
      "experience",
      "source",
      "release",
    ];
    const more = ["year", "currency", "period", "measure", "status", "population", "n", ...statistics];
    rows.forEach((row, at) => {
      const item = items[at] ?? {};
      for (const name of [...plain, ...more]) expect([name, row[name]]).toEqual([name, cell(item[name])]);
      expect(row).toMatchObject({
        ...{ role_title: "Tester", experience_basis: "none", source_title: "A survey", licence: "CC0 1.0" },
        ...{ publisher: "'+Company, Inc.", licence_url: "https://example.org/cc0" },
        ...{ attribution: "", caveat: '\'-not to be "added" up' },
      });
    });
    expect(rows.map(({ population }) => population)).toContain(`'${hostile}`);
    expect(rows.filter(({ limits }) => limits === "p90: above")).toHaveLength(3);
    expect(items.filter(({ status, n }) => status === "too-few" && n === 7)).toHaveLength(1);
  });

  it("name the file after what was asked and are kept by nobody for long", async () => {
    const { headers } = await csv({ role: portal.role, country: "DE" });
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="metier-salaries-${portal.role}-de.csv"`,
    );
    expect(headers.get("cache-control")).toBe("public, max-age=60");
    const list = await knock(listSalaries, { query: { role: portal.role } });
    expect(list.headers.get("cache-control")).toBe("public, max-age=60");
    expect(list.headers.get("content-disposition")).toBeNull();
  });

  it("go on where a page ends, until all was seen once", async () => {
    const all = (await json({ role: portal.role })).items.map(({ id }) => id);
    const seen: unknown[] = [];
    let next: URL | null = new URL(`http://localhost/?role=${portal.role}&limit=2`);
    for (let pages = 0; next; pages += 1) {
      const { rows, headers } = await csv(Object.fromEntries(next.searchParams));
      seen.push(...rows.map(({ id }) => id));
      const [, url] = /^<([^>]+)>; rel="next"$/.exec(headers.get("link") ?? "") ?? [];
      next = url ? new URL(url) : null;
      expect(next?.pathname ?? "/api/v1/salaries.csv").toBe("/api/v1/salaries.csv");
      expect(pages).toBeLessThan(3);
    }
    expect(seen).toEqual(all);
  });

  it("hold no row but the head when nothing fits", async () => {
    const { rows, text } = await csv({ role: portal.role, country: "FR" });
    expect(rows).toEqual([]);
    expect(text).toMatch(/^id,role,[^\n]*,release\r\n$/);
    expect(await json({ role: portal.role, country: "FR" })).toEqual({ items: [], next: null, notices: [] });
  });

  it("refuse a segment of nothing, a role that there is none of, and a target that is none", async () => {
    for (const endpoint of [listSalaries, downloadSalaries]) {
      expect((await knock(endpoint, { query: { segment: "python" } })).status).toBe(422);
      expect((await knock(endpoint, { query: { role: "no-such-role" } })).status).toBe(422);
      expect((await knock(endpoint, { query: { convert: "euro" } })).status).toBe(400);
    }
  });
});

describe("figures in another currency", () => {
  const withRates = (work: () => Promise<void>) =>
    rolledBack(async () => {
      const [sourceId, releaseId] = [randomUUID(), randomUUID()];
      await database().execute(sql`
        insert into sources (id, slug, kind, title, publisher, licence)
        values (${sourceId}, ${`bank-${sourceId}`}, 'dataset', 'Reference rates', 'A central bank', 'Free reuse')`);
      await database().execute(sql`
        insert into datasets (id, slug, source_id, title) values (${randomUUID()}, 'conversion-rates', ${sourceId}, 'R')
        on conflict (slug) do update set source_id = excluded.source_id`);
      await database().execute(sql`
        insert into releases (id, dataset_id, label, file_hash, rows_read, rows_used)
        select ${releaseId}, id, '1', ${releaseId}, 1, 1 from datasets where slug = 'conversion-rates'`);
      await database().execute(sql`
        insert into conversion_rates (release_id, kind, area, currency, year, rate, source_id) values
          (${releaseId}, 'exchange', 'EUR', 'EUR', 2024, 0.9, ${sourceId}),
          (${releaseId}, 'exchange', 'EUR', 'EUR', 2025, 0.8, ${sourceId}),
          (${releaseId}, 'purchasing-power', 'DE', 'EUR', 2024, 0.5, ${sourceId})`);
      await database().execute(
        sql`update datasets set live_release_id = ${releaseId} where slug = 'conversion-rates'`,
      );
      await work();
    });

  it("carry rate, year and source, and stand beside the source's own", () =>
    withRates(async () => {
      const { items, notices } = await json({ role: portal.role, convert: "EUR" });
      const of = (country: string, year: number | null) =>
        items.find((item) => item.country === country && item.year === year && item.n !== 634);
      expect(of("US", 2024)).toMatchObject({
        ...{ currency: "USD", median: 30_000 },
        converted: {
          currency: "EUR",
          rate: 0.9,
          rateYear: 2024,
          rateSource: "A central bank",
          median: 27_000,
        },
      });
      expect(of("DE", 2025)).toMatchObject({ converted: { rateYear: 2025, median: 24_000, p90: 191_360 } });
      expect(of("DE", null)).toMatchObject({ notConverted: "year not stated by source" });
      expect(of("DE", null)).not.toHaveProperty("converted");
      expect(of("IN", 2025)).toMatchObject({ notConverted: "no statistic to convert" });
      expect(notices.map(({ source, licence }) => [source, licence])).toEqual([
        [items[0]?.source, "CC0 1.0"],
        ["conversion-rates", "Free reuse"],
      ]);
      const { rows } = await csv({ role: portal.role, convert: "EUR" });
      rows.forEach((row, at) => {
        const converted = (items[at]?.converted ?? {}) as Item;
        for (const name of statistics) expect(row[`converted_${name}`]).toBe(cell(converted[name]));
        expect([row.converted_rate, row.converted_rate_year]).toEqual([
          cell(converted.rate),
          cell(converted.rateYear),
        ]);
        expect(row.not_converted).toBe(cell(items[at]?.notConverted));
      });
    }));

  it("by purchasing power name both steps", () =>
    withRates(async () => {
      const { items } = await json({ role: portal.role, country: "DE", year: "2025", convert: "power" });
      expect(items).toMatchObject([
        {
          converted: {
            ...{ currency: "international dollar", rateYear: 2024, median: 48_000 },
            steps: [
              { kind: "exchange", from: "USD", to: "EUR", rate: 0.8, year: 2025 },
              { kind: "purchasing-power", from: "EUR", country: "DE", rate: 2, year: 2024 },
            ],
          },
        },
      ]);
    }));
});
