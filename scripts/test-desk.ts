import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { sources } from "@/db/schema";
import { database } from "@/db/transaction";
import { changeDraft } from "@/features/guides/drafts/mutations";
import { findGuideDraft } from "@/features/guides/drafts/queries";
import { editorialColumns } from "@/features/salaries/editorial/editorial-row";
import { publishEditorial } from "@/features/salaries/editorial/mutations";
import { stableId } from "@/features/salaries/figure-id";
import { etagOf } from "@/lib/http/etag";
import type { Editor } from "@/lib/http/person";
import { guideSeeder } from "./seed-guides";
import type { GoodRequest } from "./test-doors";
import { signedIn, type TestPerson } from "./test-people";
import type { TestPortal } from "./test-portal";

const role = "frontend-developer";
let seeded: Promise<unknown> | undefined;

/** The address and ETag of a guide of the seeds as it stands now. */
export async function deskGuide() {
  const draft = await currentDraft();
  return { params: { role }, etag: etagOf(role, draft.version) };
}

/** The same with a draft that differs from what is live, saved just now by some editor. */
export async function openDraft() {
  const { version } = await currentDraft();
  const summary = `A frontend developer builds what people see and touch (${randomUUID()}).`;
  await changeDraft(await someEditor(), { role, version, patch: { summary, origin: "save" } });
  return deskGuide();
}

async function currentDraft() {
  seeded ??= guideSeeder.run({ isEmbedded: false, dataDirectory: "" });
  await seeded;
  const draft = await findGuideDraft(await someEditor(), role);
  if (!draft) throw new Error("The seeds brought no guide.");
  return draft;
}

/** A request with a file of one figure that nobody has published yet, and the dataset it belongs to. */
export function editorialFile(request: (csv: string) => GoodRequest) {
  return async (_: TestPerson, { role }: TestPortal): Promise<GoodRequest> => {
    await keepEditorial();
    return request(oneFigure(role));
  };
}

/** A release of the editors that readers had until a moment ago. */
export async function olderRelease(): Promise<string> {
  await keepEditorial();
  const [role] = await database().execute<{ slug: string }>(sql`select slug from roles limit 1`);
  const editor = await someEditor();
  const { releaseId } = await publishEditorial(editor, { csv: oneFigure(role?.slug ?? "") });
  await publishEditorial(editor, { csv: oneFigure(role?.slug ?? "") });
  if (!releaseId) throw new Error("The release was not made.");
  return releaseId;
}

let amount = 60_000;

function oneFigure(role: string): string {
  amount += 1;
  return `${editorialColumns.join(",")}\n${role},CA,all,,CAD,year,Everybody,mean,,,,,,,${amount},,\n`;
}

/** The dataset of what articles state, as the seeds bring it, without a figure. */
export async function keepEditorial(): Promise<void> {
  const id = stableId("dataset", "editorial");
  await database()
    .insert(sources)
    .values({ id, slug: "editorial-of-a-test", kind: "article", title: "An article" })
    .onConflictDoNothing();
  await database().execute(sql`
    insert into datasets (id, slug, source_id, title, caveat)
    values (${id}, 'editorial', ${id}, 'What articles state', 'Stated by an article.') on conflict do nothing`);
}

async function someEditor(): Promise<Editor> {
  return (await signedIn("editor")).learner as Editor;
}
