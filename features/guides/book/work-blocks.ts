import { dayKindNames } from "@/components/day-kind";
import { dayPicture } from "@/components/day-picture";
import { skillLevels } from "@/db/enums";
import { dayStretches } from "@/features/guides/day-stretches";
import { levelNames } from "@/features/guides/kind-words";
import { clockOf, layOutDay } from "@/features/guides/timeline";
import { type Block, plain } from "@/lib/blocks";
import { formatMinutes } from "@/lib/clock";
import type { Telling } from "./chapters";
import { saidBy, taskNames, technologyNames, termNames } from "./names";

/** What the work is: exactly, in plain words, and what it is for. */
export function overviewBlocks({ guide: { content } }: Telling): Block[] {
  return [
    { type: "prose", text: content.definition.formal },
    { type: "prose", text: `**${plain(content.purpose)}**` },
    { type: "heading", level: 1, text: "In plain words" },
    { type: "prose", text: content.definition.plain },
  ];
}

/** How a request travels, step by step. */
export function requestBlocks({ guide: { content } }: Telling): Block[] {
  const { diagram } = content;
  if (!diagram) return [];
  return [
    { type: "prose", text: diagram.alternative },
    {
      type: "list",
      isOrdered: true,
      items: diagram.steps.map(({ from, to, text }) => ({
        text: `**${plain(from)} → ${plain(to)}.** ${text}`,
      })),
    },
  ];
}

/** Each task with its examples, what changes with the size of the team, and who says so. */
export function taskBlocks(telling: Telling): Block[] {
  const { guide } = telling;
  const { content } = guide;
  return [
    { type: "prose", text: content.leads.tasks },
    ...content.tasks.flatMap((task, index): Block[] => {
      const facts = [
        task.teams && { term: "Small team.", text: task.teams.small },
        task.teams && { term: "Large team.", text: task.teams.large },
        task.technologies.length > 0 && {
          term: "Technologies.",
          text: technologyNames(guide, task.technologies),
        },
        task.terms.length > 0 && { term: "Words.", text: termNames(guide, task.terms) },
      ].filter((fact) => fact !== null && fact !== false);
      return [
        { type: "heading", level: 1, text: `${index + 1} ${plain(task.title)}`, id: task.key },
        { type: "prose", text: task.text },
        ...optional([
          ...task.examples.map(({ industry, text }) => ({ term: `${plain(industry)}.`, text })),
          ...facts,
        ]),
        ...noted(saidBy(telling, task.sources)),
      ];
    }),
  ];
}

/** A typical day as a picture and as a table of the same rows. */
export function dayBlocks(telling: Telling): Block[] {
  const { guide } = telling;
  const { day, leads } = guide.content;
  const timeline = layOutDay(day.activities);
  if (!timeline) return [];
  const breaks = timeline.gapMinutes > 0 ? ` and ${formatMinutes(timeline.gapMinutes)} of breaks` : "";
  return [
    { type: "prose", text: leads.day },
    { type: "picture", svg: dayPicture(dayStretches(day.activities), "A typical day to scale") },
    {
      type: "table",
      caption: `From ${clockOf(timeline.start)} to ${clockOf(timeline.end)}: ${formatMinutes(timeline.minutes)} of work${breaks}`,
      head: ["Start", "Activity", "Kind", "Length", "Task"],
      rows: timeline.pieces.map((piece) => {
        if (piece.type === "gap") {
          return { cells: [clockOf(piece.start), "Break", "", formatMinutes(piece.end - piece.start), ""] };
        }
        const { key, title, text, kind, minutes, task, source } = piece.activity;
        const basis = source ? saidBy(telling, [source]) : "editor’s estimate";
        return {
          id: key,
          cells: [
            clockOf(piece.start),
            `**${plain(title)}.** ${text}`,
            dayKindNames[kind],
            `${formatMinutes(minutes)}, ${basis}`,
            task ? taskNames(guide, [task]) : "",
          ],
        };
      }),
    },
    { type: "prose", text: day.note },
    { type: "prose", text: day.breaks },
  ];
}

/** What one must be able to do, by level. */
export function skillBlocks(telling: Telling): Block[] {
  const { guide } = telling;
  const { content } = guide;
  return [
    { type: "prose", text: content.leads.skills },
    ...skillLevels.flatMap((level): Block[] => {
      const skills = content.skills.filter((skill) => skill.level === level);
      if (skills.length === 0) return [];
      return [
        { type: "heading", level: 1, text: levelNames[level] },
        {
          type: "terms",
          items: skills.map(({ key, title, text, tasks, sources }) => ({
            id: key,
            term: `${plain(title)}.`,
            text: [
              text,
              tasks.length > 0 ? `For ${taskNames(guide, tasks)}.` : "",
              ended(saidBy(telling, sources)),
            ]
              .filter(Boolean)
              .join(" "),
          })),
        },
      ];
    }),
  ];
}

/** A list of words, where there are any. */
export function optional(items: { term: string; text: string }[]): Block[] {
  return items.length > 0 ? [{ type: "terms", items }] : [];
}

/** A note, where there is anything to note. */
export function noted(text: string): Block[] {
  return text === "" ? [] : [{ type: "note", text: ended(text) }];
}

/** A sentence out of words; nothing out of none. */
export function ended(text: string): string {
  return text === "" || /[.!?]$/.test(text) ? text : `${text}.`;
}
