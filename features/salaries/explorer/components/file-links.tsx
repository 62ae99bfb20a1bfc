import { filesAddress } from "../address";

/** The same figures for a spreadsheet and for programs. */
export function FileLinks({ filters }: { filters: Parameters<typeof filesAddress>[1] }) {
  return (
    <p className="no-print mt-4 text-xs">
      These figures as the source states them:{" "}
      <a href={filesAddress(".csv", filters)} download>
        CSV
      </a>
      , <a href={filesAddress("", filters)}>JSON</a>
    </p>
  );
}
