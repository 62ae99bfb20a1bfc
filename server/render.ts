import { Agent, type IncomingHttpHeaders, request } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** No fault of the page: the server has too much to do, and a later try may do. */
export class TooSlow extends Error {}

/** A page that takes longer is given up, and an older copy of it is served if there is one. */
const DEADLINE_MS = 5000;
/** A document is at most 1 MB; a downloadable book may be larger. */
const LARGEST_ANSWER = 8 * 1024 * 1024;

/**
 * Asks Next for a page with headers of our own: a document cannot know who reads it, and a reader who leaves harms
 * nobody.
 */
export function createRenderer(socketPath: string, appUrl: string, usual = DEADLINE_MS) {
  const agent = new Agent({ keepAlive: true });
  const { host, protocol } = new URL(appUrl);
  // Next keeps a page's metadata in its head only for a named user agent.
  const headers = {
    host,
    "accept-encoding": "identity",
    "user-agent": "metier",
    "x-forwarded-proto": protocol.slice(0, -1),
  };

  function render(key: string, deadline = usual): Promise<Answer> {
    return new Promise((resolve, reject) => {
      // What a reader asked for after the path belongs in no log.
      const path = key.split("?", 1)[0];
      const asked = request({ socketPath, agent, path: key, headers }, (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        answer.on("data", (part: Buffer) => {
          size += part.length;
          if (size > LARGEST_ANSWER)
            asked.destroy(new Error(`${path} is larger than ${LARGEST_ANSWER} bytes`));
          else parts.push(part);
        });
        answer.on("error", reject);
        answer.on("end", () => {
          clearTimeout(timer);
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(parts) });
        });
      });
      const timer = setTimeout(
        () => asked.destroy(new TooSlow(`${path} took longer than ${deadline} ms`)),
        deadline,
      );
      asked.on("error", (error) => {
        clearTimeout(timer);
        reject(error);
      });
      asked.end();
    });
  }

  return { render, close: () => agent.destroy() };
}
