import { roleInSentence } from "@/features/guides/role-words";
import { type Block, link, plain } from "@/lib/blocks";
import { formatDay } from "@/lib/dates";
import type { Telling } from "./chapters";
import { saidBy, technologyNames } from "./names";
import { noted, optional } from "./work-blocks";

type Resource = Telling["guide"]["content"]["resources"][number];

const priceNames = { free: "free", paid: "paid", mixed: "partly free", unknown: null };

/** Why people do the work. */
export function motivationBlocks(telling: Telling): Block[] {
  const { content } = telling.guide;
  return [
    { type: "prose", text: content.leads.motivations },
    ...content.motivations.flatMap((motivation): Block[] => [
      { type: "heading", level: 1, text: plain(motivation.title), id: motivation.key },
      { type: "prose", text: motivation.text },
      ...noted(
        [
          motivation.claim ? link("What is claimed, and who says so", `#${motivation.claim}`) : "",
          saidBy(telling, motivation.sources),
        ]
          .filter(Boolean)
          .join(". "),
      ),
    ]),
  ];
}

/** What is wrongly believed, each belief followed by what is closer to the truth. */
export function mythBlocks(telling: Telling): Block[] {
  const { guide } = telling;
  return [
    { type: "prose", text: guide.content.leads.myths },
    ...guide.content.myths.flatMap((myth): Block[] => {
      const isOther = myth.about !== guide.role.slug && guide.roles[myth.about] !== undefined;
      const about = isOther ? `About the ${inSentence(telling, myth.about)}` : "";
      return [
        { type: "heading", level: 1, text: `It is said: “${plain(myth.belief)}”`, id: myth.key },
        { type: "prose", text: `**Closer to the truth.** ${myth.correction}` },
        ...noted([about, saidBy(telling, myth.sources)].filter(Boolean).join(". ")),
      ];
    }),
  ];
}

function inSentence({ guide }: Telling, slug: string): string {
  const role = guide.roles[slug];
  if (!role) return plain(slug);
  const title = roleInSentence(role.title);
  return role.hasGuide ? link(title, `/roles/${role.slug}`) : plain(title);
}

/** The first steps, each with its parts, a choice where there is one, and where to learn it. */
export function startBlocks(telling: Telling): Block[] {
  const { guide } = telling;
  const { content } = guide;
  const shown = new Set<string>();
  const named = new Set(content.steps.flatMap((step) => step.resources));
  return [
    { type: "prose", text: content.leads.start },
    ...content.steps.flatMap((step, index): Block[] => {
      const resources = content.resources.filter(({ key }) => step.resources.includes(key));
      return [
        { type: "heading", level: 1, text: `${index + 1} ${plain(step.title)}`, id: step.key },
        { type: "prose", text: step.text },
        ...(step.parts.length > 0
          ? [{ type: "list" as const, items: step.parts.map((part) => ({ text: plain(part) })) }]
          : []),
        ...(step.choice
          ? [
              { type: "prose" as const, text: `**Pick one.** ${plain(step.choice.question)}` },
              ...optional(
                step.choice.options.map(({ technology, text }) => ({
                  term: `${technologyNames(guide, [technology]) || plain(technology)}.`,
                  text,
                })),
              ),
            ]
          : []),
        ...learning({ type: "heading", level: 2, text: "Where to learn it" }, resources, shown),
        ...noted(saidBy(telling, step.sources)),
      ];
    }),
    ...learning(
      { type: "heading", level: 1, text: "For any step" },
      content.resources.filter(({ key }) => !named.has(key)),
      shown,
    ),
  ];
}

/** Resources under a heading; an anchor stands once, though several steps may name the same one. */
function learning(heading: Block, resources: readonly Resource[], shown: Set<string>): Block[] {
  if (resources.length === 0) return [];
  const items = resources.map((resource) => {
    const id = shown.has(resource.key) ? undefined : resource.key;
    shown.add(resource.key);
    return { id, text: resourceWords(resource) };
  });
  return [heading, { type: "list", items }];
}

function resourceWords(resource: Resource): string {
  const { url, title, author, kind, price, length, checkedOn } = resource;
  const facts = [author, kind, priceNames[price], length].filter((fact) => fact !== null);
  const words = [
    url ? link(title, url) : `**${plain(title)}**`,
    plain(facts.join(", ")),
    url ? (checkedOn ? `link checked on ${formatDay(checkedOn)}` : null) : "the source gives no link",
  ];
  return `${words.filter((word) => word !== null).join("; ")}.`;
}

/** The ways into the job, with and without a degree. */
export function routeBlocks(telling: Telling): Block[] {
  const { content } = telling.guide;
  return [
    { type: "prose", text: content.leads.routes },
    ...content.routes.flatMap((route): Block[] => [
      { type: "heading", level: 1, text: plain(route.title), id: route.key },
      { type: "prose", text: route.text },
      ...noted(saidBy(telling, route.sources)),
    ]),
  ];
}
