import { Chip, NotSourced } from "@/components/chip";
import { Day } from "@/components/date";
import type { Claim } from "@/features/guides/content";
import type { PublishedGuide } from "@/features/guides/queries";
import { GuideSection, type KeepSlot } from "./section";

interface Props {
  guide: PublishedGuide;
  keep?: KeepSlot;
}

/** Every figure and market statement, with what it rests on one press away, or the words that it rests on nothing. */
export function ClaimsSection({ guide, keep }: Props) {
  const { content } = guide;
  if (content.claims.length === 0) return null;
  return (
    <GuideSection anchor="claims" content={content}>
      <ul className="chip-column mt-4 max-w-160">
        {content.claims.map((claim) => (
          <li key={claim.key} className="border-t border-rule py-3">
            <p id={claim.key} tabIndex={-1} className="prose">
              {claim.statement}
              <ClaimSource guide={guide} claim={claim} />
            </p>
            <p className="fine">
              To be checked again by <Day day={claim.reviewBy} />
            </p>
            {keep?.({ kind: "entry", key: claim.key, title: claim.statement })}
          </li>
        ))}
      </ul>
    </GuideSection>
  );
}

function ClaimSource({ guide, claim }: { guide: PublishedGuide; claim: Claim }) {
  const source = claim.source ? guide.sources[claim.source] : undefined;
  if (!source) return <NotSourced />;
  const lines: [string, string | null][] = [
    ["Measure", claim.measure],
    ["Place", claim.place],
    ["Period", claim.period],
    ["Source", [source.title, source.publisher].filter(Boolean).join(", ")],
    ["As of", claim.asOf ?? "not stated by source"],
  ];
  return (
    <Chip id={`source-of-${claim.key}`} name={shortened(source.title)}>
      {lines.map(([name, value]) =>
        value ? (
          <span key={name} className="block">
            <span className="text-quiet">{name}:</span> {value}
          </span>
        ) : null,
      )}
      <span className="block">
        <span className="text-quiet">Review by:</span> <Day day={claim.reviewBy} />
      </span>
    </Chip>
  );
}

/** Titles of sources can be long; a chip holds the first words. */
function shortened(title: string): string {
  if (title.length <= 44) return title;
  return `${title.slice(0, title.lastIndexOf(" ", 42))} …`;
}
