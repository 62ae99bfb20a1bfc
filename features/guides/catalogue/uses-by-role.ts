import type { TechnologyUse } from "./queries";

export interface RoleUses {
  role: string;
  title: string;
  /** What the role's guide says of the technology, with the anchor where it says so. */
  note: { key: string; text: string } | null;
  tasks: { key: string; title: string }[];
  steps: { key: string; title: string }[];
  requirements: { key: string; title: string }[];
}

/** The entries that name a technology, gathered by role in the order in which roles come. */
export function usesByRole(uses: readonly TechnologyUse[]): RoleUses[] {
  const roles = new Map<string, RoleUses>();
  for (const { role, roleTitle, key, kind, title, note } of uses) {
    const own = roles.get(role) ?? {
      role,
      title: roleTitle,
      note: null,
      tasks: [],
      steps: [],
      requirements: [],
    };
    roles.set(role, own);
    if (kind === "task") own.tasks.push({ key, title });
    if (kind === "step") own.steps.push({ key, title });
    if (kind === "requirement") own.requirements.push({ key, title });
    if (kind === "technology") own.note = { key, text: note };
  }
  return [...roles.values()];
}
