"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import type { followSeries } from "../follows/endpoints";

/** Series that are followed; one that no longer is stays in its place, so that Undo is where the press was. */
export function FollowedList({ series }: { series: { slug: string; title: string }[] }) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");

  async function follow({ slug, title }: { slug: string; title: string }, isFollowed: boolean) {
    const values = { params: { slug }, body: { isFollowed } };
    const answer = await send<typeof followSeries>("PUT", "/api/v1/series/{slug}/follow", values);
    if (!answer.ok) return setSaid(answer.problem.detail);
    setLeft(isFollowed ? left.filter((one) => one !== slug) : [...left, slug]);
    setSaid(isFollowed ? `You follow ${title} again.` : `You no longer follow ${title}.`);
  }

  return (
    <>
      <ul>
        {series.map((one) => {
          const isLeft = left.includes(one.slug);
          return (
            <li key={one.slug} className="flex flex-wrap items-center justify-between gap-x-4">
              <a href={`/series/${one.slug}`} className={isLeft ? "text-quiet" : ""}>
                {one.title}
              </a>
              <Button variant="quiet" onClick={() => void follow(one, isLeft)}>
                {isLeft ? "Undo" : "Stop following"}
                <span className="sr-only">{` ${one.title}`}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      <p role="status" className="text-xs text-quiet">
        {said}
      </p>
    </>
  );
}
