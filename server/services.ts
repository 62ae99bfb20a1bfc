import type { ServerResponse } from "node:http";
import { plainHeaders } from "@/server/headers";

export interface Service {
  appUrl: string;
  isDraining: () => boolean;
  /** Whether the database answers. */
  ping: () => Promise<boolean>;
  /** An ISO 8601 instant some months ahead, until when security.txt may be relied upon (RFC 9116). */
  expires: () => string;
}

/** The few addresses that the front answers by itself. Returns whether this was one. */
export async function answerService(path: string, res: ServerResponse, service: Service): Promise<boolean> {
  const found = await find(path, service);
  if (!found) return false;
  const { status, type = "application/json", body = "", location } = found;
  res.writeHead(status, {
    ...plainHeaders(),
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...(location ? { Location: location } : {}),
  });
  res.end(body);
  return true;
}

interface Found {
  status: number;
  type?: string;
  body?: string;
  location?: string;
}

async function find(
  path: string,
  { appUrl, isDraining, ping, expires }: Service,
): Promise<Found | undefined> {
  switch (path) {
    case "/healthz":
      return { status: 200, body: '{"status":"ok"}\n' };
    case "/readyz":
      if (isDraining()) return { status: 503, body: '{"status":"stopping"}\n' };
      return (await ping())
        ? { status: 200, body: '{"status":"ok","database":"ok"}\n' }
        : { status: 503, body: '{"status":"unavailable","database":"away"}\n' };
    case "/.well-known/change-password":
      return { status: 302, location: "/account#password" };
    case "/.well-known/security.txt": {
      const canonical = `${appUrl}/.well-known/security.txt`;
      const body = `Contact: ${appUrl}/about\nExpires: ${expires()}\nCanonical: ${canonical}\nPreferred-Languages: en\n`;
      return { status: 200, type: "text/plain; charset=utf-8", body };
    }
  }
}
