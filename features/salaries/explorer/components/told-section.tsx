import type { ReactNode } from "react";
import type { Breakdown } from "@/db/enums";
import { EvidenceNote } from "../../components/evidence-note";
import type { Explored } from "../explored";
import type { Told } from "../queries";
import { ConversionNote } from "./conversion-note";
import { FileLinks } from "./file-links";
import { SourceLine } from "./source-line";

/** One source of several: who speaks, what it says, and what stands behind it. */
export function ToldSection({
  explored: { asked, plan },
  told: { choice, shown, evidence },
  title,
  span,
  files,
  children,
}: {
  explored: Explored;
  told: Told;
  title: ReactNode;
  /** The years, where there are several. */
  span?: string;
  /** What the files hold beyond role, country and source. */
  files: { year?: number | null; experience?: Told["choice"]["experience"]; breakdown?: Breakdown };
  children: ReactNode;
}) {
  const anchor = `of-${choice.source}`;
  const { year = null, experience = null, breakdown = null } = files;
  return (
    <section aria-labelledby={anchor} className="mt-10 border-t border-ink pt-3">
      <h3 id={anchor} className="text-base leading-snug font-semibold">
        {title}
      </h3>
      <SourceLine
        choice={choice}
        figure={shown.find(({ figure }) => figure.status === "ok")?.figure}
        span={span}
      />
      <ConversionNote asked={asked} rows={shown} />
      <div className="mt-4">{children}</div>
      <div className="mt-4">
        {evidence ? <EvidenceNote evidence={evidence} counted={shown[0]?.figure.population} /> : null}
        <FileLinks
          filters={{
            role: asked.role,
            country: plan.country,
            experience,
            source: choice.source,
            year,
            breakdown,
          }}
        />
      </div>
    </section>
  );
}

/** The head of a view of several sources. */
export function ToldHead({ children }: { children: ReactNode }) {
  return (
    <h2 id="shown" tabIndex={-1} className="mt-6 text-lg">
      {children}
    </h2>
  );
}
