"use client";

import { useState } from "react";
import { Field, SelectField } from "@/components/field";
import { formatHourlyPay, formatMoney } from "@/lib/money";
import { contractPay, payPerHour, weeksOfYear } from "../pay-per-hour";
import type { KeptFigure } from "../queries";

const currencies = ["CAD", "USD", "EUR", "GBP", "INR", "AUD", "CHF", "JPY"];

/** All reckoning is done in the page: nothing has a name or a form that could be sent. */
export function PayReckoner({
  figures,
  plannedMinutes,
  plannedNote,
}: {
  figures: readonly KeptFigure[];
  plannedMinutes: number;
  plannedNote: string;
}) {
  const [typed, setTyped] = useState({
    ...{ pay: "85000", currency: "CAD", weeks: "46", rate: "60", per: "hour", unpaid: "6" },
    hours: String(plannedMinutes > 0 ? Math.round(plannedMinutes / 15) / 4 : 40),
  });
  const set = (name: keyof typeof typed) => ({
    id: `pay-${name}`,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const number = { type: "number", inputMode: "decimal", autoComplete: "off", min: 0 } as const;
  const known = [...new Set([...currencies, ...figures.map(({ currency }) => currency)])];
  return (
    <div className="grid max-w-5xl gap-x-12 gap-y-10 lg:grid-cols-2">
      <section aria-labelledby="employed" className="border-t border-ink pt-4">
        <h2 id="employed" className="mb-4 text-lg">
          Employed
        </h2>
        <div className="grid grid-cols-2 gap-4">
          {figures.length > 0 ? (
            <div className="col-span-2">
              <SelectField
                id="pay-figure"
                label="A figure you keep"
                value=""
                onChange={({ target }) => {
                  const figure = figures.find(({ id }) => id === target.value);
                  if (!figure) return;
                  setTyped({ ...typed, pay: String(Math.round(figure.amount)), currency: figure.currency });
                }}
              >
                <option value="">Choose, or type your own below</option>
                {figures.map((figure) => (
                  <option key={figure.id} value={figure.id}>
                    {`${figure.title}: ${figure.measure} ${formatMoney(figure.amount, figure.currency)}, ${figure.source}, ${figure.year ?? "year not stated"}`}
                  </option>
                ))}
              </SelectField>
            </div>
          ) : null}
          <Field label="Pay a year" {...number} {...set("pay")} />
          <SelectField label="Currency" {...set("currency")}>
            {known.map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </SelectField>
          <Field label="Hours a week" {...number} step={0.25} {...set("hours")} />
          <Field label="Weeks worked a year" {...number} max={weeksOfYear} {...set("weeks")} />
        </div>
        <p className="mt-2 text-xs text-quiet">{plannedNote} Weeks off are paid.</p>
        <Employed {...typed} />
      </section>
      <section aria-labelledby="contract" className="border-t border-ink pt-4">
        <h2 id="contract" className="mb-4 text-lg">
          On a contract
        </h2>
        <div className="grid grid-cols-2 gap-4">
          <Field label="The contract pays" {...number} {...set("rate")} />
          <SelectField label="For" {...set("per")}>
            <option value="hour">an hour</option>
            <option value="year">a year of 52 weeks</option>
          </SelectField>
          <Field label="Weeks without pay" {...number} max={weeksOfYear - 1} {...set("unpaid")} />
        </div>
        <p className="mt-2 text-xs text-quiet">
          Holidays, illness and time between contracts are not paid. Taxes and insurance are left out on both
          sides.
        </p>
        <OnContract {...typed} />
      </section>
    </div>
  );
}

interface Typed {
  pay: string;
  currency: string;
  weeks: string;
  rate: string;
  per: string;
  unpaid: string;
  hours: string;
}

function Employed({ pay, currency, weeks, hours }: Typed) {
  const hourly = payPerHour(Number(pay), { hoursAWeek: Number(hours), weeks: Number(weeks) });
  return (
    <Result
      amount={hourly && Number(pay) > 0 ? `${formatHourlyPay(hourly, currency)} an hour` : null}
      sum={`${formatMoney(Number(pay), currency)} ÷ (${hours} h × ${weeks} weeks = ${Number(hours) * Number(weeks)} h)`}
    />
  );
}

function OnContract({ pay, currency, rate, per, unpaid, hours }: Typed) {
  const given = { amount: Number(rate), hoursAWeek: Number(hours), unpaidWeeks: Number(unpaid) };
  const found = contractPay({ ...given, per: per === "year" ? "year" : "hour" });
  const sum =
    per === "year"
      ? `${formatMoney(given.amount, currency)} × ${found?.weeks} of ${weeksOfYear} weeks`
      : `${formatHourlyPay(given.amount, currency)} × ${hours} h × ${found?.weeks} weeks`;
  const [yearly, other] = [found?.yearly ?? 0, Number(pay)];
  const more = Math.round(yearly - other);
  const beside =
    other > 0 && more !== 0
      ? `, ${formatMoney(Math.abs(more), currency)} ${more > 0 ? "more" : "less"} than employed`
      : "";
  return (
    <Result
      amount={found && given.amount > 0 ? `${formatHourlyPay(found.perHour, currency)} an hour` : null}
      sum={`${sum} = ${formatMoney(yearly, currency)} a year${beside}`}
    />
  );
}

function Result({ amount, sum }: { amount: string | null; sum: string }) {
  return (
    <p role="status" className="mt-4 border-t border-rule pt-3">
      {amount ? (
        <>
          <strong className="num block text-lg">{amount}</strong>
          <span className="num text-quiet">{sum}</span>
        </>
      ) : (
        "Fill in amounts and hours above zero."
      )}
    </p>
  );
}
