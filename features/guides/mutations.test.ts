import { and, count, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  auditLines,
  claimCare,
  entries,
  entrySuccessions,
  guideDrafts,
  guidePublications,
  guideRevisions,
  guides,
  roles,
} from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { makeGuide, planGuide, type TestGuide } from "@/scripts/test-guide";
import { seedCatalogue } from "./catalogue/mutations";
import { seedGuide } from "./mutations";
import { publishRevision } from "./publication/mutations";
import { findPublishedGuide } from "./queries";

const changed = ({ content }: TestGuide) => ({ ...content, summary: "A tester finds out early." });

async function guideOf(role: string) {
  const [row] = await database()
    .select({ id: guides.id, live: guides.liveRevisionId })
    .from(guides)
    .innerJoin(roles, eq(roles.id, guides.roleId))
    .where(eq(roles.slug, role));
  if (!row) throw new Error("no guide");
  return row;
}

async function addRevision(guideId: string, content: unknown) {
  const [row] = await database()
    .insert(guideRevisions)
    .values({ guideId, origin: "save", content, contentHash: "edited" })
    .returning({ id: guideRevisions.id });
  if (!row) throw new Error("no revision");
  return row.id;
}

test("the catalogue is written once, and again only where it says something new", () =>
  rolledBack(async () => {
    const { catalogue } = planGuide();
    expect(await seedCatalogue(catalogue)).toBe(8);
    expect(await seedCatalogue(catalogue)).toBe(0);
    const [first, ...rest] = catalogue.terms;
    if (!first) throw new Error("no term");
    expect(await seedCatalogue({ ...catalogue, terms: [{ ...first, definition: "New." }, ...rest] })).toBe(1);
  }));

test("a seeded guide goes live with its entries, and the same text is no write at all", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    expect(await seedGuide(plan.role, plan.content)).toBe("unchanged");
    const { id } = await guideOf(plan.role);
    const rows = await database().select().from(entries).where(eq(entries.guideId, id));
    expect(rows.map((row) => row.key).toSorted()).toEqual(
      [
        ...["day-read", "demand", "motive-truth", "myth-easy", "route-course", "run-cases", "skill-care"],
        ...["sql", "step-try", "term-api", "tools", "write-cases"],
      ].toSorted(),
    );
    const task = rows.find((row) => row.key === "write-cases");
    expect(task).toMatchObject({
      kind: "task",
      title: "Write cases",
      body: "Write down what should happen.",
    });
    expect(task?.id).toBe(plan.content.tasks[0]?.id);
    const [care] = await database()
      .select({ n: count() })
      .from(claimCare)
      .innerJoin(entries, eq(entries.id, claimCare.entryId))
      .where(eq(entries.guideId, id));
    expect(care?.n).toBe(1);
    const [publications] = await database()
      .select({ n: count() })
      .from(guidePublications)
      .where(eq(guidePublications.guideId, id));
    expect(publications?.n).toBe(1);
  }));

test("a new text of the seed replaces the seed's own", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    expect(await seedGuide(plan.role, changed(plan))).toBe("published");
    expect((await findPublishedGuide(plan.role))?.content.summary).toBe("A tester finds out early.");
  }));

test("a text that an editor published stays, and the seed's new one is offered as a draft once", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const guide = await guideOf(plan.role);
    const content = { ...plan.content, summary: "An editor wrote this." };
    const revisionId = await addRevision(guide.id, content);
    await publishRevision({ guideId: guide.id, revisionId, content, by: null });

    expect(await seedGuide(plan.role, plan.content)).toBe("unchanged");
    expect(await seedGuide(plan.role, changed(plan))).toBe("offered");
    expect(await seedGuide(plan.role, changed(plan))).toBe("unchanged");
    expect((await findPublishedGuide(plan.role))?.content.summary).toBe("An editor wrote this.");
    const [draft] = await database()
      .select({
        content: guideRevisions.content,
        base: guideDrafts.baseRevisionId,
        version: guideDrafts.version,
      })
      .from(guideDrafts)
      .innerJoin(guideRevisions, eq(guideRevisions.id, guideDrafts.headRevisionId))
      .where(eq(guideDrafts.guideId, guide.id));
    expect(draft).toMatchObject({
      content: { summary: "A tester finds out early." },
      base: revisionId,
      version: 3,
    });
  }));

