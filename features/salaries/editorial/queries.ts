import "server-only";
import { sql } from "drizzle-orm";
import type { DatasetKind } from "@/db/enums";
import { database } from "@/db/transaction";
import { notFound } from "@/lib/errors";
import type { Editor } from "@/lib/http/person";
import { figureId } from "../figure-id";
import { statementInWords } from "../history/statement-words";
import type { FigureRow } from "../import/figure-row";
import {
  type Changed,
  changesBetween,
  type FigureChanges,
  type NamedStatement,
  namedStatement,
  nameInWords,
} from "../releases/figure-changes";
import { listLiveFigures, listRoleNames } from "../releases/queries";
import { type Fault, readEditorial, writeEditorial } from "./editorial-csv";
import type { EditorialColumn } from "./editorial-row";

export type EditorialDataset = {
  slug: string;
  source: string;
  sourceTitle: string;
  title: string;
  caveat: string;
  kind: DatasetKind;
  notes: Record<string, string>;
  liveReleaseId: string | null;
};

/** The dataset of what articles state. @throws AppError `not-found` in a portal without one. */
export async function getEditorialDataset(): Promise<EditorialDataset> {
  const [row] = await database().execute<EditorialDataset>(sql`
    select d.slug, s.slug as source, s.title as "sourceTitle", d.title, coalesce(d.caveat, '') as caveat, d.kind,
      d.notes, d.live_release_id as "liveReleaseId"
    from datasets d join sources s on s.id = d.source_id where d.slug = 'editorial'`);
  if (!row) throw notFound();
  return row;
}

export interface Checked {
  dataset: EditorialDataset;
  rows: FigureRow[];
  faults: Fault[];
  /** What readers would see change; with faults, of nothing. */
  changes: FigureChanges;
}

/** Reads the editors' file and compares it with what readers have. */
export async function checkEditorial(_editor: Editor, csv: string): Promise<Checked> {
  const dataset = await getEditorialDataset();
  const { rows: placed, faults } = readEditorial(csv, await listRoleNames());
  const rows = placed.map(({ row }) => row);
  if (faults.length > 0) {
    return { dataset, rows, faults, changes: { added: [], changed: [], withdrawn: [], same: 0 } };
  }
  const fresh = rows.map((row) =>
    namedStatement(figureId(dataset.source, { ...row, subject: row.role ?? "" }), row),
  );
  return { dataset, rows, faults, changes: changesBetween(await listLiveFigures(dataset.slug), fresh) };
}

/** What the desk shows of a file before it is published. */
export interface Preview {
  rows: number;
  /** The first of them, in the order of the file. */
  faults: Fault[];
  faultCount: number;
  comparedWith: string | null;
  added: { figure: string; says: string }[];
  changed: { figure: string; said: string; says: string }[];
  withdrawn: { figure: string; said: string }[];
  same: number;
}

const mostFaults = 200;

export async function previewEditorial(editor: Editor, csv: string): Promise<Preview> {
  const { dataset, rows, faults, changes } = await checkEditorial(editor, csv);
  const says = ({ said, ...figure }: NamedStatement) => statementInWords(said, figure.currency);
  const words = (figure: NamedStatement | Changed) => `${nameInWords(figure)}, ${figure.currency}`;
  return {
    rows: rows.length,
    faults: faults.slice(0, mostFaults),
    faultCount: faults.length,
    comparedWith: dataset.liveReleaseId,
    added: changes.added.map((figure) => ({ figure: words(figure), says: says(figure) })),
    changed: changes.changed.map((figure) => ({
      figure: words(figure),
      said: statementInWords(figure.before, figure.currency),
      says: statementInWords(figure.after, figure.currency),
    })),
    withdrawn: changes.withdrawn.map((figure) => ({ figure: words(figure), said: says(figure) })),
    same: changes.same,
  };
}

/** The editors' file as readers have its figures now. */
export async function downloadEditorial(_editor: Editor): Promise<string> {
  const rows = await database().execute<Record<EditorialColumn, string | number | null>>(sql`
    select roles.slug as role, f.country, f.experience, f.year, f.currency, f.period, f.population, v.measure, v.n,
      v.p10, v.p25, v.median, v.p75, v.p90, v.mean, v.low, v.high
    from datasets d
    join figure_values v on v.release_id = d.live_release_id
    join figures f on f.id = v.figure_id
    join roles on roles.id = f.role_id
    where d.slug = 'editorial' order by roles.slug, f.country, f.experience, f.year`);
  return writeEditorial(rows);
}
