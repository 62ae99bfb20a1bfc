import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { SelectField } from "@/components/field";
import type { Piece } from "../editor-text";

interface Props {
  name: "task" | "step";
  piece: Piece;
  others: Piece[];
  merge: (into: string) => void;
}

/** Merges a task or step into another: first which one, then the press that does it. Escape leaves all as it is. */
export function MergeChoice({ name, piece, others, merge }: Props) {
  const [into, setInto] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setInto(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (into === null) {
    return (
      <Button
        ref={opener}
        variant="quiet"
        disabled={others.length === 0}
        onClick={() => setInto(others[0]?.id ?? "")}
      >
        Merge …<span className="sr-only">{` ${piece.title} into another ${name}`}</span>
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves a choice wherever in it the focus is
    <div
      className="order-last grid basis-full gap-3 border-s-4 border-line ps-4"
      onKeyDown={(event) => event.key === "Escape" && leave()}
    >
      <SelectField
        id={`merge-${piece.id}`}
        label={`Merge into which ${name}?`}
        hint={`It keeps its name and gets the words of “${piece.title}”. Before it is published you see what learners hold on the one that goes.`}
        value={into}
        autoFocus
        onChange={(event) => setInto(event.target.value)}
      >
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => merge(into)}>Merge</Button>
        <Button variant="quiet" onClick={leave}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
