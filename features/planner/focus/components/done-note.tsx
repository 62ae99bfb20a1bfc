import { formatMinutes } from "@/lib/clock";

/** What became of a block, in its corner of the timeline. */
export function DoneNote({
  done,
  dropped,
}: {
  done?: number | null | undefined;
  dropped?: boolean | undefined;
}) {
  if (!done && !dropped) return null;
  return (
    <span className={`shrink-0 text-xs font-semibold ${done ? "text-good" : "text-quiet"}`}>
      {done ? `Done, ${formatMinutes(done)}` : "Dropped"}
    </span>
  );
}
