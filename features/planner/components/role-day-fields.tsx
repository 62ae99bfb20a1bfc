import type { ReactNode } from "react";
import { Field, SelectField } from "@/components/field";

/** Which role's day, and one's own hours for it, in a row with what else there is to say and the way on. */
export function RoleDayFields({
  roles,
  role,
  start,
  hours,
  day,
  children,
}: {
  roles: readonly { slug: string; title: string }[];
  /** The one to begin with. */
  role?: string | undefined;
  start: string;
  hours: number;
  /** The field for the day, where it is not known. */
  day?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="grid grid-cols-2 items-end gap-4 sm:flex sm:flex-wrap">
      <div className="col-span-2 sm:min-w-56 sm:flex-1">
        <SelectField label="Role" name="role" defaultValue={role} required>
          {roles.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </SelectField>
      </div>
      {day}
      <div className="sm:w-32">
        <Field label="From" name="start" type="time" defaultValue={start} required />
      </div>
      <div className="sm:w-28">
        <Field
          label="Hours"
          name="hours"
          type="number"
          {...{ min: 0.5, max: 16, step: 0.25, defaultValue: hours, required: true }}
        />
      </div>
      {children}
    </div>
  );
}
