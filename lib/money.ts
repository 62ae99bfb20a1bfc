/** The one place where amounts and counts become text, always in English and with an explicit locale. */

const formats = new Map<string, Intl.NumberFormat>();

function currencyFormat(currency: string): Intl.NumberFormat {
  let format = formats.get(currency);
  if (!format) {
    // India groups by lakh and is at home with its sign; any other sign would be read as the wrong dollar.
    format =
      currency === "INR"
        ? new Intl.NumberFormat("en-IN", { style: "currency", currency, maximumFractionDigits: 0 })
        : new Intl.NumberFormat("en-CA", {
            style: "currency",
            currency,
            currencyDisplay: "code",
            maximumFractionDigits: 0,
          });
    formats.set(currency, format);
  }
  return format;
}

/**
 * Yearly pay without decimals: `₹8,86,667`, `CAD 60,000`, `JPY 6,000,000`. The space is U+00A0.
 * @param amount in whole units of the currency.
 * @param currency ISO 4217 code.
 * @throws RangeError for what is no currency code.
 */
export function formatMoney(amount: number, currency: string): string {
  return currencyFormat(currency).format(amount);
}

/** Pay for an hour, with the currency's decimals: `CAD 46.20`, `₹461.96`. The space is U+00A0. */
export function formatHourlyPay(amount: number, currency: string): string {
  return currency === "INR"
    ? new Intl.NumberFormat("en-IN", { style: "currency", currency }).format(amount)
    : new Intl.NumberFormat("en-CA", { style: "currency", currency, currencyDisplay: "code" }).format(amount);
}

const thousands = /* @__PURE__ */ new Intl.NumberFormat("en-CA", { maximumFractionDigits: 0 });
const rupees = /* @__PURE__ */ new Intl.NumberFormat("en-IN", { maximumFractionDigits: 0 });

/** The amount alone, for a column whose head names the currency: `171,250`, `8,86,667`. */
export function formatAmount(amount: number, currency: string): string {
  return (currency === "INR" ? rupees : thousands).format(amount);
}

/** `CAD 60,000 – CAD 120,000`: both ends in full, since each can be read alone. */
export function formatMoneyRange(low: number, high: number, currency: string): string {
  return `${formatMoney(low, currency)} – ${formatMoney(high, currency)}`;
}

/** A short amount for an axis whose title names the currency: `150k`, `1.5m`. */
export function formatAxisAmount(amount: number): string {
  if (Math.abs(amount) >= 1_000_000) return `${trimmed(amount / 1_000_000)}m`;
  return Math.abs(amount) >= 1000 ? `${trimmed(amount / 1000)}k` : trimmed(amount);
}

function trimmed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A count of people or rows: `21,280`. */
export function formatCount(count: number): string {
  return thousands.format(count);
}

/** The same as somebody's own locale writes it, for apps: `21.280`. */
export function formatCountFor(locale: string, count: number): string {
  return new Intl.NumberFormat(locale).format(count);
}

const rates = /* @__PURE__ */ new Intl.NumberFormat("en-CA", { maximumSignificantDigits: 4 });

/** How many units of one currency stand for one of another: `0.8867`, `87.19`. */
export function formatRate(rate: number): string {
  return rates.format(rate);
}

const regions = /* @__PURE__ */ new Intl.DisplayNames("en-GB", { type: "region", fallback: "none" });

/** The English name of an ISO 3166-1 alpha-2 country, `ALL` as "World"; the code itself when it is not known. */
export function countryName(code: string): string {
  return code === "ALL" ? "World" : (/^[A-Z]{2}$/.test(code) && regions.of(code)) || code;
}

const currencies = /* @__PURE__ */ new Intl.DisplayNames("en-GB", { type: "currency", fallback: "none" });

/** The English name of an ISO 4217 currency; the code itself when it is not known. */
export function currencyName(code: string): string {
  return (/^[A-Z]{3}$/.test(code) && currencies.of(code)) || code;
}

/** Whether this is the code of a currency that the runtime knows (ISO 4217). */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}

/** Whether this is the code of a country (ISO 3166-1 alpha-2), and none of those that stand for no place. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !/^(EU|EZ|QO|UN|XA|XB|ZZ)$/.test(code) && regions.of(code) !== undefined;
}
