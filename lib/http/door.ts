import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "../errors";
import { decodeForm, decodeJson, readBytes, refuseHostileValues } from "./body";
import { isRetriable } from "./database-errors";
import type { Answer, Endpoint, Knock, Method } from "./endpoint";
import { personHeader } from "./hint";
import { refuseForeignOrigin } from "./origin";
import { type Learner, mayKnock, type Who } from "./person";
import { problemResponse, refusalOf } from "./problem";
import type { Scope } from "./scopes";

/** What the door needs of the world; `app/api/_door.ts` wires it to session, database and limiter. */
export interface Ports {
  appUrl: () => string;
  /**
   * Who is asking; broken or forged credentials are nobody. `byCookie` tells how they proved it, `scopes` what a token
   * is good for; null is everything.
   */
  findPerson: (
    request: Request,
  ) => Promise<{ person: Learner; byCookie: boolean; scopes: readonly Scope[] | null } | null>;
  inTransaction: <T>(work: () => Promise<T>) => Promise<T>;
  /** @throws AppError `too-many` */
  limit: (key: string, perMinute: number) => Promise<void>;
  /** The stored answer of this key, or null after taking the key for the transaction we are in. */
  recall: (owner: string, door: string, key: string, bodyHash: string) => Promise<StoredAnswer | null>;
  remember: (owner: string, door: string, key: string, answer: StoredAnswer) => Promise<void>;
  logBug: (error: unknown, door: string) => void;
  logDenied: (door: string, who: string | null, code: string) => void;
  /** Keeps that somebody signed in knocked at a door of editors or admins that is closed to them. */
  keepDenied: (door: string, who: string) => Promise<void>;
}

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

// The door handles every endpoint alike, whatever its shapes: inside it they are erased.
type AnyEndpoint = Omit<Endpoint, "work" | "form"> & {
  work: (knock: Knock<Who, null, null, null>) => Promise<Answer<unknown>>;
  form: ((knock: { body: undefined; answer: unknown; from: string | null }) => string | null) | null;
};
type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

/** Declared endpoints as they are kept in lists. */
export type DeclaredEndpoint = Pick<
  Endpoint,
  | "name"
  | "method"
  | "path"
  | "summary"
  | "who"
  | "params"
  | "query"
  | "body"
  | "output"
  | "type"
  | "status"
  | "scope"
  | "secret"
  | "conditional"
> & { form: unknown; cache: string; maxBytes: number; perMinute: number; work: unknown };

/**
 * Makes route handlers of declared endpoints. In this order: size, content type, bytes, origin, who, shape, limits,
 * idempotency, work in one transaction, COMMIT, one translation of errors, headers.
 */
export function createDoor(ports: Ports) {
  return (endpoints: readonly DeclaredEndpoint[]): Record<Method, Handler> => {
    const handlers = {} as Record<Method, Handler>;
    for (const declared of endpoints) {
      const endpoint = declared as AnyEndpoint;
      handlers[endpoint.method] = (request, context) => answerKnock(ports, endpoint, request, context.params);
    }
    return handlers;
  };
}

async function answerKnock(
  ports: Ports,
  endpoint: AnyEndpoint,
  request: Request,
  params: Promise<Record<string, string | string[]>>,
): Promise<Response> {
  let asking: Learner | null = null;
  let response: Response;
  let isForm = false;
  try {
    const { bytes, form } = await readBody(endpoint, request);
    isForm = form;
    const body = endpoint.body === null ? undefined : form ? decodeForm(bytes) : decodeJson(bytes);
    const found = await ports.findPerson(request);
    if (endpoint.method !== "GET") {
      refuseForeignOrigin(request, found?.byCookie ?? false, { appUrl: ports.appUrl() });
    }
    asking = found?.person ?? null;
    const writer = request.headers.get(personHeader);
    if (writer !== null && writer !== asking?.id) {
      asking = null;
      throw new AppError("unauthenticated", "Who wrote this is not signed in here now.");
    }
    if (found?.scopes && !(endpoint.scope && found.scopes.includes(endpoint.scope))) {
      if (endpoint.who !== "anyone") throw new AppError("forbidden", "This token is not good for this.");
      // At a door for everybody it is worth as much as none.
      asking = null;
    }
    if (!mayKnock(asking, endpoint.who)) {
      throw asking
        ? new AppError("forbidden", "Your access does not allow this.")
        : new AppError("unauthenticated", "Sign in first.");
    }
    const knock = {
      person: asking,
      params: parsePart(endpoint.params, await params),
      query: parsePart(endpoint.query, searchParams(request)),
      body: parsePart(endpoint.body, body),
      ifMatch: request.headers.get("if-match"),
    } as Knock<Who, null, null, null>;
    await ports.limit(`${asking?.id ?? clientAddress(request)}:${endpoint.name}`, endpoint.perMinute);
    const stored =
      endpoint.method === "GET"
        ? serialise(endpoint, await endpoint.work(knock))
        : await write(ports, endpoint, request, knock, bytes, asking);
    response = form ? seeOther(endpoint, request, knock, stored) : toResponse(endpoint, stored);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) ports.logBug(error, endpoint.name);
    if (refusal && /^(?:unauthenticated|forbidden)$/.test(refusal.code)) {
      ports.logDenied(endpoint.name, asking?.id ?? null, refusal.code);
      const isAbove = endpoint.method !== "GET" && !mayKnock(asking, endpoint.who);
      if (asking && isAbove) await ports.keepDenied(endpoint.name, asking.id);
    }
    response = isForm && refusal?.code === "unauthenticated" ? toSignIn(request) : problemResponse(refusal);
  }
  // For the request log of the front, which takes the header away.
  response.headers.set("x-log", `${endpoint.name} ${asking?.id ?? "-"}`);
  return response;
}

