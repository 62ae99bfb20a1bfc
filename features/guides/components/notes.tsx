import type { ReactNode } from "react";

export interface Note {
  name: string;
  value: ReactNode;
}

/** Small facts beside a text: in the margin where there is one, under the text elsewhere. */
export function Notes({ notes }: { notes: readonly (Note | null)[] }) {
  const shown = notes.filter((note) => note !== null);
  if (shown.length === 0) return null;
  return (
    <dl className="notes">
      {shown.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
