import { Button } from "@/components/button";
import { SelectField } from "@/components/field";
import { type Experience, experiences, type PayPeriod, payPeriods } from "@/db/enums";
import { countryName, currencyName } from "@/lib/money";
import { codingYearBands, experienceInWords } from "../../experience-bands";

interface Chosen {
  country: string;
  experience: Experience;
  currency: string;
  period: PayPeriod;
  /** As it was typed. */
  pay: string;
}

const years: readonly Experience[] = codingYearBands.map(({ band }) => band);
const levels = experiences.filter((one) => one !== "all" && !years.includes(one));

/** Asks for own pay by a GET form. Where the element runs, it answers in the page and the address never holds the pay. */
export function PlaceForm({
  role,
  countries,
  currencies,
  chosen,
  error,
}: {
  role: { slug: string };
  countries: readonly string[];
  currencies: readonly string[];
  chosen: Chosen;
  /** Why the pay was not understood. */
  error?: string;
}) {
  const others = [...new Set([...countries, chosen.country])].filter((code) => code !== "ALL");
  const named = others
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <form
      method="get"
      action={`/salaries/${role.slug}/you#standing`}
      aria-label="What you are paid"
      autoComplete="off"
      className="no-print max-w-120 space-y-4 lg:sticky lg:top-6 lg:col-span-4"
    >
      <div>
        <label htmlFor="pay" className="block font-semibold">
          Your pay
        </label>
        <p id="pay-hint" className="text-xs text-quiet">
          Before tax, such as 65000, 65,000 or 65k
        </p>
        <input
          id="pay"
          name="pay"
          defaultValue={chosen.pay}
          inputMode="decimal"
          maxLength={40}
          aria-describedby="pay-hint pay-error"
          aria-invalid={error ? true : undefined}
          className="input mt-1"
        />
        {/* Always there, so that the element can fill it. */}
        <p id="pay-error" className="mt-1 font-semibold text-danger" hidden={!error}>
          {error}
        </p>
      </div>
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-2">
        <SelectField label="Currency" name="currency" defaultValue={chosen.currency}>
          {[...new Set([...currencies, chosen.currency])].map((code) => (
            <option key={code} value={code}>
              {code} – {currencyName(code)}
            </option>
          ))}
        </SelectField>
        <SelectField label="Paid for a" name="period" defaultValue={chosen.period}>
          {payPeriods.map((period) => (
            <option key={period}>{period}</option>
          ))}
        </SelectField>
      </div>
      <SelectField label="Country" name="country" defaultValue={chosen.country}>
        <option value="ALL">{countryName("ALL")}</option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Experience" name="experience" defaultValue={chosen.experience}>
        <option value="all">{experienceInWords("all")}</option>
        <optgroup label="All years of coding">
          {years.map((band) => (
            <option key={band} value={band}>
              {experienceInWords(band)}
            </option>
          ))}
        </optgroup>
        <optgroup label="Level, as job advertisements state it">
          {levels.map((level) => (
            <option key={level} value={level}>
              {experienceInWords(level)}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <Button type="submit" variant="primary">
        Show where I stand
      </Button>
      <div className="your-place-promise text-xs text-quiet">
        <p>
          Your pay is placed here in your browser. It is not sent, not stored, and never part of the address.
        </p>
        <p>
          Without JavaScript your pay becomes part of this page’s address, and your browser’s history keeps
          it. The portal stores nothing, its log leaves out what you asked, and no other site is told the
          address.
        </p>
      </div>
      <p role="status" className="sr-only" />
    </form>
  );
}
