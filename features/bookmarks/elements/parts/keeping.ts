import { quietButton } from "@/components/make";
import { send } from "@/lib/http/client";
import type { mergeMine, readMyPage } from "../../document/endpoints";
import type { removeBookmark, restoreBookmark, saveBookmark } from "../../endpoints";
import { mergeVisitorBookmarks } from "../../visitor-merge";
import { forgetForVisitor, keepForVisitor, visitorStore } from "../../visitor-store";
import { showKept } from "./kept-look";
import { rememberReading } from "./reading";

interface Kept {
  id: string;
  etag: string;
}

/** What stands between the reader and the server may refuse without a word. */
const failed = "It could not be done. Try again.";

/** Nobody is signed in: what is kept stays in this browser. */
let isVisitor = true;

/** One request for all buttons of the page. @returns null when nobody is signed in after all. */
export async function readMine(first: HTMLElement): Promise<Map<string, Kept> | null> {
  const said = await mergeVisitorBookmarks(visitorStore(), async (bookmarks) => {
    const answer = await send<typeof mergeMine>("POST", "/api/v1/me/merge", { body: { bookmarks } });
    return answer.ok ? answer.body.bookmarks : null;
  }).catch(() => null);
  if (said) {
    const note = document.createElement("span");
    note.role = "status";
    first.append(note);
    note.textContent = said;
  }
  const answer = await send<typeof readMyPage>("GET", "/api/v1/me/page", {
    query: { path: location.pathname },
  });
  if (!answer.ok && answer.status === 401) return null;
  isVisitor = false;
  if (!answer.ok) return new Map();
  const whole = answer.body.bookmarks.find(({ target }) => target === "guide" || target === "article");
  if (whole) rememberReading(whole.id);
  return new Map(answer.body.bookmarks.map((kept) => [kept.name ?? kept.targetId, kept]));
}

const pressed = new WeakMap<HTMLButtonElement, Keeping>();

/** Keeps or removes what a button stands for. `kept` is what stood there when the page came. */
export function want(
  button: HTMLButtonElement,
  status: HTMLElement,
  kept: Kept | undefined,
  isWanted: boolean,
): void {
  const keeping = pressed.get(button) ?? new Keeping(button, status, kept);
  pressed.set(button, keeping);
  void keeping.want(isWanted);
}

class Keeping {
  #button: HTMLButtonElement;
  #status: HTMLElement;
  #kept: Kept | undefined;
  #wanted = false;
  #removed: string | undefined;
  #isBusy = false;

  constructor(button: HTMLButtonElement, status: HTMLElement, kept: Kept | undefined) {
    this.#button = button;
    this.#status = status;
    this.#kept = kept;
  }

  /** Shows the wish at once and sends until the server agrees with the last one. */
  async want(isWanted: boolean) {
    this.#wanted = isWanted;
    showKept(this.#button, isWanted);
    this.#say("");
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#wanted !== (this.#kept !== undefined)) {
      const failure = isVisitor ? this.#asVisitor() : await (this.#wanted ? this.#keep() : this.#remove());
      if (!failure) continue;
      this.#wanted = this.#kept !== undefined;
      showKept(this.#button, this.#wanted);
      this.#say(failure);
      this.#isBusy = false;
      return;
    }
    this.#isBusy = false;
    if (!this.#wanted) this.#offerUndo();
    else this.#say(isVisitor ? "Kept in this browser." : "Kept.", !isVisitor);
  }

  #asVisitor(): string | undefined {
    const { name, value, lastElementChild } = this.#button;
    const anchor = name === "figureId" ? `#figure-${value}` : (/#.*/.exec(value)?.[0] ?? "");
    const title = lastElementChild?.textContent?.trim() || document.title;
    const bookmark = { name, value, title, href: location.pathname + anchor };
    const isDone = this.#wanted
      ? keepForVisitor(visitorStore(), bookmark)
      : forgetForVisitor(visitorStore(), bookmark);
    if (!isDone) return "This browser keeps no more. Sign in to keep it.";
    this.#kept = this.#wanted ? { id: "", etag: "" } : undefined;
    this.#removed = this.#wanted ? undefined : value;
  }

  async #keep(): Promise<string | undefined> {
    const { name, value } = this.#button;
    const path = "/api/v1/bookmarks/{id}/restore";
    const options = this.#mayWait("Keep");
    const answer = this.#removed
      ? await send<typeof restoreBookmark>("POST", path, { params: { id: this.#removed } }, options)
      : await send<typeof saveBookmark>("POST", "/api/v1/bookmarks", { body: { [name]: value } }, options);
    if (answer.status === 202) {
      // It waits for a connection; what follows on it takes id and version from the answer that is to come.
      this.#kept = { id: "", etag: "" };
      this.#removed = undefined;
      return;
    }
    if (!answer.ok) {
      if (answer.status === 401) this.#button.form?.requestSubmit(this.#button);
      return answer.problem.detail ?? failed;
    }
    this.#kept = answer.body;
    this.#removed = undefined;
  }

  async #remove(): Promise<string | undefined> {
    const { id, etag } = this.#kept as Kept;
    const answer = await send<typeof removeBookmark>(
      "DELETE",
      "/api/v1/bookmarks/{id}",
      { params: { id } },
      { ifMatch: etag, ...this.#mayWait("Remove") },
    );
    if (answer.ok || answer.status === 202) this.#removed = id;
    else if (answer.status === 409) {
      // Its note changed elsewhere: what is removed can be taken back, note and all.
      this.#kept = answer.problem.current as Kept;
      return;
    } else if (answer.status !== 404) return answer.problem.detail ?? failed;
    this.#kept = undefined;
  }

  /** The wish in words, and for what writes of it follow on each other. */
  #mayWait(verb: string) {
    const { name, value, lastElementChild } = this.#button;
    const title = lastElementChild?.textContent?.trim() || document.title;
    return { waits: { thing: `${name} ${value}`, label: `${verb} “${title}”` } };
  }

  #say(text: string, isHidden = false, ...more: Node[]) {
    this.#status.className = isHidden ? "sr-only" : "";
    this.#status.replaceChildren(text, ...more);
  }

  #offerUndo() {
    const undo = quietButton("Undo", () => {
      this.#button.focus();
      void this.want(true);
    });
    this.#say("Removed. ", false, undo);
  }
}
