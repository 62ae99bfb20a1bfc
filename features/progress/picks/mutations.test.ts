import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { countHeld } from "@/features/guides/publication/queries";
import { signedIn } from "@/scripts/test-people";
import { makePortal } from "@/scripts/test-portal";
import { findPageProgress } from "../document/queries";
import { mergePicks, setPick } from "./mutations";

it("what is picked is on the page of its guide, for who picked it alone, and can be taken back", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role, technology, stepId } = await makePortal();
    const entry = `${role}#step-try`;
    const held = async () => (await countHeld([stepId])).get(stepId)?.picks ?? 0;
    const picked = async (who = learner) => (await findPageProgress(who, `/roles/${role}`))?.picks;
    await setPick(learner, { entry, technology });
    expect(await picked()).toEqual([{ entry, technology }]);
    expect(await picked(other)).toEqual([]);
    expect(await held()).toBe(1);
    await setPick(learner, { entry, technology: null });
    expect(await picked()).toEqual([]);
    expect(await held()).toBe(0);
    const senseless = expect.objectContaining({ code: "senseless" });
    await expect(setPick(learner, { entry, technology: "no-such" })).rejects.toEqual(senseless);
    const task = { entry: `${role}#write-cases`, technology };
    await expect(setPick(learner, task)).rejects.toEqual(senseless);
    await expect(setPick(learner, { entry: `${role}#nowhere`, technology: null })).rejects.toEqual(senseless);
  }));

it("what a visitor picked joins the account, unless the account has a later word", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role, technology } = await makePortal();
    const entry = `${role}#step-try`;
    const given = { entry, technology, changedAt: "2026-01-01T00:00:00Z" };
    const picked = async () => (await findPageProgress(learner, `/roles/${role}`))?.picks;
    await mergePicks(learner, [given, { ...given, entry: `${role}#gone` }, { ...given, technology: "none" }]);
    expect(await picked()).toEqual([{ entry, technology }]);
    await setPick(learner, { entry, technology: null });
    await mergePicks(learner, [given]);
    expect(await picked()).toEqual([]);
  }));
