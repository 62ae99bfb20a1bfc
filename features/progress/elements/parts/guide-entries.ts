/** The heads of the entries on the page of a guide, by `role#key`. */
export function entryHeads(): Map<string, HTMLElement> {
  const role = location.pathname.split("/").pop();
  return new Map(
    [...document.querySelectorAll<HTMLElement>(".guide .entry-head")].flatMap((head) => {
      const heading = head.querySelector("h3[id]");
      return heading ? [[`${role}#${heading.id}`, head]] : [];
    }),
  );
}

/** The words of an entry's heading without its number. */
export function titleOf(head: HTMLElement): string {
  return (head.querySelector("h3")?.textContent ?? "").replace(/^\d+ /, "");
}
