import { make } from "@/components/make";
import { tallyOf } from "../../practice/tally";
import type { OwnProgress } from "./own-progress";

/** Says after each link to a task's questions how many of them the reader has answered. */
export function tellPractice(answers: OwnProgress["practice"]): void {
  const role = location.pathname.split("/").pop();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".to-practice > a")) {
    const own = answers.filter(({ entry }) => entry === role + link.hash);
    link.after(make("output", {}, tallyOf(own, Number.parseInt(link.textContent, 10))));
  }
}
