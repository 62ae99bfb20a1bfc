import { randomUUID } from "node:crypto";
import { expect, inject } from "vitest";
import { closeDatabase } from "@/db/client";
import { provideEnv } from "@/lib/env";
import { copyOfTemplate } from "./test-database";
import { type DoorFixture, doorFixtures, type GoodRequest } from "./test-doors";
import { makePortal, type TestPortal } from "./test-portal";
import { watchWrites } from "./test-writes";

/** A portal on a database of its own: other tests commit rows into the shared one; here every write is noted. */
export async function portalOfItsOwn(): Promise<TestPortal> {
  await closeDatabase();
  const name = `doors_${randomUUID().replaceAll("-", "")}`;
  provideEnv({ DATABASE_URL: await copyOfTemplate(inject("databaseUrl"), name) });
  await watchWrites();
  return makePortal();
}

/** The same request for a thing that is not there. */
export function missing(fixture: DoorFixture, good: GoodRequest): GoodRequest {
  if (fixture.missing) return fixture.missing(good);
  const id = "01890000-0000-7000-8000-000000000000";
  return {
    ...good,
    params: { ...good.params, id },
    ...(good.etag && { etag: good.etag.replace(/^"[^.]+/, `"${id}`) }),
  };
}

/** The shape of every refusal, which tells nothing of the inside. */
export function expectProblem(
  answer: { status: number; headers: Headers; json: Record<string, unknown>; text: string },
  status: number,
) {
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.json).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    status,
    detail: expect.any(String),
  });
  expect(answer.text).not.toMatch(/SQLSTATE|postgres|drizzle|node_modules|at Object/i);
}

/** @throws Error for a door without a line in `doorFixtures` */
export function fixtureOf(name: string): DoorFixture {
  const fixture = doorFixtures[name];
  if (!fixture) throw new Error(`${name} has no line in doorFixtures (scripts/test-doors.ts).`);
  return fixture;
}
