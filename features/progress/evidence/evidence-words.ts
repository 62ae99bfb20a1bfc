/** `1 piece of evidence`, `3 pieces of evidence`. */
export function evidenceInWords(count: number): string {
  return `${count} ${count === 1 ? "piece" : "pieces"} of evidence`;
}
