import { currentPerson } from "@/features/account/session";
import { formatDay } from "@/lib/dates";
import { listNotes } from "../notes/queries";
import { overviewOf } from "../overview";
import { findSeen, listCountedRoles, listMarkChanges } from "../queries";
import { wasInWords } from "../was-words";
import { ChangeList } from "./change-list";
import { EntryNote } from "./entry-note";
import { NotedEntry } from "./noted-entry";
import { NothingMarked } from "./nothing-marked";
import { RoleProgress } from "./role-progress";
import { RoleReset } from "./role-reset";
import { VisitorProgress } from "./visitor-progress";

/** How far the reader is with each role; a visitor sees what the browser keeps. */
export async function ProgressOverview() {
  const learner = await currentPerson();
  const roles = await listCountedRoles();
  if (!learner) return <VisitorProgress roles={roles} />;
  const { entries, gone } = await findSeen(learner);
  const { items: notes } = await listNotes(learner, { limit: 200 });
  const noted = new Map(notes.map((note) => [note.entryId, note]));
  const changes = await listMarkChanges(learner, 5);
  const overviews = overviewOf(
    roles,
    entries.map((entry) => ({ ...entry, note: wasInWords(entry) })),
  );
  return (
    <>
      {overviews.length === 0 ? <NothingMarked /> : null}
      {overviews.map((overview) => (
        <RoleProgress
          key={overview.role}
          overview={overview}
          noteOn={({ entryId, title }) =>
            entryId && !noted.has(entryId) ? <EntryNote entryId={entryId} title={title} note={null} /> : null
          }
        >
          <RoleReset role={overview.role} title={overview.title} />
        </RoleProgress>
      ))}
      {notes.length > 0 ? (
        <section aria-labelledby="notes" className="border-t border-ink py-5">
          <h2 id="notes" className="text-base font-semibold">
            Notes
          </h2>
          <ul>
            {notes.map((note) => (
              <li key={note.id} className="measure border-t border-rule py-3">
                <NotedEntry note={note} />
                <EntryNote entryId={note.entryId} title={note.title} note={note} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {gone.length > 0 ? (
        <section aria-labelledby="gone" className="border-t border-ink py-5">
          <h2 id="gone" className="text-base font-semibold">
            No longer in its guide
          </h2>
          <ul>
            {gone.map(({ entryId, title, role, retiredAt }) => (
              <li key={entryId} className="py-1">
                “{title}” <span className="text-quiet">({role.replaceAll("-", " ")}</span>
                <span className="text-quiet">{retiredAt ? `, until ${formatDay(retiredAt)})` : ")"}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {changes.length > 0 ? <ChangeList changes={changes} /> : null}
    </>
  );
}
