import { Prose } from "@/components/prose";
import type { PublishedGuide } from "@/features/guides/queries";
import { GuideSection } from "./section";

/** What the work is: exactly, in plain words, and what it is for. */
export function OverviewSection({ guide: { content } }: { guide: PublishedGuide }) {
  return (
    <GuideSection anchor="overview" content={content}>
      <div className="beside mt-3">
        <div>
          <Prose markdown={content.definition.formal} />
          <p className="prose mt-4 font-semibold">{content.purpose}</p>
        </div>
        <div className="aside">
          <h3 className="label">In plain words</h3>
          <Prose markdown={content.definition.plain} className="mt-1 text-sm" />
        </div>
      </div>
    </GuideSection>
  );
}
