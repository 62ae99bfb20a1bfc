import { experiences } from "@/db/enums";
import { experienceInWords } from "../../experience-bands";
import { wordsOfSource } from "../../source-words";
import { explorerAddress } from "../address";
import { captionOf } from "../caption";
import type { Explored } from "../explored";
import { type ExplorerFigure, listTold, type Told } from "../queries";
import { groupsOf, isStated, type Shown } from "../shown";
import { inPlace } from "../title-words";
import { NothingFound } from "./nothing-found";
import { PayTable } from "./pay-table";
import { StatedTable } from "./stated-table";
import { ToldHead, ToldSection } from "./told-section";

/** One role in one country by experience: years of coding and seniority each for themselves, since neither is the other. */
export async function ExperienceView(explored: Explored) {
  const { asked, plan, role, coverage } = explored;
  const telling = coverage.filter(({ experiences: known }) => known.length > 1);
  const told = await listTold({ ...asked, experience: null }, role, {
    subjects: role?.subjects ?? [],
    country: plan.country,
    breakdown: "none",
    coverage: telling,
    isWhole: false,
  });
  if (told.length === 0) return <NothingFound {...explored} />;
  const silent = coverage.filter(({ experiences: known }) => known.length <= 1);
  return (
    <>
      <ToldHead>
        {told.length === 1 ? "One source tells" : `${told.length} sources tell`} pay apart by experience
      </ToldHead>
      {silent.length > 0 ? (
        <p className="mt-1 text-xs text-quiet">
          Not told apart by experience: {silent.map((one) => wordsOfSource(one).short).join(", ")}.
        </p>
      ) : null}
      {told.map((one) => (
        <ToldSection
          key={one.choice.source}
          explored={explored}
          told={one}
          title={basisOf(one)}
          files={{ year: one.choice.year }}
        >
          {groupsOf(one.shown).map((group) => (
            <div key={group[0]?.figure.id} className="mt-6">
              <Bands explored={explored} told={one} group={group} />
            </div>
          ))}
        </ToldSection>
      ))}
      <p className="measure mt-8 text-xs text-quiet">
        Years of coding {inPlace(plan.country ?? "")} and seniority are two different things: a senior of one
        source is not a number of years of the other, and they stand on no common axis.
      </p>
    </>
  );
}

function Bands({
  explored: { asked, plan, keep },
  told,
  group,
}: {
  explored: Explored;
  told: Told;
  group: readonly Shown<ExplorerFigure>[];
}) {
  const props = {
    caption: captionOf(group, plan.country, told.choice),
    first: "Experience",
    rows: group.toSorted(
      (a, b) => experiences.indexOf(a.figure.experience) - experiences.indexOf(b.figure.experience),
    ),
    name: ({ figure: { experience } }: Shown<ExplorerFigure>) => (
      <a href={explorerAddress({ ...asked, country: plan.country, experience, view: "group", sort: null })}>
        {experienceInWords(experience)}
      </a>
    ),
    keep,
  };
  // Ranges and averages in dispute lie on no axis, and are no medians.
  return isStated(group) ? (
    <StatedTable {...props} />
  ) : (
    <PayTable {...props} isChosen={({ experience }) => experience === asked.experience} />
  );
}

function basisOf({ shown }: Told): string {
  const basis = shown.find(({ figure }) => figure.experience !== "all")?.figure.experienceBasis;
  if (basis === "coding-years") return "By all years of coding, in a job or not";
  return basis === "seniority" ? "By seniority, as the record names it" : "By experience";
}
