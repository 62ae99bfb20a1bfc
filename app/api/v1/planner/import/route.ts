import { importPlan } from "@/features/planner/calendars/import/endpoints";
import { door } from "../../../_door";

export const { POST } = door([importPlan]);
