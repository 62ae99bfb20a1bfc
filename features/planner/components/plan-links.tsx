const links: [string, string][] = [
  ["/planner/new", "Use a role’s day"],
  ["/planner/updates", "What guides have changed"],
  ["/planner/difference", "Your week beside a role’s"],
  ["/planner/back-plan", "Plan back from a closing date"],
  ["/planner/pay", "Pay for each planned hour"],
  ["/planner/calendars", "Other calendars"],
  ["/planner/settings", "Breaks and days off"],
  ["/planner/routines", "Routines"],
  ["/planner/history", "History"],
];

/** What the planner makes of the rest of the portal. */
export function PlanLinks({ date }: { date: string }) {
  return (
    <nav aria-label="More for your plan" className="mt-10 border-t border-rule pt-3 print:hidden">
      <ul className="flex flex-wrap gap-x-8">
        {[[`/planner/${date}/wrap-up`, "Wrap up the day"], ...links].map(([href, title]) => (
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
