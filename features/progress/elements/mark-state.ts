import type { MarkState } from "@/db/enums";
import { seemsSignedIn } from "@/lib/http/hint";
import { whenParsed } from "@/lib/parsed";
import { readMarks } from "../visitor-marks";

type Marks = Map<string, { state: MarkState | null; note?: string | null }>;

let mine: Promise<Marks> | undefined;

/** What only some need: an account's marks, and what follows a change. */
const progress = () => import("./parts/own-progress");

/** What is marked on the whole page; where an account cannot be asked, nothing is. */
async function readMine(): Promise<Marks> {
  await whenParsed();
  const own = seemsSignedIn() && (await (await progress()).readOwn());
  if (own) return new Map(own.marks.map((mark) => [mark.entry, mark]));
  return new Map(Object.entries(readMarks()).map(([entry, [state]]) => [entry, { state }]));
}

/** How far the reader is with the entry beside it: a list of states, or the box that stands in it already. */
class MarkStateElement extends HTMLElement {
  #status = document.createElement("span");
  #turn = Promise.resolve();

  connectedCallback() {
    mine ??= readMine();
    mine.then((marks) => this.#draw(marks)).catch(() => {});
  }

  #draw(marks: Marks) {
    const box = this.querySelector("input");
    const heading = (this.closest(".entry-head") ?? this.parentElement)?.querySelector("h3");
    const key = this.dataset.entry ?? heading?.id;
    if (!key || this.contains(this.#status)) return;
    const entry = `${location.pathname.split("/").pop()}#${key}`;
    const title = box?.ariaLabel ?? heading?.textContent?.replace(/^\d+ /, "") ?? "";
    const mark = marks.get(entry);
    let stands: MarkState = mark?.state ?? "to-do";
    const field = box ?? document.createElement("select");
    const show = () => {
      this.dataset.state = stands;
      if (box) box.checked = stands === "done";
      else field.value = stands;
      this.#count();
    };
    if (!box) {
      field.ariaLabel = `How far you are: ${title}`;
      (field as HTMLSelectElement).append(
        ...["To do", "Doing", "Done", "Skipped"].map(
          (name) => new Option(name, name.toLowerCase().replace(" ", "-")),
        ),
      );
      this.append(field);
    }
    this.#status.role = "status";
    this.append(this.#status);
    show();
    this.#status.textContent = mark?.note ?? "";
    field.onchange = () => {
      const state = (box ? (box.checked ? "done" : "to-do") : field.value) as MarkState;
      this.dataset.state = state;
      this.#count();
      this.#turn = this.#turn.then(async () => {
        const { isKept, said } = await progress().then(
          ({ keepMark }) => keepMark(entry, state, title, !box),
          () => ({ isKept: false, said: "It could not be kept. Try again." }),
        );
        if (isKept) stands = state;
        else show();
        this.#status.textContent = said;
      });
    };
  }

  /** In a group of which some are enough: whether they are. */
  #count() {
    const group = this.closest<HTMLElement>("[data-at-least]");
    const output = group?.querySelector("output");
    if (!output) return;
    const enough = Number(group?.dataset.atLeast);
    const met = Math.min(enough, group?.querySelectorAll('[data-state="done"]').length ?? 0);
    output.textContent = `Met ${met} of ${enough}`;
    output.dataset.met = `${met === enough}`;
  }
}

customElements.define("mark-state", MarkStateElement);
