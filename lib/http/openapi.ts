import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { DeclaredEndpoint } from "./door";
import { problemShape } from "./problem";

interface About {
  title: string;
  version: string;
  /** Where the API is, without a trailing slash. */
  address: string;
  sessionCookie: string;
}

/** The description of the API (OpenAPI 3.1.1), made of the declarations that the doors themselves obey. */
export function describeApi(endpoints: readonly DeclaredEndpoint[], about: About) {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operationOf(endpoint),
    };
  }
  return createDocument({
    openapi: "3.1.1",
    info: { title: about.title, version: about.version },
    servers: [{ url: about.address }],
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: about.sessionCookie },
        token: {
          type: "http",
          scheme: "bearer",
          description: "A personal token with the scope that the door names. Made at /account, shown once.",
        },
      },
    },
  });
}

function operationOf(endpoint: DeclaredEndpoint): ZodOpenApiOperationObject {
  const { body, params, query } = endpoint;
  const headers = headersOf(endpoint);
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    security: securityOf(endpoint),
    requestParams: { ...(params && { path: params }), ...(query && { query }) },
    ...(headers.length > 0 && { parameters: headers }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: body },
          ...(endpoint.form !== null && { "application/x-www-form-urlencoded": { schema: body } }),
        },
      },
    }),
    responses: { ...answersOf(endpoint), ...problemsOf(endpoint) },
  };
}

/** A session, or a token with the scope named (OpenAPI 3.1 lets every scheme name what it must be good for). */
function securityOf({ who, scope }: DeclaredEndpoint): Record<string, string[]>[] {
  if (who === "anyone") return [];
  return scope ? [{ session: [] }, { token: [scope] }] : [{ session: [] }];
}

function headersOf({ method, who, conditional, secret }: DeclaredEndpoint) {
  const header = (name: string, required: boolean, description: string) => ({
    ...{ in: "header" as const, name, required, description, schema: { type: "string" as const } },
  });
  return [
    ...(conditional ? [header("If-Match", true, "The ETag that you read.")] : []),
    ...(method !== "GET" && who !== "anyone" && !secret
      ? [header("Idempotency-Key", false, "The same key and body give the same answer for 30 days.")]
      : []),
  ];
}

function answersOf({ status, output, type, form, method }: DeclaredEndpoint) {
  const content = { [type]: { schema: output } };
  return {
    [`${status}`]: { description: status === 201 ? "Made." : "Done.", content },
    ...(status === 201 && { "200": { description: "It was there already.", content } }),
    ...(form !== null && method !== "GET" && { "303": { description: "The answer to a form." } }),
  };
}

/** Every refusal that a door of this kind can answer. */
function problemsOf({ who, params, body, conditional, method }: DeclaredEndpoint) {
  const problems: Record<string, string> = { "400": "Something sent is not valid." };
  if (who !== "anyone") problems["401"] = "Nobody is signed in.";
  if (who !== "anyone" || method !== "GET") problems["403"] = "Not allowed, or sent from another site.";
  if (params) problems["404"] = "Missing, or not yours.";
  if (method !== "GET") problems["413"] = "Too large.";
  if (body) {
    problems["415"] = "The wrong content type.";
    problems["422"] = "Each value is possible, the whole is senseless.";
  }
  if (conditional) {
    problems["409"] = "Changed meanwhile; `current` is what stands.";
    problems["412"] = "If-Match is not one of our ETags.";
    problems["428"] = "If-Match is missing.";
  }
  problems["429"] = "Too many requests.";
  problems["503"] = "For the moment this cannot be done.";
  return Object.fromEntries(
    Object.entries(problems).map(([status, description]) => [
      status,
      { description, content: { "application/problem+json": { schema: problemShape } } },
    ]),
  );
}
