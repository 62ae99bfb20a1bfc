import { InlineProse } from "@/components/prose";
import type { PublishedGuide } from "@/features/guides/queries";
import { rolesInSentence } from "@/features/guides/role-words";
import { groupTechnologies } from "@/features/guides/technology-groups";
import { DemandNote, InDemand } from "./in-demand";
import { GuideSection, type KeepSlot } from "./section";
import { ShareTable } from "./share-table";

interface Props {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
  keep?: KeepSlot;
}

/** The tools of the trade, with who uses them where a survey has asked. */
export function TechnologiesSection({ guide, numbers, keep }: Props) {
  const { content, role } = guide;
  if (content.technologies.length === 0) return null;
  const { ofRole, ofAll, rest } = groupTechnologies(content.technologies, guide.technologies);
  const people = rolesInSentence(role.title);
  const shared = { guide, numbers, keep };
  return (
    <GuideSection anchor="technologies" content={content} lead={content.leads.technologies}>
      <ShareTable {...shared} caption={`How many ${people} worked with it`} people={people} uses={ofRole} />
      <ShareTable
        {...shared}
        caption="How many of all professional developers worked with it; nobody has counted this role alone"
        people="all professional developers"
        uses={ofAll}
      />
      {rest.length > 0 ? (
        <div className="mt-8">
          {ofRole.length + ofAll.length > 0 ? (
            <p className="label">Without a share, since no survey here asks</p>
          ) : null}
          <ul className="tiles">
            {rest.map(({ use, technology }) => (
              <li key={use.key}>
                <div className="entry-head">
                  <h3 id={use.key} tabIndex={-1}>
                    <a href={`/technologies/${technology.slug}`}>{technology.name}</a>
                    <InDemand technology={technology} />
                  </h3>
                  {keep?.({ kind: "entry", key: use.key, title: technology.name })}
                </div>
                <p>
                  <InlineProse markdown={use.note} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <DemandNote guide={guide} numbers={numbers} />
    </GuideSection>
  );
}
