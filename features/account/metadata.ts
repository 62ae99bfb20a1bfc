/** What a page says of itself whose address is a secret: no index keeps it, and no site it leads to learns it. */
export const secretPage = { robots: "noindex", referrer: "no-referrer" } as const;
