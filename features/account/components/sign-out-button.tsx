"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { personHere } from "@/lib/http/hint";
import { gesturesOf } from "@/lib/waiting/plan";
import { isOpen, ofPerson } from "@/lib/waiting/rules";
import { readAll } from "@/lib/waiting/store";
import { signOut } from "../sign-in";

export function SignOutButton() {
  const [failed, setFailed] = useState(false);
  const [waiting, setWaiting] = useState(0);

  async function leave() {
    const unsaved = waiting === 0 ? await countWaiting() : 0;
    if (unsaved > 0) return setWaiting(unsaved);
    if (await signOut()) window.location.assign("/");
    else setFailed(true);
  }

  return (
    <div className="grid justify-items-start gap-2">
      <Button type="button" variant="quiet" onClick={leave}>
        {waiting > 0 ? "Sign out all the same" : "Sign out"}
      </Button>
      <p role="status" className="measure text-sm text-warn">
        {waiting > 0 &&
          `${waiting === 1 ? "One change is" : `${waiting} changes are`} not on the server yet. What waits stays in this browser, and is sent when you sign in here again.`}
      </p>
      <p role="status" className="text-sm text-danger">
        {failed && "The server cannot be reached: you are still signed in."}
      </p>
    </div>
  );
}

async function countWaiting(): Promise<number> {
  const person = personHere() ?? "";
  const all = await readAll().catch(() => []);
  return ofPerson(all, person).filter(isOpen).length + gesturesOf(person).length;
}
