import type { ReactNode } from "react";

/** One thing of an account: its name, what is known of it, and beside it the way to end it. */
export function OwnRow({
  name,
  action,
  children,
}: {
  name: ReactNode;
  action: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-2">
      <div>
        <p className="font-semibold">{name}</p>
        {children}
      </div>
      {action}
    </li>
  );
}
