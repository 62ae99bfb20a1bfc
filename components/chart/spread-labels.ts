/**
 * Moves labels apart so that none covers another, each as near to its place as its neighbours allow, all between
 * `from` and `to` as far as they fit. The order of the answer is that of the places given.
 * @param places where the middle of each label would like to be, in px.
 */
export function spreadLabels(
  places: readonly number[],
  { gap, from, to }: { gap: number; from: number; to: number },
): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const spread = order.map((i) => places[i] ?? 0);
  // Down first, each below the one above it; then up again from the floor.
  let above = from - gap;
  for (const [i, place] of spread.entries()) {
    above = Math.max(place, above + gap);
    spread[i] = above;
  }
  let below = to + gap;
  for (let i = spread.length - 1; i >= 0; i -= 1) {
    below = Math.min(spread[i] ?? 0, below - gap);
    spread[i] = below;
  }
  const answer: number[] = [];
  for (const [i, at] of order.entries()) answer[at] = spread[i] ?? 0;
  return answer;
}
