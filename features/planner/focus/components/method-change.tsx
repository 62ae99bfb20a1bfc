"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import type { Method } from "../focus-clock";
import { isOwnMethod, MethodFields } from "./method-fields";

/** Another way of breaks for the block under way; the time at work goes on. */
export function MethodChange({
  method,
  onChoose,
}: {
  method: Method | null;
  onChoose: (method: Method | null) => void;
}) {
  const [chosen, setChosen] = useState({ method, isOwn: isOwnMethod(method) });

  function choose(event: FormEvent) {
    event.preventDefault();
    onChoose(chosen.method);
  }

  return (
    <form onSubmit={choose} className="mt-3 grid max-w-sm gap-3">
      <MethodFields {...chosen} onChoose={(next, isOwn) => setChosen({ method: next, isOwn })} />
      <div>
        <Button type="submit">Work like this from now on</Button>
      </div>
    </form>
  );
}
