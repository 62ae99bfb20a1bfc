"use client";

import { type ReactNode, useEffect, useState } from "react";
import { type CountedRole, overviewOf, type ShownMark } from "../overview";
import { readMarks } from "../visitor-marks";
import { NothingMarked } from "./nothing-marked";
import { RoleProgress } from "./role-progress";

interface Props {
  roles: CountedRole[];
  /** The sign of each role, by its slug. */
  glyphs: Record<string, ReactNode>;
}

/** What this browser keeps for somebody who is not signed in. */
export function VisitorProgress({ roles, glyphs }: Props) {
  const [marks, setMarks] = useState<ShownMark[] | null>(null);
  useEffect(() => {
    const read = () =>
      setMarks(
        Object.entries(readMarks()).map(([entry, [state, , title]]) => ({
          ...{ entry, state, title, note: null },
        })),
      );
    read();
    // Another tab may mark something meanwhile.
    addEventListener("storage", read);
    return () => removeEventListener("storage", read);
  }, []);
  if (marks === null)
    return (
      <div className="min-h-24">
        <noscript>
          What this browser keeps is shown with JavaScript only, and so is the way to sign in.
        </noscript>
      </div>
    );
  const overviews = overviewOf(roles, marks);
  if (overviews.length === 0) return <NothingMarked />;
  return (
    <div className="max-w-200">
      <p className="measure mb-6">
        Only this browser keeps it so far. <a href="/sign-in?returnTo=/progress">Sign in</a> and your account
        has it, too.
      </p>
      {overviews.map((overview) => (
        <RoleProgress key={overview.role} overview={overview} glyph={glyphs[overview.role]} />
      ))}
    </div>
  );
}
