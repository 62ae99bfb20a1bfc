/** A write as it is sent. */
export interface Request {
  method: string;
  /** Where an id is not yet known the place for it is empty: `/api/v1/bookmarks//restore`. */
  path: string;
  /** Null where the version is not yet known, too. */
  ifMatch: string | null;
  body: string | null;
  key: string;
}

/** A write of one person, with what has become of it. */
export interface Waiting extends Request {
  id: number;
  person: string;
  /** What it is about; writes of one thing go out one after the other. */
  thing: string;
  /** In words: what was to be written. */
  label: string;
  /** In milliseconds since 1970, like `notBefore`. */
  madeAt: number;
  tries: number;
  notBefore: number;
  /** `aside`: the version that was not chosen, or what its writer discarded. */
  state: "waits" | "refused" | "conflict" | "aside" | "sent";
  /** Bodies that this one has taken the place of; one of them may have arrived after all. */
  drafts: string[];
  /** What the server said last. */
  problem: { status: number; detail: string; current?: unknown } | null;
  /** How the thing is called and which version it has, once the server has said so. */
  known: Known | null;
}

interface Known {
  id: string | null;
  etag: string | null;
}

interface Answer {
  /** 0 when there was none. */
  status: number;
  body: unknown;
}

const day = 86_400_000;
const longest = 5 * 60_000;
/** What is sent again by itself: no answer, too busy, away. */
const isPassing = (status: number) =>
  status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;

/** How long to wait after so many tries without an answer: 2 s, 4 s, 8 s … five minutes at most. */
export function pauseAfter(tries: number): number {
  return Math.min(longest, 1000 * 2 ** Math.min(tries, 20));
}

/**
 * The next write of a person that may go out: the oldest whose time has come and before which nothing of the same
 * thing is open. What was refused or is in conflict holds back what was written after it. Places in a list go out in
 * their order, whatever they are of: each is behind something that another may have moved.
 * @param tried what has just been tried in vain
 */
export function nextToSend(
  all: readonly Waiting[],
  person: string,
  at: number,
  tried: ReadonlySet<number> = new Set(),
): Waiting | null {
  const own = ofPerson(all, person);
  return (
    own.find(
      (write) =>
        write.state === "waits" &&
        write.notBefore <= at &&
        !tried.has(write.id) &&
        !own.some((other) => other.id < write.id && holdsBack(other, write)),
    ) ?? null
  );
}

function holdsBack(earlier: Waiting, write: Waiting): boolean {
  if (earlier.thing === write.thing) return isOpen(earlier);
  return earlier.state === "waits" && isPlace(earlier) && isPlace(write);
}

function isPlace({ body }: Waiting): boolean {
  return "after" in fieldsOf(body);
}

/** What a person has waiting in this browser, the oldest first; of another one nothing. */
export function ofPerson(all: readonly Waiting[], person: string): Waiting[] {
  return all.filter((write) => write.person === person).toSorted((a, b) => a.id - b.id);
}

export function isOpen({ state }: Pick<Waiting, "state">): boolean {
  return state === "waits" || state === "refused" || state === "conflict";
}

/** The request with the id and version that an earlier write of the same thing has brought. */
export function filled<R extends Request>(request: R, known: Known | null): R {
  if (!known) return request;
  const path = known.id ? request.path.replace(/\/(?=\/|$)/, `/${known.id}`) : request.path;
  const needsVersion = request.method === "PATCH" || request.method === "DELETE";
  return { ...request, path, ifMatch: request.ifMatch ?? (needsVersion ? known.etag : null) };
}

/** What the writes of a thing before this one have brought. */
export function knownOf(all: readonly Waiting[], thing: string, before: number): Known | null {
  const earlier = all.filter((write) => write.thing === thing && write.id < before && write.known);
  return earlier.toSorted((a, b) => b.id - a.id)[0]?.known ?? null;
}

/**
 * A write that goes behind others of its thing: where it was made over the same version as one of them, it goes over the
 * one that they bring.
 */
export function behind<R extends Request>(request: R, ahead: readonly Waiting[]): R {
  const isOverTheirs = ahead.some(({ ifMatch }) => ifMatch === request.ifMatch);
  return isOverTheirs ? { ...request, ifMatch: null } : request;
}

