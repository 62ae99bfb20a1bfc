"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import type { changeBookmark } from "../endpoints";

/** Takes what a thing says today in place of what it said when it was kept. */
export function TakeWords({ id, etag }: { id: string; etag: string }) {
  const router = useRouter();
  const [failure, setFailure] = useState("");
  async function take(button: HTMLElement) {
    const body = { words: "current" as const };
    const path = "/api/v1/bookmarks/{id}";
    const answer = await send<typeof changeBookmark>(
      "PATCH",
      path,
      { params: { id }, body },
      { ifMatch: etag },
    );
    if (!answer.ok) setFailure(answer.problem.detail);
    // With the old words the button goes; its bookmark takes the keyboard over.
    else button.closest("[data-bookmark]")?.querySelector<HTMLElement>("input[name=bookmark]")?.focus();
    router.refresh();
  }
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-4">
      <Button variant="quiet" className="mx-0" onClick={(event) => void take(event.currentTarget)}>
        Take the new words
      </Button>
      <span role="status" className="text-danger">
        {failure}
      </span>
    </p>
  );
}
