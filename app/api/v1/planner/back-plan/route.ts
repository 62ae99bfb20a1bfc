import { planBackFrom } from "@/features/planner/back-plan/endpoints";
import { door } from "../../../_door";

export const { POST } = door([planBackFrom]);
