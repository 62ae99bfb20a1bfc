import { z } from "zod";

/** The short name by which an address, a file or another text calls something: `backend-developer`. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Use lower-case letters, digits and single hyphens.");

/** An entry by its place in a guide, a role's slug and the entry's key: `backend-developer#api-development`. */
export const entryName = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, "Name an entry as role#key.");

/** The path of a document, as the browser shows it. */
export const documentPath = z
  .string()
  .max(300)
  .regex(/^\/[a-z0-9/-]*$/, "This is not the path of a document.");
