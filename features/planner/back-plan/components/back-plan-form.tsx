import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { WeekdayBoxes } from "../../components/weekday-boxes";
import { stageKinds } from "../back-plan";
import { type BackPlanSearch, stageRows } from "../input";

export const usualDays = ["MO", "TU", "WE", "TH", "FR"] as const;

/** The dates and the time there is; its address is its state. */
export function BackPlanForm({ search, today }: { search: BackPlanSearch; today: string }) {
  const { title, closesOn, minutes = 60, start = "18:00", on = usualDays } = search;
  return (
    <form action="/planner/back-plan" className="grid max-w-4xl gap-5">
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <Field
          label="What you apply for"
          name="title"
          {...{ maxLength: 100, required: true, defaultValue: title, placeholder: "Backend developer at …" }}
        />
        <Field
          label="Closes on"
          name="closesOn"
          type="date"
          {...{ min: today, required: true, defaultValue: closesOn }}
        />
      </div>
      <fieldset className="border-t border-rule pt-3">
        <legend className="sr-only">Interviews</legend>
        <p className="mb-2 font-semibold" aria-hidden="true">
          Interviews
        </p>
        <div className="grid gap-3">
          {stageRows.map((row) => (
            <div
              key={row}
              className="grid grid-cols-[minmax(0,1fr)_5rem] gap-x-4 gap-y-2 max-sm:border-b max-sm:border-rule max-sm:pb-3 sm:grid-cols-[minmax(0,1fr)_12rem_6rem]"
            >
              <div className="max-sm:col-span-2">
                <SelectField
                  label={<RowLabel row={row}>Kind</RowLabel>}
                  name={`kind${row}`}
                  defaultValue={search[`kind${row}`] ?? ""}
                >
                  <option value="">None</option>
                  {Object.entries(stageKinds).map(([kind, name]) => (
                    <option key={kind} value={kind}>
                      {name}
                    </option>
                  ))}
                </SelectField>
              </div>
              <Field
                label={<RowLabel row={row}>Day</RowLabel>}
                name={`on${row}`}
                type="date"
                {...{ min: today, defaultValue: search[`on${row}`] }}
              />
              <Field
                label={<RowLabel row={row}>How many</RowLabel>}
                name={`count${row}`}
                type="number"
                {...{ min: 1, max: 9, defaultValue: search[`count${row}`] ?? 1 }}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 border-t border-rule pt-3 sm:flex sm:flex-wrap sm:gap-8">
        <WeekdayBoxes legend="Days with time for it" chosen={on} />
        <div className="flex gap-4">
          <div className="w-32">
            <Field label="From" name="start" type="time" {...{ required: true, defaultValue: start }} />
          </div>
          <div className="w-32">
            <Field
              label="Minutes a day"
              name="minutes"
              type="number"
              {...{ min: 15, max: 480, step: 5, required: true, defaultValue: minutes }}
            />
          </div>
        </div>
      </div>
      <div>
        <Button type="submit">Show the plan</Button>
      </div>
    </form>
  );
}

function RowLabel({ row, children }: { row: number; children: string }) {
  return (
    <>
      {children}
      <span className="sr-only"> of interview {row}</span>
    </>
  );
}
