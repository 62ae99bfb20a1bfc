import type { PublishedGuide } from "@/features/guides/queries";
import { ClaimSource, ReviewBy } from "./claim-source";
import { GuideSection, type KeepSlot } from "./section";

interface Props {
  guide: PublishedGuide;
  /** The day of rendering, in UTC. */
  today: string;
  keep?: KeepSlot;
}

/** Every figure and market statement, with what it rests on one press away, or the words that it rests on nothing. */
export function ClaimsSection({ guide, today, keep }: Props) {
  const { content } = guide;
  if (content.claims.length === 0) return null;
  return (
    <GuideSection anchor="claims" content={content}>
      <ul className="chip-column mt-4 max-w-160">
        {content.claims.map((claim) => (
          <li key={claim.key} className="border-t border-rule py-3">
            <div className="entry-head">
              <p id={claim.key} tabIndex={-1} className="prose">
                {claim.statement}
                <ClaimSource guide={guide} claim={claim} id={`source-of-${claim.key}`} />
              </p>
              {keep?.({ kind: "entry", key: claim.key, title: claim.statement })}
            </div>
            <ReviewBy claim={claim} today={today} />
          </li>
        ))}
      </ul>
    </GuideSection>
  );
}
