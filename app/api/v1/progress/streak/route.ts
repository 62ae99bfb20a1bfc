import { setStreak } from "@/features/progress/streak/endpoints";
import { door } from "../../../_door";

export const { PUT } = door([setStreak]);
