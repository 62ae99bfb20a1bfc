import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { visit } from "./outside";

let server: Server;
let origin: string;
let asked: string[] = [];

const answers: Record<string, (request: IncomingMessage) => [number, Record<string, string>?]> = {
  "/good": () => [200],
  "/gone": () => [404],
  "/no-head": ({ method }) => [method === "HEAD" ? 405 : 200],
  "/moved": () => [301, { location: "/good" }],
  "/away": () => [302, { location: "http://10.0.0.1/" }],
  "/named": () => [302, { location: `http://localhost:${new URL(origin).port}/good` }],
  "/file": () => [302, { location: "file:///etc/passwd" }],
  "/round": () => [302, { location: "/round" }],
  "/nowhere": () => [302, { location: "http://" }],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === "/slow") return;
    const [status, headers] = answers[request.url ?? ""]?.(request) ?? [500];
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Lets the test's own server pass, and nothing else that is private. */
const options = {
  agent: "Test",
  isPrivate: (address: string) => address !== "127.0.0.1",
  milliseconds: 300,
};
const look = (path: string) => visit(origin + path, options);

it("asks by HEAD, and by GET where HEAD finds nothing", async () => {
  expect([await look("/good"), await look("/no-head"), await look("/gone")]).toEqual([
    { status: 200 },
    { status: 200 },
    { status: 404 },
  ]);
  expect(asked).toEqual(["HEAD /good", "HEAD /no-head", "GET /no-head", "HEAD /gone", "GET /gone"]);
});

it("follows a redirect, but not into a private network, to a file, or for ever", async () => {
  expect(await look("/moved")).toEqual({ status: 200 });
  expect(await look("/away")).toEqual({ refused: "It is a private address." });
  expect(await look("/file")).toEqual({ refused: "It leads to an address of file:" });
  expect(await look("/round")).toEqual({ failure: "It leads from one address to the next." });
  expect(await look("/nowhere")).toEqual({ failure: "It leads to no address." });
});

it("refuses a name by the addresses that it has when the connection is made", async () => {
  const everything = { ...options, isPrivate: () => true };
  const named = origin.replace("127.0.0.1", "localhost");
  expect(await visit(`${named}/good`, everything)).toEqual({ refused: "It leads into a private network." });
  expect(await visit(`${named}/good`, { agent: "Test" })).toEqual({
    refused: "It leads into a private network.",
  });
  expect(await visit(`${origin}/good`, { agent: "Test" })).toEqual({ refused: "It is a private address." });
  expect(await visit("http://[::1]:1/", { agent: "Test" })).toEqual({ refused: "It is a private address." });
  expect(await visit("http://2130706433/", { agent: "Test" })).toEqual({
    refused: "It is a private address.",
  });
  expect(asked).toEqual([]);
});

it("does not wait for ever, and says when nobody is there", async () => {
  expect(await look("/slow")).toEqual({ failure: expect.stringMatching(/ABORT|TIMEOUT/) });
  expect(await visit("http://127.0.0.1:1/", options)).toEqual({ failure: "ECONNREFUSED" });
});
