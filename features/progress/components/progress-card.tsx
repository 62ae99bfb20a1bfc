import { ShareCard } from "@/components/share-card";
import { shorten } from "@/lib/text";
import type { SharedProgress } from "../share/queries";
import { sharedInWords, sharedTitle } from "../share/share-words";

/** A shared progress as it looks where its address is pasted. */
export function ProgressCard({ shared }: { shared: SharedProgress }) {
  return (
    <ShareCard
      kicker="What a learner ticked as public"
      title={shorten(sharedTitle(shared), 60)}
      text={shorten(sharedInWords(shared), 400)}
      stretches={[]}
    />
  );
}
