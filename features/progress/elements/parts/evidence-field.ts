import { make } from "@/components/make";
import { send } from "@/lib/http/client";
import type { addEvidence } from "../../evidence/endpoints";
import { progressHref } from "../../progress-href";

/** A form that adds a link or words which show that an entry was practised, below how often that was done so far. */
export function drawEvidence(
  place: HTMLElement,
  entry: string,
  title: string,
  count: number,
  /** @returns how many pieces there are now */
  onAdded: () => number,
): void {
  const [role = "", key = ""] = entry.split("#");
  const id = (name: string) => `evidence-${key}-${name}`;
  const url = make("input", { type: "url", name: "url", id: id("url"), className: "input", maxLength: 2000 });
  url.placeholder = "https://";
  const text = make("textarea", {
    name: "text",
    id: id("text"),
    className: "input",
    rows: 2,
    maxLength: 2000,
  });
  const day = make("input", { type: "date", name: "practisedOn", id: id("practisedOn"), className: "input" });
  const fields = { url, text, practisedOn: day };
  const soFar = make("p");
  const said = make("p", { role: "status", className: "fine" });
  const save = make("button", { type: "submit", className: "button" }, "Save the evidence");
  const form = make(
    "form",
    { noValidate: true, ariaLabel: `Evidence for ${title}`, className: "no-print" },
    soFar,
    ...field("Link", "A pull request, a page, a photo: whatever shows it.", url),
    ...field("In words", "", text),
    ...field("Day", "Left empty, it is today.", day),
    make("p", {}, save),
    said,
  );
  tellSoFar(soFar, count, role);
  form.onsubmit = async (event) => {
    event.preventDefault();
    // A button that goes dead under a press would lose the keyboard its place.
    if (save.ariaDisabled) return;
    save.ariaDisabled = "true";
    const body = {
      entry,
      url: url.value.trim() || null,
      text: text.value.trim() || null,
      ...(day.value ? { practisedOn: day.value } : {}),
    };
    const waits = { thing: `evidence ${crypto.randomUUID()}`, label: `Evidence for “${title}”` };
    const answer = await send<typeof addEvidence>("POST", "/api/v1/evidence", { body }, { waits });
    save.ariaDisabled = null;
    const isWaiting = answer.status === 202;
    if (answer.ok || isWaiting) form.reset();
    if (answer.ok) tellSoFar(soFar, onAdded(), role);
    const faults = answer.ok || isWaiting ? [] : (answer.problem.errors ?? []);
    for (const [name, at] of Object.entries(fields)) {
      const fault = faults.find(({ path }) => path === name)?.message ?? "";
      const told = document.getElementById(`${at.id}-fault`);
      if (told) told.textContent = fault;
      at.ariaInvalid = fault ? "true" : null;
    }
    const first = Object.entries(fields).find(([name]) => faults.some(({ path }) => path === name));
    first?.[1].focus();
    said.textContent = isWaiting
      ? "It waits for a connection."
      : answer.ok
        ? "Added."
        : first
          ? ""
          : `Not added. ${answer.problem.detail}`;
  };
  place.append(form);
}

function tellSoFar(place: HTMLElement, count: number, role: string): void {
  if (count === 0) {
    place.textContent = "Show that you practised this. Only you see it, unless you share it.";
    return;
  }
  const href = progressHref({ role }, "evidence");
  const pieces = count === 1 ? "One piece of evidence" : `${count} pieces of evidence`;
  place.replaceChildren(`${pieces} so far. `, make("a", { href }, "See what you have"));
}

function field(name: string, hint: string, control: HTMLInputElement | HTMLTextAreaElement): HTMLElement[] {
  const told = make("span", { id: `${control.id}-fault`, className: "fault" });
  const advice = make("span", { id: `${control.id}-hint`, className: "fine" }, hint);
  control.setAttribute("aria-describedby", `${advice.id} ${told.id}`);
  return [make("div", {}, make("label", { htmlFor: control.id }, name), control, advice, told)];
}
