import { relationKinds } from "@/db/enums";
import { relationNames } from "@/features/guides/kind-words";
import { type Block, link, plain } from "@/lib/blocks";
import type { Telling } from "./chapters";
import { listed, roleName, saidBy } from "./names";
import { noted } from "./work-blocks";

/** What employers ask for, and why they need the role. */
export function hiringBlocks(telling: Telling): Block[] {
  const { guide } = telling;
  const { content, technologies } = guide;
  const nameOf = (key: string) => {
    const use = content.technologies.find((technology) => technology.key === key);
    const name = use ? technologies[use.technology]?.name : undefined;
    return name ?? content.skills.find((skill) => skill.key === key)?.title ?? key;
  };
  return [
    { type: "prose", text: content.leads.hiring },
    ...content.requirements.flatMap((requirement): Block[] => [
      { type: "heading", level: 1, text: plain(requirement.title), id: requirement.key },
      { type: "prose", text: requirement.text },
      {
        type: "prose",
        text: `**At least ${requirement.atLeast} of** ${listed(requirement.of.map((key) => link(nameOf(key), `#${key}`)))}.`,
      },
      ...noted(saidBy(telling, requirement.sources)),
    ]),
    { type: "heading", level: 1, text: "Why an employer needs this" },
    { type: "prose", text: content.employerView },
  ];
}

/** The people around the role: teams, neighbouring roles, and how the work differs from theirs. */
export function colleagueBlocks(telling: Telling): Block[] {
  const { guide } = telling;
  const { content } = guide;
  const others = [...new Set(content.differences.map((difference) => difference.role))];
  return [
    {
      type: "terms",
      items: [
        { term: "Small team.", text: content.teams.small },
        { term: "Large team.", text: content.teams.large },
      ],
    },
    ...relationKinds.flatMap((kind): Block[] => {
      const relations = content.relations.filter((relation) => relation.kind === kind);
      if (relations.length === 0) return [];
      return [
        { type: "heading", level: 1, text: relationNames[kind] },
        {
          type: "terms",
          items: relations.map(({ role, reason }) => ({
            term: `${roleName(guide, role)}.`,
            text: plain(reason),
          })),
        },
      ];
    }),
    ...others.flatMap((slug): Block[] => {
      const title = guide.roles[slug]?.title;
      if (title === undefined) return [];
      return [
        {
          type: "table",
          caption: `${plain(guide.role.title)} and ${plain(title)}, side by side`,
          head: ["Compared", plain(guide.role.title), roleName(guide, slug), "Source"],
          rows: content.differences
            .filter((difference) => difference.role === slug)
            .map(({ dimension, here, there, sources }) => ({
              cells: [plain(dimension), here, there, saidBy(telling, sources) || "editors"],
            })),
        },
      ];
    }),
  ];
}

/** The closing words. */
export function conclusionBlocks({ guide: { content } }: Telling): Block[] {
  return [{ type: "prose", text: content.conclusion }];
}
