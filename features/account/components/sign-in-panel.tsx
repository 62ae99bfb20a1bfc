import { Notice } from "@/components/notice";
import { currentPerson } from "../session";
import { Arrival } from "./arrival";
import { OtherWays } from "./other-ways";
import { OutsidePanel } from "./outside-panel";
import { SignInForm } from "./sign-in-form";
import { SignOutButton } from "./sign-out-button";

/** Why another service signed nobody in. */
const words: Record<string, string> = {
  "unconfirmed-address":
    "The service has not confirmed your mail address. Confirm it there, or open an account by mail and link the service to it.",
  "known-address":
    "There is an account with this mail address. Sign in to it in another way, then link the service on your account page.",
  "too-many": "There were too many tries. Wait a few minutes, then try again.",
};

interface Props {
  returnTo: string;
  /** Whether the browser is just back from another service. */
  isArriving: boolean;
  /** What next-auth says of a way in that failed. */
  error: string | null;
}

/** The way in, or, for somebody who is in already, the way on. */
export async function SignInPanel({ returnTo, isArriving, error }: Props) {
  const person = await currentPerson();
  if (person && isArriving) return <Arrival returnTo={returnTo} />;
  return (
    <div className="grid gap-6">
      {error !== null && (
        <Notice tone="danger" title={person ? "Nothing was changed" : "Not signed in"} role="alert">
          {words[error] ?? "The service did not say who you are. Nothing is lost: try again."}
        </Notice>
      )}
      {person ? <WayOn email={person.email} returnTo={returnTo} /> : <WaysIn returnTo={returnTo} />}
    </div>
  );
}

function WayOn({ email, returnTo }: { email: string; returnTo: string }) {
  return (
    <div className="grid gap-4">
      <p>
        You are signed in as <strong>{email}</strong>.
      </p>
      <p>
        <a href={returnTo}>Go on</a>
      </p>
      <SignOutButton />
    </div>
  );
}

function WaysIn({ returnTo }: { returnTo: string }) {
  return (
    <>
      <SignInForm returnTo={returnTo} />
      <OutsidePanel returnTo={returnTo} />
      <OtherWays to={["/sign-in/link", "/reset", "/sign-up"]} />
    </>
  );
}
