"use client";

import { useEffect, useState } from "react";
import { Button, ButtonLink } from "@/components/button";
import { useHandover } from "@/components/use-handover";
import {
  forgetForVisitor,
  keepForVisitor,
  readVisitorBookmarks,
  type VisitorBookmark,
  visitorStore,
} from "../visitor-store";

/** What a visitor keeps: it stands in this browser and nowhere else. */
export function VisitorBookmarks() {
  const [kept, setKept] = useState<VisitorBookmark[] | null>(null);
  const [removed, setRemoved] = useState<VisitorBookmark | null>(null);
  const { take, pass } = useHandover();
  const read = () => setKept(readVisitorBookmarks(visitorStore()).reverse());
  useEffect(() => {
    const look = () => setKept(readVisitorBookmarks(visitorStore()).reverse());
    look();
    // Another tab may keep or remove something meanwhile.
    addEventListener("storage", look);
    return () => removeEventListener("storage", look);
  }, []);

  function remove(bookmark: VisitorBookmark) {
    pass();
    forgetForVisitor(visitorStore(), bookmark);
    setRemoved(bookmark);
    read();
  }
  function undo() {
    pass();
    if (removed) keepForVisitor(visitorStore(), removed);
    setRemoved(null);
    read();
  }

  return (
    <div className="measure border-t border-ink pt-5">
      <h2 ref={removed ? undefined : take} tabIndex={-1} className="text-lg">
        {kept?.length === 0 ? "Nothing kept yet" : "Kept in this browser"}
      </h2>
      <noscript>
        <p className="mt-2">What this browser keeps is shown with JavaScript only.</p>
      </noscript>
      <p className="mt-2">
        What you keep before you sign in stays in this browser alone. Sign in, and it comes into your account:
        with notes, tags, lists and search, on all your devices.
      </p>
      <p className="mt-4 flex flex-wrap gap-4">
        <ButtonLink href="/sign-in?returnTo=/bookmarks" variant="primary">
          Sign in
        </ButtonLink>
        {kept?.length === 0 ? <ButtonLink href="/roles">Read a guide</ButtonLink> : null}
      </p>
      <div className="mt-4 flex min-h-11 items-center gap-4">
        <p role="status">{removed ? `Removed “${removed.title}”.` : ""}</p>
        {removed ? (
          <Button ref={take} variant="quiet" onClick={undo}>
            Undo
          </Button>
        ) : null}
      </div>
      {kept?.length ? (
        <ul className="border-t border-ink" aria-label="What you kept">
          {kept.map((bookmark) => (
            <li
              key={`${bookmark.name} ${bookmark.value}`}
              className="flex items-center justify-between gap-4 border-b border-rule py-2"
            >
              <a href={bookmark.href} className="inline-flex min-h-11 min-w-0 items-center wrap-anywhere">
                {bookmark.title}
              </a>
              <Button variant="quiet" onClick={() => remove(bookmark)}>
                Remove <span className="sr-only">{bookmark.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
