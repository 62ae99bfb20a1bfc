import { expect, test } from "vitest";
import { rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { changeSettings } from "./mutations";
import { getSettings } from "./queries";

test("settings change where they are given, and a change from an older state is refused with what stands", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { etag } = await getSettings(learner);
    const changed = await changeSettings(learner, etag, {
      weekStart: "sunday",
      worksFrom: "07:30",
      theme: "dark",
    });
    expect(changed).toMatchObject({
      weekStart: "sunday",
      worksFrom: "07:30",
      theme: "dark",
      locale: "en-GB",
    });
    await expect(changeSettings(learner, etag, { name: "Late" })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { weekStart: "sunday", name: null } },
    });
    const named = await changeSettings(learner, changed.etag, { name: "Ada" });
    expect(named.name).toBe("Ada");
    expect((await changeSettings(learner, named.etag, { name: null })).name).toBeNull();
  }));