async function readBody(
  endpoint: AnyEndpoint,
  request: Request,
): Promise<{ bytes: Uint8Array; form: boolean }> {
  const bytes = request.method === "GET" ? new Uint8Array() : await readBytes(request, endpoint.maxBytes);
  const type = (request.headers.get("content-type") ?? "").toLowerCase().replace(/\s/g, "");
  if (endpoint.body === null) {
    if (bytes.length > 0) throw new AppError("invalid", "This address takes no body.");
    return { bytes, form: false };
  }
  if (/^application\/json(?:;charset=utf-8)?$/.test(type)) return { bytes, form: false };
  const formType = /^application\/x-www-form-urlencoded(?:;charset=utf-8)?$/.test(type);
  if (formType && endpoint.form) return { bytes, form: true };
  throw new AppError("unsupported-type", "Send the body as application/json.");
}

function parsePart(shape: z.ZodObject | null, value: unknown): unknown {
  if (shape) return shape.parse(value);
  if (value && typeof value === "object") z.strictObject({}).parse(value);
  return undefined;
}

/** The query as an object; broken escapes are refused, since `URLSearchParams` would turn them into U+FFFD. */
function searchParams(request: Request): Record<string, string> {
  const { search } = new URL(request.url);
  try {
    decodeURIComponent(search);
  } catch {
    throw new AppError("invalid", "The address is not valid UTF-8.");
  }
  const found: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(search)) {
    if (name in found) {
      const message = "This parameter is given twice.";
      throw new AppError("invalid", message, { errors: [{ path: name, message }] });
    }
    found[name] = value;
  }
  refuseHostileValues(found);
  return { ...found };
}

async function write(
  ports: Ports,
  endpoint: AnyEndpoint,
  request: Request,
  knock: Knock<Who, null, null, null>,
  bytes: Uint8Array,
  asking: Learner | null,
): Promise<StoredAnswer> {
  const key = idempotencyKey(request);
  const attempt = () =>
    ports.inTransaction(async () => {
      if (!key || !asking || endpoint.secret) return serialise(endpoint, await endpoint.work(knock));
      // The address and the precondition belong to what was asked as much as the body does.
      const hash = createHash("sha256")
        .update(`${request.method} ${new URL(request.url).pathname}\n${knock.ifMatch ?? ""}\n`)
        .update(bytes)
        .digest("hex");
      const before = await ports.recall(asking.id, endpoint.name, key, hash);
      if (before) return before;
      const answer = serialise(endpoint, await endpoint.work(knock));
      await ports.remember(asking.id, endpoint.name, key, answer);
      return answer;
    });
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= 3 || !isRetriable(error)) throw error;
    }
  }
}

function idempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new AppError("invalid", "Idempotency-Key takes 1 to 200 visible ASCII characters.");
  }
  return key;
}

/** Only declared fields leave: the output shape strips the rest. */
function serialise(endpoint: AnyEndpoint, answer: Answer<unknown>): StoredAnswer {
  const isJson = endpoint.type === "application/json";
  const isText = endpoint.type === "text/csv" || endpoint.type === "text/calendar";
  const body = endpoint.output.parse(answer.body);
  const headers: Record<string, string> = {
    "content-type": isText ? `${endpoint.type}; charset=utf-8` : endpoint.type,
    "cache-control": endpoint.cache,
    ...answer.headers,
  };
  if (answer.etag) headers.etag = answer.etag;
  if (answer.siteNotice) headers["x-site-version"] = answer.siteNotice;
  return {
    status: answer.status ?? endpoint.status,
    headers,
    body: isJson ? JSON.stringify(body) : String(body),
  };
}

function toResponse({ type }: AnyEndpoint, { body, status, headers }: StoredAnswer): Response {
  return new Response(/zip$/.test(type) ? Buffer.from(body, "base64") : body, { status, headers });
}

function seeOther(
  endpoint: AnyEndpoint,
  request: Request,
  knock: Knock<Who, null, null, null>,
  stored: StoredAnswer,
): Response {
  const answer = JSON.parse(stored.body);
  const location = endpoint.form?.({ body: knock.body, answer, from: sentFrom(request) });
  if (!location) return toResponse(endpoint, stored);
  const headers: Record<string, string> = { location, "cache-control": "private, no-store" };
  const notice = stored.headers["x-site-version"];
  if (notice) headers["x-site-version"] = notice;
  return new Response(null, { status: 303, headers });
}

/** A form sent by nobody leads to the sign-in page, which leads back to where it was sent from. */
function toSignIn(request: Request): Response {
  const location = `/sign-in?returnTo=${encodeURIComponent(sentFrom(request) ?? "/")}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } });
}

/** The path of the page a form stands on; never a host, so that it leads nowhere else. */
function sentFrom(request: Request): string | null {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return null;
  const { pathname, search } = new URL(referer);
  return /^\/(?![/\\])/.test(pathname) ? pathname + search : null;
}

/** Set by the front from the socket; whatever a client sends under this name is taken away there. */
function clientAddress(request: Request): string {
  return request.headers.get("x-client-address") ?? "unknown";
}
