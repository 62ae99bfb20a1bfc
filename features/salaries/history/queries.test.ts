import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { ordinary } from "../import/figure-row";
import { publishRelease } from "../import/mutations";
import { putBack } from "../releases/mutations";
import { getFigureHistory, listChangesSince, listPast } from "./queries";

const name = `survey-${v7()}`;
const role = `maker-${v7()}`;

async function publish(label: string, medians: Record<string, number>) {
  await publishRelease({
    dataset: { slug: name, source: name, title: "A survey", caveat: "Invented." },
    ...{ label, fileHash: label, rowsRead: 1, rowsUsed: 1, shares: [], occupations: [] },
    report: { origin: "import", files: [], dropped: [], unknown: [] },
    figures: Object.entries(medians).map(([country, median]) => ({
      ...ordinary,
      ...({ role, country, basis: "none", experience: "all", year: 2025, currency: "USD" } as const),
      ...({ period: "year", population: "Everybody", measure: "median", n: 120, median } as const),
      ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
    })),
  });
}

test("a figure tells what it said before each release, and what changed since a reader kept it", () =>
  rolledBack(async () => {
    await database().execute(
      sql`insert into sources (id, slug, kind, title) values (${v7()}, ${name}, 'dataset', 'S')`,
    );
    await database().execute(sql`insert into roles (id, slug, title) values (${v7()}, ${role}, 'Maker')`);
    await publish("Survey of 2024", { US: 165_000, DE: 60_000, FR: 50_000 });
    await publish("Survey of 2025", { US: 171_250.4, FR: 50_000, IT: 40_000 });
    await publish("Survey of 2026", { US: 171_250.4, FR: 50_000, IT: 40_000, DE: 61_000 });
    await putBack(null, { dataset: name });
    // Readers had each for a day.
    await database().execute(sql`
      update release_publications p set published_at = timestamptz '2026-05-01' + place * interval '1 day'
      from (select id, row_number() over (order by id) as place from release_publications
        where dataset_id = (select id from datasets where slug = ${name})) o where o.id = p.id`);
    const ids = await database().execute<{ id: string; country: string }>(sql`
      select f.id, f.country from figures f join roles r on r.id = f.role_id where r.slug = ${role}`);
    const idOf = (country: string) => ids.find((row) => row.country === country)?.id ?? "";

    const us = await getFigureHistory(idOf("US"));
    expect(us).toMatchObject({ country: "US", median: 171_250, release: "Survey of 2025", status: "ok" });
    expect(us.history).toMatchObject([
      { release: "Survey of 2025", from: "2026-05-03T00:00:00.000Z", until: null, median: 171_250, n: 120 },
      { release: "Survey of 2024", from: "2026-05-02T00:00:00.000Z", until: "2026-05-03T00:00:00.000Z" },
    ]);
    const de = await getFigureHistory(idOf("DE"));
    expect(de).toMatchObject({ status: "withdrawn", median: null });
    expect(de.history.map(({ status, median, from }) => [status, median, from.slice(8, 10)])).toEqual([
      ["withdrawn", null, "05"],
      ["ok", 61_000, "04"],
      ["withdrawn", null, "03"],
      ["ok", 60_000, "02"],
    ]);
    expect((await getFigureHistory(idOf("FR"))).history).toHaveLength(1);

    const past = (await listPast(ids.map(({ id }) => id))).map(({ id, before, now }) => [
      ids.find((row) => row.id === id)?.country,
      ...[before.median, before.from.slice(8, 10), before.until.slice(8, 10), before.release, now.median],
    ]);
    // Germany went with the release that was put back, so no page shows it; France and Italy never changed.
    expect(past).toEqual([["US", 165_000, "02", "03", "Survey of 2024", 171_250]]);

    const since = async (instant: string) =>
      (
        await listChangesSince(
          [...ids].map(({ id }) => id),
          instant,
        )
      )
        .map(({ id, then, now }) => [ids.find((row) => row.id === id)?.country, then?.median, now.median])
        .sort();
    expect(await since("2026-05-02T12:00:00Z")).toEqual([
      ["DE", 60_000, null],
      ["IT", undefined, 40_000],
      ["US", 165_000, 171_250],
    ]);
    expect(await since("2026-05-05T12:00:00Z")).toEqual([]);
    await expect(getFigureHistory(v7())).rejects.toMatchObject({ code: "not-found" });
  }));
