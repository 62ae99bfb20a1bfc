import { expect, it } from "vitest";
import { encodeCursor } from "@/lib/http/page";
import { progressSearch } from "./input";

it("takes what makes sense, and leaves the rest aside", () => {
  const id = "01990000-0000-7000-8000-000000000000";
  const notes = encodeCursor([id]);
  const evidence = encodeCursor(["2026-03-27", id]);
  const good = { role: "tester", q: "docker", in: "builder", notes, evidence };
  expect(progressSearch.parse({ ...good, utm: "x" })).toEqual(good);
  const senseless = { role: ["a", "b"], q: "x".repeat(201), in: "A B", notes: "garbage", evidence: notes };
  expect(Object.values(progressSearch.parse(senseless)).filter((value) => value !== undefined)).toEqual([]);
});
