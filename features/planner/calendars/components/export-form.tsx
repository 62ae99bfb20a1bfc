import { Button } from "@/components/button";
import { Field } from "@/components/field";

/** A download needs no script: the fields that stay empty are left out by the door. */
export function ExportForm() {
  return (
    <form action="/api/v1/planner/export.ics" className="flex flex-wrap items-end gap-4">
      <Field id="export-from" name="from" type="date" label="From" min="1970-01-01" max="2199-12-31" />
      <Field id="export-to" name="to" type="date" label="To" min="1970-01-01" max="2199-12-31" />
      <Button type="submit">Download</Button>
      <p className="basis-full text-xs text-quiet">Left empty, it is everything.</p>
    </form>
  );
}
