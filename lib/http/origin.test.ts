import { describe, expect, it } from "vitest";
import { refuseForeignOrigin } from "./origin";

const ours = { appUrl: "https://metier.example/" };

function isLetIn(headers: Record<string, string>, hasCookie: boolean): boolean {
  try {
    refuseForeignOrigin(new Request("http://127.0.0.1:3000/", { headers }), hasCookie, ours);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "forbidden" });
    return false;
  }
}

describe("a write", () => {
  it.each([
    ["from our own page", { origin: "https://metier.example", "sec-fetch-site": "same-origin" }],
    [
      "from our own page by another name",
      { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" },
    ],
    ["from an old browser on our own page", { origin: "https://metier.example" }],
  ])("%s is let in with a cookie", (_, headers) => {
    expect(isLetIn(headers, true)).toBe(true);
  });

  it.each([
    ["from another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["from another site in an old browser", { origin: "https://evil.example" }],
    ["from a sister site", { origin: "https://www.metier.example", "sec-fetch-site": "same-site" }],
    ["from the same host by another scheme", { origin: "http://metier.example", host: "metier.example" }],
    ["from another port", { origin: "https://metier.example:444" }],
    ["from a sandboxed frame", { origin: "null" }],
    ["typed by nobody", { "sec-fetch-site": "none" }],
    [
      "that says ours but was sent cross-site",
      { ...{ origin: "https://metier.example" }, "sec-fetch-site": "cross-site" },
    ],
  ])("%s is refused, with and without a cookie", (_, headers) => {
    expect(isLetIn(headers, true)).toBe(false);
    expect(isLetIn(headers, false)).toBe(false);
  });

  it("of a program that says nothing is let in only without a cookie", () => {
    expect(isLetIn({}, false)).toBe(true);
    expect(isLetIn({}, true)).toBe(false);
  });
});
