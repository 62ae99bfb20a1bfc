import { OwnDay } from "@/components/own-day";
import { evidenceInWords } from "../evidence/evidence-words";
import type { Practice } from "../evidence/queries";

/** `1 piece of evidence, 12 March 2026`; of several, the latest day. Nothing where there is none. */
export function PracticeLine({ practice, locale }: { practice: Practice | null; locale: string }) {
  if (practice === null) return null;
  return (
    <span className="num">
      {`${evidenceInWords(practice.count)}, ${practice.count > 1 ? "last " : ""}`}
      <OwnDay day={practice.lastOn} locale={locale} />
    </span>
  );
}
