import { whenParsed } from "@/lib/parsed";

/**
 * Answers a changed question in place: fetches the same address that the form would lead to and puts its answer where
 * the old one stands. Whatever goes wrong, the browser goes to that address itself.
 */
class ExploreForm extends HTMLElement {
  #asking: AbortController | undefined;
  #gone = new AbortController();

  connectedCallback(): void {
    void whenParsed().then(() => {
      const { signal } = this.#gone;
      this.addEventListener("change", () => this.#ask(addressOf(this.#form)), { signal });
      this.addEventListener(
        "submit",
        (event) => {
          event.preventDefault();
          void this.#ask(addressOf(this.#form));
        },
        { signal },
      );
      this.addEventListener(
        "click",
        (event) => {
          const link = (event.target as Element).closest<HTMLAnchorElement>("#explored a[href]");
          const isPlain = !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
          if (
            !link ||
            !isPlain ||
            link.origin !== location.origin ||
            link.pathname !== location.pathname ||
            link.hash
          )
            return;
          event.preventDefault();
          void this.#ask(link.href, link.id);
        },
        { signal },
      );
      addEventListener("popstate", () => this.#ask(location.href, "", true), { signal });
    });
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form") as HTMLFormElement;
  }

  /** @param focus the id of what was pressed: the answer has one of the same id, or else its head is read. */
  async #ask(address: string, focus?: string, isBack = false): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const answer = this.querySelector("#explored") as HTMLElement;
    answer.ariaBusy = "true";
    try {
      const response = await fetch(address, { signal });
      if (!response.ok) throw response;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.querySelector("#explored");
      const form = page.querySelector<HTMLFormElement>("explore-form form");
      if (signal.aborted || !fresh || !form) throw page;
      if (!isBack) history.pushState(null, "", address);
      document.title = page.title;
      const head = document.querySelector("h1");
      if (head) head.textContent = page.querySelector("h1")?.textContent ?? "";
      answer.replaceChildren(...fresh.childNodes);
      this.#follow(form);
      for (const { src } of answer.querySelectorAll("script")) void import(src);
      answer.ariaBusy = null;
      if (focus !== undefined && !isBack) (document.getElementById(focus) ?? shown())?.focus();
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = shown()?.textContent ?? "";
    } catch {
      if (!signal.aborted) location.assign(address);
    }
  }

  /** The same fields with the new choices, so that the one in use keeps its focus. */
  #follow(form: HTMLFormElement): void {
    const fields = this.#form.querySelectorAll<HTMLSelectElement>("select");
    for (const field of fields) {
      const other = form.querySelector<HTMLSelectElement>(`#${field.id}`);
      if (!other) continue;
      const { value } = other;
      field.replaceChildren(...other.childNodes);
      field.value = value;
    }
    for (const box of this.#form.querySelectorAll<HTMLInputElement>("[type=checkbox]")) {
      box.checked = form.querySelector<HTMLInputElement>(`[name=${box.name}]`)?.checked ?? false;
    }
    this.#form.querySelector("[type=hidden]")?.remove();
    const view = form.querySelector("[type=hidden]");
    if (view) this.#form.append(view);
  }
}

function shown(): HTMLElement | null {
  return document.getElementById("shown");
}

/** Fields without a value say nothing. */
function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) query.append(name, String(value));
  return `${location.pathname}${query.size > 0 ? `?${query}` : ""}`;
}

customElements.define("explore-form", ExploreForm);
