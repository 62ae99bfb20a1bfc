import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { type FigureRow, ordinary } from "../import/figure-row";
import { publishRelease, type Release } from "../import/mutations";
import { listFigures } from "../queries";
import { putBack } from "./mutations";

const name = `survey-${v7()}`;
const role = `maker-${v7()}`;

const row = (country: string, median: number): FigureRow => ({
  ...ordinary,
  ...{ role, country, basis: "none", experience: "all", year: 2025, currency: "USD", period: "year" },
  ...{ population: "Everybody", measure: "median", n: 40, median },
  ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
});

const release = (label: string, figures: FigureRow[], share: number, origin: "seed" | "import" = "import") =>
  ({
    dataset: { slug: name, source: name, title: "A survey", caveat: "Invented." },
    ...{ label, fileHash: label, rowsRead: 40, rowsUsed: 40 },
    report: { origin, files: [], dropped: [], unknown: [] },
    figures,
    shares: [{ technology: name, role, year: 2025, n: share, base: 100 }],
    occupations: [],
  }) satisfies Release;

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
  return items.map(({ country, status, median }) => [country, status, median]);
};
const shares = async () => {
  const rows = await database().execute<{ n: number }>(sql`
    select n from technology_shares s join technologies t on t.id = s.technology_id where t.slug = ${name}`);
  return rows.map(({ n }) => n);
};
const version = async () => {
  const [found] = await database().execute<{ version: string }>(sql`select version from site_version`);
  return Number(found?.version);
};

describe("putting a release back", () => {
  it("gives readers the figures and shares of before, without files, and says who did it", () =>
    rolledBack(async () => {
      await catalogue();
      const { learner } = await signedIn("editor");
      const first = await publishRelease(release("first", [row("US", 100), row("DE", 50)], 40));
      const second = await publishRelease(release("second", [row("US", 110)], 44));
      expect([await seen(), await shares()]).toEqual([
        [
          ["DE", "withdrawn", null],
          ["US", "ok", 110],
        ],
        [44],
      ]);
      const before = await version();
      const back = await putBack(learner, { dataset: name });
      expect(back).toMatchObject({
        ...{ dataset: name, release: "first", releaseId: first.releaseId, previousId: second.releaseId },
        ...{ isChanged: true, figures: 2, withdrawn: 0 },
      });
      expect([await seen(), await shares()]).toEqual([
        [
          ["DE", "ok", 50],
          ["US", "ok", 100],
        ],
        [40],
      ]);
      expect(await version()).toBe(before + 1);
      const published = await database().execute(sql`
        select r.label, p.published_by_id as by from release_publications p join releases r on r.id = p.release_id
        join datasets d on d.id = p.dataset_id where d.slug = ${name} order by p.published_at, p.id`);
      expect([...published]).toEqual([
        { label: "first", by: null },
        { label: "second", by: null },
        { label: "first", by: learner.id },
      ]);
      const [line] = await database().execute(sql`
        select action, person_id as by, details from audit_lines where subject = ${name} order by id desc limit 1`);
      expect(line).toEqual({
        ...{ action: "release.put-back", by: learner.id },
        details: { label: "first", releaseId: first.releaseId },
      });
    }));

  it("is undone by putting back what was live, and without a name goes back and forth", () =>
    rolledBack(async () => {
      await catalogue();
      await publishRelease(release("first", [row("US", 100)], 40));
      const { releaseId } = await publishRelease(release("second", [row("US", 110)], 44));
      await putBack(null, { dataset: name });
      expect(await putBack(null, { releaseId })).toMatchObject({ release: "second", isChanged: true });
      expect(await seen()).toEqual([["US", "ok", 110]]);
      const before = await version();
      expect(await putBack(null, { releaseId })).toMatchObject({ isChanged: false, notice: null });
      expect(await version()).toBe(before);
      expect(await putBack(null, { dataset: name })).toMatchObject({ release: "first" });
    }));

  it("refuses what is not there, and a release of another dataset", () =>
    rolledBack(async () => {
      await catalogue();
      const { releaseId } = await publishRelease(release("first", [row("US", 100)], 40));
      await expect(putBack(null, { dataset: name })).rejects.toMatchObject({ code: "senseless" });
      await expect(putBack(null, { dataset: "hearsay" })).rejects.toMatchObject({ code: "not-found" });
      await expect(putBack(null, { releaseId: v7() })).rejects.toMatchObject({ code: "not-found" });
      await expect(putBack(null, { dataset: "hearsay", releaseId })).rejects.toMatchObject({
        code: "not-found",
      });
    }));

  it("is not taken back by what the portal brings along", () =>
    rolledBack(async () => {
      await catalogue();
      await publishRelease(release("seeded", [row("US", 100)], 40, "seed"));
      await publishRelease(release("seeded anew", [row("US", 110)], 44, "seed"));
      await putBack(null, { dataset: name });
      await publishRelease(release("seeded anew", [row("US", 110), row("DE", 1)], 44, "seed"));
      expect([await seen(), await shares()]).toEqual([[["US", "ok", 100]], [40]]);
    }));
});

describe("a figure and the claim that states it", () => {
  it("are tied when a release goes live, and parted when the claim is gone", () =>
    rolledBack(async () => {
      await catalogue();
      const claim = v7();
      const guide = v7();
      const revision = v7();
      await database().execute(sql`
        insert into guides (id, role_id) select ${guide}, id from roles where slug = ${role}`);
      const content = JSON.stringify({
        claims: [{ id: claim, kind: "figure", place: "Germany", source: name, asOf: "2025" }],
      });
      await database().execute(sql`
        insert into guide_revisions (id, guide_id, origin, content, content_hash)
        values (${revision}, ${guide}, 'seed', ${content}::text::jsonb, '0')`);
      await database().execute(sql`
        insert into guide_publications (id, guide_id, revision_id) values (${v7()}, ${guide}, ${revision})`);
      await database().execute(sql`
        insert into entries (id, guide_id, kind, key, title, body, position)
        values (${claim}, ${guide}, 'claim', 'pay', 'Pay', '', 0)`);
      await publishRelease(release("first", [row("US", 100), row("DE", 50)], 40));
      const claims = async () =>
        (await listFigures({ source: name, limit: 9 })).items.map(({ claimId }) => claimId);
      expect(await claims()).toEqual([claim, null]);
      await database().execute(sql`update entries set retired_at = now() where id = ${claim}`);
      await publishRelease(release("second", [row("US", 101), row("DE", 51)], 40));
      expect(await claims()).toEqual([null, null]);
    }));
});
