import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError, type RefusalCode, senseless } from "../errors";
import { problemResponse, problemShape, refusalOf } from "./problem";

async function problemOf(error: unknown) {
  const response = problemResponse(refusalOf(error));
  return { response, problem: problemShape.parse(await response.json()) };
}

const statuses: Record<RefusalCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "precondition-failed": 412,
  "too-large": 413,
  "unsupported-type": 415,
  senseless: 422,
  "precondition-required": 428,
  "too-many": 429,
  unavailable: 503,
};

describe("a refusal", () => {
  it.each(Object.entries(statuses) as [RefusalCode, number][])("%s answers %i", async (code, status) => {
    const { response, problem } = await problemOf(new AppError(code, "Why."));
    expect(response.status).toBe(status);
    expect(problem).toMatchObject({ type: `urn:metier:problem:${code}`, status, detail: "Why." });
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });

  it("carries fields, what stands, and when to try again", async () => {
    expect((await problemOf(senseless("date", "Too late."))).problem.errors).toEqual([
      { path: "date", message: "Too late." },
    ]);
    const conflict = new AppError("conflict", "Changed.", { current: { note: null } });
    expect((await problemOf(conflict)).problem.current).toEqual({ note: null });
    const { response } = await problemOf(new AppError("too-many", "Wait.", { retryAfter: 1.2 }));
    expect(response.headers.get("retry-after")).toBe("2");
    const away = await problemOf(new AppError("unavailable", "Away."));
    expect(away.response.headers.get("retry-after")).toBe("2");
  });

  it("names each field of a shape that does not fit", async () => {
    const shape = z.strictObject({ a: z.strictObject({ b: z.array(z.int()) }) });
    const { error } = shape.safeParse({ a: { b: [1, "x"], c: 1 }, d: 1 });
    const { response, problem } = await problemOf(error);
    expect(response.status).toBe(400);
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual(["a/b/1", "a/c", "d"]);
  });
});

describe("an error of the database", () => {
  const databaseError = (code: string) =>
    new Error("Failed query: select secret", {
      cause: Object.assign(new Error("at table people"), { code }),
    });

  it.each([
    ["22P02", 400],
    ["22021", 400],
    ["22003", 400],
    ["23505", 409],
    ["23503", 404],
    ["40001", 503],
    ["40P01", 503],
    ["53300", 503],
    ["57P01", 503],
    ["55P03", 503],
    ["57014", 503],
    ["08006", 503],
    ["ECONNREFUSED", 503],
    ["CONNECT_TIMEOUT", 503],
  ])("%s answers %i and says nothing of itself", async (code, status) => {
    const { response, problem } = await problemOf(databaseError(code));
    expect(response.status).toBe(status);
    expect(JSON.stringify(problem)).not.toMatch(new RegExp(`${code}|secret|people`));
    expect(response.headers.has("retry-after")).toBe(status === 503);
  });
});

it("a bug answers 500 and says nothing of itself", async () => {
  const { response, problem } = await problemOf(new Error("password of lena"));
  expect(response.status).toBe(500);
  expect(JSON.stringify(problem)).not.toContain("lena");
});
