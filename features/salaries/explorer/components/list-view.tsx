import type { ReactNode } from "react";
import { formatCount } from "@/lib/money";
import { EvidenceNote } from "../../components/evidence-note";
import { explorerAddress } from "../address";
import { captionOf } from "../caption";
import type { Explored } from "../explored";
import type { Sort, SortKey } from "../input";
import type { ExplorerFigure, Told } from "../queries";
import { arrange, isStated, type Shown } from "../shown";
import { FileLinks } from "./file-links";
import { ListHead } from "./list-head";
import { PayTable } from "./pay-table";
import { StatedTable } from "./stated-table";
import { Withheld } from "./withheld";

/** How many rows stand there before the reader asks for all. */
export const rowsAtFirst = 25;
export const usualSort: Sort = { key: "median", isTurned: false };

const sortWords: Record<SortKey, [string, string]> = {
  name: ["from A to Z", "from Z to A"],
  n: ["most reports first", "fewest reports first"],
  p10: ["highest 10th percentile first", "lowest 10th percentile first"],
  p25: ["highest 25th percentile first", "lowest 25th percentile first"],
  median: ["highest median first", "lowest median first"],
  p75: ["highest 75th percentile first", "lowest 75th percentile first"],
  p90: ["highest 90th percentile first", "lowest 90th percentile first"],
};

interface Props extends Explored, Told {
  /** "country", "countries" */
  things: readonly [one: string, many: string];
  first: string;
  keyOf: (figure: ExplorerFigure) => string;
  nameOf: (figure: ExplorerFigure) => string;
  row: (row: Shown<ExplorerFigure>) => ReactNode;
  isChosen: (figure: ExplorerFigure) => boolean;
  /** Where no more rows were read than are shown at first, and one that tells whether there are more. */
  isCut?: boolean;
  /** The sum of the others: it stands before them and is not counted. */
  isWhole?: (figure: ExplorerFigure) => boolean;
}

/** One source's figures as a list that can be sorted, with what else must be known of them. */
export function ListView(props: Props) {
  const {
    asked,
    plan,
    choice,
    shown,
    evidence,
    things,
    first,
    keyOf,
    nameOf,
    row,
    isChosen,
    isWhole,
    isCut,
    keep,
  } = props;
  const sort = asked.sort ?? usualSort;
  const { groups, withheld } = arrange(shown, sort, keyOf, nameOf);
  const all = groups.flatMap(({ rows }) => rows);
  const isPart = ({ figure }: Shown<ExplorerFigure>) => !isWhole?.(figure);
  const count = new Set(all.filter(isPart).map(({ figure }) => keyOf(figure))).size;
  const hasMore = isCut && groups.some(({ rows }) => rows.length > rowsAtFirst);
  const hasMedians = groups.some(({ measure }) => measure === "percentiles" || measure === "median");
  const told = sortWords[sort.key][sort.isTurned ? 1 : 0];
  const words = hasMedians ? told : told.replace("median", "average");
  const { figure } = all[0] ?? {};
  return (
    <section aria-labelledby="shown" className="mt-6">
      <ListHead
        {...props}
        figure={figure}
        hasRanges={groups.some(({ measure }) => measure === "percentiles")}
      >
        {count === 0
          ? `No ${things[0]} with enough reports`
          : hasMore
            ? `More than ${formatCount(count - 1)} ${things[1]}`
            : `${formatCount(count)} ${things[count === 1 ? 0 : 1]}`}
        {count > 1 ? `, ${words}` : ""}
      </ListHead>
      {groups.map(({ currency, measure, rows }) => {
        const parts = rows.filter(isPart);
        const cut = [
          ...rows.filter((row) => !isPart(row)),
          ...(asked.all ? parts : parts.slice(0, rowsAtFirst)),
        ];
        const caption = captionOf(rows, plan.country, choice);
        return (
          <div key={`${currency} ${rows[0]?.figure.period} ${measure}`} className="mt-6">
            {isStated(rows) ? (
              <StatedTable caption={caption} first={first} rows={cut} name={row} keep={keep} />
            ) : (
              <PayTable
                caption={caption}
                first={first}
                rows={cut}
                name={row}
                isChosen={isChosen}
                sort={{
                  current: sort,
                  address: (wanted) => explorerAddress({ ...asked, sort: wanted }),
                }}
                keep={keep}
              />
            )}
            {cut.length < rows.length ? (
              <p className="mt-4">
                <a id="show-all" href={explorerAddress({ ...asked, all: true })} className="button no-print">
                  Show all {isCut ? "" : formatCount(parts.length)} {things[1]}
                </a>
              </p>
            ) : null}
          </div>
        );
      })}
      <Withheld figures={withheld} most={isCut ? rowsAtFirst : null} nameOf={nameOf} things={things} />
      {evidence ? (
        <div className="mt-8">
          <EvidenceNote evidence={evidence} counted={figure?.population} />
        </div>
      ) : null}
      <FileLinks
        filters={{
          role: asked.role,
          country: plan.country,
          experience: choice.experience,
          source: choice.source,
          year: choice.year,
          breakdown: null,
        }}
      />
    </section>
  );
}
