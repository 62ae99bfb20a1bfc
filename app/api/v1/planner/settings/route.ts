import { readPlanSettings, setPlanSettings } from "@/features/planner/settings/endpoints";
import { door } from "../../../_door";

export const { GET, PUT } = door([readPlanSettings, setPlanSettings]);
