import { make } from "@/components/make";

/** A button at the head of an entry that opens a place below it; what fills the place comes with the first press. */
export function addSign(
  head: HTMLElement,
  className: string,
  fill: (place: HTMLElement) => Promise<unknown>,
): HTMLButtonElement {
  const sign = make("button", {
    type: "button",
    className: `button button-quiet entry-sign ${className}`,
    ariaExpanded: "false",
  });
  head.append(sign);
  let place: HTMLElement | undefined;
  sign.onclick = async () => {
    if (place) {
      place.hidden = !place.hidden;
    } else {
      const opened = make("div", { className: "own-notes" });
      place = opened;
      head.after(opened);
      await fill(opened).catch(() => {
        opened.remove();
        place = undefined;
      });
    }
    sign.ariaExpanded = `${place?.hidden === false}`;
    if (place?.hidden === false) place.querySelector<HTMLElement>("textarea, input")?.focus();
  };
  return sign;
}

/** What a sign says, with the entry for those who do not see where it stands. */
export function nameSign(sign: HTMLElement, words: string, title: string): void {
  sign.replaceChildren(words, make("span", { className: "sr-only" }, ` on ${title}`));
}
