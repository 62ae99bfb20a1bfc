import type { OccupationRelation } from "@/db/enums";

/** How a reader is told that an occupation of a source is not quite the role; null where it is. */
export function relationInWords(relation: OccupationRelation): string | null {
  if (relation === "wider") return "wider group than this role";
  return relation === "nearest" ? "nearest occupation" : null;
}
