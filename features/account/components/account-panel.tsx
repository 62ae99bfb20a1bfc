import { redirect } from "next/navigation";
import { DefinitionList } from "@/components/definition-list";
import { currentPerson } from "../session";
import { SignOutButton } from "./sign-out-button";

/** Who is signed in here, and the way out. */
export async function AccountPanel() {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/account");
  return (
    <div className="grid gap-6">
      <DefinitionList
        facts={[
          { term: "Mail address", value: person.email },
          { term: "Access", value: person.access },
          { term: "Time zone", value: person.timeZone },
        ]}
      />
      {person.access !== "learner" && (
        <p>
          <a href="/desk">Go to the desk</a>
        </p>
      )}
      <SignOutButton />
    </div>
  );
}
