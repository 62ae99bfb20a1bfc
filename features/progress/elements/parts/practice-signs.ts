import type { OwnProgress } from "./own-progress";

type Answer = OwnProgress["practice"][number];

/** Says at each list of questions how many the reader has answered, and lets them answer once it is opened. */
export function offerPractice(answers: readonly Answer[]): void {
  const role = location.pathname.split("/").pop();
  for (const list of document.querySelectorAll<HTMLDetailsElement>("details.practice")) {
    const entry = `${role}#${list.dataset.task}`;
    const own = new Map(answers.filter((one) => one.entry === entry).map((one) => [one.question, one]));
    const output = list.querySelector("output");
    const tell = () => {
      if (output) output.textContent = tally(own, list.querySelectorAll("[data-question]").length);
    };
    tell();
    const begin = () =>
      import("./practice").then(
        ({ drawPractice }) => drawPractice(list, entry, own, tell),
        () => list.addEventListener("toggle", begin, { once: true }),
      );
    if (list.open) void begin();
    else list.addEventListener("toggle", begin, { once: true });
  }
}

/** `3 of 5 answered, 2 known, last on 30 November 2026`. */
function tally(own: ReadonlyMap<string, Answer>, of: number): string {
  const last = [...own.values()].sort((a, b) => (a.answeredAt < b.answeredAt ? 1 : -1))[0];
  if (!last) return "";
  const known = [...own.values()].filter(({ isKnown }) => isKnown).length;
  return `${own.size} of ${of} answered, ${known} known, last on ${last.answeredOn}`;
}
