import { z } from "zod";
import * as address from "@/features/account/address/endpoints";
import * as deletion from "@/features/account/deletion/endpoints";
import * as account from "@/features/account/endpoints";
import * as identities from "@/features/account/identities/endpoints";
import * as password from "@/features/account/password/endpoints";
import * as secondFactor from "@/features/account/second-factor/endpoints";
import { sessionCookieName } from "@/features/account/session";
import * as sessions from "@/features/account/sessions/endpoints";
import * as settings from "@/features/account/settings/endpoints";
import * as tokens from "@/features/account/tokens/endpoints";
import * as follows from "@/features/articles/follows/endpoints";
import * as bookmarksOfPages from "@/features/bookmarks/document/endpoints";
import * as bookmarks from "@/features/bookmarks/endpoints";
import * as bookmarkExport from "@/features/bookmarks/export/endpoints";
import * as bookmarkImport from "@/features/bookmarks/import/endpoints";
import * as lists from "@/features/bookmarks/lists/endpoints";
import * as tags from "@/features/bookmarks/tags/endpoints";
import * as drafts from "@/features/guides/drafts/endpoints";
import * as guideChanges from "@/features/guides/publication/endpoints";
import * as highlights from "@/features/highlights/endpoints";
import * as notices from "@/features/notices/endpoints";
import * as backPlan from "@/features/planner/back-plan/endpoints";
import * as calendars from "@/features/planner/calendars/endpoints";
import * as calendarImport from "@/features/planner/calendars/import/endpoints";
import * as outsideCalendars from "@/features/planner/calendars/outside/endpoints";
import * as daysOff from "@/features/planner/days-off/endpoints";
import * as weekDifference from "@/features/planner/difference/endpoints";
import * as planner from "@/features/planner/endpoints";
import * as focus from "@/features/planner/focus/endpoints";
import * as readings from "@/features/planner/readings/endpoints";
import * as planSettings from "@/features/planner/settings/endpoints";
import * as planUpdates from "@/features/planner/updates/endpoints";
import * as progressOfPages from "@/features/progress/document/endpoints";
import * as progress from "@/features/progress/endpoints";
import * as evidence from "@/features/progress/evidence/endpoints";
import * as forecast from "@/features/progress/forecast/endpoints";
import * as notes from "@/features/progress/notes/endpoints";
import * as picks from "@/features/progress/picks/endpoints";
import * as position from "@/features/progress/position/endpoints";
import * as practice from "@/features/progress/practice/endpoints";
import * as practised from "@/features/progress/practised/endpoints";
import * as progressShare from "@/features/progress/share/endpoints";
import * as streak from "@/features/progress/streak/endpoints";
import * as editorial from "@/features/salaries/editorial/endpoints";
import * as salaries from "@/features/salaries/endpoints";
import * as figureHistory from "@/features/salaries/history/endpoints";
import * as releases from "@/features/salaries/releases/endpoints";
import { appUrl } from "@/lib/env";
import type { DeclaredEndpoint } from "@/lib/http/door";
import { endpoint } from "@/lib/http/endpoint";
import { describeApi } from "@/lib/http/openapi";
import { exportMe } from "./_account-export";

export const readDescription = endpoint({
  name: "readDescription",
  method: "GET",
  path: "/api/v1/openapi.json",
  summary: "This description.",
  who: "anyone",
  output: z.looseObject({ openapi: z.string() }),
  cache: "public, max-age=300",
  work: async () => {
    description ??= describeApi(endpoints, {
      title: "Metier",
      version: "1",
      address: appUrl(),
      sessionCookie: sessionCookieName(),
    });
    return { body: { ...description } };
  },
});

/** Made once: the declarations do not change while the process runs. */
let description: ReturnType<typeof describeApi> | undefined;

/**
 * Every door of the API. A feature joins with one line; `doors.test.ts` then asks for its route file and for what its
 * good request is.
 */
export const endpoints: readonly DeclaredEndpoint[] = [
  ...Object.values(account),
  ...Object.values(address),
  ...Object.values(deletion),
  exportMe,
  ...Object.values(identities),
  ...Object.values(password),
  ...Object.values(secondFactor),
  ...Object.values(sessions),
  ...Object.values(settings),
  ...Object.values(tokens),
  ...Object.values(bookmarks),
  ...Object.values(bookmarksOfPages),
  ...Object.values(bookmarkExport),
  ...Object.values(bookmarkImport),
  ...Object.values(lists),
  ...Object.values(tags),
  ...Object.values(drafts),
  ...Object.values(guideChanges),
  ...Object.values(follows),
  ...Object.values(highlights),
  ...Object.values(notices),
  ...Object.values(planner),
  ...Object.values(focus),
  ...Object.values(daysOff),
  ...Object.values(planSettings),
  ...Object.values(calendars),
  ...Object.values(calendarImport),
  ...Object.values(outsideCalendars),
  ...Object.values(planUpdates),
  ...Object.values(backPlan),
  ...Object.values(weekDifference),
  ...Object.values(readings),
  ...Object.values(progress),
  ...Object.values(progressOfPages),
  ...Object.values(picks),
  ...Object.values(practice),
  ...Object.values(position),
  ...Object.values(practised),
  ...Object.values(notes),
  ...Object.values(evidence),
  ...Object.values(forecast),
  ...Object.values(streak),
  ...Object.values(progressShare),
  ...Object.values(salaries),
  ...Object.values(figureHistory),
  ...Object.values(editorial),
  ...Object.values(releases),
  readDescription,
];
