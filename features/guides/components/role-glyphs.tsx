import type { ReactNode } from "react";
import { DayStrip } from "@/components/day-strip";
import { dayStretches } from "../day-stretches";
import { listRoles } from "../finding/queries";

/** The day of each role as a small strip, by the role's slug: its sign beside its name. */
export async function roleGlyphs(): Promise<Record<string, ReactNode>> {
  const { items } = await listRoles({ limit: 200 });
  const glyphs = items.map(({ slug, title, activities }) => [
    slug,
    <span key={slug} className="block w-48 max-w-full">
      <DayStrip size="glyph" stretches={dayStretches(activities)} label={`A typical day, ${title}`} />
    </span>,
  ]);
  return Object.fromEntries(glyphs);
}
