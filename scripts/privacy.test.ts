import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { personHint, signedInHint, unreadHint } from "@/lib/http/hint";

import { walk } from "./staleness";

const page = readFileSync("app/(site)/privacy/page.tsx", "utf8");

test("the privacy page names everything that a page keeps in the browser", () => {
  const files = ["app", "components", "features", "lib"].flatMap((folder) =>
    walk(folder, { withTests: false }),
  );
  const keepers = files
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }))
    .filter(({ text }) => /localStorage|sessionStorage|indexedDB/.test(text));
  expect(keepers.length).toBeGreaterThan(1);
  for (const { path, text } of keepers) {
    const key = /const key = "([^"]+)"/.exec(text)?.[1] ?? /\{ (\w+) \} = localStorage/.exec(text)?.[1];
    expect(key, `${path} keeps under a name that this test finds`).toBeDefined();
    expect(page, path).toContain(`<code>${key}</code>`);
  }
});

test("the privacy page names the cookies", () => {
  for (const name of [
    signedInHint,
    unreadHint,
    personHint,
    "next-auth.session-token",
    "next-auth.csrf-token",
    "next-auth.callback-url",
  ])
    expect(page).toContain(`name: "${name}"`);
});
