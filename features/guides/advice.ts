import type { ContentFault, GuideContent } from "@/features/guides/content";

/**
 * What an editor may want to mend, each with the path to it. Advice never keeps a guide from being published: what is
 * missing is said openly to readers as well.
 */
export function findAdvice(content: GuideContent): ContentFault[] {
  return [
    ...content.resources.flatMap(({ title, url }, index) =>
      url === null
        ? [advice(`resources.${index}.url`, "resource-without-link", `“${title}” has no link.`)]
        : [],
    ),
    ...content.claims.flatMap(({ statement, kind, source, asOf }, index) => {
      if (source === null) {
        return [advice(`claims.${index}.source`, "not-sourced", `Nobody is named who says: “${statement}”`)];
      }
      return kind === "figure" && asOf === null
        ? [advice(`claims.${index}.asOf`, "figure-without-date", `No date is given for: “${statement}”`)]
        : [];
    }),
  ];
}

function advice(path: string, rule: string, message: string): ContentFault {
  return { path, rule, message };
}
