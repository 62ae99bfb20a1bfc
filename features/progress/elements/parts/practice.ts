import { send } from "@/lib/http/client";
import type { answerQuestion } from "../../practice/endpoints";
import type { OwnProgress } from "./own-progress";

type Answer = OwnProgress["practice"][number];

/** Under each answer of a list of questions: whether the reader knew it, and when they said so. */
export function drawPractice(
  list: HTMLElement,
  entry: string,
  own: Map<string, Answer>,
  onAnswered: () => void,
): void {
  for (const place of list.querySelectorAll<HTMLElement>("[data-question]")) {
    const question = place.dataset.question ?? "";
    const said = document.createElement("p");
    said.role = "status";
    said.className = "fine";
    const tell = () => {
      const answer = own.get(question);
      said.textContent = answer
        ? `${answer.isKnown ? "You knew it" : "You did not know it yet"}, ${answer.answeredOn}. Answer again when you like.`
        : "";
    };
    tell();
    const ways = [true, false].map((isKnown) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-quiet";
      button.textContent = isKnown ? "I knew it" : "Not yet";
      button.onclick = async () => {
        const body = { entry, question, isKnown };
        const answer = await send<typeof answerQuestion>("POST", "/api/v1/marks/practice", { body });
        if (!answer.ok) {
          said.textContent = answer.problem.detail;
          return;
        }
        own.set(question, answer.body);
        tell();
        onAnswered();
      };
      return button;
    });
    const row = document.createElement("p");
    row.className = "button-row";
    row.append(...ways);
    place.append(row, said);
  }
}
