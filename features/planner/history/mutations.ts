import "server-only";
import { and, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { blocks, planChanges } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { AppError, notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { keepBlocks } from "../blocks/mutations";
import { applyEdits, type Block, blockIdOf, type Edit, fits, inverseOf } from "../edits";
import { carryFocus } from "../focus/along/mutations";
import { withFocus } from "../focus/queries";
import { keepOutcomes } from "../outcomes/mutations";
import { withOutcomes } from "../outcomes/queries";
import { blockColumns, historySince } from "../queries";
import { continueReadings, keepReadings } from "../readings/mutations";
import { withReadings } from "../readings/queries";
import type { Split } from "../renames";
import { continueOrigin } from "../role-day/mutations";
import { followingKey, lowered, onContinued, refuseEndless } from "../scoped-edits";
import type { ScopedEdit } from "../scopes";

/** What a gesture did: its name for Undo, and the blocks as they are now, deleted ones included. */
export interface PlanChange {
  changeId: string;
  gesture: string;
  blocks: Block[];
  /** The routines that "this and following" has split; absent where none was. */
  splits?: Split[] | undefined;
}

type Versions = Record<string, { before: number; after: number }>;

/**
 * Makes all edits of a gesture or none, and keeps what takes them back.
 * @throws AppError `not-found` for a block that is missing or another person's, `conflict` with `current` for
 * another version.
 */
export async function makeGesture(
  learner: Learner,
  gesture: string,
  scoped: ScopedEdit[],
): Promise<PlanChange> {
  return inTransaction(async () => {
    const { before, after, edits, versions, splits } = await writeEdits(learner, scoped, (block, edit) =>
      lowered(block, edit, v7),
    );
    const [change] = await database()
      .insert(planChanges)
      .values({
        ownerId: learner.id,
        gesture,
        edits,
        inverses: inverseOf(before, edits),
        versions,
        byProgram: learner.sessionId === null,
      })
      .returning({ id: planChanges.id });
    if (!change) throw new Error("The gesture was not kept.");
    return { changeId: change.id, gesture, blocks: after, ...(splits.length > 0 ? { splits } : {}) };
  });
}

/**
 * Takes a whole gesture back.
 * @throws AppError `not-found`, or `conflict` with `current` when it is taken back already or a block has changed.
 */
export async function undoChange(learner: Learner, changeId: string): Promise<PlanChange> {
  return replay(learner, changeId, "undo");
}

/** Does a gesture again that was taken back; refuses like `undoChange`. */
export async function redoChange(learner: Learner, changeId: string): Promise<PlanChange> {
  return replay(learner, changeId, "redo");
}

/**
 * Makes edits on the learner's own blocks, each of which gets its next version.
 * @param lower what an edit comes to on whole blocks; one that is taken back or done again is so already.
 */
async function writeEdits(
  learner: Learner,
  scoped: ScopedEdit[],
  lower: (block: Block, edit: ScopedEdit) => Edit[] = (_, edit) => [edit],
) {
  const named = new Set(scoped.flatMap((edit) => (edit.type === "add" ? [edit.block.id] : [])));
  const touched = [...new Set(scoped.map(blockIdOf))];
  const locked = await lockBlocks(
    learner,
    touched.filter((id) => !named.has(id)),
  );
  const along = scoped.flatMap(goingAlong);
  const said = await withOutcomes(learner, locked, scoped.flatMap(occurrencesOf), along);
  const timed = along.length > 0 ? await withFocus(learner, said) : said;
  const before = scoped.some(({ type }) => type === "fill") ? await withReadings(learner, timed) : timed;
  refuseOtherVersions(scoped, before);
  let state: Block[] = before;
  const edits: Edit[] = [];
  /** What "this and following" has made of a routine, for what the gesture does to the rest besides. */
  const continued = new Map<string, string>();
  const splits: Split[] = [];
  for (const given of scoped) {
    const edit = onContinued(given, continued);
    const target = state.find((block) => block.id === blockIdOf(edit));
    // An added block has its own id; any other edit is on a block that is there.
    if ((edit.type === "add") === (target !== undefined)) throw notFound();
    for (const one of target ? lower(target, edit) : [edit]) {
      if (target && one.type !== "add" && !fits(target, one)) throw notFound();
      state = applyEdits(state, [one]);
      edits.push(one);
      if (one.type !== "add" || edit.type === "add" || !edit.on) continue;
      continued.set(followingKey(edit), one.block.id);
      splits.push({ from: edit.id, occurrence: edit.on.occurrence, to: one.block.id });
    }
  }
  refuseEndless(state);
  const after = state.map((block) => ({ ...block, version: block.version + 1 }));
  await keepBlocks(learner, before, after);
  await keepOutcomes(learner, before, after);
  await carryFocus(learner, edits);
  for (const { from, to } of splits) {
    await continueOrigin(learner, from, to);
    await continueReadings(learner, from, to);
  }
  await keepReadings(learner, before, after);
  const versions: Versions = Object.fromEntries(
    after.map(({ id, version }) => [id, { before: version - 1, after: version }]),
  );
  return { before, after, edits, versions, splits };
}

/** The occurrences that an edit names. */
function occurrencesOf(edit: ScopedEdit): string[] {
  return [...(edit.on ? [edit.on.occurrence] : []), ...("occurrence" in edit ? [edit.occurrence] : [])];
}

/** Of a routine that is split or moved whole, what was done goes along: from which occurrence on. */
function goingAlong(edit: ScopedEdit): { id: string; from: string }[] {
  if (edit.type === "add" || !edit.on) return [];
  const { id, on, type } = edit;
  if (on.scope === "following") return [{ id, from: on.occurrence }];
  return on.scope === "all" && type === "move" ? [{ id, from: "1970-01-01" }] : [];
}

/** The learner's own blocks with these ids, held until the transaction ends. All of them, or nothing is there. */
async function lockBlocks(learner: Learner, ids: string[]): Promise<Block[]> {
  if (ids.length === 0) return [];
  const found = await database()
    .select(blockColumns)
    .from(blocks)
    .where(
      and(
        eq(blocks.ownerId, learner.id),
        inArray(blocks.id, ids),
        or(isNull(blocks.deletedAt), gt(blocks.deletedAt, historySince())),
      ),
    )
    .orderBy(blocks.id)
    .for("update");
  if (found.length < ids.length) throw notFound();
  return found;
}

/**
 * One live block in the version that the learner had read, held until the transaction ends.
 * @throws AppError `not-found`, or `conflict` with `current`.
 */
export async function lockVersion(learner: Learner, id: string, version: number): Promise<Block> {
  const [block] = await lockBlocks(learner, [id]);
  if (!block || block.isDeleted) throw notFound();
  if (block.version !== version) throw changedMeanwhile(block);
  return block;
}

function refuseOtherVersions(edits: ScopedEdit[], before: Block[]): void {
  const current = new Map(before.map((block) => [block.id, block.version]));
  const isStale = edits.some(
    (edit) => edit.type !== "add" && edit.version !== undefined && edit.version !== current.get(edit.id),
  );
  if (isStale) throw changedMeanwhile(before);
}

function changedMeanwhile(current: Block | Block[]): AppError {
  return new AppError("conflict", "This was changed meanwhile, perhaps on another device.", { current });
}

async function replay(learner: Learner, changeId: string, way: "undo" | "redo"): Promise<PlanChange> {
  return inTransaction(async () => {
    const [change] = await database()
      .select()
      .from(planChanges)
      .where(
        and(
          eq(planChanges.id, changeId),
          eq(planChanges.ownerId, learner.id),
          gt(planChanges.createdAt, historySince()),
        ),
      )
      .for("update");
    if (!change) throw notFound();
    const [expected, reached] =
      way === "undo" ? (["after", "before"] as const) : (["before", "after"] as const);
    const current = await lockBlocks(learner, Object.keys(change.versions));
    const isSame = current.every(({ id, version }) => version === change.versions[id]?.[expected]);
    if ((way === "undo") !== (change.undoneAt === null) || !isSame) throw changedMeanwhile(current);
    const edits = way === "undo" ? (change.inverses as Edit[]) : (change.edits as Edit[]).map(toReplay);
    const { after } = await writeEdits(learner, edits);
    const renamed = new Map(
      after.map(({ id, version }) => [id, { from: change.versions[id]?.[reached] ?? 0, to: version }]),
    );
    await database()
      .update(planChanges)
      .set({
        undoneAt: way === "undo" ? toTimestamp(now()) : null,
        versions: renameVersions(change.versions, renamed),
      })
      .where(eq(planChanges.id, changeId));
    await renameInOtherChanges(learner, changeId, renamed);
    return { changeId, gesture: change.gesture, blocks: after };
  });
}

/** Done again, an added block comes back from the trash, and versions are those checked for the whole gesture. */
function toReplay(edit: Edit): Edit {
  if (edit.type === "add") return { type: "restore", id: edit.block.id };
  const { version: _, ...replayed } = edit;
  return replayed;
}

type Renamed = ReadonlyMap<string, { from: number; to: number }>;

function renameVersions(versions: Versions, renamed: Renamed): Versions {
  return Object.fromEntries(
    Object.entries(versions).map(([id, { before, after }]) => {
      const name = renamed.get(id);
      const rename = (version: number) => (name && version === name.from ? name.to : version);
      return [id, { before: rename(before), after: rename(after) }];
    }),
  );
}

/** A state that came back has a new version: gestures that know it by its old one must find it by the new. */
async function renameInOtherChanges(learner: Learner, changeId: string, renamed: Renamed): Promise<void> {
  const ids = [...renamed.keys()];
  const others = await database()
    .select({ id: planChanges.id, versions: planChanges.versions })
    .from(planChanges)
    .where(
      and(
        eq(planChanges.ownerId, learner.id),
        ne(planChanges.id, changeId),
        gt(planChanges.createdAt, historySince()),
        sql`jsonb_exists_any(${planChanges.versions}, ${sql.param(`{${ids.join(",")}}`)}::text[])`,
      ),
    );
  const changed = others.flatMap(({ id, versions: known }) => {
    const versions = renameVersions(known, renamed);
    return JSON.stringify(versions) === JSON.stringify(known) ? [] : [{ id, versions }];
  });
  if (changed.length === 0) return;
  await database().execute(sql`
    update ${planChanges} set versions = renamed.versions
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as renamed(id uuid, versions jsonb)
    where ${planChanges.id} = renamed.id and ${planChanges.ownerId} = ${learner.id}`);
}
