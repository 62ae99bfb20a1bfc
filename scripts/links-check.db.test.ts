import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookmarks } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { forgetUnkeptLinks } from "@/features/bookmarks/links/mutations";
import { saveBookmark } from "@/features/bookmarks/mutations";
import { listBookmarks } from "@/features/bookmarks/queries";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { provideEnv } from "@/lib/env";
import { visit } from "@/lib/outside";
import { checkLinks } from "./links-check";
import { signedIn } from "./test-people";

let server: Server;
let origin: string;
let isMended = false;
let most = 0;

beforeAll(async () => {
  let open = 0;
  server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.writeHead(request.url === "/dead" && !isMended ? 404 : 200).end();
    }, 5);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provideEnv({ LINK_CHECKS: "on" });
});
afterAll(() => {
  provideEnv({ LINK_CHECKS: "off" });
  server.close();
});

const look = (url: string) => visit(url, { agent: "Test", isPrivate: (address) => address !== "127.0.0.1" });

it("marks a link that fails three checks on three days, and one answer takes the mark off", async () => {
  await rolledBack(async () => {
    await database().delete(bookmarks);
    const { learner } = await signedIn("learner");
    for (const path of ["/dead", "/alive", "/other"]) await saveBookmark(learner, { url: origin + path });
    const broken = async () => {
      const { items } = await listBookmarks(learner, { limit: 10, q: "is:broken" });
      return items.map(({ href, brokenSince }) => [href, brokenSince]);
    };
    const begun = now();
    const onDay = (day: number) => checkLinks(look, { at: secondsAfter(begun, day * 86_400), pause: 0 });
    expect(await onDay(0)).toEqual({ visited: 3, gone: 1 });
    expect(await onDay(0)).toEqual({ visited: 0, gone: 0 });
    expect(await onDay(1)).toEqual({ visited: 1, gone: 1 });
    expect(await broken()).toEqual([]);
    await onDay(2);
    expect(await broken()).toEqual([[`${origin}/dead`, toTimestamp(begun)]]);
    expect(most).toBe(1);
    provideEnv({ LINK_CHECKS: "off" });
    expect(await broken()).toEqual([]);
    provideEnv({ LINK_CHECKS: "on" });
    isMended = true;
    expect(await onDay(40)).toEqual({ visited: 3, gone: 0 });
    expect(await broken()).toEqual([]);
    await database().delete(bookmarks);
    expect(await forgetUnkeptLinks()).toBe(3);
  });
});
