import { expect, test } from "vitest";
import { rolledBack } from "@/db/transaction";
import { now } from "@/lib/dates";
import { signedIn } from "@/scripts/test-people";
import { beginSession } from "../mutations";
import { findSessionPerson } from "../queries";
import { endOwnSession, endSessions } from "./mutations";
import { listSessions } from "./queries";

const page = { limit: 50 };

test("a person sees their open sessions, with this one marked, and ends one", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const phone = await beginSession(learner.id, "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Firefox/140.0");
    const { items } = await listSessions(learner, page);
    expect(items).toMatchObject([
      { id: phone, browser: "Firefox on Android", isThis: false },
      { id: learner.sessionId, isThis: true },
    ]);
    await endOwnSession(learner, phone);
    expect(await findSessionPerson(phone, now())).toBeNull();
    expect((await listSessions(learner, page)).items).toHaveLength(1);
    await expect(endOwnSession(learner, phone)).rejects.toMatchObject({ code: "not-found" });
  }));

test("another person's session is not there", () =>
  rolledBack(async () => {
    const [{ learner }, { learner: other }] = [await signedIn("learner"), await signedIn("learner")];
    await expect(endOwnSession(learner, other.sessionId)).rejects.toMatchObject({ code: "not-found" });
    expect(await findSessionPerson(other.sessionId, now())).not.toBeNull();
  }));

test("all sessions end but the one to keep", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    for (const browser of ["a", "b"]) await beginSession(learner.id, browser);
    expect(await endSessions(learner.id, learner.sessionId)).toBe(2);
    expect(await findSessionPerson(learner.sessionId, now())).not.toBeNull();
    expect(await endSessions(learner.id)).toBe(1);
  }));
