import { send } from "@/lib/http/client";
import type { mergeMarks } from "./endpoints";
import { keepMarks, readMarks, toMerge } from "./visitor-marks";
import { keepPicks, picksToMerge, readPicks } from "./visitor-picks";
import { firstOf, withoutSent } from "./visitor-store";

/** As many as the door takes at once. */
const most = { marks: 1000, picks: 100 };

/**
 * Brings what this browser kept for a visitor into the account of who is signed in now, and drops it here once the
 * account has it. @returns what to tell the reader; empty when there was nothing to bring.
 */
export async function bringMarks(store?: Storage): Promise<string> {
  const marks = firstOf(readMarks(store), most.marks);
  const picks = firstOf(readPicks(store), most.picks);
  const body = { kept: toMerge(marks), picks: picksToMerge(picks) };
  if (body.kept.length + body.picks.length === 0) return "";
  const answer = await send<typeof mergeMarks>("POST", "/api/v1/me/marks", { body });
  if (!answer.ok) return "";
  keepMarks(withoutSent(readMarks(store), marks), store);
  keepPicks(withoutSent(readPicks(store), picks), store);
  const { differed } = answer.body;
  const clash = differed.map(({ title, from }) => `“${title}”: the ${from} had the later word.`).join(" ");
  return `What this browser kept is in your account now. ${clash}`.trim();
}
