import { quietButton } from "@/components/make";
import { type Result, send, type Waits } from "@/lib/http/client";
import type { addNote, changeNote, readNote, removeNote, restoreNote } from "../../notes/endpoints";
import type { Note } from "../../notes/queries";
import type { NotePlace } from "./note-signs";

/** How long after the last key a note is saved by itself. */
const autosaveMilliseconds = 1000;
const one = "/api/v1/notes/{id}";

/** Draws a field for each of the reader's notes that stand at an entry, or an empty one. */
export async function drawNotes(
  place: HTMLElement,
  entry: string,
  title: string,
  notes: readonly NotePlace[],
  onWritten: (isWritten: boolean) => void,
): Promise<void> {
  const fields = (notes.length > 0 ? notes : [null]).map(
    (note, at) => new NoteField(entry, title, note, at, () => onWritten(fields.some(({ text }) => text))),
  );
  place.append(...fields.map(({ element }) => element));
  await Promise.all(fields.map((field) => field.open()));
}

/** The reader's own words on an entry; they save themselves, and never over what was written elsewhere unseen. */
class NoteField {
  element = document.createElement("div");
  #field = document.createElement("textarea");
  #status = document.createElement("p");
  #other = document.createElement("div");
  #entry: string;
  #id: string | undefined;
  #note: Pick<Note, "id" | "etag" | "text"> | undefined;
  #waits: Waits;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = Promise.resolve();
  #onWritten: () => void;

  constructor(entry: string, title: string, note: NotePlace | null, at: number, onWritten: () => void) {
    this.#entry = entry;
    this.#id = note?.id;
    this.#onWritten = onWritten;
    this.#waits = { thing: `note ${note?.id ?? entry}`, label: `Note on “${title}”` };
    const label = document.createElement("label");
    label.htmlFor = this.#field.id = `note-${entry.replace("#", "-")}-${at}`;
    label.textContent = note?.was ? `Your note, written on “${note.was}”` : "Your note";
    const on = document.createElement("span");
    on.className = "sr-only";
    on.textContent = ` on ${title}`;
    label.append(on);
    this.#field.rows = 3;
    this.#field.maxLength = 20_000;
    this.#field.className = "input";
    this.#status.role = "status";
    this.#status.className = "fine";
    this.element.append(label, this.#field, this.#other, this.#status);
    this.#field.oninput = () => {
      this.#say("");
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#saveInTurn(), autosaveMilliseconds);
    };
    this.#field.onblur = () => this.#saveInTurn();
    document.addEventListener("visibilitychange", () => document.hidden && this.#saveInTurn());
  }

  /** What stands in the note, as far as it is saved. */
  get text(): string {
    return this.#note?.text ?? "";
  }

  async open(): Promise<void> {
    if (!this.#id) return;
    this.#field.disabled = true;
    const answer = await send<typeof readNote>("GET", one, { params: { id: this.#id } });
    if (!answer.ok && answer.status !== 404) return this.#say(answer.problem.detail);
    this.#field.disabled = false;
    if (answer.ok) this.#show(answer.body);
  }

  #show(note: Pick<Note, "id" | "etag" | "text">): void {
    this.#note = note;
    this.#field.value = note.text;
  }

  /** One write at a time: the next needs the ETag of the one before. */
  #saveInTurn(): void {
    clearTimeout(this.#timer);
    this.#turn = this.#turn.then(() => this.#save());
  }

  async #save(): Promise<void> {
    const text = this.#field.value;
    const note = this.#note;
    if (text === this.text || this.#other.hasChildNodes()) return;
    if (text.trim() === "") return note && this.#remove(note);
    const options = { waits: this.#waits };
    this.#take(
      text,
      note
        ? await send<typeof changeNote>(
            "PATCH",
            one,
            { params: { id: note.id }, body: { text } },
            { ...options, ifMatch: note.etag },
          )
        : await send<typeof addNote>(
            "POST",
            "/api/v1/notes",
            { body: { entry: this.#entry, text } },
            options,
          ),
    );
  }

  #take(text: string, answer: Result<Note>): void {
    if (answer.status === 202) {
      // Its id, if it is new, and its version come with the answer that is to come.
      this.#note = { id: this.#note?.id ?? "", etag: "", text };
      this.#say("Waits for a connection.");
      this.#onWritten();
      return;
    }
    if (answer.ok) {
      this.#note = answer.body;
      this.#say("Saved.");
      this.#onWritten();
      return;
    }
    const current = answer.problem.current as Note | null | undefined;
    // An answer that was lost on the way: it is saved.
    if (current?.text === this.#field.value) this.#note = current;
    else if (answer.status === 409 && current) this.#ask(current);
    else {
      const again = () => {
        this.#field.focus();
        this.#saveInTurn();
      };
      this.#say(`Not saved. ${answer.problem.detail}`, ["Save again", again]);
    }
  }

  /** It was written elsewhere meanwhile: both texts are shown, and the reader says which stays. */
  #ask(current: Note): void {
    this.#note = current;
    const said = document.createElement("p");
    said.textContent = "This note was changed elsewhere. There it says:";
    const theirs = document.createElement("blockquote");
    theirs.textContent = current.text;
    const settle = () => {
      this.#other.replaceChildren();
      this.#other.className = "";
      this.#field.focus();
    };
    this.#other.role = "alert";
    this.#other.className = "other-note";
    const ways = document.createElement("p");
    ways.className = "button-row";
    ways.append(
      quietButton("Keep mine", () => {
        settle();
        this.#saveInTurn();
      }),
      quietButton("Take that one", () => {
        this.#field.value = current.text;
        settle();
        this.#say("");
        this.#onWritten();
      }),
    );
    this.#other.replaceChildren(said, theirs, ways);
  }

  async #remove({ id, etag, text }: Pick<Note, "id" | "etag" | "text">): Promise<void> {
    const waits = this.#waits;
    const values = { params: { id } };
    const answer = await send<typeof removeNote>("DELETE", one, values, { ifMatch: etag, waits });
    if (!answer.ok && answer.status !== 404 && answer.status !== 202) {
      const current = answer.problem.current as Note | undefined;
      if (answer.status === 409 && current) this.#ask(current);
      else this.#say(answer.problem.detail);
      return;
    }
    this.#note = undefined;
    this.#onWritten();
    this.#say("Removed.", [
      "Undo",
      async () => {
        const path = "/api/v1/notes/{id}/restore";
        const restored = await send<typeof restoreNote>("POST", path, { params: { id } }, { waits });
        if (restored.ok) this.#show(restored.body);
        else if (restored.status === 202) this.#show({ id, etag: "", text });
        this.#take(text, restored);
        this.#field.focus();
      },
    ]);
  }

  #say(text: string, then?: [name: string, act: () => void]): void {
    this.#status.replaceChildren(text, ...(then ? [" ", quietButton(...then)] : []));
  }
}
