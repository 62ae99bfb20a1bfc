export type PlacedClaim = { id: string; roleId: string; place: string; asOf: string | null };
export type PlacedFigure = { id: string; roleId: string; country: string; year: number | null };

/**
 * Which claim states which figure, both being of one source: the one of the same role that names the figure's place,
 * and the same year or, like the figure, none. A figure without one is not listed.
 * @param nameOf the English name of a country code.
 */
export function matchClaims(
  figures: readonly PlacedFigure[],
  claims: readonly PlacedClaim[],
  nameOf: (country: string) => string,
): { figure: string; claim: string }[] {
  return figures.flatMap(({ id, roleId, country, year }) => {
    const place = nameOf(country);
    const claim = claims.find(
      (one) => one.roleId === roleId && one.place === place && yearOf(one.asOf) === year,
    );
    return claim ? [{ figure: id, claim: claim.id }] : [];
  });
}

function yearOf(asOf: string | null): number | null {
  const found = /^\d{4}/.exec(asOf ?? "");
  return found ? Number(found[0]) : null;
}
