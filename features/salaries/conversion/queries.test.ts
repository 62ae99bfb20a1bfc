import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { convert } from "./convert";
import { findRates, hasRates, listTargetCurrencies } from "./queries";

/** A release of rates; the last one made is the live one. */
async function makeRates(
  rows: readonly (readonly [string, string, string, number, number])[],
): Promise<void> {
  const sourceId = v7();
  const releaseId = v7();
  await database().execute(sql`
    insert into sources (id, slug, kind, title, publisher)
    values (${sourceId}, ${`rates-${sourceId}`}, 'dataset', 'Reference rates', 'A central bank')`);
  await database().execute(sql`
    insert into datasets (id, slug, source_id, title) values (${v7()}, 'conversion-rates', ${sourceId}, 'Rates')
    on conflict (slug) do nothing`);
  await database().execute(sql`
    insert into releases (id, dataset_id, label, file_hash, rows_read, rows_used)
    select ${releaseId}, id, '1', ${releaseId}, 1, 1 from datasets where slug = 'conversion-rates'`);
  for (const [kind, area, currency, year, rate] of rows) {
    await database().execute(sql`
      insert into conversion_rates (release_id, kind, area, currency, year, rate, source_id)
      values (${releaseId}, ${kind}, ${area}, ${currency}, ${year}, ${rate}, ${sourceId})`);
  }
  await database().execute(
    sql`update datasets set live_release_id = ${releaseId} where slug = 'conversion-rates'`,
  );
}

const exchange = (area: string, year: number, rate: number) => ["exchange", area, area, year, rate] as const;

test("without rates nothing can be converted", () =>
  rolledBack(async () => {
    await database().execute(sql`update datasets set live_release_id = null where slug = 'conversion-rates'`);
    expect(await hasRates()).toBe(false);
    expect(await listTargetCurrencies()).toEqual([]);
    expect(await findRates(["USD", "EUR"], ["DE"], [2025])).toEqual([]);
  }));

test("currencies with a recent rate can be chosen, those of the live release only", () =>
  rolledBack(async () => {
    await makeRates([exchange("SEK", 2025, 10)]);
    await makeRates([exchange("EUR", 2025, 0.88), exchange("CAD", 2024, 1.4), exchange("RUB", 2022, 78)]);
    expect(await hasRates()).toBe(true);
    expect(await listTargetCurrencies()).toEqual(["CAD", "EUR", "USD"]);
  }));

test("the rates found are those that a conversion needs, the country's own currency included", () =>
  rolledBack(async () => {
    await makeRates([
      ...[exchange("EUR", 2025, 0.8), exchange("EUR", 2026, 0.7), exchange("EUR", 2010, 0.75)],
      ...[exchange("BGN", 2025, 1.6), exchange("SEK", 2025, 10)],
      ["purchasing-power", "BG", "BGN", 2024, 0.8],
      ["purchasing-power", "SE", "SEK", 2024, 8],
    ]);
    const rates = await findRates(["USD", "EUR"], ["BG", "BG", "ALL"], [2025, null]);
    expect(rates.map(({ kind, area, year }) => `${kind} ${area} ${year}`)).toEqual([
      "exchange BGN 2025",
      "exchange EUR 2025",
      "purchasing-power BG 2024",
    ]);
    expect(rates[0]?.source).toBe("A central bank");
    const nothing = { p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null };
    const figure = { currency: "USD", country: "BG", year: 2025, median: 50_000, ...nothing };
    expect(convert(figure, rates, { power: true })).toMatchObject({ converted: { median: 100_000 } });
    expect(convert(figure, rates, { currency: "EUR" })).toMatchObject({ converted: { median: 40_000 } });
    expect(await findRates(["EUR"], [], [null])).toEqual([]);
    expect(await findRates([], [], [2025])).toEqual([]);
  }));
