import type { GuideContent, Question } from "../content";

/** As many as `questionList` of the content takes; its shapes are not for the browser. */
export const mostQuestions = 12;

/** A task or a step as the editor's fields hold it. */
export interface Piece {
  id: string;
  title: string;
  text: string;
  /** The stored entry that a new one is like, and stands after. */
  like?: string;
  /** What a reader may ask themselves; of tasks alone. One that is still empty counts for nothing. */
  questions?: Question[] | undefined;
  /** Pieces that went into this one. */
  merged?: string[] | undefined;
  /** What it had been merged into, when it comes back from there. */
  from?: string | undefined;
}

/** What the editor's fields hold of a guide. */
export interface EditorText {
  summary: string;
  tasks: Piece[];
  steps: Piece[];
}

export function textOf({
  summary,
  tasks,
  steps,
}: Pick<GuideContent, "summary" | "tasks" | "steps">): EditorText {
  const piece = ({ id, title, text }: Piece) => ({ id, title, text });
  return {
    summary,
    tasks: tasks.map((task) => ({ ...piece(task), questions: task.questions ?? [] })),
    steps: steps.map(piece),
  };
}

/** What differs between the stored text and the one in the fields, as the draft's door takes it. */
export function changesOf(stored: EditorText, edited: EditorText) {
  const before = [...stored.tasks, ...stored.steps];
  const after = [...edited.tasks, ...edited.steps];
  const added = after.flatMap(({ id, like, title, text }) =>
    like === undefined || before.some((piece) => piece.id === id) ? [] : [{ id, like, title, text }],
  );
  const back = after.flatMap(({ id, like, from }) =>
    like !== undefined || before.some((piece) => piece.id === id) ? [] : [from ? { id, from } : { id }],
  );
  const removed = before.flatMap(({ id }) => (after.some((piece) => piece.id === id) ? [] : [id]));
  return {
    summary: edited.summary === stored.summary ? undefined : edited.summary,
    tasks: orNothing(changedPieces(stored.tasks, edited.tasks)),
    steps: orNothing(changedPieces(stored.steps, edited.steps)),
    added: orNothing(added),
    removed: orNothing(removed),
    back: orNothing(back),
    merged: orNothing(mergesOf(edited).filter(({ id }) => removed.includes(id))),
  };
}

export function hasChanges(stored: EditorText, edited: EditorText): boolean {
  return Object.values(changesOf(stored, edited)).some((change) => change !== undefined);
}

/** The pieces with one of them taken out, or with two in its place that begin from its words. */
export function withoutPiece(pieces: readonly Piece[], id: string): Piece[] {
  return pieces.filter((piece) => piece.id !== id);
}

export function splitPiece(pieces: readonly Piece[], id: string, newIds: readonly [string, string]): Piece[] {
  return pieces.flatMap((piece) =>
    piece.id === id
      ? newIds.map((newId, at) => ({
          id: newId,
          like: piece.like ?? piece.id,
          title: `${piece.title} (part ${at + 1})`,
          text: piece.text,
        }))
      : [piece],
  );
}

/** The pieces with one of them merged into another, which has both their words. */
export function mergePieces(pieces: readonly Piece[], id: string, into: string): Piece[] {
  const gone = pieces.find((piece) => piece.id === id);
  if (!gone || id === into) return [...pieces];
  return withoutPiece(pieces, id).map((piece) =>
    piece.id === into
      ? {
          ...piece,
          text: `${piece.text}\n\n${gone.text}`,
          ...(gone.questions ? { questions: bothQuestions(piece.questions, gone.questions) } : {}),
          merged: [...(piece.merged ?? []), id, ...(gone.merged ?? [])],
        }
      : piece,
  );
}

/** As many questions as one task takes, its own first: what readers answered is found by their keys. */
function bothQuestions(own: readonly Question[] = [], gone: readonly Question[]): Question[] {
  const keys = new Set(own.map(({ key }) => key));
  return [...own, ...gone.filter(({ key }) => !keys.has(key))].slice(0, mostQuestions);
}

/** What was merged into what, in this sitting. */
export function mergesOf({ tasks, steps }: EditorText): { id: string; into: string }[] {
  return [...tasks, ...steps].flatMap(({ id: into, merged = [] }) => merged.map((id) => ({ id, into })));
}

/** The text once it is stored: what is no longer new is like nothing but itself. */
export function settled(text: EditorText, stored: EditorText): EditorText {
  const known = new Map([...stored.tasks, ...stored.steps].map((piece) => [piece.id, piece]));
  const settle = ({ like, from, ...piece }: Piece): Piece => {
    const same = known.get(piece.id);
    if (!same) return { ...piece, ...(like === undefined ? {} : { like }), ...(from ? { from } : {}) };
    return piece.questions || !same?.questions ? piece : { ...piece, questions: same.questions };
  };
  return { ...text, tasks: text.tasks.map(settle), steps: text.steps.map(settle) };
}

function changedPieces(stored: readonly Piece[], edited: readonly Piece[]) {
  return edited.flatMap((piece) => {
    const before = stored.find((one) => one.id === piece.id);
    if (!before) return piece.like === undefined ? [wordsOf(piece)] : [];
    const title = piece.title === before.title ? undefined : piece.title;
    const text = piece.text === before.text ? undefined : piece.text;
    const questions = changedQuestions(before.questions, piece.questions);
    if (title === undefined && text === undefined && questions === undefined) return [];
    return [{ id: piece.id, title, text, ...(questions && { questions }) }];
  });
}

/** Of a piece that comes back all is sent: it may have been written anew before it went. */
function wordsOf({ id, title, text, questions }: Piece) {
  return { id, title, text, ...(questions && { questions }) };
}

function changedQuestions(before: readonly Question[] = [], edited?: readonly Question[]) {
  const written = edited?.filter(({ question, answer }) => question.trim() + answer.trim() !== "");
  return written && JSON.stringify(written) !== JSON.stringify(before) ? written : undefined;
}

function orNothing<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}
