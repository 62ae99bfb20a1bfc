import { send } from "@/lib/http/client";
import { findQuote, type Quote, quoteOf, squeezed } from "../anchoring";
import type {
  addHighlight,
  changeHighlight,
  listHighlights,
  removeHighlight,
  restoreHighlight,
} from "../endpoints";
import type { Highlight } from "../queries";

/**
 * For whoever is signed in, on a guide or an article: shows the passages that they keep, with their notes, and offers to
 * keep what they select. A part of its own, so that visitors load none of it.
 */

const byId = "/api/v1/highlights/{id}";
const path = location.pathname;
const main = document.querySelector("main") as HTMLElement;

const looks = new CSSStyleSheet();
looks.replaceSync(`
mark.kept{background:var(--color-warn-soft);color:inherit;box-shadow:inset 0 -2px var(--color-warn)}
.kept-tools{display:block;margin-block:.25rem;font:400 var(--text-sm)/1.5 var(--font-sans)}
.kept-tools>span,.kept-tools>p{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center}
.kept-note{border-inline-start:2px solid var(--color-warn);padding-inline-start:.75rem;white-space:pre-wrap}
.kept-tools textarea{width:100%;max-width:40rem}
.kept-offer{position:absolute;z-index:2;background:var(--color-paper)}
@media(pointer:coarse){.kept-offer{min-height:2.75rem}}
@media print{.kept-tools button,.kept-offer{display:none}}`);
document.adoptedStyleSheets.push(looks);

/** What can hold a passage: a paragraph and the like, without anything to press in it. */
const blocks = ":is(p, li, dd, td, blockquote)";

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>(blocks);
  return block && main.contains(block) && isOfWords(block) ? block : null;
}

function isOfWords(block: Element): boolean {
  return (
    !block.closest(".kept-tools") &&
    !block.querySelector(`:is(${blocks}, button, input, select, ul, ol):not(.kept-tools, .kept-tools *)`)
  );
}

/** The squeezed words of a block, with the place of each sign in the page. */
function wordsOf(block: HTMLElement) {
  let text = "";
  const places: [Text, number][] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(".kept-tools")) continue;
    const { data } = node as Text;
    for (let at = 0; at < data.length; at += 1) {
      const sign = /\s/.test(data.charAt(at)) ? " " : data.charAt(at);
      if (sign === " " && (text === "" || text.endsWith(" "))) continue;
      text += sign;
      places.push([node as Text, at]);
    }
  }
  return { text, places };
}

function headingOf(block: Element): string | undefined {
  for (let at: Element | null = block; at && at !== main; at = at.parentElement) {
    const heading = at.querySelector(":scope > :is(h2, h3)[id], :scope > .entry-head > h3[id]");
    if (heading) return heading.id;
  }
  return undefined;
}

/** Where a passage stands: under its heading if it does there, else anywhere, the best likeness first. */
function find(passage: Highlight): { block: HTMLElement; start: number } | null {
  const found = [...main.querySelectorAll<HTMLElement>(blocks)].filter(isOfWords).flatMap((block) => {
    const { text } = wordsOf(block);
    const start = findQuote(text, passage);
    if (start < 0) return [];
    const isWhole = text.includes(passage.prefix + passage.quote + passage.suffix);
    return [{ block, start, likeness: Number(isWhole) + 2 * Number(headingOf(block) === passage.anchor) }];
  });
  return found.sort((a, b) => b.likeness - a.likeness)[0] ?? null;
}

function draw(passage: Highlight, { block, start }: { block: HTMLElement; start: number }): KeptPassage {
  const { places } = wordsOf(block);
  const parts = new Map<Text, [number, number]>();
  for (const [node, at] of places.slice(start, start + passage.quote.length)) {
    parts.set(node, [parts.get(node)?.[0] ?? at, at + 1]);
  }
  const marks = [...parts].map(([node, [from, to]]) => {
    const words = node.splitText(from);
    words.splitText(to - from);
    const mark = document.createElement("mark");
    mark.className = "kept";
    words.replaceWith(mark);
    mark.append(words);
    return mark;
  });
  return new KeptPassage(passage, marks, block);
}

function button(words: string, press: () => unknown): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-quiet";
  made.textContent = words;
  made.onclick = () => void press();
  return made;
}

/** A passage in the page, with its note and what can be done with it below its paragraph. */
class KeptPassage {
  #tools = document.createElement("span");
  #row = document.createElement("span");
  #note = document.createElement("span");
  #status = document.createElement("span");

