import { randomUUID } from "node:crypto";
import { changeDraft } from "@/features/guides/drafts/mutations";
import { findGuideDraft } from "@/features/guides/drafts/queries";
import { etagOf } from "@/lib/http/etag";
import type { Editor } from "@/lib/http/person";
import { guideSeeder } from "./seed-guides";
import { signedIn } from "./test-people";

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

async function someEditor(): Promise<Editor> {
  return (await signedIn("editor")).learner as Editor;
}
