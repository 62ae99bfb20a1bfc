import { z } from "zod";
import type { Asking, Who } from "./person";
import { type Scope, scopeOf } from "./scopes";

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

type Shape = z.ZodObject | null;
type Parsed<S extends Shape> = S extends z.ZodObject ? z.infer<S> : undefined;

/** What the work at a door is given. */
export interface Knock<W extends Who, P extends Shape, Q extends Shape, B extends Shape> {
  person: Asking<W>;
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
  /** The `If-Match` header as sent; `matchedVersion` reads it. */
  ifMatch: string | null;
}

/** What the work answers. */
export interface Answer<T> {
  body: T;
  status?: 200 | 201 | 202;
  etag?: string;
  /** What `raiseSiteVersion` returned: the documents that are no longer what they were. */
  siteNotice?: string;
  headers?: Record<string, string>;
}

export interface Endpoint<
  W extends Who = Who,
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  O extends z.ZodType = z.ZodType,
> {
  /** Operation id of the API description; equal to the name of the constant. */
  name: string;
  method: Method;
  /** With `{names}` for parameters: `/api/v1/bookmarks/{id}`. */
  path: `/api/v1/${string}`;
  summary: string;
  who: W;
  params: P;
  query: Q;
  body: B;
  output: O;
  /** What a good answer is; a text stands as it is, and of bytes the work tells the base64. */
  type:
    | "application/json"
    | "text/csv"
    | "text/calendar"
    | "text/html"
    | "application/zip"
    | "application/epub+zip";
  status: 200 | 201 | 202;
  /**
   * Set where a form of our own pages may post; says where the browser goes afterwards, or null where it is answered in
   * place. `from` is the path of the page that sent it, null when the browser does not tell.
   */
  form: ((knock: { body: Parsed<B>; answer: z.infer<O>; from: string | null }) => string | null) | null;
  /**
   * What a personal token must be good for. Where none is declared it follows from the address (`scopeOf`); null
   * refuses every token.
   */
  scope: Scope | null;
  /** Whether request or answer hold a secret: neither is kept for a retry, and no Idempotency-Key is obeyed. */
  secret: boolean;
  /** Whether the door asks for `If-Match`. */
  conditional: boolean;
  /** `Cache-Control` of a good answer. */
  cache: string;
  maxBytes: number;
  /** Requests a minute for each person or address. */
  perMinute: number;
  work: (knock: Knock<W, P, Q, B>) => Promise<Answer<z.infer<O>>>;
}

type Declaration<
  W extends Who,
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  O extends z.ZodType,
> = Pick<Endpoint<W, P, Q, B, O>, "name" | "method" | "path" | "summary" | "who" | "output" | "work"> &
  Partial<
    Pick<Endpoint<W, P, Q, B, O>, "params" | "query" | "body" | "status" | "form" | "conditional" | "cache">
  > &
  Partial<Pick<Endpoint, "type" | "maxBytes" | "perMinute" | "scope" | "secret">>;

/**
 * Declares one door of the HTTP API. From declarations come the route handlers, the API description, the typed
 * client and the authorization matrix; without `who` and shapes it does not compile.
 */
export function endpoint<
  W extends Who,
  O extends z.ZodType,
  P extends Shape = null,
  Q extends Shape = null,
  B extends Shape = null,
>(declared: Declaration<W, P, Q, B, O>): Endpoint<W, P, Q, B, O> {
  const reads = declared.method === "GET";
  return {
    params: null as P,
    query: null as Q,
    body: null as B,
    type: "application/json",
    status: 200,
    form: null,
    scope: scopeOf(declared),
    secret: false,
    conditional: false,
    cache: "private, no-store",
    maxBytes: 1_000_000,
    perMinute: reads ? 6000 : 1200,
    ...declared,
  };
}

/** A parameter that is the id of something. */
export const idParams = z.strictObject({ id: z.uuid() });

/** What is removed, and until when it can be restored. */
export const removalShape = z.object({ id: z.uuid(), restorableUntil: z.iso.datetime() });
