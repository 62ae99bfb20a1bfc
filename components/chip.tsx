import type { ReactNode } from "react";

/**
 * A source chip: the source's short name after a statement, and its note one press away. Works without script, may
 * stand inside a paragraph, and is printed in full. The note opens under its line; from 80rem, inside an element of
 * class `chip-column`, in the margin to the right of that element.
 */
export function Chip({
  id,
  name,
  children,
}: {
  /** Unique on the page. */
  id: string;
  /** "Stack Overflow 2025" */
  name: string;
  /** Phrasing content: title, publisher, as-of, licence, link. */
  children: ReactNode;
}) {
  return (
    <span className="whitespace-normal">
      {" "}
      <button type="button" className="chip" popoverTarget={id} aria-label={`Source: ${name}`}>
        {name}
      </button>
      <span id={id} popover="auto" className="chip-note">
        {children}
      </span>
    </span>
  );
}

/** What a note says, line by line; a line without a value is left out. */
export function ChipLines({ lines }: { lines: readonly [name: string, value: ReactNode][] }) {
  return lines
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => (
      <span key={name} className="block">
        <span className="text-quiet">{name}:</span> {value}
      </span>
    ));
}

/** Stands where a statement has no source, and says so. */
export function NotSourced() {
  return <span className="chip no-underline"> (not sourced)</span>;
}
