import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { listFigures } from "../queries";
import { type FigureRow, ordinary } from "./figure-row";
import { isReleaseComplete, publishRelease, type Release } from "./mutations";

const name = `survey-${v7()}`;
const role = `maker-${v7()}`;

const row = (country: string, n: number, median: number | null): FigureRow => ({
  ...ordinary,
  ...{ role, country, basis: "coding-years", experience: "all", year: 2025, currency: "USD", period: "year" },
  ...{ population: "Everybody", measure: "percentiles", n, median },
  ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
});

const release = (fileHash: string, figures: FigureRow[], origin: "seed" | "import" = "import"): Release => ({
  dataset: { slug: name, source: name, title: "A survey", caveat: "Invented." },
  label: fileHash,
  fileHash,
  rowsRead: 40,
  rowsUsed: 38,
  report: { origin, files: [], dropped: [], unknown: [] },
  figures,
  shares: [{ technology: name, role, year: 2025, n: 10, base: 40 }],
  occupations: [{ code: "Maker of things", title: "Maker of things", role, relation: "same" }],
});

async function catalogue(): Promise<void> {
  await database().execute(
    sql`insert into sources (id, slug, kind, title) values (${v7()}, ${name}, 'dataset', 'S')`,
  );
  await database().execute(sql`insert into roles (id, slug, title) values (${v7()}, ${role}, 'Maker')`);
  await database().execute(
    sql`insert into technologies (id, slug, name, kind, summary) values (${v7()}, ${name}, 'T', 'tool', 'A tool.')`,
  );
}

const seen = async () => {
  const { items } = await listFigures({ source: name, limit: 50 });
  return items.map(({ country, status, n, median, release: from }) => [country, status, n, median, from]);
};
const version = async () => {
  const [found] = await database().execute<{ version: string }>(sql`select version from site_version`);
  return Number(found?.version);
};

describe("publishing a release", () => {
  it("shows its figures, keeps a small group without a statistic, and tells the page caches", () =>
    rolledBack(async () => {
      await catalogue();
      const before = await version();
      const first = await publishRelease(release("first", [row("US", 40, 171_250.5), row("SM", 9, null)]));
      expect(first).toMatchObject({ isNew: true, isChanged: true, figures: 2, withdrawn: 0 });
      expect(await seen()).toEqual([
        ["SM", "too-few", 9, null, "first"],
        ["US", "ok", 40, 171_251, "first"],
      ]);
      expect(await version()).toBe(before + 1);
      const shares = await database().execute(sql`
        select n, base, round(share::numeric, 3)::float8 as share from technology_shares
        join sources on sources.id = source_id where sources.slug = ${name}`);
      expect([...shares]).toEqual([{ n: 10, base: 40, share: 0.25 }]);
    }));

  it("changes nothing when the same files come again", () =>
    rolledBack(async () => {
      await catalogue();
      const { releaseId } = await publishRelease(release("first", [row("US", 40, 1)]));
      const before = await version();
      expect(await publishRelease(release("first", [row("US", 40, 1)]))).toEqual({
        ...{ releaseId, isNew: false, isChanged: false, figures: 1, withdrawn: 0, notice: null },
      });
      expect(await version()).toBe(before);
    }));

  it("marks a figure that is gone as withdrawn, and an older release can be put back", () =>
    rolledBack(async () => {
      await catalogue();
      const first = release("first", [row("US", 40, 100), row("SM", 12, 50)]);
      await publishRelease(first);
      const [, us] = (await listFigures({ source: name, limit: 50 })).items;
      const second = await publishRelease(release("second", [row("US", 41, 110)]));
      expect(second.withdrawn).toBe(1);
      expect(await seen()).toEqual([
        ["SM", "withdrawn", 12, null, "first"],
        ["US", "ok", 41, 110, "second"],
      ]);
      // The figure is the same row, whatever release says it.
      expect((await listFigures({ source: name, country: "US", limit: 1 })).items[0]?.id).toBe(us?.id);
      expect(await publishRelease(first)).toMatchObject({ isNew: false, isChanged: true, withdrawn: 0 });
      expect(await seen()).toEqual([
        ["SM", "ok", 12, 50, "first"],
        ["US", "ok", 40, 100, "first"],
      ]);
      const lines = await database().execute(sql`select action from audit_lines where subject = ${name}`);
      expect(lines).toHaveLength(3);
    }));

  it("never lets the figures that the portal brings along replace an import", () =>
    rolledBack(async () => {
      await catalogue();
      await publishRelease(release("seeded", [row("US", 40, 100)], "seed"));
      await publishRelease(release("seeded anew", [row("US", 40, 105)], "seed"));
      expect(await seen()).toEqual([["US", "ok", 40, 105, "seeded anew"]]);
      await publishRelease(release("imported", [row("US", 40, 110)]));
      expect(await publishRelease(release("a third", [row("US", 40, 115)], "seed"))).toMatchObject({
        ...{ isNew: true, isChanged: false },
      });
      expect(await seen()).toEqual([["US", "ok", 40, 110, "imported"]]);
    }));

  it("knows when there is nothing left to bring, also after a role came later", () =>
    rolledBack(async () => {
      await catalogue();
      const late = { ...row("US", 40, 100), role: `${role}-late` };
      const seeded = release("seeded", [row("US", 40, 100), late], "seed");
      expect(await isReleaseComplete(seeded)).toBe(false);
      await publishRelease(seeded);
      expect(await isReleaseComplete(seeded)).toBe(true);
      await database().execute(
        sql`insert into roles (id, slug, title) values (${v7()}, ${late.role}, 'Late')`,
      );
      expect(await isReleaseComplete(seeded)).toBe(false);
      expect(await publishRelease(seeded)).toMatchObject({ figures: 2, isChanged: false });
    }));

  it("refuses a figure that breaks a rule, and leaves everything as it was", () =>
    rolledBack(async () => {
      await catalogue();
      await publishRelease(release("first", [row("US", 40, 100)]));
      const before = await version();
      await expect(
        database().transaction(() => publishRelease(release("bad", [row("usa", 40, 100)]))),
      ).rejects.toThrow();
      expect(await seen()).toEqual([["US", "ok", 40, 100, "first"]]);
      expect(await version()).toBe(before);
    }));
});
