import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { tagsNamed } from "./mutations";

it("a person has ten thousand tags and no more, and others are none the poorer", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const names = Array.from({ length: 10_000 }, (_, at) => `t${at}`);
    expect(new Set(await tagsNamed(learner, names)).size).toBe(10_000);
    expect(await tagsNamed(learner, ["T1"])).toHaveLength(1);
    expect(await tagsNamed(other, ["new"])).toHaveLength(1);
    await expect(tagsNamed(learner, ["new"])).rejects.toMatchObject({ code: "senseless" });
  }));
