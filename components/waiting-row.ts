import { keep, present, sendWaiting, tell } from "@/lib/waiting/desk";
import { bothVersions, overTheirs, textOf, theirsAside, type Waiting } from "@/lib/waiting/rules";
import { add } from "@/lib/waiting/store";
import { make } from "./make";

const reasons = {
  waits: "Waits for a connection.",
  refused: "Not saved.",
  conflict: "It was changed elsewhere meanwhile.",
  aside: "Set aside.",
  sent: "",
};

/** One write with what was to be written, why it is not, and what its writer can do about it. */
export function waitingRow(write: Waiting): HTMLLIElement {
  const { state, label, problem, body } = write;
  const status = make("p", { role: "status", className: "text-xs text-quiet" });
  const reason = state === "refused" ? `Not saved: ${problem?.detail}` : reasons[state];
  return make(
    "li",
    { className: "border-b border-rule py-4" },
    make("p", { className: "font-semibold", textContent: label }),
    make("p", {
      className: state === "refused" || state === "conflict" ? "text-warn" : "text-quiet",
      textContent: reason,
    }),
    ...(state === "conflict" ? versions(write) : ownWords(body)),
    make("div", { className: "flex flex-wrap gap-x-4 gap-y-2 pt-2" }, ...deeds(write, status)),
    status,
  );
}

function ownWords(body: string | null): HTMLElement[] {
  const text = textOf(body);
  return text ? [quote(text)] : [];
}

function quote(textContent: string): HTMLElement {
  return make("p", {
    className: "mt-1 whitespace-pre-wrap wrap-anywhere border-s-2 border-line ps-3 font-serif",
    textContent,
  });
}

function versions({ body, problem }: Waiting): HTMLElement[] {
  const fields = bothVersions(body, problem?.current).filter(({ mine, theirs }) => mine !== theirs);
  return [
    make(
      "div",
      { className: "grid gap-4 py-2 sm:grid-cols-2" },
      ...(["mine", "theirs"] as const).map((whose) =>
        make(
          "div",
          {},
          make("p", { className: "text-xs text-quiet", textContent: whose === "mine" ? "Mine" : "Theirs" }),
          ...fields.map((field) => quote(field[whose] || "(nothing)")),
        ),
      ),
    ),
  ].filter(() => fields.length > 0);
}

function deeds(write: Waiting, status: HTMLElement): HTMLElement[] {
  const { body, state } = write;
  const copy = deed("Copy", write, async () => {
    await navigator.clipboard.writeText(textOf(body));
    status.textContent = "Copied.";
  });
  const discard = deed("Discard", write, () => putAside(write));
  switch (state) {
    case "waits":
      return [discard];
    case "refused":
      return [deed("Try again", write, () => sendAgain(write)), ...(textOf(body) ? [copy] : []), discard];
    case "conflict":
      return [
        deed(body ? "Keep mine" : "Do it all the same", write, () => keepMine(write)),
        deed(body ? "Keep theirs" : "Leave it", write, () => putAside(write)),
      ];
    default:
      return [
        deed("Put it back", write, async () => {
          if (!(await putBack(write))) status.textContent = "This needs a connection.";
        }),
        ...(textOf(body) ? [copy] : []),
        deed("Forget it", write, () => tell([], [write.id])),
      ];
  }
}

function deed(name: string, { label }: Waiting, onclick: () => unknown): HTMLButtonElement {
  const more = make("span", { className: "sr-only", textContent: ` ${label}` });
  return make("button", { type: "button", className: "button", onclick: () => void onclick() }, name, more);
}

async function sendAgain(write: Waiting): Promise<void> {
  await tell([{ ...write, state: "waits", key: crypto.randomUUID(), notBefore: 0 }]);
  await sendWaiting({ now: true });
}

async function keepMine(write: Waiting): Promise<void> {
  if (write.body) await setAside(write);
  await tell([overTheirs(write, crypto.randomUUID())]);
  await sendWaiting({ now: true });
}

/** What others wrote, or what stands there now, as a row of its own. */
async function setAside(write: Waiting): Promise<void> {
  const { id: _, ...aside } = theirsAside(write, present());
  await add(aside);
}

/** What its writer does not want sent is not lost for 30 days. */
async function putAside(write: Waiting): Promise<void> {
  const { etag = write.ifMatch } = (write.problem?.current ?? {}) as { etag?: string };
  const known = etag ? { id: null, etag } : write.known;
  await tell([{ ...write, state: "aside", madeAt: present(), problem: null, ifMatch: null, known }]);
  await sendWaiting();
}

/** Writes what was set aside over what stands there now, which is set aside in its turn. */
async function putBack({ id, ...write }: Waiting): Promise<boolean> {
  let ifMatch: string | null = null;
  if (write.method === "PATCH" || write.method === "DELETE") {
    const now = await fetch(write.path).catch(() => null);
    if (!now?.ok) return false;
    const current = await now.json();
    ifMatch = now.headers.get("etag") ?? current.etag;
    if (write.body) await setAside({ ...write, id, problem: { status: 409, detail: "", current } });
  }
  await tell([], [id]);
  await keep({
    ...write,
    ifMatch,
    state: "waits",
    key: crypto.randomUUID(),
    tries: 0,
    notBefore: 0,
    known: null,
  });
  return true;
}
