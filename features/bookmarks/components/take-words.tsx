"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import { overLatest } from "@/lib/http/over-latest";
import type { changeBookmark } from "../endpoints";

interface Props {
  id: string;
  etag: string;
  title: string;
}

/** Takes what a thing says today in place of what it said when it was kept. */
export function TakeWords({ id, etag, title }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const [isWaiting, setWaiting] = useState(false);
  async function take(button: HTMLElement) {
    const values = { params: { id }, body: { words: "current" as const } };
    const waits = { thing: `bookmark ${id}`, label: `The new words of “${title}”` };
    // A note that was changed elsewhere has no say in the words.
    const answer = await overLatest({ current: etag }, (ifMatch) =>
      send<typeof changeBookmark>("PATCH", "/api/v1/bookmarks/{id}", values, { ifMatch, waits }),
    );
    if (answer.ok || answer.status === 202) {
      // With the old words the button goes; its bookmark takes the keyboard over.
      button.closest("[data-bookmark]")?.querySelector<HTMLElement>("input[name=bookmark]")?.focus();
      setWaiting(answer.status === 202);
    }
    setSaid(
      answer.status === 202 ? "The new words wait for a connection." : answer.ok ? "" : answer.problem.detail,
    );
    if (answer.status !== 202) router.refresh();
  }
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-4">
      {isWaiting ? null : (
        <Button variant="quiet" className="mx-0" onClick={(event) => void take(event.currentTarget)}>
          Take the new words
        </Button>
      )}
      <span role="status" className={isWaiting ? "" : "text-danger"}>
        {said}
      </span>
    </p>
  );
}
