"use client";

import { useRef } from "react";
import { Button } from "@/components/button";
import { useRemoval } from "@/components/use-removal";
import { send } from "@/lib/http/client";
import { shorten } from "@/lib/text";
import type { removeHighlight, restoreHighlight } from "../endpoints";

/** Removes a passage; it stays in its place, so that Undo is where the press was. */
export function RemovePassage({ id, etag, quote }: { id: string; etag: string; quote: string }) {
  const params = { id };
  const path = "/api/v1/highlights/{id}";
  const waiting = (verb: string) => ({
    waits: { thing: `passage ${id}`, label: `${verb} “${shorten(quote, 60)}”` },
  });
  const { isRemoved, said, take, bringBack } = useRemoval(
    useRef(etag),
    (ifMatch) => send<typeof removeHighlight>("DELETE", path, { params }, { ifMatch, ...waiting("Remove") }),
    () => send<typeof restoreHighlight>("POST", `${path}/restore`, { params }, waiting("Put back")),
  );

  return (
    <div className="flex items-center gap-4">
      <Button variant="quiet" onClick={() => void (isRemoved ? bringBack() : take())}>
        {isRemoved ? "Undo" : "Remove"}
        <span className="sr-only">{`: “${quote.slice(0, 60)}”`}</span>
      </Button>
      <p role="status" className="text-quiet">
        {said}
      </p>
    </div>
  );
}
