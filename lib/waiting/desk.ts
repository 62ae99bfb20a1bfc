import type { Waits } from "../http/client";
import { personHeader, personHere } from "../http/hint";
import {
  afterAnswer,
  behind,
  filled,
  inPlaceOf,
  isOpen,
  isSpent,
  knownOf,
  nextToSend,
  ofPerson,
  type Request,
  supersededBy,
  type Waiting,
} from "./rules";
import { add, change, readAll } from "./store";

/** How long a write may be on its way before it counts as unanswered. */
const patience = 15_000;
const tabs = new BroadcastChannel("metier-waiting");
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let work: Promise<void> | null = null;

/** In milliseconds since 1970, from the browser's own clock: `lib/dates.ts` is too heavy for a document. */
export function present(): number {
  return Math.round(performance.timeOrigin + performance.now());
}

/** What the person signed in here has waiting, in conflict or aside, the oldest first. */
export async function readOwn(): Promise<Waiting[]> {
  const person = personHere();
  return person ? ofPerson(await readAll(), person) : [];
}

/** Sends a write at once where it can, and keeps it for later where it cannot: that is answered 202. */
async function carry(path: string, init: RequestInit, waits: Waits): Promise<Response> {
  const person = personHere();
  if (!person) return fetch(path, init);
  const headers = new Headers(init.headers);
  const asked: Request = {
    method: init.method ?? "GET",
    path,
    ifMatch: headers.get("if-match"),
    body: (init.body as string | null) ?? null,
    key: headers.get("idempotency-key") ?? crypto.randomUUID(),
  };
  const own = await readOwn();
  const ahead = own.filter((other) => other.thing === waits.thing && isOpen(other));
  const isFirst = ahead.length === 0;
  const request = isFirst
    ? filled(asked, knownOf(own, waits.thing, Number.POSITIVE_INFINITY))
    : behind(asked, ahead);
  if (isFirst) {
    const answer = await transmit(request, person, init.keepalive).catch(() => null);
    if (answer && answer.status < 500 && answer.status !== 429) return answer;
  }
  const at = present();
  await keep({
    ...request,
    ...waits,
    person,
    madeAt: at,
    tries: 0,
    notBefore: at + 1000,
    state: "waits",
    drafts: [],
    problem: null,
    known: null,
  });
  return new Response("{}", { status: 202 });
}

/** Puts a write behind those that wait. */
export async function keep(write: Omit<Waiting, "id">): Promise<void> {
  const gone = supersededBy(await readOwn(), write);
  await add(inPlaceOf(write, gone));
  const ids = gone.map(({ id }) => id);
  await tell([], ids);
  void sendWaiting();
}

/** Changes rows, and says so in every tab. */
export async function tell(put: readonly Waiting[], gone: readonly number[] = []): Promise<void> {
  await change(put, gone);
  tabs.postMessage("");
  for (const listener of listeners) listener();
}

/** Sends what waits, one after the other, in one tab of this browser at a time. */
export function sendWaiting({ now = false } = {}): Promise<void> {
  work ??= (
    navigator.locks ? navigator.locks.request("metier-waiting", () => sendAll(now)) : sendAll(now)
  ).finally(() => {
    work = null;
  });
  return work;
}

async function sendAll(now: boolean): Promise<void> {
  const tried = new Set<number>();
  for (;;) {
    const person = personHere();
    if (!person) return;
    const own = await readOwn();
    const write = nextToSend(own, person, now ? Number.POSITIVE_INFINITY : present(), tried);
    if (!write) return sendLater(own);
    const request = filled(write, knownOf(own, write.thing, write.id));
    const response = await transmit(request, person).catch(() => null);
    const body = (await response?.json().catch(() => null)) as Record<string, unknown> | null;
    const etag = response?.headers.get("etag") ?? body?.etag;
    const answer = { status: response?.status ?? 0, body: body && { ...body, etag } };
    const after = afterAnswer({ ...write, ...request }, answer, present());
    await tell([after]);
    tried.add(write.id);
    // Without an answer there is none for the next; and somebody has to sign in first.
    if (answer.status === 0 || answer.status === 401) return sendLater([after]);
  }
}

function sendLater(own: readonly Waiting[]): void {
  clearTimeout(timer);
  const times = own.filter(({ state }) => state === "waits").map(({ notBefore }) => notBefore);
  if (times.length > 0) timer = setTimeout(() => void sendWaiting(), Math.min(...times) - present());
}

/** @param keepalive goes on when the page is left; the browser takes little so */
function transmit(
  { method, path, ifMatch, body, key }: Request,
  person: string,
  keepalive = false,
): Promise<Response> {
  return fetch(path, {
    method,
    keepalive,
    headers: {
      accept: "application/json",
      "idempotency-key": key,
      [personHeader]: person,
      ...(body === null ? {} : { "content-type": "application/json" }),
      ...(ifMatch ? { "if-match": ifMatch } : {}),
    },
    body,
    signal: AbortSignal.timeout(patience),
  });
}

/** From now on writes are carried, and what waits is sent when the page opens, is looked at, or has a connection. */
export function openDesk(listener: () => void): void {
  listeners.add(listener);
  tabs.onmessage = listener;
  globalThis.metierCarry = carry;
  addEventListener("online", () => void sendWaiting({ now: true }));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void sendWaiting({ now: true });
  });
  void readOwn().then(async (own) => {
    const spent = own.filter((write) => isSpent(write, present()));
    const ids = spent.map(({ id }) => id);
    if (ids.length > 0) await change([], ids);
    listener();
    if (own.some(isOpen)) await sendWaiting({ now: true });
  });
}
