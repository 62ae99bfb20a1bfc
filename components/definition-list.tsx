import type { ReactNode } from "react";

export interface Fact {
  term: ReactNode;
  value: ReactNode;
}

/** Short facts in a row, each under its name; a fact without a value is not shown at all. */
export function FactsRow({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {facts.filter(hasValue).map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts are rendered once, on the server
        <div key={index}>
          <dt className="text-xs text-quiet">{fact.term}</dt>
          <dd className="num">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Terms to the left, what is said of them to the right, a rule between. */
export function DefinitionList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="border-t border-rule">
      {facts.filter(hasValue).map((fact, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: facts are rendered once, on the server
          key={index}
          className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <dt className="text-quiet">{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function hasValue({ value }: Fact): boolean {
  return value !== null && value !== undefined && value !== "";
}
