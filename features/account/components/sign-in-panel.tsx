import { currentPerson } from "../session";
import { SignInForm } from "./sign-in-form";
import { SignOutButton } from "./sign-out-button";

const ways = [
  { href: "/sign-in/link", name: "Send me a link instead" },
  { href: "/reset", name: "I forgot my password" },
  { href: "/sign-up", name: "Open an account" },
];

/** The way in, or, for somebody who is in already, the way on. */
export async function SignInPanel({ returnTo }: { returnTo: string }) {
  const person = await currentPerson();
  if (person) {
    return (
      <div className="grid gap-4">
        <p>
          You are signed in as <strong>{person.email}</strong>.
        </p>
        <p>
          <a href={returnTo}>Go on</a>
        </p>
        <SignOutButton />
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      <SignInForm returnTo={returnTo} />
      <ul className="grid border-t border-rule pt-2">
        {ways.map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
