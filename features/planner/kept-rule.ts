import { Temporal } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { parseRule, RuleFault, ruleText } from "@/lib/repeat-rule";

/**
 * A rule from outside as it is kept: written in one way, its end a day of the block's own zone. An UNTIL with a time,
 * in UTC or by the block's clock (RFC 5545 §3.3.10), becomes the last day whose start does not lie after it.
 * @throws RuleFault
 */
export function keptRule(text: string, { start, timeZone }: { start: string; timeZone: string }): string {
  const rule = parseRule(text);
  const [, until = ""] = /(?:^|;)UNTIL=(\d{8}T\d{6}Z?)(?:;|$)/.exec(text.trim().toUpperCase()) ?? [];
  return ruleText(until ? { ...rule, until: lastDayBy(until, start, timeZone) } : rule);
}

function lastDayBy(until: string, start: string, timeZone: string): string {
  const written = Temporal.PlainDateTime.from(until.replace("Z", ""));
  const there = until.endsWith("Z")
    ? written.toZonedDateTime("UTC").withTimeZone(timeZone).toPlainDateTime()
    : written;
  const day = there.toPlainDate().toString();
  const last = Temporal.PlainTime.compare(there.toPlainTime(), start) < 0 ? dayAfter(day, -1) : day;
  if (!/^\d{4}-/.test(last)) throw new RuleFault("UNTIL is no day of our calendar.");
  return last;
}
