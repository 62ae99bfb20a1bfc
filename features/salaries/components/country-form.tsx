import { Button } from "@/components/button";
import { SelectField } from "@/components/field";
import { countryName } from "@/lib/money";

/** Chooses a country by the address: a GET form that works without script. */
export function CountryForm({
  action,
  countries,
  chosen,
  label,
}: {
  action: string;
  countries: readonly string[];
  chosen: string | null;
  label: string;
}) {
  const others = [...countries, ...(chosen && chosen !== "ALL" ? [chosen] : [])];
  const named = [...new Set(others)]
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <form method="get" action={action} className="no-print flex flex-wrap items-end gap-2">
      <div className="min-w-56 grow sm:grow-0">
        <SelectField label={label} name="country" defaultValue={chosen ?? undefined}>
          <option value="ALL">{countryName("ALL")}</option>
          {named.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Button type="submit">Show</Button>
    </form>
  );
}
