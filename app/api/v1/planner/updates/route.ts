import { answerPlanUpdate, listPlanUpdates } from "@/features/planner/updates/endpoints";
import { door } from "../../../_door";

export const { GET, POST } = door([listPlanUpdates, answerPlanUpdate]);
