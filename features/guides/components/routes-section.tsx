import { Prose } from "@/components/prose";
import type { PublishedGuide } from "@/features/guides/queries";
import { EntryHeading, GuideSection, type KeepSlot } from "./section";

/** The ways into the job, with and without a degree. */
export function RoutesSection({ guide: { content }, keep }: { guide: PublishedGuide; keep?: KeepSlot }) {
  if (content.routes.length === 0) return null;
  return (
    <GuideSection anchor="routes" content={content} lead={content.leads.routes}>
      <ul className="tiles mt-6">
        {content.routes.map((route) => (
          <li key={route.key}>
            <EntryHeading
              id={route.key}
              title={route.title}
              keep={keep?.({ kind: "entry", key: route.key, title: route.title })}
            />
            <Prose markdown={route.text} className="mt-1" />
          </li>
        ))}
      </ul>
    </GuideSection>
  );
}
