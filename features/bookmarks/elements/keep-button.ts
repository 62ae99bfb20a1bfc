import { send } from "@/lib/http/client";
import { signedInHint } from "@/lib/http/hint";
import { whenParsed } from "@/lib/parsed";
import type { mergeMine, readMyPage } from "../document/endpoints";
import type { removeBookmark, restoreBookmark, saveBookmark } from "../endpoints";
import { areKeysOn, isPlainKey } from "../keys";
import { mergeVisitorBookmarks } from "../visitor-merge";
import { forgetForVisitor, keepForVisitor, readVisitorBookmarks, visitorStore } from "../visitor-store";

interface Kept {
  id: string;
  etag: string;
}

type Mine = Map<string, Kept>;

/** What the reader keeps of this page, by the value of its button. */
let mine: Promise<Mine> | undefined;
/** Nobody is signed in: what is kept stays in this browser. */
let isVisitor = false;

/** One request for all buttons of the page, and none where the hint cookie says that nobody is signed in. */
async function readMine(first: KeepButton): Promise<Mine> {
  if (!document.cookie.split("; ").includes(`${signedInHint}=1`)) return visitorMine();
  const said = await mergeVisitorBookmarks(visitorStore(), async (bookmarks) => {
    const answer = await send<typeof mergeMine>("POST", "/api/v1/me/merge", { body: { bookmarks } });
    return answer.ok ? answer.body.bookmarks : null;
  }).catch(() => null);
  if (said) first.say(said);
  const answer = await send<typeof readMyPage>("GET", "/api/v1/me/page", {
    query: { path: location.pathname },
  });
  if (!answer.ok) return answer.status === 401 ? visitorMine() : new Map();
  const whole = answer.body.bookmarks.find(({ target }) => target === "guide" || target === "article");
  if (whole) rememberReading(whole.id);
  return new Map(answer.body.bookmarks.map((kept) => [kept.name ?? kept.targetId, kept]));
}

/** When the reader leaves a kept text: how far it is read, so that another device opens it there. */
function rememberReading(id: string) {
  let last = 0;
  document.addEventListener("visibilitychange", () => {
    const { scrollHeight } = document.documentElement;
    const share = Math.min(1, Math.max(0, scrollY / Math.max(1, scrollHeight - innerHeight)));
    if (!document.hidden || Math.abs(share - last) < 0.01) return;
    last = share;
    const passed = [...document.querySelectorAll("main [id]:is(h2, h3)")].filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
    );
    void fetch(`/api/v1/bookmarks/${id}/reading`, {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ anchor: passed.at(-1)?.id ?? null, share }),
    }).catch(() => {});
  });
}

function visitorMine(): Mine {
  isVisitor = true;
  return new Map(readVisitorBookmarks(visitorStore()).map(({ value }) => [value, { id: "", etag: "" }]));
}

class KeepButton extends HTMLElement {
  #wanted = false;
  #kept: Kept | undefined;
  #removed: string | undefined;
  #isBusy = false;
  #status = document.createElement("span");

  connectedCallback() {
    this.#status.role = "status";
    mine ??= whenParsed().then(() => readMine(this));
    // Where the browser keeps nothing, the form goes to the server, and from there to the sign-in page.
    void mine.then((map) => {
      this.append(this.#status);
      this.#kept = map.get(this.#button.value);
      this.#wanted = this.#kept !== undefined;
      this.#show();
      this.#button.addEventListener("click", (event) => {
        event.preventDefault();
        this.#want(!this.#wanted);
      });
    });
  }

  get #button(): HTMLButtonElement {
    return this.querySelector("button") as HTMLButtonElement;
  }

  /** Shows the wish at once and sends until the server agrees with the last one. */
  async #want(wanted: boolean) {
    this.#wanted = wanted;
    this.#show();
    this.#say("");
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#wanted !== (this.#kept !== undefined)) {
      const failure = isVisitor ? this.#asVisitor() : await (this.#wanted ? this.#keep() : this.#remove());
      if (!failure) continue;
      this.#wanted = this.#kept !== undefined;
      this.#show();
      this.#say(failure);
      this.#isBusy = false;
      return;
    }
    this.#isBusy = false;
    if (this.#removed) this.#offerUndo();
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
    const answer = this.#removed
      ? await send<typeof restoreBookmark>("POST", "/api/v1/bookmarks/{id}/restore", {
          params: { id: this.#removed },
        })
      : await send<typeof saveBookmark>("POST", "/api/v1/bookmarks", { body: { [name]: value } });
    if (!answer.ok) {
      if (answer.status === 401) this.#button.form?.requestSubmit(this.#button);
      return answer.problem.detail;
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
      { ifMatch: etag },
    );
    if (answer.ok) this.#removed = id;
    else if (answer.status === 409) {
      // Its note changed elsewhere: what is removed can be taken back, note and all.
      this.#kept = answer.problem.current as Kept;
      return;
    } else if (answer.status !== 404) return answer.problem.detail;
    this.#kept = undefined;
  }

  #show() {
    this.#button.setAttribute("aria-pressed", `${this.#wanted}`);
    this.#button.firstChild?.replaceWith(this.#wanted ? "Kept" : "Keep");
  }

  /** For what concerns the page and not this button alone. */
  say(text: string) {
    this.append(this.#status);
    this.#say(text);
  }

  #say(text: string, isHidden = false, ...more: Node[]) {
    this.#status.className = isHidden ? "sr-only" : "";
    this.#status.replaceChildren(text, ...more);
  }

  #offerUndo() {
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "button button-quiet";
    undo.textContent = "Undo";
    undo.onclick = () => {
      this.#button.focus();
      void this.#want(true);
    };
    this.#say("Removed. ", false, undo);
  }
}

/** One key keeps what the reader is at: the entry with the focus or the address, else the first thing of the page. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "k" || !isPlainKey(event) || !areKeysOn()) return;
  const focused = document.activeElement === document.body ? null : document.activeElement;
  const place = (focused ?? document.querySelector(":target"))?.closest(
    ":is(section, article, li):has(keep-button)",
  );
  (place ?? document).querySelector<HTMLElement>("keep-button button[value]")?.click();
});

customElements.define("keep-button", KeepButton);
