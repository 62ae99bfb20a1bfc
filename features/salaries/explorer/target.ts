import type { Target } from "../conversion/convert";
import type { Asked } from "./input";

/** What figures are to be shown in; null leaves them as their source states them. Purchasing power goes before a currency. */
export function targetOf({ currency, power }: Pick<Asked, "currency" | "power">): Target | null {
  if (power) return { power: true };
  return currency === null ? null : { currency };
}
