import { exportWith } from "@/features/account/export/endpoints";
import { exportCalendar } from "@/features/planner/calendars/queries";

/** Features know nothing of each other: the calendar in the archive is brought to the account from here. */
export const exportMe = exportWith((learner) => exportCalendar(learner, {}));
