import { addSign, nameSign } from "./entry-sign";
import { entryHeads, titleOf } from "./guide-entries";

/** A note of the reader's: where it stands, and the earlier entry that it was written on, if that is another. */
export interface NotePlace {
  id: string;
  entry: string;
  was: string | null;
}

/** Puts a sign at each entry of the guide that opens the reader's own note on it. */
export function offerNotes(notes: readonly NotePlace[]): void {
  for (const [entry, head] of entryHeads()) {
    const own = notes.filter((note) => note.entry === entry);
    const title = titleOf(head);
    const show = (isWritten: boolean) => {
      sign.classList.toggle("is-written", isWritten);
      nameSign(sign, isWritten ? "Your note" : "Note", title);
    };
    const sign = addSign(head, "note-sign", async (place) => {
      const { drawNotes } = await import("./note-field");
      await drawNotes(place, entry, title, own, show);
    });
    show(own.length > 0);
  }
}
