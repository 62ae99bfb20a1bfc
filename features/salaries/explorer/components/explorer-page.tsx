import type { AddressQuery, Refused } from "../../address-parts";
import type { KeepSlot } from "../../components/keep-slot";
import { RefusedParts } from "../../components/refused-parts";
import { listTargetCurrencies } from "../../conversion/queries";
import type { Explored } from "../explored";
import { type Asked, parseExplorer } from "../input";
import { findExplorerRole, listExplorerOptions } from "../options/queries";
import { listCoverage } from "../queries";
import { titleOf } from "../title-words";
import { planView } from "../view";
import { BreakdownView } from "./breakdown-view";
import { CountriesView } from "./countries-view";
import { ExperienceView } from "./experience-view";
import { ExplorerForm } from "./explorer-form";
import { GroupView } from "./group-view";
import { RolesView } from "./roles-view";
import { ViewLinks } from "./view-links";
import { WithoutRole } from "./without-role";
import { YearsView } from "./years-view";

/** Pay by role, country, experience, source and year: what is asked stands in the address, and the answer below it. */
export async function ExplorerPage({ query, keep }: { query: AddressQuery; keep?: KeepSlot }) {
  const { asked, refused, role } = await readAsked(query);
  const plan = planView(asked);
  const scope = { subjects: role?.subjects ?? null, country: plan.country, breakdown: plan.breakdown };
  const [options, coverage, currencies] = await Promise.all([
    listExplorerOptions(role),
    plan.lacksRole
      ? []
      : listCoverage(plan.view === "roles" ? { ...scope, subjects: null } : scope, asked.year),
    listTargetCurrencies(),
  ]);
  const props: Explored = { asked, plan, role, options, coverage, currencies, keep };
  return (
    <main id="content" className="page pb-16">
      <h1 className="pt-6 text-xl leading-tight tracking-tight sm:pt-8">
        {titleOf(plan, role?.title ?? null)}
      </h1>
      <p className="mt-1 text-quiet">Every source stands by itself. Nothing is blended.</p>
      <ExplorerForm {...props}>
        <ViewLinks asked={asked} current={plan.view} />
        <div className="mt-4 empty:hidden">
          <RefusedParts refused={refused} />
        </div>
        <View {...props} />
      </ExplorerForm>
    </main>
  );
}

/** What is asked, with the role's own name in place of another one; a role that does not exist is refused. */
async function readAsked(query: AddressQuery) {
  const parsed = parseExplorer(query);
  const { role: slug } = parsed.asked;
  const role = slug === null ? null : await findExplorerRole(slug);
  const refused: Refused[] =
    slug === null || role
      ? parsed.refused
      : [...parsed.refused, { name: "role", value: slug, why: "there is no role of that name" }];
  const asked: Asked = { ...parsed.asked, role: role?.slug ?? null };
  return { asked, refused, role };
}

function View(props: Explored) {
  if (props.plan.lacksRole) return <WithoutRole {...props} />;
  switch (props.plan.view) {
    case "countries":
      return <CountriesView {...props} />;
    case "roles":
      return <RolesView {...props} />;
    case "experience":
      return <ExperienceView {...props} />;
    case "years":
      return <YearsView {...props} />;
    case "education":
    case "languages":
      return <BreakdownView {...props} />;
    case "group":
      return <GroupView {...props} />;
  }
}
