import { seemsSignedIn } from "@/lib/http/hint";
import { whenParsed } from "@/lib/parsed";
import { areKeysOn, isPlainKey } from "../keys";
import { readVisitorBookmarks, visitorStore } from "../visitor-store";
import { showKept } from "./parts/kept-look";

/** What the reader keeps of this page, by the value of its button; an empty id for what this browser keeps. */
let mine: Promise<Map<string, { id: string; etag: string }>> | undefined;

/** What only some need: an account's bookmarks, and what follows a press. */
const keeping = () => import("./parts/keeping");

async function readMine(first: HTMLElement) {
  await whenParsed();
  const own = seemsSignedIn() && (await (await keeping()).readMine(first));
  return (
    own || new Map(readVisitorBookmarks(visitorStore()).map(({ value }) => [value, { id: "", etag: "" }]))
  );
}

class KeepButton extends HTMLElement {
  #status = document.createElement("span");

  connectedCallback() {
    this.#status.role = "status";
    mine ??= readMine(this);
    // Where this fails, the form goes to the server, and from there to the sign-in page.
    void mine.then((map) => {
      const button = this.querySelector("button") as HTMLButtonElement;
      const kept = map.get(button.value);
      showKept(button, kept !== undefined);
      button.addEventListener("click", (event) => {
        event.preventDefault();
        const isWanted = button.ariaPressed !== "true";
        showKept(button, isWanted);
        if (!this.#status.isConnected) this.append(this.#status);
        keeping().then(
          ({ want }) => want(button, this.#status, kept, isWanted),
          () => button.form?.requestSubmit(button),
        );
      });
    });
  }
}

/** One key keeps what the reader is at: the entry with the focus or the address, else the first thing of the page. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "k" || !isPlainKey(event) || !areKeysOn()) return;
  const focused = document.activeElement === document.body ? null : document.activeElement;
  const place = (focused ?? document.querySelector(":target"))?.closest(
    ":is(section,article,li,dl>div):has(keep-button)",
  );
  (place ?? document).querySelector<HTMLElement>("keep-button button[value]")?.click();
});

customElements.define("keep-button", KeepButton);
