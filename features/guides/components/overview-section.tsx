import { Prose } from "@/components/prose";
import type { PublishedGuide } from "@/features/guides/queries";
import { GuideSection } from "./section";

/** What the work is: exactly, in plain words, and what it is for. */
export function OverviewSection({ guide: { content } }: { guide: PublishedGuide }) {
  return (
    <GuideSection anchor="overview" content={content}>
      <div className="beside mt-3">
        <div>
          <Prose markdown={content.definition.formal} />
          <p className="prose mt-4 font-semibold">{content.purpose}</p>
        </div>
        <div className="aside">
          <h3 className="label">In plain words</h3>
          <Prose markdown={content.definition.plain} className="mt-1 text-sm" />
        </div>
      </div>
      <dl className="mt-8 grid max-w-160 gap-x-8 gap-y-4 sm:grid-cols-2">
        <Way
          name="I want to start"
          links={[
            ["start", "The first steps"],
            ["routes", "Ways into the job"],
            ["hiring", "What employers ask for"],
          ]}
        />
        <Way
          name="I am looking around"
          links={[
            ["day", "A typical day"],
            ["myths", "Myths"],
            ["motivations", "Why people do it"],
          ]}
        />
      </dl>
    </GuideSection>
  );
}

function Way({ name, links }: { name: string; links: [anchor: string, name: string][] }) {
  return (
    <div className="border-t border-ink pt-2">
      <dt className="font-semibold">{name}</dt>
      {links.map(([anchor, title]) => (
        <dd key={anchor}>
          <a href={`#${anchor}`} className="inline-block py-1">
            {title}
          </a>
        </dd>
      ))}
    </div>
  );
}
