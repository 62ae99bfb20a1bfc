import type { Share } from "@/features/guides/queries";

export interface RoleShares {
  /** Of all professional developers: what each role is seen against. */
  overall: Share | null;
  /** One of each role, the highest first. */
  ofRoles: (Share & { role: string })[];
}

/** Parts the shares of one technology into that of everybody and those of roles. Of several years the newest counts. */
export function partShares(shares: readonly Share[]): RoleShares {
  const newest = new Map<string | null, Share>();
  for (const share of shares) {
    const known = newest.get(share.role);
    if (!known || share.year > known.year) newest.set(share.role, share);
  }
  const ofRoles = [...newest.values()].flatMap((share) =>
    share.role === null ? [] : [{ ...share, role: share.role }],
  );
  return {
    overall: newest.get(null) ?? null,
    ofRoles: ofRoles.sort((a, b) => b.share - a.share || (a.role < b.role ? -1 : 1)),
  };
}
