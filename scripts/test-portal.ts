import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import {
  datasets,
  entries,
  figures,
  figureValues,
  guidePublications,
  guideRevisions,
  guides,
  releases,
  roles,
  sources,
  technologies,
} from "@/db/schema";
import { database } from "@/db/transaction";

/** What a small portal of a test holds, by id and slug. */
export interface TestPortal {
  role: string;
  roleId: string;
  guideId: string;
  taskId: string;
  stepId: string;
  retiredTaskId: string;
  technology: string;
  technologyId: string;
  figureId: string;
  tooFewId: string;
  datasetId: string;
}

/** A role with a published guide of one task, a technology and two figures, with names that nobody else has. */
export async function makePortal(): Promise<TestPortal> {
  const mark = randomUUID().slice(0, 8);
  const ids = {
    roleId: randomUUID(),
    guideId: randomUUID(),
    taskId: randomUUID(),
    stepId: randomUUID(),
    retiredTaskId: randomUUID(),
    technologyId: randomUUID(),
    datasetId: randomUUID(),
    figureId: randomUUID(),
    tooFewId: randomUUID(),
  };
  const portal = { role: `tester-${mark}`, technology: `sql-${mark}`, ...ids };
  await makeGuide(portal);
  await makeFigures(portal, mark);
  return portal;
}

async function makeGuide(portal: TestPortal): Promise<void> {
  const { guideId, roleId } = portal;
  await database().insert(roles).values({ id: roleId, slug: portal.role, title: "Tester" });
  await database().insert(technologies).values({
    id: portal.technologyId,
    slug: portal.technology,
    name: "SQL",
    kind: "language",
    summary: "Asks databases.",
  });
  await database().insert(guides).values({ id: guideId, roleId });
  const revisionId = randomUUID();
  await database()
    .insert(guideRevisions)
    .values({
      id: revisionId,
      guideId,
      origin: "seed",
      content: contentOf(portal),
      contentHash: "0",
    });
  await database().insert(guidePublications).values({ guideId, revisionId });
  const entry = { guideId, kind: "task" as const, body: "Write down what should happen.", position: 0 };
  await database()
    .insert(entries)
    .values([
      { ...entry, id: portal.taskId, key: "write-cases", title: "Write test cases" },
      { ...entry, id: portal.stepId, kind: "step", key: "step-try", title: "Try" },
      { ...entry, id: portal.retiredTaskId, key: "gone", title: "Gone", retiredAt: "2025-01-01T00:00:00Z" },
    ]);
}

/** As much of a guide as other features read of it. */
function contentOf({ taskId, stepId, technology }: TestPortal) {
  const activity = { id: randomUUID(), title: "Write test cases", kind: "build", task: "write-cases" };
  return {
    title: "Tester",
    summary: "A tester finds out.",
    tasks: [{ id: taskId, key: "write-cases", questions: [{ key: "why" }] }],
    steps: [{ id: stepId, choice: { options: [{ technology }, { technology: "sqlite" }] } }],
    day: { activities: [{ ...activity, start: "09:00", minutes: 60 }] },
  };
}

async function makeFigures(portal: TestPortal, mark: string): Promise<void> {
  const sourceId = randomUUID();
  const releaseId = randomUUID();
  const { datasetId, roleId } = portal;
  await database()
    .insert(sources)
    .values({ id: sourceId, slug: `survey-${mark}`, kind: "dataset", title: "A survey" });
  await database()
    .insert(datasets)
    .values({ id: datasetId, slug: `survey-${mark}`, sourceId, title: "A survey" });
  await database()
    .insert(releases)
    .values({ id: releaseId, datasetId, label: "1", fileHash: mark, rowsRead: 2, rowsUsed: 2 });
  await database().update(datasets).set({ liveReleaseId: releaseId }).where(eq(datasets.id, datasetId));
  const figure = {
    ...{ datasetId, sourceId, roleId, experienceBasis: "none" as const, experience: "all" as const },
    ...{ year: 2025, period: "year" as const, population: "all" },
  };
  await database()
    .insert(figures)
    .values([
      { ...figure, id: portal.figureId, country: "US", currency: "USD" },
      { ...figure, id: portal.tooFewId, country: "IN", currency: "INR" },
    ]);
  await database()
    .insert(figureValues)
    .values([
      { figureId: portal.figureId, releaseId, status: "ok", measure: "median", n: 634, median: 171_250 },
      { figureId: portal.tooFewId, releaseId, status: "too-few", measure: "median", n: 7 },
    ]);
}
