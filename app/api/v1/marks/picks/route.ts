import { setPick } from "@/features/progress/picks/endpoints";
import { door } from "../../../_door";

export const { PUT } = door([setPick]);
