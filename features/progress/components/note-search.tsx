import { AddressForm } from "@/components/address-form";
import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { Prose } from "@/components/prose";
import type { Learner } from "@/lib/http/person";
import { listNotes } from "../notes/queries";
import { progressHref } from "../progress-href";
import type { ProgressSearch } from "../summary/input";
import { EntryNote } from "./entry-note";
import { NotedEntry } from "./noted-entry";

interface Props {
  learner: Learner;
  search: ProgressSearch;
  /** The roles that can be chosen; none where the page is about one. */
  roles?: { role: string; title: string }[];
}

/** A learner's notes, the newest first, to find by words and by role. */
export async function NoteSearch({ learner, search, roles = [] }: Props) {
  const { q, notes: cursor } = search;
  const role = search.role ?? search.in;
  const isNarrowed = Boolean(q?.trim()) || (search.role === undefined && role !== undefined);
  const { items, next } = await listNotes(learner, { limit: 20, cursor, q, role });
  if (items.length === 0 && !isNarrowed && cursor === undefined) return null;
  return (
    <section aria-labelledby="notes" className="border-t border-ink py-5">
      <h2 id="notes" className="text-lg">
        Notes
      </h2>
      <AddressForm
        key={progressHref(search)}
        action="/progress#notes"
        className="mt-3 flex flex-wrap items-end gap-3"
      >
        {search.role ? <input type="hidden" name="role" value={search.role} /> : null}
        <div className="min-w-48 grow">
          <Field
            label="Words in your notes"
            name="q"
            id="note-words"
            type="search"
            maxLength={200}
            defaultValue={q ?? ""}
          />
        </div>
        {roles.length > 1 ? (
          <div className="min-w-40">
            <SelectField label="Role" name="in" id="note-role" defaultValue={search.in ?? ""}>
              <option value="">All</option>
              {roles.map((one) => (
                <option key={one.role} value={one.role}>
                  {one.title}
                </option>
              ))}
            </SelectField>
          </div>
        ) : null}
        <Button type="submit">Find notes</Button>
        {isNarrowed ? (
          <a href={progressHref({ role: search.role }, "notes")} className="py-2">
            All notes
          </a>
        ) : null}
      </AddressForm>
      {items.length === 0 ? (
        <p role="status" className="mt-4">
          No note has these words.{" "}
          <span className="text-quiet">“or”, “-not” and "a phrase" are understood.</span>
        </p>
      ) : null}
      <ul className="mt-3">
        {items.map((note) => (
          <li key={note.id} className="border-t border-rule py-3">
            <NotedEntry of={note} />
            <EntryNote entryId={note.entryId} title={note.title} note={note}>
              <Prose markdown={note.text} className="wrap-anywhere" />
            </EntryNote>
          </li>
        ))}
      </ul>
      {next ? (
        <p className="mt-3">
          <a
            href={progressHref({ ...search, notes: next }, "notes")}
            rel="next"
            className="inline-block py-2"
          >
            Older notes
          </a>
        </p>
      ) : null}
    </section>
  );
}
