import { expect, it } from "vitest";
import { formatHourlyPay } from "@/lib/money";
import { contractPay, payPerHour } from "./pay-per-hour";

it("85,000 a year and 40 h in 46 weeks are CAD 46.20 an hour", () => {
  const hourly = payPerHour(85_000, { hoursAWeek: 40, weeks: 46 });
  expect(formatHourlyPay(hourly ?? 0, "CAD")).toBe("CAD\u00a046.20");
  expect(payPerHour(85_000, { hoursAWeek: 0, weeks: 46 })).toBeNull();
});

it("a contract is paid for none of its unpaid weeks", () => {
  const hours = { hoursAWeek: 40, unpaidWeeks: 6 };
  expect(contractPay({ amount: 50, per: "hour", ...hours })).toEqual({
    yearly: 92_000,
    perHour: 50,
    weeks: 46,
  });
  expect(contractPay({ amount: 104_000, per: "year", ...hours })).toEqual({
    yearly: 92_000,
    perHour: 50,
    weeks: 46,
  });
  expect(contractPay({ amount: 50, per: "hour", hoursAWeek: 40, unpaidWeeks: 52 })).toBeNull();
});
