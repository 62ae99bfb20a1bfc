import { type Weekday, weekdays } from "@/lib/repeat-rule";

const names: Record<Weekday, string> = {
  MO: "Mon",
  TU: "Tue",
  WE: "Wed",
  TH: "Thu",
  FR: "Fri",
  SA: "Sat",
  SU: "Sun",
};

/** Days of the week to choose from, in a form whose address is its state. */
export function WeekdayBoxes({
  legend,
  hint,
  chosen,
}: {
  legend: string;
  hint?: string;
  chosen: readonly Weekday[];
}) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      {hint ? <p className="text-xs text-quiet">{hint}</p> : null}
      <div className="flex flex-wrap gap-x-5">
        {weekdays.map((day) => (
          <label key={day} className="inline-flex min-h-11 items-center gap-1.5">
            <input
              type="checkbox"
              name="on"
              value={day}
              defaultChecked={chosen.includes(day)}
              className="size-4 accent-signal"
            />
            {names[day]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
