import { readWeekDifference } from "@/features/planner/difference/endpoints";
import { door } from "../../../_door";

export const { GET } = door([readWeekDifference]);