  constructor(
    private passage: Highlight,
    private marks: HTMLElement[],
    block: HTMLElement,
  ) {
    this.#tools.className = "kept-tools";
    this.#status.role = "status";
    this.#note.className = "kept-note";
    this.#tools.append(this.#note, this.#row);
    block.append(this.#tools);
    this.#show();
  }

  #show(said = "") {
    const { note, quote } = this.passage;
    this.#note.textContent = note ?? "";
    this.#note.hidden = !note;
    const about = `: “${quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}”`;
    const change = button(note ? "Change the note" : "Add a note", () => this.#write());
    const remove = button("Remove the highlight", () => this.#remove());
    for (const one of [change, remove]) one.ariaLabel = one.textContent + about;
    this.#status.textContent = said;
    this.#row.replaceChildren(change, remove, this.#status);
  }

  say(words: string) {
    this.#show(words);
  }

  #write() {
    const field = document.createElement("textarea");
    field.className = "input";
    field.rows = 3;
    field.maxLength = 20_000;
    field.ariaLabel = "Your note on this passage";
    field.value = this.passage.note ?? "";
    const save = button("Save the note", async () => {
      const values = { params: { id: this.passage.id }, body: { note: field.value.trim() || null } };
      const answer = await send<typeof changeHighlight>("PATCH", byId, values, {
        ifMatch: this.passage.etag,
      });
      if (answer.ok) {
        this.passage = answer.body;
        this.#show("Saved.");
        return this.#row.querySelector("button")?.focus();
      }
      const current = answer.problem.current as Highlight | undefined;
      // What was written meanwhile is shown, and the next press is about that.
      if (current) {
        this.passage = current;
        this.#note.textContent = current.note ?? "";
        this.#note.hidden = !current.note;
      }
      this.#status.textContent = answer.problem.detail;
    });
    this.#status.textContent = "";
    this.#row.replaceChildren(
      field,
      save,
      button("Leave it", () => this.#show()),
      this.#status,
    );
    field.focus();
  }

  async #remove() {
    const { id, etag } = this.passage;
    const answer = await send<typeof removeHighlight>("DELETE", byId, { params: { id } }, { ifMatch: etag });
    if (!answer.ok && answer.status !== 404) return this.#show(answer.problem.detail);
    for (const mark of this.marks) mark.className = "";
    for (const mark of this.marks) mark.style.background = "none";
    const undo = button("Undo", async () => {
      const back = await send<typeof restoreHighlight>("POST", `${byId}/restore`, { params: { id } });
      if (!back.ok) return this.#show(back.problem.detail);
      this.passage = back.body;
      for (const mark of this.marks) {
        mark.className = "kept";
        mark.style.background = "";
      }
      this.#show("Put back.");
    });
    this.#status.textContent = "Removed.";
    this.#note.hidden = true;
    this.#row.replaceChildren(this.#status, undo);
    undo.focus();
  }
}

/** What is selected, when it is words of one paragraph. */
function selected(): { block: HTMLElement; passage: Quote; start: number; range: Range } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const block = blockOf(range.startContainer);
  if (!block) return null;
  const { text, places } = wordsOf(block);
  const isWithin = ([node, at]: [Text, number]) =>
    range.isPointInRange(node, at) && range.isPointInRange(node, at + 1);
  const first = places.findIndex(isWithin);
  const last = places.findLastIndex(isWithin);
  if (first < 0) return null;
  const words = text.slice(first, last + 1);
  const start = first + (words.length - words.trimStart().length);
  const quote = squeezed(words);
  // Three clicks select up to the next paragraph; words of another one are not of this passage.
  if (quote.length < 2 || quote.length > 2000 || quote !== squeezed(`${range}`)) return null;
  return { block, passage: quoteOf(text.trimEnd(), start, start + quote.length), start, range };
}

const offer = button("Keep this passage", keep);
offer.className = "button kept-offer";
offer.onpointerdown = (event) => event.preventDefault();

function showOffer() {
  const found = selected();
  if (!found) {
    if (document.activeElement !== offer) offer.remove();
    return;
  }
  // After its paragraph, so that Tab leads there from the selection.
  if (found.block.nextSibling !== offer && !/^(?:TD|LI|DD)$/.test(found.block.tagName))
    found.block.after(offer);
  else if (!found.block.contains(offer) && offer.previousSibling !== found.block) main.append(offer);
  const place = found.range.getBoundingClientRect();
  const around = (offer.offsetParent ?? document.body).getBoundingClientRect();
  const left = Math.min(place.left, document.documentElement.clientWidth - offer.offsetWidth - 8);
  offer.style.left = `${Math.max(8, left) - around.left}px`;
  offer.style.top = `${place.bottom + 8 - around.top}px`;
}

async function keep() {
  const found = selected();
  if (!found) return offer.remove();
  const { block, passage, start } = found;
  const body = { path, anchor: headingOf(block), ...passage };
  const answer = await send<typeof addHighlight>("POST", "/api/v1/highlights", { body });
  if (!answer.ok) {
    offer.textContent = answer.problem.errors?.[0]?.message ?? answer.problem.detail;
    return;
  }
  getSelection()?.removeAllRanges();
  offer.remove();
  if (answer.status === 201) draw(answer.body, { block, start }).say("Kept.");
}

/** A line where a passage stood that reads otherwise now. */
function tellChanged({ anchor }: Highlight) {
  const heading = anchor ? document.getElementById(anchor) : main.querySelector("h1");
  const place = heading?.closest(".entry-head, header") ?? heading;
  if (!place || place.nextElementSibling?.matches(".kept-tools")) return;
  const line = document.createElement("p");
  line.className = "kept-tools";
  const link = document.createElement("a");
  link.href = "/bookmarks/passages";
  link.textContent = "See both";
  line.append("A passage that you kept here reads otherwise now. ", link);
  place.after(line);
}

async function showKept() {
  const query = { path, limit: 200 };
  const answer = await send<typeof listHighlights>("GET", "/api/v1/highlights", { query });
  if (!answer.ok) return;
  for (const passage of answer.body.items.toReversed()) {
    const found = find(passage);
    if (found) draw(passage, found);
    else tellChanged(passage);
  }
  document.addEventListener("selectionchange", () => {
    offer.textContent = "Keep this passage";
    showOffer();
  });
}

void showKept();
