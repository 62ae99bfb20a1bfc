const links: [string, string][] = [
  ["/planner/new", "Use a role’s day"],
  ["/planner/updates", "What guides have changed"],
  ["/planner/difference", "Your week beside a role’s"],
  ["/planner/back-plan", "Plan back from a closing date"],
  ["/planner/pay", "Pay for each planned hour"],
];

/** What the planner makes of the rest of the portal. */
export function PlanLinks() {
  return (
    <nav aria-label="More for your plan" className="mt-10 border-t border-rule pt-3 print:hidden">
      <ul className="flex flex-wrap gap-x-8">
        {links.map(([href, title]) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
