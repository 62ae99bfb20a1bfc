import type { MarkState } from "@/db/enums";
import { send } from "@/lib/http/client";
import { signedInHint } from "@/lib/http/hint";
import { whenParsed } from "@/lib/parsed";
import type { readMyProgress, setMark } from "../endpoints";
import { bringMarks } from "../merging";
import { keepMarks, presentInstant, readMarks } from "../visitor-marks";

interface Mine {
  isSignedIn: boolean;
  marks: Map<string, { state: MarkState | null; note?: string | null }>;
  /** What became of what this browser kept for a visitor. */
  said: string;
}

let mine: Promise<Mine> | undefined;

/** One request for the whole page, and none where the hint cookie says that nobody is signed in. */
async function readMine(): Promise<Mine> {
  if (document.cookie.split("; ").includes(`${signedInHint}=1`)) {
    const said = await bringMarks();
    const answer = await send<typeof readMyProgress>("GET", "/api/v1/me/progress", {
      query: { path: location.pathname },
    });
    if (answer.ok || answer.status !== 401) {
      const marks = answer.ok ? answer.body.marks : [];
      return { isSignedIn: true, said, marks: new Map(marks.map((mark) => [mark.entry, mark])) };
    }
  }
  const kept = Object.entries(readMarks());
  return { isSignedIn: false, said: "", marks: new Map(kept.map(([entry, [state]]) => [entry, { state }])) };
}

/** How far the reader is with the entry beside it: a list of states, or the box that stands in it already. */
class MarkStateElement extends HTMLElement {
  #status = document.createElement("span");
  #turn = Promise.resolve();

  connectedCallback() {
    mine ??= readMine();
    void Promise.all([mine, whenParsed()]).then(([known]) => this.#draw(known));
  }

  #draw({ isSignedIn, marks, said }: Mine) {
    const box = this.querySelector("input");
    const heading = (this.closest(".entry-head") ?? this.parentElement)?.querySelector("h3");
    if (!heading || this.contains(this.#status)) return;
    const entry = `${location.pathname.split("/").pop()}#${heading.id}`;
    const title = heading.textContent?.replace(/^\d+ /, "") ?? "";
    const mark = marks.get(entry);
    let stands: MarkState = mark?.state ?? "to-do";
    const field = box ?? document.createElement("select");
    const show = () => {
      this.dataset.state = stands;
      if (box) box.checked = stands === "done";
      else field.value = stands;
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
    this.#say(mark?.note ?? "");
    if (said && this === document.querySelector("mark-state")) this.#say(said);
    field.onchange = () => {
      const state = (box ? (box.checked ? "done" : "to-do") : field.value) as MarkState;
      this.dataset.state = state;
      this.#turn = this.#turn.then(async () => {
        const failure = isSignedIn ? await this.#send(entry, state) : this.#keep(entry, state, title);
        if (failure) show();
        else stands = state;
        this.#say(failure || (isSignedIn || box ? "" : "Kept in this browser."));
      });
    };
  }

  async #send(entry: string, state: MarkState): Promise<string> {
    const answer = await send<typeof setMark>("PUT", "/api/v1/marks", { body: { entry, state } });
    return answer.ok ? "" : answer.problem.detail;
  }

  #keep(entry: string, state: MarkState, title: string): string {
    const marks = readMarks();
    marks[entry] = [state, presentInstant(), title];
    return keepMarks(marks) ? "" : "This browser keeps nothing. Sign in to keep it.";
  }

  #say(text: string) {
    this.#status.textContent = text;
  }
}

customElements.define("mark-state", MarkStateElement);
