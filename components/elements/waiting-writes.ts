import { plural } from "@/lib/text";
import { openDesk, readOwn } from "@/lib/waiting/desk";
import { isOpen, type Waiting } from "@/lib/waiting/rules";
import { make } from "../make";
import { readAnewWhenNotOwn } from "../own-page";
import { waitingRow } from "../waiting-row";

/*
 * What this browser has not brought to the server yet, in one line at the foot of every page, and behind it a list of
 * what was to be written. A page may hold a place for the list: `<div data-waiting>`.
 */
const words = make("p", { role: "status" });
const show = make("button", { type: "button", className: "button", textContent: "Show", onclick: open });
const bar = make(
  "section",
  {
    ariaLabel: "What waits",
    className: "no-print sticky bottom-0 z-10 border-t-2 border-ink bg-paper py-2",
  },
  make("div", { className: "page flex flex-wrap items-center justify-between gap-x-4 gap-y-2" }, words, show),
);
const list = make("ul", { className: "border-t border-rule" });
const close = make("button", {
  type: "button",
  className: "button button-quiet",
  textContent: "Close",
  onclick: () => dialog.close(),
});
const dialog = make(
  "dialog",
  {
    ariaLabel: "What waits",
    className:
      "m-auto max-h-[90dvh] w-full max-w-xl border border-ink bg-paper p-4 text-ink backdrop:bg-[oklch(0.2_0.02_258/0.5)] max-sm:mb-0 max-sm:max-w-none max-sm:border-x-0 max-sm:border-b-0",
  },
  make(
    "div",
    { className: "flex items-start justify-between gap-4" },
    make("h2", { className: "text-lg", textContent: "What waits" }),
    close,
  ),
);
/** Whether something waited on this page, so that its arrival is worth a word. */
let hadWaiting = false;
/** Whether something was to be sent or decided when it was last looked at. */
let wasUnsaved = false;
let goes: ReturnType<typeof setTimeout> | undefined;

function open() {
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.append(list);
  dialog.showModal();
}

async function draw(): Promise<void> {
  const own = (await readOwn()).filter(({ state }) => state !== "sent");
  const unsaved = own.filter(isOpen);
  const pressed = [...list.children].findIndex((row) => row.contains(document.activeElement));
  list.replaceChildren(...own.map(waitingRow));
  const place = document.querySelector("[data-waiting]");
  if (place && !dialog.open) place.replaceChildren(own.length > 0 ? list : "Nothing waits here.");
  // The button that was pressed has gone with its row.
  if (pressed >= 0) focusNear(pressed, place);
  clearTimeout(goes);
  // A part of the page that showed something as waiting hears that it does not any more.
  if (wasUnsaved && unsaved.length === 0) dispatchEvent(new Event("waiting-saved"));
  wasUnsaved = unsaved.length > 0;
  if (unsaved.length > 0) {
    hadWaiting = true;
    say(sentence(unsaved));
    show.hidden = Boolean(place);
  } else if (hadWaiting) {
    const isAside = own.length > 0;
    say(isAside ? "Nothing waits. What was set aside stays for 30 days." : "Saved what waited.");
    show.hidden = !isAside || Boolean(place);
    hadWaiting = isAside;
    if (!isAside) {
      dialog.close();
      goes = setTimeout(() => bar.remove(), 6000);
    }
  } else if (!dialog.open) bar.remove();
}

/** Leads the keyboard to what stands where the pressed row stood, or else to what holds the list. */
function focusNear(row: number, place: Element | null): void {
  const rows = [...list.children];
  const button = rows[Math.min(row, rows.length - 1)]?.querySelector("button");
  const holder = dialog.open ? close : place;
  const next = button ?? (holder instanceof HTMLElement ? holder : null);
  // The place of the list is nothing that the keyboard reaches by itself.
  if (next && next === place) next.tabIndex = -1;
  next?.focus();
}

function say(text: string) {
  if (!bar.isConnected) document.body.append(bar);
  if (words.textContent !== text) words.textContent = text;
}

function sentence(unsaved: readonly Waiting[]): string {
  const stopped = unsaved.filter(({ state }) => state !== "waits").length;
  if (stopped > 0) return `${plural(stopped, "change needs", "changes need")} your decision.`;
  const { length } = unsaved;
  if (unsaved.some(({ problem }) => problem?.status === 401))
    return `Sign in again, and ${plural(length, "change")} will be saved.`;
  return `${plural(length, "change waits", "changes wait")} for a connection.`;
}

openDesk(() => void draw());
readAnewWhenNotOwn();
