import fc from "fast-check";
import { expect, test } from "vitest";
import { refuseMethod, refuseTarget, routerDataPath, wantsRouterData } from "@/server/guard";

test.each([
  "/roles/%",
  "/roles/%ff%fe",
  "/roles/%ed%a0%80",
  "/a%00b",
  "/?q=%zz",
  "http://evil.example/",
  "*",
  "//evil/",
  "/a\\b",
  "/a#b",
  "/a/../b",
  "/%2e%2E/b",
  "/a\u0080",
  "",
])("%j is refused", (target) => expect(refuseTarget(target)).toBe(400));

test.each([
  "/",
  "/roles/back%20end",
  "/search?q=%E2%82%B9+pay&x={a|b}",
  "/_next/static/chunks/a~b.js",
  "/.well-known/security.txt",
])("%j passes", (target) => expect(refuseTarget(target)).toBeUndefined());

test("a target of more than 4096 characters is too long", () => {
  expect(refuseTarget(`/${"a".repeat(4095)}`)).toBeUndefined();
  expect(refuseTarget(`/${"a".repeat(4096)}`)).toBe(414);
});

test("whatever passes can be decoded and stays on this site", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const target = `/${text}`;
      if (refuseTarget(target) !== undefined) return;
      expect(decodeURIComponent(target)).not.toContain("\0");
      expect(new URL(target, "http://localhost").host).toBe("localhost");
    }),
  );
});

test("only doors take other methods than GET and HEAD, and no body is too large", () => {
  const document = { kind: "document", route: { pattern: "/" }, path: "/", key: "/" } as const;
  expect(refuseMethod(document, "POST", {})).toBe(405);
  expect(refuseMethod(document, "HEAD", {})).toBeUndefined();
  expect(refuseMethod({ kind: "app" }, "POST", {})).toBe(405);
  expect(refuseMethod({ kind: "api" }, "PATCH", { "content-length": "10" })).toBeUndefined();
  expect(refuseMethod({ kind: "api" }, "POST", { "content-length": "30000000" })).toBe(413);
  expect(refuseMethod({ kind: "api" }, "TRACE", {})).toBe(405);
});

test("a client router is recognised by header and by address", () => {
  expect(wantsRouterData("/roles/x", { rsc: "1" })).toBe(true);
  expect(wantsRouterData("/roles/x.segments/_tree.segment.rsc", {})).toBe(true);
  expect(wantsRouterData("/roles/x", {})).toBe(false);
  expect(routerDataPath("/roles/x.segments/_tree.segment.rsc")).toBe("/roles/x");
  expect(routerDataPath("/index.rsc")).toBe("/");
});
