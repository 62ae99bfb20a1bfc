import { findAdvice } from "@/features/guides/advice";
import type { GuideContent } from "@/features/guides/content";

/** What the editor may want to mend. It stands in nobody's way. */
export function Advice({ content }: { content: GuideContent }) {
  const found = findAdvice(content);
  if (found.length === 0) return null;
  return (
    <details className="border-t border-rule pt-3">
      <summary className="font-semibold">Worth a look ({found.length})</summary>
      <p className="text-quiet">None of this keeps the guide from being published.</p>
      <ul className="mt-2 space-y-2">
        {found.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
