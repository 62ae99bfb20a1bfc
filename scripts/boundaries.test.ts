import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Boundaries, cruise } from "./boundaries";

/** A small tree in which every import rule is broken once. */
const tree: Record<string, string> = {
  "tsconfig.json":
    '{ "compilerOptions": { "moduleResolution": "bundler", "module": "esnext", "paths": { "@/*": ["./*"] } } }',
  "app/page.tsx": 'import "@/features/guides/queries";',
  "app/part.ts": "export const x = 1;",
  "app/api/_door.ts": 'import "@/db/client";',
  "components/button.tsx": 'import "@/lib/ring-a"; import "@/db/client";',
  "db/client.ts": "export const x = 1;",
  "db/enums.ts": "export const y = 1;",
  "db/knows.ts": 'import "@/features/guides/queries";',
  "e2e/story.spec.ts": 'import "@/features/guides/queries";',
  "features/account/session.ts": 'import "@/db/client";',
  "features/bookmarks/mutations.ts": 'import "@/db/client"; import "@/features/account/session";',
  "features/bookmarks/queries.ts": 'import "@/features/guides/queries";',
  "features/bookmarks/components/list.tsx":
    'import "../mutations"; import type { x } from "@/db/client"; export type X = typeof x;',
  "features/bookmarks/endpoints.ts": 'import "./mutations";',
  "features/guides/queries.ts": 'import "@/db/client"; export const q = 1;',
  "features/guides/reading-time.ts": 'import { useState } from "react"; export const r = useState;',
  "features/guides/components/page.tsx":
    'import { x } from "@/db/client"; import "@/db/enums"; export const p = x;',
  "features/guides/components/door.tsx": 'import NextAuth from "next-auth"; export const n = NextAuth;',
  "features/guides/components/front.tsx": 'import "@/server/guard";',
  "features/guides/components/script.tsx": 'import "@/scripts/tool";',
  "lib/ring-a.ts": 'import "./ring-b"; import "@/app/part";',
  "lib/ring-b.ts": 'import "./ring-a";',
  "lib/alone.ts": "export const alone = 1;",
  "lib/parser.test.ts": 'import "@/scripts/test-xml";',
  "lib/product.test.ts": 'import "@/db/enums";',
  "components/parser.test.ts": 'import "@/scripts/test-xml";',
  "components/product.test.ts": 'import "@/features/account/session";',
  "components/tested.ts": 'import "@/scripts/test-xml"; import "@/lib/ring-a";',
  "scripts/test-xml.ts": "export const xml = 1;",
  "scripts/tool.ts": 'import "@/features/bookmarks/mutations";',
  "server/guard.ts": 'import "@/db/client"; import "@/db/enums";',
};

const expected: [rule: string, from: string][] = [
  ["lib-imports-nothing-of-ours", "lib/ring-a.ts"],
  ["lib-imports-nothing-of-ours", "lib/product.test.ts"],
  ["components-could-ship-elsewhere", "components/button.tsx"],
  ["components-could-ship-elsewhere", "components/product.test.ts"],
  ["nothing-imports-scripts", "components/tested.ts"],
  ["db-knows-no-product", "db/knows.ts"],
  ["nothing-imports-app", "lib/ring-a.ts"],
  ["journeys-see-only-the-browser", "e2e/story.spec.ts"],
  ["db-behind-queries-and-mutations", "features/guides/components/page.tsx"],
  ["pages-compose-only", "app/page.tsx"],
  ["mutations-behind-endpoints", "features/bookmarks/components/list.tsx"],
  ["features-stand-alone", "features/bookmarks/queries.ts"],
  ["rules-are-pure", "features/guides/reading-time.ts"],
  ["next-auth-only-in-account", "features/guides/components/door.tsx"],
  ["nothing-imports-server", "features/guides/components/front.tsx"],
  ["server-knows-no-product", "server/guard.ts"],
  ["nothing-imports-scripts", "features/guides/components/script.tsx"],
  ["no-cycles", "lib/ring-a.ts"],
  ["no-orphans", "lib/alone.ts"],
];

let root: string;
let seen: Boundaries;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "metier-boundaries-"));
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  seen = cruise(root);
}, 90_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the import rules", () => {
  it.each(expected)("%s fires on %s", (rule, from) => {
    expect(seen.violations).toContainEqual(expect.objectContaining({ rule, from }));
  });

  it("fires once for each break and nowhere else", () => {
    const found = new Set(seen.violations.map(({ rule, from }) => `${rule} ${from}`));
    const allowed = new Set([
      ...expected.map((pair) => pair.join(" ")),
      "no-cycles lib/ring-b.ts",
      "db-behind-queries-and-mutations components/button.tsx",
    ]);
    expect([...found].filter((one) => !allowed.has(one))).toEqual([]);
  });

  it("sees every file of the tree", () => {
    const sources = seen.modules.map(({ source }) => source);
    expect(sources).toEqual(expect.arrayContaining(Object.keys(tree).filter((path) => /\.tsx?$/.test(path))));
  });
});
