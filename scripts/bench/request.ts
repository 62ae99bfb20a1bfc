import { request } from "node:http";
import type { Sent } from "./bare";

/** What Node writes by itself, once a second or for each connection. */
const OWN = /^(?:date|connection|keep-alive|transfer-encoding|content-length)$/i;

export interface Asking {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Asks once and gives the answer as it came over the wire, still compressed. */
export function askOnce(port: number, { method = "GET", path, headers = {}, body }: Asking): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const bytes = Buffer.concat(parts);
        const status = answer.statusCode ?? 0;
        const head: string[] = [];
        for (let n = 0; n + 1 < answer.rawHeaders.length; n += 2) {
          const [name = "", value = ""] = answer.rawHeaders.slice(n, n + 2);
          if (!OWN.test(name)) head.push(name, value);
        }
        if (status !== 304) head.push("Content-Length", String(bytes.length));
        resolve({ status, head, body: bytes.toString("base64") });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** The same request as bytes, ready to be sent many times. */
export function rawRequest({ method = "GET", path, headers = {}, body = "" }: Asking): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = body ? `content-length: ${Buffer.byteLength(body)}\r\n` : "";
  return `${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${lines.join("")}${length}\r\n${body}`;
}

/** One header of an answer, or undefined. */
export function headerOf({ head }: Sent, name: string): string | undefined {
  const at = head.findIndex((one, n) => n % 2 === 0 && one.toLowerCase() === name);
  return at < 0 ? undefined : head[at + 1];
}
