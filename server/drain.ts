import { createServer, type Server } from "node:http";
import { Server as NetServer } from "node:net";
import { plainHeaders } from "@/server/headers";

/** Longest wait for answers that are under way; whoever started the server waits five seconds. */
const LONGEST_MS = 4200;
/** How long an idle connection may still bring a request that its client had already sent. */
const GRACE_MS = 400;

/** Counts what is under way and refuses what would be too much. */
export class InFlight {
  count = 0;
  constructor(private readonly limit = 256) {}

  enter(): boolean {
    if (this.count >= this.limit) return false;
    this.count++;
    return true;
  }

  leave(): void {
    this.count--;
  }
}

/**
 * Stops taking connections and resolves when every answer has been sent, or when the longest wait is over.
 * Closes through `net.Server`: `http.Server.close` also cuts idle keep-alive connections, on which a client may
 * just be sending.
 */
export async function drain(server: Server, flight: InFlight): Promise<void> {
  NetServer.prototype.close.call(server);
  const end = performance.now() + LONGEST_MS;
  await pause(GRACE_MS);
  while (flight.count > 0 && performance.now() < end) await pause(20);
  server.closeIdleConnections();
  await pause(20);
  server.closeAllConnections();
}

/** A server with the limits that hold before a request is whole, and its answer to what is no request at all. */
export function createLimitedServer(): Server {
  const server = createServer({
    headersTimeout: 15_000,
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    maxHeaderSize: 16_384,
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    const status = STATUS[error.code ?? ""] ?? "400 Bad Request";
    const lines = Object.entries(plainHeaders()).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}Content-Length: 0\r\nConnection: close\r\n\r\n`);
  });
  return server;
}

const STATUS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
