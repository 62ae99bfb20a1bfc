import { RangeKey } from "@/components/chart/range-chart";
import { type Experience, experiences, type PayPeriod } from "@/db/enums";
import { countryName } from "@/lib/money";
import type { Refused } from "../../address-parts";
import { RefusedParts } from "../../components/refused-parts";
import { experienceInWords } from "../../experience-bands";
import { payInWords } from "../place";
import type { PlacedFigure, PlaceFigures } from "../queries";
import type { Reading } from "../reading";
import { PlaceReading } from "./place-reading";

export interface OwnPay {
  amount: number;
  currency: string;
  period: PayPeriod;
}

/** All that depends on what was chosen: one source under the other, never one number out of two. */
export function Standing({
  found: { role, evidence, told },
  readings,
  chosen: { country, experience },
  currency = "",
  pay,
  refused,
}: {
  found: PlaceFigures;
  readings: readonly Reading<PlacedFigure>[];
  chosen: { country: string; experience: Experience };
  /** The one that all amounts are told in, as far as there are rates; empty where each figure keeps its own. */
  currency?: string;
  pay: OwnPay | null;
  refused: readonly Refused[];
}) {
  const covering = new Set(readings.flatMap(({ figure }) => (figure.status === "ok" ? figure.source : [])));
  const others = Object.entries(told).flatMap(([source, all]) => {
    const known = experiences.filter((one) => one !== experience && all.includes(one));
    return covering.has(source) || known.length === 0 ? [] : [{ source, known }];
  });
  return (
    <div
      id="standing"
      className="min-w-0 space-y-10 lg:col-span-8"
      data-shown={[country, experience, currency].join(" ")}
    >
      <RefusedParts refused={refused} />
      <div className="space-y-2">
        <h2>
          {role.title}, {countryName(country)}: {inSentence(experience)}
        </h2>
        <p className="num" data-echo="" hidden={!pay}>
          {pay ? payInWords(pay.amount, pay.currency, pay.period) : null}
        </p>
      </div>
      {readings.some(({ noPlace }) => !noPlace) ? <RangeKey names="none" /> : null}
      {readings.map((reading) => {
        const known = evidence[reading.figure.source];
        return known ? (
          <PlaceReading
            key={reading.figure.id}
            reading={reading}
            evidence={known}
            isOneOfSome={isOneOfSome(reading, readings)}
            pay={pay}
          />
        ) : null;
      })}
      {readings.length === 0 ? (
        <p className="measure">
          No source that we know says what a {role.title} with this experience is paid in{" "}
          {countryName(country)}.
        </p>
      ) : null}
      {others.length > 0 ? (
        <div className="measure space-y-1 border-t border-rule pt-3 text-quiet">
          <p>What other experience these sources tell of, here:</p>
          <ul className="space-y-1">
            {others.map(({ source, known }) => (
              <li key={source}>
                {evidence[source]?.title}:{" "}
                {known.map((other, index) => (
                  <span key={other}>
                    {index > 0 ? ", " : ""}
                    <a href={`/salaries/${role.slug}/you?country=${country}&experience=${other}`}>
                      {inSentence(other)}
                    </a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function inSentence(experience: Experience): string {
  return experienceInWords(experience).replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

function isOneOfSome({ figure }: Reading<PlacedFigure>, all: readonly Reading<PlacedFigure>[]): boolean {
  return all.some(
    (other) =>
      other.figure.id !== figure.id &&
      other.figure.source === figure.source &&
      other.figure.occupation?.code === figure.occupation?.code,
  );
}
