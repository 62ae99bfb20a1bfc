import { send } from "@/lib/http/client";
import type { mergeMarks } from "./endpoints";
import { keepMarks, readMarks, toMerge, withoutSent } from "./visitor-marks";
import { keepPicks, picksToMerge, readPicks } from "./visitor-picks";

/**
 * Brings what this browser kept for a visitor into the account of who is signed in now, and drops it here once the
 * account has it. @returns what to tell the reader; empty when there was nothing to bring.
 */
export async function bringMarks(store?: Storage): Promise<string> {
  const kept = readMarks(store);
  const sent = toMerge(kept);
  const picks = picksToMerge(readPicks(store));
  if (sent.length + picks.length === 0) return "";
  const body = { kept: sent, ...(picks.length > 0 ? { picks } : {}) };
  const answer = await send<typeof mergeMarks>("POST", "/api/v1/me/marks", { body });
  if (!answer.ok) return "";
  keepMarks(withoutSent(readMarks(store), kept), store);
  if (picks.length > 0) keepPicks({}, store);
  const { differed } = answer.body;
  const clash = differed.map(({ title, from }) => `“${title}”: the ${from} had the later word.`).join(" ");
  return `What this browser kept is in your account now. ${clash}`.trim();
}
