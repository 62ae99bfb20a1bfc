import { readPlanFeed } from "@/features/planner/calendars/endpoints";
import { door } from "../../../../_door";

export const { GET } = door([readPlanFeed]);
