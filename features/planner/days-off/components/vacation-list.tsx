"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { send } from "@/lib/http/client";
import { etagOf } from "@/lib/http/etag";
import { useFoundFocus } from "../../focus/components/use-found-focus";
import type { addVacation, removeVacation } from "../endpoints";

interface Shown {
  id: string;
  version: number;
  firstOn: string;
  lastOn: string;
  /** In the reader's own format. */
  text: string;
}

/** Days off: work on them is put away, and no streak ends. */
export function VacationList({ vacations, today }: { vacations: readonly Shown[]; today: string }) {
  const router = useRouter();
  const [fields, setFields] = useState({ firstOn: "", lastOn: "" });
  const [fault, setFault] = useState<{ path: string; message: string } | null>(null);
  const [said, setSaid] = useState<{ text: string; back: { firstOn: string; lastOn: string } | null }>({
    text: "",
    back: null,
  });

  const place = useRef<HTMLParagraphElement>(null);
  useFoundFocus(place, said.text && `${said.text} ${vacations.length}`);

  async function take(body: typeof fields, text: string) {
    const answer = await send<typeof addVacation>("POST", "/api/v1/planner/vacations", { body });
    if (!answer.ok) {
      const [first] = answer.problem.errors ?? [];
      return setFault(first ?? { path: "", message: answer.problem.detail });
    }
    setFault(null);
    setFields({ firstOn: "", lastOn: "" });
    setSaid({ text, back: null });
    router.refresh();
  }

  async function remove({ id, version, firstOn, lastOn, text }: Shown) {
    const ifMatch = etagOf(id, version);
    const path = "/api/v1/planner/vacations/{id}";
    const answer = await send<typeof removeVacation>("DELETE", path, { params: { id } }, { ifMatch });
    setSaid(
      answer.ok
        ? { text: `Taken out: ${text}. What was put away is back.`, back: { firstOn, lastOn } }
        : { text: answer.problem.detail, back: null },
    );
    router.refresh();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void take(fields, "Kept. Work on these days is put away.");
  }

  return (
    <div>
      {vacations.length > 0 ? (
        <ul className="divide-y divide-rule border-y border-rule">
          {vacations.map((one) => (
            <li key={one.id} className="flex items-center justify-between gap-4 py-1">
              <span className="num">
                {one.text}
                {one.firstOn <= today ? <strong className="ps-2 text-good">Now</strong> : null}
              </span>
              <Button variant="quiet" aria-label={`Take out ${one.text}`} onClick={() => void remove(one)}>
                Take out
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-quiet">None is planned.</p>
      )}
      <form onSubmit={submit} className="mt-4 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
        {(["firstOn", "lastOn"] as const).map((name) => (
          <Field
            key={name}
            id={`vacation-${name}`}
            label={name === "firstOn" ? "First day" : "Last day"}
            type="date"
            min={name === "lastOn" ? fields.firstOn || "1970-01-01" : "1970-01-01"}
            max="2199-12-31"
            required
            value={fields[name]}
            error={fault?.path === name ? fault.message : undefined}
            onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
          />
        ))}
        <Button type="submit">Take these days off</Button>
      </form>
      <div className="mt-2 flex flex-wrap items-center gap-x-4">
        <p
          ref={place}
          tabIndex={-1}
          role="status"
          className={fault && fault.path === "" ? "font-semibold text-danger" : "text-quiet"}
        >
          {fault && fault.path === "" ? fault.message : said.text}
        </p>
        {said.back ? (
          <Button onClick={() => said.back && void take(said.back, "It is back.")}>Undo</Button>
        ) : null}
      </div>
    </div>
  );
}
