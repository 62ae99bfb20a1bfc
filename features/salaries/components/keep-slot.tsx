import type { ReactNode } from "react";
import type { Column } from "@/components/data-table";
import { countryName } from "@/lib/money";
import { experienceInWords } from "../experience-bands";
import type { Figure } from "../figure";

/** What a page puts beside a figure so that a reader can keep it. */
export type KeepSlot = (target: { kind: "figure"; figureId: string; title: string }) => ReactNode;

/** The anchor of a figure on any page. */
export function figureAnchor({ id }: Pick<Figure, "id">): string {
  return `figure-${id}`;
}

export function KeepFigure({ figure, keep }: { figure: Figure; keep?: KeepSlot }) {
  if (!keep) return null;
  const { id, country, experience, year } = figure;
  const parts = [countryName(country), experienceInWords(experience), year];
  return keep({ kind: "figure", figureId: id, title: parts.filter((part) => part !== null).join(", ") });
}

/** The last column of a table of figures; none where nothing can be kept. */
export function keepColumn(keep: KeepSlot | undefined): Column<Figure>[] {
  if (!keep) return [];
  // The button is taller than a line of figures, and the rows shall stay close.
  const cell = (figure: Figure) => (
    <div className="-my-2 -me-4 ps-4 text-end">
      <KeepFigure figure={figure} keep={keep} />
    </div>
  );
  return [{ key: "keep", head: <span className="sr-only">Keep</span>, cell }];
}
