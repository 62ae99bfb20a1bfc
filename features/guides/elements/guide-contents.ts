import { whenParsed } from "@/lib/parsed";

/**
 * Marks in the table of contents which section is being read, names it in the bar of narrow screens, and folds the list
 * there once a section is chosen. Without it the contents are plain links.
 */
class GuideContents extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    void whenParsed().then(() => this.#watch());
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  #watch(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const section = document.getElementById(link.hash.slice(1))?.closest("section");
      if (section) links.set(section, link);
    }
    const inSight = new Set<Element>();
    // What crosses the upper third of the window is what is being read.
    this.#observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) inSight.add(target);
          else inSight.delete(target);
        }
        const current = [...links.keys()].find((section) => inSight.has(section));
        const here = current && links.get(current);
        for (const link of links.values()) {
          if (link === here) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        }
        const bar = this.querySelector("summary");
        if (bar) bar.dataset.here = here?.textContent ?? "";
      },
      { rootMargin: "-15% 0px -70% 0px" },
    );
    for (const section of links.keys()) this.#observer.observe(section);
    // On narrow screens the list lies over the text.
    const list = this.querySelector("details");
    this.addEventListener("click", ({ target }) => {
      if (list && target instanceof HTMLAnchorElement) list.open = false;
    });
    this.addEventListener("keydown", ({ key }) => {
      if (list?.open && key === "Escape") list.open = false;
    });
  }
}

customElements.define("guide-contents", GuideContents);
