import { addSign, nameSign } from "./entry-sign";
import { entryHeads, titleOf } from "./guide-entries";
import type { OwnProgress } from "./own-progress";

/** Puts a sign at each task and step of the guide that says how often the reader has shown that they practised it. */
export function offerEvidence(counts: OwnProgress["evidence"]): void {
  for (const [entry, head] of entryHeads()) {
    if (!head.closest("[aria-labelledby=tasks], [aria-labelledby=start]")) continue;
    const title = titleOf(head);
    let count = counts.find((one) => one.entry === entry)?.count ?? 0;
    const show = () => {
      sign.classList.toggle("is-written", count > 0);
      nameSign(sign, count > 0 ? `Evidence (${count})` : "Evidence", title);
    };
    const sign = addSign(head, "evidence-sign", async (place) => {
      const { drawEvidence } = await import("./evidence-field");
      drawEvidence(place, entry, title, count, () => {
        count += 1;
        show();
        return count;
      });
    });
    show();
  }
}
