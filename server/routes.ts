/**
 * Which addresses are documents, which are apps, and which query keys a document knows.
 * The only thing that the front knows about the product.
 */
export interface DocumentRoute {
  /** A slug stands in brackets: `/roles/[role]`. */
  pattern: string;
  /** Query keys that change the page. Every other key is dropped before Next sees it. */
  query?: readonly string[];
  /** What a good answer says it is; anything else is never kept. */
  type?: string;
  /** False: rendered for each request and never kept. */
  stored?: boolean;
  /** What a reader types is kept nowhere and must not travel on in a referrer. */
  secret?: boolean;
}

export type Place =
  | { kind: "document"; route: DocumentRoute; path: string; key: string }
  | { kind: "redirect"; to: string; secret?: boolean }
  | { kind: "app" | "api" | "file" | "missing" };

const DOCUMENTS: readonly DocumentRoute[] = [
  { pattern: "/" },
  { pattern: "/roles", query: ["q", "like", "path"] },
  { pattern: "/roles/[role]", query: ["path", "price"] },
  { pattern: "/roles/[role]/practice" },
  { pattern: "/roles/[role]/share.png", type: "image/png" },
  { pattern: "/roles/[role].epub", type: "application/epub+zip" },
  { pattern: "/roles/[role].md", type: "text/markdown" },
  { pattern: "/roles/[role]/feed.xml", type: "application/atom+xml" },
  {
    pattern: "/salaries",
    query: ["role", "country", "experience", "source", "year", "currency", "power", "view", "sort", "all"],
  },
  { pattern: "/salaries/[role]", query: ["country"] },
  {
    pattern: "/salaries/[role]/you",
    query: ["country", "experience", "currency", "pay", "period"],
    stored: false,
    secret: true,
  },
  { pattern: "/compare", query: ["a", "b"] },
  { pattern: "/compare/[a]/[b]", query: ["show", "path"] },
  { pattern: "/technologies" },
  { pattern: "/technologies/[name]" },
  { pattern: "/glossary" },
  { pattern: "/articles", query: ["after"] },
  { pattern: "/articles/[slug]" },
  { pattern: "/series/[slug]" },
  { pattern: "/series/[slug].epub", type: "application/epub+zip" },
  { pattern: "/series/[slug]/feed.xml", type: "application/atom+xml" },
  { pattern: "/authors/[slug]" },
  { pattern: "/search", query: ["q", "kind", "cursor"], stored: false },
  { pattern: "/sources" },
  { pattern: "/about" },
  { pattern: "/privacy" },
  { pattern: "/accessibility" },
  { pattern: "/offline" },
  { pattern: "/api-docs" },
  // Its owner can close a list at any moment, and it answers so at once.
  { pattern: "/lists/[id]", stored: false },
  { pattern: "/lists/[id].epub", type: "application/epub+zip", stored: false },
  { pattern: "/lists/[id]/feed.xml", type: "application/atom+xml", stored: false },
  // Whoever has the address may read it, so it travels in no referrer.
  { pattern: "/share/[token]", stored: false, secret: true },
  { pattern: "/share/[token]/card.png", type: "image/png", stored: false, secret: true },
  { pattern: "/jobs/[id]" },
  { pattern: "/embed/salaries/[role]", query: ["country", "source"] },
  { pattern: "/embed/roles/[role]/day" },
  { pattern: "/share.png", type: "image/png" },
  { pattern: "/feed.xml", type: "application/atom+xml" },
  { pattern: "/sitemap.xml", type: "application/xml" },
  { pattern: "/robots.txt", type: "text/plain" },
  { pattern: "/manifest.webmanifest", type: "application/manifest+json" },
];

const APPS =
  /^\/(?:(?:bookmarks|planner|progress|account|desk|sign-in|sign-up|reset|notices|preview)(?:\/|$)|jobs$|jobs\/new(?:\/|$))/;
/** Addresses of Next itself: only its hashed files, in development its tools too. `/_next/image` is not used. */
const NEXT_FILES = /^\/_next\/static\//;
const NEXT_TOOLS = /^\/(?:_next|__nextjs)/;

const matchers = DOCUMENTS.map((route) => ({
  route,
  expression: new RegExp(`^${route.pattern.replaceAll(".", "\\.").replace(/\[\w+\]/g, "[a-z0-9-]+")}$`),
}));

/** Where a target that the guard let through belongs. A document's key is its canonical path and known query. */
export function locate(target: string, dev = false): Place {
  const mark = target.indexOf("?");
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? "" : target.slice(mark + 1);
  if (path === "/api" || path.startsWith("/api/")) return { kind: "api" };
  if (APPS.test(path)) return { kind: "app" };
  if (NEXT_FILES.test(path) || (dev && NEXT_TOOLS.test(path))) return { kind: "file" };
  const route = find(path);
  if (route) return { kind: "document", route, path, key: path + knownQuery(route, query) };
  const canonical = decodeURIComponent(path)
    .toLowerCase()
    .replace(/[\s_]+/g, "-")
    .replace(/(?<=.)\/+$/, "");
  const moved = canonical === path ? undefined : find(canonical);
  if (moved) return { kind: "redirect", to: canonical + (query && `?${query}`), secret: moved.secret };
  return { kind: /^\/(?!_next\/)[^?]*\.\w+$/.test(path) ? "file" : "missing" };
}

function find(path: string): DocumentRoute | undefined {
  return matchers.find(({ expression }) => expression.test(path))?.route;
}

function knownQuery(route: DocumentRoute, query: string): string {
  if (!query || !route.query) return "";
  const given = new URLSearchParams(query);
  const known = new URLSearchParams();
  for (const key of route.query) for (const value of given.getAll(key)) if (value) known.append(key, value);
  return known.size > 0 ? `?${known}` : "";
}
