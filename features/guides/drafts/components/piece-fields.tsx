import { Button } from "@/components/button";
import { Field, TextField } from "@/components/field";
import { mergePieces, type Piece, splitPiece, withoutPiece } from "../editor-text";
import { MergeChoice } from "./merge-choice";
import { QuestionFields } from "./question-fields";

interface Props {
  /** What one of them is called: `task`, `step`. */
  name: "task" | "step";
  pieces: Piece[];
  faultOf: (path: string) => string | undefined;
  onChange: (pieces: Piece[]) => void;
  /** What is done to the list as a whole, in words, so that it can be taken back. */
  onGesture: (words: string, pieces: Piece[]) => void;
}

/** The tasks or steps of a guide, each with its words; one can be split in two, merged into another, or taken out. */
export function PieceFields({ name, pieces, faultOf, onChange, onGesture }: Props) {
  const change = (id: string, values: Partial<Piece>) =>
    onChange(pieces.map((piece) => (piece.id === id ? { ...piece, ...values } : piece)));
  const title = name === "task" ? "Task" : "Step";
  /** Where the words of both stand is where the editor goes on. */
  function merge(id: string, into: string) {
    const merged = mergePieces(pieces, id, into);
    const titleOf = (one: string) => pieces.find((piece) => piece.id === one)?.title ?? "";
    onGesture(`Merged “${titleOf(id)}” into “${titleOf(into)}”`, merged);
    const place = merged.findIndex((piece) => piece.id === into);
    requestAnimationFrame(() => document.getElementById(`${name}-${place}-text`)?.focus());
  }
  return pieces.map((piece, place) => (
    <fieldset key={piece.id} className="grid gap-3 border-t border-rule pt-4">
      <legend className="sr-only">{`${title} ${place + 1}`}</legend>
      <Field
        label={`${title} ${place + 1}`}
        id={`${name}-${place}-title`}
        maxLength={160}
        value={piece.title}
        error={faultOf(`${name}s/${place}/title`)}
        onChange={(event) => change(piece.id, { title: event.target.value })}
      />
      <TextField
        label={`Text of ${name} ${place + 1}`}
        id={`${name}-${place}-text`}
        rows={7}
        maxLength={6000}
        value={piece.text}
        error={faultOf(`${name}s/${place}/text`)}
        onChange={(event) => change(piece.id, { text: event.target.value })}
      />
      {name === "task" && piece.like === undefined ? (
        <QuestionFields
          place={place}
          title={piece.title}
          questions={piece.questions ?? []}
          faultOf={faultOf}
          onChange={(questions) => change(piece.id, { questions })}
        />
      ) : null}
      <div className="flex flex-wrap gap-x-4">
        <Button
          variant="quiet"
          onClick={() => {
            onGesture(
              `Split “${piece.title}”`,
              splitPiece(pieces, piece.id, [crypto.randomUUID(), crypto.randomUUID()]),
            );
            requestAnimationFrame(() => document.getElementById(`${name}-${place}-title`)?.focus());
          }}
        >
          Split in two<span className="sr-only">{` ${piece.title}`}</span>
        </Button>
        <MergeChoice
          name={name}
          piece={piece}
          others={pieces.filter(({ id }) => id !== piece.id)}
          merge={(into) => merge(piece.id, into)}
        />
        <Button
          variant="quiet"
          disabled={pieces.length === 1}
          onClick={() => onGesture(`Took out “${piece.title}”`, withoutPiece(pieces, piece.id))}
        >
          Take out<span className="sr-only">{` ${piece.title}`}</span>
        </Button>
      </div>
    </fieldset>
  ));
}
