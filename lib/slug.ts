import { z } from "zod";

/** The short name by which an address, a file or another text calls something: `backend-developer`. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Use lower-case letters, digits and single hyphens.");
