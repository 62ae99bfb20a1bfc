import { whenParsed } from "@/lib/parsed";

/**
 * Puts a button before each heading that copies the address of that place, once the heading comes near; and shows the
 * buttons that copy a text. Without it the contents and the links between entries lead to the same places.
 */
class CopyLink extends HTMLElement {
  #status = document.createElement("span");
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.#status.role = "status";
    this.#status.className = "sr-only";
    this.append(this.#status);
    void whenParsed().then(() => this.#begin());
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  #begin(): void {
    this.#observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (!isIntersecting) continue;
          this.#observer?.unobserve(target);
          this.#offer(target);
        }
      },
      { rootMargin: "50% 0px" },
    );
    for (const heading of document.querySelectorAll(".guide :is(h2, h3)[id]"))
      this.#observer.observe(heading);
    for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
      const text = document.getElementById(button.dataset.copy ?? "")?.textContent ?? "";
      button.hidden = false;
      button.addEventListener("click", () => this.#copy(button, text, "Copied."));
    }
  }

  #offer(heading: Element): void {
    const button = document.createElement("button");
    const words = heading.cloneNode(true) as Element;
    words.querySelector(".label")?.remove();
    const title = words.textContent?.trim() ?? "";
    button.type = "button";
    button.className = "copy-link";
    button.ariaLabel = `Copy the link to “${title}”`;
    const address = `${location.origin}${location.pathname}#${heading.id}`;
    button.addEventListener("click", () => this.#copy(button, address, `Link to “${title}” copied.`));
    heading.before(button);
  }

  async #copy(button: HTMLElement, text: string, said: string): Promise<void> {
    const done = await copied(text);
    button.dataset.copied = done ? "yes" : "no";
    // Emptied first, so that the same words are said again.
    this.#status.textContent = "";
    setTimeout(() => {
      this.#status.textContent = done ? said : "The browser does not let this page copy.";
    }, 50);
    setTimeout(() => delete button.dataset.copied, 2000);
  }
}

/** The clipboard is there on safe origins only; elsewhere the old way still works. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    const focused = document.activeElement;
    field.value = text;
    field.className = "sr-only";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}

customElements.define("copy-link", CopyLink);
