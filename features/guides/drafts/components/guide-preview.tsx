import { notFound } from "next/navigation";
import { Notice } from "@/components/notice";
import { findEditor } from "@/features/account/session";
import { GuideDocument } from "../../components/guide-page";
import { PracticeDocument } from "../../components/practice-page";
import { findGuidePreview } from "../../queries";

/** The guide, or its questions, as if its draft were published now. Rendered anew each time, for editors alone. */
export async function GuidePreview({ role, of = "guide" }: { role: string; of?: "guide" | "practice" }) {
  const editor = await findEditor();
  const guide = editor && (await findGuidePreview(editor, role));
  if (!guide) notFound();
  const at = `/desk/preview/${role}`;
  return (
    <>
      <aside aria-label="Preview" className="page pt-4">
        <Notice tone="warn" title="Preview">
          <p>
            Only editors see this page. <a href={`/desk/guides/${role}`}>Go on writing</a>
          </p>
        </Notice>
      </aside>
      {of === "guide" ? <GuideDocument guide={guide} at={at} /> : <PracticeDocument guide={guide} at={at} />}
    </>
  );
}
