import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** A round of load. */
export interface Round {
  port: number;
  connections: number;
  milliseconds: number;
  /** Whole requests, shared out among the connections. `@@@@@@@@@@@@` becomes a word never used before. */
  requests: string[];
}

export interface Outcome {
  perSecond: number;
  /** Half of the answers came within so many milliseconds, and 99 of 100. */
  p50: number;
  p99: number;
  /** Answers by status. */
  statuses: Record<string, number>;
}

const PLACE = "@@@@@@@@@@@@";
const END = Buffer.from("\r\n\r\n");
const LAST_CHUNK = Buffer.from("0\r\n\r\n");
const run = randomBytes(3).toString("hex");
let count = 0;

/** A process that asks as fast as it is answered, over a few raw connections that stay open. */
export async function main(): Promise<void> {
  process.on("disconnect", () => process.exit(0));
  process.on("message", (round: Round) => {
    load(round).then(
      (outcome) => process.send?.(outcome),
      (error) => process.send?.({ failed: String(error) }),
    );
  });
  process.send?.({ ready: true });
}

async function load({ port, connections, milliseconds, requests }: Round): Promise<Outcome> {
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  const start = performance.now();
  const end = start + milliseconds;
  await Promise.all(
    Array.from({ length: connections }, async (_, n) => {
      const wire = await Wire.open(port);
      for (let turn = n; performance.now() < end; turn += connections) {
        const since = performance.now();
        const status = await wire.ask(filled(requests[turn % requests.length] ?? ""));
        times.push(performance.now() - since);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      wire.close();
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number) => Math.round((times[Math.floor(times.length * part)] ?? 0) * 100) / 100;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), statuses };
}

function filled(request: string): string {
  if (!request.includes(PLACE)) return request;
  count += 1;
  return request.replaceAll(PLACE, run + count.toString(36).padStart(6, "0"));
}

/** One kept-alive connection that reads as much of an answer as is needed to find its end. */
class Wire {
  private head: Buffer = Buffer.alloc(0);
  /** Bytes of the body still to come; -1 while the head is read, Infinity for chunks. */
  private left = -1;
  private tail: Buffer = Buffer.alloc(0);
  private status = 0;
  private resolve: (status: number) => void = () => {};
  private reject: (error: Error) => void = () => {};

  private constructor(private readonly socket: Socket) {
    socket.on("data", (chunk) => this.take(chunk));
    socket.on("error", (error) => this.reject(error));
    socket.on("close", () => this.reject(new Error("The connection was closed.")));
  }

  static open(port: number): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true }, () => resolve(new Wire(socket)));
      socket.once("error", reject);
    });
  }

  ask(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    if (this.left < 0) {
      this.head = this.head.length > 0 ? Buffer.concat([this.head, chunk]) : chunk;
      const end = this.head.indexOf(END);
      if (end < 0) return;
      const head = this.head.toString("latin1", 0, end);
      const rest = this.head.subarray(end + 4);
      this.head = Buffer.alloc(0);
      this.status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      this.left = this.status === 304 ? 0 : length ? Number(length) : Number.POSITIVE_INFINITY;
      this.body(rest);
    } else this.body(chunk);
  }

  private body(chunk: Buffer): void {
    if (this.left === Number.POSITIVE_INFINITY) {
      this.tail = Buffer.concat([this.tail, chunk.subarray(-5)]).subarray(-5);
      if (!this.tail.equals(LAST_CHUNK)) return;
    } else {
      this.left -= chunk.length;
      if (this.left > 0) return;
    }
    this.left = -1;
    this.tail = Buffer.alloc(0);
    this.resolve(this.status);
  }
}
