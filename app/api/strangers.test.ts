import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { makeToken } from "@/features/account/tokens/mutations";
import { makeList } from "@/features/bookmarks/lists/mutations";
import { saveBookmark } from "@/features/bookmarks/mutations";
import { addHighlight } from "@/features/highlights/mutations";
import { addBlock } from "@/features/planner/mutations";
import { addEvidence } from "@/features/progress/evidence/mutations";
import { addNote } from "@/features/progress/notes/mutations";
import type { DeclaredEndpoint } from "@/lib/http/door";
import { fixtureOf, portalOfItsOwn } from "@/scripts/test-door-answers";
import { knock } from "@/scripts/test-doors";
import { signedIn, type TestPerson } from "@/scripts/test-people";
import type { TestPortal } from "@/scripts/test-portal";
import { endpoints } from "./_endpoints";

/** What somebody has written, each a word that stands nowhere else. */
const written = {
  ...{ bookmark: "", bookmarkNote: "", tag: "", list: "", note: "", evidence: "" },
  ...{ token: "", highlight: "", block: "" },
};
let portal: TestPortal;
let owner: TestPerson;

beforeAll(async () => {
  portal = await portalOfItsOwn();
  owner = await signedIn("learner");
  for (const kind of Object.keys(written) as (keyof typeof written)[]) {
    written[kind] = `own${kind}${randomUUID().replaceAll("-", "")}`.toLowerCase();
  }
  const { learner } = owner;
  const entry = `${portal.role}#write-cases`;
  const list = await makeList(learner, { name: written.list });
  await saveBookmark(learner, {
    ...{ url: "https://example.org/one", title: written.bookmark, note: written.bookmarkNote },
    ...{ tags: [written.tag], listId: list.id },
  });
  await addNote(learner, { entry, text: written.note });
  await addEvidence(learner, { entry, text: written.evidence });
  await makeToken(learner, { name: written.token, scopes: ["me:read"] });
  const passage = { path: `/roles/${portal.role}`, quote: "finds out", prefix: "A tester ", suffix: "." };
  await addHighlight(learner, { ...passage, note: written.highlight });
  await addBlock(learner, {
    ...{ title: written.block, kind: "learn", date: "2026-03-27", start: "09:00", minutes: 30 },
    ...{ timeZone: "Europe/Berlin", recurrence: null, entryId: null },
  });
});

/** A good request of this person at a door, and which of the owner's words its answer holds. */
async function heardBy(asking: TestPerson | null, endpoint: DeclaredEndpoint): Promise<string[]> {
  const good = await fixtureOf(endpoint.name).make(asking ?? (await signedIn("learner")), portal);
  const { text } = await knock(endpoint, good, { cookie: asking?.cookie });
  const said = text.toLowerCase();
  return Object.entries(written).flatMap(([kind, word]) => (said.includes(word) ? [kind] : []));
}

describe("what a learner has written", () => {
  it("is in the answers to its owner", async () => {
    const heard = new Set<string>();
    for (const endpoint of endpoints.filter(({ method, who }) => method === "GET" && who === "learner"))
      for (const kind of await heardBy(owner, endpoint)) heard.add(kind);
    expect([...heard].sort()).toEqual(Object.keys(written).sort());
  });

  it.each(["visitor", "learner", "editor", "admin"] as const)(
    "is in no answer to another %s",
    async (who) => {
      const heard: string[] = [];
      for (const endpoint of endpoints) {
        // Some doors end the session, or the account, that knocks.
        const asking = who === "visitor" ? null : await signedIn(who);
        for (const kind of await heardBy(asking, endpoint)) heard.push(`${endpoint.name}: ${kind}`);
      }
      expect(heard).toEqual([]);
    },
  );
});
