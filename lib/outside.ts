import { lookup as resolve } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-address";

/** What came of a visit: the last status, that nobody answers there, or that the portal does not go there. */
export type Visit = { status: number } | { failure: string } | { refused: string };

interface Options {
  /** Who is asking, in the header `User-Agent`. */
  agent: string;
  /** Which IP addresses are never connected to; by default all that are not public. */
  isPrivate?: (address: string) => boolean;
  /** How long one answer may take. */
  milliseconds?: number;
}

const mostRedirects = 5;

/**
 * Looks whether an outside address answers, by HEAD, and by GET where HEAD finds nothing; the body is never read.
 * Redirects are followed by hand, and every connection is made to an IP address that was looked at: a name that leads
 * into a private network is refused, whenever it begins to.
 * @param address an absolute http or https address
 */
export async function visit(address: string, options: Options): Promise<Visit> {
  const found = await follow(address, "HEAD", options);
  return "refused" in found || ("status" in found && found.status < 400)
    ? found
    : follow(address, "GET", options);
}

async function follow(address: string, method: "HEAD" | "GET", options: Options): Promise<Visit> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await ask(url, method, options);
    if (!("location" in answer)) return answer;
    if (!URL.canParse(answer.location, url)) return { failure: "It leads to no address." };
    url = new URL(answer.location, url);
    if (!/^https?:$/.test(url.protocol)) return { refused: `It leads to an address of ${url.protocol}` };
  }
  return { failure: "It leads from one address to the next." };
}

class PrivateAddress extends Error {}

function ask(
  url: URL,
  method: "HEAD" | "GET",
  { agent, isPrivate = isPrivateAddress, milliseconds = 10_000 }: Options,
): Promise<Visit | { location: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // An address without a name is not looked up, so it is looked at here.
  if (isIP(host) && isPrivate(host)) return Promise.resolve({ refused: "It is a private address." });
  return new Promise((settle) => {
    const request = (url.protocol === "https:" ? https : http).request(url, {
      method,
      agent: false,
      lookup: publicLookup(isPrivate),
      maxHeaderSize: 16_384,
      signal: AbortSignal.timeout(milliseconds),
      headers: { "user-agent": agent, accept: "*/*", "accept-encoding": "identity" },
    });
    request.on("response", ({ statusCode = 0, headers: { location } }) => {
      request.destroy();
      const isRedirect = [301, 302, 303, 307, 308].includes(statusCode);
      settle(isRedirect && location ? { location } : { status: statusCode });
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      settle(
        error instanceof PrivateAddress
          ? { refused: error.message }
          : { failure: error.code ?? error.message },
      );
    });
    request.end();
  });
}

/** Resolves a name for a connection, which is then made to just the addresses that were looked at. */
function publicLookup(isPrivate: (address: string) => boolean): LookupFunction {
  return (name, options, callback) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error("The name has no address."), "", 0);
      if (addresses.some(({ address }) => isPrivate(address))) {
        return callback(new PrivateAddress("It leads into a private network."), "", 0);
      }
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}
