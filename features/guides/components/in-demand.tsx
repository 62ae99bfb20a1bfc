import type { PublishedGuide, Technology } from "@/features/guides/queries";
import { SourceNumbers } from "./links";

/** A small word beside a technology that job advertisements often ask for; `DemandNote` says whose and who found it. */
export function InDemand({ technology: { inDemand } }: { technology: Technology }) {
  return inDemand ? <span className="fine"> · in demand</span> : null;
}

const relations = {
  same: "",
  wider: ", a wider group than this role",
  nearest: ", the nearest occupation it knows",
};

/** What "in demand" means above, once for the section; nothing where no technology is. */
export function DemandNote({
  guide,
  numbers,
}: {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
}) {
  const { occupation, technologies, content } = guide;
  if (!occupation || !content.technologies.some((use) => technologies[use.technology]?.inDemand)) return null;
  return (
    <p className="fine mt-4 max-w-160">
      “In demand”: often asked for in job advertisements of {occupation.title}
      {relations[occupation.relation]}, in the United States, as O*NET finds. Source{" "}
      <SourceNumbers guide={guide} numbers={numbers} slugs={[occupation.source]} />.
    </p>
  );
}
