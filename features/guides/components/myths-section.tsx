import { Prose } from "@/components/prose";
import type { PublishedGuide } from "@/features/guides/queries";
import type { ReadingPath } from "@/features/guides/reading-path";
import { RoleLink, SourceNumbers } from "./links";
import { EntryHeading, GuideSection, type KeepSlot } from "./section";

interface Props {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
  path: ReadingPath | null;
  keep?: KeepSlot;
}

/** What is wrongly believed, each belief directly followed by what is closer to the truth. */
export function MythsSection({ guide, numbers, keep, path }: Props) {
  const { content } = guide;
  if (content.myths.length === 0) return null;
  return (
    <GuideSection anchor="myths" content={content} lead={content.leads.myths}>
      <ul className="mt-6">
        {content.myths.map((myth) => (
          <li key={myth.key} className="myth">
            <EntryHeading
              id={myth.key}
              title={
                <>
                  <span className="label block">It is said</span>“{myth.belief}”
                </>
              }
              keep={keep?.({ kind: "entry", key: myth.key, title: myth.belief })}
            />
            <div>
              <p className="label">Closer to the truth</p>
              <Prose markdown={myth.correction} />
              {myth.about !== guide.role.slug || myth.sources.length > 0 ? (
                <p className="fine mt-1">
                  {myth.about === guide.role.slug ? null : (
                    <>
                      About the <RoleLink role={guide.roles[myth.about]} path={path} inSentence />
                      {myth.sources.length > 0 ? " · " : null}
                    </>
                  )}
                  {myth.sources.length > 0 ? (
                    <>
                      Source <SourceNumbers guide={guide} numbers={numbers} slugs={myth.sources} />
                    </>
                  ) : null}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </GuideSection>
  );
}
