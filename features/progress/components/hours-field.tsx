"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSaid } from "@/components/use-said";
import { send } from "@/lib/http/client";
import type { setHours } from "../forecast/endpoints";

interface Props {
  id: string;
  label: string;
  /** Read out with the label, for fields that stand in a list. */
  of?: string;
  /** What it says now; null is nothing. */
  minutes: number | null;
  /** What the number is of. */
  to: { role: string } | { entryId: string };
}

/** A number of hours that is kept when the field is left. Emptied, it takes back what was said. */
export function HoursField({ id, label, of, minutes, to }: Props) {
  const router = useRouter();
  const [kept, setKept] = useState(minutes === null ? "" : String(minutes / 60));
  const [typed, setTyped] = useState(kept);
  const [said, setSaid] = useSaid();
  const [fault, setFault] = useState("");

  async function keep() {
    const text = typed.trim().replace(",", ".");
    if (text === kept) return;
    const hours = text === "" ? null : Number(text);
    const isOfRole = "role" in to;
    if (hours !== null && !(hours >= (isOfRole ? 0 : 0.25) && Number.isInteger(hours * 4))) {
      return setFault("Write hours in quarters, as 1.5.");
    }
    const body = isOfRole ? { ...to, hoursPerWeek: hours } : { ...to, hours };
    const waits = {
      thing: `hours ${Object.values(to)}`,
      label: `${label}${of ? ` (${of})` : ""}: ${text ? `${text} h` : "nothing"}`,
    };
    const answer = await send<typeof setHours>("PUT", "/api/v1/progress/hours", { body }, { waits });
    if (answer.status === 202) {
      setKept(text);
      setFault("");
      return setSaid("Waits for a connection.");
    }
    if (!answer.ok) return setFault(answer.problem.errors?.[0]?.message ?? answer.problem.detail);
    setKept(text);
    setFault("");
    setSaid(text === "" ? "Taken back." : "Kept.");
    router.refresh();
  }

  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <label htmlFor={id}>
        {label}
        {of ? <span className="sr-only">{`: ${of}`}</span> : null}
      </label>
      <span className="inline-flex items-center gap-1">
        <input
          id={id}
          className="input num max-w-20"
          inputMode="decimal"
          autoComplete="off"
          maxLength={7}
          value={typed}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${id}-said`}
          onChange={(event) => {
            setTyped(event.target.value);
            setSaid("");
          }}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === "Enter") void keep();
          }}
        />
        <span aria-hidden="true">h</span>
      </span>
      <span
        id={`${id}-said`}
        role="status"
        className={`text-xs ${fault ? "font-semibold text-danger" : "text-quiet"}`}
      >
        {fault || said}
      </span>
    </div>
  );
}
