"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { SelectField } from "@/components/field";
import { OwnDay } from "@/components/own-day";
import { useSaid } from "@/components/use-said";
import type { WeekStart } from "@/db/enums";
import { send } from "@/lib/http/client";
import type { setStreak } from "../streak/endpoints";
import type { OwnStreak } from "../streak/queries";
import { weekdaysFrom } from "../streak/streak";
import { streakInWords, weekdayName } from "../streak/streak-words";

interface Props {
  streak: OwnStreak;
  weekStart: WeekStart;
  locale: string;
}

/** The days in a row, and the rules that forgive some: kept as soon as they are chosen. */
export function StreakPanel({ streak, weekStart, locale }: Props) {
  const router = useRouter();
  const [rules, setRules] = useState({ restDays: streak.restDays, skipsPerWeek: streak.skipsPerWeek });
  const [said, setSaid] = useSaid();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { text, aside } = streakInWords(streak);

  async function choose(next: typeof rules) {
    const before = rules;
    setRules(next);
    // One write at a time, so that the last choice is the last that arrives.
    const waits = { thing: "streak", label: "What keeps your streak" };
    const turn = last.current.then(() =>
      send<typeof setStreak>("PUT", "/api/v1/progress/streak", { body: next }, { waits }),
    );
    last.current = turn;
    const answer = await turn;
    if (answer.status === 202) return setSaid("Waits for a connection.");
    if (!answer.ok) setRules(before);
    setSaid(answer.ok ? "Kept." : (answer.problem.errors?.[0]?.message ?? answer.problem.detail));
    router.refresh();
  }

  return (
    <section aria-labelledby="streak" className="border-t border-ink py-5">
      <h2 id="streak" className="text-base font-semibold">
        {text}
      </h2>
      <p className="text-quiet">
        {streak.since ? (
          <>
            Since <OwnDay day={streak.since} locale={locale} />.{" "}
          </>
        ) : null}
        {aside}
      </p>
      <details className="mt-2">
        <summary className="min-h-11 content-center text-signal">Rest days and idle days</summary>
        <fieldset className="mt-2">
          <legend className="font-semibold">Rest days</legend>
          <p className="text-xs text-quiet">An idle rest day does not break it.</p>
          <div className="mt-1 grid grid-cols-2 gap-x-4">
            {weekdaysFrom(weekStart).map((day) => (
              <label key={day} className="flex min-h-11 items-center gap-2">
                <input
                  type="checkbox"
                  className="size-4 accent-signal"
                  checked={rules.restDays.includes(day)}
                  onChange={({ target }) =>
                    void choose({
                      ...rules,
                      restDays: target.checked
                        ? [...rules.restDays, day]
                        : rules.restDays.filter((one) => one !== day),
                    })
                  }
                />
                {weekdayName(day)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="mt-3">
          <SelectField
            label="Other idle days a week"
            id="skips"
            hint="So many may pass without breaking it."
            value={rules.skipsPerWeek}
            onChange={({ target }) => void choose({ ...rules, skipsPerWeek: Number(target.value) })}
          >
            {[0, 1, 2, 3].map((count) => (
              <option key={count} value={count}>
                {count === 0 ? "None" : count}
              </option>
            ))}
          </SelectField>
        </div>
        <p role="status" className="min-h-6 text-xs text-quiet">
          {said}
        </p>
      </details>
    </section>
  );
}
