import { evidenceInWords } from "../evidence/evidence-words";
import { tallyInWords } from "../overview";
import { streakLength } from "../streak/streak-words";
import type { SharedProgress } from "./queries";

export function sharedTitle({ name }: Pick<SharedProgress, "name">): string {
  return name === null ? "A learner’s progress" : `${name}: progress`;
}

/** What is shown, in one line: `Tester: 1 of 3 steps done, 2 of 9 tasks done. 12 days of practice in a row.` */
export function sharedInWords({ roles, streak, evidence }: SharedProgress): string {
  const sentences = roles.map(({ title, steps, tasks }) => {
    const parts = [tallyInWords(steps, "step"), tallyInWords(tasks, "task")].filter((part) => part !== null);
    return parts.length > 0 ? `${title}: ${parts.join(", ")}` : title;
  });
  return inLine([...sentences, ...practiceOf({ streak, evidence })]) || "Nothing to see yet.";
}

/** What is shown beside the roles that an image draws: how many more there are, the days in a row, the evidence. */
export function besideRoles(shared: SharedProgress, drawn: number): string {
  const { roles, streak, evidence } = shared;
  if (roles.length === 0) return sharedInWords(shared);
  const more = roles.length - drawn;
  return inLine([
    ...practiceOf({ streak, evidence }),
    ...(more > 0 ? [`${more} more ${more === 1 ? "role" : "roles"}`] : []),
  ]);
}

function practiceOf({ streak, evidence }: Pick<SharedProgress, "streak" | "evidence">): string[] {
  return [
    ...(streak ? [streakLength(streak.days)] : []),
    ...(evidence.length > 0 ? [evidenceInWords(evidence.length)] : []),
  ];
}

function inLine(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${sentence}.`).join(" ");
}
