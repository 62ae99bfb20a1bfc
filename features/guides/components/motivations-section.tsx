import { Prose } from "@/components/prose";
import type { Claim } from "@/features/guides/content";
import type { PublishedGuide } from "@/features/guides/queries";
import { ClaimSource } from "./claim-source";
import { GuideSection, type KeepSlot, type MarkSlot } from "./section";

/** Why people do the work, as statements that a reader may tick for themselves. */
export function MotivationsSection({
  guide,
  keep,
  mark,
}: {
  guide: PublishedGuide;
  keep?: KeepSlot;
  mark?: MarkSlot;
}) {
  const { content } = guide;
  const claims = new Map(content.claims.map((claim) => [claim.key, claim]));
  if (content.motivations.length === 0) return null;
  return (
    <GuideSection anchor="motivations" content={content} lead={content.leads.motivations}>
      <ul className="chip-column mt-6 max-w-160">
        {content.motivations.map((motivation) => (
          <li key={motivation.key} className="flex gap-4 border-t border-rule py-4">
            <Box labelledBy={motivation.key} mark={mark} />
            <div className="min-w-0 flex-1">
              <div className="entry-head">
                <h3 id={motivation.key} tabIndex={-1}>
                  {motivation.title}
                </h3>
                {keep?.({ kind: "entry", key: motivation.key, title: motivation.title })}
              </div>
              <Prose markdown={motivation.text} />
              <Claimed guide={guide} claim={claims.get(motivation.claim ?? "")} id={motivation.key} />
            </div>
          </li>
        ))}
      </ul>
    </GuideSection>
  );
}

function Box({ labelledBy, mark }: { labelledBy: string; mark?: MarkSlot }) {
  const box = (
    <input type="checkbox" aria-labelledby={labelledBy} className="mt-1.5 size-5 shrink-0 accent-signal" />
  );
  return mark?.(box) ?? box;
}

function Claimed({ guide, claim, id }: { guide: PublishedGuide; claim: Claim | undefined; id: string }) {
  if (!claim) return null;
  return (
    <p className="fine mt-1">
      <a href={`#${claim.key}`}>What is claimed</a>
      <ClaimSource guide={guide} claim={claim} id={`source-of-${id}`} />
    </p>
  );
}
