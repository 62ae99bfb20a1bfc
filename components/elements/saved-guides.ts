import { sizeOf } from "@/lib/offline/copies";
import { bytesOfFiles, listSaved, renewPage, type SavedPage } from "@/lib/offline/saved";
import { make, plural } from "../make";
import { forget } from "../offline-offer";

/** What is saved in this browser, with its day and size. */
class SavedGuides extends HTMLElement {
  connectedCallback() {
    void this.#draw();
    void this.#renew();
  }

  async #renew() {
    for (const { path } of await listSaved()) await renewPage(path);
    await this.#draw();
  }

  async #draw() {
    const saved = await listSaved();
    if (saved.length === 0) {
      this.replaceChildren(make("p", {}, "Nothing is saved in this browser."));
      return;
    }
    const shared = sizeOf(await bytesOfFiles());
    this.replaceChildren(
      make("ul", { className: "border-t border-ink" }, ...saved.map((page) => this.#row(page))),
      make(
        "p",
        { className: "pt-4 text-quiet" },
        `${plural(saved.length, "page", "pages")}; the fonts, styles and scripts that they share take ${shared}.`,
      ),
    );
  }

  #row({ path, title, day, bytes }: SavedPage) {
    const remove = make(
      "button",
      {
        type: "button",
        className: "button button-quiet",
        onclick: () => void forget(path).then(() => this.#draw()),
      },
      "Remove",
      make("span", { className: "sr-only" }, ` ${title}`),
    );
    return make(
      "li",
      { className: "flex items-center justify-between gap-4 border-b border-rule py-2" },
      make(
        "div",
        {},
        make("a", { href: path, className: "font-semibold" }, title),
        make("p", { className: "text-quiet" }, `Saved copy of ${day}, ${sizeOf(bytes)}`),
      ),
      remove,
    );
  }
}

customElements.define("saved-guides", SavedGuides);
