import { expect, test } from "vitest";
import { rolledBack } from "@/db/transaction";
import { now } from "@/lib/dates";
import type { Editor, Learner } from "@/lib/http/person";
import { signedIn } from "@/scripts/test-people";
import { bytesOf } from "@/scripts/test-second-factor";
import { changeAccess } from "../access/mutations";
import { signInByPassword } from "../mutations";
import { changePassword } from "../password/mutations";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  takeCode,
  takeCodeAtLink,
} from "./mutations";
import { codeOf, stepAt } from "./one-time-code";
import { getSecondFactor } from "./queries";

const password = "a long password";

async function withSecondFactor() {
  const { learner } = await signedIn("editor");
  const editor = learner as Learner as Editor;
  await changePassword(editor, { password });
  const { secret } = await beginSecondFactor(editor);
  // One step for the whole story: half a minute may pass within it, and a code is good one step before and after.
  const step = stepAt(now());
  const codeIn = (steps: number) => codeOf(bytesOf(secret), step + steps);
  return { editor, codeIn };
}

test("a second factor counts once a code was typed, and then sign-in asks for one", () =>
  rolledBack(async () => {
    const { editor, codeIn } = await withSecondFactor();
    const sign = (code?: string) =>
      signInByPassword({ email: editor.email, password, code, userAgent: null });
    expect(await takeCode(editor.id, undefined)).toBe("none");
    await expect(confirmSecondFactor(editor, "000000")).rejects.toMatchObject({ code: "senseless" });
    await confirmSecondFactor(editor, codeIn(0));
    expect(await sign()).toBe("second-factor");
    expect(await sign("000000x")).toBeNull();
    expect(await sign(codeIn(0)), "each code is good once").toBeNull();
    expect(await sign(codeIn(1))).toMatchObject({ personId: editor.id });
    expect(await sign(codeIn(1))).toBeNull();
    const wrongPassword = { email: editor.email, password: "wrong", code: codeIn(1), userAgent: null };
    expect(await signInByPassword(wrongPassword)).toBeNull();
    await expect(beginSecondFactor(editor)).rejects.toMatchObject({ code: "senseless" });
  }));

test("a recovery code lets in once, and one turns the second factor off", () =>
  rolledBack(async () => {
    const { editor, codeIn } = await withSecondFactor();
    const { recoveryCodes } = await confirmSecondFactor(editor, codeIn(0));
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = "", second = ""] = recoveryCodes.map((code) => code.replaceAll("-", ""));
    expect(await takeCode(editor.id, first)).toBe("right");
    expect(await takeCode(editor.id, first)).toBe("wrong");
    expect(await getSecondFactor(editor)).toEqual({ isOn: true, codesLeft: 9 });
    await changeAccess(editor.email, "learner");
    await removeSecondFactor(editor, second);
    expect(await getSecondFactor(editor)).toEqual({ isOn: false, codesLeft: 0 });
    expect(await takeCode(editor.id, undefined)).toBe("none");
  }));

test("ten wrong codes close the way by links, however many links there are; a right one opens it", () =>
  rolledBack(async () => {
    const { editor, codeIn } = await withSecondFactor();
    const { recoveryCodes } = await confirmSecondFactor(editor, codeIn(0));
    const [first = "", second = ""] = recoveryCodes.map((code) => code.replaceAll("-", ""));
    const tryWrong = async (times: number) => {
      for (let tries = 0; tries < times; tries += 1) {
        expect(await takeCodeAtLink(editor.id, "000000x")).toBe("wrong");
      }
    };
    expect(await takeCodeAtLink(editor.id, undefined)).toBe("missing");
    await tryWrong(9);
    expect(await takeCodeAtLink(editor.id, first)).toBe("right");
    await tryWrong(10);
    expect(await takeCodeAtLink(editor.id, second)).toBe("wrong");
    expect(await takeCode(editor.id, second)).toBe("right");
  }));
