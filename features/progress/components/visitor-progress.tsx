"use client";

import { useEffect, useState } from "react";
import { type CountedRole, overviewOf, type ShownMark } from "../overview";
import { readMarks } from "../visitor-marks";
import { NothingMarked } from "./nothing-marked";
import { RoleProgress } from "./role-progress";

/** What this browser keeps for somebody who is not signed in. */
export function VisitorProgress({ roles }: { roles: CountedRole[] }) {
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
  if (marks === null) return <p className="min-h-24">Looking at what this browser keeps …</p>;
  const overviews = overviewOf(roles, marks);
  if (overviews.length === 0) return <NothingMarked />;
  return (
    <div className="max-w-200">
      <p className="measure mb-6">
        Only this browser keeps it so far. <a href="/sign-in?returnTo=/progress">Sign in</a> and your account
        has it, too.
      </p>
      {overviews.map((overview) => (
        <RoleProgress key={overview.role} overview={overview} />
      ))}
    </div>
  );
}
