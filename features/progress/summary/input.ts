import { z } from "zod";
import { decodeCursor } from "@/lib/http/page";
import { slug } from "@/lib/slug";
import { evidenceCursor } from "../evidence/input";
import { noteCursor } from "../notes/input";

/** What the address of the page chooses; whatever makes no sense in it is left aside. */
export const progressSearch = z.object({
  role: chosen(slug),
  q: chosen(z.string().max(200)),
  in: chosen(slug),
  notes: chosen(z.string().max(600).refine(isCursor(noteCursor))),
  evidence: chosen(z.string().max(600).refine(isCursor(evidenceCursor))),
});

export type ProgressSearch = z.infer<typeof progressSearch>;

function chosen<T extends z.ZodType>(shape: T) {
  return shape.optional().catch(undefined);
}

function isCursor(shape: z.ZodType) {
  return (text: string) => {
    try {
      decodeCursor(text, shape);
      return true;
    } catch {
      return false;
    }
  };
}
