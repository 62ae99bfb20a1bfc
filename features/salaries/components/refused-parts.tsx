import { Notice } from "@/components/notice";
import type { Refused } from "../address-parts";

/** Parts of the address that could not be read: said, since passing them over would show something else than asked. */
export function RefusedParts({ refused }: { refused: readonly Refused[] }) {
  if (refused.length === 0) return null;
  return (
    <Notice tone="warn" title="A part of the address was not understood">
      <ul>
        {refused.map(({ name, value, why }) => (
          <li key={name}>
            {name} “{value}”: {why}.
          </li>
        ))}
      </ul>
      <p>The rest is shown as asked.</p>
    </Notice>
  );
}
