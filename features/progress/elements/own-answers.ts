import { make } from "@/components/make";
import { send } from "@/lib/http/client";
import type { readMyProgress } from "../document/endpoints";
import type { answerQuestion } from "../practice/endpoints";
import { type Answered, tallyOf } from "../practice/tally";

/*
 * For whoever is signed in, on the page of a guide's questions: shows what they have answered, and lets them answer each.
 * A part of its own, so that visitors load none of it.
 */
async function showAnswers(): Promise<void> {
  const whole = document.getElementById("own-answers");
  const { pathname } = location;
  const answer = await send<typeof readMyProgress>("GET", "/api/v1/me/progress", {
    query: { path: pathname },
  });
  if (!whole || !answer.ok) return;
  const role = pathname.split("/").at(-2);
  const tell = () => {
    const answers = tasks.flatMap((task) => task.answers);
    const of = tasks.reduce((total, task) => total + task.count, 0);
    whole.textContent =
      tallyOf(answers, of) ||
      "Open a question, and say whether you knew the answer: it is kept with the date.";
  };
  const tasks = [...document.querySelectorAll<HTMLElement>(".practice")].map((place) => {
    const entry = `${role}#${place.dataset.task}`;
    const given = answer.body.practice.filter((one) => one.entry === entry);
    return new TaskPractice(place, entry, new Map(given.map((one) => [one.question, one])), tell);
  });
  tell();
}

/** The questions of one task. */
class TaskPractice {
  #places: HTMLElement[];

  constructor(
    private place: HTMLElement,
    private entry: string,
    private own: Map<string, Answered>,
    private onAnswered: () => void,
  ) {
    this.#places = [...place.querySelectorAll<HTMLElement>("[data-question]")];
    for (const question of this.#places) this.#offer(question, question.dataset.question ?? "");
    this.#tell();
  }

  get count(): number {
    return this.#places.length;
  }

  /** To what is asked now: a question that editors took out counts no more. */
  get answers(): Answered[] {
    return this.#places.flatMap(({ dataset }) => this.own.get(dataset.question ?? "") ?? []);
  }

  #tell(): void {
    const output = this.place.querySelector("output");
    if (output) output.textContent = tallyOf(this.answers, this.count);
  }

  /** After an answer: whether the reader knew it, and when they said so. */
  #offer(place: HTMLElement, question: string): void {
    const said = make("span", { role: "status", className: "fine" });
    const sign = make("span", { className: "sr-only" });
    place.querySelector("summary")?.append(sign);
    const show = (isKnown: boolean, more: string) => {
      const words = isKnown ? "You knew it" : "You did not know it yet";
      said.textContent = `${words}${more}`;
      sign.textContent = ` (${words})`;
      if (place.parentElement) place.parentElement.dataset.known = `${isKnown}`;
    };
    const way = (name: string, isKnown: boolean) =>
      make("button", {
        type: "button",
        className: "button",
        textContent: name,
        onclick: async () => {
          const body = { entry: this.entry, question, isKnown };
          const title = place.querySelector("summary > :first-child")?.textContent ?? "A question";
          const waits = {
            thing: `practice ${this.entry} ${question}`,
            label: `${title}: ${isKnown ? "known" : "not yet"}`,
          };
          const path = "/api/v1/marks/practice";
          const answer = await send<typeof answerQuestion>("POST", path, { body }, { waits });
          // Its day comes with the answer, so the tally counts it then.
          if (answer.status === 202) return show(isKnown, ". It waits for a connection.");
          if (!answer.ok) {
            said.textContent = answer.problem.detail;
            return;
          }
          this.own.set(question, answer.body);
          show(isKnown, `, ${answer.body.answeredOn}.`);
          this.#tell();
          this.onAnswered();
        },
      });
    place.append(make("p", { className: "button-row" }, way("I knew it", true), way("Not yet", false), said));
    const given = this.own.get(question);
    if (given) show(given.isKnown, `, ${given.answeredOn}.`);
  }
}

void showAnswers();
