import { z } from "zod";
import { entryKinds } from "@/db/enums";
import { endpoint, idParams, removalShape } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/page";
import { becameShape } from "../shape";
import { addNoteInput, changeNoteInput, noteListQuery } from "./input";
import * as mutations from "./mutations";
import { getNote, listNotes as listOwn, type Note } from "./queries";

const noteShape = z
  .object({
    id: z.uuid(),
    etag: z.string(),
    entryId: z.uuid(),
    entry: z.string(),
    kind: z.enum(entryKinds),
    title: z.string(),
    text: z.string(),
    updatedAt: z.iso.datetime(),
    isRetired: z.boolean(),
    became: becameShape,
  })
  .meta({ id: "Note", description: "`became` is what the entry is now, where an editor changed the guide." });

export const listNotes = endpoint({
  name: "listNotes",
  method: "GET",
  path: "/api/v1/notes",
  summary: "Your notes on entries, the newest first.",
  who: "learner",
  query: noteListQuery,
  output: pageOf(noteShape),
  work: async ({ person, query }) => ({ body: await listOwn(person, query) }),
});

export const addNote = endpoint({
  name: "addNote",
  method: "POST",
  path: "/api/v1/notes",
  summary: "Write a note on an entry, in Markdown. You have one on each.",
  who: "learner",
  body: addNoteInput,
  output: noteShape,
  status: 201,
  work: async ({ person, body }) => answerWith(await mutations.addNote(person, body)),
});

export const readNote = endpoint({
  name: "readNote",
  method: "GET",
  path: "/api/v1/notes/{id}",
  summary: "One note of yours.",
  who: "learner",
  params: idParams,
  output: noteShape,
  work: async ({ person, params }) => answerWith(await getNote(person, params.id)),
});

export const changeNote = endpoint({
  name: "changeNote",
  method: "PATCH",
  path: "/api/v1/notes/{id}",
  summary: "Change the words of a note.",
  who: "learner",
  params: idParams,
  body: changeNoteInput,
  output: noteShape,
  conditional: true,
  work: async ({ person, params, body, ifMatch }) =>
    answerWith(await mutations.changeNote(person, params.id, ifMatch, body)),
});

export const removeNote = endpoint({
  name: "removeNote",
  method: "DELETE",
  path: "/api/v1/notes/{id}",
  summary: "Remove a note. For 30 days it can be restored.",
  who: "learner",
  params: idParams,
  output: removalShape,
  conditional: true,
  work: async ({ person, params, ifMatch }) => ({
    body: await mutations.removeNote(person, params.id, ifMatch),
  }),
});

export const restoreNote = endpoint({
  name: "restoreNote",
  method: "POST",
  path: "/api/v1/notes/{id}/restore",
  summary: "Put a removed note back.",
  who: "learner",
  params: idParams,
  output: noteShape,
  work: async ({ person, params }) => answerWith(await mutations.restoreNote(person, params.id)),
});

function answerWith(note: Note) {
  return { body: note, etag: note.etag };
}
