"use client";

import { useState } from "react";
import { drawOffer } from "@/components/offline-offer";
import { send } from "@/lib/http/client";
import type { listBookmarks } from "../endpoints";
import { readVisitorBookmarks, visitorStore } from "../visitor-store";

interface Guide {
  href: string;
  title: string;
}

/** The guides among what is kept, each to be saved in this browser; they are asked for when it is opened. */
export function OfflineGuides() {
  const [guides, setGuides] = useState<Guide[] | null>(null);
  return (
    <details
      className="mt-12 border-t border-ink pt-2"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !guides) void keptGuides().then(setGuides);
      }}
    >
      <summary className="min-h-11 content-center font-semibold">Read offline</summary>
      <p className="measure mt-4">
        A guide that you save in this browser opens without a connection. It is the public page, without
        anything of yours. <a href="/offline">All that is saved</a>
      </p>
      {guides?.length === 0 ? <p className="mt-4 text-quiet">You keep no whole guide yet.</p> : null}
      <ul className="measure mt-4">
        {guides?.map(({ href, title }) => (
          <li
            key={href}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-rule py-2"
          >
            <a href={href} className="tap">
              {title}
            </a>
            <div ref={(place) => void (place && drawOffer(place, href, title))} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The newest that are kept; more than these no browser would be asked to save. */
async function keptGuides(): Promise<Guide[]> {
  const query = { limit: "200" };
  const answer = await send<typeof listBookmarks>("GET", "/api/v1/bookmarks", { query });
  if (!answer.ok) {
    return readVisitorBookmarks(visitorStore()).filter(({ name }) => name === "guide");
  }
  return answer.body.items.flatMap(({ kind, href, title }) =>
    kind === "guide" && href ? [{ href, title }] : [],
  );
}
