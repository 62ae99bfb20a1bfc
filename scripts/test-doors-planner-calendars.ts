import { openFeed } from "@/features/planner/calendars/mutations";
import type { DoorFixture } from "./test-doors";

/** The doors to other calendars. */
export const calendarDoors: Record<string, DoorFixture> = {
  openPlanFeed: { names: "nothing", make: async () => ({ body: { alarmMinutes: 10 } }) },
  revokePlanFeed: {
    names: "nothing",
    make: async ({ learner }) => {
      await openFeed(learner, {});
      return {};
    },
  },
  readPlanFeed: {
    names: "shared",
    make: async ({ learner }) => {
      const { url } = await openFeed(learner, {});
      return { params: { file: url.split("/").at(-1) ?? "" } };
    },
    missing: (good) => ({ ...good, params: { file: `${"0".repeat(40)}.ics` } }),
  },
  previewPlanImport: {
    names: "nothing",
    make: async () => ({ body: { content: calendar, from: "2026-01-01" } }),
  },
  importPlan: { names: "nothing", make: async () => ({ body: { content: calendar, from: "2026-01-01" } }) },
  exportPlan: { names: "nothing", make: async () => ({ query: { from: "2026-03-27", to: "2026-03-29" } }) },
};

const calendar = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "BEGIN:VEVENT",
  "UID:talk@example.org",
  "SUMMARY:Talk",
  "DTSTART:20260327T090000Z",
  "DURATION:PT1H",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");
