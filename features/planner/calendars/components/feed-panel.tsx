"use client";

import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { SelectField } from "@/components/field";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import type { openPlanFeed, revokePlanFeed } from "../endpoints";
import type { Feed } from "../queries";

const alarms = [
  ["", "Never"],
  ["0", "When it begins"],
  ["5", "5 minutes before"],
  ["10", "10 minutes before"],
  ["15", "15 minutes before"],
  ["30", "30 minutes before"],
  ["60", "An hour before"],
];

/** The secret address of a plan: made, copied, revoked, and when programs ring. */
export function FeedPanel({ feed }: { feed: Feed | null }) {
  const [held, setHeld] = useState(feed);
  const [said, setSaid] = useState("");
  const [fault, setFault] = useState("");
  const address = useRef<HTMLInputElement>(null);
  const { take, pass } = useHandover();

  async function open(body: { alarmMinutes?: number | null }, done: string) {
    const answer = await send<typeof openPlanFeed>("POST", "/api/v1/planner/feed", { body });
    setFault(answer.ok ? "" : answer.problem.detail);
    setSaid(answer.ok ? done : "");
    if (!answer.ok) return;
    pass();
    setHeld(answer.body);
  }

  async function revoke() {
    const answer = await send<typeof revokePlanFeed>("DELETE", "/api/v1/planner/feed", {});
    const isGone = answer.ok || answer.status === 404;
    setFault(isGone ? "" : answer.problem.detail);
    setSaid(isGone ? "Revoked. The old address opens nothing any more." : "");
    if (!isGone) return;
    pass();
    setHeld(null);
  }

  async function copy() {
    address.current?.select();
    try {
      await navigator.clipboard.writeText(held?.url ?? "");
      setSaid("Copied.");
    } catch {
      setSaid("The address is selected: copy it with your keyboard.");
    }
  }

  return (
    <div className="grid gap-4">
      {held ? (
        <>
          <div className="flex flex-wrap items-end gap-2">
            <div className="min-w-0 flex-1 basis-72">
              <label htmlFor="feed-url" className="block font-semibold">
                Address
              </label>
              <p id="feed-url-hint" className="text-xs text-quiet">
                Whoever has it reads your plan. Add it in your calendar as a subscription by URL.
              </p>
              <input
                ref={address}
                id="feed-url"
                aria-describedby="feed-url-hint"
                className="input mt-1"
                readOnly
                value={held.url}
                onFocus={({ target }) => target.select()}
              />
            </div>
            <Button ref={take} variant="primary" onClick={() => void copy()}>
              Copy
            </Button>
            <Button variant="danger" onClick={() => void revoke()}>
              Revoke
            </Button>
          </div>
          <div className="max-w-72">
            <SelectField
              id="feed-alarm"
              label="Reminders there"
              value={held.alarmMinutes === null ? "" : String(held.alarmMinutes)}
              onChange={({ target: { value } }: ChangeEvent<HTMLSelectElement>) =>
                void open(
                  { alarmMinutes: value === "" ? null : Number(value) },
                  "Saved. Programs see it when they read again.",
                )
              }
            >
              {alarms.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </SelectField>
          </div>
        </>
      ) : (
        <div>
          <Button
            ref={take}
            variant="primary"
            onClick={() => void open({}, "Made. Add it to your calendar as a subscription.")}
          >
            Make an address
          </Button>
        </div>
      )}
      <p role="status" className="text-quiet empty:hidden">
        {said}
      </p>
      <p role="alert" className="font-semibold text-danger empty:hidden">
        {fault}
      </p>
    </div>
  );
}
