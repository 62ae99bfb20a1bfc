/** Parameters by which sites follow their readers; none of them changes what is shown. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|_hsenc|_hsmi|mkt_tok|oly_(?:anon|enc)_id|vero_id|wickedid|s_cid|ref_src|ref_url|spm|scid)$/i;

/** Raise it with every change of `normalAddress`: at the next start the addresses of all bookmarks are written anew. */
export const addressRule = 2;

/**
 * An address as it is compared with others, so that two ways to write one page are equal: https for http, host in
 * small letters without `www.` and default port, no tracking parameters, the others in order, no slash at the end, no
 * fragment but one that is a route (`#/…`, `#!…`) or names a word of a glossary. It is only ever compared and offered, never opened: a site where
 * `www.` or http leads elsewhere loses nothing.
 * @param address an absolute http or https address
 */
export function normalAddress(address: string): string {
  const url = new URL(address);
  const port = url.port === "80" || url.port === "443" ? "" : url.port;
  const host = url.hostname.replace(/\.$/, "").replace(/^www\.(?=.*\.)/, "") + (port && `:${port}`);
  const path = url.pathname.replace(/\/+$/, "");
  const kept = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
  const isOfOwn = /^#(?:!|\/)./.test(url.hash) || /\/glossary$/i.test(path);
  const fragment = isOfOwn ? url.hash : "";
  return `https://${host}${path}${query}${fragment}`;
}

/** An address without the name and password that some carry: whoever sees it in a list could sign in by them. */
export function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.username === "" && url.password === "") return address;
  url.username = "";
  url.password = "";
  return url.href;
}

/** What can be named in place of an address of this portal. */
export type OwnThing =
  | { guide: string }
  | { entry: string }
  | { technology: string }
  | { article: string }
  | { figureId: string };

/** The thing of this portal that stands at an address, or null for any other address. */
export function thingAt(address: string, portal: string): OwnThing | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname, hash } = new URL(address);
  if (origin !== new URL(portal).origin) return null;
  const [, place, slug] =
    /^\/(roles|technologies|articles|salaries)(?:\/([a-z0-9-]+))?\/?$/.exec(pathname) ?? [];
  const anchor = hash.slice(1);
  const figureId = /^figure-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(anchor)?.[1];
  if (place === "salaries") return figureId ? { figureId } : null;
  if (!slug) return null;
  if (place === "technologies") return { technology: slug };
  if (place === "articles") return { article: slug };
  if (place !== "roles") return null;
  return /^[a-z0-9-]+$/.test(anchor) ? { entry: `${slug}#${anchor}` } : { guide: slug };
}

/** The slug of a word in the glossary of this portal that an address leads to; null for any other address. */
export function termAt(address: string, portal: string): string | null {
  const start = `${portal}/glossary#`;
  const slug = address.startsWith(start) ? address.slice(start.length) : "";
  return /^[a-z0-9-]+$/.test(slug) ? slug : null;
}

/** Where a word stands in the glossary of this portal. */
export function termAddress(slug: string, portal: string): string {
  return `${portal}/glossary#${slug}`;
}

/** The words of an address in small letters: `https://docs.docker.com/compose` has docs, docker, com and compose. */
export function addressWords(address: string): string[] {
  const { hostname, pathname } = new URL(address);
  return [...new Set(`${hostname}${pathname}`.toLowerCase().split(/[^a-z0-9+]+/))].filter(
    (word) => word.length > 1,
  );
}
