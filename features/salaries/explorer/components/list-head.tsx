import type { ReactNode } from "react";
import { RangeKey } from "@/components/chart/range-chart";
import { wordsOfSource } from "../../source-words";
import { explorerAddress } from "../address";
import type { Explored } from "../explored";
import type { ExplorerFigure } from "../queries";
import type { Shown } from "../shown";
import { type Choice, inOrder } from "../view";
import { ConversionNote } from "./conversion-note";
import { SourceLine } from "./source-line";

/** What a list shows in a sentence, whose figures they are, and how its drawing is read. */
export function ListHead({
  asked,
  coverage,
  choice,
  shown,
  figure,
  hasRanges,
  children,
}: Pick<Explored, "asked" | "coverage"> & {
  choice: Choice;
  shown: readonly Shown<ExplorerFigure>[];
  /** One of those shown. */
  figure: ExplorerFigure | undefined;
  hasRanges: boolean;
  children: ReactNode;
}) {
  const others = inOrder(coverage).filter(({ source }) => source !== choice.source);
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-12">
      <div className="lg:col-span-8">
        <h2 id="shown" tabIndex={-1} className="text-lg">
          {children}
        </h2>
        <SourceLine choice={choice} figure={figure} />
        {others.length > 0 ? (
          <p className="mt-1 text-xs text-quiet">
            Other sources, never on the same axis:{" "}
            {others.map((other, i) => (
              <span key={other.source}>
                {i > 0 ? ", " : ""}
                <a
                  id={`source-${other.source}`}
                  href={explorerAddress({
                    ...asked,
                    source: other.source,
                    year: null,
                    sort: null,
                    all: false,
                  })}
                >
                  {wordsOfSource(other).short}
                </a>{" "}
                ({wordsOfSource(other).kind.toLowerCase()})
              </span>
            ))}
          </p>
        ) : null}
        <ConversionNote asked={asked} rows={shown} />
      </div>
      {hasRanges ? (
        <div className="lg:col-span-4 [&>svg]:ms-0">
          <RangeKey />
        </div>
      ) : null}
    </div>
  );
}
