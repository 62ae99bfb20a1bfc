import { expect, it } from "vitest";
import { knock } from "@/scripts/test-doors";
import { endpoints, readDescription } from "./_endpoints";

const description = (await knock(readDescription, {})).json as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
};

interface Operation {
  operationId: string;
  security: Record<string, unknown>[];
  parameters?: { name: string; in: string; required?: boolean }[];
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}

it("describes every door under its own address, and no other", () => {
  expect(description.openapi).toBe("3.1.1");
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
  );
  const declared = endpoints.map(({ method, path, name }) => `${method.toLowerCase()} ${path} ${name}`);
  expect(described.sort()).toEqual(declared.sort());
});

it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
  "tells the truth about %s",
  (_, endpoint) => {
    const operation = description.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    const tokens = endpoint.scope ? [{ token: [endpoint.scope] }] : [];
    expect(operation?.security).toEqual(endpoint.who === "anyone" ? [] : [{ session: [] }, ...tokens]);
    expect(operation?.responses).toHaveProperty(`${endpoint.status}`);
    const inPath = operation?.parameters?.filter((parameter) => parameter.in === "path") ?? [];
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(endpoint.path.match(/\{\w+\}/g) ?? []);
    const refusals = Object.entries(operation?.responses ?? {}).filter(([status]) => status >= "400");
    expect(refusals.map(([status]) => status)).toEqual(expect.arrayContaining(["400", "429", "503"]));
    for (const [, response] of refusals) {
      expect(response.content?.["application/problem+json"]?.schema.$ref).toBe(
        "#/components/schemas/Problem",
      );
    }
    const asksForMatch = operation?.parameters?.some(({ name, required }) => name === "If-Match" && required);
    expect(asksForMatch ?? false).toBe(endpoint.conditional);
    if (endpoint.conditional) {
      expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(["409", "412", "428"]));
    }
  },
);

it("refers only to what it holds", () => {
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path]) => path,
  );
  expect(references.length).toBeGreaterThan(0);
  for (const reference of new Set(references)) {
    const found = reference
      ?.split("/")
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], description);
    expect(found, reference).toBeTypeOf("object");
  }
  expect(description.components.securitySchemes).toHaveProperty("session");
  expect(description.components.securitySchemes).toHaveProperty("token");
});
