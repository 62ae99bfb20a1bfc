import { listPlanDays } from "@/features/planner/endpoints";
import { door } from "../../../_door";

export const { GET } = door([listPlanDays]);
