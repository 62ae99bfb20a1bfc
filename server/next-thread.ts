import { parentPort, workerData } from "node:worker_threads";
import { serveNext } from "@/server/next-server";

/** The thread that Next lives in: says when it is ready, what it died of, and ends when told. */
const port = parentPort;
if (!port) throw new Error("This file runs as a thread of the front.");

// Next would keep running in an unknown state. A client that leaves in the midst of an upload is no bug.
process.on("uncaughtException", (error: NodeJS.ErrnoException) => {
  if (error.code === "ECONNRESET" || error.code === "EPIPE") return;
  port.postMessage({ fatal: error.stack ?? String(error) });
});
process.on("unhandledRejection", (error) => {
  port.postMessage({ warning: error instanceof Error ? error.stack : String(error) });
});

const next = await serveNext(workerData);
port.on("message", async () => {
  await next.close();
  port.close();
});
port.postMessage({ ready: true });
