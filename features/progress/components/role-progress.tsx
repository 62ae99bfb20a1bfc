import type { ReactNode } from "react";
import type { RoleOverview, ShownMark } from "../overview";
import { Tallies } from "./tallies";

/** One role: how much of it is done, what is being done, and what editors have made of what was done. */
export function RoleProgress({
  overview: { role, title, steps, tasks, doing, noted },
  glyph,
  noteOn,
  facts,
  children,
}: {
  overview: RoleOverview;
  /** The sign of the role, below its name. */
  glyph?: ReactNode;
  /** The way to write a note on what is being done. */
  noteOn?: (mark: ShownMark) => ReactNode;
  /** What else is known of it. */
  facts?: ReactNode;
  /** What can be done with it. */
  children?: ReactNode;
}) {
  return (
    <section aria-labelledby={`progress-${role}`} className="border-t border-rule py-5 first:border-ink">
      <h2 id={`progress-${role}`} className="text-lg">
        <a href={`/roles/${role}#start`} className="tap">
          {title}
        </a>
      </h2>
      <div className="mt-1 mb-2">{glyph}</div>
      <Tallies steps={steps} tasks={tasks} />
      {facts}
      {doing.length > 0 ? (
        <div className="mt-4">
          <h3 className="text-xs font-normal text-quiet">Doing now</h3>
          <ul>
            {doing.map((mark) => (
              <li key={mark.entry} className="flex flex-wrap items-center gap-x-4">
                <a href={`/roles/${mark.entry}`} className="tap inline-block py-1">
                  {mark.title}
                </a>
                {/* A note that is being written takes a line of its own. */}
                <div className="has-[textarea]:basis-full">{noteOn?.(mark)}</div>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <EditedMarks marks={noted} />
      {children}
    </section>
  );
}

/** What an editor changed of what somebody had marked. */
export function EditedMarks({ marks }: { marks: ShownMark[] }) {
  if (marks.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-xs font-normal text-quiet">Changed by the editors, and still yours</h3>
      <ul>
        {marks.map((mark) => (
          <li key={mark.entry} className="py-1">
            <a href={`/roles/${mark.entry}`}>{mark.title}</a>{" "}
            <span className="block text-xs text-quiet">{mark.note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
