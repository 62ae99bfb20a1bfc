import type { Metadata } from "next";
import type { Graph, Occupation } from "schema-dts";
import { articleData, crumbsData, graph, occupationId } from "@/lib/linked-data";
import { absolute, pageMetadata } from "@/lib/site";
import { askingTasks, countQuestions, practiceHref, questionsInWords } from "./practice";
import { findPublishedGuide, type PublishedGuide } from "./queries";

/** What the page of a guide says about itself; nothing for a role without one, whose address answers 404 or 308. */
export async function guideMetadata(role: string): Promise<Metadata> {
  const guide = await findPublishedGuide(role);
  if (!guide) return { title: "Page not found" };
  const { title, summary } = guide.content;
  const path = `/roles/${guide.role.slug}`;
  return pageMetadata({
    title: `${title}: tasks, typical day, pay and first steps`,
    description: summary,
    path,
    type: "article",
    image: { path: `${path}/share.png`, alt: `${title}: a typical day, drawn to the clock` },
    feeds: [{ title: `${title}: changes to the guide`, path: `${path}/feed.xml` }],
    files: [
      { type: "application/epub+zip", title: `${title}, as a book`, path: `${path}.epub` },
      { type: "text/markdown", title: `${title}, as Markdown`, path: `${path}.md` },
    ],
  });
}

/** The guide as an Article, the occupation it is about, and where it stands in the site. */
export function guideLinkedData({ role, content, ...guide }: PublishedGuide): Graph {
  const path = `/roles/${role.slug}`;
  const { title, summary } = content;
  const article = articleData({ title, summary, path, image: `${path}/share.png`, ...guide });
  const occupation: Occupation = {
    "@type": "Occupation",
    "@id": occupationId(role.slug),
    name: role.title,
    description: summary,
    mainEntityOfPage: absolute(path),
  };
  return graph([
    { ...article, about: { "@id": occupationId(role.slug) } },
    occupation,
    crumbsData([
      ["Roles", "/roles"],
      [role.title, path],
    ]),
  ]);
}

/** What the page of a guide's questions says about itself; nothing where there are none, and its address answers 404. */
export async function practiceMetadata(role: string): Promise<Metadata> {
  const guide = await findPublishedGuide(role);
  const tasks = guide && askingTasks(guide.content);
  if (!guide || !tasks?.length) return { title: "Page not found" };
  const { title } = guide.content;
  const path = `/roles/${guide.role.slug}`;
  return pageMetadata({
    title: `${title}: questions to check yourself`,
    description: `${questionsInWords(countQuestions(tasks))} with answers from the guide, on ${tasks.map((task) => task.title).join(", ")}.`,
    path: practiceHref(path),
    image: { path: `${path}/share.png`, alt: `${title}: a typical day, drawn to the clock` },
  });
}

/** Where the questions of a guide stand in the site. */
export function practiceLinkedData({ role }: PublishedGuide): Graph {
  const path = `/roles/${role.slug}`;
  return graph([
    crumbsData([
      ["Roles", "/roles"],
      [role.title, path],
      ["Check yourself", practiceHref(path)],
    ]),
  ]);
}
