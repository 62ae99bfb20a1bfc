import { RangeChart, RangeKey } from "@/components/chart/range-chart";
import { PageHead } from "@/components/page-head";
import { countryName, formatCount, formatMoney } from "@/lib/money";
import { listPaidRoles, type PaidRole } from "../queries";
import { CountryForm } from "./country-form";
import { rangeOf } from "./figure-chart";
import { MedianOrWhy, People } from "./figure-words";

/** Every role with figures, on one axis for one country. */
export async function SalariesIndex({ country = "US" }: { country?: string }) {
  const { roles, countries } = await listPaidRoles(country);
  const place = countryName(country);
  return (
    <main id="content" className="page">
      <PageHead
        title="What people in tech are paid"
        summary="Each line is one role: what people reported in one country, and the median that the survey itself published for the world. The two were counted in different ways and are never blended."
        actions={<CountryForm action="/salaries" countries={countries} chosen={country} label="Country" />}
      />
      <section aria-labelledby="roles" className="mt-4 border-t border-ink pt-4">
        <h2 id="roles">{place}, survey of 2025</h2>
        <p className="measure mt-1 mb-4 text-quiet">
          Yearly pay in US dollars by the survey’s own conversion, all experience, the highest median first. A
          self-selected sample that does not say who works full time.
        </p>
        <RangeKey names="long" />
        <div className="mt-4">
          <RangeChart
            title="USD a year"
            label={`Roles by pay, ${place}`}
            names="long"
            rows={roles.map(rowOf)}
          />
        </div>
        <p className="measure mt-4 text-xs text-quiet">
          Stack Overflow Developer Survey 2025, Stack Exchange Inc., under the{" "}
          <a href="https://opendatacommons.org/licenses/odbl/1-0/">ODbL 1.0</a>. Ranges were computed from the
          respondents’ file, world medians are as published. For programs:{" "}
          <a href={`/api/v1/salaries?country=${country}`}>
            <code>/api/v1/salaries?country={country}</code>
          </a>{" "}
          (JSON)
        </p>
      </section>
    </main>
  );
}

function rowOf({ slug, title, published, figure }: PaidRole) {
  return {
    key: slug,
    name: (
      <>
        <a href={`/salaries/${slug}`} className="font-semibold">
          {title}
        </a>
        <span className="block pb-1 text-xs text-quiet">
          {published
            ? `World median ${formatMoney(published.median, "USD")} (${published.year}, n = ${formatCount(published.n)})`
            : "No published world median"}
        </span>
      </>
    ),
    range: figure ? rangeOf(figure) : null,
    value: figure ? (
      <>
        <MedianOrWhy figure={figure} />
        {figure.status === "ok" ? (
          <span className="block text-xs text-quiet">
            <People n={figure.n} />
          </span>
        ) : null}
      </>
    ) : (
      <span className="text-quiet">no reports</span>
    ),
  };
}
