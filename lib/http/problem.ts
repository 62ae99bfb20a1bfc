import { z } from "zod";
import { AppError, type FieldError, type RefusalCode } from "../errors";
import { refusalOfDatabase } from "./database-errors";

const statuses: Record<RefusalCode, [number, string]> = {
  invalid: [400, "The request is not valid"],
  unauthenticated: [401, "Nobody is signed in"],
  forbidden: [403, "Not allowed"],
  "not-found": [404, "Not found"],
  conflict: [409, "It has changed meanwhile"],
  "precondition-failed": [412, "The version is not one of ours"],
  "precondition-required": [428, "A version is required"],
  "too-large": [413, "Too large"],
  "unsupported-type": [415, "Unsupported content type"],
  senseless: [422, "The request makes no sense"],
  "too-many": [429, "Too many requests"],
  unavailable: [503, "For the moment this cannot be done"],
};

/** The body of an error answer (RFC 9457). */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    current: z.unknown().optional(),
  })
  .meta({ id: "Problem", description: "What went wrong, as application/problem+json (RFC 9457)." });

export type Problem = z.infer<typeof problemShape>;

/**
 * The refusal behind an error, or null when it is a bug. The one map from thrown things to what a client may
 * see: no SQLSTATE, stack or path ever leaves through it.
 */
export function refusalOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) {
    return new AppError("invalid", "Some fields are not right.", {
      errors: error.issues.flatMap(fieldErrors),
    });
  }
  return refusalOfDatabase(error);
}

/** An error answer. A bug answers 500 and says nothing of itself. */
export function problemResponse(refusal: AppError | null): Response {
  const [status, title] = refusal ? statuses[refusal.code] : [500, "Something went wrong on our side"];
  const problem: Problem = {
    type: `urn:metier:problem:${refusal?.code ?? "bug"}`,
    title,
    status,
    detail: refusal?.message ?? "The fault is noted. Nothing was changed.",
  };
  if (refusal?.details.errors) problem.errors = refusal.details.errors;
  if (refusal?.details.current !== undefined) problem.current = refusal.details.current;
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "private, no-store",
  });
  const retryAfter = refusal?.details.retryAfter ?? (status === 503 ? 2 : undefined);
  if (retryAfter !== undefined) headers.set("retry-after", String(Math.ceil(retryAfter)));
  return new Response(JSON.stringify(problem), { status, headers });
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String).join("/");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: path ? `${path}/${key}` : key,
      message: "This field is not known.",
    }));
  }
  return [{ path, message: issue.message }];
}
