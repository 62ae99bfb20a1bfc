import { openPlanFeed, revokePlanFeed } from "@/features/planner/calendars/endpoints";
import { door } from "../../../_door";

export const { DELETE, POST } = door([openPlanFeed, revokePlanFeed]);
