import { formatMinutes } from "@/lib/clock";
import { dayAfter, daysBetween } from "@/lib/days";
import { plural } from "@/lib/text";
import type { PlacedBlock } from "../queries";
import type { GivenEdit } from "../scopes";
import { shownKey } from "../shown-edits";

type Planned = Pick<
  PlacedBlock,
  | "id"
  | "title"
  | "kind"
  | "date"
  | "start"
  | "minutes"
  | "recurrence"
  | "occurrence"
  | "done"
  | "dropped"
  | "version"
>;

/** What is to become of a block that is not done: nothing by itself. */
export type Choice = { type: "leave" } | { type: "done" } | { type: "drop" } | { type: "move"; day: string };

/** Breaks are no work, and ask for nothing. */
function counts({ kind }: Planned): boolean {
  return kind !== "break";
}

/** The blocks of a day of which nothing is said yet, in their order. */
export function unfinished<B extends Planned>(blocks: readonly B[]): B[] {
  return blocks.filter((block) => counts(block) && block.done === null && !block.dropped);
}

/** Planned against done, in minutes; breaks aside. What was let go is neither left nor done. */
export function tallyOf(blocks: readonly Planned[]) {
  const sum = (some: readonly Planned[], minutesOf: (block: Planned) => number) =>
    some.reduce((total, block) => total + minutesOf(block), 0);
  const work = blocks.filter(counts);
  return {
    planned: sum(work, ({ minutes }) => minutes),
    done: sum(work, ({ done }) => done ?? 0),
    dropped: sum(
      work.filter(({ dropped }) => dropped),
      ({ minutes }) => minutes,
    ),
    left: sum(unfinished(work), ({ minutes }) => minutes),
  };
}

/** The edits for a day that choices, by what a block is known by on the screen, come to, all of one gesture. What is left makes none. */
export function wrapUpEdits(
  day: string,
  blocks: readonly Planned[],
  choices: ReadonlyMap<string, Choice>,
): GivenEdit[] {
  return blocks.flatMap((block): GivenEdit[] => {
    const choice = choices.get(shownKey(block));
    const { id, version, minutes, start, recurrence } = block;
    const occurrence = recurrence === null ? block.date : block.occurrence;
    switch (choice?.type) {
      case "done":
        return [{ type: "finish", id, version, occurrence, outcome: { minutes } }];
      case "drop":
        return [{ type: "finish", id, version, occurrence, outcome: { dropped: true } }];
      case "move":
        return choice.day === day
          ? []
          : [
              {
                // Days are those of whoever looks; a block of another zone may have another date on them.
                ...{ type: "move", id, version, start },
                day: dayAfter(block.date, daysBetween(day, choice.day)),
                ...(recurrence === null ? {} : { on: { occurrence, scope: "this" } }),
              },
            ];
      default:
        return [];
    }
  });
}

/** `2 moved, 1 dropped, 1 done`. */
export function wrapUpWords(edits: readonly GivenEdit[]): string {
  const count = (is: (edit: GivenEdit) => boolean) => edits.filter(is).length;
  const parts = [
    [count((edit) => edit.type === "finish" && edit.outcome !== null && "minutes" in edit.outcome), "done"],
    [count((edit) => edit.type === "move"), "moved"],
    [
      count((edit) => edit.type === "finish" && edit.outcome !== null && "dropped" in edit.outcome),
      "dropped",
    ],
  ] as const;
  return parts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join(", ");
}

/** What a day came to, in a sentence. */
export function tallyWords(
  { planned, done, left, dropped }: ReturnType<typeof tallyOf>,
  open: number,
): string {
  if (planned === 0 && done === 0) return "No work was planned.";
  const rest = [
    ...(open > 0 ? [`${plural(open, "block")} (${formatMinutes(left)}) still open`] : []),
    ...(dropped > 0 ? [`${formatMinutes(dropped)} dropped`] : []),
  ];
  const end = rest.length > 0 ? `; ${rest.join(", ")}` : "";
  return `${formatMinutes(done)} done of ${formatMinutes(planned)} planned${end}.`;
}
