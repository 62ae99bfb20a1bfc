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
    const sign = document.createElement("button");
    sign.type = "button";
    sign.className = "button button-quiet note-sign";
    sign.ariaExpanded = "false";
    showNote(sign, own.length > 0, titleOf(head));
    head.append(sign);
    let place: HTMLElement | undefined;
    sign.onclick = async () => {
      if (place) {
        place.hidden = !place.hidden;
      } else {
        const opened = document.createElement("div");
        opened.className = "own-notes";
        place = opened;
        head.after(opened);
        await import("./note-field").then(
          ({ drawNotes }) =>
            drawNotes(opened, entry, titleOf(head), own, (isWritten) =>
              showNote(sign, isWritten, titleOf(head)),
            ),
          () => {
            opened.remove();
            place = undefined;
          },
        );
      }
      sign.ariaExpanded = `${place?.hidden === false}`;
      if (place?.hidden === false) place.querySelector("textarea")?.focus();
    };
  }
}

function showNote(sign: HTMLElement, isWritten: boolean, title: string): void {
  const on = document.createElement("span");
  on.className = "sr-only";
  on.textContent = ` on ${title}`;
  sign.classList.toggle("is-written", isWritten);
  sign.replaceChildren(isWritten ? "Your note" : "Note", on);
}
