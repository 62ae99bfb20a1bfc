import { beforeAll, describe, expect, it } from "vitest";
import { signedIn, type TestPerson } from "@/scripts/test-people";
import { makeList } from "../lists/mutations";
import { changeBookmark, rememberReading, saveBookmark } from "../mutations";
import { getBookmark, listBookmarks, listDuplicates } from "../queries";

let me: TestPerson["learner"];

beforeAll(async () => {
  me = (await signedIn("learner")).learner;
  const list = await makeList(me, { name: "To read" });
  const rows = [
    {
      url: "https://docs.example.org/docker-compose",
      title: "Compose files",
      tags: ["docker"],
      listId: list.id,
    },
    { url: "https://example.org/b", title: "Docker in depth", note: "with C++ examples, über alles" },
    { url: "https://example.org/c", title: "Kubernetes", text: "runs containers, unlike docker alone" },
    { url: "https://example.org/d", title: "100% %_ tests", tags: ["Testing"] },
  ];
  for (const row of rows) await saveBookmark(me, row);
  const [latest] = (await listBookmarks(me, { limit: 1 })).items;
  if (latest) await changeBookmark(me, latest.id, latest.etag, { state: "read" });
});

const found = async (q: string) =>
  (await listBookmarks(me, { limit: 50, q })).items.map(({ href }) => href?.slice(-1)).join("");

describe("a search of one's own bookmarks", () => {
  it.each([
    ["docker", "cbe"],
    ["DOCKER is:unread", "cbe"],
    ["docker -kubernetes", "be"],
    ["tag:docker", "e"],
    ["tag:DOCKER or tag:testing", "de"],
    ['list:"to read"', "e"],
    ["kube", "c"],
    ["ubernetes", ""],
    ['"docker in"', "b"],
    ['"in docker"', ""],
    ["c++", "b"],
    ["über", "b"],
    ["docs.example", "e"],
    ["%_", "d"],
    ["is:read", "d"],
    ["not docker", "d"],
    ["(docker or tests) is:read", "d"],
    ["tag:nothing", ""],
    ["-tag:nothing", "dcbe"],
    ["'; drop table bookmarks; --x", ""],
    ["…", ""],
  ])("%s", async (q, letters) => expect(await found(q)).toBe(letters));

  it("explains a wrong query and says where", async () => {
    await expect(found("docker is:old")).rejects.toMatchObject({
      code: "invalid",
      message: "“is:” takes unread, reading, read, broken; not “old”. (at character 8)",
      details: { errors: [{ path: "q" }] },
    });
  });
});

it("shows addresses that are one page side by side", async () => {
  const own = (await signedIn("learner")).learner;
  for (const url of ["http://EX.com/a?utm_source=x", "https://ex.com/b", "https://ex.com/a"]) {
    await saveBookmark(own, { url });
  }
  expect((await listDuplicates(own)).map(({ href }) => href)).toEqual([
    "http://EX.com/a?utm_source=x",
    "https://ex.com/a",
  ]);
});

it("remembers how far a thing was read without a new version of it", async () => {
  const { bookmark } = await saveBookmark(me, { url: "https://example.org/long" });
  const half = await rememberReading(me, bookmark.id, { anchor: "part-2", share: 0.5 });
  expect([half.state, half.reading, half.etag]).toEqual([
    "reading",
    { anchor: "part-2", share: 0.5 },
    bookmark.etag,
  ]);
  expect((await rememberReading(me, bookmark.id, { anchor: null, share: 1 })).state).toBe("read");
  const other = (await signedIn("learner")).learner;
  await expect(rememberReading(other, bookmark.id, { anchor: null, share: 0 })).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await getBookmark(me, bookmark.id)).reading?.share).toBe(1);
});
