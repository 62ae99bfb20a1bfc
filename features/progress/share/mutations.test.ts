import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { makePortal } from "@/scripts/test-portal";
import { addEvidence, removeEvidence } from "../evidence/mutations";
import { setMark } from "../mutations";
import { addNote } from "../notes/mutations";
import { endShare, shareProgress } from "./mutations";
import { findOwnShare, findSharedProgress } from "./queries";

const refused = (code: string) => expect.objectContaining({ code });
const tokenOf = ({ url }: { url: string }) => url.split("/").at(-1) ?? "";

it("others see what was ticked and nothing else, under an address that ends with the share", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role } = await makePortal();
    const { role: second } = await makePortal();
    await setMark(learner, { entry: `${role}#write-cases`, state: "done" });
    await setMark(learner, { entry: `${second}#write-cases`, state: "done" });
    await addNote(learner, { entry: `${role}#write-cases`, text: "secret note" });
    const shown = await addEvidence(learner, {
      entry: `${role}#write-cases`,
      url: "https://example.org/shown",
    });
    await addEvidence(learner, { entry: `${role}#write-cases`, text: "secret evidence" });
    const theirs = await addEvidence(other, { entry: `${role}#write-cases`, text: "secret of another" });

    const none = { name: null, showsStreak: false, roles: [], evidence: [] };
    await expect(shareProgress(learner, none)).rejects.toEqual(refused("senseless"));
    await expect(shareProgress(learner, { ...none, evidence: [theirs.id] })).rejects.toEqual(
      refused("senseless"),
    );
    await expect(shareProgress(learner, { ...none, roles: ["no-such"] })).rejects.toEqual(
      refused("senseless"),
    );
    const share = await shareProgress(learner, { ...none, roles: [role], evidence: [shown.id] });
    const seen = await findSharedProgress(tokenOf(share));
    expect(seen).toMatchObject({
      ...{ name: null, streak: null },
      roles: [{ role, tasks: { done: 1 } }],
      evidence: [{ title: "Write test cases", url: "https://example.org/shown" }],
    });
    const text = JSON.stringify(seen);
    expect(text).not.toContain("secret");
    expect(text).not.toContain(second);
    expect(text).not.toContain(learner.id);
    expect(text).not.toContain(learner.email);

    const named = await shareProgress(learner, { ...none, name: "Ada", showsStreak: true });
    expect(named.url).toBe(share.url);
    expect(await findSharedProgress(tokenOf(share))).toMatchObject({
      ...{ name: "Ada", streak: { days: 1 }, roles: [], evidence: [] },
    });
    await shareProgress(learner, { ...none, evidence: [shown.id] });
    await removeEvidence(learner, shown.id, shown.etag);
    expect((await findSharedProgress(tokenOf(share)))?.evidence).toEqual([]);
    await expect(endShare(other)).rejects.toEqual(refused("not-found"));
    await endShare(learner);
    expect(await findSharedProgress(tokenOf(share))).toBeNull();
    expect(await findOwnShare(learner)).toBeNull();
    const next = await shareProgress(learner, { ...none, showsStreak: true });
    expect(next.url).not.toBe(share.url);
    expect(await findSharedProgress(tokenOf(share))).toBeNull();
    expect(await findSharedProgress("no-such")).toBeNull();
  }));
