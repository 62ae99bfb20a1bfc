import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { changeList, listsNamed, makeList, removeList, restoreList } from "./mutations";

const refused = (code: string) => expect.objectContaining({ code });

it("a name is one list's, however it is spelled, also when a list is renamed or put back", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const work = await makeList(learner, { name: "Work" });
    await makeList(other, { name: "Later" });
    const home = await makeList(learner, { name: "Home" });
    await expect(changeList(learner, home.id, home.etag, { name: "WORK " })).rejects.toMatchObject({
      code: "senseless",
      details: { errors: [{ path: "name" }] },
    });
    expect((await changeList(learner, home.id, home.etag, { name: "home" })).name).toBe("home");
    await removeList(learner, work.id, work.etag);
    const again = await makeList(learner, { name: "work" });
    await expect(restoreList(learner, work.id)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { id: again.id } },
    });
    await expect(restoreList(other, work.id)).rejects.toEqual(refused("not-found"));
    await changeList(learner, again.id, again.etag, { name: "Later" });
    expect((await restoreList(learner, work.id)).name).toBe("Work");
  }));

it("a person has at most a thousand lists, also by one import after the other", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const named = (start: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${start} ${at}`);
    expect((await listsNamed(learner, named("first", 600))).size).toBe(600);
    await expect(listsNamed(learner, named("second", 401))).rejects.toEqual(refused("senseless"));
    expect((await listsNamed(learner, named("first", 600))).size).toBe(600);
  }));
