import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { rolledBack } from "@/db/transaction";
import { signInByPassword } from "@/features/account/mutations";
import { demoPeople } from "./seed-people";

const folder = mkdtempSync(join(tmpdir(), "metier-people-"));
afterAll(() => rmSync(folder, { recursive: true }));
const told = z.array(z.object({ access: z.string(), email: z.string(), password: z.string() }));

it("nobody has a default account: demo people are made once, in the embedded database alone, with random passwords", () =>
  rolledBack(async () => {
    const run = (home: string, isEmbedded: boolean) =>
      demoPeople.run({ isEmbedded, dataDirectory: join(folder, home) });
    expect(await run("outside", false)).toBeUndefined();
    expect(existsSync(join(folder, "outside"))).toBe(false);
    expect(await run("own", true)).toBe("5");
    const file = join(folder, "own", "demo-people.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const people = told.parse(JSON.parse(readFileSync(file, "utf8")));
    expect(people.map(({ access }) => access)).toEqual(["learner", "learner", "editor", "editor", "admin"]);
    expect(new Set(people.map(({ password }) => password)).size).toBe(5);
    for (const { password } of people) expect(password).toMatch(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    const [one] = people;
    expect(
      await signInByPassword({ email: one?.email ?? "", password: one?.password ?? "", userAgent: null }),
    ).not.toBeNull();
    expect(await run("own", true)).toBeUndefined();
  }));
