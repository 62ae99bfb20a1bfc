import { ShareCard } from "@/components/share-card";
import { dayStretches } from "@/features/guides/day-stretches";
import type { PublishedGuide } from "@/features/guides/queries";
import { shorten } from "@/lib/text";

/** A guide as it looks where it is shared: its title, what the work is for, and its day. */
export function GuideCard({ guide: { content } }: { guide: PublishedGuide }) {
  return (
    <ShareCard
      kicker="A typical day, drawn to the clock"
      title={content.title}
      text={shorten(content.purpose, 170)}
      stretches={dayStretches(content.day.activities)}
    />
  );
}
