import { experienceInWords } from "../../experience-bands";
import type { Figure } from "../../figure";
import { wordsOfSource } from "../../source-words";
import type { Choice } from "../view";

/** Which source speaks, of what year and whom, in one line; and what it could not give. */
export function SourceLine({
  choice,
  figure,
  span,
}: {
  choice: Choice;
  figure: Figure | undefined;
  /** In place of the year, where several are shown. */
  span?: string | undefined;
}) {
  const { kind, how, short } = wordsOfSource(choice);
  const parts = [
    span ?? (choice.year === null ? "year not stated by source" : String(choice.year)),
    experienceInWords(choice.experience).toLowerCase(),
    figure ? measureWords[figure.measure] : "",
    figure && figure.n === null ? "number of reports not stated" : "",
  ].filter(Boolean);
  return (
    <>
      <p className="mt-1">
        <strong className="font-semibold">{kind}</strong>: {short}, {parts.join(", ")}.{" "}
        <span className="text-quiet">{how}</span>
      </p>
      {choice.notes.map((note) => (
        <p key={note} className="mt-1">
          {note}
        </p>
      ))}
    </>
  );
}

const measureWords: Record<Figure["measure"], string> = {
  percentiles: "median and how pay spreads around it",
  median: "median only",
  mean: "average",
  range: "range",
  disputed: "a figure whose measure is disputed",
};
