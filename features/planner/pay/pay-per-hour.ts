/** A year of work: how many hours a week, and in how many weeks of the 52. */
export interface WorkYear {
  hoursAWeek: number;
  weeks: number;
}

export interface Contract {
  amount: number;
  /** `year` is what all 52 weeks would come to, were they paid. */
  per: "hour" | "year";
  hoursAWeek: number;
  unpaidWeeks: number;
}

export const weeksOfYear = 52;

/** Pay for each hour that is worked, when weeks off are paid; null when nothing is worked. */
export function payPerHour(yearly: number, { hoursAWeek, weeks }: WorkYear): number | null {
  const hours = hoursAWeek * weeks;
  return hours > 0 ? yearly / hours : null;
}

/** What a contract comes to in a year without its unpaid weeks, and for each hour worked; null when none is. */
export function contractPay({ amount, per, hoursAWeek, unpaidWeeks }: Contract) {
  const weeks = weeksOfYear - unpaidWeeks;
  const hours = hoursAWeek * weeks;
  if (!(hours > 0)) return null;
  const yearly = per === "hour" ? amount * hours : (amount * weeks) / weeksOfYear;
  return { yearly, perHour: yearly / hours, weeks };
}
