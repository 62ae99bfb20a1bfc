import { describe, expect, it } from "vitest";
import type { Module } from "../boundaries";
import { findings } from "./check";
import { parse } from "./source";

/** The rules that fire on one small file. */
function rulesFor(path: string, text: string, modules: Module[] = []): string[] {
  return [...new Set(findings([parse(path, text)], modules).map(({ rule }) => rule))];
}

const imports = (source: string, ...resolved: string[]): Module => ({
  source,
  dependencies: resolved.map((path) => ({
    resolved: path,
    module: path,
    dependencyTypes: ["local", "import"],
  })),
});

const broken: [rule: string, path: string, text: string][] = [
  ["environment-in-one-place", "features/guides/components/a.tsx", "export const x = process.env.HOME;"],
  ["clock-and-locale-in-one-place", "db/x.ts", "export const x = new Date();"],
  ["clock-and-locale-in-one-place", "db/x.ts", "export const x = Date.now();"],
  ["clock-and-locale-in-one-place", "db/x.ts", 'export const x = new Intl.NumberFormat("en").format(1);'],
  ["clock-and-locale-in-one-place", "db/x.ts", "export const x = (1).toLocaleString();"],
  ["named-exports", "lib/x.ts", "export default function x() {}"],
  ["named-exports", "lib/x.ts", "const x = 1;\nexport default x;"],
  ["named-exports", "lib/x.ts", "const x = 1;\nexport { x as default };"],
  ["silenced-with-reason", "lib/x.ts", "// @ts-ignore because the library has no types\nexport const x = 1;"],
  ["silenced-with-reason", "lib/x.ts", "// @ts-expect-error\nexport const x = 1;"],
  ["silenced-with-reason", "lib/x.ts", "// biome-ignore lint/a11y:\nexport const x = 1;"],
  ["no-promises", "lib/x.ts", "// TODO: write this\nexport const x = 1;"],
  ["no-server-actions", "features/guides/components/a.tsx", '"use server";\nexport async function a() {}'],
  [
    "no-server-actions",
    "features/guides/components/a.tsx",
    'export async function a() {\n  "use server";\n}',
  ],
  ["pages-on-the-server", "app/(app)/planner/page.tsx", '"use client";\nexport default function P() {}'],
  ["pages-on-the-server", "app/(app)/layout.tsx", '"use client";\nexport default function L() {}'],
  [
    "reads-and-writes-on-the-server",
    "features/guides/queries.ts",
    'import { x } from "@/lib/x";\nimport "server-only";',
  ],
  ["reads-and-writes-on-the-server", "features/guides/claims/mutations.ts", "export const x = 1;"],
  ["one-page-cache", "app/(site)/page.tsx", "export const revalidate = 60;"],
  ["one-page-cache", "features/guides/queries.ts", 'import { unstable_cache } from "next/cache";'],
  ["one-page-cache", "features/guides/queries.ts", 'export async function x() {\n  "use cache";\n}'],
  ["routes-through-the-door", "app/api/v1/x/route.ts", "export async function POST() {}"],
  ["routes-through-the-door", "app/api/v1/x/route.ts", "export const GET = () => new Response();"],
  ["routes-through-the-door", "app/api/v1/x/route.ts", "export const { GET } = other(endpoints);"],
  ["routes-through-the-door", "app/(site)/feed.xml/route.ts", "export async function POST() {}"],
  ["documents-without-streaming", "app/(site)/roles/loading.tsx", "export default function L() {}"],
  ["known-folders", "utils/x.ts", "export const x = 1;"],
  ["known-folders", "features/things/queries.ts", 'import "server-only";'],
  ["closed-vocabulary", "features/guides/helpers.ts", "export const x = 1;"],
  ["closed-vocabulary", "features/guides/hooks/use-x.ts", "export const x = 1;"],
  ["closed-vocabulary", "features/guides/card.tsx", "export const x = 1;"],
  ["closed-vocabulary", "features/guides/session.ts", "export const x = 1;"],
  ["rules-have-tests", "features/guides/reading-time.ts", "export function x() {}"],
  ["kebab-case", "lib/readingTime.ts", "export const x = 1;"],
  ["no-barrels", "features/guides/components/index.ts", "export const x = 1;"],
  ["short-files", "lib/x.ts", "export const x = 1;\n".repeat(301)],
];

const fine: [path: string, text: string][] = [
  ["lib/env.ts", "export const x = process.env.HOME;"],
  ["lib/dates.ts", "export const x = new Date();"],
  ["lib/x.ts", 'export const x = new Date("2026-03-27");'],
  ["lib/x.ts", "// @ts-expect-error the package says string, and gives a number\nexport const x = 1;"],
  ["app/(site)/roles/[role]/page.tsx", "export default function Page() {}"],
  [
    "app/api/v1/x/route.ts",
    'import { door } from "../_door";\nexport const { GET, POST } = door(endpoints);',
  ],
  ["app/api/auth/[...nextauth]/route.ts", "export const { GET, POST } = foreignDoor(handler);"],
  ["app/(site)/feed.xml/route.ts", 'export const dynamic = "force-dynamic";\nexport async function GET() {}'],
  ["features/guides/queries.ts", 'import "server-only";\nexport const x = 1;'],
  ["features/guides/claims/queries.ts", 'import "server-only";'],
  ["features/planner/components/use-drag.ts", "export function useDrag() {}"],
];

describe("the rules of the house", () => {
  it.each(broken)("%s fires on %s", (rule, path, text) => {
    expect(rulesFor(path, text)).toContain(rule);
  });

  it.each(fine)("nothing fires on %s", (path, text) => {
    expect(rulesFor(path, text)).toEqual([]);
  });

  it.each([
    ['"use client";\nexport const x = 1;'],
    ['import Link from "next/link";\nexport const x = Link;'],
    ['import { headers } from "next/headers";\nexport const x = headers;'],
    ['import { Suspense } from "react";\nexport const x = Suspense;'],
    ['import style from "./a.module.css";\nexport const x = style;'],
  ])("a document reaches nothing like %s, however far down", (text) => {
    const leaf = parse("components/leaf.tsx", text);
    const modules = [
      imports("app/(site)/page.tsx", "components/middle.tsx"),
      imports("components/middle.tsx", "components/leaf.tsx"),
      imports("components/leaf.tsx"),
    ];
    expect(findings([leaf], modules).map(({ rule }) => rule)).toContain("documents-without-client-code");
    const apart = modules.filter(({ source }) => source !== "components/middle.tsx");
    expect(findings([leaf], apart).map(({ rule }) => rule)).not.toContain("documents-without-client-code");
  });

  it("a pure rule with a test beside it is fine", () => {
    const pair = ["reading-time.ts", "reading-time.test.ts"].map((name) =>
      parse(`features/guides/${name}`, "export function x() {}"),
    );
    expect(findings(pair, [])).toEqual([]);
  });
});
