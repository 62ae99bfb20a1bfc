import type { Streak } from "./streak";

/** English names by ISO weekday; Monday is 1. */
const names = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export function weekdayName(day: number): string {
  return names[day] ?? "";
}

/** `12 days of practice in a row`. */
export function streakLength(days: number): string {
  return `${days} ${days === 1 ? "day" : "days"} of practice in a row`;
}

/** How long it is, and what today and the week still allow. */
export function streakInWords({ days, isTodayDone, skipsLeft }: Streak): { text: string; aside: string } {
  if (days === 0) {
    return {
      text: "No days in a row yet",
      aside:
        "Mark something done, write a note, add evidence or finish a block of your plan, and today is the first.",
    };
  }
  const spare = `${skipsLeft === 0 ? "No" : skipsLeft} idle ${skipsLeft === 1 ? "day" : "days"} to spare this week.`;
  return {
    text: streakLength(days),
    aside: `${isTodayDone ? "Today is one of them." : "Today is still open."} ${spare}`,
  };
}
