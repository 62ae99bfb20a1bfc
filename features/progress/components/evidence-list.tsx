import type { Learner } from "@/lib/http/person";
import { listEvidence } from "../evidence/queries";
import { progressHref } from "../progress-href";
import type { ProgressSearch } from "../summary/input";
import { EvidenceItem } from "./evidence-item";
import { NotedEntry } from "./noted-entry";

interface Props {
  learner: Learner;
  search: ProgressSearch;
  today: string;
  locale: string;
}

/** What shows that somebody practised a role, the latest day first. */
export async function EvidenceList({ learner, search, today, locale }: Props) {
  const { items, next } = await listEvidence(learner, {
    limit: 20,
    cursor: search.evidence,
    role: search.role,
  });
  return (
    <section aria-labelledby="evidence" className="border-t border-ink py-5">
      <h2 id="evidence" className="mb-3 text-lg">
        Evidence
      </h2>
      {items.length === 0 ? (
        <p className="measure text-quiet">
          Nothing yet. A pull request, a page, a photo: add it at the step or task that it shows.
        </p>
      ) : null}
      <ul>
        {items.map((item) => (
          <li key={item.id} className="border-t border-rule py-3">
            <NotedEntry of={item} />
            <EvidenceItem evidence={item} today={today} locale={locale} />
          </li>
        ))}
      </ul>
      {next ? (
        <a
          href={progressHref({ ...search, evidence: next }, "evidence")}
          rel="next"
          className="inline-block py-2"
        >
          Earlier evidence
        </a>
      ) : null}
    </section>
  );
}
