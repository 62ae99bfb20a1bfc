import { NextRequest } from "next/server";
import { findPersonByCookie } from "@/features/account/session";
import { appUrl } from "@/lib/env";
import { AppError, notFound } from "@/lib/errors";
import { readBytes } from "@/lib/http/body";
import { personHint, signedInHint } from "@/lib/http/hint";
import { refuseForeignOrigin } from "@/lib/http/origin";
import { problemResponse, refusalOf } from "@/lib/http/problem";
import { unreadCookie } from "@/lib/http/unread-cookie";
import { log } from "@/lib/log";

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const maxBytes = 20_000;

/**
 * A door whose work another library does: size, bytes, origin and headers are ours. Beside next-auth's cookie it keeps
 * the hint cookies true.
 * @param isWayIn whether a service by this name sends people back to us
 */
export function foreignDoor(
  handler: Handler,
  isWayIn: (name: string | undefined) => boolean,
): { GET: Handler; POST: Handler } {
  const answer: Handler = async (request, context) => {
    let response: Response;
    const broken = brokenReturns(request.headers);
    try {
      if (broken.length > 0) throw new AppError("invalid", "A cookie of this site was broken. Try again.");
      response = await handler(await checked(request, isWayIn), context);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) log().error({ err: error, door: "auth" }, "bug");
      response = problemResponse(refusal);
    }
    const headers = new Headers(response.headers);
    headers.set("cache-control", "private, no-store");
    headers.set("x-log", "auth -");
    for (const name of broken) {
      const secure = name.startsWith("__Secure-") ? "; Secure" : "";
      headers.append("set-cookie", `${name}=; Path=/; Max-Age=0${secure}`);
    }
    await keepHintsTrue(headers);
    return new Response(response.body, { status: response.status, headers });
  };
  return { GET: answer, POST: answer };
}

async function checked(request: Request, isWayIn: (name: string | undefined) => boolean): Promise<Request> {
  const { pathname, searchParams } = new URL(request.url);
  // To what follows next-auth would answer 500.
  const [, way] = /^\/api\/auth\/callback\/(.*)$/.exec(pathname) ?? [];
  if (way !== undefined && request.method === "GET" && !isWayIn(way)) throw notFound();
  const returnTo = searchParams.get("callbackUrl");
  if (returnTo && !isWebAddress(returnTo)) {
    const message = "This is not an address to return to.";
    throw new AppError("invalid", message, { errors: [{ path: "callbackUrl", message }] });
  }
  const bytes = request.method === "POST" ? await readBytes(request, maxBytes) : undefined;
  if (bytes) {
    const type = request.headers.get("content-type") ?? "";
    if (!/^application\/(?:json|x-www-form-urlencoded)\b/i.test(type)) {
      throw new AppError("unsupported-type", "Send a form or JSON.");
    }
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new AppError("invalid", "The body is not valid UTF-8.");
    }
    // The sign-in forms carry next-auth's own token, so a program without Origin may sign in.
    refuseForeignOrigin(request, false, { appUrl: appUrl() });
  }
  return new NextRequest(request.url, {
    method: request.method,
    headers: request.headers,
    body: bytes ? Buffer.from(bytes) : null,
  });
}

function isWebAddress(text: string): boolean {
  const base = text.startsWith("/") ? appUrl() : undefined;
  return URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol);
}

/**
 * next-auth keeps the address to return to in a cookie, and answers 500 when somebody made it something else. It reads
 * cookies past what it is given, so the broken one has to leave the browser.
 * @returns the names of such cookies
 */
function brokenReturns(headers: Headers): string[] {
  return (headers.get("cookie") ?? "").split(";").flatMap((cookie) => {
    const [, name, value = ""] = /^\s*((?:__Secure-)?next-auth\.callback-url)=(.*)$/.exec(cookie) ?? [];
    return name && !isWebAddress(decoded(value.trim())) ? [name] : [];
  });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

async function keepHintsTrue(headers: Headers): Promise<void> {
  const session = headers.getSetCookie().find((cookie) => cookie.includes("next-auth.session-token="));
  if (!session) return;
  const token = decoded(/session-token=([^;]*)/.exec(session)?.[1] ?? "");
  const person = await findPersonByCookie(token);
  const rest = `Path=/; SameSite=Lax${appUrl().startsWith("https:") ? "; Secure" : ""}; Max-Age=`;
  for (const [name, value] of [
    [signedInHint, token && "1"],
    [personHint, person?.id],
  ])
    headers.append("set-cookie", `${name}=${value ?? ""}; ${rest}${value ? 30 * 86_400 : 0}`);
  // Another person's count is not theirs.
  headers.append("set-cookie", unreadCookie(0)["set-cookie"]);
  if (!token) headers.set("clear-site-data", '"cache"');
}
