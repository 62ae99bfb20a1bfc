import type { relationKinds, skillLevels } from "@/db/enums";

/** How well one must know a skill. */
export const levelNames: Record<(typeof skillLevels)[number], string> = {
  starter: "To start with",
  experienced: "With experience",
};

/** How a role stands to the one whose guide names it, in words that the other role's name follows. */
export const relationNames: Record<(typeof relationKinds)[number], string> = {
  "works-with": "Works with",
  "next-step": "May become",
  related: "Is close to",
};