test("an entry that a text drops is retired with its successor, and comes back under the same id", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const { id: guideId } = await guideOf(plan.role);
    const [kept, dropped] = plan.content.tasks;
    if (!kept || !dropped) throw new Error("no tasks");
    const shorter = { ...plan.content, tasks: [kept] };
    const revisionId = await addRevision(guideId, shorter);
    const successors = { [dropped.id]: [kept.id] };
    await publishRevision({ guideId, revisionId, content: shorter, by: null, successors });

    const live = and(eq(entries.guideId, guideId), isNull(entries.retiredAt));
    const now = await database().select({ key: entries.key }).from(entries).where(live);
    expect(now.map((row) => row.key)).not.toContain("run-cases");
    const lines = await database()
      .select()
      .from(entrySuccessions)
      .where(eq(entrySuccessions.oldEntryId, dropped.id));
    expect(lines.map((line) => line.newEntryId)).toEqual([kept.id]);

    const again = await addRevision(guideId, plan.content);
    await publishRevision({ guideId, revisionId: again, content: plan.content, by: null });
    const [back] = await database().select().from(entries).where(eq(entries.id, dropped.id));
    expect(back).toMatchObject({ key: "run-cases", retiredAt: null });
  }));

test("a dropped entry without a successor is said to be removed; a stranger is no successor", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const { id: guideId } = await guideOf(plan.role);
    const [dropped, kept] = plan.content.tasks;
    if (!kept || !dropped) throw new Error("no tasks");
    const content = { ...plan.content, tasks: [kept], day: { ...plan.content.day, activities: [] } };
    const revisionId = await addRevision(guideId, content);
    await expect(
      publishRevision({
        ...{ guideId, revisionId, content, by: null },
        successors: { [dropped.id]: [crypto.randomUUID()] },
      }),
    ).rejects.toMatchObject({ code: "senseless" });
    await publishRevision({ guideId, revisionId, content, by: null });
    const lines = await database()
      .select()
      .from(entrySuccessions)
      .where(eq(entrySuccessions.oldEntryId, dropped.id));
    expect(lines.map((line) => line.newEntryId)).toContain(null);
  }));

test("an entry never takes over the name of another, nor the id of another guide's", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const stranger = await makeGuide();
    const { id: guideId } = await guideOf(plan.role);
    const [first, ...rest] = plan.content.tasks;
    if (!first) throw new Error("no task");
    for (const id of [crypto.randomUUID(), stranger.content.tasks[0]?.id ?? ""]) {
      const content = { ...plan.content, tasks: [{ ...first, id }, ...rest] };
      const revisionId = await addRevision(guideId, content);
      await expect(publishRevision({ guideId, revisionId, content, by: null })).rejects.toMatchObject({
        code: "senseless",
        details: { errors: [{ path: "write-cases" }] },
      });
    }
  }));

test("every publication leaves a line in the audit log and a notice that names the page", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const { id: guideId } = await guideOf(plan.role);
    const content = changed(plan);
    const revisionId = await addRevision(guideId, content);
    const notice = await publishRevision({ guideId, revisionId, content, by: null });
    expect(notice.split(" ")).toEqual(
      expect.arrayContaining(["/", "/roles*", `/salaries/${plan.role}`, `/technologies/sql-${plan.mark}`]),
    );
    const lines = await database()
      .select({ action: auditLines.action })
      .from(auditLines)
      .where(eq(auditLines.subject, `guide:${guideId}`));
    expect(lines).toEqual([{ action: "guide.publish" }, { action: "guide.publish" }]);
  }));
