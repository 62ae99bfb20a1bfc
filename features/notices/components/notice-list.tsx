"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { OwnTime, type Reader } from "@/components/own-day";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import { mostUnread } from "@/lib/http/hint";
import type { markNotices } from "../endpoints";
import type { MarkNotices } from "../input";
import { kindNames } from "../notice-words";
import type { Notice } from "../queries";

interface Props {
  items: Notice[];
  unread: number;
  reader: Reader;
}

/** Notices, to be read one by one or all at once; each gesture can be taken back. */
export function NoticeList({ items, unread, reader }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const [back, setBack] = useState<MarkNotices | null>(null);
  const isBusy = useRef(false);
  const { take, pass } = useHandover();
  const newest = items[0]?.createdAt;

  async function mark(body: MarkNotices, words: string, undo?: (readAt: string) => MarkNotices) {
    // A button that goes dead under a press would lose the keyboard its place.
    if (isBusy.current) return;
    isBusy.current = true;
    const answer = await send<typeof markNotices>("POST", "/api/v1/notices/read", { body });
    isBusy.current = false;
    pass();
    const isAll = answer.ok && body.until !== undefined && answer.body.unread > 0;
    setSaid(isAll ? "Marked as read; newer ones are not." : answer.ok ? words : answer.problem.detail);
    setBack(answer.ok && undo ? undo(answer.body.readAt ?? "") : null);
    router.refresh();
  }

  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center gap-x-4">
        <p ref={back ? undefined : take} tabIndex={-1} className="num font-semibold">
          {unread === 0 ? "All read" : `${unread}${unread >= mostUnread ? " or more" : ""} unread`}
        </p>
        {unread > 0 ? (
          <Button
            variant="quiet"
            onClick={() =>
              void mark({ isRead: true, until: newest }, "All marked as read.", (readAt) => ({
                isRead: false,
                readAt,
              }))
            }
          >
            Mark all as read
          </Button>
        ) : null}
        <p role="status">{said}</p>
        {back ? (
          <Button ref={take} variant="quiet" onClick={() => void mark(back, "Taken back.")}>
            Undo
          </Button>
        ) : null}
      </div>
      <ol className="border-t border-ink">
        {items.map(({ id, kind, createdAt, readAt, title, text, url }) => (
          <li key={id} className="border-b border-rule py-4">
            <h2 className="text-base">
              <a
                href={url}
                className={`tap ${readAt ? "font-normal" : "font-semibold"}`}
                onClick={() => readAt === null && markOnTheWay(id)}
              >
                {title}
              </a>
            </h2>
            <p className="measure mt-1">{text}</p>
            <div className="flex flex-wrap items-center gap-x-4">
              <p className="text-xs text-quiet">
                {readAt ? null : <strong className="text-signal">New · </strong>}
                {kindNames[kind].name} · <OwnTime at={createdAt} reader={reader} />
              </p>
              <Button
                variant="quiet"
                className="text-xs"
                onClick={() =>
                  void mark(
                    { isRead: readAt === null, ids: [id] },
                    readAt === null ? "Marked as read." : "Marked as unread.",
                    () => ({ isRead: readAt !== null, ids: [id] }),
                  )
                }
              >
                {readAt === null ? "Mark as read" : "Mark as unread"}
                <span className="sr-only">{`: ${title}`}</span>
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What is opened is read; the browser sends it while it already goes on. */
function markOnTheWay(id: string) {
  const body = JSON.stringify({ isRead: true, ids: [id] } satisfies MarkNotices);
  navigator.sendBeacon("/api/v1/notices/read", new Blob([body], { type: "application/json" }));
}
