import { Fragment } from "react";
import type { Heir } from "../became/queries";

/** Of an entry that was split or merged: what it was called when it was kept, and what stands in its place. */
export function BecameNote({ title, became }: { title: string; became: Heir[] }) {
  return (
    <p className="measure mt-1 text-warn">
      Was “{title}”, now{" "}
      {became.map(({ entryId, title: heir, href }, at) => (
        <Fragment key={entryId}>
          {at === 0 ? null : at === became.length - 1 ? " and " : ", "}
          <a href={href}>{heir}</a>
        </Fragment>
      ))}
      . Above is what it said when it was kept.
    </p>
  );
}
