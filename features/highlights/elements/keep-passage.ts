import { quietButton } from "@/components/make";
import { send } from "@/lib/http/client";
import { type Quote, quoteOf, squeezed } from "../anchoring";
import type { addHighlight, listHighlights } from "../endpoints";
import type { Highlight } from "../queries";
import { draw, waitingWords, waitsOf } from "./parts/kept-passage";
import { blockOf, findPlace, headingOf, main, wordsOf } from "./parts/passage-places";

/**
 * For whoever is signed in, on a guide or an article: shows the passages that they keep, with their notes, and offers to
 * keep what they select. A part of its own, so that visitors load none of it.
 */

const path = location.pathname;

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

const offer = quietButton("Keep this passage", keep);
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
  const waits = waitsOf(null, passage.quote);
  const answer = await send<typeof addHighlight>("POST", "/api/v1/highlights", { body }, { waits });
  const isWaiting = answer.status === 202;
  if (!answer.ok && !isWaiting) {
    offer.textContent = answer.problem.errors?.[0]?.message ?? answer.problem.detail;
    return;
  }
  getSelection()?.removeAllRanges();
  offer.remove();
  if (isWaiting) {
    // Its id and version come with the answer that is to come.
    const unsent = { ...body, id: "", etag: "", note: null };
    draw(unsent, { block, start }, waits.thing).showAndGoOn(waitingWords);
  } else if (answer.ok && answer.status === 201) draw(answer.body, { block, start }).showAndGoOn("Kept.");
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
    const found = findPlace(passage);
    if (found) draw(passage, found);
    else tellChanged(passage);
  }
  document.addEventListener("selectionchange", () => {
    offer.textContent = "Keep this passage";
    showOffer();
  });
}

void showKept();
