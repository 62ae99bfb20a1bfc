import type { EditorText, Piece } from "./editor-text";

/** What an editor did to the list as a whole: split a piece, merged it into another, or took it out. */
export interface Gesture {
  list: "tasks" | "steps";
  /** In the past tense, as it is said aloud: `Merged “A” into “B”`. */
  words: string;
  before: readonly Piece[];
  after: readonly Piece[];
}

/**
 * The text with a gesture taken back. What was written since stays: a piece that was changed after the gesture keeps
 * its words, and those of a part that was written anew go back into the piece that it was split from.
 */
export function withoutGesture(text: EditorText, { list, before, after }: Gesture): EditorText {
  const now = new Map(text[list].map((piece) => [piece.id, piece]));
  const then = new Map(after.map((piece) => [piece.id, piece]));
  const known = new Set(before.map(({ id }) => id));
  const isRewritten = ({ id, title, text: words }: Piece) => {
    const made = then.get(id);
    return made !== undefined && (made.title !== title || made.text !== words);
  };
  const back = before.map((piece): Piece => {
    const present = now.get(piece.id);
    const made = then.get(piece.id);
    if (!present || !made) {
      const parts = text[list].filter(({ id, like }) => !known.has(id) && like === (piece.like ?? piece.id));
      const from = after.find(({ merged }) => merged?.includes(piece.id))?.id;
      const words = parts.some(isRewritten) ? parts.map((part) => part.text).join("\n\n") : piece.text;
      return { ...piece, text: words, ...(from ? { from } : {}) };
    }
    return {
      ...present,
      title: present.title === made.title ? piece.title : present.title,
      text: present.text === made.text ? piece.text : present.text,
      questions: present.questions === made.questions ? piece.questions : present.questions,
      merged: piece.merged,
    };
  });
  const since = text[list].filter(({ id }) => !known.has(id) && !then.has(id));
  return { ...text, [list]: [...back, ...since] };
}
