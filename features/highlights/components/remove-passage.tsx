"use client";

import { useRef } from "react";
import { Button } from "@/components/button";
import { useRemoval } from "@/components/use-removal";
import { send } from "@/lib/http/client";
import type { removeHighlight, restoreHighlight } from "../endpoints";

/** Removes a passage; it stays in its place, so that Undo is where the press was. */
export function RemovePassage({ id, etag, quote }: { id: string; etag: string; quote: string }) {
  const params = { id };
  const { isRemoved, said, take, bringBack } = useRemoval(
    useRef(etag),
    (ifMatch) => send<typeof removeHighlight>("DELETE", "/api/v1/highlights/{id}", { params }, { ifMatch }),
    () => send<typeof restoreHighlight>("POST", "/api/v1/highlights/{id}/restore", { params }),
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
