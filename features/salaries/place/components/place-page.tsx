import { notFound, permanentRedirect } from "next/navigation";
import type { HTMLAttributes } from "react";
import { PageHead } from "@/components/page-head";
import { elementUrl } from "@/lib/elements";
import type { Refused } from "../../address-parts";
import { findRoleByAlias } from "../../queries";
import { readPay } from "../amount";
import type { PlaceQuery } from "../input";
import { findPlaceFigures } from "../queries";
import { readingsOf } from "../reading";
import { PlaceForm } from "./place-form";
import { Standing } from "./standing";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "your-place": HTMLAttributes<HTMLElement>;
    }
  }
}

/** Asks for own pay and shows where it stands, in each source by itself. Nothing is stored. */
export async function PlacePage({
  role: slug,
  query,
  refused,
}: {
  role: string;
  query: PlaceQuery;
  /** What of the address could not be read. */
  refused: readonly Refused[];
}) {
  const { country = "ALL", experience = "all" } = query;
  const found = await findPlaceFigures(slug, { country, experience, currency: query.currency });
  if (!found) {
    const canonical = await findRoleByAlias(slug);
    if (canonical) permanentRedirect(`/salaries/${canonical}/you`);
    notFound();
  }
  const { role, figures, rates } = found;
  const readings = readingsOf(figures, rates, query.currency);
  const currency = query.currency ?? readings[0]?.figure.currency ?? "USD";
  const { pay: typed = "", period = "year" } = query;
  const read = readPay(typed, currency);
  const pay = read && "amount" in read ? { amount: read.amount, currency, period } : null;
  return (
    <main id="content" className="page">
      <PageHead
        title={`${role.title}: where do I stand?`}
        kicker={
          <>
            <a href="/salaries">Salaries</a> / <a href={`/salaries/${role.slug}`}>{role.title} pay</a>
          </>
        }
        summary="Write what you are paid, and see where it lies among what others reported: in each source by itself, since each asked other people in another way."
      />
      <your-place className="block space-y-12 border-t border-ink pt-6 lg:grid lg:grid-cols-12 lg:items-start lg:gap-x-8 lg:space-y-0">
        <PlaceForm
          role={role}
          countries={found.countries}
          currencies={found.currencies}
          chosen={{ country, experience, currency, period, pay: typed }}
          error={read && "error" in read ? read.error : undefined}
        />
        <Standing
          found={found}
          readings={readings}
          chosen={{ country, experience }}
          currency={figures.every((figure) => figure.currency === currency) ? currency : query.currency}
          pay={pay}
          refused={refused}
        />
        {/* Not async: it looks at the whole form and all figures. */}
        <script type="module" src={elementUrl("your-place")} />
      </your-place>
      <HowItIsReckoned />
    </main>
  );
}

function HowItIsReckoned() {
  return (
    <section aria-labelledby="rule" className="measure mt-16 space-y-3 border-t border-rule pt-4">
      <h2 id="rule">How the place is worked out</h2>
      <p>
        A source states a few percentiles, such as the amount that a quarter earn less than. On one of them
        your place is known. Between two of them it is estimated: pay tends to differ by parts of itself
        rather than by amounts, so half way from 40,000 to 80,000 is near 56,600, where one is as many times
        the other. Outside the lowest and the highest percentile it only says that you are below or above it.
      </p>
      <p>
        A month counts 12 times a year, a day 260 times (5 days in 52 weeks), an hour 2,080 times (40 hours in
        52 weeks). Unpaid weeks, overtime and shares of a company are not reckoned with. Where your pay is in
        another currency than a figure, the figure is converted and not your pay.
      </p>
    </section>
  );
}
