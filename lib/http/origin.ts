import { AppError } from "../errors";

interface Ours {
  appUrl: string;
}

/**
 * Refuses a write that a page of another site made a browser send.
 * `Sec-Fetch-Site` and `Origin` come from the browser and cannot be set by a page. A request with neither may be
 * a program's, so it is let through unless it carries a session cookie.
 * @throws AppError `forbidden`
 */
export function refuseForeignOrigin(request: Request, hasCookieSession: boolean, { appUrl }: Ours): void {
  const refusal = () => new AppError("forbidden", "This request comes from another site.");
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  // The browser's own word: it holds under whatever name the portal was opened, 127.0.0.1 or localhost.
  if (site === "same-origin") return;
  if (site !== null) throw refusal();
  if (origin === null ? hasCookieSession : origin !== new URL(appUrl).origin) throw refusal();
}
