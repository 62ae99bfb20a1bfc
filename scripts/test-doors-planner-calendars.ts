import { openFeed } from "@/features/planner/calendars/mutations";
import { addOutsideCalendar, removeOutsideCalendar } from "@/features/planner/calendars/outside/mutations";
import type { DoorFixture } from "./test-doors";
import type { TestPerson } from "./test-people";

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
  listOutsideCalendars: { names: "nothing", make: async () => ({}) },
  addOutsideCalendar: { names: "nothing", make: async () => ({ body: { content: calendar, name: "Work" } }) },
  changeOutsideCalendar: {
    names: "personal",
    versioned: "outside_calendars",
    make: async (owner) => ({ ...(await bring(owner)), body: { name: "Home", isShown: false } }),
  },
  removeOutsideCalendar: { names: "personal", versioned: "outside_calendars", make: bring },
  restoreOutsideCalendar: {
    names: "personal",
    make: async (owner) => {
      const { params, etag } = await bring(owner);
      await removeOutsideCalendar(owner.learner, params.id, etag);
      return { params };
    },
  },
  listOutsideEvents: {
    names: "nothing",
    make: async () => ({ query: { from: "2026-03-27", to: "2026-03-29" } }),
  },
  exportPlan: { names: "nothing", make: async () => ({ query: { from: "2026-03-27", to: "2026-03-29" } }) },
};

async function bring({ learner }: TestPerson) {
  const { id, etag } = await addOutsideCalendar(learner, { content: calendar });
  return { params: { id }, etag };
}

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
