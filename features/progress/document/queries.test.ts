import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { addNote } from "../notes/mutations";
import { findPageProgress } from "./queries";

it("a note stands at its entry on the guide's page, for its writer alone", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role } = await makeGuide();
    const entry = `${role}#run-cases`;
    const { id } = await addNote(learner, { entry, text: "Ask Ada." });
    expect((await findPageProgress(learner, `/roles/${role}`))?.notes).toEqual([{ id, entry, was: null }]);
    expect((await findPageProgress(other, `/roles/${role}`))?.notes).toEqual([]);
    expect(await findPageProgress(learner, "/roles")).toBeNull();
  }));
