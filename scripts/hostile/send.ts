import { Agent, request } from "node:http";
import { connect } from "node:net";
import type { Attack } from "./requests";

export interface Reply {
  /** 0 when the server closed the connection, as it may after a request that is none. */
  status: number;
  text: string;
  isTooLate: boolean;
}

/** No answer within this time counts as a hang. */
const LONGEST_MS = 10_000;

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

export function send(port: number, { method, path, headers, body }: Attack): Promise<Reply> {
  return new Promise((resolve) => {
    const done = (status: number, text: string, isTooLate = false) => {
      clearTimeout(timer);
      resolve({ status, text, isTooLate });
    };
    const timer = setTimeout(() => {
      done(0, "", true);
      asked.destroy();
    }, LONGEST_MS);
    const asked = request({ host: "127.0.0.1", port, agent, method, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => done(answer.statusCode ?? 0, Buffer.concat(parts).toString("latin1")));
      answer.on("error", () => done(answer.statusCode ?? 0, ""));
    });
    asked.on("error", () => done(0, ""));
    asked.end(body ?? undefined);
  });
}

/** Sends bytes that no client library would send, and reads what comes back until the other side closes. */
export function sendRaw(port: number, bytes: string): Promise<Reply> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ host: "127.0.0.1", port });
    const end = (isTooLate: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(parts).toString("latin1");
      resolve({ status: Number(text.slice(9, 12)) || 0, text, isTooLate });
    };
    // What is not whole may be waited for; an answer must still come before the time is over, or the end.
    const timer = setTimeout(() => end(parts.length === 0), LONGEST_MS);
    socket.on("data", (part) => {
      parts.push(part);
      socket.end();
    });
    socket.on("close", () => end(false));
    socket.on("error", () => end(false));
    socket.write(bytes, "latin1");
  });
}

const HOST = "Host: localhost\r\n";

/** Request lines and framings of those who look for a gap between two servers. */
export const rawAttacks: readonly string[] = [
  `GET http://example.com/ HTTP/1.1\r\n${HOST}\r\n`,
  `GET //example.com/ HTTP/1.1\r\n${HOST}\r\n`,
  `GET /roles/% HTTP/1.1\r\n${HOST}\r\n`,
  `GET /roles/%ff%fe HTTP/1.1\r\n${HOST}\r\n`,
  `GET /roles/a\0b HTTP/1.1\r\n${HOST}\r\n`,
  `GET /roles/%00 HTTP/1.1\r\n${HOST}\r\n`,
  `GET /roles/\xe9 HTTP/1.1\r\n${HOST}\r\n`,
  `GET * HTTP/1.1\r\n${HOST}\r\n`,
  `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`,
  `CONNECT example.com:443 HTTP/1.1\r\n${HOST}\r\n`,
  "GET / HTTP/1.1\r\n\r\n",
  `GET / HTTP/1.0\r\n\r\n`,
  `GET / HTTP/9.9\r\n${HOST}\r\n`,
  `GET /${"a".repeat(5000)} HTTP/1.1\r\n${HOST}\r\n`,
  `GET / HTTP/1.1\r\n${HOST}x: ${"a".repeat(20_000)}\r\n\r\n`,
  `GET / HTTP/1.1\r\n${HOST}${Array.from({ length: 2500 }, (_, n) => `x${n}: 1\r\n`).join("")}\r\n`,
  `GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`,
  `POST /api/v1/bookmarks HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`,
  `POST /api/v1/bookmarks HTTP/1.1\r\n${HOST}Content-Length: 99999999999999999999\r\n\r\n`,
  `POST /api/v1/bookmarks HTTP/1.1\r\n${HOST}Content-Length: 3000000\r\nContent-Type: application/json\r\n\r\n{}`,
  `POST /api/v1/bookmarks HTTP/1.1\r\n${HOST}Content-Length: 4\r\nContent-Length: 5\r\n\r\n{}{}`,
  `POST /api/v1/bookmarks HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
  `POST /api/v1/bookmarks HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n`,
  `POST /api/v1/bookmarks HTTP/1.1\r\n${HOST}Transfer-Encoding: gzip\r\n\r\n`,
  `POST /roles/backend-developer HTTP/1.1\r\n${HOST}Content-Length: 2\r\n\r\n{}`,
  `GET / HTTP/1.1\r\n${HOST}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  `GET / HTTP/1.1\r\n${HOST}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n`,
  "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "nonsense\r\n\r\n",
];
