import { quietButton } from "@/components/make";
import { send, type Waits } from "@/lib/http/client";
import { overLatest } from "@/lib/http/over-latest";
import type { changeHighlight, removeHighlight, restoreHighlight } from "../../endpoints";
import type { Highlight } from "../../queries";
import { wordsOf } from "./passage-places";

const byId = "/api/v1/highlights/{id}";
export const waitingWords = "It waits for a connection.";

/** What this shows of a passage; id and version are empty while its keeping waits for a connection. */
type Shown = Pick<Highlight, "id" | "etag" | "quote" | "note">;

/** @param id null for one that is kept just now */
export function waitsOf(id: string | null, quote: string): Waits {
  return { thing: `passage ${id ?? crypto.randomUUID()}`, label: `The passage ${inShort(quote)}` };
}

function inShort(quote: string): string {
  return `“${quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}”`;
}

/**
 * Marks a passage where it stands.
 * @param thing what its writes that wait are about
 */
export function draw(
  passage: Shown,
  { block, start }: { block: HTMLElement; start: number },
  thing = waitsOf(passage.id, passage.quote).thing,
): KeptPassage {
  const { places } = wordsOf(block);
  const parts = new Map<Text, [number, number]>();
  for (const [node, at] of places.slice(start, start + passage.quote.length)) {
    parts.set(node, [parts.get(node)?.[0] ?? at, at + 1]);
  }
  const marks = [...parts].map(([node, [from, to]]) => {
    const words = node.splitText(from);
    words.splitText(to - from);
    const mark = document.createElement("mark");
    mark.className = "kept";
    words.replaceWith(mark);
    mark.append(words);
    return mark;
  });
  return new KeptPassage(passage, marks, block, thing);
}

/** A passage in the page, with its note and what can be done with it below its paragraph. */
class KeptPassage {
  #tools = document.createElement("span");
  #row = document.createElement("span");
  #note = document.createElement("span");
  #status = document.createElement("span");

  constructor(
    private passage: Shown,
    private marks: HTMLElement[],
    block: HTMLElement,
    private thing: string,
  ) {
    this.#tools.className = "kept-tools";
    this.#status.role = "status";
    this.#note.className = "kept-note";
    this.#tools.append(this.#note, this.#row);
    block.append(this.#tools);
    this.#show();
  }

  #waits(label: string): Waits {
    return { thing: this.thing, label };
  }

  #show(said = "") {
    const { note, quote } = this.passage;
    this.#note.textContent = note ?? "";
    this.#note.hidden = !note;
    const about = `: ${inShort(quote)}`;
    const change = quietButton(note ? "Change the note" : "Add a note", () => this.#write());
    const remove = quietButton("Remove the highlight", () => this.#remove());
    for (const one of [change, remove]) one.ariaLabel = one.textContent + about;
    this.#status.textContent = said;
    this.#row.replaceChildren(change, remove, this.#status);
  }

  /** Draws it anew; the button that was pressed is gone with that, and the first takes the keyboard over. */
  showAndGoOn(said?: string) {
    this.#show(said);
    this.#row.querySelector("button")?.focus();
  }

  #write() {
    const field = document.createElement("textarea");
    field.className = "input";
    field.rows = 3;
    field.maxLength = 20_000;
    field.ariaLabel = "Your note on this passage";
    field.value = this.passage.note ?? "";
    let isBusy = false;
    const save = quietButton("Save the note", async () => {
      if (isBusy) return;
      isBusy = true;
      const note = field.value.trim() || null;
      const values = { params: { id: this.passage.id }, body: { note } };
      const answer = await send<typeof changeHighlight>("PATCH", byId, values, {
        ifMatch: this.passage.etag,
        waits: this.#waits(`Note on ${inShort(this.passage.quote)}`),
      });
      isBusy = false;
      if (answer.status === 202) {
        this.passage = { ...this.passage, etag: "", note };
        return this.showAndGoOn(waitingWords);
      }
      if (answer.ok) {
        this.passage = answer.body;
        return this.showAndGoOn("Saved.");
      }
      const current = answer.problem.current as Highlight | undefined;
      // What was written meanwhile is shown, and the next press is about that.
      if (current) {
        this.passage = current;
        this.#note.textContent = current.note ?? "";
        this.#note.hidden = !current.note;
      }
      this.#status.textContent = answer.problem.detail;
    });
    this.#status.textContent = "";
    this.#row.replaceChildren(
      field,
      save,
      quietButton("Leave it", () => this.showAndGoOn()),
      this.#status,
    );
    field.focus();
  }

  async #remove() {
    const { id, etag, quote } = this.passage;
    // A note that was changed elsewhere comes back with it.
    const answer = await overLatest({ current: etag }, (ifMatch) =>
      send<typeof removeHighlight>(
        "DELETE",
        byId,
        { params: { id } },
        { ifMatch, waits: this.#waits(`Remove the passage ${inShort(quote)}`) },
      ),
    );
    if (!answer.ok && ![202, 404].includes(answer.status)) return this.showAndGoOn(answer.problem.detail);
    for (const mark of this.marks) mark.className = "";
    for (const mark of this.marks) mark.style.background = "none";
    const undo = quietButton("Undo", async () => {
      const waits = this.#waits(`Keep the passage ${inShort(quote)} again`);
      const path = `${byId}/restore` as const;
      const back = await send<typeof restoreHighlight>("POST", path, { params: { id } }, { waits });
      if (!back.ok && back.status !== 202) {
        this.#status.textContent = back.problem.detail;
        return;
      }
      this.passage = back.ok ? back.body : { ...this.passage, etag: "" };
      for (const mark of this.marks) {
        mark.className = "kept";
        mark.style.background = "";
      }
      this.showAndGoOn(back.ok ? "Put back." : waitingWords);
    });
    this.#status.textContent = answer.status === 202 ? `Removed. ${waitingWords}` : "Removed.";
    this.#note.hidden = true;
    this.#row.replaceChildren(this.#status, undo);
    undo.focus();
  }
}
