import { randomBytes } from "node:crypto";

/** Flat name-value list, the form that `writeHead` takes without copying. */
export type HeaderList = string[];

const EVERYWHERE: Readonly<Record<string, string>> = {
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

const DOCUMENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/** For what is no page: answers of the API, files, refusals. */
const NO_PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The service worker asks this portal alone. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

export const PRIVATE = "private, no-store";

/** What every answer carries that is no document and no app. */
export function plainHeaders(): Record<string, string> {
  return { ...EVERYWHERE, "Content-Security-Policy": NO_PAGE_POLICY };
}

/** What a document carries; only a page made for embedding may stand in another site's frame. */
export function documentHeaders(path: string): Record<string, string> {
  const headers: Record<string, string> = {
    ...EVERYWHERE,
    "Content-Security-Policy": DOCUMENT_POLICY,
    "Speculation-Rules": '"/speculation-rules.json"',
  };
  if (path.startsWith("/embed/")) {
    headers["Content-Security-Policy"] = DOCUMENT_POLICY.replace(
      "frame-ancestors 'none'",
      "frame-ancestors *",
    );
    headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    // Nobody reads on inside a frame.
    delete headers["Speculation-Rules"];
  }
  return headers;
}

/** What every answer carries at an address that holds what a reader typed, a redirect and a failure among them. */
export const SECRET: Readonly<Record<string, string>> = {
  "Referrer-Policy": "no-referrer",
  "Cache-Control": PRIVATE,
};

/** A fresh policy for one answer of an app: Next reads the nonce from the request's header of the same name. */
export function appPolicy(dev: boolean): string {
  const nonce = randomBytes(16).toString("base64");
  return (
    `default-src 'none'; script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}; ` +
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
    `connect-src 'self'${dev ? " ws:" : ""}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ` +
    "manifest-src 'self'; worker-src 'self'"
  );
}

/** What an app carries, under the policy made for this answer. */
export function appHeaders(policy: string): Record<string, string> {
  return { ...EVERYWHERE, "Content-Security-Policy": policy };
}

export function flat(headers: Record<string, string>): HeaderList {
  return Object.entries(headers).flat();
}
