import { send } from "@/lib/http/client";
import { seemsSignedIn } from "@/lib/http/hint";
import type { setPick } from "../../picks/endpoints";
import { keepPicks, readPicks } from "../../visitor-picks";
import { presentInstant } from "../../visitor-store";

/** The account's picks, from the one request of the page; null for a visitor. */
async function ownPicks() {
  if (!seemsSignedIn()) return null;
  const { readOwn } = await import("./own-progress");
  return (await readOwn())?.picks ?? null;
}

function entryOf(place: HTMLElement): string {
  return `${location.pathname.split("/").pop()}#${place.dataset.entry}`;
}

/** Shows what was picked before. */
export async function showPick(place: HTMLElement): Promise<void> {
  const entry = entryOf(place);
  const own = await ownPicks();
  const picked = own ? own.find((one) => one.entry === entry)?.technology : readPicks()[entry]?.[0];
  if (picked) show(place, picked);
}

/** One choice is sent at a time, so that the last is the last that arrives. */
let last: Promise<unknown> = Promise.resolve();

/** Keeps a new choice, an empty one taking it back, and shows what it leaves. */
export async function pick(place: HTMLElement, technology: string): Promise<void> {
  show(place, technology || null);
  const own = await ownPicks();
  const entry = entryOf(place);
  if (own) {
    const body = { entry, technology: technology || null };
    const name = place.querySelector("legend")?.textContent?.trim() || "Pick one";
    const waits = { thing: `pick ${entry}`, label: `${name}: ${technology || "none"}` };
    const put = () => send<typeof setPick>("PUT", "/api/v1/marks/picks", { body }, { waits });
    const sent = last.then(put);
    last = sent;
    const answer = await sent;
    say(place, answer.ok || answer.status === 202 ? "" : answer.problem.detail);
  } else {
    const isKept = keepPicks({ ...readPicks(), [entry]: [technology || null, presentInstant()] });
    say(place, isKept ? "Kept in this browser." : "This browser keeps nothing. Sign in to keep it.");
  }
}

function say(place: HTMLElement, text: string): void {
  const status = place.querySelector("[role=status]");
  if (status) status.textContent = text;
}

function show(place: HTMLElement, technology: string | null): void {
  for (const radio of place.querySelectorAll("input")) radio.checked = radio.value === (technology ?? "");
  const lists = new Set<Element>();
  for (const resource of document.querySelectorAll<HTMLElement>(
    `[data-choice="${CSS.escape(place.dataset.entry ?? "")}"]`,
  )) {
    const isFor = resource.dataset.for?.split(" ") ?? [];
    resource.hidden = technology !== null && !isFor.includes(technology);
    if (resource.parentElement) lists.add(resource.parentElement);
  }
  for (const list of lists) offerFolded(list);
}

/** After a list some of which is folded away: the way to see it all. */
function offerFolded(list: Element): void {
  if (list.nextElementSibling?.matches(".folded")) list.nextElementSibling.remove();
  const folded = [...list.querySelectorAll<HTMLElement>(":scope > [hidden]")];
  if (folded.length === 0) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet folded";
  button.ariaExpanded = "false";
  const name = () => {
    const isShown = button.ariaExpanded === "true";
    button.textContent = `${isShown ? "Fold away" : "Show"} ${folded.length} for other choices`;
  };
  button.onclick = () => {
    button.ariaExpanded = `${button.ariaExpanded !== "true"}`;
    for (const resource of folded) resource.hidden = button.ariaExpanded !== "true";
    name();
  };
  name();
  list.after(button);
}
