import { focusInView } from "@/components/focus-in-view";

/** Where somebody stopped: the heading, its words, and when, for the paths that were read last. */
type Places = Record<string, [anchor: string, title: string, at: number]>;
const key = "reading-places";
const most = 30;

function stored(): Places {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return Object.fromEntries(Object.entries(known ?? {}).filter(([, place]) => isPlace(place)));
  } catch {
    return {};
  }
}

/** Whatever else stands there was written by another program or another version. */
function isPlace(place: unknown): boolean {
  return (
    Array.isArray(place) && ["string", "string", "number"].every((type, at) => typeof place[at] === type)
  );
}

function remember(anchor: string, title: string): void {
  const places = { ...stored(), [location.pathname]: [anchor, title, performance.timeOrigin] } as Places;
  const last = Object.entries(places).sort(([, a], [, b]) => b[2] - a[2]);
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(last.slice(0, most))));
  } catch {
    // A browser that keeps nothing has no place to offer either.
  }
}

/**
 * Remembers in this browser the heading that was read last, and offers on the next visit to go on there. The offer
 * lies over the lower edge of the window, so nothing moves.
 */
class ReadingPlace extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #headings: HTMLElement[] = [];
  #gone = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#gone;
    if (document.readyState === "complete") this.#begin();
    else addEventListener("load", () => setTimeout(() => this.#begin()), { once: true, signal });
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  #begin(): void {
    this.#headings = [...document.querySelectorAll<HTMLElement>(".guide :is(h2, h3)[id]")];
    const [anchor, title] = stored()[location.pathname] ?? [];
    const target = anchor ? document.getElementById(anchor) : null;
    // A reader who comes to a certain place, or comes back to one by reload, needs no other.
    if (target && title && !location.hash && scrollY < innerHeight / 2) this.#offer(target, title);
    const { signal } = this.#gone;
    addEventListener(
      "scroll",
      () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#note(), 300);
      },
      { passive: true, signal },
    );
    addEventListener("hashchange", () => this.replaceChildren(), { signal });
  }

  /** The last heading above the upper third of the window; before the second one nothing has been read yet. */
  #note(): void {
    const passed = this.#headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const heading = passed.at(-1);
    if (heading && passed.length > 1) remember(heading.id, titleOf(heading));
  }

  #offer(target: HTMLElement, title: string): void {
    const link = document.createElement("a");
    link.href = `#${target.id}`;
    link.textContent = title;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.ariaLabel = "Close";
    const text = document.createElement("p");
    text.append("Go on at ", link);
    this.replaceChildren(text, close);
    const end = () => {
      this.replaceChildren();
      focusInView();
    };
    close.addEventListener("click", end);
    link.addEventListener("click", () => setTimeout(() => this.replaceChildren()));
    this.addEventListener("keydown", ({ key }) => key === "Escape" && end());
  }
}

/** The words of a heading without the label above them. */
function titleOf(heading: Element): string {
  const words = heading.cloneNode(true) as Element;
  words.querySelector(".label")?.remove();
  return words.textContent?.trim() ?? "";
}

customElements.define("reading-place", ReadingPlace);
