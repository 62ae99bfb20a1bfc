import { notFound } from "next/navigation";
import { Notice } from "@/components/notice";
import { findEditor } from "@/features/account/session";
import { GuideDocument } from "../../components/guide-page";
import { findGuidePreview } from "../../queries";

/** The guide as it would be if its draft were published now. Rendered anew each time, for editors alone. */
export async function GuidePreview({ role }: { role: string }) {
  const editor = await findEditor();
  const guide = editor && (await findGuidePreview(editor, role));
  if (!guide) notFound();
  return (
    <>
      <aside aria-label="Preview" className="page pt-4">
        <Notice tone="warn" title="Preview">
          <p>
            Only editors see this page. <a href={`/desk/guides/${role}`}>Go on writing</a>
          </p>
        </Notice>
      </aside>
      <GuideDocument guide={guide} />
    </>
  );
}
