import { setHours } from "@/features/progress/forecast/endpoints";
import { door } from "../../../_door";

export const { PUT } = door([setHours]);
