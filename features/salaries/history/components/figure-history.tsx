import { Day } from "@/components/date";
import { dayOf } from "@/lib/dates";
import type { Figure } from "../../figure";
import { listSpells } from "../queries";
import { statementInWords } from "../statement-words";

/** What a figure said before, line by line, for the note of a source chip; nothing when it never said anything else. */
export async function FigureHistory({
  figure: { id, currency },
}: {
  figure: Pick<Figure, "id" | "currency">;
}) {
  const [, ...past] = (await listSpells([id])).get(id) ?? [];
  return past.map((spell, i) => (
    <span key={spell.from} className="block">
      <span className="text-quiet">
        {i === past.length - 1 ? (
          <>
            Before <Day day={dayOf(spell.until ?? spell.from)} />
          </>
        ) : (
          <>
            <Day day={dayOf(spell.from)} /> to <Day day={dayOf(spell.until ?? spell.from)} />
          </>
        )}{" "}
        ({spell.release}):
      </span>{" "}
      {statementInWords(spell, currency)}
    </span>
  ));
}
