import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { serveNext } from "@/server/next-server";

interface Settings {
  dev: boolean;
  hostname: string;
  port: number;
  visitors: Server;
  warn: (message: string) => void;
  /** Called once when the thread dies or is in an unknown state. */
  died: (reason: string) => void;
}

export interface NextBehind {
  socketPath: string;
  close: () => Promise<void>;
}

/**
 * Starts Next in a thread of its own: a cached page is sent while another one is rendered, and the front's thread stays
 * free of the hooks that Next's storage switches on for every promise. While developing it shares the front's thread,
 * since its reloading wants the visitors' server.
 */
export async function startNext({ warn, died, visitors, ...settings }: Settings): Promise<NextBehind> {
  const folder = mkdtempSync(join(tmpdir(), "metier-"));
  const socketPath = join(folder, "next.sock");
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  if (settings.dev) {
    const next = await serveNext({ ...settings, socketPath, visitors });
    return { socketPath, close: () => next.close().finally(tidy) };
  }
  const thread = new Worker(new URL("./next-thread.mjs", import.meta.url), {
    workerData: { ...settings, socketPath },
  });
  let isWanted = true;
  const gone = new Promise<void>((resolve) => thread.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const failed = (reason: string) => {
      reject(new Error(reason));
      if (isWanted) died(reason);
    };
    thread.on("message", (message: { ready?: true; fatal?: string; warning?: string }) => {
      if (message.ready) resolve();
      if (message.fatal) failed(message.fatal);
      if (message.warning) warn(message.warning);
    });
    thread.once("error", (error) => failed(error.stack ?? error.message));
    thread.once("exit", (code) => isWanted && failed(`The thread of Next ended with code ${code}.`));
  });
  const close = async () => {
    isWanted = false;
    thread.postMessage("close");
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 1000).unref())]);
    await thread.terminate();
    tidy();
  };
  return { socketPath, close };
}
