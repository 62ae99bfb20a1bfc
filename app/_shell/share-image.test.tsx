import { afterEach, expect, it, vi } from "vitest";
import { ShareCard } from "@/components/share-card";
import { shareImage } from "./share-image";

const fetched = fetch;
afterEach(() => void vi.unstubAllGlobals());

it("a picture is drawn without asking another server, whatever it has to say", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => {
    // A part of the library itself.
    if (address.startsWith("data:")) return fetched(address, init);
    asked.push(address);
    return Promise.reject(new Error("no network"));
  });
  const signs = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code)).join(" ");
  for (const title of ["Ada 🎉 山田 Nguyễn ✓ 1️⃣", "م"]) {
    const answer = await shareImage(<ShareCard kicker="A card" title={title} text={signs} />);
    expect(answer.headers.get("content-type")).toBe("image/png");
  }
  expect(asked).toEqual([]);
});
