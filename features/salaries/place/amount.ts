/** What a reader typed as pay: the amount, or why it was not understood; null when nothing was typed. */
export type ReadPay = { amount: number } | { error: string } | null;

const signs: Record<string, RegExp> = {
  "₹": /INR/,
  "€": /EUR/,
  "£": /GBP/,
  "¥": /JPY|CNY/,
  $: /D$|MXN|ARS|CLP|COP/,
};
const factors: Record<string, number> = { k: 1e3, m: 1e6, lakh: 1e5 };

/**
 * The amount that somebody typed, in whichever way numbers are written, as long as it can be read in one way only:
 * `65,000`, `65.000`, `65 000`, `65’000`, `8,86,667`, `65,000.50`, `65k`, `₹8,86,667`, `CAD 60,000`.
 * Three digits after one separator are a group, one or two a fraction.
 * @param currency ISO 4217 code of what was chosen beside it; a sign or code in the text must agree with it.
 */
export function readPay(typed: string, currency: string): ReadPay {
  const text = typed.normalize("NFKC").trim();
  if (!text) return null;
  const [, sign = "", minus, digits = "", suffix = "", after = ""] =
    /^([A-Z]{3}|[₹€£¥$])?\s*([-−])?\s*([\d.,'’\s]*\d)\s*(k|m|lakh)?\s*([A-Z]{3}|[₹€£¥$])?$/i.exec(text) ?? [];
  for (const stated of [sign, after].filter(Boolean)) {
    if (!(signs[stated]?.test(currency) ?? stated.toUpperCase() === currency))
      return {
        error: `Pay is in ${stated}, and the currency chosen is ${currency}. Change one of them.`,
      };
  }
  const amount = numberIn(digits, suffix !== "") * (factors[suffix.toLowerCase()] ?? 1);
  if (minus || !(amount > 0 && amount < 1e12))
    return {
      error: "Pay is not one amount above zero. Write it in digits, such as 65000 or 65,000.",
    };
  return { amount };
}

/** Zero for what can be read in no way or in two. */
function numberIn(digits: string, isShort: boolean): number {
  const text = digits.replace(/[\s’]/g, "'");
  // With a suffix every separator is a fraction's: "65.5k", and "65.500k" says too little.
  const found = shapes.slice(0, isShort ? 1 : 3).find((shape) => shape.test(text));
  const [, whole = "", ...more] = found?.exec(text) ?? [];
  return Number(`${whole.replace(/\D/g, "")}.${more.at(-1) ?? 0}`);
}

/** Digits alone, groups of three, groups by lakh; the last part of each is a fraction. */
const shapes = [
  /^(\d+)(?:[.,](\d\d?))?$/,
  /^([1-9]\d{0,2}([,.'])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d\d?))?$/,
  /^([1-9]\d?(?:,\d\d)+,\d{3})(?:\.(\d\d?))?$/,
];
