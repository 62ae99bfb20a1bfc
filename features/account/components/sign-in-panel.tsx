import { currentPerson } from "../session";
import { SignInForm } from "./sign-in-form";
import { SignOutButton } from "./sign-out-button";

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
      <p className="text-sm text-quiet">
        No account yet, or no password? <a href="/sign-up">Get a link by mail</a>.
      </p>
    </div>
  );
}
