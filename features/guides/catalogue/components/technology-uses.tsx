import { Fragment } from "react";
import type { RoleUses } from "../uses-by-role";

/** What the guides say of a technology: role by role, what it is for and in which tasks it is used. */
export function TechnologyUses({ name, roles }: { name: string; roles: readonly RoleUses[] }) {
  return (
    <section aria-labelledby="uses" className="guide-section">
      <h2 id="uses" tabIndex={-1}>
        What it is used for
      </h2>
      {roles.length === 0 ? (
        <p className="mt-2 text-quiet">No published guide names {name} yet.</p>
      ) : (
        <ul className="mt-4">
          {roles.map(({ role, title, note, tasks, steps, requirements }) => (
            <li key={role} className="page-grid gap-y-1 border-t border-rule py-4">
              <h3 className="text-sm lg:col-span-3">
                <a href={`/roles/${role}`}>{title}</a>
              </h3>
              <div className="max-w-160 lg:col-span-9">
                {note ? (
                  <p>
                    <a href={`/roles/${role}#${note.key}`} className="text-ink no-underline hover:underline">
                      {note.text}
                    </a>
                  </p>
                ) : null}
                <Entries word={tasks.length === 1 ? "Task" : "Tasks"} role={role} entries={tasks} />
                <Entries word="First step" role={role} entries={steps} />
                <Entries word="Asked for" role={role} entries={requirements} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Entries({ word, role, entries }: { word: string; role: string; entries: RoleUses["tasks"] }) {
  if (entries.length === 0) return null;
  return (
    <p className="mt-1">
      <span className="label">{word}: </span>
      {entries.map(({ key, title }, index) => (
        <Fragment key={key}>
          {index > 0 ? ", " : null}
          <a href={`/roles/${role}#${key}`}>{title}</a>
        </Fragment>
      ))}
    </p>
  );
}
