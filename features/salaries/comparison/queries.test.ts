import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { ordinary } from "../import/figure-row";
import { publishRelease } from "../import/mutations";
import { findPairFigures } from "./queries";

test("the figures of two roles come apart, all experience only, with what the source calls each", () =>
  rolledBack(async () => {
    const roles = [`maker-${v7()}`, `mender-${v7()}`] as const;
    const [maker, mender] = roles;
    for (const role of roles) {
      await database().execute(sql`insert into roles (id, slug, title) values (${v7()}, ${role}, ${role})`);
    }
    await database().execute(sql`
      insert into sources (id, slug, kind, title) values (${v7()}, 'stackoverflow-2025', 'dataset', 'S')
      on conflict do nothing`);
    const figure = (role: string, median: number, experience: "all" | "0-2" = "all") => ({
      ...ordinary,
      ...({ role, country: "DE", basis: "coding-years", experience, year: 2025, currency: "USD" } as const),
      ...({ period: "year", population: "Everybody", measure: "percentiles", n: 20, median } as const),
      ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
    });
    await publishRelease({
      dataset: {
        slug: "stackoverflow-2025",
        source: "stackoverflow-2025",
        title: "A survey",
        caveat: "Invented.",
      },
      ...{ label: v7(), fileHash: v7(), rowsRead: 3, rowsUsed: 3, shares: [] },
      report: { origin: "import", files: [], dropped: [], unknown: [] },
      figures: [figure(maker, 10), figure(maker, 5, "0-2"), figure(mender, 20)],
      occupations: [
        { code: "Maker of things", title: "Maker of things", role: maker, relation: "same" },
        { code: "Mender of things", title: "Mender of things", role: mender, relation: "same" },
      ],
    });
    const found = await findPairFigures(mender, maker);
    expect(found?.left).toMatchObject({ slug: mender, figures: [{ median: 20, experience: "all" }] });
    expect(found?.right).toMatchObject({ slug: maker, figures: [{ median: 10, experience: "all" }] });
    expect(found?.evidence["stackoverflow-2025"]?.occupations).toEqual([
      "Maker of things",
      "Mender of things",
    ]);
    expect(await findPairFigures(maker, "no-such")).toBeNull();
    expect(await findPairFigures(maker, maker)).toBeNull();
  }));
