import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import type { Editor } from "@/lib/http/person";
import { signedIn } from "@/scripts/test-people";
import { publishRelease } from "../import/mutations";
import { listFigures } from "../queries";
import { putBack } from "../releases/mutations";
import { readEditorial } from "./editorial-csv";
import { editorialColumns } from "./editorial-row";
import { publishEditorial } from "./mutations";
import { downloadEditorial, getEditorialDataset, previewEditorial } from "./queries";

const role = `maker-${v7()}`;
const header = editorialColumns.join(",");
const row = (country: string, currency: string, mean: number) =>
  `${role},${country},all,,${currency},year,As an article states it,mean,,,,,,,${mean},,`;
const file = (...rows: string[]) => [header, ...rows, ""].join("\n");

/** A portal with the editorial dataset as its seed brings it, and an editor. */
async function portal(): Promise<Editor> {
  await database().execute(
    sql`insert into sources (id, slug, kind, title) values (${v7()}, ${role}, 'article', 'An article')`,
  );
  await database().execute(sql`insert into roles (id, slug, title) values (${v7()}, ${role}, 'Maker')`);
  await publishSeed("seeded");
  return (await signedIn("editor")).learner as Editor;
}

async function publishSeed(label: string) {
  const { rows } = readEditorial(file(row("CA", "CAD", 85_000)), new Map([[role, role]]));
  await publishRelease({
    dataset: {
      ...{ slug: "editorial", source: role, title: "What articles state", caveat: "Invented." },
      ...{ kind: "editorial", notes: { [role]: "Bear this in mind." } },
    },
    ...{ label, fileHash: label, rowsRead: 1, rowsUsed: 1, shares: [], occupations: [] },
    report: { origin: "seed", files: [], dropped: [], unknown: [] },
    figures: rows.map((placed) => placed.row),
  });
}

const seen = async () => {
  const { items } = await listFigures({ source: "editorial", limit: 50 });
  return items.map(({ country, status, mean, year, n }) => [country, status, mean, year, n]);
};

describe("the editors' figures", () => {
  it("stay what articles state, with their notes, when an editor publishes them", () =>
    rolledBack(async () => {
      const editor = await portal();
      const before = await getEditorialDataset();
      expect(before).toMatchObject({ kind: "editorial", notes: { [role]: "Bear this in mind." } });
      await publishEditorial(editor, { csv: file(row("CA", "CAD", 90_000)) });
      const { liveReleaseId, ...after } = await getEditorialDataset();
      expect({ ...after, liveReleaseId: before.liveReleaseId }).toEqual(before);
      expect(liveReleaseId).not.toBe(before.liveReleaseId);
    }));

  it("are looked over first, and nothing changes until they are published", () =>
    rolledBack(async () => {
      const editor = await portal();
      const csv = file(row("CA", "CAD", 90_000), row("IN", "INR", 886_667));
      const preview = await previewEditorial(editor, csv);
      expect(preview).toMatchObject({ rows: 2, faults: [], same: 0, withdrawn: [] });
      expect(preview.changed).toEqual([
        {
          figure: `${role}, CA, year not stated, CAD`,
          said: "CAD\u00a085,000 average, number of people not stated",
          says: "CAD\u00a090,000 average, number of people not stated",
        },
      ]);
      expect(preview.added.map(({ says }) => says)).toEqual([
        "₹8,86,667 average, number of people not stated",
      ]);
      expect(await seen()).toEqual([["CA", "ok", 85_000, null, null]]);

      const { comparedWith } = preview;
      const published = await publishEditorial(editor, { csv, comparedWith });
      expect(published).toMatchObject({
        isChanged: true,
        figures: 2,
        withdrawn: 0,
        previousId: comparedWith,
      });
      expect(await seen()).toEqual([
        ["CA", "ok", 90_000, null, null],
        ["IN", "ok", 886_667, null, null],
      ]);
      const [line] = await database().execute(sql`
        select action, person_id as by from audit_lines where subject = 'editorial' order by id desc limit 1`);
      expect(line).toEqual({ action: "release.publish", by: editor.id });
      await putBack(editor, { releaseId: published.previousId ?? "" });
      expect(await seen()).toEqual([
        ["CA", "ok", 85_000, null, null],
        ["IN", "withdrawn", null, null, null],
      ]);
    }));

  it("are refused as a whole for one bad currency, naming line and column; the old value stays", () =>
    rolledBack(async () => {
      const editor = await portal();
      const csv = file(row("DE", "EUR", 60_000), row("CA", "CAN", 90_000));
      const { faults } = await previewEditorial(editor, csv);
      expect(faults).toMatchObject([{ line: 3, column: 5, name: "currency" }]);
      await expect(publishEditorial(editor, { csv })).rejects.toMatchObject({
        code: "senseless",
        details: { errors: [{ path: "line 3, column 5 (currency)" }] },
      });
      expect(await seen()).toEqual([["CA", "ok", 85_000, null, null]]);
    }));

  it("are not published over what another editor published in between", () =>
    rolledBack(async () => {
      const editor = await portal();
      const { comparedWith } = await previewEditorial(editor, file(row("CA", "CAD", 90_000)));
      await publishEditorial(editor, { csv: file(row("CA", "CAD", 91_000)), comparedWith });
      await expect(
        publishEditorial(editor, { csv: file(row("CA", "CAD", 90_000)), comparedWith }),
      ).rejects.toMatchObject({ code: "conflict" });
      expect(await seen()).toEqual([["CA", "ok", 91_000, null, null]]);
    }));

  it("come back as the file that they were, which changes nothing", () =>
    rolledBack(async () => {
      const editor = await portal();
      await publishEditorial(editor, { csv: file(row("IN", "INR", 886_667), row("CA", "CAD", 1.5)) });
      const csv = await downloadEditorial(editor);
      expect(csv).toContain(`${role},IN,all,,INR,year,As an article states it,mean,,,,,,,886667,,\r\n`);
      expect(await previewEditorial(editor, csv)).toMatchObject({ same: 2, added: [], changed: [] });
      const [before] = await database().execute(sql`select count(*) as n from releases`);
      expect(await publishEditorial(editor, { csv })).toMatchObject({ isChanged: false, notice: null });
      expect(await database().execute(sql`select count(*) as n from releases`)).toEqual([before]);
    }));

  it("stay when the portal brings other ones along", () =>
    rolledBack(async () => {
      const editor = await portal();
      await publishEditorial(editor, { csv: file(row("CA", "CAD", 90_000)) });
      await publishSeed("seeded anew");
      expect(await seen()).toEqual([["CA", "ok", 90_000, null, null]]);
    }));
});
