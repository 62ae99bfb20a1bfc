import type { PayPeriod } from "@/db/enums";
import { formatMoney } from "@/lib/money";
import { readPay } from "../amount";
import { inPeriod, markOn, payInWords, placeIn, placeInWords } from "../place";
import type { Facts } from "../points";

/**
 * Places own pay in the page itself: it is never sent, and never stands in the address. What was chosen beside it does,
 * and its figures are fetched without the pay. Without the element the form asks the server.
 */
class YourPlace extends HTMLElement {
  #turn = 0;

  connectedCallback(): void {
    // The script runs once the whole page is there.
    const form = this.querySelector("form") as HTMLFormElement;
    // Who came here by the form without script leaves no pay behind in the history.
    if (/[?&]pay=/.test(location.search)) history.replaceState(null, "", addressOf(form));
    form.onsubmit = (event) => {
      event.preventDefault();
      this.#answer(form, true);
    };
    form.onchange = () => this.#answer(form, false);
  }

  async #answer(form: HTMLFormElement, isAsked: boolean): Promise<void> {
    const turn = ++this.#turn;
    const input = form.pay as HTMLInputElement;
    const period = form.period.value as PayPeriod;
    const currency: string = form.currency.value;
    const shown = `${form.country.value} ${form.experience.value} ${currency}`;
    let trouble = "";
    if (this.#find("#standing")?.dataset.shown !== shown) {
      const standing = await fetched(addressOf(form));
      if (turn !== this.#turn) return;
      if (standing) {
        this.#find("#standing")?.replaceWith(standing);
        history.replaceState(null, "", addressOf(form));
      } else trouble = "The figures did not come. Try again.";
    }
    const read = readPay(input.value, currency);
    const error = read && "error" in read ? read.error : "";
    const pay = read && "amount" in read ? read.amount : 0;
    const echo = pay ? payInWords(pay, currency, period) : "";
    const said = [...this.querySelectorAll<HTMLElement>("[data-place]")].map((section) => {
      const facts: Facts = JSON.parse(section.dataset.place ?? "");
      return mark(section, facts, facts.currency === currency ? inPeriod(pay, period, facts.period) : 0);
    });
    input.ariaInvalid = `${error !== ""}`;
    write(this.#find("#pay-error"), trouble || error);
    write(this.#find("[data-echo]"), echo);
    write(this.#find("[role=status]"), trouble || [echo, ...said].join(" "));
    if (!isAsked) return;
    if (!pay) input.focus();
    // On a narrow screen the answer lies below the form.
    else if (innerWidth < 1024) this.#find("#standing")?.scrollIntoView();
  }

  #find(selector: string): HTMLElement | null {
    return this.querySelector(selector);
  }
}

/** What was chosen, and not what was typed. */
function addressOf({ action, country, experience, currency }: HTMLFormElement): string {
  const query = [country, experience, currency].map(({ name, value }) => `${name}=${value}`);
  return `${new URL(action).pathname}?${query.join("&")}`;
}

async function fetched(address: string): Promise<Element | null> {
  const page = await fetch(address)
    .then((answer) => answer.text())
    .catch(() => "");
  return new DOMParser().parseFromString(page, "text/html").querySelector("#standing");
}

function write(target: HTMLElement | null | undefined, text: string): void {
  if (!target) return;
  target.textContent = text;
  target.hidden = !text;
}

/** Shows own pay in the sentence, the chart and the table of one figure; says the place in words. */
function mark(section: HTMLElement, { points, counted, end, currency, name }: Facts, pay: number): string {
  const find = (selector: string) => section.querySelector<HTMLElement>(selector);
  const place = pay ? placeIn(points, pay) : null;
  const words = place ? placeInWords(place, counted) : "";
  const row = find("[data-you]") as HTMLElement;
  const { label, ...attributes } = markOn(end, pay);
  for (const [name, value] of Object.entries({ ...attributes, visibility: words ? "visible" : "hidden" }))
    find("[data-mark]")?.setAttribute(name, value);
  write(find("[data-mark] text"), label);
  write(find("[data-words]"), words);
  write(find("[data-you] td"), formatMoney(pay, currency).replace(/^\D+/, ""));
  row.hidden = !words;
  const next = points.findIndex(([, amount]) => amount > pay);
  row.parentElement?.insertBefore(row, section.querySelectorAll("[data-point]")[next] ?? null);
  return words && `${name}: ${words}`;
}

customElements.define("your-place", YourPlace);
