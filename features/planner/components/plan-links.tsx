type Link = readonly [href: string, title: string];

function groupsOf(date: string): [string, Link[]][] {
  return [
    [
      "Plan",
      [
        ["/planner/new", "Use a role’s day"],
        ["/planner/back-plan", "Plan back from a closing date"],
        ["/planner/routines", "Routines"],
        ["/planner/settings", "Breaks and days off"],
      ],
    ],
    [
      "Look back",
      [
        [`/planner/${date}/wrap-up`, "Wrap up the day"],
        [`/planner/week/${date}/review`, "Review the week"],
        ["/planner/history", "History"],
        ["/planner/updates", "What guides have changed"],
      ],
    ],
    [
      "Beside your plan",
      [
        ["/planner/difference", "Your week beside a role’s"],
        ["/planner/pay", "Pay for each planned hour"],
        ["/planner/calendars", "Other calendars"],
      ],
    ],
  ];
}

/** What the planner makes of the rest of the portal. */
export function PlanLinks({ date }: { date: string }) {
  return (
    <nav aria-label="More for your plan" className="mt-10 border-t border-rule pt-3 print:hidden">
      <div className="grid max-w-4xl grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-3">
        {groupsOf(date).map(([name, links]) => (
          <div key={name} className="group max-sm:last:col-span-2">
            <h2 className="text-xs font-normal text-quiet">{name}</h2>
            <ul className="max-sm:group-last:grid max-sm:group-last:grid-cols-2 max-sm:group-last:gap-x-8">
              {links.map(([href, title]) => (
                <li key={href}>
                  <a href={href} className="inline-flex min-h-11 items-center py-1 sm:min-h-8">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
