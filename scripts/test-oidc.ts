import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Who signs in at the provider, as its claims say. */
interface Somebody {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

interface Grant {
  nonce: string | null;
  challenge: string | null;
  redirectUri: string;
  who: Somebody;
}

export const oidcClient = { id: "metier", secret: "only for tests" };

/**
 * A small OpenID Connect provider of our own: discovery, authorization with a proof key, token, keys and userinfo, as
 * Core 1.0 and RFC 7636 have them. It asks nobody anything: whoever is set as `who` says yes at once. The address stands
 * at the userinfo endpoint alone, as many providers have it. Only for tests.
 */
export async function startOidcProvider(port = 0) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, Somebody>();
  const provider = { issuer: "", who: { sub: "nobody" } as Somebody, stop: () => server.close() };

  const paths: Record<
    string,
    (url: URL, form: URLSearchParams, headers: IncomingMessage["headers"]) => Said
  > = {
    "/.well-known/openid-configuration": () => ({
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/authorize`,
      token_endpoint: `${provider.issuer}/token`,
      userinfo_endpoint: `${provider.issuer}/userinfo`,
      jwks_uri: `${provider.issuer}/jwks`,
    }),
    "/jwks": () => ({
      keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" }],
    }),
    "/authorize": ({ searchParams: asked }) => {
      const code = randomUUID();
      const redirectUri = asked.get("redirect_uri") ?? "";
      const [nonce, challenge] = [asked.get("nonce"), asked.get("code_challenge")];
      grants.set(code, { nonce, challenge, redirectUri, who: provider.who });
      const back = new URLSearchParams({ code, state: asked.get("state") ?? "" });
      return { location: `${redirectUri}?${back}` };
    },
    "/token": (_, form, { authorization = "" }) => {
      const grant = grants.get(form.get("code") ?? "");
      grants.delete(form.get("code") ?? "");
      const proof = createHash("sha256")
        .update(form.get("code_verifier") ?? "")
        .digest("base64url");
      const client = `${encodeURIComponent(oidcClient.id)}:${encodeURIComponent(oidcClient.secret)}`;
      const known = Buffer.from(authorization.replace("Basic ", ""), "base64").toString();
      const isGood =
        known.replaceAll("+", "%20") === client &&
        grant?.challenge === proof &&
        grant.redirectUri === form.get("redirect_uri");
      if (!grant || !isGood) return { error: "invalid_grant" };
      const access = randomUUID();
      tokens.set(access, grant.who);
      return { access_token: access, token_type: "Bearer", id_token: idToken(grant) };
    },
    "/userinfo": (_, __, { authorization = "" }) =>
      tokens.get(authorization.replace("Bearer ", "")) ?? { error: "invalid_token" },
  };

  /** Signed with RS256, good for a minute. */
  function idToken({ nonce, who }: Grant): string {
    const iat = Math.floor((performance.timeOrigin + performance.now()) / 1000);
    const claims = { iss: provider.issuer, aud: oidcClient.id, sub: who.sub, iat, exp: iat + 60, nonce };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${part({ alg: "RS256", kid: "1" })}.${part(claims)}`;
    return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", provider.issuer);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    answer(response, paths[url.pathname]?.(url, form, request.headers) ?? { error: "not_found" });
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return provider;
}

type Said = object & { location?: string; error?: string };

function answer(response: ServerResponse, said: Said): void {
  if (said.location) response.writeHead(302, { location: said.location }).end();
  else
    response
      .writeHead(said.error ? 400 : 200, { "content-type": "application/json" })
      .end(JSON.stringify(said));
}
