import { rolesInSentence } from "@/features/guides/role-words";
import { groupTechnologies, percent, type SharedUse } from "@/features/guides/technology-groups";
import { type Block, link } from "@/lib/blocks";
import { formatCount } from "@/lib/money";
import type { Telling } from "./chapters";
import { saidBy } from "./names";

type Use = Telling["guide"]["content"]["technologies"][number];

/** The tools of the trade, with who uses them where a survey has asked. */
export function technologyBlocks(telling: Telling): Block[] {
  const { content, role, technologies } = telling.guide;
  const { ofRole, ofAll, rest } = groupTechnologies(content.technologies, technologies);
  return [
    { type: "prose", text: content.leads.technologies },
    ...shareTable(telling, ofRole, `How many ${rolesInSentence(role.title)} worked with it`),
    ...shareTable(
      telling,
      ofAll,
      "How many of all professional developers worked with it; nobody has counted this role alone",
    ),
    ...(rest.length > 0
      ? ([
          { type: "prose", text: "Without a share, since no survey here asks:" },
          {
            type: "terms",
            items: rest.map(({ use, technology }) => ({
              id: use.key,
              term: `${link(technology.name, `/technologies/${technology.slug}`)}.`,
              text: use.note,
            })),
          },
        ] satisfies Block[])
      : []),
  ];
}

function shareTable(telling: Telling, uses: SharedUse<Use>[], caption: string): Block[] {
  if (uses.length === 0) return [];
  const hasOverall = uses.some(({ overall }) => overall !== null);
  const years = [...new Set(uses.map(({ share }) => share.year))].toSorted();
  const sources = [
    ...new Set(uses.flatMap(({ share, overall }) => [share.source, overall?.source ?? share.source])),
  ];
  return [
    {
      type: "table",
      caption,
      head: [
        "Technology",
        "What for",
        "Share",
        "People",
        ...(hasOverall ? ["All professional developers"] : []),
      ],
      figures: hasOverall ? [2, 3, 4] : [2, 3],
      rows: uses.map(({ use, technology, share, overall }) => ({
        id: use.key,
        cells: [
          link(technology.name, `/technologies/${technology.slug}`),
          use.note,
          `${percent(share.share)} %`,
          `${formatCount(share.n)} of ${formatCount(share.base)}`,
          ...(hasOverall ? [overall ? `${percent(overall.share)} %` : "no figure"] : []),
        ],
      })),
    },
    {
      type: "note",
      text: `Survey of ${years.join(", ")}; people could name several. ${saidBy(telling, sources)}.`,
    },
  ];
}
