import { z } from "zod";
import { addressText } from "../address-text";
import { day } from "../input";

const role = z.string().min(1).max(80);

export const differenceQuery = z.strictObject({
  role,
  /** A day of the week that is compared. */
  date: day,
});

/** What the address of the page chooses; whatever makes no sense in it is left aside. */
export const differenceSearch = z.object({ role: addressText(role), date: addressText(day) });

export type DifferenceSearch = z.infer<typeof differenceSearch>;
