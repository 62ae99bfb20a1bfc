import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDocumentMaker } from "@/server/document-maker";
import type { Page } from "@/server/page";
import { PageCache } from "@/server/page-cache";
import { createRenderer } from "@/server/render";

test("a page that takes too long is told to be asked for again, a broken one is our fault", async () => {
  const folder = mkdtempSync(join(tmpdir(), "metier-maker-"));
  const socketPath = join(folder, "next.sock");
  const slow = createServer((req, res) => {
    if (req.url === "/slow") return;
    res.statusCode = 500;
    res.end();
  });
  await new Promise<void>((resolve) => slow.listen(socketPath, resolve));
  const { render, close } = createRenderer(socketPath, "https://metier.example", 500);
  const warnings: string[] = [];
  const cache: PageCache<Page> = new PageCache((key) => documents.make(key));
  const documents = createDocumentMaker({
    render,
    cache: () => cache,
    isAway: async () => false,
    dev: false,
    warn: (message) => warnings.push(message),
  });
  try {
    const statusOf = (path: string) =>
      documents.make(path).then(
        ({ page }) => page.status,
        async (error) => (await documents.failed(path, error)).status,
      );
    expect([await statusOf("/slow"), await statusOf("/fails")]).toEqual([503, 500]);
    expect(warnings).toHaveLength(2);
  } finally {
    close();
    slow.closeAllConnections();
    slow.close();
    rmSync(folder, { recursive: true });
  }
});
