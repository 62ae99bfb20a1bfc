import { expect, it } from "vitest";
import { blocks, vacations } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { publishContent } from "@/scripts/test-publish";
import { getSummary } from "../summary/queries";
import { setHours } from "./mutations";

const refused = (code: string) => expect.objectContaining({ code });

const forecastIn = async (learner: Learner, role: string) =>
  (await getSummary(learner)).roles.find((one) => one.role === role);

it("says when the steps of a role are done, and changes with what the learner says", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role } = await makeGuide();
    const on = (weeks: number) => todayIn("UTC", now()).add({ weeks }).toString();
    await setHours(learner, { entry: `${role}#step-try`, hours: 40 });
    expect((await forecastIn(learner, role))?.forecast).toMatchObject({
      without: "no-pace",
      minutesLeft: 2400,
    });
    await setHours(learner, { role, hoursPerWeek: 5 });
    expect((await forecastIn(learner, role))?.forecast).toMatchObject({ weeks: 8, on: on(8) });
    await setHours(learner, { role, hoursPerWeek: 10 });
    expect((await forecastIn(learner, role))?.forecast).toMatchObject({ weeks: 4, on: on(4) });
    await setHours(learner, { role, hoursPerWeek: 0 });
    expect((await forecastIn(learner, role))?.forecast).toMatchObject({ without: "no-time", on: null });
    await setHours(learner, { entry: `${role}#step-try`, hours: null });
    await setHours(learner, { role, hoursPerWeek: null });
    expect(await forecastIn(learner, role)).toBeUndefined();
    expect((await getSummary(other)).roles).toEqual([]);
    await expect(setHours(learner, { role: "no-such", hoursPerWeek: 1 })).rejects.toEqual(
      refused("senseless"),
    );
    const task = { entry: `${role}#run-cases`, hours: 1 };
    await expect(setHours(learner, task)).rejects.toEqual(refused("senseless"));
  }));

it("offers what the planner holds for the next seven days until the learner says another number", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const today = todayIn("UTC", now());
    const block = (days: number, minutes: number) => ({
      ...{ ownerId: learner.id, title: "Practise", kind: "learn" as const, start: "09:00", timeZone: "UTC" },
      ...{ date: today.add({ days }).toString(), minutes, entryId: content.tasks[0]?.id ?? null },
    });
    await database()
      .insert(blocks)
      .values([block(0, 120), block(6, 180), block(7, 600), block(-1, 600)]);
    await setHours(learner, { entry: `${role}#step-try`, hours: 40 });
    expect(await forecastIn(learner, role)).toMatchObject({
      pace: { minutesPerWeek: 300, from: "planner" },
      forecast: { weeks: 8 },
    });
    await database().insert(blocks).values(block(1, 300));
    expect((await forecastIn(learner, role))?.forecast.weeks).toBe(4);
    await setHours(learner, { role, hoursPerWeek: 5 });
    expect((await forecastIn(learner, role))?.pace).toEqual({ minutesPerWeek: 300, from: "own" });
  }));

it("counts what repeats on each of its days, but for those that are skipped and those off", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const today = todayIn("UTC", now());
    const on = (days: number) => today.add({ days }).toString();
    const daily = (ownerId: string) => ({
      ...{ ownerId, title: "Practise", kind: "learn" as const, start: "09:00", timeZone: "UTC", minutes: 60 },
      ...{ date: on(-400), recurrence: "FREQ=DAILY", entryId: content.tasks[0]?.id ?? null },
      exceptions: Object.fromEntries<{ skipped: true } | { minutes: number }>([
        [on(1), { skipped: true }],
        [on(2), { minutes: 15 }],
      ]),
    });
    const ended = { ...daily(learner.id), recurrence: "FREQ=DAILY;COUNT=2", lastDate: on(-399) };
    await database()
      .insert(blocks)
      .values([daily(learner.id), ended, daily(other.id)]);
    await setHours(learner, { entry: `${role}#step-try`, hours: 40 });
    const pace = async () => (await forecastIn(learner, role))?.pace;
    expect(await pace()).toEqual({ minutesPerWeek: 5 * 60 + 15, from: "planner" });
    await database()
      .insert(vacations)
      .values({ ownerId: learner.id, firstOn: on(3), lastOn: on(20) });
    expect(await pace()).toEqual({ minutesPerWeek: 75, from: "planner" });
  }));

it("a step that became another keeps its length", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const [old] = content.steps;
    if (!old) throw new Error("no step");
    await setHours(learner, { entryId: old.id, hours: 3 });
    const heir = { ...old, id: crypto.randomUUID(), key: "step-anew", title: "Anew" };
    await publishContent(role, { ...content, steps: [heir] }, { [old.id]: [heir.id] });
    const { lengths } = await getSummary(learner, role);
    expect([...lengths]).toEqual([[`${role}#step-anew`, 180]]);
  }));
