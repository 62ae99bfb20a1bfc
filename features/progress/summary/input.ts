import { z } from "zod";
import { cursorOnPage } from "@/lib/http/page";
import { slug } from "@/lib/slug";
import { evidenceCursor } from "../evidence/input";
import { noteCursor } from "../notes/input";

/** What the address of the page chooses; whatever makes no sense in it is left aside. */
export const progressSearch = z.object({
  role: chosen(slug),
  q: chosen(z.string().max(200)),
  in: chosen(slug),
  notes: cursorOnPage(noteCursor),
  evidence: cursorOnPage(evidenceCursor),
});

export type ProgressSearch = z.infer<typeof progressSearch>;

function chosen<T extends z.ZodType>(shape: T) {
  return shape.optional().catch(undefined);
}
