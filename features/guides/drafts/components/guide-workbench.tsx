import { notFound } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { findEditor } from "@/features/account/session";
import { etagOf } from "@/lib/http/etag";
import { findGuideDraft } from "../queries";
import { GuideEditor } from "./guide-editor";

/** One guide on the desk; not there for anybody but editors. */
export async function GuideWorkbench({ role }: { role: string }) {
  const editor = await findEditor();
  const draft = editor && (await findGuideDraft(editor, role));
  if (!editor || !draft) notFound();
  return (
    <>
      <PageHead title={draft.role.title} kicker={<a href="/desk">Desk</a>} />
      <GuideEditor
        // What was typed belongs to the draft that it was typed into.
        key={draft.guideId}
        draft={draft}
        etag={etagOf(draft.role.slug, draft.version)}
        timeZone={editor.timeZone}
      />
    </>
  );
}
