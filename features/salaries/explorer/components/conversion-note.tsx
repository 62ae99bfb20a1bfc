import { countryName } from "@/lib/money";
import { rateInWords, reasonInWords, targetInWords } from "../../conversion/rate-words";
import type { Asked } from "../input";
import type { ExplorerFigure } from "../queries";
import { type Shown, waysOfConversion } from "../shown";
import { targetOf } from "../target";

/** How converted figures came about: each rate with its year and source; and which figures could not be, and why. */
export function ConversionNote({ asked, rows }: { asked: Asked; rows: readonly Shown<ExplorerFigure>[] }) {
  const target = targetOf(asked);
  if (!target) return null;
  const { converted, refused } = waysOfConversion(rows);
  const ways = [...new Set(converted.map((way) => rateInWords(way, way.ofYear)))];
  const sources = [...new Set(converted.flatMap(({ rateSource }) => rateSource?.split("; ") ?? []))].join(
    "; ",
  );
  const reasons = [...new Set(refused.map(({ why }) => why))];
  return (
    <div className="measure mt-3 border-s-2 border-ink ps-3 text-xs">
      <p className="font-semibold">Shown in {targetInWords(target)}</p>
      {ways.length === 1 ? <p>Converted {ways[0]}.</p> : null}
      {ways.length > 1 ? (
        <details>
          <summary className="py-1">
            Each figure at its own rate, {sources}: {ways.length === 2 ? "both" : `all ${ways.length}`} rates
          </summary>
          <ul>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {reasons.length > 0 ? (
        <p>
          Left as stated:{" "}
          {reasons
            .map(
              (why) =>
                `${placesOf(refused, why)} (${reasonInWords(why).replace(/^Not converted: |\.$/g, "")})`,
            )
            .join("; ")}
          .
        </p>
      ) : null}
    </div>
  );
}

function placesOf(
  refused: readonly { figure: Pick<ExplorerFigure, "country">; why: string }[],
  why: string,
): string {
  const places = refused.filter((one) => one.why === why).map(({ figure }) => figure.country);
  return [...new Set(places)].map(countryName).join(", ");
}
