import { DataTable } from "@/components/data-table";
import { Day } from "@/components/date";
import { dayOf } from "@/lib/dates";
import type { Figure } from "../../figure";
import type { Evidence } from "../../queries";
import { figureInWords } from "../figure-name";
import { listPast } from "../queries";
import type { Statement } from "../spells";
import { spreadInWords, statementInWords } from "../statement-words";

/** What the figures of a page said before, each with what it says now; nothing when none ever said anything else. */
export async function FigureHistory({
  figures,
  evidence,
}: {
  figures: readonly (Figure & { segmentName: string | null })[];
  /** By the slug of the dataset. */
  evidence: Readonly<Record<string, Evidence>>;
}) {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const rows = (await listPast([...known.keys()])).flatMap((past) => {
    const figure = known.get(past.id);
    return figure ? [{ ...past, figure }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="said-before" className="border-t border-ink pt-4">
      <div className="measure space-y-2">
        <h2 id="said-before">What these figures said before</h2>
        <p>
          A new release of a source, or an older one put back, can change a figure. These changed; all others
          say what they always said.
        </p>
      </div>
      <div className="mt-6">
        <DataTable
          caption="Figures of this page that changed, the latest change first"
          columns={[
            {
              key: "figure",
              head: "Figure",
              cell: ({ figure }) => (
                <span className="block min-w-36">
                  {figureInWords(figure)}
                  <span className="block text-xs font-normal text-quiet">
                    {evidence[figure.source]?.title ?? figure.source}
                  </span>
                </span>
              ),
            },
            {
              key: "before",
              head: "Said",
              cell: ({ figure: { currency }, before, now }) => (
                <Words said={before} other={now} currency={currency} />
              ),
            },
            {
              key: "now",
              head: "Says now",
              cell: ({ figure: { currency }, before, now }) => (
                <Words said={now} other={before} currency={currency} />
              ),
            },
            {
              key: "when",
              head: "Said it",
              cell: ({ before }) => <Span from={dayOf(before.from)} until={dayOf(before.until)} />,
            },
            {
              key: "release",
              head: "In the release",
              cell: ({ before: { release } }) => <span className="block min-w-28">{release}</span>,
            },
          ]}
          rows={rows}
          rowKey={({ id, before }) => `${id} ${before.from}`}
        />
      </div>
    </section>
  );
}

/** A statement; with what lies around its median where that changed, too. */
function Words({ said, other, currency }: { said: Statement; other: Statement; currency: string }) {
  const spread = spreadInWords(said, currency);
  return (
    <span className="block min-w-44">
      {statementInWords(said, currency)}
      {spread !== null && spread !== spreadInWords(other, currency) ? (
        <span className="block text-xs text-quiet">{spread}</span>
      ) : null}
    </span>
  );
}

function Span({ from, until }: { from: string; until: string }) {
  return (
    <span className="block min-w-32">
      {from === until ? (
        <>
          on <Day day={from} />
        </>
      ) : (
        <>
          from <Day day={from} /> until <Day day={until} />
        </>
      )}
    </span>
  );
}
