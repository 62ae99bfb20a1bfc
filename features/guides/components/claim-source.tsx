import { Chip, ChipLines, NotSourced } from "@/components/chip";
import { Day } from "@/components/date";
import type { Claim } from "@/features/guides/content";
import type { PublishedGuide } from "@/features/guides/queries";

/** What a claim rests on, one press away, or the words that it rests on nothing. `id` is unique on the page. */
export function ClaimSource({ guide, claim, id }: { guide: PublishedGuide; claim: Claim; id: string }) {
  const source = claim.source ? guide.sources[claim.source] : undefined;
  if (!source) return <NotSourced />;
  const by = [source.author, source.publisher].filter(Boolean).join(", ") || "author and publisher unknown";
  return (
    <Chip id={id} name={shortened(source.title)}>
      <ChipLines
        lines={[
          ["Measure", claim.measure],
          ["Place", claim.place],
          ["Period", claim.period],
          [
            "Source",
            <>
              {source.url ? <a href={source.url}>{source.title}</a> : source.title}, {by}
            </>,
          ],
          ["As of", claim.asOf ?? "not stated by source"],
          ["Review by", <Day key="day" day={claim.reviewBy} />],
        ]}
      />
    </Chip>
  );
}

/** When a claim is looked at again; a date that has passed says so, and stays true however long the page is kept. */
export function ReviewBy({ claim, today }: { claim: Claim; today: string }) {
  return (
    <p className="fine">
      {claim.reviewBy < today ? "Overdue: to be checked again by " : "To be checked again by "}
      <Day day={claim.reviewBy} />
    </p>
  );
}

/** Titles of sources can be long; a chip holds the first words. */
function shortened(title: string): string {
  if (title.length <= 44) return title;
  return `${title.slice(0, title.lastIndexOf(" ", 42))} …`;
}
