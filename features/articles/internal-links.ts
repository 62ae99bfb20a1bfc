/** What an address of the portal may name. */
export interface KnownPlaces {
  roles: ReadonlySet<string>;
  technologies: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  authors: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  series: ReadonlySet<string>;
  /** The anchors of each guide, by role; a role without a guide has no page to link to. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

const wholePages = new Set([
  "/",
  "/roles",
  "/salaries",
  "/technologies",
  "/glossary",
  "/articles",
  "/sources",
  "/about",
  "/privacy",
  "/accessibility",
  "/planner",
  "/bookmarks",
]);

/** What is wrong with an address within the portal, in a sentence for the editor; null when it leads somewhere. */
export function internalFault(link: string, known: KnownPlaces): string | null {
  const match = /^(\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?)(?:#([a-z0-9-]+))?$/.exec(link);
  if (!match) return `“${link}” is not written as an address of the portal.`;
  const [, path = "", anchor] = match;
  const [, place = "", first = "", second] = path.split("/");
  const nowhere = `“${link}” leads to no page.`;
  if (path === "/glossary" && anchor) return known.terms.has(anchor) ? null : `There is no term “${anchor}”.`;
  if (anchor && place !== "roles") return `No article links into the middle of ${path}.`;
  if (wholePages.has(path)) return null;
  if (place === "compare")
    return second && known.anchors.has(first) && known.anchors.has(second) ? null : nowhere;
  if (second !== undefined) return nowhere;
  if (place === "roles") {
    const anchors = known.anchors.get(first);
    if (!anchors) return nowhere;
    return anchor === undefined || anchors.has(anchor) ? null : `The guide has no place called “${anchor}”.`;
  }
  const lists: Record<string, ReadonlySet<string>> = {
    technologies: known.technologies,
    salaries: known.roles,
    articles: known.articles,
    series: known.series,
    authors: known.authors,
  };
  return lists[place]?.has(first) ? null : nowhere;
}