/** The last writes of a thing that need not go out any more because this one says all that they said. */
export function supersededBy(all: readonly Waiting[], next: Omit<Waiting, "id">): Waiting[] {
  const fields = fieldsOf(next.body);
  // A place is behind something that may have been moved meanwhile itself: each move counts.
  if ((next.method !== "PUT" && next.method !== "PATCH") || "after" in fields) return [];
  const own = ofPerson(all, next.person).filter((write) => write.thing === next.thing && isOpen(write));
  const last = own.findLastIndex(
    ({ method, path, state, body }) =>
      method !== next.method ||
      path !== next.path ||
      state !== "waits" ||
      !Object.keys(fieldsOf(body)).every((field) => field in fields),
  );
  return own.slice(last + 1);
}

/** The write in the place of those: over the version that the first of them was made over. */
export function inPlaceOf(next: Omit<Waiting, "id">, gone: readonly Waiting[]): Omit<Waiting, "id"> {
  const [first] = gone;
  if (!first) return next;
  return {
    ...next,
    ifMatch: first.ifMatch,
    drafts: gone.flatMap(({ drafts, body }) => [...drafts, body ?? ""]),
  };
}

/** What becomes of a write by its answer. Null once there is nothing left to know of it. */
export function afterAnswer(write: Waiting, { status, body }: Answer, at: number): Waiting {
  const tried = { ...write, tries: write.tries + 1 };
  if (status >= 200 && status < 300) {
    const { id = null, etag = null } = (body ?? {}) as Partial<Known>;
    return { ...tried, state: "sent", problem: null, known: { id, etag } };
  }
  const { detail = "The server gave no reason.", current } = (body ?? {}) as {
    detail?: string;
    current?: unknown;
  };
  const problem = { status, detail, current };
  if (status === 401 || isPassing(status))
    return { ...tried, problem, notBefore: at + pauseAfter(tried.tries) };
  // What was to be removed is not there any more.
  if (status === 404 && write.method === "DELETE") return { ...tried, state: "sent", problem: null };
  if (status === 409 && current) {
    if (isUncontested(tried.body)) return overTheirs({ ...tried, problem }, `${tried.key}.`);
    if (says(current, tried.body)) return { ...tried, state: "sent", problem: null, known: current as Known };
    const isOwnDraft = tried.drafts.some((draft) => says(current, draft));
    return isOwnDraft
      ? overTheirs({ ...tried, problem }, `${tried.key}.`)
      : { ...tried, state: "conflict", problem };
  }
  return { ...tried, state: "refused", problem };
}

/** A place in a list, and the words of today: nothing that was written meanwhile speaks against them. */
function isUncontested(body: string | null): boolean {
  const fields = Object.keys(fieldsOf(body));
  return fields.length > 0 && fields.every((field) => field === "after" || field === "words");
}

/** Whether what stands there is just what was to be written. */
function says(current: unknown, body: string | null): boolean {
  const versions = bothVersions(body, current);
  return versions.length > 0 && versions.every(({ mine, theirs }) => mine === theirs);
}

/** Field by field what was to be written, and what stands there instead. */
export function bothVersions(body: string | null, current: unknown) {
  const mine = fieldsOf(body);
  const theirs = (current ?? {}) as Record<string, unknown>;
  return Object.keys(mine).map((field) => ({
    field,
    mine: inWords(mine[field]),
    theirs: inWords(theirs[field]),
  }));
}

/** The same write over the version that is there now, as its writer has seen it and chosen. */
export function overTheirs(write: Waiting, key: string): Waiting {
  const { etag = null } = (write.problem?.current ?? {}) as Partial<Known>;
  return { ...write, state: "waits", ifMatch: etag, key, tries: 0, notBefore: 0, problem: null };
}

/** What the other version says, as a write that would bring it back. */
export function theirsAside(write: Waiting, at: number): Waiting {
  const fields = Object.keys(fieldsOf(write.body));
  const current = (write.problem?.current ?? {}) as Record<string, unknown>;
  const body = JSON.stringify(Object.fromEntries(fields.map((field) => [field, current[field] ?? null])));
  return { ...write, body, state: "aside", madeAt: at, problem: null, ifMatch: null, drafts: [] };
}

/** Whether a row has done its duty: sent a day ago, or aside for 30 days. */
export function isSpent({ state, madeAt }: Waiting, at: number): boolean {
  return (state === "sent" && at - madeAt > day) || (state === "aside" && at - madeAt > 30 * day);
}

/** What a person writes in words; all else is in the label of a write. */
const wordy = ["name", "description", "title", "quote", "text", "note", "url", "tags"];

/** The text that was to be written, for reading and copying. */
export function textOf(body: string | null): string {
  const fields = fieldsOf(body);
  return wordy.flatMap((field) => inWords(fields[field]) || []).join("\n");
}

function fieldsOf(body: string | null): Record<string, unknown> {
  return body === null ? {} : JSON.parse(body);
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(inWords).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
