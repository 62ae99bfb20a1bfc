import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import postgres from "postgres";
import { v7 } from "uuid";
import { now, toTimestamp } from "@/lib/dates";
import { type Asked, bookmarkWrite, dayRead, type Statement } from "./statements";

/** An answer as it was seen on the wire: sent again byte by byte. */
export interface Sent {
  status: number;
  /** Names and values in turn, without those that Node writes by itself. */
  head: string[];
  /** In base64. */
  body: string;
}

/** What the bare server does with every request from now on. */
export interface Task {
  answer: Sent;
  work: "page" | "bookmark" | "day";
  /** The statements as the portal's door sends them, without BEGIN and COMMIT. */
  sql?: string[];
}

export interface Beginning {
  databaseUrl: string;
  /** Whose session a cookie is. */
  sessions: Record<string, { sessionId: string; personId: string }>;
}

/**
 * A server of `node:http` and nothing else, in a process of its own: what any answer costs at least. It sends given
 * bytes, after the SQL that the portal's door sends, where there is any.
 */
export async function main(): Promise<void> {
  let sql: postgres.Sql;
  let sessions: Beginning["sessions"] = {};
  let listener: RequestListener = (_, res) => res.writeHead(503).end();
  const server = createServer((req, res) => listener(req, res));
  process.on("message", (message: Beginning | Task) => {
    if ("sessions" in message) {
      sessions = message.sessions;
      sql = postgres(message.databaseUrl, { max: 8, onnotice: () => {} });
    } else listener = listenerOf(message, (asked) => run(sql, message, asked), sessions);
    process.send?.({ done: true });
  });
  process.on("disconnect", () => process.exit(0));
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.({ port: typeof address === "object" && address?.port });
  });
}

function listenerOf(
  { answer, work }: Task,
  ask: (asked: Asked) => Promise<void>,
  sessions: Beginning["sessions"],
): RequestListener {
  const { status, head } = answer;
  const body = Buffer.from(answer.body, "base64");
  const send = (res: ServerResponse) => {
    res.writeHead(status, head);
    res.end(status === 304 ? undefined : body);
  };
  if (work === "page") return (_, res) => send(res);
  return (req, res) => {
    const session = sessions[req.headers.cookie ?? ""];
    if (!session) return void res.writeHead(401).end();
    readJson(req)
      .then(({ url = "" }) =>
        ask({
          ...session,
          at: toTimestamp(now()),
          url,
          key: String(req.headers["idempotency-key"] ?? ""),
          answer: body.toString(),
        }),
      )
      .then(
        () => send(res),
        (error) => {
          console.error(error);
          res.writeHead(500).end();
        },
      );
  };
}

async function readJson(req: IncomingMessage): Promise<{ url?: string }> {
  if (req.method === "GET") return {};
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

async function run(sql: postgres.Sql, { work, sql: texts = [] }: Task, asked: Asked): Promise<void> {
  const found = { bookmarkId: v7() };
  const one = (open: postgres.Sql | postgres.TransactionSql, { sql: known, values }: Statement, at: number) =>
    open.unsafe(texts[at] ?? known, values(asked, found));
  if (work === "day") {
    for (const [at, statement] of dayRead.entries()) await one(sql, statement, at);
    return;
  }
  await one(sql, bookmarkWrite.before, 0);
  await sql.begin(async (open) => {
    for (const [at, statement] of bookmarkWrite.transaction.entries()) await one(open, statement, at + 1);
  });
}
