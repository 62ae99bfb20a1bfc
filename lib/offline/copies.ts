/*
 * Of which files a copy of a document consists, and what is said on it. Pages are ours, so what they name is found by
 * the form that the server gives it.
 */
const months = "January February March April May June July August September October November December".split(
  " ",
);

/** What a request is to the service worker: a page, a file that a copy may hold, or nothing of its business. */
export function kindOf(
  { method, url, mode }: Pick<Request, "method" | "url" | "mode">,
  origin: string,
): "page" | "file" | null {
  const address = new URL(url);
  if (method !== "GET" || address.origin !== origin || address.pathname.startsWith("/api/")) return null;
  if (mode === "navigate") return "page";
  return /^\/(?:elements\/|_next\/static\/|icon\.svg$)/.test(address.pathname) ? "file" : null;
}

/** Whether an answer may be saved: a public document that is the same for everybody. */
export function isPublicDocument({ status, redirected, headers }: Response): boolean {
  return (
    status === 200 &&
    !redirected &&
    /^text\/html\b/.test(headers.get("content-type") ?? "") &&
    /\bpublic\b/.test(headers.get("cache-control") ?? "")
  );
}

/** The addresses of the files that a page, a style sheet or a script needs, without doubles. */
export function filesIn(text: string, type: string, address: string): string[] {
  const patterns = /html/.test(type)
    ? [
        /"(\/elements\/[\w-]+\.js)"/g,
        /<img\b[^>]*? src="([^"]+)"/g,
        /<link\b(?=[^>]* rel="(?:stylesheet|preload|icon)")[^>]*? href="([^"]+)"/g,
      ]
    : /css/.test(type)
      ? [/url\(["']?([^"')]+)["']?\)/g]
      : /javascript/.test(type)
        ? [/["'`](\/elements\/[\w-]+\.js)["'`]/g]
        : [];
  const base = new URL(address);
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = ""]) => new URL(name.replaceAll("&amp;", "&"), base)),
  );
  return [...new Set(found.filter(({ origin }) => origin === base.origin).map(({ href }) => href))];
}

/** The day of an HTTP date, as documents write it: "30 November 2026"; empty when it is none. */
export function dayIn(httpDate: string): string {
  const [, day, month, year] = /^\w{3}, (\d\d) (\w{3}) (\d{4}) /.exec(httpDate) ?? [];
  const name = months.find((one) => month && one.startsWith(month));
  return name ? `${Number(day)} ${name} ${year}` : "";
}

/** The page with a line on top of its text: of which day it is, and why it is shown. */
export function withNote(html: string, day: string): string {
  const note =
    `<p class="measure mt-4 border-s-4 border-line bg-surface px-4 py-3"><strong>Saved copy of ${day}.</strong> ` +
    "There was no connection when you opened it.</p>";
  return html.replace(/<main\b[^>]*>/, (main) => main + note);
}

/** The name of a page, from its head. */
export function titleIn(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  return title
    .replace(/ – Metier$/, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "’");
}

/** A size in words: "412 kB", "1.2 MB". */
export function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
