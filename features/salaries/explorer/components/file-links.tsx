import type { ReactNode } from "react";
import { filesAddress } from "../address";

/** The same figures for a spreadsheet and for programs. */
export function FileLinks({
  filters,
  children,
}: {
  filters: Parameters<typeof filesAddress>[1];
  /** Another way on. */
  children?: ReactNode;
}) {
  return (
    <p className="no-print mt-4 text-xs">
      These figures as the source states them:{" "}
      <a href={filesAddress(".csv", filters)} download>
        CSV
      </a>
      , <a href={filesAddress("", filters)}>JSON</a>
      {children ? <> · {children}</> : null}
    </p>
  );
}
