/**
 * Settles once the whole page has been read by the browser. A script of a document is fetched beside it and may run
 * while half of the page is still on its way; an element that looks at more than itself waits for this.
 */
export function whenParsed(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}
