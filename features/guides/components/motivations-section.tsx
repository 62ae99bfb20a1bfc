import { Prose } from "@/components/prose";
import type { PublishedGuide } from "@/features/guides/queries";
import { GuideSection, type KeepSlot } from "./section";

/** Why people do the work, as statements that a reader may tick for themselves. */
export function MotivationsSection({ guide: { content }, keep }: { guide: PublishedGuide; keep?: KeepSlot }) {
  if (content.motivations.length === 0) return null;
  return (
    <GuideSection anchor="motivations" content={content} lead={content.leads.motivations}>
      <ul className="mt-6">
        {content.motivations.map((motivation) => (
          <li key={motivation.key} className="flex max-w-160 gap-4 border-t border-rule py-4">
            <input
              type="checkbox"
              aria-labelledby={motivation.key}
              className="mt-1.5 size-5 shrink-0 accent-signal"
              autoComplete="off"
            />
            <div className="min-w-0 flex-1">
              <div className="entry-head">
                <h3 id={motivation.key} tabIndex={-1}>
                  {motivation.title}
                </h3>
                {keep?.({ kind: "entry", key: motivation.key, title: motivation.title })}
              </div>
              <Prose markdown={motivation.text} />
              {motivation.claim ? (
                <p className="fine mt-1">
                  <a href={`#${motivation.claim}`}>What is claimed, and who says so</a>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </GuideSection>
  );
}
