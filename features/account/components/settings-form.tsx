"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { chooseTheme } from "@/components/chosen-theme";
import { Field, SelectField } from "@/components/field";
import { FormFault } from "@/components/form-fault";
import { useAsking } from "@/components/use-asking";
import type { FormatLocale, Theme, WeekStart } from "@/db/enums";
import { send } from "@/lib/http/client";
import type { changeMe } from "../settings/endpoints";
import type { Settings } from "../settings/queries";

interface Props {
  settings: Settings;
  timeZones: string[];
  /** With a sample of each. */
  locales: { locale: FormatLocale; name: string }[];
}

/** Name, zone, formats, week, working hours and theme, saved together. */
export function SettingsForm({ settings, timeZones, locales }: Props) {
  const [etag, setEtag] = useState(settings.etag);
  const [isSaved, setSaved] = useState(false);
  const { submit, isBusy, faults, fault, message } = useAsking(
    async (values) => {
      setSaved(false);
      const text = (name: string) => String(values.get(name) ?? "");
      const body = {
        name: text("name").trim() || null,
        timeZone: text("timeZone"),
        locale: text("locale") as FormatLocale,
        weekStart: text("weekStart") as WeekStart,
        worksFrom: text("worksFrom"),
        worksMinutes: Math.round(Number(text("hours")) * 60),
        theme: text("theme") as Theme,
      };
      const answer = await send<typeof changeMe>("PATCH", "/api/v1/me", { body }, { ifMatch: etag });
      // What was typed stays; sent again it goes over the settings that were just said to be newer.
      const current = answer.ok ? null : (answer.problem.current as Settings | null | undefined);
      if (answer.ok || !current) return answer;
      setEtag(current.etag);
      const detail = "Your settings were changed elsewhere. Save again to put these over them.";
      return { ...answer, problem: { ...answer.problem, detail } };
    },
    ({ theme }, _, fresh) => {
      chooseTheme(theme === "auto" ? "system" : theme);
      if (fresh) setEtag(fresh);
      setSaved(true);
    },
  );
  return (
    <form method="dialog" onSubmit={submit} onChange={() => setSaved(false)} className="grid gap-4">
      <FormFault fault={fault} message={message} />
      <Field
        label="Name"
        name="name"
        autoComplete="name"
        maxLength={100}
        defaultValue={settings.name ?? ""}
        hint="May stay empty."
        error={faults.name}
      />
      <SelectField
        label="Time zone"
        name="timeZone"
        defaultValue={settings.timeZone}
        hint="Decides what “today” is."
        error={faults.timeZone}
      >
        {[...new Set([settings.timeZone, ...timeZones])].map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <SelectField label="Dates and numbers" name="locale" defaultValue={settings.locale}>
        {locales.map(({ locale, name }) => (
          <option key={locale} value={locale}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Work begins at"
          name="worksFrom"
          type="time"
          required
          defaultValue={settings.worksFrom}
          error={faults.worksFrom}
        />
        <Field
          label="Hours a day"
          name="hours"
          type="number"
          min={0.25}
          max={24}
          step={0.25}
          required
          defaultValue={settings.worksMinutes / 60}
        />
        <SelectField label="The week begins on" name="weekStart" defaultValue={settings.weekStart}>
          <option value="monday">Monday</option>
          <option value="saturday">Saturday</option>
          <option value="sunday">Sunday</option>
        </SelectField>
        <SelectField label="Theme" name="theme" id="account-theme" defaultValue={settings.theme}>
          <option value="auto">As the system has it</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </SelectField>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {isBusy ? "Saving …" : "Save settings"}
        </Button>
        <p role="status" className="text-good">
          {isSaved && "Saved"}
        </p>
      </div>
    </form>
  );
}
