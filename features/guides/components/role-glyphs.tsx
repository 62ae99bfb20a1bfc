import type { ReactNode } from "react";
import { dayRange } from "@/components/day-range";
import { DayStrip } from "@/components/day-strip";
import { dayStretches } from "../day-stretches";
import { listRoles } from "../finding/queries";

/** The day of each role as a small strip, by the role's slug, all on the same clock: its sign beside its name. */
export async function roleGlyphs(): Promise<Record<string, ReactNode>> {
  const { items } = await listRoles({ limit: 200 });
  const roles = items.map(({ activities, ...role }) => ({ ...role, stretches: dayStretches(activities) }));
  const range = dayRange(
    roles.flatMap(({ stretches }) => stretches),
    60,
  );
  const glyphs = roles.map(({ slug, title, stretches }) => [
    slug,
    <span key={slug} className="block w-48 max-w-full">
      <DayStrip
        size="glyph"
        stretches={stretches}
        {...(range && { from: range.from, to: range.to })}
        label={`A typical day, ${title}`}
      />
    </span>,
  ]);
  return Object.fromEntries(glyphs);
}
