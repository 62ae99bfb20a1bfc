import { env } from "@/lib/env";
import { waysIn } from "../identities/way-in";
import { OutsideWays } from "./outside-ways";

/** The services that people can sign in with, below the portal's own ways; nothing where none is set up. */
export function OutsidePanel({ returnTo }: { returnTo: string }) {
  const ways = waysIn(env()).map(({ id, name }) => ({ id, name }));
  if (ways.length === 0) return null;
  return (
    <section aria-label="Sign in with another service" className="grid gap-4">
      <p className="flex items-center gap-4 text-sm text-quiet before:flex-1 before:border-t before:border-rule after:flex-1 after:border-t after:border-rule">
        or
      </p>
      <OutsideWays ways={ways} returnTo={returnTo} />
    </section>
  );
}
