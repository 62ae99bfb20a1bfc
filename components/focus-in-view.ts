/**
 * Gives the keyboard to the heading of what is being read, after what had it has gone from the page: the next Tab goes on
 * from there.
 */
export function focusInView(): void {
  const headings = [...document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3)")];
  const heading =
    headings.findLast((one) => one.getBoundingClientRect().top < innerHeight / 2) ?? headings[0];
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
