import type { z } from "zod";

/** A part of an address that is passed over when it makes no sense. */
export function addressText<T extends z.ZodType>(shape: T) {
  return shape.optional().catch(undefined);
}
