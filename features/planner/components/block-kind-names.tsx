import { dayKindNames } from "@/components/day-kind";
import type { BlockKind } from "@/db/enums";

/** The kinds of a day, and what is none of them. */
export const blockKindNames: Record<BlockKind, string> = { ...dayKindNames, break: "Break", other: "Other" };
