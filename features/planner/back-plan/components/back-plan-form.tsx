import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { WeekdayBoxes } from "../../components/weekday-boxes";
import { type BackPlanSearch, stagesIn } from "../input";
import { InterviewRows } from "./interview-rows";

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
        <InterviewRows rows={stagesIn(search)} today={today} />
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
