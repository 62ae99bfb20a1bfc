import type { Metadata } from "next";
import { roleInSentence, rolesInSentence } from "@/features/guides/role-words";
import { pageMetadata } from "@/lib/site";
import { canonicalPairAddress } from "./pair-address";
import { listComparableRoles } from "./queries";

/** What the choice of two roles says about itself. */
export function chooseMetadata(): Metadata {
  return pageMetadata({
    title: "Compare two roles",
    description: "Choose two roles and see their tasks, days, technologies, pay and ways in side by side.",
    path: "/compare",
  });
}

/** What a comparison says about itself. Its two addresses name the same canonical one, whatever is shown. */
export async function compareMetadata(a: string, b: string): Promise<Metadata> {
  const roles = new Map((await listComparableRoles()).map((role) => [role.slug, role.title]));
  const left = roles.get(a);
  const right = roles.get(b);
  if (!left || !right) return { title: "Page not found" };
  return pageMetadata({
    title: `${left} and ${roleInSentence(right)} compared`,
    description: `What ${rolesInSentence(left)} and ${rolesInSentence(right)} share and where they differ: tasks, a typical day, technologies by share, pay from like sources, ways in and myths.`,
    path: canonicalPairAddress(a, b),
    type: "article",
  });
}
