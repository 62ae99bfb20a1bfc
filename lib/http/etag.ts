import { AppError } from "../errors";

const ours = /^"([0-9a-z-]{1,64})\.([1-9]\d{0,9})"$/;

/** The strong ETag of one version of a thing: `"<id>.<version>"`. */
export function etagOf(id: string, version: number): string {
  return `"${id}.${version}"`;
}

/**
 * The version that an `If-Match` header names, for the thing with this id.
 * @throws AppError `precondition-required` (428) when there is none, `precondition-failed` (412) when it is not
 * one of our ETags for this thing. Whether the version is still the current one is for the write to find out.
 */
export function matchedVersion(header: string | null, id: string): number {
  if (header === null) {
    throw new AppError("precondition-required", "Send If-Match with the ETag that you read.");
  }
  const match = ours.exec(header.trim());
  if (!match || match[1] !== id) {
    throw new AppError("precondition-failed", "If-Match does not name a version of this thing.");
  }
  return Number(match[2]);
}
