import { now } from "@/lib/dates";
import { findMailToken } from "../queries";
import { DeadLink } from "./dead-link";
import { LinkForm } from "./link-form";

/** What a mailed link leads to; one that is used, too old or broken says so and shows the way to a new one. */
export async function LinkPanel({ token, again }: { token: string; again: "/sign-up" | "/reset" }) {
  const found = await findMailToken(token, now());
  if (!found) return <DeadLink href={again} name="Get a new link" />;
  return (
    <div className="grid gap-6">
      <p>
        For <strong>{found.email}</strong>.
      </p>
      <LinkForm token={token} {...found} />
    </div>
  );
}
