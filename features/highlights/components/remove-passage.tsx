"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import type { removeHighlight, restoreHighlight } from "../endpoints";

/** Removes a passage; it stays in its place, so that Undo is where the press was. */
export function RemovePassage({ id, etag: opened, quote }: { id: string; etag: string; quote: string }) {
  const [etag, setEtag] = useState(opened);
  const [isRemoved, setRemoved] = useState(false);
  const [said, setSaid] = useState("");
  const params = { id };

  async function remove() {
    const path = "/api/v1/highlights/{id}";
    const answer = await send<typeof removeHighlight>("DELETE", path, { params }, { ifMatch: etag });
    if (answer.ok) setRemoved(true);
    setSaid(answer.ok ? "Removed." : answer.problem.detail);
  }

  async function restore() {
    const answer = await send<typeof restoreHighlight>("POST", "/api/v1/highlights/{id}/restore", { params });
    if (answer.ok) {
      setEtag(answer.body.etag);
      setRemoved(false);
    }
    setSaid(answer.ok ? "Put back." : answer.problem.detail);
  }

  return (
    <div className="flex items-center gap-4">
      <Button variant="quiet" onClick={() => void (isRemoved ? restore() : remove())}>
        {isRemoved ? "Undo" : "Remove"}
        <span className="sr-only">{`: “${quote.slice(0, 60)}”`}</span>
      </Button>
      <p role="status" className="text-quiet">
        {said}
      </p>
    </div>
  );
}
