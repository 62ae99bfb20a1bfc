/** Marks in the table of contents which section is being read. Without it the contents are plain links. */
class GuideContents extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    // The script may run while the sections are still on their way.
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#watch(), { once: true });
    } else this.#watch();
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
        for (const [section, link] of links) {
          if (section === current) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        }
      },
      { rootMargin: "-15% 0px -70% 0px" },
    );
    for (const section of links.keys()) this.#observer.observe(section);
  }
}

customElements.define("guide-contents", GuideContents);
