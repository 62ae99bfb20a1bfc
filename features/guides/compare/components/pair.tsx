import type { ReactNode } from "react";
import { SideMark } from "@/components/side-mark";

/** What every part of a comparison knows of its two roles. */
export interface Titles {
  left: string;
  right: string;
}

/** A part of the comparison. From tablets upwards its head stays in sight and names the columns. */
export function PairSection({
  anchor,
  title,
  titles,
  children,
}: {
  anchor: string;
  title: string;
  /** Absent where the part has other columns. */
  titles?: Titles;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={anchor} className="pairs">
      <div className="pair pair-head">
        <h2 id={anchor} tabIndex={-1}>
          {title}
        </h2>
        {titles ? <ColumnNames titles={titles} /> : null}
      </div>
      {children}
    </section>
  );
}

/** Names the columns for those who see them as columns; others hear the name in each cell. */
function ColumnNames({ titles }: { titles: Titles }) {
  return (["left", "right"] as const).map((side) => (
    <p key={side} aria-hidden="true">
      <SideMark side={side} />
      {titles[side]}
    </p>
  ));
}

/** The head of a further block of rows within a part. */
export function PairSubhead({ title, titles }: { title: string; titles: Titles }) {
  return (
    <div className="pair pair-subhead">
      <h3>{title}</h3>
      <ColumnNames titles={titles} />
    </div>
  );
}

/** One thing and what each role is in it. A side with nothing to say says so. */
export function PairRow({
  label,
  titles,
  left,
  right,
  nothing = "Nothing told",
  heading: Label = "h3",
}: {
  label: ReactNode;
  titles: Titles;
  left: ReactNode;
  right: ReactNode;
  nothing?: string;
  heading?: "h3" | "p";
}) {
  return (
    <div className="pair">
      <Label className="pair-label">{label}</Label>
      {(["left", "right"] as const).map((side) => {
        const content = side === "left" ? left : right;
        return (
          <div key={side} className="pair-side">
            <p className="pair-name">
              <SideMark side={side} />
              {titles[side]}
            </p>
            {content ? <div>{content}</div> : <p className="text-quiet">{nothing}</p>}
          </div>
        );
      })}
    </div>
  );
}

/** Says how much "differences only" leaves out, so that nobody thinks there is nothing. */
export function LeftOut({ count, what }: { count: number; what: [one: string, many: string] }) {
  if (count === 0) return null;
  return (
    <p className="fine pt-3">
      {count === 1 ? `One ${what[0]} is left out.` : `${count} ${what[1]} are left out.`}
    </p>
  );
}
