"use client";

import { useState } from "react";
import { Field, SelectField } from "@/components/field";
import { type Frequency, parseRule, plainRule, type RepeatRule, ruleText, weekdays } from "@/lib/repeat-rule";
import { repeatChoices } from "../repeat-choices";
import { ruleWords } from "../repeat-words";

const units: [Frequency, string][] = [
  ["DAILY", "days"],
  ["WEEKLY", "weeks"],
  ["MONTHLY", "months"],
  ["YEARLY", "years"],
];
const letters = { MO: "Mon", TU: "Tue", WE: "Wed", TH: "Thu", FR: "Fri", SA: "Sat", SU: "Sun" };

/** How a block repeats and when that ends, as RFC 5545 writes it; null for once. */
export function RepeatField({
  date,
  value,
  onChange,
}: {
  /** The day of the block, from which the offered repeats follow. */
  date: string;
  value: string | null;
  onChange: (rule: string | null) => void;
}) {
  const rule = value === null ? null : parseRule(value);
  const beat = rule && ruleText({ ...rule, until: null, count: null });
  const offered = repeatChoices(date);
  const isOffered = beat === null || offered.some((one) => ruleText(one) === beat);
  const [isOwn, setOwn] = useState(!isOffered);
  const withEnd = (next: RepeatRule) =>
    ruleText({ ...next, until: rule?.until ?? null, count: rule?.count ?? null });

  function choose(text: string) {
    setOwn(text === "own");
    if (text === "") onChange(null);
    else if (text === "own") onChange(withEnd(rule ?? plainRule("WEEKLY", 2)));
    else onChange(withEnd(parseRule(text)));
  }

  return (
    <div className="grid gap-4">
      <SelectField
        id="block-repeat"
        label="Repeat"
        value={isOwn ? "own" : (beat ?? "")}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">Once</option>
        {offered.map((one) => (
          <option key={ruleText(one)} value={ruleText(one)}>
            {capital(ruleWords(one, date))}
          </option>
        ))}
        <option value="own">
          {isOffered || !rule
            ? "Another way …"
            : capital(ruleWords({ ...rule, until: null, count: null }, date))}
        </option>
      </SelectField>
      {isOwn && rule ? <OwnBeat rule={rule} onChange={(next) => onChange(ruleText(next))} /> : null}
      {rule ? <RepeatEnd date={date} rule={rule} onChange={(next) => onChange(ruleText(next))} /> : null}
    </div>
  );
}

function OwnBeat({ rule, onChange }: { rule: RepeatRule; onChange: (rule: RepeatRule) => void }) {
  const chosen = new Set(rule.weekdays.map(({ day }) => day));
  return (
    <div className="grid grid-cols-2 gap-4">
      <Field
        id="block-interval"
        label="Every"
        type="number"
        min={1}
        max={999}
        required
        value={String(rule.interval)}
        onChange={(event) => onChange({ ...rule, interval: Math.max(1, Number(event.target.value) || 1) })}
      />
      <SelectField
        id="block-unit"
        label="Of"
        value={rule.frequency}
        onChange={(event) => onChange(plainRule(event.target.value as Frequency, rule.interval))}
      >
        {units.map(([frequency, name]) => (
          <option key={frequency} value={frequency}>
            {name}
          </option>
        ))}
      </SelectField>
      {rule.frequency === "WEEKLY" ? (
        <fieldset className="col-span-2">
          <legend className="mb-1 font-semibold">On</legend>
          <div className="flex flex-wrap gap-x-4">
            {weekdays.map((day) => (
              <label key={day} className="inline-flex min-h-11 items-center gap-1.5">
                <input
                  type="checkbox"
                  checked={chosen.has(day)}
                  onChange={(event) => {
                    const next = weekdays.filter((one) =>
                      one === day ? event.target.checked : chosen.has(one),
                    );
                    onChange({ ...rule, weekdays: next.map((one) => ({ day: one, nth: null })) });
                  }}
                />
                {letters[day]}
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  );
}

function RepeatEnd({
  date,
  rule,
  onChange,
}: {
  date: string;
  rule: RepeatRule;
  onChange: (rule: RepeatRule) => void;
}) {
  const kind = rule.until ? "until" : rule.count ? "count" : "never";
  const end = (until: string | null, count: number | null) => onChange({ ...rule, until, count });
  return (
    <div className="grid grid-cols-2 gap-4">
      <SelectField
        id="block-end"
        label="Ends"
        value={kind}
        onChange={({ target: { value } }) =>
          end(value === "until" ? (rule.until ?? date) : null, value === "count" ? (rule.count ?? 10) : null)
        }
      >
        <option value="never">Never</option>
        <option value="until">On a day</option>
        <option value="count">After so many</option>
      </SelectField>
      {kind === "until" ? (
        <Field
          id="block-until"
          label="Last day"
          type="date"
          min={date}
          max="2199-12-31"
          required
          value={rule.until ?? ""}
          onChange={(event) => event.target.value && end(event.target.value, null)}
        />
      ) : null}
      {kind === "count" ? (
        <Field
          id="block-count"
          label="Times"
          type="number"
          min={1}
          max={1000}
          required
          value={String(rule.count ?? "")}
          onChange={(event) => end(null, Math.min(1000, Math.max(1, Number(event.target.value) || 1)))}
        />
      ) : null}
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
